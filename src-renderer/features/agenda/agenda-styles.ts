import { makeStyles } from '@fluentui/react-components';
import { mb, media, tabular, type } from '@renderer/theme/tokens';

/** Columns: handle, number, item, ask, presenter, minutes, start, publicity, papers, tools. */
const WIDE = '30px 50px minmax(180px, 1fr) 120px minmax(130px, 200px) 54px 58px 124px 112px 104px';
/** While several items are chosen, the first column holds a box to tick beside the handle. */
const WIDE_SELECTING = WIDE.replace('30px', '58px');
const MEDIUM = '28px 40px minmax(150px, 1fr) 104px 140px 46px 50px 110px 76px 94px';

const MEDIUM_SELECTING = MEDIUM.replace('28px', '54px');

/** Shared by the head, the rows and the line for a new item, so that columns line up. */
export const useGridStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: WIDE,
    alignItems: 'center',
    paddingInline: '4px',
    borderBottom: `1px solid ${mb.softLine}`,
    backgroundColor: mb.surface,
    minHeight: `calc(33px + ${mb.rowExtra})`,
    // Not content-visibility: a row that is moved is attached anew, which made each move wait for a second layout.
    contain: 'layout paint style',
    ...type.dense,
    [media.medium]: { gridTemplateColumns: MEDIUM },
    // Two lines: number, item and tools; below them what there is to know about it.
    [media.small]: { display: 'flex', flexWrap: 'wrap', rowGap: '2px', paddingBlock: '6px' },
  },
  selecting: { gridTemplateColumns: WIDE_SELECTING, [media.medium]: { gridTemplateColumns: MEDIUM_SELECTING } },
  cell: { minWidth: 0, paddingInline: '6px' },
  end: { textAlign: 'end', ...tabular },
  handle: { paddingInline: 0, display: 'flex', alignItems: 'center', [media.small]: { flex: '0 0 28px' } },
  number: { fontWeight: 600, color: mb.text1, ...tabular, [media.small]: { flex: '0 0 46px' } },
  item: { paddingInline: '2px', [media.small]: { flex: '1 1 calc(100% - 84px)' } },
  /** Heads stand over the words, which keep a little room inside their controls. */
  headOfItem: { paddingInline: '9px' },
  headOfControl: { paddingInline: '13px' },
  headOfPresenter: { [media.medium]: { paddingInlineStart: '7px' } },
  tools: { display: 'flex', justifyContent: 'flex-end', gap: '2px', paddingInline: '2px', [media.small]: { flex: '0 0 auto', marginInlineStart: 'auto' } },
  /** The first cell of the second line stands under the item. */
  secondLineStart: { [media.small]: { marginInlineStart: '74px' } },
  meta: { [media.small]: { flex: '0 0 auto', paddingInline: '4px' } },
  presenter: { [media.medium]: { paddingInline: 0 }, [media.small]: { flex: '0 1 136px' } },
  numbers: { [media.small]: { flex: '0 0 52px' } },
});

/** A control in a cell: it looks like text until it is pointed at or has the focus. */
export const useCellStyles = makeStyles({
  text: {
    display: 'block',
    width: '100%',
    minWidth: 0,
    boxSizing: 'border-box',
    padding: '3px 6px',
    minHeight: '28px',
    border: '1px solid transparent',
    borderRadius: '4px',
    backgroundColor: 'transparent',
    color: mb.text1,
    fontFamily: 'inherit',
    ...type.dense,
    lineHeight: '20px',
    ':hover': { border: `1px solid ${mb.outline}`, backgroundColor: mb.surface },
    ':focus-visible': { outline: `2px solid ${mb.accent}`, outlineOffset: '-1px', backgroundColor: mb.surface },
    '::placeholder': { color: mb.text3, opacity: 1 },
    [media.forced]: { border: '1px solid ButtonText' },
  },
  grows: { resize: 'none', overflow: 'hidden', fieldSizing: 'content' } as Record<string, string>,
  strong: { fontWeight: 600 },
  number: { textAlign: 'end', ...tabular },
  wrong: { border: `1px solid ${mb.bad}` },
  note: { display: 'block', ...type.caption, color: mb.text3, padding: '0 7px 3px', overflowWrap: 'anywhere' },
  warning: { color: mb.attention },
  refusal: { display: 'block', ...type.caption, color: mb.bad, padding: '0 6px' },
});
