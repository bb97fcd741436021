import type { ListLabel, NeutralBlock, NeutralComment, NeutralDocument, NeutralImage, NeutralRun, ParagraphRole } from '@shared/reading/neutral-document';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { safeLink } from '@shared/reading/safe-link';
import { shapeTable } from '@shared/reading/table-shape';
import { takeLabel, typedParagraphs } from '@shared/reading/typed-paragraphs';

import { READ_LIMITS } from '../read-limits';
import { warningList } from '../warning-list';
import type { WarningList } from '../warning-list';
import { lookInside, PLAIN, runOf, settleRuns } from './html-inline';
import type { Around } from './html-inline';
import { isWordLabel, labelItem, openList, wordListDepth, wordListLabel } from './html-labels';
import type { OpenList } from './html-labels';
import { readHtmlRows } from './html-table';
import { attributeOf, childElements, childNodes, classesOf, isElement, parseGuardedHtml, plainTextOf, styleOf, textNode } from './html-tree';
import type { HtmlElement, HtmlNode } from './html-tree';

/** What a page gives while it is read; shared by the page and the cells of its tables. */
export type HtmlReading = { readonly warnings: WarningList; readonly images: NeutralImage[]; readonly comments: NeutralComment[]; paragraphs: number; cells: number };

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(' '),
);
/** Elements that are never text. */
const SILENT = new Set('base head link map meta noembed param script source style template title track xml'.split(' '));
/** Elements that show something from elsewhere or draw it. */
const FOREIGN = new Set('applet audio canvas embed frame frameset iframe math object picture svg video'.split(' '));

/**
 * Reads a web page, or HTML from the clipboard (Word, Outlook, browsers). Scripts, styles, frames and forms are dropped,
 * pictures noted; nothing is fetched. Only http, https and mailto links keep their address.
 *
 * @throws ReadRefusal
 */
export function readHtml(text: string): NeutralDocument {
  const reading: HtmlReading = { warnings: warningList(), images: [], comments: [], paragraphs: 0, cells: 0 };
  // The Windows clipboard puts a few lines of its own before the page.
  const clipboard = /^Version:[\d.]+\s[\s\S]{0,400}?(?=<)/u.exec(text);
  const page = parseGuardedHtml(clipboard ? text.slice(clipboard[0].length) : text);
  const html = childElements(page).find((element) => element.tagName === 'html');
  const head = html ? childElements(html).find((element) => element.tagName === 'head') : undefined;
  const title = head ? childElements(head).find((element) => element.tagName === 'title') : undefined;
  if (head && childElements(head).some((element) => element.tagName === 'script')) warnOfScript(reading);
  const blocks = readHtmlBlocks(reading, childNodes(page));
  const warnings = reading.warnings.all();
  return { kind: 'html', title: title ? plainTextOf(title).replace(/\s+/gu, ' ').trim() : '', blocks, notes: [], comments: reading.comments, furniture: [], images: reading.images, warnings };
}

/** The blocks of a piece of HTML that stands in a cell of another file. */
export function readHtmlFragment(text: string, reading: HtmlReading): NeutralBlock[] {
  return readHtmlBlocks(reading, childNodes(parseGuardedHtml(text)));
}

/** Whether a text holds HTML markup that says something about its form. */
export function holdsHtml(text: string): boolean {
  return /<\/?(?:p|br|ul|ol|li|b|i|em|strong|u|sup|sub|div|span|table|h[1-6])(?:\s[^<>]*)?\/?>/iu.test(text);
}

/** The blocks of some nodes. */
function readHtmlBlocks(reading: HtmlReading, nodes: readonly HtmlNode[]): NeutralBlock[] {
  const story = new Story(reading);
  for (const node of nodes) story.node(node, PLAIN);
  story.flush();
  return story.blocks;
}

/** One run of blocks: a page or a cell. Collects runs until a block begins or ends. */
class Story {
  readonly blocks: NeutralBlock[] = [];
  private runs: NeutralRun[] = [];
  private label: ListLabel | null = null;
  private lastLabel: ListLabel | null = null;
  private readonly lists: OpenList[] = [];
  /** Items that are open: a paragraph that stands in a list but in no item of it is no item. */
  private items = 0;
  private heading = 0;
  private role: ParagraphRole = 'body';
  private wordDepth = 0;
  private readonly reading: HtmlReading;

  constructor(reading: HtmlReading) {
    this.reading = reading;
  }

  node(node: HtmlNode, around: Around): void {
    const text = textNode(node);
    if (text !== null) {
      this.runs.push(runOf(text, around));
      if (around.hidden && text.trim() !== '') this.reading.warnings.add('hidden-text', 'The page holds hidden text. It is kept apart and left out of the text.');
    } else if (isElement(node)) this.element(node, around);
  }

  /** Ends the paragraph that is open, if there is anything in it. */
  flush(): void {
    const runs = settleRuns(this.runs);
    this.runs = [];
    if (runs.length === 0) return;
    this.reading.paragraphs += 1;
    if (this.reading.paragraphs > READ_LIMITS.blocks) throw new ReadRefusal('too-many-elements');
    const at = this.reading.paragraphs;
    const label = this.label;
    this.label = null;
    if (this.heading > 0) {
      const typed = label ? { label, rest: runs } : takeLabel(runs, null);
      this.blocks.push({ type: 'heading', level: this.heading, label: typed.label, runs: typed.rest, certainty: 'certain', at });
      return;
    }
    const depth = this.wordDepth || this.items;
    // "• 3.1 Text" in a list: the number that was typed says more than the bullet before it.
    const typed = label === null || label.style === 'bullet' ? typedParagraphs(runs, at, depth, this.lastLabel) : [];
    const found = typed.length > 1 || (typed[0]?.label && (label === null || typed[0].label.style !== 'bullet')) ? typed : [];
    if (found.length > 0) this.blocks.push(...found);
    else this.blocks.push({ type: 'paragraph', label, depth, runs, role: this.role, certainty: 'certain', at });
    this.lastLabel = found.at(-1)?.label ?? label;
  }

  private element(element: HtmlElement, around: Around): void {
    const tag = element.tagName;
    if (tag === 'script' || element.attrs.some((attribute) => /^on\w/u.test(attribute.name))) warnOfScript(this.reading);
    if (SILENT.has(tag) || isWordLabel(element) || classesOf(element).includes('msocomanchor')) return;
    if (FOREIGN.has(tag)) {
      this.foreign(element);
      return;
    }
    if (styleOf(element).get('mso-element') === 'comment-list') {
      this.wordComments(element);
      return;
    }
    if (tag === 'br') this.runs.push(runOf('\n', { ...around, kept: true }));
    else if (tag === 'img') this.picture(element);
    else if (tag === 'table') this.table(element);
    else if (tag === 'input' || tag === 'select') {
      if (attributeOf(element, 'type') !== 'hidden') this.reading.warnings.add('form-control-dropped', 'A field of a form was left out.', this.place());
    } else if (BLOCKS.has(tag)) this.block(element, around);
    else this.children(element, lookInside(element, around, this.linkOf(element)));
  }

  private children(element: HtmlElement, around: Around): void {
    for (const child of childNodes(element)) this.node(child, around);
  }

  private block(element: HtmlElement, around: Around): void {
    this.flush();
    const before = { heading: this.heading, role: this.role, wordDepth: this.wordDepth };
    const tag = element.tagName;
    const inside = lookInside(element, around, null);
    const level = /^h([1-6])$/u.exec(tag)?.[1] ?? /^([1-9])$/u.exec(styleOf(element).get('mso-outline-level') ?? '')?.[1];
    if (level !== undefined) this.heading = Number(level);
    this.role = roleOf(element) ?? this.role;
    const wordDepth = wordListDepth(element);
    if (wordDepth > 0) this.wordDepth = wordDepth;
    const wordLabel = wordDepth > 0 ? wordListLabel(element) : null;
    if (wordLabel) this.label = wordLabel;
    const list = tag === 'ul' || tag === 'ol' || tag === 'menu' ? openList(element, this.lists.length + 1) : null;
    if (list) this.lists.push(list);
    const own = this.lists[this.lists.length - 1];
    if (tag === 'li') {
      this.items += 1;
      this.label = own ? labelItem(own, element) : null;
    }
    // A heading's own bold is its style, not an emphasis.
    this.children(element, this.heading > 0 ? { ...inside, bold: false } : inside);
    this.flush();
    if (list) this.lists.pop();
    if (tag === 'li') {
      this.items -= 1;
      this.label = null;
    }
    this.heading = before.heading;
    this.role = before.role;
    this.wordDepth = before.wordDepth;
  }

  private table(element: HtmlElement): void {
    this.flush();
    this.reading.paragraphs += 1;
    const at = this.reading.paragraphs;
    const { rows, name } = readHtmlRows(element, this.reading, (cell) => readHtmlBlocks(this.reading, childNodes(cell)));
    const only = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
    // A table of one cell only places things on the page.
    if (only) for (const block of only.blocks) this.blocks.push(block);
    else if (rows.length > 0) this.blocks.push(shapeTable(rows, name, at));
  }

  private picture(element: HtmlElement): void {
    const source = attributeOf(element, 'src') ?? '';
    const embedded = /^data:/iu.test(source);
    if (!embedded) this.reading.warnings.add('external-image-ignored', 'A picture lies outside the page. It was not fetched.', this.place());
    const id = `image-${String(this.reading.images.length + 1)}`;
    this.reading.images.push({ id, alt: attributeOf(element, 'alt') ?? '', name: '', source: embedded ? 'embedded' : 'linked', part: '' });
    this.runs.push({ text: '', image: id });
  }

  private foreign(element: HtmlElement): void {
    if (element.tagName === 'picture') for (const image of childElements(element)) this.element(image, PLAIN);
    else if (/^(?:svg|math|canvas)$/u.test(element.tagName)) this.reading.warnings.add('drawing-without-text', 'A drawing or formula was left out.', this.place());
    else this.reading.warnings.add('external-content-ignored', 'The page shows content from elsewhere. It was not fetched.', this.place());
  }

  private wordComments(element: HtmlElement): void {
    for (const item of childElements(element)) {
      const blocks = readHtmlBlocks(this.reading, childNodes(item));
      if (blocks.length > 0) this.reading.comments.push({ id: `comment-${String(this.reading.comments.length + 1)}`, author: '', when: '', blocks, parent: '', resolved: false });
    }
    this.reading.warnings.add('comments', 'The text holds comments. They are kept apart from it.');
  }

  private linkOf(element: HtmlElement): string | null {
    const address = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
    if (address === undefined || address.startsWith('#')) return null;
    const link = safeLink(address);
    if (link === null) this.reading.warnings.add('link-dropped', 'The address of a link was dropped: only web and e-mail addresses are kept. Its text stays.', this.place());
    return link;
  }

  private place(): string {
    return `paragraph ${String(this.reading.paragraphs + 1)}`;
  }
}

function roleOf(element: HtmlElement): ParagraphRole | null {
  if (element.tagName === 'blockquote') return 'quote';
  if (element.tagName === 'pre') return 'code';
  if (element.tagName === 'figcaption' || element.tagName === 'caption') return 'caption';
  for (const name of classesOf(element)) {
    if (name === 'MsoTitle') return 'title';
    if (name === 'MsoSubtitle') return 'subtitle';
    if (name === 'MsoCaption') return 'caption';
    if (/^MsoToc\d$/u.test(name)) return 'contents';
  }
  return null;
}

function warnOfScript(reading: HtmlReading): void {
  reading.warnings.add('script-dropped', 'The page holds a program. It was not run and is not taken over.');
}
