/** A stock sentence and the name it is typed by. */
export type NamedSnippet = { readonly name: string; readonly words: string };

/** ";;name" at the end of what stands before the caret: where it begins and what is typed of the name so far. */
export function snippetAtCaret(line: string, caret: number): { readonly start: number; readonly typed: string } | null {
  const match = /;;([\p{L}\p{N}-]*)$/u.exec(line.slice(0, caret));
  return match ? { start: match.index, typed: match[1] ?? '' } : null;
}

/** The snippets whose names begin with what is typed, in their order. */
export function findSnippets<S extends NamedSnippet>(typed: string, snippets: readonly S[]): readonly S[] {
  const letters = typed.toLowerCase();
  return snippets.filter(({ name }) => name.toLowerCase().startsWith(letters));
}

/** The line with a snippet written out that was just closed by a space, a stop or a comma; null when there is nothing to write out. */
export function expandSnippet(line: string, caret: number, snippets: readonly NamedSnippet[]): { readonly line: string; readonly caret: number } | null {
  const match = /;;([\p{L}\p{N}-]+)([\s.,:!?)])$/u.exec(line.slice(0, caret));
  const snippet = match ? snippets.find(({ name }) => name.toLowerCase() === match[1]?.toLowerCase()) : undefined;
  return match && snippet ? withSnippet(line, match.index, caret, `${snippet.words}${match[2] ?? ''}`) : null;
}

/** The line with a stretch replaced by a snippet's words, and where the caret stands then. */
export function withSnippet(line: string, start: number, end: number, words: string): { readonly line: string; readonly caret: number } {
  return { line: line.slice(0, start) + words + line.slice(end), caret: start + words.length };
}
