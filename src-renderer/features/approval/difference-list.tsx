import { makeStyles } from '@fluentui/react-components';
import type { TextDifference } from '@shared/approval/text-difference';
import { wordDifference } from '@shared/approval/text-difference';
import { mb, type } from '@renderer/theme/tokens';
import { Stretches } from '@renderer/ui/difference';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none', maxHeight: '50vh', overflowY: 'auto' },
  line: { ...type.body, overflowWrap: 'anywhere', border: `1px solid ${mb.line}`, borderRadius: '6px', padding: '8px 10px' },
  kind: { ...type.caption, color: mb.text3, display: 'block' },
  none: { ...type.dense, color: mb.text2 },
});

const KIND: Readonly<Record<TextDifference['type'], string>> = { changed: 'Reworded', added: 'Added', removed: 'Taken out' };

/** What differs between two texts: a paragraph each, with the words that went struck through and those that came underlined. */
export function DifferenceList({ differences }: { readonly differences: readonly TextDifference[] }) {
  const styles = useStyles();
  if (differences.length === 0) return <p className={styles.none}>Nothing differs.</p>;
  return (
    // A list that scrolls takes the focus, so that the arrow keys can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ul className={styles.list} tabIndex={0} aria-label="Differences">
      {differences.map((difference, index) => (
        <li key={index} className={styles.line}>
          <span className={styles.kind}>{KIND[difference.type]}</span>
          <Difference difference={difference} />
        </li>
      ))}
    </ul>
  );
}

/** One difference in its words. */
export function Difference({ difference }: { readonly difference: TextDifference }) {
  if (difference.type === 'added') return <Stretches stretches={[{ type: 'come', text: difference.after }]} />;
  if (difference.type === 'removed') return <Stretches stretches={[{ type: 'gone', text: difference.before }]} />;
  return <Stretches stretches={wordDifference(difference.before, difference.after).map((stretch) => ({ ...stretch, text: `${stretch.text} ` }))} />;
}
