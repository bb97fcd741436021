import { makeStyles } from '@fluentui/react-components';
import { wordDifference } from '@shared/motions/word-difference';
import { mb, type } from '@renderer/theme/tokens';
import { Unseen } from './unseen';

const useStyles = makeStyles({
  words: { ...type.dense, color: mb.text2, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  gone: { color: mb.bad, textDecorationLine: 'line-through' },
  new: { color: mb.good, textDecorationLine: 'underline', fontWeight: 600 },
});

/** How words differ from those before them: what is gone struck through, what is new underlined, both said to screen readers. */
export function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const styles = useStyles();
  return (
    <p className={styles.words}>
      {wordDifference(before, after).map(({ kind, text }, index) => {
        // The list is made anew with each comparison; its order is its identity.
        const key = `${String(index)} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Mark = kind === 'gone' ? 'del' : 'ins';
        return (
          <Mark key={key} className={kind === 'gone' ? styles.gone : styles.new}>
            <Unseen>{kind === 'gone' ? 'left out: ' : 'put in: '}</Unseen>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
