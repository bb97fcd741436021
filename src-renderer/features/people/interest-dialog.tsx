import { useState } from 'react';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { INTEREST_KIND_WORDS, interestKindSchema } from '@shared/people/model';
import type { Interest, InterestKind } from '@shared/people/model';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';

const KINDS = interestKindSchema.options.map((value) => ({ value, words: INTEREST_KIND_WORDS[value] }));

type InterestDialogProps = { readonly person: { readonly id: string; readonly name: string }; /** The line that is changed; null adds one. */ readonly interest: Interest | null; readonly onClose: () => void };

/** One line of somebody's register of interests. */
export function InterestDialog({ person, interest, onClose }: InterestDialogProps) {
  const [kind, setKind] = useState<InterestKind>(interest?.kind ?? 'pecuniary');
  const [nature, setNature] = useState(interest?.nature ?? '');
  const [organisationName, setOrganisationName] = useState(interest?.organisationName ?? '');
  const [from, setFrom] = useState(interest?.from ? formatDay(interest.from) : '');
  const [until, setUntil] = useState(interest?.until ? formatDay(interest.until) : '');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const add = useWrite('people', 'addInterest', { fields: true });
  const update = useWrite('people', 'updateInterest', { fields: true });
  const refuse = (messages: Readonly<Record<string, string>>): void => {
    setErrors(messages);
    focusFirstError();
  };
  const send = (): void => {
    const first = readTypedDay(from);
    const last = readTypedDay(until);
    if (from.trim() !== '' && first === null) return refuse({ from: NOT_A_DAY });
    if (until.trim() !== '' && last === null) return refuse({ until: NOT_A_DAY });
    const fields = { kind, nature, organisationName, from: first, until: last };
    const done = { onSuccess: () => (announce(`Interest of ${person.name} noted`), onClose()), onError: (error: unknown) => refuse(fieldMessages(error)) };
    if (interest === null) add.mutate({ personId: person.id, ...fields }, done);
    else update.mutate({ id: interest.id, ...fields }, done);
  };
  return (
    <FormDialog title={interest === null ? `Interest of ${person.name}` : `Change an interest of ${person.name}`} open onClose={onClose} submit={interest === null ? 'Add interest' : 'Save'} busy={add.isPending || update.isPending} onSubmit={send}>
      <SelectField label="Kind" value={kind} options={KINDS} onChange={setKind} />
      <TextField label="Nature" required value={nature} onChange={setNature} error={errors['nature']} hint="For example: director; governor; spouse works there" />
      <TextField label="Company, school or other body" value={organisationName} onChange={setOrganisationName} error={errors['organisationName']} />
      <FieldRow>
        <TextField label="From" value={from} onChange={setFrom} error={errors['from']} hint={dayEcho(from) ?? 'May be left empty'} />
        <TextField label="Until" value={until} onChange={setUntil} error={errors['until']} hint={dayEcho(until) ?? 'Left empty while it goes on'} />
      </FieldRow>
    </FormDialog>
  );
}
