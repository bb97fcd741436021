import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode, TdHTMLAttributes, HTMLAttributes, Ref } from 'react';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { toolsOnRow } from './sortable-table';
import { Unseen } from './unseen';

const useStyles = makeStyles({
  // Only a table too wide for its place scrolls sideways, inside its own frame.
  frame: { overflowX: 'auto', minWidth: 0 },
  table: { width: '100%', borderCollapse: 'collapse', ...type.dense },
  head: { height: `calc(30px + ${mb.rowExtra})`, backgroundColor: mb.sub, color: mb.text2, fontWeight: 600, textAlign: 'start', padding: '0 10px', borderBottom: `1px solid ${mb.softLine}`, whiteSpace: 'nowrap' },
  row: {
    borderBottom: `1px solid ${mb.softLine}`,
    ':last-child': { borderBottom: 'none' },
    ...toolsOnRow,
  },
  pickable: { cursor: 'default', ':hover': { backgroundColor: mb.hover } },
  selected: { backgroundColor: mb.accentTint, boxShadow: `inset 3px 0 0 ${mb.accent}`, ':hover': { backgroundColor: mb.accentTint } },
  cell: { height: `calc(33px + ${mb.rowExtra})`, padding: '4px 10px', verticalAlign: 'middle', textAlign: 'start', overflowWrap: 'anywhere' },
  end: { textAlign: 'end', ...tabular },
  quiet: { color: mb.text3 },
  group: { backgroundColor: mb.sub, fontWeight: 600, color: mb.text1, textAlign: 'start', height: `calc(28px + ${mb.rowExtra})`, padding: '0 10px' },
  second: { ...type.caption, color: mb.text3, display: 'block' },
});

/** A table with its name for screen readers. Rows are `TableRow`s of `TableCell`s in a `<tbody>`. */
export function DataTable({ label, columns, children }: { readonly label: string; readonly columns: readonly TableColumn[]; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={mergeClasses(styles.head, column.end && styles.end)} style={column.width === undefined ? {} : { width: column.width }}>
                {column.unseen === true ? <Unseen>{column.words}</Unseen> : column.words}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

/** A column's head: `end` for minutes and times, `unseen` where the head shows nothing but must be heard ("Move"). */
export type TableColumn = { readonly key: string; readonly words: string; readonly width?: string; readonly end?: boolean; readonly unseen?: boolean };

/** A row with one soft line below it. */
export function TableRow({ selected = false, pickable = false, className, rowRef, ...rest }: HTMLAttributes<HTMLTableRowElement> & { readonly selected?: boolean; readonly pickable?: boolean; readonly rowRef?: Ref<HTMLTableRowElement> }) {
  const styles = useStyles();
  return <tr ref={rowRef ?? null} className={mergeClasses(styles.row, pickable && styles.pickable, selected && styles.selected, className)} {...rest} />;
}

/** A cell; `end` for tabular numbers at the right, `quiet` for what matters least. */
export function TableCell({ end = false, quiet = false, className, ...rest }: TdHTMLAttributes<HTMLTableCellElement> & { readonly end?: boolean; readonly quiet?: boolean }) {
  const styles = useStyles();
  return <td className={mergeClasses(styles.cell, end && styles.end, quiet && styles.quiet, className)} {...rest} />;
}

/** A heading inside a table, as a row of its own. */
export function TableGroup({ columns, children }: { readonly columns: number; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="colgroup" colSpan={columns} className={styles.group}>
        {children}
      </th>
    </tr>
  );
}

/** The second line of a cell, in caption size. */
export function SecondLine({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().second}>{children}</span>;
}
