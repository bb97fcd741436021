import { useState } from 'react';
import type { Review } from '@shared/ledger/model';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { SelectField, TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useRefusals } from '@renderer/ui/use-refusals';

/** Adds a recommendation to a review; its reference is the next of the review's pattern. */
export function AddRecommendationDialog({ reviews, reviewId, onClose }: { readonly reviews: readonly Review[]; readonly reviewId: string | null; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState(reviewId ?? reviews[0]?.id ?? '');
  const [words, setWords] = useState('');
  const { errors, refused, refuse } = useRefusals();
  const add = useWrite('ledger', 'add', { fields: true });
  const send = async (): Promise<void> => {
    if (words.trim() === '') return refuse('words', 'Enter the recommendation.');
    try {
      const { reference } = await add.mutateAsync({ reviewId: chosen, words });
      announce(`${reference} added.`);
      onClose();
    } catch (error) {
      refused(error);
    }
  };
  return (
    <FormDialog title="Add recommendation" open onClose={onClose} submit="Add recommendation" onSubmit={() => void send()} busy={add.isPending}>
      <SelectField label="Review" value={chosen} options={reviews.map(({ id, title }) => ({ value: id, words: title }))} onChange={setChosen} />
      <TextAreaField label="Recommendation" required rows={5} value={words} onChange={setWords} error={errors['words']} hint="Its reference is given by itself. Parts can be added to it afterwards." />
    </FormDialog>
  );
}
