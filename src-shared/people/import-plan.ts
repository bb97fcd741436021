import { unguarded } from '../kernel/csv';
import { nameKey } from '../bodies/same-person';
import { emailRefusal } from './email';
import type { ColumnUse, Reading } from './import-columns';
import { likenessIndex } from './likeness';
import type { Likeness, PersonFacts } from './model';
import { fullName } from './model';
import type { Sheet } from './sheet';

/** Somebody the record knows, as an import sees them. */
export type KnownPerson = PersonFacts & { readonly id: string };

/** What can be done with a row: add a person, fill in what the record does not know of one, or nothing. */
export type RowChoice = 'add' | 'fill' | 'leaveOut';

/** What a row is: somebody new, there already, perhaps there already (a person decides), with a doubtful cell (a person decides), or refused. */
export type RowOutcome = 'new' | 'known' | 'fills' | 'like' | 'doubtful' | 'refused';

/** A row of the list with what will happen to it. */
export type PlannedRow = {
  /** The number of the row where it came from. */
  readonly line: number;
  readonly facts: PersonFacts;
  readonly outcome: RowOutcome;
  /** One sentence: why. Empty for somebody new. */
  readonly reason: string;
  /** Whom `fill` fills in. */
  readonly personId: string | null;
  readonly choices: readonly RowChoice[];
  /** What happens unless something else is chosen; null where a person has to decide. */
  readonly preset: RowChoice | null;
};

const LONGEST: Readonly<Record<keyof PersonFacts, readonly [number, string]>> = { honorific: [40, 'title'], name: [150, 'name'], organisationName: [150, 'organisation'], email: [254, 'e-mail address'], phone: [60, 'telephone number'] };

/** What tells two people of one name apart. */
const OTHER_FACTS = ['organisationName', 'email', 'phone'] as const satisfies readonly (keyof PersonFacts)[];

/** UTF-8 that was read as Windows-1252 somewhere on its way ("MÃ¼ller"), and characters that could not be read at all. */
const MISREAD = /[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ]|â€|\uFFFD/u;

/**
 * What happens to each row of a list: nobody is joined with somebody the record knows, or with an earlier row, unless their names and
 * addresses are the same; where they are only alike, a person decides. Pure: the people known are an argument.
 */
export function planImport(sheet: Sheet, reading: Reading, known: readonly KnownPerson[]): readonly PlannedRow[] {
  const planner = startPlan(sheet, reading, known);
  planner.plan(sheet.rows.length);
  return planner.rows;
}

/** A plan in the making: `plan` looks at the next rows and answers whether that was the last of them. */
export type ImportPlanner = { readonly rows: readonly PlannedRow[]; readonly plan: (count: number) => boolean };

/** As `planImport`, in steps, so that a window stays awake over thousands of rows. */
export function startPlan(sheet: Sheet, reading: Reading, known: readonly KnownPerson[]): ImportPlanner {
  const people = likenessIndex(known);
  const earlier = likenessIndex<PersonFacts & { readonly line: number }>();
  const rows: PlannedRow[] = [];
  let next = reading.headed ? 1 : 0;
  return {
    rows,
    plan: (count) => {
      const end = Math.min(sheet.rows.length, next + count);
      for (; next < end; next += 1) {
        const line = sheet.lines[next] ?? next + 1;
        const { facts, doubt } = factsOf(sheet.rows[next] ?? [], reading.uses);
        const row = planRow(line, facts, doubt, people.likest(facts), earlier.likest(facts));
        rows.push(row);
        if (row.outcome !== 'refused') earlier.add({ ...facts, line });
      }
      return next >= sheet.rows.length;
    },
  };
}

type Found<P> = { readonly person: P; readonly likeness: Likeness } | null;

function planRow(line: number, facts: PersonFacts, doubt: string, known: Found<KnownPerson>, earlier: Found<PersonFacts & { readonly line: number }>): PlannedRow {
  const row = { line, facts, personId: null };
  const refusal = rowRefusal(facts);
  if (refusal !== null) return { ...row, outcome: 'refused', reason: refusal, choices: ['leaveOut'], preset: 'leaveOut' };
  if (earlier && sameFacts(facts, earlier.person)) return { ...row, outcome: 'known', reason: `The same as row ${String(earlier.person.line)}.`, choices: ['leaveOut', 'add'], preset: 'leaveOut' };
  if (known) {
    const added = factsAdded(known.person, facts);
    const who = described(known.person);
    const fill = { ...row, personId: known.person.id };
    if (added.length === 0 && known.likeness === 'sameName' && agrees(known.person, facts)) return { ...fill, outcome: 'known', reason: joined(`${who} is already in the record.`, doubt), choices: ['leaveOut', 'add'], preset: 'leaveOut' };
    if (known.likeness === 'sameName' && facts.email !== '' && facts.email.toLowerCase() === known.person.email.toLowerCase()) {
      const reason = added.length === 0 ? `${who} is already in the record with this e-mail address; what it knows stays.` : `${who} is already in the record; ${added.join(' and ')} ${added.length === 1 ? 'is' : 'are'} filled in.`;
      return { ...fill, outcome: added.length === 0 ? 'known' : 'fills', reason: joined(reason, doubt), choices: added.length === 0 ? ['leaveOut', 'add'] : ['fill', 'add', 'leaveOut'], preset: added.length === 0 ? 'leaveOut' : 'fill' };
    }
    return { ...fill, outcome: 'like', reason: joined(`${LIKE_WORDS[known.likeness](who)} Is it the same person?`, doubt), choices: ['fill', 'add', 'leaveOut'], preset: null };
  }
  if (earlier) return { ...row, outcome: 'like', reason: joined(`${LIKE_WORDS[earlier.likeness](`${fullName(earlier.person)} in row ${String(earlier.person.line)}`)} Is it somebody else?`, doubt), choices: ['add', 'leaveOut'], preset: null };
  if (doubt !== '') return { ...row, outcome: 'doubtful', reason: doubt, choices: ['add', 'leaveOut'], preset: null };
  return { ...row, outcome: 'new', reason: '', choices: ['add', 'leaveOut'], preset: 'add' };
}

const LIKE_WORDS: Readonly<Record<Likeness, (who: string) => string>> = {
  sameName: (who) => `The name is that of ${who}.`,
  sameEmail: (who) => `The e-mail address is that of ${who}.`,
  initials: (who) => `The name is like that of ${who}, but for initials.`,
  closeSpelling: (who) => `The name is spelled nearly like that of ${who}.`,
};

function described(person: PersonFacts): string {
  return person.organisationName === '' ? fullName(person) : `${fullName(person)}, ${person.organisationName}`;
}

function rowRefusal(facts: PersonFacts): string | null {
  if (facts.name === '') return 'There is no name in this row.';
  if (!/\p{L}/u.test(facts.name)) return `“${facts.name}” is not a name.`;
  const misread = Object.values(facts).find((value) => MISREAD.test(value));
  if (misread !== undefined) return `“${misread.slice(0, 60)}” was written in another character set. Save the list as CSV UTF-8 and open it again, or paste it.`;
  for (const [key, [most, words]] of Object.entries(LONGEST) as [keyof PersonFacts, readonly [number, string]][]) {
    if (facts[key].length > most) return `The ${words} is longer than ${String(most)} characters.`;
  }
  return null;
}

/** Names of the facts that a row has and the record has not. */
function factsAdded(known: PersonFacts, row: PersonFacts): string[] {
  return (Object.keys(LONGEST) as (keyof PersonFacts)[]).filter((key) => key !== 'name' && known[key] === '' && row[key] !== '').map((key) => `the ${LONGEST[key][1]}`);
}

/** Whether a row says the same as the record does, and more than a name that two people may bear. */
function agrees(known: PersonFacts, row: PersonFacts): boolean {
  const said = OTHER_FACTS.filter((key) => row[key] !== '');
  const same = said.filter((key) => row[key].toLowerCase() === known[key].toLowerCase());
  return same.length === said.length && (said.length > 0 || OTHER_FACTS.every((key) => known[key] === ''));
}

function sameFacts(one: PersonFacts, other: PersonFacts): boolean {
  return nameKey(one.name) === nameKey(other.name) && OTHER_FACTS.every((key) => one[key].toLowerCase() === other[key].toLowerCase());
}

function joined(first: string, second: string): string {
  return second === '' ? first : `${first} ${second}`;
}

const TITLES = /^((?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|rev|revd|canon|sir|dame|lord|lady)\.?\s+)+)(?=\S)/iu;

function factsOf(cells: readonly string[], uses: readonly ColumnUse[]): { readonly facts: PersonFacts; readonly doubt: string } {
  const cell = (use: ColumnUse): string => {
    const at = uses.indexOf(use);
    return at < 0 ? '' : unguarded(cells[at] ?? '');
  };
  const turned = cell('surnameFirst').split(',').map((part) => part.trim()).filter((part) => part !== '');
  const whole = cell('name') || (turned.length === 2 ? `${turned[1] ?? ''} ${turned[0] ?? ''}` : turned.join(' ')) || [cell('forename'), cell('surname')].filter((part) => part !== '').join(' ');
  // "Cllr Margaret Oyelaran" in one cell: the title is one of her facts, not of her name.
  const title = cell('honorific') === '' ? (TITLES.exec(whole)?.[1] ?? '') : '';
  const email = addressIn(cell('email'));
  const wrong = emailRefusal(email);
  return {
    facts: { honorific: cell('honorific') || title.trim(), name: whole.slice(title.length).trim(), organisationName: cell('organisationName'), email: wrong === null ? email : '', phone: cell('phone') },
    doubt: wrong === null ? '' : `“${email.slice(0, 60)}” is not an e-mail address, so it is not taken over.`,
  };
}

/** The address in "Jasmine Kaur <j.kaur@example.org>" or "mailto:j.kaur@example.org". */
function addressIn(cell: string): string {
  return (/<([^<>\s]+@[^<>\s]+)>/u.exec(cell)?.[1] ?? cell).replace(/^mailto:/iu, '').trim();
}
