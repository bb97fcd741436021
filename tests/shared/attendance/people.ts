import type { MemberRole } from '@shared/bodies/model';
import type { Declaration, QuorumFacts, RoomEvent, RoomPerson } from '@shared/attendance/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';

export const DAY = '2026-11-24' as CalendarDay;
export const NEXT_DAY = '2026-11-25' as CalendarDay;

/** A member who is present, with the facts that a test is about. */
export function person(id: string, facts: Partial<RoomPerson> = {}): RoomPerson {
  return { id, personId: null, name: `Person ${id}`, role: 'member' as MemberRole, seatId: `seat-${id}`, seatLabel: 'Member', groupLabel: '', votingRight: 'full', businessKinds: [], status: 'present', substituteForName: '', presiding: false, remote: false, ...facts };
}

/** So many members, the first `present` of whom are there and the rest have sent apologies. */
export function members(count: number, present: number = count): RoomPerson[] {
  return Array.from({ length: count }, (_, index) => person(`p${String(index)}`, { status: index < present ? 'present' : 'apologies' }));
}

let made = 0;
/** An event; ids sort in the order in which they are made. */
export function event(attendanceId: string, kind: RoomEvent['kind'], at: string, more: Partial<RoomEvent> = {}): RoomEvent {
  made += 1;
  return { id: `e${String(made).padStart(6, '0')}`, attendanceId, kind, day: DAY, at, agendaItemId: null, declarationId: null, remote: false, reason: '', ...more };
}

export function declaration(attendanceId: string, more: Partial<Declaration> = {}): Declaration {
  return { id: `d-${attendanceId}`, attendanceId, agendaItemId: 'item', kind: 'personal', nature: 'n', did: '', declaredAt: '18:05', publicity: 'open', ...more };
}

export function facts(packKey: string | null, totalMembership: number, vacancies = 0, changes: QuorumFacts['changes'] = []): QuorumFacts {
  return { packKey, totalMembership, vacancies, changes };
}
