import { GB } from 'chrono-node/en';
import { addDays, dayParts, formatDay, formatDayWithWeekday, lastDayOfMonth, parseCalendarDay, readTypedDay, weekdayOf } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { noonOf } from '../kernel/day-instant';
import type { Due } from './model';

/** What due words are read against: the day on which they were said, and the next meeting of the same body when it is known. */
export type DueContext = { readonly today: CalendarDay; readonly nextMeeting: CalendarDay | null };
/** One way in which unsure words can be read, with the words that say so. */
export type DueChoice = { readonly label: string; readonly due: Due };
/** Sure of one reading, or several to choose from; when unsure nothing is chosen beforehand. */
export type DueReading = { readonly certainty: 'sure'; readonly due: Due } | { readonly certainty: 'ask'; readonly choices: readonly DueChoice[] };

const MONTH_NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const MONTH = '(jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)';
const WEEKDAY = '(mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday)';
const WEEKDAY_STARTS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const COUNT = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)';

const NEXT_MEETING = /^(?:the )?next meeting$/;
const ONGOING = /^(?:on-?going|continuing)$/;
/** Wordings that name no day that the application could know; kept as words. */
const WORDS_ONLY = [
  /^(?:asap|a\.s\.a\.p|as soon as possible|immediately|at once|urgent(?:ly)?|in due course|when available)$/,
  /^(?:the )?(?:end|start|beginning) of (?:the )?(?:(?:autumn|spring|summer) )?(?:half[- ])?term(?: \d{4})?$/,
  /^(?:the )?(?:(?:autumn|spring|summer) )?half[- ]term(?: \d{4})?$/,
  /^(?:the )?(?:early |mid[- ]|late )?(?:autumn|spring|summer|winter)(?: term)?(?: \d{4})?$/,
  /^(?:the )?(?:end of (?:the )?)?(?:financial|academic|school|municipal) year(?: end)?$/,
  /^(?:the )?(?:end of )?q[1-4](?: \d{4})?$/,
  /^(?:next|the next|the new|new) (?:term|half[- ]term|year|academic year|school year|financial year)$/,
  /^(?:early|mid|late)[- ]\w+(?: \d{4})?$/,
  /^(?:christmas|easter|whitsun|michaelmas)(?: \d{4})?$/,
];

/**
 * Reads the words in which somebody said when an action is due ("fri", "19 Sept", "next meeting"). Words that can mean
 * two things ("Sept 19", "next Friday") come back as choices. Null when the words say nothing about a time.
 *
 * Our own readings come first, because the general reader behind them takes "Sept 19" for 2019, "Monday week" for next
 * Monday and knows no fortnight, term or meeting.
 *
 * @param typed the words without "by"; they are kept as they are in `verbatim`
 */
export function readDue(typed: string, context: DueContext): DueReading | null {
  const verbatim = typed.trim();
  const words = verbatim.toLowerCase().replace(/[’']/g, '').replace(/\s+/g, ' ').replace(/[.,;]+$/, '');
  if (words === '' || words.length > 60) return null;
  const said: Said = { verbatim, words, ...context };
  for (const reader of READERS) {
    const reading = reader(said);
    if (reading) return reading;
  }
  return readWithChrono(said);
}

/** What is known of a due date, in words for a chip or a list: "Friday 27 November 2026", "Next meeting: Tuesday 26 January 2027", "“end of term”". Empty when nothing was said. */
export function describeDue(due: Due): string {
  switch (due.kind) {
    case 'none':
      return '';
    case 'day':
      return due.day === null ? `“${due.verbatim}”` : formatDayWithWeekday(due.day);
    case 'month':
      return due.day === null ? `“${due.verbatim}”` : monthAndYear(due.day);
    case 'meeting':
      return due.day === null ? 'Next meeting' : `Next meeting: ${formatDayWithWeekday(due.day)}`;
    case 'ongoing':
      return 'Ongoing';
    case 'words':
      return `“${due.verbatim}”`;
  }
}

/** Nothing was said about when it is due. */
export const NO_DUE: Due = { verbatim: '', kind: 'none', day: null };

/** The words, kept, and no day. */
export function dueAsWords(verbatim: string): Due {
  return { verbatim: verbatim.trim(), kind: 'words', day: null };
}

type Said = DueContext & { readonly verbatim: string; readonly words: string };
type Reader = (said: Said) => DueReading | null;

const READERS: readonly Reader[] = [readFixedWords, readWeekdays, readWeeks, readMonthAndNumber, readDayOfMonth];

function readFixedWords(said: Said): DueReading | null {
  const { words } = said;
  if (NEXT_MEETING.test(words)) return sure({ verbatim: said.verbatim, kind: 'meeting', day: said.nextMeeting });
  if (ONGOING.test(words)) return sure({ verbatim: said.verbatim, kind: 'ongoing', day: null });
  if (WORDS_ONLY.some((wording) => wording.test(words))) return sure(dueAsWords(said.verbatim));
  if (/^(?:today|tonight|now|this evening|close of play|cop)$/.test(words)) return onDay(said, said.today);
  if (words === 'tomorrow') return onDay(said, addDays(said.today, 1));
  return null;
}

/** "fri", "this friday", "next friday", "monday week", "week on friday", "monday fortnight". */
function readWeekdays(said: Said): DueReading | null {
  const bare = new RegExp(`^(?:(this|on|coming|this coming|next) )?${WEEKDAY}$`).exec(said.words);
  if (bare) {
    const weekday = weekdayNumber(bare[2]);
    const soonest = comingWeekday(said.today, weekday, true);
    const today = soonest === said.today;
    const week = addDays(soonest, 7);
    // People mean either by it: the Friday that comes, or the one in the week after. Said on that weekday itself, "Friday" may be today.
    if (bare[1] === 'next') return today ? onDay(said, week) : ask(said, [soonest, week]);
    return today ? ask(said, [soonest, week]) : onDay(said, soonest);
  }
  const after = new RegExp(`^${WEEKDAY} (week|fortnight)$`).exec(said.words);
  if (after) return onDay(said, addDays(comingWeekday(said.today, weekdayNumber(after[1]), true), after[2] === 'fortnight' ? 14 : 7));
  const before = new RegExp(`^(?:a )?(week|fortnight) on ${WEEKDAY}$`).exec(said.words);
  if (before) return onDay(said, addDays(comingWeekday(said.today, weekdayNumber(before[2]), true), before[1] === 'fortnight' ? 14 : 7));
  return null;
}

/** "a fortnight", "in a fortnight's time", "tomorrow week", "a week today", "end of the week", "next week", "end of the month". */
function readWeeks(said: Said): DueReading | null {
  const { words, today } = said;
  if (/^(?:in |within )?(?:a |one )?fortnight(?:s time)?$/.test(words) || /^a fortnight today$/.test(words)) return onDay(said, addDays(today, 14));
  if (/^(?:a )?week today$|^today week$/.test(words)) return onDay(said, addDays(today, 7));
  if (/^(?:a )?week tomorrow$|^tomorrow week$/.test(words)) return onDay(said, addDays(today, 8));
  const friday = comingWeekday(today, 5, true);
  if (/^(?:the )?end of (?:the|this) week$|^this week$/.test(words)) return weekdayOf(today) <= 5 ? onDay(said, friday) : ask(said, [friday]);
  const nextMonday = comingWeekday(today, 1, false);
  if (/^(?:the )?end of next week$/.test(words)) return onDay(said, addDays(nextMonday, 4));
  if (words === 'next week') return ask(said, [nextMonday, addDays(nextMonday, 4)]);
  const { year, month } = dayParts(today);
  if (/^(?:the )?end of (?:the|this) month$|^month end$|^end of month$/.test(words)) return onDay(said, lastDayOfMonth(year, month));
  if (/^(?:the )?end of next month$/.test(words)) return onDay(said, lastDayOfMonth(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1));
  if (words === 'next month') return sure(inMonth(said, month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1));
  return null;
}

/** "September", "September 2027", "Sept 19" (a day or a year: asked), "end of September". */
function readMonthAndNumber(said: Said): DueReading | null {
  const ended = new RegExp(`^(?:the )?end (?:of )?${MONTH}(?: (\\d{4}))?$`).exec(said.words);
  if (ended) {
    const month = monthNumber(ended[1]);
    return onDay(said, lastDayOfMonth(ended[2] === undefined ? comingYear(said.today, month) : Number(ended[2]), month));
  }
  const match = new RegExp(`^${MONTH}(?:[ -](\\d{4}|\\d{1,2}))?(st|nd|rd|th)?$`).exec(said.words);
  if (!match) return null;
  const month = monthNumber(match[1]);
  if (match[2] === undefined) return match[3] === undefined ? sure(inMonth(said, comingYear(said.today, month), month)) : null;
  const number = Number(match[2]);
  if (match[2].length === 4) return sure(inMonth(said, number, month));
  const day = comingDate(said.today, month, number);
  if (match[3] !== undefined) return day === null ? null : onDay(said, day);
  const choices: DueChoice[] = [];
  if (day !== null) choices.push(dayChoice(said, day));
  // "Sept 4" is a day; as a year it would have been written "Sept 04".
  if (match[2].length === 2) choices.push({ label: `${MONTH_NAMES[month - 1] ?? ''} ${String(2000 + number)}`, due: inMonth(said, 2000 + number, month) });
  if (choices.length === 1 && day !== null) return onDay(said, day);
  return choices.length === 0 ? null : { certainty: 'ask', choices: [...choices, wordsChoice(said)] };
}

/** "19 Sept", "Friday 27 November", "19/9", "21/11/2026", "2027-01-05", "the 19th", "9/2027". A weekday that does not fit its date is asked. */
function readDayOfMonth(said: Said): DueReading | null {
  const match = new RegExp(`^(?:${WEEKDAY},? )?(.+)$`).exec(said.words.replace(/^the /, ''));
  const rest = (match?.[2] ?? '').replace(/^the /, '');
  const day = readTypedDay(rest) ?? readDayWithoutYear(rest, said.today);
  if (day === null) {
    const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(rest);
    const month = Number(monthYear?.[1] ?? 0);
    return monthYear && match?.[1] === undefined && month >= 1 && month <= 12 ? sure(inMonth(said, Number(monthYear[2]), month)) : null;
  }
  if (match?.[1] === undefined || weekdayOf(day) === weekdayNumber(match[1])) return onDay(said, day);
  const { month, day: dayOfMonth, year } = dayParts(day);
  const wanted = weekdayNumber(match[1]);
  const another = [year + 1, year - 1].map((candidate) => dayIn(candidate, month, dayOfMonth)).find((candidate) => candidate !== null && candidate >= said.today && weekdayOf(candidate) === wanted);
  return ask(said, another === undefined || another === null ? [day] : [day, another]);
}

/** The dates without a year mean the coming one. */
function readDayWithoutYear(text: string, today: CalendarDay): CalendarDay | null {
  const worded = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}$`).exec(text);
  if (worded) return comingDate(today, monthNumber(worded[2]), Number(worded[1]));
  const numeric = /^(\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (numeric) return comingDate(today, Number(numeric[2]), Number(numeric[1]));
  const alone = /^(\d{1,2})(?:st|nd|rd|th)(?: of (?:this|the) month)?$/.exec(text);
  if (!alone) return null;
  const { year, month } = dayParts(today);
  for (let ahead = 0; ahead < 4; ahead += 1) {
    const index = month - 1 + ahead;
    const day = dayIn(year + Math.floor(index / 12), (index % 12) + 1, Number(alone[1]));
    if (day !== null && day >= today) return day;
  }
  return null;
}

/** What is left goes to the general reader, and only when it uses every word: "in 10 days", "within two weeks", "three months". */
function readWithChrono(said: Said): DueReading | null {
  if (!new RegExp(`^(?:in |within )?(?:the next )?${COUNT} (?:day|week|month|year)s?(?:s? time)?$`).test(said.words)) return null;
  const plain = said.words.replace(/s? time$/, (ending) => (ending.startsWith('s') ? 's' : '')).replace(/^within the next /, 'within ').replace(/^(?!in |within )/, 'in ');
  const [result, second] = GB.parse(plain, { instant: noonOf(said.today) }, { forwardDate: true });
  if (!result || second || result.index !== 0 || result.text.length !== plain.length) return null;
  const year = result.start.get('year');
  const month = result.start.get('month');
  const day = result.start.get('day');
  if (year === null || month === null || day === null) return null;
  const found = dayIn(year, month, day);
  return found === null ? null : onDay(said, found);
}

function sure(due: Due): DueReading {
  return { certainty: 'sure', due };
}

function onDay(said: Said, day: CalendarDay): DueReading {
  return sure({ verbatim: said.verbatim, kind: 'day', day });
}

function ask(said: Said, days: readonly CalendarDay[]): DueReading {
  return { certainty: 'ask', choices: [...days.map((day) => dayChoice(said, day)), wordsChoice(said)] };
}

function dayChoice(said: Said, day: CalendarDay): DueChoice {
  return { label: formatDayWithWeekday(day), due: { verbatim: said.verbatim, kind: 'day', day } };
}

function wordsChoice(said: Said): DueChoice {
  return { label: 'Words only', due: dueAsWords(said.verbatim) };
}

function inMonth(said: Said, year: number, month: number): Due {
  return { verbatim: said.verbatim, kind: 'month', day: lastDayOfMonth(year, month) };
}

function monthAndYear(day: CalendarDay): string {
  return formatDay(day).replace(/^\d+ /, '');
}


function monthNumber(name: string | undefined): number {
  return MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith((name ?? '').slice(0, 3))) + 1;
}

function weekdayNumber(name: string | undefined): number {
  return WEEKDAY_STARTS.findIndex((start) => (name ?? '').startsWith(start)) + 1;
}

/** The first such weekday from today on; today itself counts when `todayCounts`. */
function comingWeekday(today: CalendarDay, weekday: number, todayCounts: boolean): CalendarDay {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 && !todayCounts ? 7 : ahead);
}

/** The year in which a month ends next, this one included. */
function comingYear(today: CalendarDay, month: number): number {
  const { year, month: thisMonth } = dayParts(today);
  return month >= thisMonth ? year : year + 1;
}

/** The first such date from today on; 29 February waits for its year. Null for 31 September. */
function comingDate(today: CalendarDay, month: number, dayOfMonth: number): CalendarDay | null {
  const { year } = dayParts(today);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = dayIn(year + ahead, month, dayOfMonth);
    if (day !== null && day >= today) return day;
  }
  return null;
}

function dayIn(year: number, month: number, day: number): CalendarDay | null {
  return parseCalendarDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
