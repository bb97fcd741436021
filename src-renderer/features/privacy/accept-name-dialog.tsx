import { useState } from 'react';
import type { FoundName, GuardedOwnerKind } from '@shared/privacy/model';
import { useWrite } from '@renderer/query/use-write';
import { TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

/** Lets a name stand in one text; the reason is kept. */
export function AcceptNameDialog({ ownerKind, ownerId, name, onClose }: { readonly ownerKind: GuardedOwnerKind; readonly ownerId: string; readonly name: Pick<FoundName, 'guardedNameId' | 'words'>; readonly onClose: () => void }) {
  const accept = useWrite('privacy', 'accept');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const send = (): void => {
    setAsked(true);
    if (reason.trim() !== '') accept.mutate({ ownerKind, ownerId, guardedNameId: name.guardedNameId, reason }, { onSuccess: onClose });
  };
  return (
    <FormDialog title={`Accept “${name.words}”`} open onClose={onClose} submit="Accept the name" onSubmit={send} busy={accept.isPending} lead="The name may then stand in this text, and is no longer pointed out here. The reason is kept in the record.">
      <TextAreaField label="Reason" required value={reason} onChange={setReason} error={asked && reason.trim() === '' ? 'Say why the name may stand here.' : undefined} />
    </FormDialog>
  );
}
