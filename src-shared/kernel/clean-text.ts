/** Everything XML 1.0 forbids: C0 controls but tab and newline, surrogates left alone, U+FFFE and U+FFFF. They make a .docx unreadable. */
const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Marks that turn the direction of text around them: in a name or a file name they can make one thing look like another. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu;

/**
 * Makes typed, pasted or imported text safe to keep and to write into any file: well-formed UTF-16, one kind of line end,
 * no characters that XML forbids, in Unicode normal form C so that search and comparison find the same letters.
 */
export function cleanText(text: string): string {
  return wellFormed(text.replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')).replace(FORBIDDEN, '').normalize('NFC');
}

/** As cleanText, for one line: a title, a name, a label. Line ends and runs of white space become one space; no direction marks. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(BIDI_CONTROLS, '').replace(/[\s\u00A0]+/gu, ' ').trim();
}

/** Lone halves of a surrogate pair become U+FFFD, as `String.prototype.toWellFormed` does where it exists. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
