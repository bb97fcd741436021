import { makeStyles } from '@fluentui/react-components';
import { wordDifference } from '@shared/motions/word-difference';
import { mb, type } from '@renderer/theme/tokens';
import { Unseen } from './unseen';

const useStyles = makeStyles({
  words: { ...type.dense, color: mb.text2, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  gone: { color: mb.bad, textDecorationLine: 'line-through' },
  come: { color: mb.good, textDecorationLine: 'underline', fontWeight: 600 },
});

/** How words differ from those before them: what is gone struck through, what is new underlined, both said to screen readers. */
export function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const styles = useStyles();
  return (
    <p className={styles.words}>
      <Stretches stretches={wordDifference(before, after).map(({ kind, text }) => ({ type: kind === 'new' ? 'come' : kind, text }))} />
    </p>
  );
}

/** Stretches of words that stayed, went and came, in reading order. */
export function Stretches({ stretches }: { readonly stretches: readonly { readonly type: 'same' | 'gone' | 'come'; readonly text: string }[] }) {
  const styles = useStyles();
  return stretches.map(({ type: kind, text }, index) => {
    // The list is made anew with each comparison; its order is its identity.
    const key = `${String(index)} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    const Mark = kind === 'gone' ? 'del' : 'ins';
    return (
      <Mark key={key} className={kind === 'gone' ? styles.gone : styles.come}>
        <Unseen>{kind === 'gone' ? 'left out: ' : 'put in: '}</Unseen>
        {text}
      </Mark>
    );
  });
}
