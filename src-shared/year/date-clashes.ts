import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Division, OneOffHoliday } from '@shared/rules/bank-holidays';
import { PROCLAIMED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { notWorking } from '@shared/rules/clear-days';
import type { TermDate, YearMeeting } from './model';
import { schoolHolidayOn } from './school-year';

/** Something about a date that its members will ask about; `words` as it stands beside the date. */
export type DateClash = { readonly kind: 'holiday' | 'school' | 'sameDay' | 'otherBody'; readonly words: string };

/** What clashes with a meeting on a day: a weekend or bank holiday, the school holidays, another meeting of the body, a body with the same members. */
export function clashesOn(day: CalendarDay, meetingId: string | null, facts: { readonly division: Division; readonly oneOffs?: readonly OneOffHoliday[]; readonly terms: readonly TermDate[]; readonly meetings: readonly YearMeeting[]; readonly others: readonly YearMeeting[] }): readonly DateClash[] {
  const clashes: DateClash[] = [];
  const closed = notWorking(day, facts.division, facts.oneOffs ?? PROCLAIMED_HOLIDAYS);
  if (closed !== null) clashes.push({ kind: 'holiday', words: closed === 'weekend' ? 'At a weekend' : closed });
  const school = schoolHolidayOn(day, facts.terms);
  if (school !== null) clashes.push({ kind: 'school', words: school === 'school holiday' ? 'School holiday' : `School holiday: ${school}` });
  if (facts.meetings.some((meeting) => meeting.date === day && meeting.id !== meetingId && !meeting.cancelled)) clashes.push({ kind: 'sameDay', words: 'Another meeting of this body that day' });
  for (const other of facts.others) {
    if (other.date !== day || other.cancelled || other.sharedMembers === 0) continue;
    clashes.push({ kind: 'otherBody', words: `${other.bodyName} meets too (${String(other.sharedMembers)} ${other.sharedMembers === 1 ? 'person sits' : 'people sit'} on both)` });
  }
  return clashes;
}
