import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { listedWords } from '@shared/kernel/listed-words';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { SelectField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';
import { endAskingToLift, useLiftRequest } from './lift-store';
import type { LiftRequest } from './lift-store';

/** Stands for the list of the meeting's decisions, or of the paper's recommendations, which is begun where there is none. */
const OF_ITSELF = 'itself';

const WORDS = {
  decision: { lead: 'Its words go into the recommendations with a link back to the minutes, and are followed there until they are closed.', own: 'The decisions of its meeting' },
  paper: { lead: 'Each of its recommendations goes into the ledger word for word with a link back to the paper, and is followed there until it is closed.', own: 'A list of its own' },
} as const;

/** The dialog that takes a decision or a paper's recommendations into the ledger, when something asks for it. */
export function LiftDialogHost() {
  const request = useLiftRequest((state) => state.request);
  return request === null ? null : <LiftDialog key={request.id} request={request} />;
}

function LiftDialog({ request }: { readonly request: LiftRequest }) {
  const navigate = useNavigate();
  const reviews = useRead('ledger', 'reviews', {}).data?.reviews ?? [];
  const [under, setUnder] = useState(OF_ITSELF);
  const lift = useWrite('ledger', 'lift');
  const liftPaper = useWrite('ledger', 'liftPaper');
  const { lead, own } = WORDS[request.what];
  const taken = (title: string, review: string): void => {
    endAskingToLift();
    showToast({ title, actions: [{ words: 'Open', run: () => void navigate({ to: '/recommendations', search: { tab: 'recommendations', review } }) }] });
  };
  const send = (): void => {
    const reviewId = under === OF_ITSELF ? null : under;
    if (request.what === 'decision') lift.mutate({ reviewId, decisionId: request.id }, { onSuccess: ({ reference, reviewId: review }) => taken(`${request.name} is followed as ${reference}`, review) });
    else liftPaper.mutate({ reviewId, paperId: request.id }, { onSuccess: ({ references, reviewId: review }) => taken(`Followed as ${listedWords(references)}`, review) });
  };
  return (
    <FormDialog title={`Follow ${request.name}`} open onClose={endAskingToLift} submit="Take into the ledger" onSubmit={send} busy={lift.isPending || liftPaper.isPending} lead={lead}>
      <SelectField label="Under" value={under} options={[{ value: OF_ITSELF, words: own }, ...reviews.map(({ id, title }) => ({ value: id, words: title }))]} onChange={setUnder} />
    </FormDialog>
  );
}
