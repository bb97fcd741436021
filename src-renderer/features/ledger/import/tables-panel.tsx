import { Checkbox, makeStyles, Select } from '@fluentui/react-components';
import type { SourceTable } from '@shared/ledger/import/plan-source';
import type { PlanTable } from '@shared/ledger/plan-reading';
import { mb, type } from '@renderer/theme/tokens';
import { DateField } from '@renderer/ui/date-field';
import { FieldRow, TextField } from '@renderer/ui/field';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { COLUMN_ROLES, countWords, firstWords, ROLE_WORDS } from './import-words';
import type { PlanDraft } from './use-plan-draft';

/** Rows shown under the columns, so that what each holds can be seen. */
const SAMPLE_ROWS = 2;

const useStyles = makeStyles({
  table: { borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, paddingBottom: '8px' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 16px', padding: '4px 8px' },
  frame: { overflowX: 'auto', padding: '0 4px' },
  columns: { borderCollapse: 'collapse', ...type.dense },
  head: { textAlign: 'start', padding: '6px 10px', minWidth: '168px', verticalAlign: 'top', fontWeight: 400 },
  heading: { display: 'block', ...type.caption, color: mb.text2, marginBottom: '4px', maxWidth: '240px', overflowWrap: 'anywhere' },
  guessed: { marginTop: '4px' },
  round: { border: 'none', margin: '10px 0 0', padding: '0 10px', maxWidth: '620px' },
  legend: { ...type.caption, color: mb.text2, padding: 0, marginBottom: '4px' },
  cell: { padding: '4px 10px', color: mb.text2, borderTop: `1px solid ${mb.softLine}`, maxWidth: '240px', verticalAlign: 'top' },
});

/** The tables of the file: which belong to the plan, and what each column holds. */
export function TablesPanel({ draft }: { readonly draft: PlanDraft }) {
  const styles = useStyles();
  const { tables } = draft.reading;
  return (
    <Panel title={tables.length === 1 ? 'What each column holds' : 'Tables and what their columns hold'} count={tables.length === 1 ? undefined : `${String(tables.filter(({ used }) => used).length)} of ${String(tables.length)} tables`}>
      {tables.map((table) => {
        const source = draft.source.pieces[table.index];
        return source?.type === 'table' ? (
          <div key={table.index} className={styles.table}>
            <TableTools table={table} only={tables.length === 1} draft={draft} name={nameOf(table, tables.indexOf(table))} />
            {table.used && !table.goesOn && <TableColumns table={table} source={source} draft={draft} name={nameOf(table, tables.indexOf(table))} />}
          </div>
        ) : null;
      })}
    </Panel>
  );
}

function nameOf(table: PlanTable, place: number): string {
  return table.name === '' ? `Table ${String(place + 1)}` : table.name;
}

function TableTools({ table, only, draft, name }: { readonly table: PlanTable; readonly only: boolean; readonly draft: PlanDraft; readonly name: string }) {
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      {!only && <Checkbox label={`${name} belongs to the plan (${countWords(table.rowCount, 'row', 'rows')}${table.used && table.goesOn ? ', goes on with the columns above' : ''})`} checked={table.used} onChange={(_event, data) => draft.setTable(table.index, { use: data.checked === true })} />}
      {table.used && !table.goesOn && <Checkbox label={only ? 'The first row holds headings' : `The first row of ${name} holds headings`} checked={table.headings > 0} onChange={(_event, data) => draft.setTable(table.index, { headings: data.checked === true ? 1 : 0 })} />}
    </div>
  );
}

function TableColumns({ table, source, draft, name }: { readonly table: PlanTable; readonly source: SourceTable; readonly draft: PlanDraft; readonly name: string }) {
  const styles = useStyles();
  const sample = source.rows.filter(({ kind, cells }) => kind === 'body' && cells.some((cell) => cell.length > 0)).slice(0, SAMPLE_ROWS);
  return (
    <div className={styles.frame}>
      <table className={styles.columns} aria-label={`What the columns of ${name} hold`}>
        <thead>
          <tr>
            {table.columns.map(({ index, heading, role, certain }) => {
              const label = heading === '' ? `Column ${String(index + 1)}` : heading;
              return (
                <th key={index} scope="col" className={styles.head}>
                  <span className={styles.heading}>{label}</span>
                  <Select size="small" aria-label={`${label} holds`} value={role} onChange={(_event, data) => draft.setColumn(table.index, index, { role: COLUMN_ROLES.find((value) => value === data.value) ?? 'other' })}>
                    {COLUMN_ROLES.map((value) => (
                      <option key={value} value={value}>
                        {ROLE_WORDS[value]}
                      </option>
                    ))}
                  </Select>
                  {!certain && role !== 'other' && (
                    <StatusChip small tone="attention" shape="triangle" className={styles.guessed}>
                      Told by what stands in it
                    </StatusChip>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sample.map((row) => (
            <tr key={row.at}>
              {table.columns.map(({ index }) => (
                <td key={index} className={styles.cell}>
                  {firstWords(row.cells[index] ?? [], 70)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.columns
        .filter(({ role }) => role === 'update')
        .map(({ index, heading, day, round }) => (
          <fieldset key={index} className={styles.round}>
            <legend className={styles.legend}>Update round in “{heading === '' ? `Column ${String(index + 1)}` : heading}”</legend>
            <FieldRow>
              <TextField label="Name of the round" value={round ?? heading} onChange={(value) => draft.setColumn(table.index, index, { round: value })} />
              <DateField label="Its day" value={day} onChange={(value) => draft.setColumn(table.index, index, { day: value })} hint="No day was read from the heading." />
            </FieldRow>
          </fieldset>
        ))}
    </div>
  );
}
