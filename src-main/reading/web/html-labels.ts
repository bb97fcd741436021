import { readTypedLabel, writeLetters, writeRoman } from '@shared/reading/list-label';
import type { ListLabel } from '@shared/reading/neutral-document';

import { attributeOf, childNodes, isElement, plainTextOf, styleOf } from './html-tree';
import type { HtmlElement } from './html-tree';

/** A list that is open while a page is read: its depth, and how its next item is labelled. */
export type OpenList = { readonly depth: number; readonly style: string; next: number; readonly step: 1 | -1 };

/** What list-style-type says, by the name CSS gives it. HTML's own `type` of a list comes to the same. */
const TYPES: Readonly<Record<string, string>> = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman', 1: 'decimal' };

/** Opens a list. */
export function openList(element: HtmlElement, depth: number): OpenList {
  const declared = styleOf(element);
  const styled = declared.get('list-style-type') ?? /\b(?:none|disc|circle|square|decimal|(?:lower|upper)-(?:alpha|roman|latin))\b/u.exec(declared.get('list-style') ?? '')?.[0];
  const ordered = element.tagName === 'ol';
  const style = styled ?? TYPES[attributeOf(element, 'type') ?? ''] ?? (ordered ? 'decimal' : 'disc');
  const start = Number.parseInt(attributeOf(element, 'start') ?? '1', 10);
  return { depth, style, next: Number.isFinite(start) ? start : 1, step: attributeOf(element, 'reversed') === undefined ? 1 : -1 };
}

/** Labels the next item of a list as a browser would show it; null in a list without marks. */
export function labelItem(list: OpenList, item: HtmlElement): ListLabel | null {
  const given = Number.parseInt(attributeOf(item, 'value') ?? '', 10);
  const value = Number.isFinite(given) ? given : list.next;
  const style = styleOf(item).get('list-style-type') ?? list.style;
  if (style === 'none') return null;
  if (/^(?:disc|circle|square|initial|inherit)$/u.test(style) || style.startsWith('"')) return bulletLabel('•');
  list.next = value + list.step;
  const text = `${numberText(value, style)}.`;
  const kind = /roman/u.test(style) ? 'roman' : /alpha|latin/u.test(style) ? 'letter' : 'decimal';
  return { text, source: 'computed', style: kind, parts: [value] };
}

function numberText(value: number, style: string): string {
  switch (style) {
    case 'lower-alpha':
    case 'lower-latin':
      return writeLetters(value);
    case 'upper-alpha':
    case 'upper-latin':
      return writeLetters(value).toUpperCase();
    case 'lower-roman':
      return writeRoman(value);
    case 'upper-roman':
      return writeRoman(value).toUpperCase();
    default:
      return String(value);
  }
}

function bulletLabel(text: string): ListLabel {
  return { text, source: 'computed', style: 'bullet', parts: [] };
}

/** The list place that Word writes on the paragraphs it puts on the clipboard: `mso-list:l0 level2 lfo1` gives depth 2. */
export function wordListDepth(element: HtmlElement): number {
  const level = /\blevel([1-9])\b/u.exec(styleOf(element).get('mso-list') ?? '')?.[1];
  return level === undefined ? 0 : Number(level);
}

/** Bullets as Word puts them on the clipboard: letters of its symbol fonts. */
const WORD_BULLETS: Readonly<Record<string, string>> = { '·': '•', o: '○', '§': '▪', Ø: '➢', ü: '✓', '\uF0B7': '•', '\uF0A7': '▪' };

/** The label Word counted, which it writes into a stretch marked `mso-list:Ignore`; null when there is none. */
export function wordListLabel(paragraph: HtmlElement): ListLabel | null {
  const span = findIgnored(paragraph);
  if (!span) return null;
  const text = plainTextOf(span).replace(/[\s\u00A0]+/gu, ' ').trim();
  if (text === '') return null;
  const bullet = WORD_BULLETS[text];
  if (bullet !== undefined) return bulletLabel(bullet);
  const read = readTypedLabel(`${text} A`)?.label;
  return read && read.text === text ? { ...read, source: 'computed' } : { text, source: 'computed', style: 'other', parts: [] };
}

/** Whether an element is the stretch that holds Word's own label. */
export function isWordLabel(element: HtmlElement): boolean {
  return (styleOf(element).get('mso-list') ?? '') === 'ignore';
}

function findIgnored(element: HtmlElement): HtmlElement | null {
  for (const child of childNodes(element)) {
    if (!isElement(child)) continue;
    if (isWordLabel(child)) return child;
    const inner = findIgnored(child);
    if (inner) return inner;
  }
  return null;
}
