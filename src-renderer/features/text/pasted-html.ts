import { listedWords } from '@shared/kernel/listed-words';
import { readTypedLabel } from '@shared/reading/list-label';
import type { BlockKind } from '@shared/text/model';
import { isSafeLink } from './editor-schema';
import { takeNotes } from './pasted-notes';
import { isLayoutTable, layOutTable } from './pasted-tables';

/** Parts of a page that are no text. */
const DROPPED = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', 'TITLE', 'HEAD', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'CANVAS', 'AUDIO', 'VIDEO', 'IMG', 'INPUT', 'SELECT', 'TEXTAREA', 'BUTTON']);
const BLOCKS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'UL', 'OL', 'DL', 'DT', 'DD', 'TABLE', 'TBODY', 'THEAD', 'TFOOT', 'TR', 'BLOCKQUOTE', 'PRE', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'NAV', 'ASIDE', 'FIGURE', 'FIGCAPTION', 'CAPTION', 'FORM', 'FIELDSET', 'ADDRESS', 'HR', 'BODY']);
/** The deepest nesting whose form is followed; of what lies deeper only the words are kept. */
const DEEPEST = 200;

type Look = { readonly bold: boolean; readonly italic: boolean; readonly superscript: boolean; readonly link: string };
/** A stretch of text, or (with `note`) the mark of a footnote. */
type Piece = { readonly text: string; readonly look: Look; readonly note?: string };
/** What was left out of a paste, each with how often; and whether the text may hold tables. */
type Paste = { readonly tables: boolean; readonly leftOut: Map<LeftOut, number> };
type LeftOut = 'picture' | 'form field' | 'embedded object' | 'comment' | 'stretch of hidden text' | 'merged cell' | 'table that was too large';

const MANY: Readonly<Record<Exclude<LeftOut, 'merged cell' | 'table that was too large'>, string>> = { picture: 'pictures', 'form field': 'form fields', 'embedded object': 'embedded objects', comment: 'comments', 'stretch of hidden text': 'stretches of hidden text' };

/** What a paste became, and what of it was left out or changed, in words; empty when everything was taken. */
export type PastedPage = { readonly html: string; readonly leftOut: string };
type Kind = { readonly kind: BlockKind; readonly level: number };
type List = { readonly ordered: 'letter' | 'roman' | 'numbered' | null; readonly depth: number };

const PLAIN: Look = { bold: false, italic: false, superscript: false, link: '' };
const PARAGRAPH: Kind = { kind: 'paragraph', level: 1 };

/**
 * Makes pasted HTML into paragraphs of our own schema: headings, lists (also desktop Word's, which are paragraphs with the number
 * as text), tables, footnotes, bold, italic, superscript and links stay; scripts, pictures, styles, comments and everything else go,
 * and what a person would miss is told. What comes from a text of our own passes as it is: the schema reads nothing else from it.
 * @param tables whether the text may hold tables; elsewhere their words are lines
 */
export function cleanPastedHtml(html: string, tables = true): PastedPage {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (page.querySelector('[data-pm-slice]')) return { html, leftOut: '' };
  const paste: Paste = { tables, leftOut: new Map() };
  takeNotes(page);
  const walker = createWalker(paste);
  walker.walk(page.body, PLAIN, null, 0);
  return { html: walker.finish(), leftOut: sayLeftOut(paste.leftOut) };
}

/** "Left out: 2 pictures and 1 comment. Merged cells were split." */
function sayLeftOut(leftOut: Paste['leftOut']): string {
  const gone = [...leftOut].flatMap(([what, count]) => (what === 'merged cell' || what === 'table that was too large' ? [] : [`${String(count)} ${count === 1 ? what : MANY[what]}`]));
  return [
    ...(gone.length === 0 ? [] : [`Left out: ${listedWords(gone)}.`]),
    ...(leftOut.has('merged cell') ? ['Merged cells were split; their words stand in the first of them.'] : []),
    ...(leftOut.has('table that was too large') ? ['A table was too large: what did not fit was left out.'] : []),
  ].join(' ');
}

function createWalker(paste: Paste) {
  const leave = (what: LeftOut): void => void paste.leftOut.set(what, (paste.leftOut.get(what) ?? 0) + 1);
  const paragraphs: string[] = [];
  let pieces: Piece[] = [];
  let kind: Kind = PARAGRAPH;

  const close = (): void => {
    const paragraph = paragraphOf(pieces, kind);
    if (paragraph !== null) paragraphs.push(paragraph);
    pieces = [];
  };
  const openAs = (next: Kind): void => {
    close();
    kind = next;
  };

  const walk = (node: Node, look: Look, list: List | null, depth: number): void => {
    if (depth > DEEPEST) {
      pieces.push({ text: (node.textContent ?? '').replace(/\s+/gu, ' '), look });
      return;
    }
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) pieces.push({ text: (child.nodeValue ?? '').replace(/[\t\n\r ]+/gu, ' '), look });
      else if (child instanceof HTMLElement) walkElement(child, look, list, depth);
    }
  };
  const walkElement = (element: HTMLElement, look: Look, list: List | null, depth: number): void => {
    const tag = element.tagName.toUpperCase();
    if (DROPPED.has(tag)) {
      const what = droppedWords(element, tag);
      if (what !== null) leave(what);
      return;
    }
    if (isComment(element)) {
      if (element.tagName === 'A' || !/mso-element:\s*comment-list/iu.test(element.getAttribute('style') ?? '')) leave('comment');
      return;
    }
    if (isHidden(element)) {
      if ((element.textContent ?? '').trim() !== '') leave('stretch of hidden text');
      return;
    }
    const note = element.getAttribute('data-footnote');
    if (tag === 'SUP' && note !== null) {
      pieces.push({ text: '', look: PLAIN, note });
      return;
    }
    if (tag === 'TABLE' && paste.tables && element.closest('td, th') === null) {
      const laidOut = layOutTable(element);
      if (!isLayoutTable(element, laidOut)) {
        const outside = kind;
        close();
        if (laidOut.merged) leave('merged cell');
        if (laidOut.cut) leave('table that was too large');
        paragraphs.push(tableOf(laidOut.rows, laidOut.caption, paste));
        openAs(outside);
        return;
      }
    }
    if (tag === 'BR') {
      pieces.push({ text: '\n', look: PLAIN });
      return;
    }
    if (isListSign(element)) return;
    if (tag === 'UL' || tag === 'OL') {
      const inner: List = { ordered: tag === 'OL' ? orderOf(element) : null, depth: (list?.depth ?? 0) + 1 };
      const outside = kind;
      close();
      walk(element, look, inner, depth + 1);
      openAs(outside);
      return;
    }
    if (tag === 'TD' || tag === 'TH') {
      if (pieces.some((piece) => piece.text.trim() !== '')) pieces.push({ text: '\t', look: PLAIN });
      walk(element, look, list, depth + 1);
      return;
    }
    const inCell = element.closest('td, th') !== null;
    if (!BLOCKS.has(tag) || (inCell && tag !== 'TABLE')) {
      if (inCell && BLOCKS.has(tag) && pieces.some((piece) => piece.text.trim() !== '') && pieces.at(-1)?.text !== '\t') pieces.push({ text: ' ', look: PLAIN });
      walk(element, lookOf(element, look), list, depth + 1);
      return;
    }
    const outside = kind;
    openAs(kindOf(element, tag, list) ?? (list === null ? PARAGRAPH : outside));
    walk(element, lookOf(element, look), list, depth + 1);
    openAs(outside);
  };

  return {
    walk,
    finish: (): string => {
      close();
      return paragraphs.join('');
    },
  };
}

/** A laid-out table as the schema reads it; each cell is read as a page of its own. */
function tableOf(rows: readonly (readonly (HTMLElement | null)[])[], caption: string, paste: Paste): string {
  const table = document.createElement('table');
  table.setAttribute('data-caption', caption);
  const headed = rows.slice(1).every((row) => row[0]?.tagName === 'TH');
  if (headed) table.setAttribute('data-heading-column', '');
  rows.forEach((row, index) => {
    const line = document.createElement('tr');
    for (const cell of row) {
      const own = document.createElement(index === 0 ? 'th' : 'td');
      const walker = createWalker(paste);
      const content = document.createElement('div');
      if (cell) content.append(...(cell.cloneNode(true) as HTMLElement).childNodes);
      countInWords(content);
      walker.walk(content, PLAIN, null, 0);
      const paragraphs = walker.finish();
      own.innerHTML = paragraphs === '' ? '<p></p>' : paragraphs;
      line.append(own);
    }
    table.append(line);
  });
  return table.outerHTML;
}

/** In a cell nothing is numbered 1, 2, 3 by itself: such a list keeps its numbers as text. */
function countInWords(content: HTMLElement): void {
  for (const list of content.querySelectorAll('ol')) {
    if (orderOf(list) !== 'numbered') continue;
    let number = list.start;
    for (const item of list.children) {
      if (item.tagName !== 'LI') continue;
      const line = document.createElement('p');
      line.append(`${String(number)}. `, ...item.childNodes);
      item.replaceWith(line);
      number += 1;
    }
    list.replaceWith(...list.childNodes);
  }
}

/** What is said of a part of a page that is no text; null for what nobody would miss. */
function droppedWords(element: HTMLElement, tag: string): LeftOut | null {
  if (tag === 'IMG') return Number(element.getAttribute('width') ?? 2) <= 1 ? null : 'picture';
  if (['INPUT', 'SELECT', 'TEXTAREA', 'BUTTON'].includes(tag)) return element.getAttribute('type') === 'hidden' ? null : 'form field';
  return ['IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'CANVAS', 'AUDIO', 'VIDEO'].includes(tag) ? 'embedded object' : null;
}

/** Word's comments: the mark in the text, and the list of them at the end. */
function isComment(element: HTMLElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return /mso-element:\s*comment-list|mso-comment-reference/iu.test(style) || element.classList.contains('MsoCommentReference');
}

/** What a block element is in our schema; null for one that is only a frame. */
function kindOf(element: HTMLElement, tag: string, list: List | null): Kind | null {
  if (/^H[1-6]$/u.test(tag)) return { kind: 'heading', level: 1 };
  if (tag === 'LI' && list !== null) return listKind(list.ordered ?? 'bullet', list.depth);
  const word = wordList(element);
  if (word !== null) return word;
  return tag === 'P' && list === null ? PARAGRAPH : null;
}

function listKind(order: 'letter' | 'roman' | 'numbered' | 'bullet', depth: number): Kind {
  switch (order) {
    case 'bullet':
      return { kind: 'bullet', level: Math.min(3, depth) };
    case 'numbered':
      return depth === 1 ? { kind: 'numbered', level: 1 } : { kind: 'numbered', level: 2 };
    case 'letter':
      return { kind: 'letter', level: 1 };
    case 'roman':
      return { kind: 'roman', level: 2 };
  }
}

function orderOf(element: HTMLElement): 'letter' | 'roman' | 'numbered' {
  const type = element.getAttribute('type') ?? '';
  const style = element.style.listStyleType;
  if (/^[iI]$/u.test(type) || style.includes('roman')) return 'roman';
  return /^[aA]$/u.test(type) || style.includes('alpha') || style.includes('latin') ? 'letter' : 'numbered';
}

/** Desktop Word sends list items as paragraphs: `mso-list:l0 level2 lfo1`, with the number as text in a part marked "Ignore". */
function wordList(element: HTMLElement): Kind | null {
  const style = element.getAttribute('style') ?? '';
  const level = /mso-list:\s*[^;"]*level(\d)/iu.exec(style);
  if (!level && !/\bMsoList/u.test(element.className)) return null;
  const depth = Number(level?.[1] ?? 1);
  const sign = [...element.querySelectorAll<HTMLElement>('span')].find(isListSign)?.textContent?.replace(/[\s\u00A0]+/gu, ' ').trim() ?? '';
  const label = readTypedLabel(`${sign} Text`)?.label;
  if (label === undefined || label.style === 'bullet' || label.style === 'other') return listKind('bullet', depth);
  if (label.style === 'decimal') return { kind: 'numbered', level: label.parts.length > 2 || (label.parts.length === 1 && depth > 1) ? 2 : 1 };
  return listKind(label.style, depth);
}

function isListSign(element: HTMLElement): boolean {
  return /mso-list:\s*ignore/iu.test(element.getAttribute('style') ?? '');
}

function isHidden(element: HTMLElement): boolean {
  return element.hasAttribute('hidden') || element.style.display === 'none' || /mso-hide:\s*all/iu.test(element.getAttribute('style') ?? '');
}

function lookOf(element: HTMLElement, look: Look): Look {
  const tag = element.tagName.toUpperCase();
  const { fontWeight, fontStyle, verticalAlign } = element.style;
  const address = tag === 'A' ? (element.getAttribute('href') ?? '').trim() : '';
  return {
    // Google Docs wraps everything into <b style="font-weight:normal">.
    bold: fontWeight === '' ? look.bold || tag === 'B' || tag === 'STRONG' : fontWeight === 'bold' || Number(fontWeight) >= 600,
    italic: fontStyle === '' ? look.italic || tag === 'I' || tag === 'EM' : fontStyle === 'italic',
    superscript: verticalAlign === '' ? look.superscript || tag === 'SUP' : verticalAlign === 'super',
    link: isSafeLink(address) ? address : look.link,
  };
}

/** One paragraph as the schema reads it; null when it has no words. A number that was typed in front becomes the kind. */
function paragraphOf(pieces: readonly Piece[], kind: Kind): string | null {
  const tidy = squeezed(pieces);
  const text = tidy.map((piece) => piece.text).join('');
  if (text.trim() === '' && tidy.every((piece) => piece.note === undefined)) return null;
  const { kind: settled, drop } = typedKind(text, kind);
  const start = document.createElement('p');
  start.setAttribute('data-kind', settled.kind);
  start.setAttribute('data-level', String(settled.level));
  let left = drop;
  for (const piece of tidy) {
    if (piece.note !== undefined) {
      const mark = document.createElement('sup');
      mark.setAttribute('data-footnote', piece.note);
      start.append(mark);
      continue;
    }
    const cut = Math.min(left, piece.text.length);
    left -= cut;
    appendPiece(start, { ...piece, text: piece.text.slice(cut) }, settled.kind === 'heading');
  }
  return start.outerHTML;
}

/** The kind that a label typed in front of a paragraph stands for, and how many characters of it are the label. */
export function typedKind(text: string, kind: Kind): { readonly kind: Kind; readonly drop: number } {
  if (kind.kind !== 'paragraph') return { kind, drop: 0 };
  const typed = readTypedLabel(text);
  if (!typed || typed.rest.trim() === '') return { kind, drop: 0 };
  const drop = text.length - typed.rest.length;
  const { style, parts } = typed.label;
  if (style === 'bullet') return { kind: { kind: 'bullet', level: 1 }, drop };
  if (style === 'letter') return { kind: { kind: 'letter', level: 1 }, drop };
  if (style === 'roman') return { kind: { kind: 'roman', level: 2 }, drop };
  return style === 'decimal' && parts.length > 1 ? { kind: { kind: 'numbered', level: parts.length > 2 ? 2 : 1 }, drop } : { kind, drop: 0 };
}

/** White space as a browser shows it: one space between words, none at the ends of lines. */
function squeezed(pieces: readonly Piece[]): readonly Piece[] {
  const tidy: Piece[] = [];
  let last = '\n';
  for (const piece of pieces) {
    if (piece.note !== undefined) {
      tidy.push(piece);
      last = 'x';
      continue;
    }
    if (piece.text === '\n' || piece.text === '\t') {
      tidy.push(piece);
      last = '\n';
      continue;
    }
    const text = /[\s]$/u.test(last) ? piece.text.replace(/^ +/u, '') : piece.text;
    if (text === '') continue;
    tidy.push({ ...piece, text });
    last = text;
  }
  while (isSpace(tidy.at(-1))) tidy.pop();
  while (isSpace(tidy[0])) tidy.shift();
  return tidy;
}

function isSpace(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.note === undefined && piece.text.trim() === '';
}

function appendPiece(paragraph: HTMLElement, { text, look }: Piece, heading: boolean): void {
  if (text === '') return;
  let inner: Node = text === '\n' ? document.createElement('br') : document.createTextNode(text);
  const wrap = (tag: string): HTMLElement => {
    const element = document.createElement(tag);
    element.append(inner);
    inner = element;
    return element;
  };
  if (look.superscript) wrap('sup');
  if (look.italic) wrap('em');
  if (look.bold && !heading) wrap('strong');
  if (look.link !== '') wrap('a').setAttribute('href', look.link);
  paragraph.append(inner);
}
