import type { CalendarDay } from '../kernel/calendar-day';
import { lastDayOfMonth, readTypedDay } from '../kernel/calendar-day';

/** What a column of an action plan holds. `responseAndActions`: both in one cell. `other`: kept under its heading. */
export type ColumnRole = 'reference' | 'recommendation' | 'response' | 'responseAndActions' | 'actions' | 'owner' | 'timescale' | 'update' | 'status' | 'priority' | 'other';

/** A column as it was told. `heading` word for word; `day` of an update's heading ("Update November 2019": the last day of that month), null where it names none. */
export type PlanColumn = { readonly index: number; readonly heading: string; readonly role: ColumnRole; readonly day: CalendarDay | null; readonly certain: boolean; /** The name of an update's round where a person gave it another than the heading. */ readonly round?: string };

/** What a reference looks like: R1, R12a, SR (25/26) 01, 3, 3.1, Rec 4. A month and a year are none. */
export const REFERENCE = /^(?!(?:jan|feb|mar|apr|may|jun|june|jul|july|aug|sep|sept|oct|nov|dec)\s?\d)(?:(?:recommendation|rec\.?|no\.?)\s*)?(?:[A-Z]{1,4}\s?)?(?:\(\d{2}\/\d{2}\)\s?|\d{2}\/\d{2}[-/ ])?\d{1,4}(?:\.\d{1,2})?[a-z]?[.:)]?$/iu;

/** Which words in a heading tell a column, first match wins. */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['update', /\b(?:updates?|progress|position (?:at|as at)|latest|monitoring|outcome to date)\b/iu],
  ['status', /\b(?:status|rag(?: rating)?|state|complete\??)\b/iu],
  ['timescale', /\b(?:time ?scales?|time ?frames?|deadlines?|due|target dates?|by when|dates? for completion|completion dates?|when|completed? by|dates?)\b/iu],
  ['owner', /\b(?:owners?|lead(?: officers?| members?)?|responsib\w+|who|accountable|assigned|officers?)\b/iu],
  ['responseAndActions', /\bresponses?\b.*\bactions?\b|\bactions?\b.*\bresponses?\b/iu],
  ['actions', /\bactions?\b|\bwhat (?:will|we will)\b|\bsteps\b|\bimplementation\b/iu],
  ['response', /\b(?:responses?|accepted|agreed|decision|reply|comments? of)\b/iu],
  ['priority', /\bpriorit\w+\b/iu],
  ['reference', /^(?:ref(?:erence)?\.?|no\.?|number|#|id|rec(?:ommendation)? ?(?:no\.?|number|ref\.?|#))$/iu],
  ['recommendation', /\b(?:recommendations?|recommended|findings?|proposals?|what was recommended)\b/iu],
];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * Tells what each column holds, by its heading and, where that says nothing, by what stands in it.
 *
 * @param headings the heading over each column, "" where there is none
 * @param cells the texts below, by column, in the order of the rows
 */
export function tellColumns(headings: readonly string[], cells: readonly (readonly string[])[]): readonly PlanColumn[] {
    const roles: { role: ColumnRole; certain: boolean; heading: string }[] = headings.map((heading) => ({ heading, role: roleOfHeading(heading), certain: heading.trim() !== '' }));
  // A heading that says what the column is stands: numbers below "Priority" are no references.
  const references = cells.findIndex((column, index) => (roles[index]?.role === 'other' || roles[index]?.role === 'recommendation') && looksLikeReferences(column));
  const reference = roles[references];
  if (reference && reference.role !== 'reference' && !roles.some(({ role }) => role === 'reference')) {
    // A heading that spans number and text stands over the numbers: it is the heading of the text beside them.
    const beside = roles[references + 1];
    const beheaded = reference.role;
    reference.role = 'reference';
    if (beside && beside.heading.trim() === '' && beheaded !== 'other') {
      beside.role = beheaded;
      beside.certain = true;
    }
  }
  if (!roles.some(({ role }) => role === 'recommendation')) {
    const longest = longestColumn(cells, (index) => roles[index]?.role === 'other');
    const column = roles[longest];
    if (column) Object.assign(column, { role: 'recommendation', certain: false });
  }
  if (!roles.some(({ role }) => role === 'timescale')) {
    const times = cells.findIndex((column, index) => roles[index]?.role === 'other' && looksLikeTimes(column));
    const column = roles[times];
    if (column) Object.assign(column, { role: 'timescale', certain: false });
  }
  return roles.map(({ heading, role, certain }, index) => ({ index, heading, role, certain, day: role === 'update' ? dayInHeading(heading) : null }));
}

/** What a heading by itself says of its column; `other` where it says nothing. */
export function roleOfHeading(heading: string): ColumnRole {
  return HEADINGS.find(([, pattern]) => pattern.test(heading.trim()))?.[0] ?? 'other';
}

function looksLikeReferences(column: readonly string[]): boolean {
  const filled = column.map((text) => text.trim()).filter((text) => text !== '');
  return filled.length > 0 && filled.filter((text) => REFERENCE.test(text)).length * 10 >= filled.length * 8;
}

function looksLikeTimes(column: readonly string[]): boolean {
  const filled = column.map((text) => text.trim()).filter((text) => text !== '');
  return filled.length > 0 && filled.filter((text) => text.length <= 40 && (/\b(?:19|20)?\d{2}\b/u.test(text) || /^(?:on-?going|asap|tbc)$/iu.test(text)) && !REFERENCE.test(text)).length * 10 >= filled.length * 6;
}

function longestColumn(cells: readonly (readonly string[])[], among: (index: number) => boolean): number {
  let longest = -1;
  let most = 0;
  cells.forEach((column, index) => {
    const length = column.reduce((sum, text) => sum + text.length, 0);
    if (among(index) && length > most) [longest, most] = [index, length];
  });
  return longest;
}

/** The day that an update's heading names: "Update November 2019" is the last day of that month, "Position at 3 May 2026" that day. */
function dayInHeading(heading: string): CalendarDay | null {
  const day = /\d{1,2}(?:st|nd|rd|th)? \p{L}+ \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/u.exec(heading);
  const typed = day ? readTypedDay(day[0]) : null;
  if (typed !== null) return typed;
  const month = /(\p{L}{3,})\.? (\d{4})/u.exec(heading);
  const index = month ? MONTHS.findIndex((name) => name.startsWith((month[1] ?? '').toLowerCase().slice(0, 3))) : -1;
  const year = Number(month?.[2] ?? 0);
  return index < 0 || year < 1900 ? null : lastDayOfMonth(year, index + 1);
}
