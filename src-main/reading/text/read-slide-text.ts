import type { ListLabel, NeutralBlock, NeutralDocument, NeutralParagraph, NeutralRun, NeutralSlide } from '@shared/reading/neutral-document';

import { warningList } from '../warning-list';
import type { WarningList } from '../warning-list';

/** Lines of one slide; the first has lost its number. */
type SlideLines = { readonly number: number; readonly lines: readonly string[]; readonly at: number };

/** Slides in a row that make it certain that a text is that of a presentation. */
const ENOUGH_SLIDES = 3;
/** A number that reads as a share whose sign went missing when the text was copied out. */
const LOST_PER_CENT = /\b\d{1,3} of (?:all|pupils|schools|children|staff|parents)\b/u;
const DASH: ListLabel = { text: '-', source: 'typed', style: 'bullet', parts: [] };

/**
 * Whether a text was copied out of a presentation: lines that begin with 1, 2, 3 … glued to a capital or a bracket
 * ("2AIMS …"), each number once and in order, the first within the first three lines.
 */
export function isSlideText(text: string): boolean {
  const { slides, before } = splitSlides(text);
  return slides.length >= ENOUGH_SLIDES && before.filter((line) => line.trim() !== '').length <= 3;
}

/**
 * Reads the text of a presentation as slide-sharing pages give it: numbers glued to titles are separated, lines that were
 * broken by the width of the slide are joined, list items that run on in one line are separated where that is clear and
 * pointed out where it is not. Every word stays, in order.
 */
export function readSlideText(text: string): NeutralDocument {
  const warnings = warningList();
  const { before, slides } = splitSlides(text);
  const blocks: NeutralBlock[] = [];
  let title = '';
  before.forEach((line, index) => {
    if (line.trim() === '') return;
    const named = /^title:\s*(.+)$/iu.exec(line.trim())?.[1];
    title ||= named ?? '';
    blocks.push({ ...paragraph([{ text: line.trim() }], null, index + 1), role: named === undefined ? 'body' : 'title' });
  });
  for (const slide of slides) blocks.push(readSlide(slide, warnings));
  return { kind: 'slides-text', title, blocks, notes: [], comments: [], furniture: [], images: [], warnings: warnings.all() };
}

function splitSlides(text: string): { readonly before: readonly string[]; readonly slides: readonly SlideLines[] } {
  const before: string[] = [];
  const slides: { number: number; lines: string[]; at: number }[] = [];
  text.split('\n').forEach((line, index) => {
    const number = slides.length + 1;
    const start = String(number);
    const rest = line.startsWith(start) ? line.slice(start.length) : '';
    if (/^(?:\p{Lu}|\()/u.test(rest)) slides.push({ number, lines: [rest], at: index + 1 });
    else (slides[slides.length - 1]?.lines ?? before).push(line);
  });
  return { before, slides };
}

function readSlide(slide: SlideLines, warnings: WarningList): NeutralSlide {
  const place = `slide ${String(slide.number)}`;
  const head = titleLines(slide.lines);
  if (head > 0) warnings.add('slide-number-separated', `The slide's number ${String(slide.number)} was glued to its title and was separated from it. Check the title.`, place);
  const title = slide.lines.slice(0, head).map((line) => line.trim()).join(' ');
  const body = slide.lines.slice(head);
  if (body.some((line) => LOST_PER_CENT.test(line))) {
    warnings.add('lost-character-suspected', 'A character seems to be lost after a number, such as a per cent sign. Check it against the presentation.', place);
  }
  if (body.some((line, index) => isBrokenAddress(line, body[index + 1]))) {
    warnings.add('address-broken', 'A web address is broken over two lines. Join its parts by hand.', place);
  }
  return { type: 'slide', number: slide.number, title: title === '' ? [] : [{ text: title }], blocks: readBody(body, slide.at + head, place, warnings), notes: [], certainty: 'guessed', at: slide.at };
}

/** How many lines at the start are the title: those in capitals, before the first list item. */
function titleLines(lines: readonly string[]): number {
  let count = 0;
  while (count < lines.length && isCapitals(lines[count] ?? '')) count += 1;
  return count;
}

function isCapitals(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && !/^\s*[-•–]/u.test(line) && !line.startsWith('(') && letters === letters.toUpperCase();
}

/** Lines that end and begin in the middle of an address, without a space. */
function isBrokenAddress(line: string, below: string | undefined): boolean {
  const last = line.slice(line.lastIndexOf(' ') + 1);
  return below !== undefined && /www\.|https?:/u.test(last) && !/[.,;)]$/u.test(last) && /^\S/u.test(below);
}

function readBody(lines: readonly string[], firstLine: number, place: string, warnings: WarningList): NeutralParagraph[] {
  const items: { text: string; at: number; label: ListLabel | null }[] = [];
  lines.forEach((line, index) => {
    const text = line.trim();
    if (text === '') return;
    const bullet = /^[-–•]\s+/u.exec(text);
    const last = items[items.length - 1];
    if (bullet) items.push({ text: text.slice(bullet[0].length), at: firstLine + index, label: { ...DASH, text: bullet[0].trim() } });
    else if (last) last.text = `${last.text} ${text}`;
    else items.push({ text, at: firstLine + index, label: null });
  });
  // In a list whose items begin with small letters, a small letter after " - " begins an item as well.
  const smallItems = items.filter((item) => item.label).every((item) => /^\p{Ll}/u.test(item.text));
  return items.flatMap((item) => splitRunOn(item, smallItems, place, warnings));
}

function splitRunOn(item: { readonly text: string; readonly at: number; readonly label: ListLabel | null }, smallItems: boolean, place: string, warnings: WarningList): NeutralParagraph[] {
  const pieces = item.text.split(/ - (?=\S)/u);
  const paragraphs: { text: string; label: ListLabel | null }[] = [{ text: pieces[0] ?? '', label: item.label }];
  for (const piece of pieces.slice(1)) {
    const last = paragraphs[paragraphs.length - 1];
    if (/^\p{Lu}|^\d/u.test(piece) || smallItems) {
      paragraphs.push({ text: piece, label: DASH });
      warnings.add('list-item-doubtful', `“${opening(piece)}” ran on after another item and was made an item of its own. Check it.`, place);
    } else if (last) {
      last.text = `${last.text} - ${piece}`;
      warnings.add('list-item-doubtful', `“- ${opening(piece)}” may be an item of its own or go on with the sentence. It was left where it is. Check it.`, place);
    }
  }
  return paragraphs.map(({ text, label }) => paragraph(text === '' ? [] : [{ text }], label, item.at));
}

function opening(text: string): string {
  const start = text.split(/\s+/u).slice(0, 5).join(' ');
  return start.length < text.length ? `${start} …` : start;
}

function paragraph(runs: readonly NeutralRun[], label: ListLabel | null, at: number): NeutralParagraph {
  return { type: 'paragraph', label, depth: label ? 1 : 0, runs, role: 'body', certainty: 'guessed', at };
}
