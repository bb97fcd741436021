/** Anything that cannot stand in XML as it is; the usual text has none of it and is passed through untouched. */
// eslint-disable-next-line no-control-regex
const SPECIAL = /[&<>"\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/**
 * Text for the inside of an element or a quoted attribute. What XML 1.0 forbids is left out, lone halves of a surrogate
 * pair become U+FFFD: with either of them Word calls the whole file unreadable.
 */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** As xmlText, for an attribute: line ends and tabs become spaces. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/[\n\t]+/g, ' ');
}

/** Points as twentieths of a point, Word's measure of lengths. */
export function twips(points: number): number {
  return Math.round(points * 20);
}
