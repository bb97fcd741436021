import type { ListLabel, NeutralBlock, NeutralCell, NeutralDocument, NeutralImage, NeutralParagraph, NeutralRun, NeutralSlide } from '@shared/reading/neutral-document';
import { writeLetters, writeRoman } from '@shared/reading/list-label';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { safeLink } from '@shared/reading/safe-link';
import { LARGEST_SPAN, shapeTable } from '@shared/reading/table-shape';
import type { FoundRow } from '@shared/reading/table-shape';
import { hasContent, joinRuns, trimRuns, typedParagraphs } from '@shared/reading/typed-paragraphs';

import { readDiagrams } from '../diagrams';
import type { XmlBudget } from '../guarded-xml';
import type { GuardedZip } from '../open-guarded-zip';
import { partOf, partsOfType, readRelationships, warnOfPackage } from '../package-parts';
import type { PackageFacts, Relationships } from '../package-parts';
import { READ_LIMITS } from '../read-limits';
import { warningList } from '../warning-list';
import type { WarningList } from '../warning-list';
import { numberOf } from '../word/numbering';
import { childOf, childrenOf, descendantsOf, pathOf, readXmlTree, textOf } from '../xml-tree';
import type { XmlNode } from '../xml-tree';

/** What is shared while a presentation is read. */
type Reading = { readonly warnings: WarningList; readonly images: NeutralImage[]; cells: number; paragraphs: number };
/** One slide or its notes while it is read. */
type Page = { readonly reading: Reading; readonly relationships: Relationships; readonly place: string; readonly diagrams: ReadonlyMap<string, readonly string[]> };

/**
 * Reads a presentation: slides in the order they are shown, each with its title, its text, tables, SmartArt text and the
 * speaker's notes. Charts, drawings and embedded objects are warned of.
 *
 * @throws ReadRefusal
 */
export async function readPptx(zip: GuardedZip, facts: PackageFacts, budget: XmlBudget): Promise<NeutralDocument> {
  const reading: Reading = { warnings: warningList(), images: [], cells: 0, paragraphs: 0 };
  const relationships = await readRelationships(zip, facts.mainPart, budget);
  warnOfPackage(zip, facts, relationships, reading.warnings);
  const presentation = await readXmlTree(zip, facts.mainPart, budget);
  if (!presentation) throw new ReadRefusal('main-part-missing');
  const blocks: NeutralBlock[] = [];
  for (const entry of childrenOf(childOf(presentation, 'p:sldIdLst'), 'p:sldId')) {
    const part = partOf(zip, relationships.get(entry.get('r:id') ?? ''));
    if (part === null) reading.warnings.add('part-missing', 'A slide is missing from the file.', `slide ${String(blocks.length + 1)}`);
    else blocks.push(await readSlide(zip, part, blocks.length + 1, reading, budget, facts));
  }
  return { kind: 'pptx', title: facts.title, blocks, notes: [], comments: [], furniture: [], images: reading.images, warnings: reading.warnings.all() };
}

async function readSlide(zip: GuardedZip, part: string, number: number, reading: Reading, budget: XmlBudget, facts: PackageFacts): Promise<NeutralSlide> {
  const place = `slide ${String(number)}`;
  const root = await readXmlTree(zip, part, budget);
  const relationships = await readRelationships(zip, part, budget);
  warnOfPackage(zip, { ...facts, macros: false }, relationships, reading.warnings);
  if (root?.get('show') === '0') reading.warnings.add('hidden-slide', 'The slide is hidden in the presentation. It was read all the same.', place);
  const page: Page = { reading, relationships, place, diagrams: await readDiagrams(zip, relationships, budget) };
  const title: NeutralRun[] = [];
  const blocks: NeutralBlock[] = [];
  readShapes(page, pathOf(root, 'p:cSld', 'p:spTree'), (shape, kind) => {
    const paragraphs = shapeParagraphs(page, shape);
    if ((kind === 'title' || kind === 'ctrTitle') && title.length === 0) {
      paragraphs.forEach((paragraph, index) => title.push(...(index > 0 ? [{ text: '\n' }] : []), ...labelledRuns(paragraph)));
    } else blocks.push(...paragraphs);
  }, blocks);
  const notes: NeutralBlock[] = [];
  for (const notesPart of partsOfType(zip, relationships, 'notesSlide')) {
    const notesRoot = await readXmlTree(zip, notesPart, budget);
    const notesPage: Page = { ...page, relationships: await readRelationships(zip, notesPart, budget) };
    // The notes page repeats the picture, the number and the date of the slide: only its text body is the notes.
    readShapes(notesPage, pathOf(notesRoot, 'p:cSld', 'p:spTree'), (shape, kind) => {
      if (kind === 'body') notes.push(...shapeParagraphs(notesPage, shape));
    }, []);
  }
  return { type: 'slide', number, title: joinRuns(title), blocks, notes, certainty: 'certain', at: number };
}

function labelledRuns(paragraph: NeutralParagraph): readonly NeutralRun[] {
  return paragraph.label?.source === 'typed' ? [{ text: `${paragraph.label.text} ` }, ...paragraph.runs] : paragraph.runs;
}

/** Walks the shapes of a slide in order, groups opened. Text shapes go to `onText`; tables, pictures and SmartArt to `blocks`. */
function readShapes(page: Page, tree: XmlNode | undefined, onText: (shape: XmlNode, placeholder: string) => void, blocks: NeutralBlock[]): void {
  for (const shape of childrenOf(tree)) {
    if (shape.name === 'p:grpSp') readShapes(page, shape, onText, blocks);
    else if (shape.name === 'mc:AlternateContent') readShapes(page, childOf(shape, 'mc:Choice') ?? childOf(shape, 'mc:Fallback'), onText, blocks);
    else if (shape.name === 'p:sp' || shape.name === 'p:cxnSp') {
      const placeholder = pathOf(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
      const kind = placeholder ? (placeholder.get('type') ?? 'body') : '';
      // Slide numbers, dates and footers come from the layout and repeat on every slide.
      if (!/^(?:sldNum|dt|ftr|hdr|sldImg)$/u.test(kind)) onText(shape, kind);
    } else if (shape.name === 'p:pic') readPicture(page, shape, blocks);
    else if (shape.name === 'p:graphicFrame') readFrame(page, shape, blocks);
  }
}

function readFrame(page: Page, frame: XmlNode, blocks: NeutralBlock[]): void {
  const table = descendantsOf(frame, 'a:tbl')[0];
  const diagram = descendantsOf(frame, 'dgm:relIds')[0];
  if (table) blocks.push(readTable(page, table));
  else if (diagram) {
    const part = page.relationships.get(diagram.get('r:dm') ?? '')?.target ?? '';
    for (const text of page.diagrams.get(part) ?? []) blocks.push({ type: 'paragraph', label: null, depth: 0, runs: [{ text }], role: 'text-box', certainty: 'certain', at: nextPlace(page) });
  } else page.reading.warnings.add('drawing-without-text', 'A chart or an embedded object was left out.', page.place);
}

function readPicture(page: Page, shape: XmlNode, blocks: NeutralBlock[]): void {
  const properties = pathOf(shape, 'p:nvPicPr', 'p:cNvPr');
  const blip = descendantsOf(shape, 'a:blip')[0];
  const relationship = page.relationships.get(blip?.get('r:embed') ?? blip?.get('r:link') ?? '');
  const linked = !relationship || relationship.external;
  if (linked) page.reading.warnings.add('external-image-ignored', 'A picture lies outside the file. It was not fetched.', page.place);
  const id = `image-${String(page.reading.images.length + 1)}`;
  page.reading.images.push({ id, alt: properties?.get('descr') ?? '', name: properties?.get('name') ?? '', source: linked ? 'linked' : 'embedded', part: linked ? '' : relationship.target });
  blocks.push({ type: 'paragraph', label: null, depth: 0, runs: [{ text: '', image: id }], role: 'body', certainty: 'certain', at: nextPlace(page) });
}

function readTable(page: Page, table: XmlNode): NeutralBlock {
  const at = nextPlace(page);
  const marked = childOf(table, 'a:tblPr')?.get('firstRow') === '1';
  const rows = childrenOf(table, 'a:tr').map((row, index): FoundRow => {
    const cells: NeutralCell[] = [];
    for (const cell of childrenOf(row, 'a:tc')) {
      page.reading.cells += 1;
      if (page.reading.cells > READ_LIMITS.cells) throw new ReadRefusal('too-many-cells');
      if (isOn(cell.get('hMerge')) || isOn(cell.get('vMerge'))) continue;
      cells.push({ blocks: bodyParagraphs(page, childOf(cell, 'a:txBody')), colSpan: spanOf(cell.get('gridSpan')), rowSpan: spanOf(cell.get('rowSpan')) });
    }
    return { cells, marked: marked && index === 0, at: page.reading.paragraphs };
  });
  return shapeTable(rows, '', at);
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function spanOf(text: string | undefined): number {
  return Math.min(Math.max(numberOf(text) ?? 1, 1), LARGEST_SPAN);
}

function shapeParagraphs(page: Page, shape: XmlNode): NeutralParagraph[] {
  return bodyParagraphs(page, childOf(shape, 'p:txBody'));
}

function bodyParagraphs(page: Page, body: XmlNode | undefined): NeutralParagraph[] {
  const counts = new Map<number, number>();
  const paragraphs: NeutralParagraph[] = [];
  for (const node of childrenOf(body, 'a:p')) {
    const at = nextPlace(page);
    const runs = trimRuns(readRuns(page, node));
    if (!hasContent(runs)) continue;
    const properties = childOf(node, 'a:pPr');
    const level = Math.min(Math.max(numberOf(properties?.get('lvl')) ?? 0, 0), 8);
    for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
    const label = labelOf(properties, level, counts);
    if (label) paragraphs.push({ type: 'paragraph', label, depth: level + 1, runs, role: 'body', certainty: 'certain', at });
    else for (const paragraph of typedParagraphs(runs, at, level)) paragraphs.push(paragraph);
  }
  return paragraphs;
}

function labelOf(properties: XmlNode | undefined, level: number, counts: Map<number, number>): ListLabel | null {
  const bullet = childOf(properties, 'a:buChar')?.get('char');
  if (bullet !== undefined) return { text: /[\uE000-\uF8FF]/u.test(bullet) || bullet.trim() === '' ? '•' : bullet, source: 'computed', style: 'bullet', parts: [] };
  const auto = childOf(properties, 'a:buAutoNum');
  if (!auto) {
    counts.delete(level);
    return null;
  }
  const value = (counts.get(level) ?? (numberOf(auto.get('startAt')) ?? 1) - 1) + 1;
  counts.set(level, value);
  const type = auto.get('type') ?? 'arabicPeriod';
  const lower = type.startsWith('alpha') ? writeLetters(value) : type.startsWith('roman') ? writeRoman(value) : String(value);
  const figure = /Uc/u.test(type) ? lower.toUpperCase() : lower;
  const text = type.endsWith('ParenBoth') ? `(${figure})` : type.endsWith('ParenR') ? `${figure})` : type.endsWith('Plain') ? figure : `${figure}.`;
  return { text, source: 'computed', style: type.startsWith('alpha') ? 'letter' : type.startsWith('roman') ? 'roman' : 'decimal', parts: [value] };
}

function readRuns(page: Page, paragraph: XmlNode): NeutralRun[] {
  const runs: NeutralRun[] = [];
  for (const node of childrenOf(paragraph)) {
    if (node.name === 'a:br') runs.push({ text: '\n' });
    if (node.name !== 'a:r' && node.name !== 'a:fld') continue;
    const properties = childOf(node, 'a:rPr');
    const text = childrenOf(node, 'a:t').map(textOf).join('');
    const link = linkOf(page, childOf(properties, 'a:hlinkClick'));
    const baseline = numberOf(properties?.get('baseline')) ?? 0;
    runs.push({
      text,
      ...(isOn(properties?.get('b')) ? { bold: true } : {}),
      ...(isOn(properties?.get('i')) ? { italic: true } : {}),
      ...(/^(?:sng|dbl|heavy)$/u.test(properties?.get('u') ?? '') && link === null ? { underline: true } : {}),
      ...(/^(?:sng|dbl)Strike$/u.test(properties?.get('strike') ?? '') ? { strike: true } : {}),
      ...(baseline > 0 ? { superscript: true } : {}),
      ...(baseline < 0 ? { subscript: true } : {}),
      ...(link === null ? {} : { link }),
    });
  }
  return joinRuns(runs);
}

function linkOf(page: Page, node: XmlNode | undefined): string | null {
  const relationship = node ? page.relationships.get(node.get('r:id') ?? '') : undefined;
  if (!relationship?.external) return null;
  const link = safeLink(relationship.target);
  if (link === null) page.reading.warnings.add('link-dropped', 'The address of a link was dropped: only web and e-mail addresses are kept. Its text stays.', page.place);
  return link;
}

function nextPlace(page: Page): number {
  page.reading.paragraphs += 1;
  if (page.reading.paragraphs > READ_LIMITS.blocks) throw new ReadRefusal('too-many-elements');
  return page.reading.paragraphs;
}
