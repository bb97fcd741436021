import { useState } from 'react';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import type { MemberRole } from '@shared/bodies/model';
import type { Seat } from '@shared/bodies/seat-model';
import { termEnd } from '@shared/bodies/seat-terms';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { DrawerForm } from '@renderer/ui/drawer-form';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { useRefusals } from '@renderer/ui/use-refusals';
import { NOBODY, WhoFields } from './who-fields';

/** Roles whose holders sit on a seat. */
const SEAT_ROLES = ['member', 'chair', 'viceChair', 'associateMember'] as const satisfies readonly MemberRole[];

/** Puts somebody into a vacant seat. The end follows from the beginning and the length of a term until it is typed over. */
export function FillSeatForm({ seat, onDone }: { readonly seat: Seat; readonly onDone: () => void }) {
  const [who, setWho] = useState(NOBODY);
  const [role, setRole] = useState<(typeof SEAT_ROLES)[number]>('member');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const fill = useWrite('bodies', 'fillSeat', { fields: true });
  const { errors, refused, refuse } = useRefusals();
  const first = readTypedDay(from);
  const reckoned = first === null ? null : termEnd(first, seat.termMonths);
  const end = until ?? (reckoned === null ? '' : formatDay(reckoned));

  const send = (): void => {
    if (from.trim() !== '' && first === null) return refuse('from', NOT_A_DAY);
    if (end.trim() !== '' && readTypedDay(end) === null) return refuse('until', NOT_A_DAY);
    fill.mutate(
      { seatId: seat.seatId, ...who, role, from: first, until: readTypedDay(end) },
      {
        onSuccess: () => {
          announce(`${who.name} holds the seat`);
          onDone();
        },
        onError: refused,
      },
    );
  };
  return (
    <DrawerForm submit="Fill seat" busy={fill.isPending} onSubmit={send} onCancel={onDone}>
      <WhoFields label="Holder" who={who} onChange={setWho} error={errors['name']} />
      <SelectField label="Role" value={role} options={SEAT_ROLES.map((value) => ({ value, words: MEMBER_ROLE_WORDS[value] }))} onChange={setRole} />
      <FieldRow>
        <TextField label="Term from" value={from} onChange={setFrom} error={errors['from']} hint={dayEcho(from) ?? 'For example 1/9/26'} />
        <TextField label="Term until" value={end} onChange={setUntil} error={errors['until']} hint={dayEcho(end) ?? (seat.byOffice ? 'Left empty: held by office' : 'May be left empty')} />
      </FieldRow>
    </DrawerForm>
  );
}
