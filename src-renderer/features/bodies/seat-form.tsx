import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { VotingRight } from '@shared/bodies/model';
import { votingRightSchema } from '@shared/bodies/model';
import type { Seat } from '@shared/bodies/seat-model';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { DrawerForm } from '@renderer/ui/drawer-form';
import { FieldRow, SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { useRefusals } from '@renderer/ui/use-refusals';

const VOTES: Readonly<Record<VotingRight, string>> = { full: 'On everything', limited: 'On named kinds of business', none: 'None' };

type SeatFormProps = { readonly bodyId: string; /** The seat to change; null to add seats. */ readonly seat: Seat | null; /** The heading a new seat starts with. */ readonly groupLabel?: string; readonly onDone: () => void };

/** What a seat is: whom it is held for, who appoints, how long a term lasts, what it votes on. Several of a kind are added at once. */
export function SeatForm({ bodyId, seat, groupLabel = '', onDone }: SeatFormProps) {
  const [typed, setTyped] = useState({
    label: seat?.label ?? '',
    groupLabel: seat?.groupLabel ?? groupLabel,
    organisationName: seat?.organisationName ?? '',
    appointingBody: seat?.appointingBody ?? '',
    months: seat === null || seat.termMonths === 0 ? '' : String(seat.termMonths),
    byOffice: seat?.byOffice ?? false,
    votingRight: seat?.votingRight ?? ('full' as VotingRight),
    business: seat?.businessKinds.join('\n') ?? '',
    count: '1',
  });
  const add = useWrite('bodies', 'addSeats', { fields: true });
  const update = useWrite('bodies', 'updateSeat', { fields: true });
  const { errors, refused, refuse } = useRefusals();
  const set = (change: Partial<typeof typed>): void => setTyped({ ...typed, ...change });

  const send = (): void => {
    const months = wholeNumber(typed.months, 0);
    const count = wholeNumber(typed.count, 1);
    if (months === null) return refuse('termMonths', 'Enter a whole number of months, for example 48, or leave it empty.');
    if (count === null) return refuse('count', 'Enter how many seats, for example 3.');
    const { label, organisationName, appointingBody, byOffice, votingRight } = typed;
    const facts = { label, groupLabel: typed.groupLabel, organisationName, appointingBody, termMonths: byOffice ? 0 : months, byOffice, votingRight, businessKinds: votingRight === 'limited' ? typed.business.split('\n').filter((line) => line.trim() !== '') : [] };
    const done = (): void => {
      announce(seat === null ? `${label} added` : `${label} changed`);
      onDone();
    };
    if (seat === null) add.mutate({ bodyId, count, ...facts }, { onSuccess: done, onError: refused });
    else update.mutate({ seatId: seat.seatId, ...facts }, { onSuccess: done, onError: refused });
  };
  return (
    <DrawerForm submit={seat === null ? (typed.count === '1' ? 'Add seat' : 'Add seats') : 'Save'} busy={add.isPending || update.isPending} onSubmit={send} onCancel={onDone}>
      <TextField label="Seat held for" required value={typed.label} onChange={(label) => set({ label })} error={errors['label']} hint="A constituency or an organisation, for example “Primary headteachers”" />
      <FieldRow>
        {seat === null && <TextField label="How many" inputMode="numeric" value={typed.count} onChange={(count) => set({ count })} error={errors['count']} />}
        <TextField label="Heading" value={typed.groupLabel} onChange={(heading) => set({ groupLabel: heading })} error={errors['groupLabel']} hint="Listed under it, for example “Partners”" />
      </FieldRow>
      <TextField label="Organisation" value={typed.organisationName} onChange={(organisationName) => set({ organisationName })} error={errors['organisationName']} hint="Where the seat belongs to one" />
      <TextField label="Appointed by" value={typed.appointingBody} onChange={(appointingBody) => set({ appointingBody })} error={errors['appointingBody']} />
      <Checkbox label="Held by office: whoever has the post has the seat" checked={typed.byOffice} onChange={(_event, data) => set({ byOffice: data.checked === true })} />
      {!typed.byOffice && <TextField label="Length of a term in months" inputMode="numeric" value={typed.months} onChange={(months) => set({ months })} error={errors['termMonths']} hint="48 for four years; may be left empty" />}
      <SelectField label="Vote" value={typed.votingRight} options={votingRightSchema.options.map((value) => ({ value, words: VOTES[value] }))} onChange={(votingRight) => set({ votingRight })} />
      {typed.votingRight === 'limited' && <TextAreaField label="Votes on" value={typed.business} onChange={(business) => set({ business })} error={errors['businessKinds'] ?? errors['businessKinds.0']} hint="One kind of business a line, for example “Admissions”" />}
    </DrawerForm>
  );
}

/** A whole number as typed; empty stands for `empty`, null for what is none. */
function wholeNumber(typed: string, empty: number): number | null {
  const text = typed.trim();
  if (text === '') return empty;
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
