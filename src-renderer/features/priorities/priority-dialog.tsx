import { useState } from 'react';
import type { Priority } from '@shared/priorities/model';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { PersonPicker } from '@renderer/ui/person-picker';
import { useRefusals } from '@renderer/ui/use-refusals';

/** A priority or area of work: what it is, who leads it, which group works on it. */
export function PriorityDialog({ bodyId, priority, onClose }: { readonly bodyId: string; /** Null for a new one. */ readonly priority: Priority | null; readonly onClose: () => void }) {
  const people = useRead('bodies', 'people', {}).data?.people ?? [];
  const bodies = useRead('bodies', 'tree', {}).data?.bodies ?? [];
  const [name, setName] = useState(priority?.name ?? '');
  const [description, setDescription] = useState(priority?.description ?? '');
  const [lead, setLead] = useState({ id: priority?.leadPersonId ?? null, typed: priority?.leadName ?? '' });
  const [groupBodyId, setGroupBodyId] = useState(priority?.groupBodyId ?? '');
  const add = useWrite('priorities', 'add', { fields: true });
  const change = useWrite('priorities', 'update', { fields: true });
  const { errors, refused, refuse } = useRefusals();
  const groups = bodies.filter((body) => body.parentBodyId === bodyId || body.id === priority?.groupBodyId);

  const send = (): void => {
    if (lead.id === null && lead.typed.trim() !== '') return refuse('leadPersonId', 'Choose somebody the record knows, or leave it empty. People are added with the members of a body.');
    const fields = { name, description, leadPersonId: lead.id, groupBodyId: groupBodyId === '' ? null : groupBodyId };
    const done = (): void => {
      announce(priority === null ? `${name} added` : 'Priority changed');
      onClose();
    };
    if (priority === null) add.mutate({ bodyId, ...fields }, { onSuccess: done, onError: refused });
    else change.mutate({ priorityId: priority.id, ...fields }, { onSuccess: done, onError: refused });
  };
  return (
    <FormDialog title={priority === null ? 'New priority' : 'Change priority'} open onClose={onClose} submit={priority === null ? 'Add priority' : 'Save'} onSubmit={send} busy={add.isPending || change.isPending}>
      <TextField label="Name" required value={name} onChange={setName} error={errors['name']} hint="For example “School attendance”" />
      <TextAreaField label="Description" value={description} onChange={setDescription} error={errors['description']} hint="What the body wants to change" />
      <PersonPicker label="Lead" typed={lead.typed} error={errors['leadPersonId']} people={people.map((person) => ({ id: person.id, name: person.name, detail: person.organisationName }))} onType={(typed) => setLead({ id: null, typed })} onPick={(person) => setLead({ id: person.id, typed: person.name })} />
      <SelectField label="Group" value={groupBodyId} options={[{ value: '', words: 'The body itself' }, ...groups.map((group) => ({ value: group.id, words: group.name }))]} onChange={setGroupBodyId} error={errors['groupBodyId']} hint="The task and finish group that works on it" />
    </FormDialog>
  );
}
