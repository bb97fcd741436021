import { makeStyles } from '@fluentui/react-components';
import { mb, type } from '@renderer/theme/tokens';

/** What the lists beside a paper have in common. */
export const usePartStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', padding: '7px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  words: { ...type.dense, color: mb.text1, flex: '1 1 140px', minWidth: 0, overflowWrap: 'anywhere' },
  line: { ...type.caption, color: mb.text3 },
  tools: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginInlineStart: 'auto' },
  none: { ...type.dense, color: mb.text2, padding: '10px 14px' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '10px 14px' },
});
