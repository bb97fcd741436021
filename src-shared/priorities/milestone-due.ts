import { calendarDay, dayParts, formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { describeDue, readDue } from '../minutes/due-date';
import type { DueContext } from '../minutes/due-date';
import type { MilestoneDue } from './model';

/** One way in which unsure words can be read. */
export type MilestoneChoice = { readonly label: string; readonly due: MilestoneDue };
/** Sure of one reading, or several to choose from; when unsure nothing is chosen beforehand. */
export type MilestoneReading = { readonly certainty: 'sure'; readonly due: MilestoneDue } | { readonly certainty: 'ask'; readonly choices: readonly MilestoneChoice[] };

const TERMS = ['spring', 'summer', 'autumn'] as const;
type Term = (typeof TERMS)[number];

/**
 * The day after which a term is certainly over: each school sets its own days, but a spring term ends by the Easter holidays, a
 * summer term in July, an autumn term before Christmas. It is said beside the term, so that a clerk can enter the day itself.
 */
const TERM_END: Readonly<Record<Term, readonly [month: number, day: number]>> = { spring: [4, 30], summer: [7, 31], autumn: [12, 31] };

const NO_DAY = { kind: 'words', day: null } as const;

/**
 * Reads by when something should have happened: "September 2027", "31 March", "summer term 2027", "2026/27", "next
 * meeting". As for actions (minutes/due-date.ts), with the terms and years that plans are made in. Words that name no time
 * are asked: they may be kept as words. Null when nothing was typed.
 */
export function readMilestoneDue(typed: string, context: DueContext): MilestoneReading | null {
  const verbatim = typed.trim().replace(/^by (?:the )?/i, '');
  const words = verbatim.toLowerCase().replace(/[’']/g, '').replace(/[–—]/g, '-').replace(/\s+/g, ' ').replace(/[.,;]+$/, '');
  if (verbatim === '') return null;
  const asWords = { label: 'Words only', due: { verbatim, ...NO_DAY } };
  const ask = (choices: readonly MilestoneChoice[]): MilestoneReading => ({ certainty: 'ask', choices: [...choices, asWords] });
  const onDay = (label: string, day: CalendarDay): MilestoneChoice => ({ label, due: { verbatim, kind: 'day', day } });

  const term = readTerm(words, verbatim, context.today);
  if (term) return term.length === 1 && term[0] ? { certainty: 'sure', due: term[0] } : ask(term.map((due) => ({ label: describeMilestoneDue(due), due })));
  const year = readYear(words);
  if (year) return ask(year.map(([label, day]) => onDay(`${label}: ${formatDay(day)}`, day)));
  const reading = readDue(verbatim, context);
  // Words that can be read as no time at all: kept only when the person says so.
  if (!reading || (reading.certainty === 'sure' && reading.due.kind === 'words')) return ask([]);
  return reading;
}

/** What a milestone's time was read as: "30 September 2027", "September 2027", "Summer term 2027 (by 31 July 2027)", "“early next year”". */
export function describeMilestoneDue(due: MilestoneDue): string {
  if (due.kind === 'term') return due.day === null ? `“${due.verbatim}”` : `${termWords(due.day)} (over by ${formatDay(due.day)})`;
  if (due.kind === 'day' && due.day !== null) return formatDay(due.day);
  return describeDue({ ...due, kind: due.kind });
}

/** Nothing was said about a time. */
export const NO_MILESTONE_DUE: MilestoneDue = { verbatim: '', kind: 'none', day: null };

/** "autumn term 2026", "end of summer term", "spring 2027": one reading, or this year's and the next one's; null when no term is named. */
function readTerm(words: string, verbatim: string, today: CalendarDay): readonly MilestoneDue[] | null {
  const match = /^(?:(?:the )?end of )?(?:the |this )?(spring|summer|autumn)(?: term)?(?: (?:of )?(\d{4}))?(?: term)?$/.exec(words);
  // "Spring" alone may be the season.
  if (!match || (!words.includes('term') && match[2] === undefined)) return null;
  const name = match[1] as Term;
  const due = (year: number): MilestoneDue => ({ verbatim, kind: 'term', day: endOfTerm(name, year) });
  if (match[2] !== undefined) return [due(Number(match[2]))];
  const { year } = dayParts(today);
  const thisYears = due(year);
  return thisYears.day !== null && thisYears.day < today ? [due(year + 1)] : [thisYears, due(year + 1)];
}

/** "2026/27", "2026-2027", "2027", "Q3 2027", "end of the academic year 2026/27": each with the days it can mean. */
function readYear(words: string): readonly (readonly [label: string, day: CalendarDay])[] | null {
  const match = /^(?:(?:the )?end of )?(?:the )?(?:(academic|school|financial|municipal|calendar) year )?(\d{4})(?:\s?[/-]\s?(\d{4}|\d{2}))?$/.exec(words);
  if (match) {
    const first = Number(match[2]);
    if (match[3] === undefined) return match[1] === undefined || match[1] === 'calendar' ? [['End of the year', calendarDay(first, 12, 31)]] : null;
    const last = match[3].length === 2 ? Math.floor(first / 100) * 100 + Number(match[3]) : Number(match[3]);
    if (last !== first + 1) return null;
    const ends = [['academic', 'End of the academic year', calendarDay(last, 8, 31)], ['financial', 'End of the financial year', calendarDay(last, 3, 31)], ['municipal', 'End of the municipal year', calendarDay(last, 4, 30)]] as const;
    const wanted = match[1] === 'school' ? 'academic' : match[1];
    return ends.filter(([kind]) => wanted === undefined || kind === wanted).map(([, label, day]) => [label, day] as const);
  }
  const quarter = /^(?:(?:the )?end of )?q([1-4])(?: (\d{4}))$/.exec(words);
  if (!quarter) return null;
  const number = Number(quarter[1]);
  const year = Number(quarter[2]);
  const calendarEnd = number * 3;
  const financialEnd = ((calendarEnd + 2) % 12) + 1;
  const financialYear = number === 4 ? year + 1 : year;
  return [
    ['Quarter of the calendar year', calendarDay(year, calendarEnd, calendarEnd === 3 || calendarEnd === 12 ? 31 : 30)],
    ['Quarter of the financial year', calendarDay(financialYear, financialEnd, financialEnd === 3 || financialEnd === 12 ? 31 : 30)],
  ];
}

function endOfTerm(term: Term, year: number): CalendarDay {
  const [month, day] = TERM_END[term];
  return calendarDay(year, month, day);
}

function termWords(day: CalendarDay): string {
  const { year, month } = dayParts(day);
  return `${month <= 4 ? 'Spring' : month <= 7 ? 'Summer' : 'Autumn'} term ${String(year)}`;
}
