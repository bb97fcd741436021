/**
 * Widths of letters in thousandths of the font's size, U+0020 to U+017F, for Arial and for the free face of the same
 * measures (Liberation Sans). `556*3` is three letters of that width.
 */
const REGULAR = expand('278*2 355 556*2 889 667 191 333*2 389 584 278 333 278*2 556*10 278*2 584*3 556 1015 667*2 722*2 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667*2 611 278*3 469 556 333 556*2 500 556*2 278 556*2 222*2 500 222 833 556*4 333 500 278 556 500 722 500*3 334 260 334 584 365*33 278 333 556*4 260 556 333 737 370 556 584 333 737 552 400 549 333*3 576 537 278 333*2 365 556 834*3 611 667*6 1000 722 667*4 278*4 722*2 778*5 584 778 722*4 667*2 611 556*6 889 500 556*4 278*4 556*7 549 611 556*4 500 556 500 667 556 667 556 667 556 722 500 722 500 722 500 722 500 722 615 722 556 667 556 667 556 667 556 667 556 667 556 778 556 778 556 778 556 778 556 722 556 722 556 278*7 222 278*2 735 444 500 222 667 500*2 556 222 556 222 556 292 556 334 556 222 722 556 722 556 722 556 604 723 556 778 556 778 556 778 556 1000 944 722 333 722 333 722 333 667 500 667 500 667 500 667 500 611 278 611 375 611 278 722 556 722 556 722 556 722 556 722 556 722 556 944 722 667 500 667 611 500 611 500 611 500 222');
const BOLD = expand('278 333 474 556*2 889 722 238 333*2 389 584 278 333 278*2 556*10 333*2 584*3 611 975 722*4 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667*2 611 333 278 333 584 556 333 556 611 556 611 556 333 611*2 278*2 556 278 889 611*4 389 556 333 611 556 778 556*2 500 389 280 389 584 365*33 278 333 556*4 280 556 333 737 370 556 584 333 737 552 400 549 333*3 576 556 278 333*2 365 556 834*3 611 722*6 1000 722 667*4 278*4 722*2 778*5 584 778 722*4 667*2 611 556*6 889 556*5 278*4 611*7 549 611*5 556 611 556 722 556 722 556 722 556 722 556 722 556 722 556 722 556 722 719 722 611 667 556 667 556 667 556 667 556 667 556 778 611 778 611 778 611 778 611 722 611 722 611 278*10 785 556*2 278 722 556*2 611 278 611 278 611 385 611 479 611 278 722 611 722 611 722 611 708 723 611 778 611 778 611 778 611 1000 944 722 389 722 389 722 389 667 556 667 556 667 556 667 556 611 333 611 479 611 333 722 611 722 611 722 611 722 611 722 611 722 611 944 778 667 556 667 611 500 611 500 611 500 278');
/** Dashes, quotation marks, bullet, ellipsis and the euro, which stand outside that range. */
const OTHERS = new Map<number, readonly [regular: number, bold: number]>([
  [0x2010, [333, 333]], [0x2011, [333, 333]], [0x2012, [365, 365]], [0x2013, [556, 556]], [0x2014, [1000, 1000]], [0x2018, [222, 278]],
  [0x2019, [222, 278]], [0x201c, [333, 500]], [0x201d, [333, 500]], [0x2022, [350, 350]], [0x2026, [1000, 1000]], [0x20ac, [556, 556]],
]);
/** The height of a line of this face, as a multiple of its size. */
export const FACE_LINE = (1854 + 434 + 67) / 2048;

function expand(widths: string): Uint16Array {
  return Uint16Array.from(widths.split(' ').flatMap((one) => {
    const [width = '0', times = '1'] = one.split('*');
    return Array.from({ length: Number(times) }, () => Number(width));
  }));
}

/** The width of a letter in thousandths of the font's size. Scripts not measured count as a full square or, joined, as half of one. */
function letterWidth(code: number, bold: boolean): number {
  if (code >= 0x20 && code <= 0x17f) return (bold ? BOLD : REGULAR)[code - 0x20] ?? 556;
  const other = OTHERS.get(code);
  if (other) return other[bold ? 1 : 0];
  if (code >= 0x300 && code <= 0x36f) return 0;
  return code >= 0x2e80 && code < 0xfb00 ? 1000 : 556;
}

/** The width of a text on one line, in points. */
export function textWidth(text: string, size: number, bold: boolean): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum += letterWidth(text.charCodeAt(index), bold);
  return (sum * size) / 1000;
}

/** A stretch to break into lines: width of a line and of the first one, size and weight, all in points. */
export type Measure = { readonly width: number; readonly first: number; readonly size: number; readonly bold: boolean };

/** How many lines a text takes, broken at spaces and after hyphens as word processors do; at least one. */
export function wrappedLines(text: string, measure: Measure): number {
  let lines = 0;
  for (const [index, part] of text.split('\n').entries()) lines += partLines(part, index === 0 ? measure : { ...measure, first: measure.width });
  return lines;
}

function partLines(text: string, { width, first, size, bold }: Measure): number {
  const scale = 1000 / size;
  const limit = width * scale;
  let room = first * scale;
  let lines = 1;
  let wordWidth = 0;
  let spaceWidth = 0;
  let used = 0;
  const place = (): void => {
    if (wordWidth === 0) return;
    if (used > 0 && used + spaceWidth + wordWidth > room) {
      lines += 1;
      room = limit;
      used = 0;
      spaceWidth = 0;
    }
    used += spaceWidth + wordWidth;
    // A word wider than the line breaks inside.
    while (used > room && room > 0) {
      lines += 1;
      used -= room;
      room = limit;
    }
    wordWidth = 0;
    spaceWidth = 0;
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20 || code === 0x09) {
      place();
      spaceWidth += code === 0x09 ? 2778 : 278;
    } else {
      wordWidth += letterWidth(code, bold);
      if (code === 0x2d || code === 0x2013 || code === 0x2014) place();
    }
  }
  place();
  return lines;
}
