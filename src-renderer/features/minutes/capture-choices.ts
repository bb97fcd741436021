import type { CaptureQuestion, CaptureReading } from '@shared/minutes/capture-line';
import type { CaptureKey } from '@shared/minutes/capture-commands';
import type { Due } from '@shared/minutes/model';
import { findSnippets, snippetAtCaret } from '@shared/minutes/snippet-words';
import type { NamedSnippet } from '@shared/minutes/snippet-words';

/** What choosing something does to the line. */
export type ChoiceEffect =
  | { readonly does: 'kind'; readonly key: CaptureKey }
  | { readonly does: 'snippet'; readonly start: number; readonly end: number; readonly words: string }
  | { readonly does: 'person'; readonly start: number; readonly end: number; readonly name: string }
  | { readonly does: 'guest'; readonly start: number; readonly end: number; readonly name: string }
  | { readonly does: 'due'; readonly words: string; readonly due: Due };

/** One row or button of the choices. */
export type Choice = { readonly key: string; readonly words: string; readonly detail: string; readonly effect: ChoiceEffect };

/** The choices shown now. `first` is the one marked beforehand: a name being typed marks the best one, nothing else does (-1). */
export type ShownChoices = { readonly token: string; readonly about: CaptureQuestion['about'] | 'snippet'; readonly title: string; readonly choices: readonly Choice[]; readonly first: number };

/** The most stock sentences offered at once. */
const MOST_SNIPPETS = 8;

/** What a person's row says beside the name. */
export type PersonDetail = { readonly id: string; readonly detail: string };

/**
 * Which question of the line is put now: the one at the caret, else what the due words mean. Names elsewhere in the line
 * wait until the caret comes to them.
 */
export function shownChoices(reading: CaptureReading, caret: number, details: readonly PersonDetail[], snippets: readonly NamedSnippet[] = []): ShownChoices | null {
  const line = reading.segments.map(({ text }) => text).join('');
  const stock = snippetAtCaret(line, caret);
  const offered = stock ? findSnippets(stock.typed, snippets).slice(0, MOST_SNIPPETS) : [];
  if (stock && offered.length > 0) {
    const choices = offered.map((snippet): Choice => ({ key: snippet.name, words: `;;${snippet.name}`, detail: snippet.words, effect: { does: 'snippet', start: stock.start, end: caret, words: snippet.words } }));
    return { token: `snippet:${String(stock.start)}:${stock.typed}`, about: 'snippet', title: 'Stock sentences', choices, first: 0 };
  }
  for (const question of reading.questions) {
    if (question.about === 'kind') {
      const choices = question.choices.map(({ key, label, prefix }): Choice => ({ key, words: label, detail: `/${prefix}`, effect: { does: 'kind', key } }));
      return { token: `kind:${question.typed}`, about: 'kind', title: 'What is this line?', choices, first: 0 };
    }
    if (question.about === 'person' && caret >= question.start && caret <= question.end) {
      const { start, end, typed } = question;
      const found = question.people.map((person): Choice => ({ key: person.id, words: person.name, detail: details.find(({ id }) => id === person.id)?.detail ?? '', effect: { does: 'person', start, end, name: person.name } }));
      const guest: Choice[] = Array.from(typed).length < 2 ? [] : [{ key: 'guest', words: `Add “${guestName(typed)}” to those in attendance`, detail: '', effect: { does: 'guest', start, end, name: guestName(typed) } }];
      return { token: `person:${String(start)}:${typed}`, about: 'person', title: found.length === 0 ? 'Nobody here has this name' : 'Whom do you mean?', choices: [...found, ...guest], first: found.length === 0 ? -1 : 0 };
    }
  }
  const due = reading.questions.find((question) => question.about === 'due');
  if (!due) return null;
  const choices = due.choices.map((choice, index): Choice => ({ key: String(index), words: choice.label, detail: '', effect: { does: 'due', words: due.typed, due: choice.due } }));
  return { token: `due:${due.typed}`, about: 'due', title: 'Which did you mean?', choices, first: -1 };
}

/** The marked choice one step on, round at the ends. */
export function stepChoice(marked: number, by: -1 | 1, count: number): number {
  if (marked < 0) return by === 1 ? 0 : count - 1;
  return (marked + by + count) % count;
}

function guestName(typed: string): string {
  const [first] = Array.from(typed);
  return first === undefined ? '' : first.toLocaleUpperCase('en-GB') + typed.slice(first.length);
}
