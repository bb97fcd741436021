import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanParagraph } from '@shared/ledger/plan-text';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  paragraph: { ...type.dense, color: mb.text1, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  item: { paddingInlineStart: '14px' },
  label: { color: mb.text2 },
  bold: { fontWeight: 600 },
  // The built-in font has no slanted face of its own.
  italic: { fontStyle: 'italic' },
});

/** Words of the source as they look there: labels, bold and italic. `after` stands behind each paragraph. */
export function PlanTextView({ paragraphs, after }: { readonly paragraphs: readonly PlanParagraph[]; readonly after?: (index: number) => ReactNode }) {
  const styles = useStyles();
  return paragraphs.map((paragraph, index) => (
    // The paragraphs of a source never change places.
    <p key={index} className={`${styles.paragraph} ${paragraph.depth > 0 ? styles.item : ''}`}>
      {paragraph.label !== '' && <span className={styles.label}>{paragraph.label} </span>}
      {paragraph.runs.map(({ text, bold, italic }, run) => {
        const words = italic === true ? <em className={styles.italic}>{text}</em> : text;
        return <span key={run}>{bold === true ? <strong className={styles.bold}>{words}</strong> : words}</span>;
      })}
      {after?.(index)}
    </p>
  ));
}
