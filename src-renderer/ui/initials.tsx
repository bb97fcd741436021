import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { mb } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  initials: { display: 'inline-flex', alignItems: 'center', justifyContent: 'center', flexShrink: 0, width: '22px', height: '22px', borderRadius: '50%', fontSize: '10px', lineHeight: '1', fontWeight: 600, letterSpacing: '0.2px', color: mb.accentTintText, backgroundColor: mb.accentTint },
  large: { width: '32px', height: '32px', fontSize: '12px' },
});

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'cllr', 'councillor', 'canon', 'revd', 'rev', 'sir', 'dame', 'lord', 'lady', 'professor', 'prof', 'alderman']);

/** "MO" for "Cllr Margaret Oyelaran": first and last name, without a title. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => !TITLES.has(word.toLowerCase().replace('.', '')));
  const first = words.at(0) ?? name.trim();
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase();
}

/** The round mark before a name. Decorative: the name stands beside it. */
export function Initials({ name, large = false }: { readonly name: string; readonly large?: boolean }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.initials, large && styles.large)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
