import { z } from 'zod';
import type { EntryKind } from './model';

/** What a line of the capture box can be. */
export const captureKeySchema = z.enum(['note', 'action', 'decision', 'resolved', 'noted', 'motion', 'vote', 'question', 'challenge', 'answer', 'impact', 'interest', 'in', 'out']);
export type CaptureKey = z.output<typeof captureKeySchema>;

/** How a line of the capture box says what it is: a short prefix ("/a ") or a word with a colon ("action:"). */
export type CaptureCommand = {
  readonly key: CaptureKey;
  readonly label: string;
  /** The kind of entry that comes of it. */
  readonly kind: EntryKind;
  /** What recording does: an entry of its words, or a motion, a vote on the open motion, a declaration, a coming or going. */
  readonly does: 'entry' | 'motion' | 'vote' | 'interest' | 'in' | 'out';
  /** The letters after the slash. */
  readonly prefix: string;
  /** Words that do the same at the start of a line, before a colon. */
  readonly words: readonly string[];
  /** What the recorded line begins with when one of these words was typed: "resolved:" stays RESOLVED. */
  readonly keeps: Readonly<Record<string, string>>;
  /** Ctrl with this digit turns the line, or a recorded entry, into it; null without one. */
  readonly digit: number | null;
};

const NOTHING_KEPT: Readonly<Record<string, string>> = {};
/** Everything that can be typed. Something new is one more row here. */
export const CAPTURE_COMMANDS: readonly CaptureCommand[] = [
  { key: 'note', label: 'Note', kind: 'note', does: 'entry', prefix: 'n', words: ['note'], keeps: NOTHING_KEPT, digit: 1 },
  { key: 'action', label: 'Action', kind: 'action', does: 'entry', prefix: 'a', words: ['action'], keeps: NOTHING_KEPT, digit: 2 },
  { key: 'decision', label: 'Decision', kind: 'decision', does: 'entry', prefix: 'd', words: ['decision', 'agreed'], keeps: NOTHING_KEPT, digit: 3 },
  { key: 'resolved', label: 'Resolved', kind: 'resolved', does: 'entry', prefix: 'r', words: ['resolved'], keeps: { resolved: 'RESOLVED' }, digit: 4 },
  { key: 'noted', label: 'Noted', kind: 'noted', does: 'entry', prefix: 'noted', words: ['noted'], keeps: NOTHING_KEPT, digit: 5 },
  { key: 'motion', label: 'Motion', kind: 'motion', does: 'motion', prefix: 'm', words: ['motion'], keeps: NOTHING_KEPT, digit: 6 },
  { key: 'vote', label: 'Vote', kind: 'decision', does: 'vote', prefix: 'v', words: ['vote'], keeps: NOTHING_KEPT, digit: null },
  { key: 'question', label: 'Question', kind: 'question', does: 'entry', prefix: 'q', words: ['question'], keeps: NOTHING_KEPT, digit: 7 },
  { key: 'challenge', label: 'Challenge', kind: 'challenge', does: 'entry', prefix: 'c', words: ['challenge'], keeps: NOTHING_KEPT, digit: 8 },
  { key: 'answer', label: 'Answer', kind: 'answer', does: 'entry', prefix: 'ans', words: ['answer'], keeps: NOTHING_KEPT, digit: 9 },
  { key: 'impact', label: 'Impact', kind: 'impact', does: 'entry', prefix: 'imp', words: ['impact'], keeps: NOTHING_KEPT, digit: null },
  { key: 'interest', label: 'Interest', kind: 'interest', does: 'interest', prefix: 'i', words: ['interest'], keeps: NOTHING_KEPT, digit: null },
  { key: 'in', label: 'In', kind: 'movement', does: 'in', prefix: 'in', words: ['arrival', 'in'], keeps: NOTHING_KEPT, digit: null },
  { key: 'out', label: 'Out', kind: 'movement', does: 'out', prefix: 'out', words: ['departure', 'out'], keeps: NOTHING_KEPT, digit: null },
];

/** What somebody has changed about the capture box on this machine. `off` are prefixes that are no longer read; `words` is whether "action:" is, `digits` whether Ctrl+1 to 9 are. */
export const captureSettingsSchema = z.strictObject({
  off: z.array(captureKeySchema).max(20),
  prefixes: z.partialRecord(captureKeySchema, z.string().regex(/^[a-z]{1,8}$/, 'A prefix is one to eight letters.')),
  words: z.boolean(),
  digits: z.boolean(),
});
export type CaptureSettings = z.output<typeof captureSettingsSchema>;
/** As the application comes. */
export const DEFAULT_CAPTURE: CaptureSettings = { off: [], prefixes: {}, words: true, digits: true };

/** The commands as somebody has set them. One that is switched off keeps its button and has no prefix. */
export function commandsInForce({ off, prefixes, words, digits }: CaptureSettings): readonly CaptureCommand[] {
  return CAPTURE_COMMANDS.map((command) => ({
    ...command,
    prefix: off.includes(command.key) ? '' : (prefixes[command.key] ?? command.prefix),
    words: words && !off.includes(command.key) ? command.words : [],
    digit: digits ? command.digit : null,
  }));
}

/** Which commands have the same prefix as another, so that only one of them would be read. */
export function doublePrefixes(commands: readonly CaptureCommand[]): readonly CaptureKey[] {
  return commands.filter(({ key, prefix }) => prefix !== '' && commands.some((other) => other.key !== key && other.prefix === prefix)).map(({ key }) => key);
}

/** A prefix found at the start of a line. `length` counts the characters of the prefix with the space after it. */
export type FoundCommand = { readonly command: CaptureCommand; readonly marked: number; readonly length: number; readonly keeps: string };

/** The command at the start of a line, or null: prose stays prose ("a discussion took place", "Action was taken" are notes). */
export function findCommand(line: string, commands: readonly CaptureCommand[] = CAPTURE_COMMANDS): FoundCommand | null {
  const slash = /^(\s*\/([a-z]+))(?:\s+|$)/i.exec(line);
  if (slash) {
    const typed = (slash[2] ?? '').toLowerCase();
    // A prefix that begins another one ("/n" of "/noted") counts when something follows it.
    const command = slash[0] === slash[1] && commands.some(({ prefix }) => prefix !== typed && prefix.startsWith(typed)) ? undefined : commands.find(({ prefix }) => prefix === typed);
    return command ? { command, marked: (slash[1] ?? '').length, length: slash[0].length, keeps: '' } : null;
  }
  const word = /^(\s*([a-z]+):)\s*/i.exec(line);
  if (!word) return null;
  const typed = (word[2] ?? '').toLowerCase();
  // "/a" and "a:" are the same; "in:" and "out:" are words of their own.
  const command = commands.find(({ words, prefix }) => words.includes(typed) || (words.length > 0 && prefix === typed));
  return command ? { command, marked: (word[1] ?? '').length, length: word[0].length, keeps: command.keeps[typed] ?? '' } : null;
}

/** Whether the line is a slash with the beginning of a prefix and nothing more, so that what it can be should be listed. */
export function isChoosingCommand(line: string, commands: readonly CaptureCommand[] = CAPTURE_COMMANDS): boolean {
  return /^\s*\/[a-z]*$/i.test(line) && findCommand(line, commands) === null;
}

/** The line as another thing, for the buttons beside the box: the words stay. A note needs no prefix; one that is switched off is typed as it would come. */
export function withCommand(line: string, key: CaptureKey, commands: readonly CaptureCommand[] = CAPTURE_COMMANDS): string {
  const found = findCommand(line, commands);
  const rest = found ? line.slice(found.length) : isChoosingCommand(line, commands) ? '' : line.trimStart();
  const command = commands.find((candidate) => candidate.key === key);
  return key === 'note' || !command || command.prefix === '' ? rest : `/${command.prefix} ${rest}`;
}
