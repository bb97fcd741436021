import type { EntryKind } from './model';

/** How a line of the capture box says what it is: a short prefix ("/a ") or a word with a colon ("action:"). */
export type CaptureCommand = {
  readonly kind: EntryKind;
  /** The letters after the slash. */
  readonly prefix: string;
  /** Words that do the same at the start of a line, before a colon. */
  readonly words: readonly string[];
  /** What the recorded line begins with when one of these words was typed: "resolved:" stays RESOLVED. */
  readonly keeps: Readonly<Record<string, string>>;
};

/** Every kind of entry that can be typed. A new kind is one more row here. */
export const CAPTURE_COMMANDS: readonly CaptureCommand[] = [
  { kind: 'note', prefix: 'n', words: ['note'], keeps: {} },
  { kind: 'action', prefix: 'a', words: ['action'], keeps: {} },
  { kind: 'decision', prefix: 'd', words: ['decision', 'agreed', 'resolved'], keeps: { resolved: 'RESOLVED' } },
];

/** A prefix found at the start of a line. `length` counts the characters of the prefix with the space after it. */
export type FoundCommand = { readonly command: CaptureCommand; readonly marked: number; readonly length: number; readonly keeps: string };

/** The command at the start of a line, or null: prose stays prose ("a discussion took place", "Action was taken" are notes). */
export function findCommand(line: string): FoundCommand | null {
  const slash = /^(\s*\/([a-z]+))(?:\s+|$)/i.exec(line);
  if (slash) {
    const command = CAPTURE_COMMANDS.find(({ prefix }) => prefix === (slash[2] ?? '').toLowerCase());
    return command ? { command, marked: (slash[1] ?? '').length, length: slash[0].length, keeps: '' } : null;
  }
  const word = /^(\s*([a-z]+):)\s*/i.exec(line);
  if (!word) return null;
  const typed = (word[2] ?? '').toLowerCase();
  const command = CAPTURE_COMMANDS.find(({ words, prefix }) => words.includes(typed) || prefix === typed);
  return command ? { command, marked: (word[1] ?? '').length, length: word[0].length, keeps: command.keeps[typed] ?? '' } : null;
}

/** Whether the line is a slash with the beginning of a prefix and nothing more, so that the kinds should be listed. */
export function isChoosingCommand(line: string): boolean {
  return /^\s*\/[a-z]*$/i.test(line) && findCommand(line) === null;
}

/** The line with another prefix, for the buttons beside the box: the words stay, what it is changes. Notes need no prefix. */
export function withCommand(line: string, kind: EntryKind): string {
  const found = findCommand(line);
  const rest = found ? line.slice(found.length) : isChoosingCommand(line) ? '' : line.trimStart();
  const command = CAPTURE_COMMANDS.find((candidate) => candidate.kind === kind);
  return kind === 'note' || !command ? rest : `/${command.prefix} ${rest}`;
}
