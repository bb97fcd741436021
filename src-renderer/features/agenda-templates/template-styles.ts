import { makeStyles } from '@fluentui/react-components';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { toolsOnRow } from '@renderer/ui/sortable-table';

/** Columns: handle, number, item, what it is, ask, presenter, minutes, tools. */
const WIDE = '30px 50px minmax(180px, 1fr) 190px 120px minmax(110px, 170px) 58px 100px';
const MEDIUM = '28px 40px minmax(150px, 1fr) 150px 108px 120px 50px 94px';

/** Shared by the head, the rows and the line for a new item, so that columns line up. */
export const useTemplateStyles = makeStyles({
  row: {
    display: 'grid', gridTemplateColumns: WIDE, alignItems: 'center', columnGap: '6px', paddingInline: '4px', borderBottom: `1px solid ${mb.softLine}`, backgroundColor: mb.surface, minHeight: `calc(33px + ${mb.rowExtra})`, ...type.dense,
    [media.medium]: { gridTemplateColumns: MEDIUM },
    [media.small]: { display: 'flex', flexWrap: 'wrap', rowGap: '2px', paddingBlock: '6px' },
  },
  tooled: toolsOnRow,
  last: { ':last-child': { borderBottom: 'none' } },
  words: { paddingInlineStart: '7px' },
  headOfMinutes: { textAlign: 'end', paddingInlineEnd: '7px' },
  number: { fontWeight: 600, color: mb.text1, ...tabular, [media.small]: { flex: '0 0 46px' } },
  item: { minWidth: 0, [media.small]: { flex: '1 1 calc(100% - 100px)' } },
  rest: { gridColumn: '3 / -1', minWidth: 0, [media.small]: { flex: '1 1 calc(100% - 100px)', marginInlineStart: '42px' } },
  meta: { minWidth: 0, [media.small]: { flex: '0 1 150px' } },
  minutes: { [media.small]: { flex: '0 0 56px' } },
  mark: { display: 'flex', justifyContent: 'center', color: mb.text3, [media.small]: { flex: '0 0 28px' } },
  tools: { display: 'flex', justifyContent: 'flex-end', gap: '2px', [media.small]: { marginInlineStart: 'auto' } },
  tool: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
  text: {
    display: 'block', width: '100%', minWidth: 0, boxSizing: 'border-box', padding: '3px 6px', minHeight: '28px', border: '1px solid transparent', borderRadius: '4px', backgroundColor: 'transparent', color: mb.text1, fontFamily: 'inherit', ...type.dense, lineHeight: '20px',
    ':hover': { border: `1px solid ${mb.outline}` },
    ':focus-visible': { outline: `2px solid ${mb.accent}`, outlineOffset: '-1px' },
    '::placeholder': { color: mb.text3, opacity: 1 },
    [media.forced]: { border: '1px solid ButtonText' },
  },
  grows: { resize: 'none', overflow: 'hidden', fieldSizing: 'content' } as Record<string, string>,
  strong: { fontWeight: 600 },
  end: { textAlign: 'end', ...tabular },
  summed: { display: 'block', textAlign: 'end', color: mb.text3, paddingInlineEnd: '7px' },
  wrong: { border: `1px solid ${mb.bad}` },
  refusal: { display: 'block', ...type.caption, color: mb.bad, padding: '0 6px' },
  select: {
    appearance: 'none', width: '100%', minWidth: 0, minHeight: '26px', padding: '0 6px', borderRadius: '4px', border: '1px solid transparent', backgroundColor: 'transparent', color: mb.text2, fontFamily: 'inherit', ...type.dense, textOverflow: 'ellipsis',
    ':hover': { border: `1px solid ${mb.outline}` },
    ':focus-visible': { outline: `2px solid ${mb.accent}`, outlineOffset: '-1px' },
    '& option': { backgroundColor: mb.surface, color: mb.text1 },
    [media.forced]: { border: '1px solid ButtonText' },
  },
  toolbar: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 12px', padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}` },
  name: { flex: '1 1 220px', maxWidth: '360px', minWidth: 0 },
  sum: { ...type.dense, color: mb.text3, ...tabular, marginInlineStart: 'auto' },
});
