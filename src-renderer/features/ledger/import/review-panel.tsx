import { makeStyles } from '@fluentui/react-components';
import { PUBLICITY_WORDS, publicitySchema } from '@shared/kernel/publicity';
import type { Review } from '@shared/ledger/model';
import { DateField } from '@renderer/ui/date-field';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import type { ReviewOfPlan } from './review-of-plan';

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '980px' } });

const KINDS = [
  { value: 'review', words: 'Scrutiny review' },
  { value: 'report', words: 'Report' },
  { value: 'inspection', words: 'Inspection' },
  { value: 'audit', words: 'Audit' },
  { value: 'meeting', words: 'Meeting' },
] as const satisfies readonly { readonly value: ReviewOfPlan['kind']; readonly words: string }[];
const PUBLICITIES = publicitySchema.options.map((value) => ({ value, words: PUBLICITY_WORDS[value] }));
export const NEW_REVIEW = '';

type ReviewPanelProps = {
  readonly review: ReviewOfPlan;
  readonly onChange: (review: ReviewOfPlan) => void;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly reviews: readonly Review[];
  /** The review that the plan is compared with; NEW_REVIEW for none. */
  readonly target: string;
  readonly onTarget: (reviewId: string) => void;
  readonly problems: ReadonlyMap<string, string>;
};

/** The review itself: which one it is, who commissioned it, who answers it, when it was received. */
export function ReviewPanel({ review, onChange, bodies, reviews, target, onTarget, problems }: ReviewPanelProps) {
  const styles = useStyles();
  const change = (patch: Partial<ReviewOfPlan>): void => onChange({ ...review, ...patch });
  const namesake = reviews.find(({ title }) => title.trim().toLowerCase() === review.title.trim().toLowerCase());
  return (
    <Panel title="The review" padded>
      <div className={styles.fields}>
        {reviews.length > 0 && <SelectField label="This plan is for" value={target} options={[{ value: NEW_REVIEW, words: 'A new review' }, ...reviews.map(({ id, title }) => ({ value: id, words: `${title}, which is in the record: compare` }))]} onChange={onTarget} />}
        {target === NEW_REVIEW && (
          <>
            {namesake && <Message tone="attention">The record already has a review with this title. Choose it above to see what changed; kept as it is, this would be a second one.</Message>}
            <TextField label="Title of the review" required value={review.title} onChange={(title) => change({ title })} error={problems.get('title')} />
            <FieldRow>
              <SelectField label="Kind" value={review.kind} options={KINDS} onChange={(kind) => change({ kind })} />
              <SelectField label="Commissioned by" required value={review.bodyId} options={[...(review.bodyId === '' ? [{ value: '', words: 'Choose the body' }] : []), ...bodies.map(({ id, name }) => ({ value: id, words: name }))]} onChange={(bodyId) => change({ bodyId })} error={problems.get('bodyId')} />
            </FieldRow>
            <FieldRow>
              <TextField label="Responsible department" value={review.department} onChange={(department) => change({ department })} error={problems.get('department')} />
              <TextField label="Officers" value={review.officers} onChange={(officers) => change({ officers })} error={problems.get('officers')} />
            </FieldRow>
            <FieldRow>
              <DateField label="Received on" value={review.receivedOn} onChange={(receivedOn) => change({ receivedOn })} hint="The two months for the response begin with this day." />
              <SelectField label="Open to the public" value={review.publicity} options={PUBLICITIES} onChange={(publicity) => change({ publicity })} />
            </FieldRow>
          </>
        )}
      </div>
    </Panel>
  );
}
