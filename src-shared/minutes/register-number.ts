import type { BodyKind } from '../bodies/model';
import { dayParts } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';

/** What is numbered through a year and never used again. */
export type RegisterKind = 'decision' | 'action';

/** The letter before a number: "D 26/27-031", "A 26/27-022". */
const LETTERS: Readonly<Record<RegisterKind, string>> = { decision: 'D', action: 'A' };

/** Bodies of schools and trusts count by the academic year (from 1 September), councils by the municipal year (from 1 May). */
const ACADEMIC: ReadonlySet<BodyKind> = new Set<BodyKind>(['governingBody', 'trustBoard']);

/** The year in which a meeting's decisions are numbered, "26/27" (Period; MunicipalYear May to April, AcademicYear September to August). */
export function numberingYear(day: CalendarDay, bodyKind: BodyKind): string {
  const { year, month } = dayParts(day);
  const first = month >= (ACADEMIC.has(bodyKind) ? 9 : 5) ? year : year - 1;
  const short = (value: number): string => String(value % 100).padStart(2, '0');
  return `${short(first)}/${short(first + 1)}`;
}

/** The series that numbers are given out from: one for each body, kind and year. */
export function numberSeries(kind: RegisterKind, bodyId: string, year: string): string {
  return `${kind}/${bodyId}/${year}`;
}

/** "D 26/27-031": letter, year, number of at least three digits. */
export function registerNumber(kind: RegisterKind, year: string, value: number): string {
  return `${LETTERS[kind]} ${year}-${String(value).padStart(3, '0')}`;
}
