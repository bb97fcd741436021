import { makeStyles } from '@fluentui/react-components';
import { Gavel24Regular } from '@fluentui/react-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import { differenceWords } from '@shared/motions/word-difference';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { LiftLink } from '@renderer/features/ledger/lift-parts';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { DataTable, TableCell, TableRow } from '@renderer/ui/data-table';
import { EmptyState } from '@renderer/ui/empty-state';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '14px' },
  link: { color: mb.accent, whiteSpace: 'nowrap' },
  quiet: { ...type.caption, color: mb.text2 },
});

const COLUMNS = [
  { key: 'number', words: 'Number' },
  { key: 'meeting', words: 'Meeting' },
  { key: 'item', words: 'Item' },
  { key: 'decision', words: 'Decision' },
] as const;

/** The decision register of a body: by year, to be searched, with what is wrong with its numbers, and as a Word file. */
export function DecisionsTab({ bodyId }: { readonly bodyId: string }) {
  const styles = useStyles();
  const [year, setYear] = useState('');
  const [find, setFind] = useState('');
  const register = useRead('motions', 'register', { bodyId, year: year === '' ? null : year, find }).data;
  const [years, setYears] = useState<readonly string[]>([]);
  if (register && register.years.join() !== years.join()) setYears(register.years);
  return (
    <div className={styles.stack}>
      <FieldRow>
        <SelectField label="Year" value={year} options={[{ value: '', words: 'All years' }, ...years.map((each) => ({ value: each, words: each }))]} onChange={setYear} />
        <TextField label="Find a decision" value={find} onChange={setFind} maxLength={200} placeholder="Number, item or words" />
      </FieldRow>
      <DocumentActions kind="decisions" id={bodyId} />
      {register && register.problems.length > 0 && <Message tone="attention">{register.problems.map(({ sentence }) => sentence).join(' ')}</Message>}
      {!register && <Skeleton lines={6} label="Reading the decisions" />}
      {register?.decisions.length === 0 && <EmptyState icon={<Gavel24Regular />} sentence={find === '' && year === '' ? 'No decision of this body is recorded yet. Decisions come here from the minutes.' : 'No decision fits what is looked for.'} action={undefined} />}
      {register && register.decisions.length > 0 && (
        <DataTable label="Decisions" columns={COLUMNS}>
          <tbody>
            {register.decisions.map((decision) => (
              <TableRow key={decision.id}>
                <TableCell>
                  <Link className={styles.link} to="/meetings/$meetingId/minutes" params={{ meetingId: decision.meetingId }}>
                    {decision.number}
                  </Link>
                </TableCell>
                <TableCell>{formatDay(decision.date)}</TableCell>
                <TableCell>{`${decision.itemNumber} ${decision.itemTitle}`.trim()}</TableCell>
                <TableCell>
                  {decision.publicity !== 'open' && (
                    <StatusChip tone="part2" shape="padlock" small>
                      {PUBLICITY_WORDS[decision.publicity]}
                    </StatusChip>
                  )}
                  {decision.takenBack && (
                    <StatusChip tone="neutral" shape="bar" small>
                      Taken back
                    </StatusChip>
                  )}{' '}
                  {decision.text}
                  <span className={styles.quiet}> {[decision.vote, differenceWords(decision.recommendedText, decision.text)].filter((part) => part !== '').join(' · ')}</span>
                  {!decision.takenBack && (
                    <div>
                      <LiftLink decisionId={decision.id} name={`Decision ${decision.number}`} />
                    </div>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </tbody>
        </DataTable>
      )}
    </div>
  );
}
