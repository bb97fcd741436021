import type { CalendarDay } from '../kernel/calendar-day';
import { listedWords } from '../kernel/listed-words';
import { groupBy } from '../kernel/group-by';
import type { MemberRole } from '../bodies/model';
import { isCounted, isInRoom } from '../minutes/attendance';
import type { AttendanceStatus } from '../minutes/model';
import { SEAT_OUTCOMES } from './model';
import type { AttendanceReport, OrganisationLine, Period, SeatAttendanceLine, SeatOutcome, Tally } from './model';

/** Somebody in the attendance of a meeting that was held, as it was written down there. */
export type AttendanceFact = {
  readonly meetingId: string;
  readonly day: CalendarDay;
  /** The seat; for rows made before seats were kept, the seat of the membership. Null for guests. */
  readonly seatId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly role: MemberRole;
  readonly seatLabel: string;
  readonly organisationName: string;
  readonly status: AttendanceStatus;
  readonly substituteForName: string;
};

/**
 * Attendance by seat and by organisation. A seat is expected once at each meeting at which somebody held it, and counts once: its holder
 * was present, else a substitute was there for it, else apologies, else absent. A vacant seat is expected nowhere. Clerks, officers and
 * observers are no part of it, and neither is a guest without a seat.
 * @param facts of meetings that were held, in the order of the meetings and of their lists
 */
export function attendanceReport(period: Period, facts: readonly AttendanceFact[]): AttendanceReport {
  const within = facts.filter((fact) => fact.day >= period.from && fact.day <= period.until);
  const seats = new Map<string, SeatAttendanceLine>();
  for (const meeting of groupBy(within, (fact) => fact.meetingId).values()) {
    const there = meeting.filter((fact) => isCounted(fact.role));
    const stoodIn = new Set(there.filter((fact) => fact.substituteForName !== '' && isInRoom(fact.status)).map((fact) => fact.seatId));
    for (const fact of there) {
      if (fact.substituteForName !== '' || fact.seatId === null) continue;
      const line = seats.get(fact.seatId) ?? { key: fact.seatId, ...NOBODY, label: '', organisationName: '', holders: [] };
      const outcome = outcomeOf(fact, stoodIn.has(fact.seatId));
      seats.set(fact.seatId, {
        ...line,
        // What the seat was called at the last of these meetings.
        label: fact.seatLabel,
        organisationName: fact.organisationName,
        holders: line.holders.includes(fact.name) ? line.holders : [...line.holders, fact.name],
        expected: line.expected + 1,
        [outcome]: line[outcome] + 1,
      });
    }
  }
  const lines = [...seats.values()];
  const meetings = [...new Map(within.map(({ meetingId, day }) => [meetingId, { id: meetingId, day }])).values()].toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return { period, meetings, seats: lines, organisations: byOrganisation(lines) };
}

/** Whom a seat stands for: the organisation it is held for, else its constituency, else whoever holds it. */
export function partnerName(line: Pick<SeatAttendanceLine, 'organisationName' | 'label' | 'holders'>): string {
  return line.organisationName || line.label || (line.holders.at(-1) ?? '');
}

/** At how many meetings the seat's voice was in the room: its holder or a substitute. */
export function represented(tally: Tally): number {
  return tally.present + tally.substitute;
}

/** The share of meetings at which the seat was represented, in whole per cent, halves up; null where nobody was expected. */
export function percentRepresented(tally: Tally): number | null {
  return tally.expected === 0 ? null : Math.floor((200 * represented(tally) + tally.expected) / (2 * tally.expected));
}

/**
 * Whether a partner keeps missing meetings: nobody was there for it at half of the meetings or more, and at two at least. One meeting says
 * nothing, and what was never marked is not held against anybody. A measure of this product, not of any law.
 */
export function keepsMissing(tally: Tally): boolean {
  const missed = tally.apologies + tally.absent;
  return missed >= 2 && missed * 2 >= tally.expected;
}

/** Which partners keep missing meetings, those who missed the greatest share first. */
export function missingPartners(report: Pick<AttendanceReport, 'organisations'>): readonly OrganisationLine[] {
  return report.organisations.filter(keepsMissing).toSorted((one, other) => (other.apologies + other.absent) * one.expected - (one.apologies + one.absent) * other.expected || (one.name < other.name ? -1 : 1));
}

/** The sentence about them; empty where nobody does. */
export function missingWords(report: Pick<AttendanceReport, 'organisations'>): string {
  const missing = missingPartners(report);
  if (missing.length === 0) return '';
  const names = missing.map((line) => `${line.name} (${String(represented(line))} of ${String(line.expected)})`);
  return `${missing.length === 1 ? 'One partner was' : `${countWords(missing.length)} partners were`} not there for half of the meetings or more: ${listedWords(names)}.`;
}

/** A number at the beginning of a sentence, in words as far as ten. */
function countWords(count: number): string {
  return ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'][count] ?? String(count);
}

/** The outcomes that a table needs columns for: "Not marked" only where something is not. */
export function shownOutcomes(lines: readonly Tally[]): readonly SeatOutcome[] {
  return SEAT_OUTCOMES.filter((outcome) => outcome !== 'unmarked' || lines.some((line) => line.unmarked > 0));
}

const NOBODY: Tally = { expected: 0, present: 0, substitute: 0, apologies: 0, absent: 0, unmarked: 0 };

function outcomeOf(fact: AttendanceFact, stoodIn: boolean): SeatOutcome {
  if (isInRoom(fact.status)) return 'present';
  if (stoodIn) return 'substitute';
  if (fact.status === 'apologies' || fact.status === 'absent') return fact.status;
  return 'unmarked';
}

function byOrganisation(lines: readonly SeatAttendanceLine[]): OrganisationLine[] {
  return [...groupBy(lines, partnerName)].map(([name, seats]) => {
    const sum = (key: keyof Tally): number => seats.reduce((total, seat) => total + seat[key], 0);
    return { name, seats: seats.length, expected: sum('expected'), present: sum('present'), substitute: sum('substitute'), apologies: sum('apologies'), absent: sum('absent'), unmarked: sum('unmarked') };
  });
}
