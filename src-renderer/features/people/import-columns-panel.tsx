import { Checkbox, makeStyles, Select } from '@fluentui/react-components';
import { COLUMN_USE_WORDS, COLUMN_USES, columnsRefusal } from '@shared/people/import-columns';
import type { ColumnUse, Reading } from '@shared/people/import-columns';
import type { Sheet } from '@shared/people/sheet';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { rowsWords } from './number-words';

/** Rows shown under the columns, so that what each holds can be seen. */
const SAMPLE_ROWS = 4;

const useStyles = makeStyles({
  frame: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', ...type.dense },
  head: { textAlign: 'start', padding: '8px 10px', minWidth: '176px', verticalAlign: 'top', borderBottom: `1px solid ${mb.line}`, fontWeight: 400 },
  heading: { display: 'block', ...type.caption, color: mb.text3, marginBottom: '4px', maxWidth: '240px', overflowWrap: 'anywhere' },
  cell: { padding: '5px 10px', color: mb.text2, borderBottom: `1px solid ${mb.softLine}`, maxWidth: '240px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  left: { color: mb.text3 },
  headed: { padding: '2px 6px' },
  refusal: { margin: '0 14px 12px' },
});

type ImportColumnsPanelProps = { readonly sheet: Sheet; readonly reading: Reading; readonly onChange: (reading: Reading) => void };

/** What each column is: guessed, and changed by choosing. The first rows stand below. */
export function ImportColumnsPanel({ sheet, reading, onChange }: ImportColumnsPanelProps) {
  const styles = useStyles();
  const [first = []] = sheet.rows;
  const sample = sheet.rows.slice(reading.headed ? 1 : 0, SAMPLE_ROWS + (reading.headed ? 1 : 0));
  const refusal = columnsRefusal(reading.uses);
  const choose = (column: number, use: ColumnUse): void => onChange({ ...reading, uses: reading.uses.map((before, index) => (index === column ? use : before)) });
  return (
    <Panel title="What each column is" count={rowsWords(sheet.rows.length - (reading.headed ? 1 : 0))} ruled={false}>
      <div className={styles.headed}>
        <Checkbox label="The first row holds headings" checked={reading.headed} onChange={(_event, data) => onChange({ ...reading, headed: data.checked === true })} />
      </div>
      {refusal !== null && (
        <div className={styles.refusal}>
          <Message tone="attention">{refusal}</Message>
        </div>
      )}
      <div className={styles.frame}>
        <table className={styles.table} aria-label="Columns of the list">
          <thead>
            <tr>
              {reading.uses.map((use, column) => {
                const heading = reading.headed ? (first[column] ?? '') : '';
                const name = heading === '' ? `Column ${String(column + 1)}` : heading;
                return (
                  <th key={column} scope="col" className={styles.head}>
                    <span className={styles.heading}>{name}</span>
                    <Select size="small" aria-label={`${name} is`} value={use} onChange={(_event, data) => choose(column, COLUMN_USES.find((value) => value === data.value) ?? 'ignore')}>
                      {COLUMN_USES.map((value) => (
                        <option key={value} value={value}>
                          {COLUMN_USE_WORDS[value]}
                        </option>
                      ))}
                    </Select>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, index) => (
              <tr key={index}>
                {reading.uses.map((use, column) => (
                  <td key={column} className={use === 'ignore' ? `${styles.cell} ${styles.left}` : styles.cell} title={cells[column] ?? ''}>
                    {cells[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
