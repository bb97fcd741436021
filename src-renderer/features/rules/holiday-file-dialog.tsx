import { makeStyles } from '@fluentui/react-components';
import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import { DIVISION_WORDS } from '@shared/rules/bank-holidays';
import type { HolidayChange } from '@shared/rules/bank-holiday-file';
import { undoThis } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { DataTable, TableCell, TableRow } from '@renderer/ui/data-table';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';

const useStyles = makeStyles({
  list: { maxHeight: '46vh', overflowY: 'auto' },
});

const COLUMNS = [
  { key: 'day', words: 'Day' },
  { key: 'where', words: 'Where' },
  { key: 'name', words: 'Name' },
  { key: 'change', words: 'What changes' },
] as const;

/** What a list of bank holidays would change, before anything is changed. */
export function HolidayFileDialog({ fileName, changes, onClose }: { readonly fileName: string; readonly changes: readonly HolidayChange[]; readonly onClose: () => void }) {
  const styles = useStyles();
  const take = useWrite('rules', 'takeOneOffDays');
  const number = changes.length === 1 ? '1 day' : `${String(changes.length)} days`;
  return (
    <FormDialog
      title="Take over bank holidays"
      open
      wide
      onClose={onClose}
      submit={`Take over ${number}`}
      lead={`${number} in “${fileName}” differ from the bank holidays that are reckoned with now. Undo takes all of it back in one step.`}
      busy={take.isPending}
      onSubmit={() =>
        take.mutate(
          { days: changes.map(({ words: _words, ...day }) => day) },
          {
            onSuccess: () => {
              showToast({ title: `${number} taken over`, actions: [undoThis()] });
              onClose();
            },
          },
        )
      }
    >
      {/* A list that scrolls is reached by Tab, so that the arrow keys can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.list} role="region" aria-label="What would change" tabIndex={0}>
        <DataTable label="Days that differ" columns={COLUMNS}>
          <tbody>
            {changes.map((change) => (
              <TableRow key={`${change.division} ${change.day}`}>
                <TableCell>{formatDayWithWeekday(change.day)}</TableCell>
                <TableCell>{DIVISION_WORDS[change.division]}</TableCell>
                <TableCell>{change.name}</TableCell>
                <TableCell>{change.words}</TableCell>
              </TableRow>
            ))}
          </tbody>
        </DataTable>
      </div>
    </FormDialog>
  );
}
