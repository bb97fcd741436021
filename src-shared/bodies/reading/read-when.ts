const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const YEAR = '(?:19|20)\\d\\d';
const DAY = '(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const SEASON = '(?:[Aa]utumn|[Ss]pring|[Ss]ummer|[Ww]inter|[Mm]ichaelmas|[Ee]aster|[Cc]hristmas)';
/** A time as boards name it: a day, a month with or without its year, a term, a year, "ongoing". */
const WHEN = [
  `${DAY} (?:of )?${MONTH}(?: ${YEAR})?`,
  `${MONTH},? ${YEAR}`,
  `${SEASON}(?: [Tt]erm)?(?:,? ${YEAR}(?:/\\d\\d)?)?`,
  `(?:[Aa]cademic|[Ss]chool|[Ff]inancial|[Mm]unicipal) [Yy]ear ${YEAR}(?:[/–-](?:20)?\\d\\d)?`,
  `${YEAR}[/–-](?:20)?\\d\\d`,
  '[Tt]erm [1-6](?:,? (?:19|20)\\d\\d)?',
  YEAR,
  MONTH,
  '[Oo]ngoing',
].join('|');
const EDGE = "(?:(?:[Tt]he )?(?:[Ee]nd|[Ss]tart|[Bb]eginning|[Mm]iddle) of (?:the )?|(?:[Tt]he )?[Ww]eek (?:of|beginning|commencing) |[Ee]arly |[Ll]ate |[Mm]id-?)?";
const PHRASE = `(${EDGE}(?:${WHEN}))(?![\\p{L}\\p{N}])`;
const LEADING = new RegExp(`^(?:(?:[Bb]y|[Ii]n|[Ff]rom|[Oo]n|[Bb]efore|[Uu]ntil) )?${PHRASE}(?:\\s*[:–—,-]\\s*|\\s+|$)(.*)$`, 'su');
const TRAILING = new RegExp(`^(.*?[^\\s(,–-])[\\s(,–—-]+(?:(?:[Dd]ue )?(?:[Bb]y|[Ii]n|[Oo]n|[Ff]rom|[Bb]efore|[Uu]ntil) )${PHRASE}[).;]*$`, 'su');
const BRACKETED = new RegExp(`^(.*\\S)\\s*[(–—:-]\\s*${PHRASE}[).;]*$`, 'su');
const WITHIN = new RegExp(`(?<![\\p{L}\\p{N}])${PHRASE}`, 'gu');

/** A time in a text and the text without it. `when` is word for word as it was written. */
export type TimedText = { readonly when: string; readonly rest: string };

/** The time that an item begins or ends with ("September 2027: all schools …", "… by the end of July 2027"); null when there is none. */
export function readTimedText(text: string): TimedText | null {
  const leading = LEADING.exec(text);
  if (leading?.[1] !== undefined && !isVerb(leading[1], leading[2] ?? '')) return { when: leading[1], rest: (leading[2] ?? '').trim() };
  for (const pattern of [TRAILING, BRACKETED]) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined && match[2] !== undefined) return { when: match[2], rest: match[1].trim() };
  }
  return null;
}

/** The times named within a sentence, in order, word for word. */
export function timesWithin(sentence: string): readonly string[] {
  return [...sentence.matchAll(WITHIN)].flatMap((match) => (match[1] === undefined || isVerb(match[1], sentence.slice(match.index + match[0].length)) ? [] : [match[1]]));
}

/** Whether a text is a time and nothing else. */
export function isWhen(text: string): boolean {
  return new RegExp(`^${PHRASE}[.;:]?$`, 'u').test(text.trim());
}

/** Whether a time names its year; a term or a month alone does not. */
export function namesYear(when: string): boolean {
  return new RegExp(YEAR, 'u').test(when);
}

/** "May" and "March" before a small letter begin a sentence. */
function isVerb(when: string, after: string): boolean {
  return /^(?:May|March|Mar|Jan|Oct|Summer|Spring)$/u.test(when) && /^\s*\p{Ll}/u.test(after);
}
