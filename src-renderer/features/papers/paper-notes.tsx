import { Button, makeStyles } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { noteWords } from '@shared/text/block-words';
import { mb } from '@renderer/theme/tokens';
import { goToNote } from './go-to-block';
import type { PaperFacts } from './paper-facts';
import type { LiveSection, PaperStore } from './paper-store';

const useStyles = makeStyles({
  notes: { marginTop: '28px', paddingTop: '8px', borderTop: `1px solid ${mb.onPaperQuiet}` },
  note: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr) auto', alignItems: 'baseline', columnGap: '6px', fontSize: '13px', lineHeight: '18px', marginBottom: '4px' },
  edit: { fontFamily: mb.font, minWidth: 0, height: '24px' },
});

/** The footnotes of the paper in their order. They print at the foot of their pages. */
export function PaperNotes({ facts, store, locked }: { readonly facts: PaperFacts; readonly store: PaperStore; readonly locked: boolean }) {
  const styles = useStyles();
  const notes = facts.sections.flatMap((section) => notesOf(section).map((words, index) => ({ sectionId: section.id, index, words })));
  if (notes.length === 0) return null;
  return (
    <section aria-label="Footnotes" className={styles.notes}>
      <ol>
        {notes.map(({ sectionId, index, words }, at) => (
          <li key={`${sectionId} ${String(index)}`} className={styles.note}>
            <span>{at + 1}</span>
            <span>{words}</span>
            <Button
              className={styles.edit}
              size="small"
              appearance="subtle"
              icon={<Edit16Regular />}
              disabledFocusable={locked}
              aria-label={`Edit footnote ${String(at + 1)}`}
              onClick={() => {
                if (goToNote(store, sectionId, index)) store.getState().setRequest('footnote');
              }}
            >
              Edit
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function notesOf({ blocks }: LiveSection): readonly string[] {
  return blocks.flatMap((block) => (block.content?.type === 'table' ? block.content.rows.flat(2).flatMap((one) => noteWords(one.runs)) : noteWords(block.runs)));
}
