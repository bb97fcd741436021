import { useState } from 'react';
import type { Recommendation } from '@shared/ledger/model';
import { targetWarning } from '@shared/ledger/target-warnings';
import { useWrite } from '@renderer/query/use-write';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { useRefusals } from '@renderer/ui/use-refusals';

/** Another reference for a recommendation; says who would no longer lead here. */
export function RenumberDialog({ one, onClose }: { readonly one: Recommendation; readonly onClose: () => void }) {
  const [reference, setReference] = useState(one.reference);
  const { errors, refused, refuse } = useRefusals();
  const renumber = useWrite('ledger', 'renumber', { fields: true });
  const warning = targetWarning('renumber', one.reference, one.pointedAtBy.map((pointing) => pointing.reference));
  const send = async (): Promise<void> => {
    if (reference.trim() === '') return refuse('reference', 'Enter the reference.');
    try {
      await renumber.mutateAsync({ id: one.id, reference });
      onClose();
    } catch (error) {
      refused(error);
    }
  };
  return (
    <FormDialog title={`Change the reference of ${one.reference}`} open onClose={onClose} submit="Change reference" onSubmit={() => void send()} busy={renumber.isPending}>
      {warning !== null && <Message tone="attention">{warning}</Message>}
      <TextField label="Reference" required value={reference} onChange={setReference} error={errors['reference']} hint="One that no recommendation of this review ever had" />
    </FormDialog>
  );
}
