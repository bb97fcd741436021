import { useNavigate } from '@tanstack/react-router';
import { formatDay } from '@shared/kernel/calendar-day';
import type { PalettePlace } from '@renderer/commands/palette';
import { useRead } from '@renderer/query/use-read';

/** The meetings, bodies and papers that the palette can go to; read only while it is open. */
export function usePalettePlaces(enabled: boolean): readonly PalettePlace[] {
  const navigate = useNavigate();
  const meetings = useRead('meetings', 'list', {}, { enabled }).data?.meetings ?? [];
  const bodies = useRead('bodies', 'list', {}, { enabled }).data?.bodies ?? [];
  const papers = useRead('papers', 'list', {}, { enabled }).data?.papers ?? [];
  if (!enabled) return [];
  return [
    ...meetings.map((meeting) => ({
      id: meeting.id,
      words: meeting.bodyName,
      detail: `meeting, ${formatDay(meeting.date)}`,
      go: () => void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId: meeting.id } }),
    })),
    ...bodies.map((body) => ({ id: body.id, words: body.name, detail: 'body', go: () => void navigate({ to: '/bodies/$bodyId', params: { bodyId: body.id } }) })),
    ...papers.map((paper) => ({ id: paper.id, words: paper.title, detail: 'paper', go: () => void navigate({ to: '/papers/$paperId', params: { paperId: paper.id } }) })),
  ];
}
