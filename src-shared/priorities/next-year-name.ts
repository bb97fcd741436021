import { academicYearAfter, academicYearOf } from '../kernel/academic-year';
import type { CalendarDay } from '../kernel/calendar-day';

/** A year at the end of a name: "2026", "2026/27", "2026-27", "(2026–2027)". */
const YEAR_AT_END = /^(.*?)(\(?)(\d{4})(?:([/–-])(\d{4}|\d{2}))?(\)?)$/;

/** The name of a priority in the year after: "Attendance 2026/27" becomes "Attendance 2027/28"; a name without a year gets `label` after it. */
export function nextYearName(name: string, label: string): string {
  const match = YEAR_AT_END.exec(name.trim());
  if (!match) return `${name.trim()} ${label}`.trim();
  const [, before = '', open = '', first = '', sign, second, close = ''] = match;
  const next = (digits: string): string => String((Number(digits) + 1) % (digits.length === 2 ? 100 : 10_000)).padStart(digits.length, '0');
  return `${before}${open}${next(first)}${sign === undefined || second === undefined ? '' : `${sign}${next(second)}`}${close}`;
}

/** The academic year after the one in which the day lies, as it stands in names: "2027/28". */
export function nextYearLabel(today: CalendarDay): string {
  return academicYearAfter(academicYearOf(today), 1);
}
