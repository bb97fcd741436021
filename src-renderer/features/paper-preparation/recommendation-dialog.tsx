import { useState } from 'react';
import { ASK_TYPE_WORDS, askTypeSchema } from '@shared/agenda/model';
import type { DecisionVerb } from '@shared/papers/recommendations/decision-verbs';
import { moneyWords, readAmount } from '@shared/papers/recommendations/money';
import type { RecommendationFacts } from '@shared/papers/recommendations/model';
import { useWrite } from '@renderer/query/use-write';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

const ASKS = askTypeSchema.options.map((value) => ({ value, words: ASK_TYPE_WORDS[value] }));
const RECURRENCES = [{ value: '', words: 'Not said' }, { value: 'oneOff', words: 'One-off' }, { value: 'recurring', words: 'Recurring' }] as const;

type RecommendationDialogProps = { readonly paperId: string; readonly label: string; readonly facts: RecommendationFacts; readonly verb: DecisionVerb | null; readonly onClose: () => void };

/** What a recommendation asks, and its money. Its words are written on the page. */
export function RecommendationDialog({ paperId, label, facts, verb, onClose }: RecommendationDialogProps) {
  const note = useWrite('preparation', 'noteRecommendation');
  const [now, setNow] = useState(facts);
  const [amount, setAmount] = useState(facts.amountPence === null ? '' : moneyWords(facts.amountPence));
  const [asked, setAsked] = useState(false);
  const amountPence = amount.trim() === '' ? null : readAmount(amount);
  const wrong = amount.trim() !== '' && amountPence === null;
  const send = (): void => {
    setAsked(true);
    if (!wrong) note.mutate({ paperId, ...now, amountPence }, { onSuccess: onClose });
  };
  const set = (patch: Partial<RecommendationFacts>): void => setNow((before) => ({ ...before, ...patch }));
  return (
    <FormDialog title={`What ${label} asks`} open onClose={onClose} submit="Keep" onSubmit={send} busy={note.isPending}>
      <SelectField label="Asks for" value={now.askType} options={[{ value: '' as const, words: verb === null ? 'Not said' : `${ASK_TYPE_WORDS[verb.asks]}, as “${verb.verb}” says` }, ...ASKS]} onChange={(askType) => set({ askType })} />
      <FieldRow>
        <TextField label="Amount" value={amount} onChange={setAmount} hint="Leave it empty where no money is asked for." error={asked && wrong ? 'Type an amount such as £48,000 or 1.2m.' : undefined} />
        <SelectField label="How often" value={now.recurrence} options={RECURRENCES} onChange={(recurrence) => set({ recurrence })} />
      </FieldRow>
      <FieldRow>
        <TextField label="Period" value={now.period} onChange={(period) => set({ period })} placeholder="a year, for three years" />
        <TextField label="From which budget" value={now.fundingSource} onChange={(fundingSource) => set({ fundingSource })} />
      </FieldRow>
      <TextField label="Match funding" value={now.matchFunding} onChange={(matchFunding) => set({ matchFunding })} placeholder="£10,000 from schools" />
    </FormDialog>
  );
}
