import { useState } from 'react';
import type { LedgerText } from '@shared/ledger/model';
import { targetWarning } from '@shared/ledger/target-warnings';
import { plainText } from '@shared/text/model';
import type { Block } from '@shared/text/model';
import { useWrite } from '@renderer/query/use-write';
import { TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { useRefusals } from '@renderer/ui/use-refusals';

/** A text that is to be reworded, or a part that is to be added; `pointing` are those who point at the recommendation. */
export type TextToChange = { readonly title: string; readonly pointing: readonly string[] } & ({ readonly ownerKind: LedgerText; readonly ownerId: string; readonly blocks: readonly Block[] } | { readonly addPartTo: string });

/** The words of a recommendation, of a part, a response, actions or an update, a paragraph to a line. Says who points at it before its own words change. */
export function TextDialog({ text, reference, onClose }: { readonly text: TextToChange; readonly reference: string; readonly onClose: () => void }) {
  const adds = 'addPartTo' in text;
  const [words, setWords] = useState(adds ? '' : text.blocks.map(({ runs }) => plainText(runs)).join('\n'));
  const { errors, refused, refuse } = useRefusals();
  const set = useWrite('ledger', 'setText', { fields: true });
  const add = useWrite('ledger', 'addPart', { fields: true });
  const rewords = adds || text.ownerKind === 'recommendation' || text.ownerKind === 'recommendationPart';
  const needsWords = rewords || text.ownerKind === 'recommendationAction';
  const warning = rewords ? targetWarning('reword', reference, text.pointing) : null;
  const send = async (): Promise<void> => {
    const paragraphs = words.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    if (paragraphs.length === 0 && needsWords) return refuse('words', 'Enter the words.');
    try {
      if (adds) await add.mutateAsync({ id: text.addPartTo, words: paragraphs.join(' ') });
      else await set.mutateAsync({ ownerKind: text.ownerKind, ownerId: text.ownerId, paragraphs });
      onClose();
    } catch (error) {
      refused(error);
    }
  };
  return (
    <FormDialog title={text.title} open onClose={onClose} submit={adds ? 'Add part' : 'Save'} onSubmit={() => void send()} busy={set.isPending || add.isPending} wide>
      {warning !== null && <Message tone="attention">{warning}</Message>}
      <TextAreaField label="Words" rows={8} value={words} onChange={setWords} error={errors['words'] ?? Object.values(errors)[0]} hint={adds ? 'Its letter is given by itself' : 'Each line is a paragraph. Bold and italics stay where the words stay.'} />
    </FormDialog>
  );
}
