import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { SelectField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';
import { endAskingToLift, useLiftRequest } from './lift-store';
import type { LiftRequest } from './lift-store';

/** Stands for the meeting's own list, which is begun where there is none. */
const OF_MEETING = 'meeting';

/** The dialog that takes a decision into the ledger, when something asks for it. */
export function LiftDialogHost() {
  const request = useLiftRequest((state) => state.request);
  return request === null ? null : <LiftDialog key={request.decisionId} request={request} />;
}

function LiftDialog({ request }: { readonly request: LiftRequest }) {
  const navigate = useNavigate();
  const reviews = useRead('ledger', 'reviews', {}).data?.reviews ?? [];
  const [reviewId, setReviewId] = useState(OF_MEETING);
  const lift = useWrite('ledger', 'lift');
  const send = (): void =>
    lift.mutate(
      { reviewId: reviewId === OF_MEETING ? null : reviewId, decisionId: request.decisionId },
      {
        onSuccess: ({ reference, reviewId: review }) => {
          endAskingToLift();
          showToast({ title: `${request.name} is followed as ${reference}`, actions: [{ words: 'Open', run: () => void navigate({ to: '/recommendations', search: { tab: 'recommendations', review } }) }] });
        },
      },
    );
  return (
    <FormDialog title={`Follow ${request.name}`} open onClose={endAskingToLift} submit="Take into the ledger" onSubmit={send} busy={lift.isPending} lead="Its words go into the recommendations with a link back to the minutes, and are followed there until they are closed.">
      <SelectField label="Under" value={reviewId} options={[{ value: OF_MEETING, words: 'The decisions of its meeting' }, ...reviews.map(({ id, title }) => ({ value: id, words: title }))]} onChange={setReviewId} />
    </FormDialog>
  );
}
