import { Button, makeStyles } from '@fluentui/react-components';
import { ROOM_EVENT_WORDS } from '@shared/attendance/model';
import type { MeetingRoom } from '@shared/attendance/model';
import { inOrder, problemsOf } from '@shared/attendance/room';
import { formatDay } from '@shared/kernel/calendar-day';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { StatusShape } from '@renderer/ui/status-chip';
import type { MovementAsked } from './movement-dialog';

const useStyles = makeStyles({
  title: { ...type.cardTitle, padding: '10px 14px 2px', borderTop: `1px solid ${mb.softLine}` },
  list: { listStyleType: 'none', margin: 0, padding: '0 14px 10px' },
  event: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', minHeight: '28px', ...type.dense },
  time: { color: mb.text3, ...tabular },
  what: { flex: '1 1 120px', minWidth: 0, overflowWrap: 'anywhere' },
  where: { ...type.caption, color: mb.text3 },
  button: { minWidth: 0, minHeight: '24px', paddingBlock: 0, paddingInline: '6px', ...type.caption },
  problem: { flexBasis: '100%', display: 'flex', alignItems: 'center', gap: '6px', color: mb.attention, ...type.caption },
});

const PROBLEMS = { alreadyIn: 'They were in the room already, so this is not counted.', notIn: 'They were not in the room, so this is not counted.' } as const;

/** Everybody who came, went or took the chair, in order of time; each can be put right or taken back. What cannot have been so is marked. */
export function CameAndWent({ room, readOnly, onCorrect }: { readonly room: MeetingRoom; readonly readOnly: boolean; readonly onCorrect: (asked: MovementAsked) => void }) {
  const styles = useStyles();
  const problems = new Map(problemsOf(room.people, room.events).map(({ eventId, problem }) => [eventId, problem]));
  const label = new Map(room.items.map((item) => [item.id, item.label]));
  return (
    <section aria-label="Came and went">
      <h3 className={styles.title}>Came and went</h3>
      <ul className={styles.list}>
        {inOrder(room.events).map((event) => {
          const name = room.people.find(({ id }) => id === event.attendanceId)?.name ?? 'Somebody no longer on the list';
          const problem = problems.get(event.id);
          const during = label.get(event.agendaItemId ?? '') ?? '';
          return (
            <li key={event.id} className={styles.event}>
              <span className={styles.time}>{event.at}</span>
              <span className={styles.what}>
                {name} <span className={styles.where}>{[ROOM_EVENT_WORDS[event.kind].toLowerCase(), event.remote ? 'from elsewhere' : '', during === '' ? '' : `item ${during}`, event.day === room.day ? '' : formatDay(event.day)].filter((part) => part !== '').join(', ')}</span>
              </span>
              {!readOnly && (
                <Button className={styles.button} appearance="subtle" aria-label={`Correct: ${name}, ${event.at}`} onClick={() => onCorrect({ event })}>
                  Correct…
                </Button>
              )}
              {problem !== undefined && (
                <span className={styles.problem}>
                  <StatusShape shape="triangle" />
                  {PROBLEMS[problem]}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
