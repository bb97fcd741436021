import { makeStyles } from '@fluentui/react-components';
import { minutesWords } from '@shared/agenda/timing';
import type { AgendaSource } from '@shared/agenda-templates/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { addMinutes } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { itemsWords } from './agenda-sources';

const useStyles = makeStyles({
  preview: { ...type.dense, color: mb.text2, backgroundColor: mb.sub, border: `1px solid ${mb.softLine}`, borderRadius: '6px', padding: '8px 12px' },
  sum: { color: mb.text1, fontWeight: 500 },
  notes: { margin: '4px 0 0', paddingInlineStart: '18px', listStyleType: 'disc' },
});

type Asked = { readonly bodyId: string; readonly date: CalendarDay; readonly startTime: TimeOfDay; readonly source: AgendaSource; readonly arising: boolean };

/** What the agenda of a meeting would be; undefined until it is known. */
export function useAgendaPreview(asked: Asked | null) {
  const input: Asked = asked ?? { bodyId: '', date: '' as CalendarDay, startTime: '' as TimeOfDay, source: { kind: 'empty' }, arising: false };
  return useRead('agendaTemplates', 'preview', input, { enabled: asked !== null }).data;
}

/** What a new agenda will hold, before it is made: how many items, how long, and what is linked and carried. */
export function AgendaPreview({ preview, startTime }: { readonly preview: NonNullable<ReturnType<typeof useAgendaPreview>>; readonly startTime: TimeOfDay }) {
  const styles = useStyles();
  return (
    <div className={styles.preview} role="group" aria-label="The agenda">
      <p className={styles.sum}>{preview.itemCount === 0 ? 'The agenda begins empty.' : `${itemsWords(preview.itemCount)}, ${minutesWords(preview.minutes)}: ends ${addMinutes(startTime, preview.minutes)}.`}</p>
      {preview.notes.length > 0 && (
        <ul className={styles.notes}>
          {preview.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
