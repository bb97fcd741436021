import { useState } from 'react';
import type { MemberRole } from '@shared/bodies/model';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

const ROLES: readonly MemberRole[] = ['inAttendance', 'observer', 'clerk', 'member'];

/** Adds somebody who is in the room and holds no seat: an officer, a presenter, an observer. */
export function AddAttendeeDialog({ onAdd, onClose }: { readonly onAdd: (name: string, role: MemberRole) => Promise<unknown>; readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<MemberRole>('inAttendance');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);

  const submit = (): void => {
    setTried(true);
    if (name.trim() === '') return;
    setBusy(true);
    onAdd(name, role).then(onClose, () => setBusy(false));
  };
  return (
    <FormDialog title="Add somebody to this meeting" lead="They are marked as there. The body itself stays as it is." open onClose={onClose} submit="Add" busy={busy} onSubmit={submit}>
      <TextField label="Name" required value={name} onChange={setName} error={tried && name.trim() === '' ? 'Enter the name.' : undefined} />
      <SelectField label="Here as" value={role} options={ROLES.map((value) => ({ value, words: MEMBER_ROLE_WORDS[value] }))} onChange={setRole} />
    </FormDialog>
  );
}
