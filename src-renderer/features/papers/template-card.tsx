import { makeStyles } from '@fluentui/react-components';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import type { Paper } from '@shared/papers/model';
import { templateOf } from '@shared/papers/templates/all-templates';
import { mb, type } from '@renderer/theme/tokens';
import { paperPlace } from './paper-words';

const useStyles = makeStyles({
  card: { border: `1px solid ${mb.line}`, borderRadius: '8px', backgroundColor: mb.surface, padding: '10px 12px', marginInline: '4px', ...type.caption, color: mb.text3, display: 'flex', flexDirection: 'column', gap: '2px' },
  title: { ...type.dense, fontWeight: 600, color: mb.text1 },
});

/** What kind of paper this is, for whom, and who may read it. */
export function TemplateCard({ paper }: { readonly paper: Paper }) {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label="Template">
      <span>Template</span>
      <span className={styles.title}>{templateOf(paper)?.name ?? paper.templateKey}</span>
      <span>
        {PUBLICITY_WORDS[paper.publicity]} paper · {paper.publicity === 'open' ? 'Part 1' : 'Part 2'}
      </span>
      <span>{paperPlace(paper)}</span>
    </section>
  );
}
