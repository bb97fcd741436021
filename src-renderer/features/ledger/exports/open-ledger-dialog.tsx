import { useState } from 'react';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { SelectField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';
import type { OpenedLedger } from './ledger-file-deeds';

/** A ledger that was read: what is in it, and which body it is kept under. Nothing is in the record before the button. */
export function OpenLedgerDialog({ opened: { fileName, ledger }, bodyId, onClose }: { readonly opened: OpenedLedger; readonly bodyId: string; readonly onClose: () => void }) {
  const bodies = useRead('bodies', 'list', {}).data?.bodies ?? [];
  const keep = useWrite('ledgerFiles', 'keep');
  const [chosen, setChosen] = useState('');
  const usual = bodies.find(({ name }) => name === ledger.review.bodyName)?.id ?? (bodyId === '' ? (bodies[0]?.id ?? '') : bodyId);
  const count = ledger.recommendations.length;
  const send = (): void => {
    keep.mutate(
      { bodyId: chosen === '' ? usual : chosen, ledger },
      {
        onSuccess: () => {
          onClose();
          showToast({ title: `“${ledger.review.title}” is kept`, detail: 'As a review of its own. Undo takes it out again.' });
        },
      },
    );
  };
  return (
    <FormDialog title={`Open “${ledger.review.title}”`} lead={`${fileName} holds ${count === 1 ? 'one recommendation' : `${String(count)} recommendations`}. They are kept as a review of their own; nothing that is here is changed.`} open onClose={onClose} submit="Keep" onSubmit={send} busy={keep.isPending}>
      <SelectField label="Of which body" value={chosen === '' ? usual : chosen} options={bodies.map(({ id, name }) => ({ value: id, words: name }))} onChange={setChosen} />
    </FormDialog>
  );
}
