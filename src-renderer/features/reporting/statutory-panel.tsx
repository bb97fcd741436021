import { makeStyles } from '@fluentui/react-components';
import { formatDay } from '@shared/kernel/calendar-day';
import { REPORTING_RULES } from '@shared/reporting/citations';
import type { StatutoryLine } from '@shared/reporting/model';
import { attendanceWords } from '@shared/reporting/statutory-table';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { DataTable, SecondLine, TableCell, TableGroup, TableRow } from '@renderer/ui/data-table';
import { Panel } from '@renderer/ui/panel';
import { RuleSource } from './rule-source';

const useStyles = makeStyles({
  lead: { ...type.dense, color: mb.text2, padding: '12px 14px' },
  interests: { display: 'flex', flexDirection: 'column', gap: '2px' },
});

/** What those who govern publish about themselves, with everybody of the last twelve months. */
export function StatutoryPanel({ bodyId }: { readonly bodyId: string }) {
  const styles = useStyles();
  const table = useRead('reporting', 'statutoryTable', { bodyId }).data;
  if (!table) return null;
  const nobody = table.governors.length + table.associates.length === 0;
  return (
    <Panel title="To be published" count={`Governors of the last twelve months, attendance ${table.year}`} link={<DocumentActions kind="statutoryTable" id={bodyId} keys={false} period={{ from: table.since, until: table.on }} />}>
      {nobody ? (
        <p className={styles.lead}>Nobody has been in office in the last twelve months.</p>
      ) : (
        <DataTable label="Governors to be published" columns={[{ key: 'name', words: 'Name' }, { key: 'by', words: 'Appointed by' }, { key: 'term', words: 'Term of office' }, { key: 'left', words: 'Date left' }, { key: 'interests', words: 'Interests' }, { key: 'attendance', words: `Attendance ${table.year}` }]}>
          <tbody>
            {table.governors.map((line) => (
              <PersonRow key={line.personId} line={line} />
            ))}
            {table.associates.length > 0 && <TableGroup columns={6}>Associate members</TableGroup>}
            {table.associates.map((line) => (
              <PersonRow key={line.personId} line={line} />
            ))}
          </tbody>
        </DataTable>
      )}
      {table.committees.length > 0 && (
        <DataTable label="Committees to be published" columns={[{ key: 'name', words: 'Committee' }, { key: 'chair', words: 'Chair' }, { key: 'remit', words: 'Remit' }]}>
          <tbody>
            {table.committees.map((committee) => (
              <TableRow key={committee.bodyId}>
                <TableCell>{committee.name}</TableCell>
                <TableCell>{committee.chair || 'No chair is named'}</TableCell>
                <TableCell>{committee.remit || 'No remit is recorded'}</TableCell>
              </TableRow>
            ))}
          </tbody>
        </DataTable>
      )}
      <RuleSource rule={REPORTING_RULES.statutory} />
    </Panel>
  );
}

function PersonRow({ line }: { readonly line: StatutoryLine }) {
  const styles = useStyles();
  return (
    <TableRow>
      <TableCell>
        {line.name}
        {[line.role, line.votingRight].filter((part) => part !== '').length > 0 && <SecondLine>{[line.role, line.votingRight].filter((part) => part !== '').join(' · ')}</SecondLine>}
      </TableCell>
      <TableCell>{line.appointedBy || 'Not recorded'}</TableCell>
      <TableCell>
        <span className={styles.interests}>
          {line.terms.map((term) => (
            <span key={term}>{term}</span>
          ))}
        </span>
      </TableCell>
      <TableCell>{line.leftOn === null ? 'In office' : formatDay(line.leftOn)}</TableCell>
      <TableCell>
        <span className={styles.interests}>{line.interests.length === 0 ? 'None declared' : line.interests.map((interest) => <span key={interest}>{interest}</span>)}</span>
      </TableCell>
      <TableCell>{attendanceWords(line.attendance) || 'No meeting in that year'}</TableCell>
    </TableRow>
  );
}
