import { useRead } from '@renderer/query/use-read';

/** The body that an address is about: its own page, or one of its meetings. */
export function useBodyOfPath(path: string): string | undefined {
  const [, place, id] = path.split('/');
  const meetings = useRead('meetings', 'list', {}, { enabled: place === 'meetings' && id !== undefined }).data?.meetings;
  if (place === 'bodies') return id;
  return place === 'meetings' ? meetings?.find((meeting) => meeting.id === id)?.bodyId : undefined;
}
