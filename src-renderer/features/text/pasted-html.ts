import { readTypedLabel } from '@shared/reading/list-label';
import type { BlockKind } from '@shared/text/model';
import { isSafeLink } from './editor-schema';

/** Parts of a page that are no text. */
const DROPPED = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', 'TITLE', 'HEAD', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'CANVAS', 'AUDIO', 'VIDEO', 'IMG', 'INPUT', 'SELECT', 'TEXTAREA', 'BUTTON']);
const BLOCKS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'UL', 'OL', 'DL', 'DT', 'DD', 'TABLE', 'TBODY', 'THEAD', 'TFOOT', 'TR', 'BLOCKQUOTE', 'PRE', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'NAV', 'ASIDE', 'FIGURE', 'FIGCAPTION', 'CAPTION', 'FORM', 'FIELDSET', 'ADDRESS', 'HR', 'BODY']);
/** The deepest nesting whose form is followed; of what lies deeper only the words are kept. */
const DEEPEST = 200;

type Look = { readonly bold: boolean; readonly italic: boolean; readonly superscript: boolean; readonly link: string };
type Piece = { readonly text: string; readonly look: Look };
type Kind = { readonly kind: BlockKind; readonly level: number };
type List = { readonly ordered: 'letter' | 'roman' | 'numbered' | null; readonly depth: number };

const PLAIN: Look = { bold: false, italic: false, superscript: false, link: '' };
const PARAGRAPH: Kind = { kind: 'paragraph', level: 1 };

/**
 * Makes pasted HTML into paragraphs of our own schema: headings, lists (also desktop Word's, which are paragraphs with the number
 * as text), bold, italic, superscript and links stay; scripts, pictures, styles, comments and everything else go. What
 * comes from a text of our own passes as it is: the schema reads nothing else from it.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (page.querySelector('[data-pm-slice]')) return html;
  const walker = createWalker();
  walker.walk(page.body, PLAIN, null, 0);
  return walker.finish();
}

function createWalker() {
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
    if (DROPPED.has(tag) || isHidden(element)) return;
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
  if (text.trim() === '') return null;
  const { kind: settled, drop } = typedKind(text, kind);
  const start = document.createElement('p');
  start.setAttribute('data-kind', settled.kind);
  start.setAttribute('data-level', String(settled.level));
  let left = drop;
  for (const piece of tidy) {
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
  while (tidy.length > 0 && tidy.at(-1)?.text.trim() === '') tidy.pop();
  while (tidy.length > 0 && tidy[0]?.text.trim() === '') tidy.shift();
  return tidy;
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
