import { useState } from 'react';
import type { Seat, SeatTerm } from '@shared/bodies/seat-model';
import { termEnd } from '@shared/bodies/seat-terms';
import { addDays, formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { DrawerForm } from '@renderer/ui/drawer-form';
import { FieldRow, TextField } from '@renderer/ui/field';
import { useToday } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';
import { NOBODY, WhoFields } from './who-fields';

/** The last day of a term. Meetings that were held keep what they wrote down. */
export function EndTermForm({ term, onDone }: { readonly term: SeatTerm; readonly onDone: () => void }) {
  const [on, setOn] = useState(formatDay(useToday()));
  const end = useWrite('bodies', 'endTerm', { fields: true });
  const { errors, refused, refuse } = useRefusals();
  const send = (): void => {
    const day = readTypedDay(on);
    if (day === null) return refuse('on', NOT_A_DAY);
    end.mutate({ membershipId: term.membershipId, on: day }, { onSuccess: () => (announce(`The term of ${term.name} ends on ${formatDay(day)}`), onDone()), onError: refused });
  };
  return (
    <DrawerForm submit="End term" busy={end.isPending} onSubmit={send} onCancel={onDone}>
      <TextField label="Last day of the term" value={on} onChange={setOn} error={errors['on'] ?? errors['from']} hint={dayEcho(on) ?? 'For example 31/8/26'} />
    </DrawerForm>
  );
}

/** A re-election or re-appointment: a term of its own. */
export function NewTermForm({ seat, term, onDone }: { readonly seat: Seat; readonly term: SeatTerm; readonly onDone: () => void }) {
  const start = term.until === null ? '' : formatDay(addDays(term.until, 1));
  const [from, setFrom] = useState(start);
  const [until, setUntil] = useState<string | null>(null);
  const renew = useWrite('bodies', 'newTerm', { fields: true });
  const { errors, refused, refuse } = useRefusals();
  const first = readTypedDay(from);
  const reckoned = first === null ? null : termEnd(first, seat.termMonths);
  const end = until ?? (reckoned === null ? '' : formatDay(reckoned));
  const send = (): void => {
    if (first === null) return refuse('from', from.trim() === '' ? 'Enter the first day of the new term.' : NOT_A_DAY);
    if (end.trim() !== '' && readTypedDay(end) === null) return refuse('until', NOT_A_DAY);
    renew.mutate({ membershipId: term.membershipId, from: first, until: readTypedDay(end) }, { onSuccess: () => (announce(`New term of ${term.name} from ${formatDay(first)}`), onDone()), onError: refused });
  };
  return (
    <DrawerForm submit="Add term" busy={renew.isPending} onSubmit={send} onCancel={onDone}>
      <FieldRow>
        <TextField label="New term from" required value={from} onChange={setFrom} error={errors['from']} hint={dayEcho(from) ?? 'For example 1/9/26'} />
        <TextField label="New term until" value={end} onChange={setUntil} error={errors['until']} hint={dayEcho(end) ?? 'May be left empty'} />
      </FieldRow>
    </DrawerForm>
  );
}

/** Names who stands in for the holder, with the vote of the seat. */
export function SubstituteForm({ seat, onDone }: { readonly seat: Seat; readonly onDone: () => void }) {
  const [who, setWho] = useState(NOBODY);
  const [from, setFrom] = useState(formatDay(useToday()));
  const [until, setUntil] = useState('');
  const name = useWrite('bodies', 'setSubstitute', { fields: true });
  const { errors, refused, refuse } = useRefusals();
  const send = (): void => {
    for (const [field, typed] of [['from', from], ['until', until]] as const) if (typed.trim() !== '' && readTypedDay(typed) === null) return refuse(field, NOT_A_DAY);
    name.mutate({ seatId: seat.seatId, ...who, from: readTypedDay(from), until: readTypedDay(until) }, { onSuccess: () => (announce(`${who.name} may stand in`), onDone()), onError: refused });
  };
  return (
    <DrawerForm submit="Name substitute" busy={name.isPending} onSubmit={send} onCancel={onDone}>
      <WhoFields label="Substitute" who={who} onChange={setWho} error={errors['name']} />
      <FieldRow>
        <TextField label="Stands in from" value={from} onChange={setFrom} error={errors['from']} hint={dayEcho(from) ?? 'For example 1/9/26'} />
        <TextField label="Stands in until" value={until} onChange={setUntil} error={errors['until']} hint={dayEcho(until) ?? 'May be left empty'} />
      </FieldRow>
    </DrawerForm>
  );
}

/** Abolishes a seat with its last day. */
export function EndSeatForm({ seat, onDone }: { readonly seat: Seat; readonly onDone: () => void }) {
  const [on, setOn] = useState(formatDay(useToday()));
  const end = useWrite('bodies', 'endSeat', { fields: true });
  const { errors, refused, refuse } = useRefusals();
  const send = (): void => {
    const day = readTypedDay(on);
    if (day === null) return refuse('on', NOT_A_DAY);
    end.mutate({ seatId: seat.seatId, on: day }, { onSuccess: () => (announce(`The seat ends on ${formatDay(day)}`), onDone()), onError: refused });
  };
  return (
    <DrawerForm submit="Abolish seat" busy={end.isPending} onSubmit={send} onCancel={onDone}>
      <TextField label="Last day of the seat" value={on} onChange={setOn} error={errors['on']} hint={dayEcho(on) ?? 'For example 31/8/26'} />
    </DrawerForm>
  );
}
