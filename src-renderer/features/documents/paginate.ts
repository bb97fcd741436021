/**
 * A piece of a document as it was measured in one long column, in css px from its top. `rows` has the bottom of each row of a table, which
 * may go on over pages under its head again, `head` being the height of that; it is null for what is never broken.
 */
export type MeasuredPiece = {
  readonly top: number;
  readonly bottom: number;
  readonly keep: boolean;
  readonly newPage: boolean;
  readonly landscape: boolean;
  readonly head: number;
  readonly rows: readonly number[] | null;
};

/** A piece on a page: the whole of it, or of a table the rows from one up to another that stands on the next page. */
export type PlacedPiece = { readonly piece: number; readonly rows: { readonly from: number; readonly to: number } | null };

/**
 * Which pieces stand on which page: as many as fit into the height of its text, with pieces that keep together (a heading and
 * what follows it) on one page. A table goes on between its rows, as in Word; anything else that is taller than a page stays on the page that
 * is begun and makes it longer. Always at least one page.
 */
export function paginate(pieces: readonly MeasuredPiece[], textHeight: (landscape: boolean) => number): readonly (readonly PlacedPiece[])[] {
  const pages: PlacedPiece[][] = [[]];
  let start = 0;
  const place = (placed: PlacedPiece): void => void pages.at(-1)?.push(placed);
  const placeRows = (piece: number, rows: readonly number[], head: number, height: number): void => {
    let from = 0;
    for (let row = 1; row < rows.length; row += 1) {
      const above = rows[row - 1] ?? 0;
      if ((rows[row] ?? 0) - start <= height) continue;
      place({ piece, rows: { from, to: row } });
      pages.push([]);
      start = above - head;
      from = row;
    }
    place({ piece, rows: from === 0 ? null : { from, to: rows.length } });
  };

  let index = 0;
  while (index < pieces.length) {
    let last = index;
    while (pieces[last]?.keep === true && last + 1 < pieces.length && pieces[last + 1]?.newPage !== true) last += 1;
    const first = pieces[index];
    const end = pieces[last];
    if (!first || !end) break;
    const height = textHeight(first.landscape);
    // Of a table no more than its first row has to stand with what keeps to it.
    const needed = end.rows?.[0] ?? end.bottom;
    if ((pages.at(-1)?.length ?? 0) > 0 && (first.newPage || (needed - start > height && needed - first.top <= height))) pages.push([]);
    if (pages.at(-1)?.length === 0) start = first.top;
    for (; index < last; index += 1) place({ piece: index, rows: null });
    if (end.rows === null) place({ piece: last, rows: null });
    else placeRows(last, end.rows, end.head, height);
    index = last + 1;
  }
  return pages;
}
