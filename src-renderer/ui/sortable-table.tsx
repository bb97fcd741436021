import { makeStyles } from '@fluentui/react-components';
import { mb, media, type } from '@renderer/theme/tokens';
import { Unseen } from './unseen';

/** For the style of a row: what is marked `data-row-tools` in it shows while the row is hovered or has the focus, and keeps its place meanwhile. */
export const toolsOnRow = {
  '& [data-row-tools]': { opacity: 0 },
  ':hover [data-row-tools]': { opacity: 1 },
  ':focus-within [data-row-tools]': { opacity: 1 },
  '@media (hover: none), (forced-colors: active)': { '& [data-row-tools]': { opacity: 1 } },
} as const;

/** How a table looks whose rows a person puts in order. A table brings its own `gridTemplateColumns`; in a small window its cells flow and its head is only heard. */
export const useSortableTableStyles = makeStyles({
  row: {
    display: 'grid',
    alignItems: 'center',
    paddingInline: '4px',
    minHeight: `calc(33px + ${mb.rowExtra})`,
    borderBottom: `1px solid ${mb.softLine}`,
    backgroundColor: mb.surface,
    ...type.dense,
    ':last-child': { borderBottom: 'none' },
    ...toolsOnRow,
    [media.small]: { display: 'flex', flexWrap: 'wrap', paddingBlock: '6px' },
  },
  pickable: { ':hover': { backgroundColor: mb.hover } },
  head: {
    minHeight: `calc(30px + ${mb.rowExtra})`,
    backgroundColor: mb.sub,
    color: mb.text2,
    fontWeight: 600,
    [media.small]: { position: 'absolute', width: '1px', height: '1px', minHeight: 0, padding: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  cell: { minWidth: 0, padding: '4px 6px', overflowWrap: 'anywhere' },
  handle: { [media.small]: { flex: '0 0 28px' } },
  tools: { display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: '2px', [media.small]: { flex: '0 0 auto', marginInlineStart: 'auto' } },
});

type SortableHeadProps = {
  readonly columns: readonly string[];
  /** What stands over the handle, heard only. */
  readonly dragWords?: string;
  /** The class of the head's row. */
  readonly className: string;
  /** The class of the head of a column. */
  readonly classOf: (column: string) => string | undefined;
};

/** The heads of such a table: before them stands that of the handle, after them that of the row's tools, which are only heard. */
export function SortableHead({ columns, dragWords = 'Drag', className, classOf }: SortableHeadProps) {
  return (
    <div role="rowgroup">
      <div role="row" className={className}>
        <span role="columnheader">
          <Unseen>{dragWords}</Unseen>
        </span>
        {columns.map((words) => (
          <span key={words} role="columnheader" className={classOf(words)}>
            {words}
          </span>
        ))}
        <span role="columnheader">
          <Unseen>Move and more</Unseen>
        </span>
      </div>
    </div>
  );
}
