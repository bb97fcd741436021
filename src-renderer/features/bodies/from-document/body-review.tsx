import { makeStyles } from '@fluentui/react-components';
import type { BodyNode } from '@shared/bodies/structure-model';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { countUnchecked } from './body-draft';
import type { ReviewProps } from './found-list';
import { ReviewFacts } from './review-facts';
import { ReviewGroups, ReviewMeasures, ReviewMilestones, ReviewPriorities, ReviewSeats } from './review-lists';
import { ReviewLeft, ReviewTerms } from './review-terms';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '14px' },
  notes: { ...type.dense, color: mb.text2, '& ul': { listStyle: 'disc', paddingInlineStart: '22px', marginBlockStart: '6px', display: 'flex', flexDirection: 'column', gap: '3px' }, '& summary': { cursor: 'default', fontWeight: 600 } },
});

/** Everything that was read, to be confirmed: part by part, each thing beside its words. */
export function BodyReview({ known, onParentName, ...props }: ReviewProps & { readonly known: readonly BodyNode[]; readonly onParentName: (name: string) => void }) {
  const styles = useStyles();
  const { draft } = props;
  const unchecked = countUnchecked(draft);
  const { notes } = draft.reading;
  const namesake = known.some((body) => body.name.toLowerCase() === draft.facts.name.value.trim().toLowerCase());
  return (
    <div className={styles.parts}>
      <Message tone={unchecked === 0 ? 'good' : 'attention'}>
        {unchecked === 0 ? 'Nothing is unsure. Change or leave out what you like, then make the body.' : `${unchecked === 1 ? 'One thing is' : `${String(unchecked)} things are`} unsure and marked “Unsure, to check”, with the reason. What is right may stay as it is.`}
      </Message>
      {namesake && <Message tone="attention">The record already has a body called {draft.facts.name.value.trim()}. This would be a second one.</Message>}
      {notes.length > 0 && (
        <details className={styles.notes}>
          <summary>About the document as a whole ({String(notes.length)})</summary>
          <ul>
            {notes.map((note, index) => (
              <li key={index}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <ReviewFacts {...props} known={known} onParentName={onParentName} />
      <ReviewSeats {...props} />
      <ReviewPriorities {...props} />
      <ReviewMeasures {...props} />
      <ReviewMilestones {...props} />
      <ReviewGroups {...props} />
      <ReviewTerms {...props} />
      <ReviewLeft {...props} />
    </div>
  );
}
