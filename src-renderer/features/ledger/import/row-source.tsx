import { Button, makeStyles, Select } from '@fluentui/react-components';
import type { SourceRow } from '@shared/ledger/import/plan-source';
import type { RowChoice } from '@shared/ledger/import/plan-choices';
import type { DraftRow } from '@shared/ledger/import/plan-draft';
import type { PlanColumn } from '@shared/ledger/plan-columns';
import { mb, type } from '@renderer/theme/tokens';
import { firstWords, ROLE_WORDS, ROW_CHOICES } from './import-words';
import { PlanTextView } from './plan-text-view';
import type { PlanDraft } from './use-plan-draft';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  row: { border: `1px solid ${mb.softLine}`, borderRadius: '6px', backgroundColor: mb.sub, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', padding: '6px 10px', borderBottom: `1px solid ${mb.softLine}`, ...type.caption, color: mb.text2 },
  place: { marginInlineEnd: 'auto' },
  cell: { padding: '6px 10px' },
  heading: { ...type.caption, color: mb.text3, display: 'block' },
  cut: { marginInlineStart: '6px' },
});

const AS_READ = 'asRead';

/** The rows of the file that a recommendation was read from, word for word, and what each row is. */
export function RowSource({ row, draft }: { readonly row: DraftRow; readonly draft: PlanDraft }) {
  const styles = useStyles();
  const { source, reading, choices } = draft;
  // A piece that was cut off stands with the row that it was cut from.
  const [tablePlace = ''] = row.key.split('.');
  const table = reading.tables.find(({ index }) => String(index) === tablePlace);
  const piece = source.pieces[Number(tablePlace)];
  if (piece?.type !== 'table' || !table) return null;
  const begins = row.key.split('/')[0] ?? row.key;
  const cuts = choices.cuts[begins] ?? [];
  return (
    <div className={styles.rows}>
      {row.keys.map((key) => {
        const sourceRow = piece.rows[Number(key.split('.')[1])];
        if (!sourceRow) return null;
        return (
          <div key={key} className={styles.row}>
            <div className={styles.head}>
              <span className={styles.place}>Row {sourceRow.at}</span>
              <RowMeaning at={sourceRow.at} choice={choices.rows[key]} onChoose={(choice) => draft.setRow(key, choice)} />
            </div>
            {sourceRow.cells.map((cell, column) => {
              if (cell.length === 0) return null;
              const told = table.columns[column];
              return (
                <div key={column} className={styles.cell}>
                  <span className={styles.heading}>{headingOf(told, column)}</span>
                  <PlanTextView
                    paragraphs={cell}
                    after={(paragraph) =>
                      told?.role === 'recommendation' && key === begins && paragraph > 0 ? (
                        <Button
                          size="small"
                          className={styles.cut}
                          aria-label={cuts.includes(paragraph) ? `Put back together: ${firstWords(cell.slice(paragraph, paragraph + 1), 40)}` : `Another recommendation begins with: ${firstWords(cell.slice(paragraph, paragraph + 1), 40)}`}
                          onClick={() => draft.setCuts(begins, cuts.includes(paragraph) ? cuts.filter((cut) => cut !== paragraph) : [...cuts, paragraph])}
                        >
                          {cuts.includes(paragraph) ? 'Put back together' : 'Split here'}
                        </Button>
                      ) : null
                    }
                  />
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

function headingOf(column: PlanColumn | undefined, index: number): string {
  const heading = column === undefined || column.heading === '' ? `Column ${String(index + 1)}` : column.heading;
  return column === undefined || ROLE_WORDS[column.role] === heading ? heading : `${heading} · ${ROLE_WORDS[column.role]}`;
}

/** What a row of the file is: as it is read by itself, or as a person says. */
export function RowMeaning({ at, choice, onChoose }: { readonly at: SourceRow['at']; readonly choice: RowChoice | undefined; readonly onChoose: (choice: RowChoice | null) => void }) {
  return (
    <Select
      size="small"
      aria-label={`Row ${String(at)} is`}
      value={choice ?? AS_READ}
      onChange={(_event, data) => onChoose(ROW_CHOICES.find(({ value }) => value === data.value)?.value ?? null)}
    >
      <option value={AS_READ}>As it was read</option>
      {ROW_CHOICES.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  );
}
