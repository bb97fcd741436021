import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Add20Regular, CalendarLtr24Regular, DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { formatDay, formatDayWithWeekday } from '@shared/kernel/calendar-day';
import { describeError } from '@shared/kernel/result';
import { DIVISION_WORDS } from '@shared/rules/bank-holidays';
import { compareHolidays, LARGEST_HOLIDAY_FILE, readHolidayFile } from '@shared/rules/bank-holiday-file';
import type { HolidayChange } from '@shared/rules/bank-holiday-file';
import { oneOffsInForce } from '@shared/rules/one-off-days';
import type { OneOffDay } from '@shared/rules/one-off-days';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { DataTable, SecondLine, TableCell, TableRow } from '@renderer/ui/data-table';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { showToast } from '@renderer/ui/toasts';
import { useToday } from '@renderer/ui/today';
import { HolidayFileDialog } from './holiday-file-dialog';
import { OneOffDayDialog } from './one-off-day-dialog';

const useStyles = makeStyles({
  drop: { borderRadius: '8px' },
  over: { outline: `2px dashed ${mb.accent}`, outlineOffset: '2px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '12px 14px' },
  hint: { ...type.caption, color: mb.text3, flex: '1 1 240px' },
  file: { display: 'none' },
  notice: { margin: '12px 14px 0' },
  links: { display: 'flex', gap: '12px', justifyContent: 'flex-end' },
});

const COLUMNS = [
  { key: 'day', words: 'Day' },
  { key: 'where', words: 'Where' },
  { key: 'what', words: 'Counts as' },
  { key: 'source', words: 'Source' },
  { key: 'tools', words: 'Change and remove', unseen: true },
] as const;

/**
 * The days that the built-in bank holidays do not have or have wrongly: a list that can be edited, and into which the file
 * `bank-holidays.json` of gov.uk can be opened or dropped. The file is read here, in the page's sandbox, and never kept.
 */
export function OneOffDaysPanel() {
  const styles = useStyles();
  const today = useToday();
  const days = useRead('rules', 'oneOffDays', {}).data?.days;
  const remove = useWrite('rules', 'removeOneOffDay');
  const input = useRef<HTMLInputElement>(null);
  const [editing, setEditing] = useState<OneOffDay | 'new' | null>(null);
  const [offered, setOffered] = useState<{ readonly fileName: string; readonly changes: readonly HolidayChange[] } | null>(null);
  const [problem, setProblem] = useState('');
  const [over, setOver] = useState(false);
  if (!days) return null;

  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setProblem('');
    const text = file.size > LARGEST_HOLIDAY_FILE * 4 ? ' '.repeat(LARGEST_HOLIDAY_FILE + 1) : await file.text();
    const read = readHolidayFile(text);
    if (!read.ok) {
      setProblem(describeError(read.error));
      return;
    }
    const changes = compareHolidays(read.value, oneOffsInForce(days), `${file.name.slice(0, 100)}, read on ${formatDay(today)}`);
    if (changes.length === 0) showToast({ tone: 'information', title: 'Nothing to take over', detail: `“${file.name}” agrees with the bank holidays that are reckoned with.` });
    else setOffered({ fileName: file.name, changes });
  };
  return (
    <div
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <Panel title="Bank holidays and one-off days" {...(days.length > 0 ? { count: String(days.length) } : {})}>
        {problem !== '' && (
          <div role="alert" className={styles.notice}>
            <Message tone="bad">{problem}</Message>
          </div>
        )}
        {days.length === 0 ? (
          <EmptyState
            icon={<CalendarLtr24Regular />}
            sentence="The bank holidays of all three divisions are built in; days proclaimed later can be added here."
            action={
              <Button icon={<Add20Regular />} onClick={() => setEditing('new')}>
                Add a day…
              </Button>
            }
          />
        ) : (
          <DataTable label="One-off days" columns={COLUMNS}>
            <tbody>
              {days.map((one) => (
                <TableRow key={one.id}>
                  <TableCell>
                    {formatDayWithWeekday(one.day)}
                    <SecondLine>{one.name}</SecondLine>
                  </TableCell>
                  <TableCell>{DIVISION_WORDS[one.division]}</TableCell>
                  <TableCell>
                    <StatusChip small tone={one.holiday ? 'neutral' : 'plain'} shape={one.holiday ? 'bar' : 'none'}>
                      {one.holiday ? 'Bank holiday' : 'Ordinary day'}
                    </StatusChip>
                  </TableCell>
                  <TableCell quiet>{one.source}</TableCell>
                  <TableCell>
                    <span className={styles.links}>
                      <TextLink onClick={() => setEditing(one)} label={`Change ${formatDay(one.day)}, ${one.name}`}>
                        Change…
                      </TextLink>
                      <TextLink onClick={() => remove.mutate({ id: one.id }, { onSuccess: () => toastRemoved('One-off day moved to the bin') })} label={`Remove ${formatDay(one.day)}, ${one.name}`}>
                        Remove
                      </TextLink>
                    </span>
                  </TableCell>
                </TableRow>
              ))}
            </tbody>
          </DataTable>
        )}
        <div className={styles.foot}>
          {days.length > 0 && (
            <Button icon={<Add20Regular />} onClick={() => setEditing('new')}>
              Add a day…
            </Button>
          )}
          <Button icon={<DocumentArrowUp20Regular />} onClick={() => input.current?.click()}>
            Open bank-holidays.json…
          </Button>
          <p className={styles.hint}>The list that gov.uk offers, saved on this computer. It can also be dropped here. What it would change is shown first.</p>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            aria-label="File with bank holidays"
            className={styles.file}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              void take(file);
              event.target.value = '';
            }}
          />
        </div>
      </Panel>
      {editing !== null && <OneOffDayDialog day={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {offered !== null && <HolidayFileDialog {...offered} onClose={() => setOffered(null)} />}
    </div>
  );
}
