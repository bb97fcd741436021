import { z } from 'zod';
import { cleanLine } from '../kernel/clean-text';
import { dayParts, parseCalendarDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { fail, ok, ruleRefusal } from '../kernel/result';
import type { Result } from '../kernel/result';
import { bankHolidays, DIVISION_WORDS } from './bank-holidays';
import type { Division, OneOffHoliday } from './bank-holidays';
import type { OneOffFields } from './one-off-days';

/** The largest file taken, in characters; gov.uk's own has about forty thousand. */
export const LARGEST_HOLIDAY_FILE = 1_000_000;

/** The bank holidays that a file names. */
export type HolidayFile = { readonly holidays: readonly { readonly division: Division; readonly day: CalendarDay; readonly title: string }[] };

/** What taking a file would change, each with its reason in words. */
export type HolidayChange = OneOffFields & { readonly words: string };

const eventSchema = z.object({ title: z.string().max(200), date: z.string().max(20) });
const divisionEvents = z.union([z.object({ events: z.array(eventSchema).max(2_000) }), z.record(z.string().regex(/^\d{4}$/), z.array(eventSchema).max(100))]);
const fileSchema = z.object({ 'england-and-wales': divisionEvents.optional(), scotland: divisionEvents.optional(), 'northern-ireland': divisionEvents.optional() });

const NOT_A_LIST = 'This is not a list of bank holidays. Choose the file bank-holidays.json as gov.uk gives it.';

/**
 * Reads `bank-holidays.json` as gov.uk publishes it: each division with its events, dates YYYY-MM-DD; also the form by years with
 * DD/MM/YYYY that the list is kept in. Refuses with `rule` in words when it is anything else; nothing of a file that is
 * wrong in one place is taken.
 */
export function readHolidayFile(text: string): Result<HolidayFile> {
  if (text.length > LARGEST_HOLIDAY_FILE) return fail(ruleRefusal('holidayFile.large', 'This file is far larger than a list of bank holidays. Choose the file bank-holidays.json as gov.uk gives it.'));
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) return fail(ruleRefusal('holidayFile.unread', NOT_A_LIST));
  const holidays: HolidayFile['holidays'][number][] = [];
  for (const division of ['england-and-wales', 'scotland', 'northern-ireland'] as const) {
    const given = parsed.data[division];
    if (given === undefined) continue;
    for (const event of Array.isArray(given.events) ? given.events : Object.values(given as Readonly<Record<string, z.output<typeof eventSchema>[]>>).flat()) {
      const day = readDay(event.date);
      const title = cleanLine(event.title).slice(0, 120);
      if (day === null || title === '') return fail(ruleRefusal('holidayFile.day', `The list of ${DIVISION_WORDS[division]} has a day that cannot be read: “${cleanLine(event.date).slice(0, 20)}”. Nothing was taken from the file.`));
      holidays.push({ division, day, title });
    }
  }
  return holidays.length === 0 ? fail(ruleRefusal('holidayFile.empty', NOT_A_LIST)) : ok({ holidays });
}

/**
 * What of the file differs from the holidays in force: days that it has and we have not, and days that we have and it has not
 * in a year that it holds whole. `source` is kept with each.
 */
export function compareHolidays({ holidays }: HolidayFile, oneOffs: readonly OneOffHoliday[], source: string): readonly HolidayChange[] {
  const changes: HolidayChange[] = [];
  for (const division of ['england-and-wales', 'scotland', 'northern-ireland'] as const) {
    const theirs = new Map(holidays.filter((one) => one.division === division).map((one) => [one.day, one.title]));
    const years = [...new Set([...theirs.keys()].map((day) => dayParts(day).year))];
    for (const year of years) {
      const ours = new Map(bankHolidays(division, year, oneOffs).map((one) => [one.day, one.title]));
      for (const [day, title] of theirs) {
        if (dayParts(day).year === year && !ours.has(day)) changes.push({ division, day, name: title, holiday: true, source, words: 'Becomes a bank holiday' });
      }
      if (!isWhole([...theirs.keys()], year)) continue;
      for (const [day, title] of ours) {
        if (!theirs.has(day)) changes.push({ division, day, name: title, holiday: false, source, words: 'Is no longer a bank holiday' });
      }
    }
  }
  return changes.toSorted((one, other) => (`${one.day} ${one.division}` < `${other.day} ${other.division}` ? -1 : 1));
}

/** A list may begin or end inside a year; one with New Year and Christmas has all that lies between. */
function isWhole(days: readonly CalendarDay[], year: number): boolean {
  return days.some((day) => day >= `${String(year)}-01-01` && day <= `${String(year)}-01-05`) && days.some((day) => day >= `${String(year)}-12-25` && day <= `${String(year)}-12-31`);
}

function readDay(text: string): CalendarDay | null {
  const british = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim());
  return parseCalendarDay(british ? `${british[3] ?? ''}-${british[2] ?? ''}-${british[1] ?? ''}` : text.trim());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
}
