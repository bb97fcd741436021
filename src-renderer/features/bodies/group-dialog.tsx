import { useState } from 'react';
import type { TaskGroup } from '@shared/bodies/structure-model';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { FieldRow, TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { PersonPicker } from '@renderer/ui/person-picker';
import { useRefusals } from '@renderer/ui/use-refusals';

const typedDay = (day: CalendarDay | null): string => (day === null ? '' : formatDay(day));

type GroupDialogProps = {
  /** A new group under this body, or the facts of a group that is there. */
  readonly about: { readonly kind: 'new'; readonly parentBodyId: string } | { readonly kind: 'change'; readonly bodyId: string; readonly group: TaskGroup | null };
  readonly onClose: () => void;
};

/** A task and finish group: what it is to do, who leads it, when it reports and ends. */
export function GroupDialog({ about, onClose }: GroupDialogProps) {
  const group = about.kind === 'change' ? about.group : null;
  const people = useRead('bodies', 'people', {}).data?.people ?? [];
  const [name, setName] = useState('');
  const [remit, setRemit] = useState(group?.remit ?? '');
  const [lead, setLead] = useState({ id: group?.leadPersonId ?? null, typed: group?.leadName ?? '' });
  const [reportDue, setReportDue] = useState(typedDay(group?.reportDueDay ?? null));
  const [end, setEnd] = useState(typedDay(group?.endDay ?? null));
  const create = useWrite('bodies', 'createGroup', { fields: true });
  const change = useWrite('bodies', 'setGroup', { fields: true });
  const { errors, refused, refuse } = useRefusals();

  const send = (): void => {
    if (lead.id === null && lead.typed.trim() !== '') return refuse('lead', 'Choose somebody the record knows, or leave it empty. Members are added on the group’s own page.');
    for (const [field, typed] of [['reportDueDay', reportDue], ['endDay', end]] as const) if (typed.trim() !== '' && readTypedDay(typed) === null) return refuse(field, NOT_A_DAY);
    const facts = { remit, leadPersonId: lead.id, reportDueDay: readTypedDay(reportDue), endDay: readTypedDay(end) };
    const done = (): void => {
      announce(about.kind === 'new' ? `${name} added` : 'Group changed');
      onClose();
    };
    if (about.kind === 'new') create.mutate({ parentBodyId: about.parentBodyId, name, ...facts }, { onSuccess: done, onError: refused });
    else change.mutate({ bodyId: about.bodyId, ...facts }, { onSuccess: done, onError: refused });
  };
  return (
    <FormDialog title={about.kind === 'new' ? 'New task and finish group' : 'Change group'} open onClose={onClose} submit={about.kind === 'new' ? 'Add group' : 'Save'} onSubmit={send} busy={create.isPending || change.isPending}>
      {about.kind === 'new' && <TextField label="Name" required value={name} onChange={setName} error={errors['name']} />}
      <TextAreaField label="Remit" value={remit} onChange={setRemit} error={errors['remit']} hint="What the group is to do" />
      <PersonPicker label="Lead" typed={lead.typed} error={errors['lead']} people={people.map((person) => ({ id: person.id, name: person.name, detail: person.organisationName }))} onType={(typed) => setLead({ id: null, typed })} onPick={(person) => setLead({ id: person.id, typed: person.name })} />
      <FieldRow>
        <TextField label="Report due" value={reportDue} onChange={setReportDue} error={errors['reportDueDay']} hint={dayEcho(reportDue) ?? 'For example 9/12/26'} />
        <TextField label="Ends" value={end} onChange={setEnd} error={errors['endDay']} hint={dayEcho(end) ?? 'The last day of the group'} />
      </FieldRow>
    </FormDialog>
  );
}
