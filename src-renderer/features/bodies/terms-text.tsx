import { Link, makeStyles } from '@fluentui/react-components';
import { createSectionCounter } from '@shared/papers/paragraph-numbering';
import type { Block, Run } from '@shared/text/model';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '14px', maxWidth: '76ch', ...type.body, color: mb.text1, overflowWrap: 'anywhere' },
  heading: { ...type.cardTitle, marginTop: '8px' },
  line: { display: 'grid', gridTemplateColumns: '34px 1fr' },
  label: { color: mb.text3, fontVariantNumeric: 'tabular-nums' },
});

/** An agreed text, to be read. */
export function TermsText({ blocks }: { readonly blocks: readonly Block[] }) {
  const styles = useStyles();
  const count = createSectionCounter(null);
  return (
    <div className={styles.text}>
      {blocks.map((block) => {
        const label = count({ kind: block.kind, level: block.level });
        if (block.kind === 'heading') return <h3 key={block.id} className={styles.heading}><Runs runs={block.runs} /></h3>;
        if (!label) return <p key={block.id}><Runs runs={block.runs} /></p>;
        return (
          <p key={block.id} className={styles.line} style={{ marginInlineStart: `${String((block.level - 1) * 24 + (block.kind === 'roman' ? 34 : 0))}px` }}>
            <span className={styles.label}>{label}</span>
            <span><Runs runs={block.runs} /></span>
          </p>
        );
      })}
    </div>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => {
    const words = run.link === undefined ? run.text : <Link inline href={run.link}>{run.text}</Link>;
    const italic = run.italic === true ? <em>{words}</em> : words;
    // Runs have no name of their own: their place in the paragraph is what they are.
    return <span key={String(index)}>{run.bold === true ? <strong>{italic}</strong> : italic}</span>;
  });
}
