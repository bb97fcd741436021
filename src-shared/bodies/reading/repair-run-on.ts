/** What people write a share of: "60 of all schools" has lost its sign, "12 of the 40 schools" has not. */
const SHARE_OF = /(?<![\d£.,/-])\b(100|\d{1,2}) of (?=(?:all|pupils|children|schools|secondary|primary|staff|parents|families|young people|governors)\b)/gu;
/** Two words without the space between them: "partnershipsShared". */
const GLUED_WORDS = /(?<=\p{Ll}{4})(?=\p{Lu}\p{Ll}{3})/gu;
/** A sentence or an item that goes on without a space: "funding;more", "schools.Each". */
const GLUED_SENTENCE = /(?<=\p{Ll}{2}[.;:!?])(?=\p{Lu}\p{Ll})|(?<=\p{Ll}{2}[;,])(?=\p{Ll}{2})/gu;

/** A text with what was lost put back, and a sentence on each kind of repair for the person who checks it. */
export type Repaired = { readonly text: string; readonly repairs: readonly string[] };

/**
 * Puts back what slides and web pages lose when their text is copied out: spaces between words and sentences, and the sign of a
 * share. Only adds characters; addresses are left as they are.
 */
export function repairRunOn(text: string): Repaired {
  const repairs: string[] = [];
  const fix = (before: string, pattern: RegExp, put: string, sentence: string): string => {
    const after = before.replace(pattern, put);
    if (after !== before) repairs.push(sentence);
    return after;
  };
  const withShares = fix(text, SHARE_OF, '$1% of ', 'A per cent sign seems to be lost and was put back.');
  const words = withShares.split(/(\s+)/u).map((word) => (/www\.|:\/\/|@|^\s*$/u.test(word) ? word : fix(fix(word, GLUED_SENTENCE, ' ', ''), GLUED_WORDS, ' ', '')));
  const joined = words.join('');
  const spaced = repairs.includes('');
  const said = repairs.filter((sentence) => sentence !== '');
  return { text: joined, repairs: spaced ? [...said, 'Words that ran together were parted.'] : said };
}

/** A title in capitals in small letters, with the capitals of words that the document writes in capitals elsewhere ("SEND"). */
export function sentenceCase(title: string, abbreviations: ReadonlySet<string>): string {
  const small = title.replace(/\p{L}[\p{L}’']*/gu, (word) => (abbreviations.has(word) ? word : word.toLowerCase()));
  return small.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase());
}

/** A short name in capitals as names are written: "NORTHMERE SCHOOLS FORUM" becomes "Northmere Schools Forum". */
export function nameCase(name: string, abbreviations: ReadonlySet<string>): string {
  return sentenceCase(name, abbreviations).replace(/(?<![\p{L}’'])\p{L}[\p{L}’']*/gu, (word, at) => (at > 0 && /^(?:of|for|and|the|in|on|to|a|an)$/u.test(word) ? word : word.replace(/^\p{L}/u, (letter) => letter.toUpperCase())));
}

/** Whether a text has letters and none of them small. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Words that stand in capitals in lines that are not all capitals. */
export function abbreviationsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.filter((text) => !isCapitals(text)).flatMap((text) => text.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []));
}
