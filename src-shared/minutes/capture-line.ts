import type { Due, EntryKind } from './model';
import { CAPTURE_COMMANDS, findCommand, isChoosingCommand } from './capture-commands';
import type { CaptureCommand, CaptureKey } from './capture-commands';
import { findDueWords } from './capture-due';
import type { DueContext, DueChoice } from './due-date';
import { dueAsWords, NO_DUE } from './due-date';
import { readInterest } from './capture-interest';
import type { CalledItem, TypedInterest } from './capture-interest';
import { readMovers, withoutCuts } from './capture-movers';
import type { Movers } from './capture-movers';
import { readVote } from './capture-vote';
import type { TypedVote } from './capture-vote';
import { minutesOf, parseTimeOfDay, timeFromMinutes } from '../kernel/time-of-day';
import type { TimeOfDay } from '../kernel/time-of-day';
import { findPeople, initialsOf, lengthOfName } from './find-person';
import type { NamedPerson } from './find-person';

/**
 * What the line is read against. People in the order in which they should be offered; `commands` as they are set, left out: as they come; `items` as
 * the agenda calls them; `began`: when the meeting began, or is to begin.
 */
export type CaptureContext = DueContext & { readonly people: readonly NamedPerson[]; readonly commands?: readonly CaptureCommand[]; readonly items?: readonly CalledItem[]; readonly began?: TimeOfDay | null };
/** What the clerk has chosen for words that could be read in several ways; `words` are the due words it was chosen for. */
export type ChosenDue = { readonly words: string; readonly due: Due };

/** A stretch of the line as typed, for colouring it in place. The texts of all segments make up the line. */
export type CaptureSegment = { readonly text: string; readonly look: 'plain' | 'command' | 'person' | 'due' | 'unsure' };

/** Somebody an action is for: a person of the meeting, or a name that nobody there has. */
export type CaptureOwner = { readonly attendanceId: string | null; readonly name: string };

/** Something that can be read in several ways. Nothing of it is taken until it is chosen; the line can be recorded all the same. */
export type CaptureQuestion =
  | { readonly about: 'kind'; readonly typed: string; readonly choices: readonly Pick<CaptureCommand, 'key' | 'label' | 'prefix'>[] }
  | { readonly about: 'person'; readonly typed: string; readonly start: number; readonly end: number; readonly people: readonly NamedPerson[] }
  | { readonly about: 'due'; readonly typed: string; readonly choices: readonly DueChoice[] };

/** What recording a line does besides or instead of keeping its words. */
export type CaptureDeed =
  | { readonly does: 'entry' }
  | { readonly does: 'motion'; readonly movers: Movers }
  | { readonly does: 'vote'; readonly vote: TypedVote | null }
  | { readonly does: 'interest'; readonly person: CaptureOwner | null; readonly interest: TypedInterest }
  | { readonly does: 'in' | 'out'; readonly people: readonly CaptureOwner[]; readonly at: TimeOfDay | null };

/** A line of the capture box, read. */
export type CaptureReading = {
  readonly key: CaptureKey;
  readonly label: string;
  readonly deed: CaptureDeed;
  readonly kind: EntryKind;
  /** What will stand in the minutes: without prefix, owners and due words. */
  readonly text: string;
  readonly owners: readonly CaptureOwner[];
  readonly due: Due;
  /** The due words with their "by", as they stand in the line; empty when there are none. */
  readonly dueTyped: string;
  readonly questions: readonly CaptureQuestion[];
  readonly segments: readonly CaptureSegment[];
};

type Mark = { readonly start: number; readonly end: number; readonly look: CaptureSegment['look'] };
type Mention = { readonly start: number; readonly end: number; readonly typed: string; readonly people: readonly NamedPerson[] };

/** The most names offered at once for "@j". */
const MOST_OFFERED = 8;

/**
 * How far into a line names are looked for, in characters, and how many are. A line of a meeting is far shorter; what is longer was pasted, and
 * whoever goes on typing in it must not wait for its reading.
 */
const READ_UNTIL = 4_000;
const MOST_NAMES = 50;
/** No name of a meeting is longer, its title included, in characters. */
const LONGEST_NAME = 300;

/**
 * Reads a line as it is typed: what kind of entry it is, for whom, by when, and which words are left for the minutes. Prose
 * without prefix is a note whatever it says; only the names after an "@" are written out in it.
 */
export function readCaptureLine(line: string, context: CaptureContext, chosenDue: ChosenDue | null = null): CaptureReading {
  const commands = context.commands ?? CAPTURE_COMMANDS;
  if (isChoosingCommand(line, commands)) return choosingKind(line, commands);
  const command = findCommand(line, commands);
  const kind = command?.command.kind ?? 'note';
  const what = { key: command?.command.key ?? 'note', label: command?.command.label ?? 'Note' } as const;
  const marks: Mark[] = [];
  const from = command?.length ?? 0;
  if (command) marks.push({ start: 0, end: command.marked, look: 'command' });
  const mentions = findMentions(line, from, context.people);
  for (const { start, end, people } of mentions) marks.push({ start, end, look: people.length === 1 ? 'person' : 'unsure' });
  const questions: CaptureQuestion[] = mentions
    .filter(({ people }) => people.length !== 1)
    .map(({ typed, start, end, people }) => ({ about: 'person', typed, start, end, people: people.slice(0, MOST_OFFERED) }));

  if (kind !== 'action') {
    const deed = deedOf(command?.command.does ?? 'entry', line, from, mentions, context);
    const words = wordsOf(deed, line, from, mentions);
    return { ...what, deed, kind, text: [command?.keeps ?? '', words].filter((part) => part !== '').join(' '), owners: [], due: NO_DUE, dueTyped: '', questions, segments: segmentsOf(line, marks) };
  }

  let start = from;
  let end = line.length;
  const before: Mention[] = [];
  const after: Mention[] = [];
  const takeFirst = (): void => {
    for (const mention of mentions) {
      if (line.slice(start, mention.start).replace(/[\s,&]+|\band\b/g, '') !== '') return;
      before.push(mention);
      start = mention.end;
    }
  };
  const takeLast = (): void => {
    for (const mention of mentions.toReversed()) {
      if (mention.start < start || mention.end > end) continue;
      if (line.slice(mention.end, end).replace(/[\s,.&]+|\band\b/g, '') !== '') return;
      after.unshift(mention);
      end = mention.start;
    }
  };
  takeFirst();
  takeLast();
  const found = findDueWords(line.slice(start, end), context);
  let due = NO_DUE;
  let dueTyped = '';
  if (found) {
    const at = start + found.start;
    const chosen = chosenDue !== null && chosenDue.words === found.words ? chosenDue.due : null;
    const isPartOfText = chosen?.kind === 'none' || (chosen === null && found.bare && found.reading.certainty === 'ask');
    dueTyped = line.slice(at, start + found.end);
    due = chosen ?? (found.reading.certainty === 'sure' ? found.reading.due : found.bare ? NO_DUE : dueAsWords(found.words));
    if (chosen?.kind !== 'none') marks.push({ start: at, end: start + found.end, look: chosen === null && found.reading.certainty === 'ask' ? 'unsure' : 'due' });
    if (chosen === null && found.reading.certainty === 'ask') questions.push({ about: 'due', typed: found.words, choices: found.reading.choices });
    if (!isPartOfText) end = at;
  }
  takeLast();
  let owners = [...before, ...after].map(ownerOf);
  if (owners.length === 0) {
    const named = leadingOwner(line.slice(start, end), context.people);
    if (named) {
      marks.push({ start, end: start + named.length, look: 'person' });
      owners = [{ attendanceId: named.person.id, name: named.person.name }];
      start += named.length;
    }
  }
  const words = writeOut(line, start, end, mentions).replace(/^[\s,:;–-]+|[\s,;:–-]+$/g, '');
  return { ...what, deed: { does: 'entry' }, kind, text: withCapital(words), owners, due, dueTyped, questions, segments: segmentsOf(line, marks) };
}

/** The line with one mention replaced by the whole name of a person, and where the caret should stand after it. */
export function withPerson(line: string, question: { readonly start: number; readonly end: number }, name: string): { readonly line: string; readonly caret: number } {
  const rest = line.slice(question.end);
  const inserted = `@${name}${/^\s/.test(rest) ? '' : ' '}`;
  return { line: line.slice(0, question.start) + inserted + rest, caret: question.start + inserted.length + (/^\s/.test(rest) ? 1 : 0) };
}

/**
 * The line with its name written out, when that is all there is of it: whoever takes "@ja" with Enter, as from a list of several, goes on with what
 * is to be done. Null where the line does not end in the name of one person.
 */
export function withNameTaken({ text, owners, segments }: CaptureReading): { readonly line: string; readonly caret: number } | null {
  const line = segments.map((segment) => segment.text).join('');
  const last = segments.at(-1);
  const owner = owners.at(-1);
  if (text !== '' || last?.look !== 'person' || owner === undefined || owner.attendanceId === null) return null;
  return withPerson(line, { start: line.length - last.text.length, end: line.length }, owner.name);
}

function choosingKind(line: string, commands: readonly CaptureCommand[]): CaptureReading {
  const typed = line.trim().toLowerCase();
  const choices = commands.filter(({ prefix }) => prefix !== '' && `/${prefix}`.startsWith(typed));
  return { key: 'note', label: 'Note', deed: { does: 'entry' }, kind: 'note', text: line.trim(), owners: [], due: NO_DUE, dueTyped: '', questions: choices.length === 0 ? [] : [{ about: 'kind', typed, choices }], segments: segmentsOf(line, []) };
}

/** "at 18.37", "6.37 pm", "at 6pm": when somebody came or went, at the end of the line. */
const CLOCK = /[\s,]*(?:\bat\s+(\d{1,2}(?:[.:]?\d{2})?(?:\s*[ap]m)?)|\b(\d{1,2}[.:]\d{2}(?:\s*[ap]m)?|\d{1,2}\s*[ap]m))\.?\s*$/i;

/** No time of the day takes more, with the words before it, in characters. */
const LONGEST_CLOCK = 40;

/** Half a day, in minutes. */
const HALF_DAY = 12 * 60;

function deedOf(does: CaptureCommand['does'], line: string, from: number, mentions: readonly Mention[], { items, began }: CaptureContext): CaptureDeed {
  switch (does) {
    case 'entry':
      return { does };
    case 'motion':
      return { does, movers: readMovers(line, from, mentions.map((mention) => ({ start: mention.start, end: mention.end, ...ownerOf(mention) }))) };
    case 'vote':
      return { does, vote: readVote(line.slice(from)) };
    case 'interest': {
      const [first] = mentions;
      return { does, person: first ? ownerOf(first) : null, interest: readInterest(first ? writeOut(line, first.end, line.length, mentions) : line.slice(from), items) };
    }
    case 'in':
    case 'out':
      return { does, people: mentions.map(ownerOf), at: clockAtEnd(line.slice(from), began ?? null) };
  }
}

function wordsOf(deed: CaptureDeed, line: string, from: number, mentions: readonly Mention[]): string {
  if (deed.does !== 'motion') return writeOut(line, from, line.length, mentions).trim();
  const words = withoutCuts(line, from, deed.movers.cuts, (start, end) => writeOut(line, start, end, mentions));
  return withCapital(words.replace(/^[\s,:;–-]+|[\s,;:–-]+$/g, ''));
}

/** "6.37" said at a meeting of the evening is 18:37: in a meeting that begins after noon nobody means a time before it when the one twelve hours on is meant as often. */
function clockAtEnd(words: string, began: TimeOfDay | null): TimeOfDay | null {
  // Only the end is looked at: a long line that was pasted is not searched for it.
  const match = CLOCK.exec(words.slice(-LONGEST_CLOCK));
  const typed = match?.[1] ?? match?.[2] ?? '';
  const time = parseTimeOfDay(typed);
  if (time === null || began === null || minutesOf(time) >= HALF_DAY || /^0|[ap]m/i.test(typed)) return time;
  const later = minutesOf(time) + HALF_DAY;
  return minutesOf(time) < minutesOf(began) && later >= minutesOf(began) ? timeFromMinutes(later) : time;
}

/** Every "@name" that stands at the start of a word; an e-mail address is none. */
function findMentions(line: string, from: number, people: readonly NamedPerson[]): Mention[] {
  const mentions: Mention[] = [];
  for (const match of line.slice(from, READ_UNTIL).matchAll(/(?<![\p{L}\p{N}._-])@/gu)) {
    if (mentions.length === MOST_NAMES) break;
    const start = from + match.index;
    const end = start + 1 + lengthOfName(line.slice(start + 1, start + 1 + LONGEST_NAME), people);
    if (end === start + 1 && end < line.length) continue;
    const typed = line.slice(start + 1, end);
    mentions.push({ start, end, typed, people: findPeople(typed, people) });
  }
  return mentions;
}

function ownerOf(mention: Mention): CaptureOwner {
  const [person] = mention.people;
  return person && mention.people.length === 1 ? { attendanceId: person.id, name: person.name } : { attendanceId: null, name: mention.typed };
}

/** "JK to circulate…" and "Jasmine Kaur to circulate…": the owner said without an "@", by capital initials or the whole name. */
function leadingOwner(text: string, people: readonly NamedPerson[]): { readonly person: NamedPerson; readonly length: number } | null {
  const match = /^\s*(\S.*?)(?:\s+to\s+|\s*[:–]\s*|\s+-\s+)/u.exec(text.slice(0, LONGEST_NAME));
  const name = match?.[1] ?? '';
  if (!match || name.length > 80) return null;
  const named = people.filter((person) => person.name.toLowerCase() === name.toLowerCase() || (/^\p{Lu}{2,3}$/u.test(name) && initialsOf(person.name) === name));
  return named.length === 1 && named[0] ? { person: named[0], length: match[0].length } : null;
}

/** The words between two places, with the names that mentions stand for. */
function writeOut(line: string, start: number, end: number, mentions: readonly Mention[]): string {
  let text = '';
  let at = start;
  for (const mention of mentions) {
    if (mention.start < start || mention.end > end) continue;
    text += line.slice(at, mention.start) + ownerOf(mention).name;
    at = mention.end;
  }
  return text + line.slice(at, Math.max(at, end));
}

function withCapital(text: string): string {
  const [first] = Array.from(text);
  return first === undefined ? '' : first.toLocaleUpperCase('en-GB') + text.slice(first.length);
}

function segmentsOf(line: string, marks: readonly Mark[]): CaptureSegment[] {
  const segments: CaptureSegment[] = [];
  let at = 0;
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    if (mark.start < at || mark.end <= mark.start) continue;
    if (mark.start > at) segments.push({ text: line.slice(at, mark.start), look: 'plain' });
    segments.push({ text: line.slice(mark.start, mark.end), look: mark.look });
    at = mark.end;
  }
  if (at < line.length) segments.push({ text: line.slice(at), look: 'plain' });
  return segments;
}
