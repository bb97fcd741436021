/** A piece of a document as it was measured in one long column. */
export type MeasuredPiece = { readonly top: number; readonly bottom: number; readonly keep: boolean; readonly newPage: boolean; readonly landscape: boolean };

/**
 * Which pieces stand on which page: as many as fit into the height of its text, with pieces that keep together (a heading and
 * what follows it) on one page. A piece taller than a page has one of its own and makes it longer. Always at least one page.
 */
export function paginate(pieces: readonly MeasuredPiece[], textHeight: (landscape: boolean) => number): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let start = 0;
  let index = 0;
  while (index < pieces.length) {
    let last = index;
    while (pieces[last]?.keep === true && last + 1 < pieces.length && pieces[last + 1]?.newPage !== true) last += 1;
    const first = pieces[index];
    const end = pieces[last];
    if (!first || !end) break;
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && (first.newPage || end.bottom - start > textHeight(first.landscape))) pages.push([]);
    if (pages.at(-1)?.length === 0) start = first.top;
    for (; index <= last; index += 1) pages.at(-1)?.push(index);
  }
  return pages;
}
