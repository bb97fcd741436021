import type { CalendarDay } from '../kernel/calendar-day';
import { lastDayOfPeriod } from '../kernel/period-beginning-with';
import { isInRoom } from '../minutes/attendance';
import type { AbsenceConsent, AttendanceStatus } from '../minutes/model';
import type { AbsenceClock } from './model';

/** How one governor was marked at one meeting that was held. */
export type AttendedMeeting = { readonly day: CalendarDay; readonly status: AttendanceStatus; readonly consent: AbsenceConsent };

/** A governor with the meetings of the governing body at which they were expected, the first one first. */
export type ClockFacts = {
  readonly membershipId: string;
  readonly name: string;
  /** In office by virtue of another office (the headteacher, an ex officio foundation governor). */
  readonly byOffice: boolean;
  readonly meetings: readonly AttendedMeeting[];
};

/** How long a governor may stay away without consent. */
export const ABSENCE_MONTHS = 6;

/**
 * The six-month clock (SI 2007/957 Sch 6 para 5, carried into SI 2012/1034 Sch 4): who has failed to attend for a continuous period of six
 * months beginning with the first meeting missed, without the governing body's consent, is disqualified when it expires. Coming to a
 * meeting ends the run, and so does an absence that was consented to. Where nobody has recorded whether there was consent to apologies,
 * the clock runs and says which meetings it hangs on. A meeting at which attendance was not marked neither starts nor ends anything. Who
 * governs by virtue of another office is not subject to it.
 * @param coming days of the meetings that are planned, in any order
 * @returns null where no clock runs
 */
export function absenceClock(facts: ClockFacts, coming: readonly CalendarDay[], today: CalendarDay): AbsenceClock | null {
  if (facts.byOffice) return null;
  const past = facts.meetings.filter((meeting) => meeting.day <= today && meeting.status !== 'expected');
  const run = past.slice(past.findLastIndex((meeting) => isInRoom(meeting.status) || meeting.consent === 'accepted') + 1);
  const first = run[0];
  if (!first) return null;
  const until = lastDayOfPeriod(first.day, { unit: 'months', count: ABSENCE_MONTHS });
  return {
    membershipId: facts.membershipId,
    name: facts.name,
    from: first.day,
    until,
    state: today > until ? 'expired' : 'running',
    missed: run.map((meeting) => meeting.day),
    consentUnknown: run.filter((meeting) => meeting.status === 'apologies' && meeting.consent === '').map((meeting) => meeting.day),
    nextMeeting: coming.filter((day) => day >= today && day <= until).toSorted()[0] ?? null,
  };
}

/** The clocks that run or have run out, the one that ends first at the top. */
export function absenceClocks(governors: readonly ClockFacts[], coming: readonly CalendarDay[], today: CalendarDay): readonly AbsenceClock[] {
  return governors.flatMap((governor) => absenceClock(governor, coming, today) ?? []).toSorted((one, other) => (one.until === other.until ? (one.name < other.name ? -1 : 1) : one.until < other.until ? -1 : 1));
}
