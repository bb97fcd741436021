import { addDays, calendarDay, dayParts, daysInMonth, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';

/** The three parts of the UK that have bank holidays of their own (Banking and Financial Dealings Act 1971, Schedule 1). */
export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** The words for divisions. */
export const DIVISION_WORDS: Readonly<Record<Division, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** A bank holiday. `substitute` when it is kept on another day than its own, which fell on a weekend. */
export type BankHoliday = { readonly day: CalendarDay; readonly title: string; readonly substitute: boolean };

/**
 * A day added or moved for one year by proclamation, or entered by the clerk. `insteadOf` is the ordinary holiday that it
 * replaces. `source` says where it is known from. `kept: false`: that day is an ordinary day, although it would be a holiday.
 */
export type OneOffHoliday = { readonly divisions: readonly Division[]; readonly day: CalendarDay; readonly title: string; readonly insteadOf: CalendarDay | null; readonly source: string; readonly kept?: false };

const EVERYWHERE: readonly Division[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const on = (year: number, month: number, day: number): CalendarDay => calendarDay(year, month, day);

/** The proclaimed days since 2011. Later ones are entered by the clerk or come with a newer version. */
export const PROCLAIMED_HOLIDAYS: readonly OneOffHoliday[] = [
  { divisions: EVERYWHERE, day: on(2011, 4, 29), title: 'Royal wedding', insteadOf: null, source: 'gov.uk bank holidays, 2011' },
  { divisions: EVERYWHERE, day: on(2012, 6, 4), title: 'Spring bank holiday', insteadOf: on(2012, 5, 28), source: 'gov.uk bank holidays, 2012' },
  { divisions: EVERYWHERE, day: on(2012, 6, 5), title: 'Queen’s Diamond Jubilee', insteadOf: null, source: 'gov.uk bank holidays, 2012' },
  { divisions: EVERYWHERE, day: on(2020, 5, 8), title: 'Early May bank holiday (VE day)', insteadOf: on(2020, 5, 4), source: 'gov.uk bank holidays, 2020' },
  { divisions: EVERYWHERE, day: on(2022, 6, 2), title: 'Spring bank holiday', insteadOf: on(2022, 5, 30), source: 'gov.uk bank holidays, 2022' },
  { divisions: EVERYWHERE, day: on(2022, 6, 3), title: 'Platinum Jubilee bank holiday', insteadOf: null, source: 'gov.uk bank holidays, 2022' },
  { divisions: EVERYWHERE, day: on(2022, 9, 19), title: 'State Funeral of Queen Elizabeth II', insteadOf: null, source: 'gov.uk bank holidays, 2022' },
  { divisions: EVERYWHERE, day: on(2023, 5, 8), title: 'Coronation of King Charles III', insteadOf: null, source: 'gov.uk bank holidays, 2023' },
  { divisions: ['scotland'], day: on(2026, 6, 15), title: 'World Cup bank holiday', insteadOf: null, source: 'announced for Scotland for 2026; check locally' },
];

/**
 * The bank holidays of a year, earliest first, worked out offline: fixed days, those that hang on Easter and on Mondays,
 * their substitutes when they fall on a weekend, and the one-off days given. Rules as in the generator behind gov.uk's list.
 */
export function bankHolidays(division: Division, year: number, oneOffs: readonly OneOffHoliday[] = PROCLAIMED_HOLIDAYS): readonly BankHoliday[] {
  const applying = oneOffs.filter((one) => one.divisions.includes(division) && dayParts(one.day).year === year);
  const replaced = new Set(applying.flatMap((one) => (one.kept === false ? [one.day] : one.insteadOf === null ? [] : [one.insteadOf])));
  const ordinary = ordinaryHolidays(division, year).filter((holiday) => !replaced.has(holiday.day));
  const extra = applying.filter((one) => one.kept !== false && !ordinary.some((holiday) => holiday.day === one.day)).map(({ day, title }) => ({ day, title, substitute: false }));
  return [...ordinary, ...extra].sort((one, other) => (one.day < other.day ? -1 : 1));
}

function ordinaryHolidays(division: Division, year: number): BankHoliday[] {
  const scotland = division === 'scotland';
  const easter = easterSunday(year);
  return [
    kept(on(year, 1, 1), 'New Year’s Day', scotland),
    ...(scotland ? [kept(on(year, 1, 2), '2nd January', true)] : []),
    ...(division === 'northern-ireland' ? [kept(on(year, 3, 17), 'St Patrick’s Day')] : []),
    { day: addDays(easter, -2), title: 'Good Friday', substitute: false },
    ...(scotland ? [] : [{ day: addDays(easter, 1), title: 'Easter Monday', substitute: false }]),
    { day: firstMonday(year, 5), title: 'Early May bank holiday', substitute: false },
    { day: lastMonday(year, 5), title: 'Spring bank holiday', substitute: false },
    ...(division === 'northern-ireland' ? [kept(on(year, 7, 12), 'Battle of the Boyne')] : []),
    { day: scotland ? firstMonday(year, 8) : lastMonday(year, 8), title: 'Summer bank holiday', substitute: false },
    ...(scotland ? [kept(on(year, 11, 30), 'St Andrew’s Day')] : []),
    kept(on(year, 12, 25), 'Christmas Day', true),
    kept(on(year, 12, 26), 'Boxing Day', true),
  ];
}

/**
 * A fixed day, or its substitute when it falls on a weekend: the next Monday. Of two holidays side by side (Christmas and Boxing Day, in Scotland
 * the first two days of January) each is kept two days later: Christmas Day 2021, a Saturday, on the 27th and Boxing Day on the 28th (gov.uk).
 */
function kept(day: CalendarDay, title: string, ofPair = false): BankHoliday {
  const weekday = weekdayOf(day);
  if (weekday < 6) return { day, title, substitute: false };
  return { day: addDays(day, ofPair || weekday === 6 ? 2 : 1), title, substitute: true };
}

/** The name of a holiday as gov.uk gives it: "Boxing Day (substitute day)". */
export function holidayName({ title, substitute }: BankHoliday): string {
  return substitute ? `${title} (substitute day)` : title;
}

function firstMonday(year: number, month: number): CalendarDay {
  const first = on(year, month, 1);
  return addDays(first, (8 - weekdayOf(first)) % 7);
}

function lastMonday(year: number, month: number): CalendarDay {
  const last = on(year, month, daysInMonth(year, month));
  return addDays(last, 1 - weekdayOf(last));
}

/** Easter Sunday of a year in the Gregorian calendar. */
export function easterSunday(year: number): CalendarDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * correction + 114;
  return on(year, Math.floor(sum / 31), (sum % 31) + 1);
}
