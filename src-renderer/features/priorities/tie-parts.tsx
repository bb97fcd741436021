import { makeStyles, MenuItem } from '@fluentui/react-components';
import { TargetArrow16Regular, TargetArrow20Regular } from '@fluentui/react-icons';
import type { TiedTable } from '@shared/priorities/model';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { Unseen } from '@renderer/ui/unseen';
import { askForTies } from './tie-store';

const useStyles = makeStyles({
  chips: { display: 'inline-flex', flexWrap: 'wrap', gap: '4px', maxWidth: '100%', verticalAlign: 'middle' },
  chip: { display: 'inline-flex', alignItems: 'center', gap: '4px', minHeight: '20px', maxWidth: '100%', paddingInline: '6px', borderRadius: '4px', border: `1px solid ${mb.line}`, backgroundColor: mb.surface, color: mb.text2, ...type.caption },
  icon: { display: 'flex', flexShrink: 0 },
  words: { overflowWrap: 'anywhere' },
});

type TieProps = { readonly meetingId: string; readonly table: TiedTable; readonly rowId: string };

/** The priorities that something of a meeting is tied to, a small chip each; nothing when there is none. */
export function TieChips({ meetingId, table, rowId, className }: TieProps & { readonly className?: string }) {
  const styles = useStyles();
  const ties = useRead('priorities', 'ofMeeting', { meetingId }).data?.ties.filter((tie) => tie.table === table && tie.rowId === rowId) ?? [];
  if (ties.length === 0) return null;
  return (
    <span className={className}>
      <span className={styles.chips}>
        {ties.map((tie) => (
          <span key={tie.tieId} className={styles.chip}>
            <span className={styles.icon} aria-hidden="true">
              <TargetArrow16Regular />
            </span>
            <span className={styles.words}>
              <Unseen>Tied to </Unseen>
              {tie.name}
            </span>
          </span>
        ))}
      </span>
    </span>
  );
}

/** The entry of a menu that ties something to priorities; left out where the body has none. */
export function TieMenuItem({ name, ...what }: TieProps & { /** How it is spoken of, "item 3, Budget", or what answers it when it is chosen. */ readonly name: string | (() => string) }) {
  const data = useRead('priorities', 'ofMeeting', { meetingId: what.meetingId }).data;
  if (!data || (data.choices.length === 0 && data.ties.length === 0)) return null;
  return (
    <MenuItem icon={<TargetArrow20Regular />} onClick={() => askForTies({ ...what, name: typeof name === 'string' ? name : name() })}>
      Priorities…
    </MenuItem>
  );
}
