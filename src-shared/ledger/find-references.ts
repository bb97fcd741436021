/** A CrossReference to a Recommendation, as it stands in a text. `reference` is written as the plan writes it; `known` false when the plan has none of that name. */
export type FoundReference = { readonly reference: string; readonly known: boolean; readonly from: number; readonly to: number };

/** The letters and years before the number that make references a family: "R" of R1, "SR (25/26) " of SR (25/26) 01. */
type Family = { readonly lead: string; readonly byNumber: ReadonlyMap<number, string>; readonly digits: number };

const LONGEST_RANGE = 30;
/** What joins a further number to a reference: "R4 and R6", "R4, R6 & R7". */
const JOIN = /^\s*(?:,\s*(?:and|or)?|;|&|and|or|\/|plus)\s*/iu;
/** What makes a range of two: "R4 to R6", "R4–6". */
const RANGE = /^\s*(?:to|[-–—])\s*/iu;
/** A number ends here: not within a longer one, an amount, a time, a word; a part's letter may follow. */
const NUMBER_ENDS = String.raw`(?![\d%]|[.:/]\d|[i-z]|\p{L}{2})`;
/** A number without its letters is one of the list only where the list or the sentence goes on or ends after it: not in "R4 and 6 schools". */
const ENDS_LIST = /^(?:\([a-z]\))?\s*(?:$|[.,;:)\]]|and\b|or\b|&|to\b|[-–—]|above\b|below\b)/iu;

/**
 * The references to recommendations in a text ("(see R5)", "See R4 and R6.", "recommendations 4 to 6"), in the order in which they stand.
 *
 * @param known the references of the plan, as it writes them
 * @param own the reference of the recommendation that the text belongs to: it does not refer to itself
 */
export function findReferences(text: string, known: readonly string[], own = ''): readonly FoundReference[] {
  return referenceFinder(known)(text, own);
}

/** `findReferences` for many texts of one plan: what its references look like is worked out once. */
export function referenceFinder(known: readonly string[]): (text: string, own?: string) => readonly FoundReference[] {
  const families = familiesOf(known);
  const starts = startPattern(families);
  return starts === null ? () => [] : (text, own = '') => referencesIn(text, own, families, starts);
}

function referencesIn(text: string, own: string, families: readonly Family[], starts: RegExp): readonly FoundReference[] {
  const found: FoundReference[] = [];
  starts.lastIndex = 0;
  let match = starts.exec(text);
  while (match) {
    const family = familyOfStart(match, families);
    const end = family ? readList(text, match.index, starts.lastIndex, Number(match.groups?.['number']), family, found) : starts.lastIndex;
    starts.lastIndex = Math.max(end, match.index + 1);
    match = starts.exec(text);
  }
  return found.filter(({ reference }) => reference !== own);
}

function familiesOf(known: readonly string[]): readonly Family[] {
  const families = new Map<string, { readonly byNumber: Map<number, string>; digits: number }>();
  for (const reference of known) {
    const parts = /^(.*?)(\d+)$/su.exec(reference.trim());
    if (!parts) continue;
    const lead = (parts[1] ?? '').replace(/\s+/gu, ' ');
    const family = families.get(lead) ?? { byNumber: new Map<number, string>(), digits: parts[2]?.startsWith('0') === true ? parts[2].length : 0 };
    family.byNumber.set(Number(parts[2]), reference);
    families.set(lead, family);
  }
  return [...families].map(([lead, family]) => ({ lead, ...family }));
}

/** The start of a reference: the letters of a family and a number, or "recommendation" and a number. */
function startPattern(families: readonly Family[]): RegExp | null {
  const leads = families.map(({ lead }) => lead.trim()).filter((lead) => lead !== '').sort((one, other) => other.length - one.length);
  if (families.length === 0) return null;
  const escaped = leads.map(leadPattern);
  const lead = escaped.length === 0 ? '' : `(?<lead>${escaped.join('|')})\\s{0,3}|`;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${lead}(?:recommendations?|recs?\\.?)\\s+(?:no\\.?\\s*)?)0*(?<number>\\d{1,4})${NUMBER_ENDS}`, 'giu');
}

/** The letters of a family as a pattern, its blanks as any blanks. */
function leadPattern(lead: string): string {
  return lead.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+');
}

function familyOfStart(match: RegExpExecArray, families: readonly Family[]): Family | null {
  const lead = match.groups?.['lead']?.replace(/\s+/gu, ' ').toLowerCase();
  if (lead === undefined) return families.length === 1 ? (families[0] ?? null) : (families.find(({ byNumber }) => byNumber.has(Number(match.groups?.['number']))) ?? null);
  return families.find((family) => family.lead.trim().toLowerCase() === lead) ?? null;
}

/** Reads what follows a first number: "(a)", "and R6", "to R9". Adds to `found`; answers where the list ends. */
function readList(text: string, from: number, afterNumber: number, first: number, family: Family, found: FoundReference[]): number {
  add(found, family, first, from, afterNumber);
  let last = first;
  let end = afterNumber + partLength(text.slice(afterNumber));
  for (;;) {
    const rest = text.slice(end);
    const range = RANGE.exec(rest);
    const joined = range ?? JOIN.exec(rest);
    if (!joined) return end;
    const next = nextNumber(rest.slice(joined[0].length), family);
    if (next === null) return end;
    const start = end + joined[0].length;
    const stop = start + next.length;
    if (range && next.number > last && next.number - last <= LONGEST_RANGE) for (let number = last + 1; number < next.number; number += 1) add(found, family, number, start, stop);
    add(found, family, next.number, start, stop);
    last = next.number;
    end = stop + partLength(text.slice(stop));
  }
}

/** The next number of a list, with or without the family's letters before it. */
function nextNumber(text: string, family: Family): { readonly number: number; readonly length: number } | null {
  const lead = leadPattern(family.lead.trim());
  const match = new RegExp(`^(${lead}\\s{0,3})?0*(\\d{1,4})${NUMBER_ENDS}`, 'iu').exec(text);
  if (!match) return null;
  const named = lead !== '' && (match[1] ?? '') !== '';
  if (!named && !ENDS_LIST.test(text.slice(match[0].length))) return null;
  return { number: Number(match[2]), length: match[0].length };
}

/** "(a)", "a)" or "a" right behind a number names a part of the recommendation. */
function partLength(text: string): number {
  return /^\s?\([a-z]\)|^[a-z]\)|^[a-z](?![\p{L}\p{N}])/u.exec(text)?.[0].length ?? 0;
}

function add(found: FoundReference[], family: Family, number: number, from: number, to: number): void {
  const written = family.byNumber.get(number);
  found.push({ reference: written ?? `${family.lead}${family.digits > 0 ? String(number).padStart(family.digits, '0') : String(number)}`, known: written !== undefined, from, to });
}
