import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowRedo20Regular, ArrowUndo20Regular } from '@fluentui/react-icons';
import { undoOrRedo } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { Drawer } from '@renderer/ui/drawer';
import { EmptyState } from '@renderer/ui/empty-state';
import { KeyHint } from '@renderer/ui/key-hint';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { stepsByDay } from './steps-by-day';

/** How many changes the list shows. */
const SHOWN = 200;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingBottom: '12px' },
  day: { ...type.caption, fontWeight: 600, color: mb.text2, padding: '12px 0 4px' },
  step: { display: 'flex', alignItems: 'center', gap: '10px', minHeight: `calc(33px + ${mb.rowExtra})`, borderBottom: `1px solid ${mb.softLine}`, ...type.dense },
  time: { ...tabular, color: mb.text3, flexShrink: 0 },
  label: { flex: 1, minWidth: 0 },
  undone: { color: mb.text3, textDecorationLine: 'line-through' },
});

/** Every change of the record, the newest first, with Undo and Redo above. */
export function HistoryDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const styles = useStyles();
  const state = useRead('history', 'state', {}, { enabled: open }).data;
  const list = useRead('history', 'list', { limit: SHOWN }, { enabled: open });
  const days = stepsByDay(list.data?.steps ?? []);
  return (
    <Drawer title="History of changes" open={open} onClose={onClose}>
      <div className={styles.buttons}>
        <Button icon={<ArrowUndo20Regular />} disabledFocusable={!state?.undo} onClick={() => undoOrRedo('undo')}>
          Undo {state?.undo?.label ?? ''} <KeyHint keys="Ctrl+Z" />
        </Button>
        <Button icon={<ArrowRedo20Regular />} disabledFocusable={!state?.redo} onClick={() => undoOrRedo('redo')}>
          Redo {state?.redo?.label ?? ''} <KeyHint keys="Ctrl+Y" />
        </Button>
      </div>
      {list.isPending && <Skeleton lines={6} label="Reading the history" />}
      {list.data?.steps.length === 0 && <EmptyState sentence="Nothing was changed in this record yet." />}
      {days.map((day) => (
        <section key={day.words} aria-label={day.words}>
          <h3 className={styles.day}>{day.words}</h3>
          <ol>
            {day.steps.map((step) => (
              <li key={step.seq} className={styles.step}>
                <span className={styles.time}>{step.time}</span>
                <span className={mergeClasses(styles.label, step.undone && styles.undone)}>{step.label}</span>
                {step.undone && <StatusChip tone="neutral" small>Taken back</StatusChip>}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Drawer>
  );
}
