import { formatDay } from '@shared/kernel/calendar-day';
import { useRead } from '@renderer/query/use-read';
import { SelectField } from '@renderer/ui/field';

/** At which meeting something was agreed: one of the body, or of the body it reports to; empty for none. */
export function AgreedAtField({ bodyId, value, onChange }: { readonly bodyId: string; readonly value: string; readonly onChange: (meetingId: string) => void }) {
  const bodies = useRead('bodies', 'tree', {}).data?.bodies ?? [];
  const parentId = bodies.find((body) => body.id === bodyId)?.parentBodyId ?? null;
  const own = useRead('meetings', 'list', { bodyId }).data?.meetings ?? [];
  const above = useRead('meetings', 'list', { bodyId: parentId ?? bodyId }, { enabled: parentId !== null }).data?.meetings ?? [];
  const meetings = [...own, ...(parentId === null ? [] : above)].toSorted((one, other) => (one.date < other.date ? 1 : -1));
  return (
    <SelectField
      label="Agreed at"
      value={value}
      options={[{ value: '', words: 'No meeting' }, ...meetings.map((meeting) => ({ value: meeting.id, words: `${formatDay(meeting.date)}${meeting.bodyId === bodyId ? '' : `, ${bodies.find((body) => body.id === meeting.bodyId)?.name ?? ''}`}` }))]}
      onChange={onChange}
    />
  );
}
