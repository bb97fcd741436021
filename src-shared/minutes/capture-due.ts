import type { DueContext, DueReading } from './due-date';
import { describeDue, dueAsWords, NO_DUE, readDue } from './due-date';

/** Due words found at the end of an action. `words` without "by"; `bare` when no "by" stood before them. Places count from the start of the text. */
export type FoundDue = { readonly start: number; readonly end: number; readonly words: string; readonly bare: boolean; readonly reading: DueReading };

/** A date after one of these belongs to the sentence: "the minutes of 22 September", "figures since March". */
const BELONGS_TO_TEXT = /(?:^|\s)(?:of|since|from|on|between|after|dated|and|to|until|the|in|during|for|at|version|item|page|appendix|&)\s*$/i;
const DATE_TAIL = /(?:^|\s)((?:(?:mon|tues?|weds?|wednes|thur?s?|fri|satur|sat|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}(?: \d{4})?|[a-z]{3,9} \d{1,4}|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?))\s*$/i;
const SURE_TAIL = /(?:^|\s)((?:(?:for|at|before|in time for) )?(?:the )?next meeting|on-?going|asap|a\.s\.a\.p\.?|as soon as possible|(?:in|within) (?:a fortnight(?:[’']s time)?|(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:day|week|month)s?(?:[’']? time)?))\s*$/i;

/**
 * Finds the words at the end of an action that say when it is due. After "by" anything that can be read counts, and nothing
 * else ("write to them by hand" has no due date). Without "by" only what can hardly be anything else is taken, and a bare
 * date is asked, because it may belong to the sentence.
 */
export function findDueWords(text: string, context: DueContext): FoundDue | null {
  if (text.length <= DUE_WITHIN) return findAtEnd(text, context);
  // From the next word on, so that no part of a word is taken for one.
  const from = text.length - DUE_WITHIN + Math.max(0, text.slice(-DUE_WITHIN).search(/\s/));
  const found = findAtEnd(text.slice(from), context);
  return found && { ...found, start: found.start + from, end: found.end + from };
}

/** Due words stand at the end of an action, within so many characters of it. */
const DUE_WITHIN = 400;

function findAtEnd(text: string, context: DueContext): FoundDue | null {
  const end = text.replace(/[\s.;,]+$/, '').length;
  const body = text.slice(0, end);
  for (const match of body.matchAll(/(?:^|\s)(?:(?:due|done|ready) )?(?:by|due|before|no later than|not later than|until)\s*:?\s+/gi)) {
    const words = body.slice(match.index + match[0].length);
    const reading = readDue(words, context);
    if (reading) return { start: startOfWord(body, match.index), end, words, bare: false, reading };
  }
  const sure = SURE_TAIL.exec(body);
  if (sure?.[1] !== undefined) {
    const start = end - sure[1].length;
    const words = sure[1].replace(/^(?:for|at|before|in time for) /i, '');
    const reading = /(?:^|\s)(?:of|from)\s*$/i.test(body.slice(0, start)) ? null : readDue(words, context);
    if (reading) return { start, end, words, bare: false, reading };
  }
  const dated = DATE_TAIL.exec(body);
  if (dated?.[1] === undefined) return null;
  const start = end - dated[1].length;
  if (BELONGS_TO_TEXT.test(body.slice(0, start))) return null;
  const reading = readDue(dated[1], context);
  if (!reading) return null;
  const choices = reading.certainty === 'ask' ? reading.choices.filter(({ due }) => due.kind !== 'words') : [{ label: describeDue(reading.due), due: reading.due }];
  return { start, end, words: dated[1], bare: true, reading: { certainty: 'ask', choices: [...choices, { label: 'Words only', due: dueAsWords(dated[1]) }, { label: 'Not a due date', due: NO_DUE }] } };
}

function startOfWord(text: string, at: number): number {
  return /\s/.test(text.charAt(at)) ? at + 1 : at;
}
