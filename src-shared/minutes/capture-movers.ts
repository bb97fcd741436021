/** Somebody named in a line; null when it is not yet known who is meant. */
export type NamedInLine = { readonly start: number; readonly end: number; readonly attendanceId: string | null; readonly name: string };
/** Who moved and who seconded a motion, and which stretches of the line only say so. */
export type Movers = { readonly mover: NamedInLine | null; readonly seconder: NamedInLine | null; readonly cuts: readonly { readonly start: number; readonly end: number }[] };

const SAID = /(?:[,;.]?\s*\b(?:and\s+)?(proposed|moved|seconded)(?:\s+by)?:?\s*)$/i;

/**
 * Reads who moved and seconded: "@da @nb that …" names both in this order, "moved @da, seconded @nb" says it anywhere in the
 * line. Other names belong to the words of the motion.
 */
export function readMovers(line: string, from: number, named: readonly NamedInLine[]): Movers {
  let mover: NamedInLine | null = null;
  let seconder: NamedInLine | null = null;
  const cuts: { start: number; end: number }[] = [];
  let leading = from;
  for (const one of named) {
    const said = SAID.exec(line.slice(leading, one.start));
    const isLeading = line.slice(leading, one.start).replace(/[\s,&/]+|\band\b/gi, '') === '' && (leading === from || cuts.length > 0);
    if (!said && !isLeading) continue;
    const seconds = said ? said[1]?.toLowerCase() === 'seconded' : mover !== null;
    if (seconds ? seconder !== null : mover !== null) continue;
    if (seconds) seconder = one;
    else mover = one;
    cuts.push({ start: said ? one.start - said[0].length : leading, end: one.end });
    leading = one.end;
  }
  return { mover, seconder, cuts };
}

/** The stretch of a line with some stretches cut out. */
export function withoutCuts(line: string, from: number, cuts: readonly { readonly start: number; readonly end: number }[], write: (start: number, end: number) => string): string {
  let text = '';
  let at = from;
  for (const { start, end } of cuts.toSorted((one, other) => one.start - other.start)) {
    text += write(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return text + write(at, line.length);
}
