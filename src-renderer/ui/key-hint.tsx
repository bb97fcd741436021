import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { mb } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  key: { display: 'inline-block', fontFamily: 'inherit', fontSize: '11.5px', lineHeight: '16px', fontWeight: 400, color: mb.text3, backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '4px', paddingInline: '4px', marginInlineStart: '6px', whiteSpace: 'nowrap' },
  bare: { border: 'none', backgroundColor: 'transparent', color: 'inherit', paddingInline: 0 },
});

/** A shortcut beside its command, in caption size. Hidden from screen readers unless the keys are the content (`heard`): controls carry `aria-keyshortcuts`. */
export function KeyHint({ keys, bare = false, heard = false }: { readonly keys: string; readonly bare?: boolean; readonly heard?: boolean }) {
  const styles = useStyles();
  return (
    <kbd className={mergeClasses(styles.key, bare && styles.bare)} aria-hidden={!heard}>
      {keys}
    </kbd>
  );
}
