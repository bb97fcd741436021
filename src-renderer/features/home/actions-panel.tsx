import { makeStyles } from '@fluentui/react-components';
import { formatDay, type CalendarDay } from '@shared/kernel/calendar-day';
import type { Meeting } from '@shared/meetings/model';
import { plainText } from '@shared/text/model';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { counted } from './arrange-home';
import { openActions } from './open-actions';

/** How many actions Home shows before it says how many more there are. */
const SHOWN = 6;

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '12px', padding: '8px 14px', minHeight: `calc(52px + ${mb.rowExtra})`, borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  words: { flex: 1, minWidth: 0 },
  text: { ...type.dense, fontWeight: 500, overflowWrap: 'anywhere' },
  second: { ...type.caption, color: mb.text3 },
  more: { ...type.caption, color: mb.text3, padding: '8px 14px' },
});

/** The actions of the newest meeting with minutes, the earliest due first. Nothing is shown where there are none. */
export function ActionsPanel({ meeting, today, onOpen }: { readonly meeting: Meeting; readonly today: CalendarDay; readonly onOpen: () => void }) {
  const styles = useStyles();
  const running = useRead('minutes', 'get', { meetingId: meeting.id }).data;
  const actions = openActions(running?.entries ?? [], (entry) => plainText(entry.block.runs), today, formatDay);
  if (actions.length === 0) return null;
  return (
    <Panel title="Actions" count={`from ${formatDay(meeting.date)}`} link={<TextLink onClick={onOpen}>Minutes</TextLink>}>
      <ul>
        {actions.slice(0, SHOWN).map((action) => (
          <li key={action.id} className={styles.row}>
            <div className={styles.words}>
              <div className={styles.text}>{action.text}</div>
              <div className={styles.second}>{[action.number, action.ownerName === '' ? 'nobody named' : action.ownerName, action.due === '' ? 'no date' : `due ${action.due}`].filter((part) => part !== '').join(' · ')}</div>
            </div>
            {action.lateBy !== null && (
              <StatusChip tone="bad" shape="diamond">
                {counted(action.lateBy, 'day', 'days')}
              </StatusChip>
            )}
          </li>
        ))}
      </ul>
      {actions.length > SHOWN && <p className={styles.more}>{counted(actions.length - SHOWN, 'more action stands', 'more actions stand')} in the minutes.</p>}
    </Panel>
  );
}
