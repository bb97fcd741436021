import type { LabelStyle, ListLabel } from './neutral-document';

/** A label found at the start of a typed text, and the text after it. */
export type TypedLabel = { readonly label: ListLabel; readonly rest: string };

/** Bullets that people type or that come out of Word and of slides. A hyphen, dash, asterisk or "o" needs a space after it. */
const BULLET = /^([•·▪▫■□●○◦‣⁃➢➤✓✔\uF0B7\uF0A7]|[-–—*+](?=\s)|o(?=\t))\s*/u;
/** "1.", "12)", "(3)", "1.1", "1.1.1", "2.3.": at most three digits a part, no part with a leading nought ("9.05" is a time). */
const DECIMAL = /^(\(?)((?:[1-9]\d{0,2})(?:\.[1-9]\d{0,2}){0,5})(\.?\)?|\.)(?=\s|\p{Lu}|$)/u;
/** "a)", "(a)", "a.", "(iv)", "iv.", "A)". A capital with a full stop is left alone: it may be an initial. */
const LETTERS = /^(\(?)([a-z]|[ivxlc]{1,6}|[A-Z])(\)|\.)(?=\s|$)/u;
/** After "2.5" these say that the number is an amount, not a paragraph number. */
const UNIT_AFTER = /^\s*(?:%|per\b|million\b|billion\b|[mk]\b|bn\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|times\b|km\b|miles?\b|FTE\b|x\b|am\b|pm\b|a\.m\.|p\.m\.|points?\b|and\b|or\b|to\b \d|of\b|out of\b)/iu;

/**
 * Takes a list label or paragraph number off the start of a typed text: "3.1 The …", "(a) …", "• …", "iv. …". Null when there
 * is none or it may as well be an amount or an initial. `rest` has no white space before it; label + rest hold every
 * character but that white space. The space after a number may be missing ("5.2Costs"), as broken Markdown leaves it.
 */
export function readTypedLabel(text: string): TypedLabel | null {
  const start = text.replace(/^[\s\u00A0]+/u, '');
  const bullet = BULLET.exec(start);
  if (bullet?.[1] !== undefined) return typed(bullet[1], 'bullet', [], start.slice(bullet[0].length));
  const decimal = DECIMAL.exec(start);
  if (decimal) return readDecimal(decimal, start);
  const letters = LETTERS.exec(start);
  if (!letters) return null;
  const [whole, open = '', body = '', close = ''] = letters;
  if (open === '(' && close !== ')') return null;
  if (body.length > 1 && readRoman(body) === null) return null;
  if (close === '.' && /[A-Z]/u.test(body)) return null;
  const style = letterStyle(body);
  return typed(whole, style, [labelNumber(body, style)], start.slice(whole.length));
}

function readDecimal(match: RegExpExecArray, start: string): TypedLabel | null {
  const [whole, open = '', body = '', close = ''] = match;
  if ((open === '(') !== close.endsWith(')') && open === '(') return null;
  const rest = start.slice(whole.length);
  const parts = body.split('.').map(Number);
  const closed = close !== '' || open !== '';
  if (parts.length === 1 && !closed) return null;
  // "1.1To" is a paragraph number whose space was lost; "1.Purpose" too; "(1)Text" is left to "(1) Text".
  const glued = rest !== '' && !/^[\s\u00A0]/u.test(rest);
  if (glued && parts.length === 1 && close !== '.') return null;
  if (!closed && UNIT_AFTER.test(rest)) return null;
  return typed(whole, 'decimal', parts, rest);
}

function typed(text: string, style: LabelStyle, parts: readonly number[], rest: string): TypedLabel {
  return { label: { text, source: 'typed', style, parts }, rest: rest.replace(/^[\s\u00A0]+/u, '') };
}

/** i, v and x alone are taken for Roman numbers; `settleLabel` puts "(i)" after "(h)" right. */
function letterStyle(body: string): LabelStyle {
  return /^[ivx]+$/iu.test(body) ? 'roman' : body.length > 1 ? 'roman' : 'letter';
}

function labelNumber(body: string, style: LabelStyle): number {
  if (style === 'roman') return readRoman(body) ?? 0;
  return body.toLowerCase().charCodeAt(0) - 96;
}

/**
 * Decides between the ninth letter and the first Roman number by the label before: "(i)" after "(h)" is a letter, "(v)" after
 * "(u)" as well, everything else stays Roman. `previous` is the label of the item before in the same list, or null.
 */
export function settleLabel(label: ListLabel, previous: ListLabel | null): ListLabel {
  if (label.style !== 'roman' || previous?.style !== 'letter') return label;
  const letter = /[a-z]/iu.exec(label.text.replace(/[^a-z]/giu, ''));
  if (!letter || label.text.replace(/[^a-z]/giu, '').length !== 1) return label;
  const asLetter = letter[0].toLowerCase().charCodeAt(0) - 96;
  return previous.parts[0] === asLetter - 1 ? { ...label, style: 'letter', parts: [asLetter] } : label;
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a Roman number written the usual way; null for anything else ("iiii", "ic"). */
export function readRoman(text: string): number | null {
  const letters = text.toLowerCase();
  let total = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const value = ROMAN_VALUES[letters[index] ?? ''];
    if (value === undefined) return null;
    const next = ROMAN_VALUES[letters[index + 1] ?? ''] ?? 0;
    total += next > value ? -value : value;
  }
  return total > 0 && writeRoman(total) === letters ? total : null;
}

/** A number from 1 to 3999 in small Roman letters; above that in digits, as Word does. */
export function writeRoman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
  ];
  let rest = value;
  let text = '';
  for (const [size, letters] of steps) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text;
}

/** A number as Word letters it: a … z, then aa, bb … (the letter repeated), to 780; above that in digits. */
export function writeLetters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}
