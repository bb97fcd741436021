import type { NeutralRun, TrackedChange, WrittenMark } from '@shared/reading/neutral-document';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { safeLink } from '@shared/reading/safe-link';
import { joinRuns } from '@shared/reading/typed-paragraphs';

import { childOf, childrenOf, descendantsOf, textOf } from '../xml-tree';
import type { XmlNode } from '../xml-tree';
import { bulletCharacter } from './numbering';
import { readLook, underneath } from './styles';
import type { Look } from './styles';
import { changeOf, closeMark, openMark, placeOf } from './word-context';
import type { WordPart } from './word-context';

/** Comments on one stretch of text, and fields in one another, that are followed. */
const MOST_COMMENTS = 100;
const MOST_FIELDS = 100;

/** What the runs inside take over from the elements around them. */
type Around = { readonly change: TrackedChange | undefined; readonly link: string | undefined; readonly style: Look };

/** The runs of a paragraph and what else hangs in it: text boxes (as `w:txbxContent` elements), SmartArt parts, our marks. */
export type ParagraphContent = { readonly runs: NeutralRun[]; readonly boxes: XmlNode[]; readonly diagrams: string[]; readonly marks: MarkPlace[]; length: number };
/** A mark while its paragraph is read; `to` is null while it is open. */
type MarkPlace = Omit<WrittenMark, 'to'> & { to: number | null };

/** Reads what stands in a paragraph. `style` is the paragraph style's own look: only its hidden mark counts for runs. */
export function readParagraphContent(part: WordPart, paragraph: XmlNode, style: Look): ParagraphContent {
  const marks = [...part.context.openMarks.values()].map((mark): MarkPlace => ({ mark, from: 0, to: null, begins: false }));
  const content: ParagraphContent = { runs: [], boxes: [], diagrams: [], marks, length: 0 };
  readInline(part, paragraph, { change: undefined, link: undefined, style: { hidden: style.hidden } }, content);
  // An instruction never runs over the end of a paragraph: a field that was never separated must not swallow the rest.
  for (const field of part.fields) field.inInstruction = false;
  return { ...content, runs: joinRuns(content.runs) };
}

function readInline(part: WordPart, parent: XmlNode, around: Around, content: ParagraphContent): void {
  for (const node of childrenOf(parent)) {
    switch (node.name) {
      case 'w:r':
        readRun(part, node, around, content);
        break;
      case 'w:hyperlink':
        readInline(part, node, { ...around, link: linkOf(part, node) ?? around.link }, content);
        break;
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        part.context.warnings.add('tracked-changes', 'The file holds tracked changes. Inserted text is read as text, deleted text is kept apart.');
        readInline(part, node, { ...around, change: changeOf(part, node) }, content);
        break;
      case 'w:commentRangeStart':
        // Nobody comments a hundred times on one word; a file that does would multiply itself.
        if (part.context.openComments.size < MOST_COMMENTS) part.context.openComments.add(node.get('w:id') ?? '');
        break;
      case 'w:commentRangeEnd':
        part.context.openComments.delete(node.get('w:id') ?? '');
        break;
      case 'w:bookmarkStart': {
        const mark = openMark(part.context, node);
        if (mark !== null) content.marks.push({ mark, from: content.length, to: null, begins: true });
        break;
      }
      case 'w:bookmarkEnd': {
        const mark = closeMark(part.context, node);
        const place = mark === null ? undefined : content.marks.findLast((candidate) => candidate.mark === mark && candidate.to === null);
        if (place) place.to = content.length;
        break;
      }
      case 'm:oMath':
      case 'm:oMathPara':
        for (const text of descendantsOf(node, 'm:t')) push(part, content, textOf(text), around, {});
        break;
      case 'mc:AlternateContent':
        readAlternative(part, node, around, content);
        break;
      case 'w:fldSimple':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        readInline(part, node, around, content);
        break;
      default:
        break;
    }
  }
}

function readRun(part: WordPart, run: XmlNode, around: Around, content: ParagraphContent): void {
  const properties = childOf(run, 'w:rPr');
  const characterStyle = part.context.styles.get(childOf(properties, 'w:rStyle')?.get('w:val') ?? '');
  const look = underneath(underneath(readLook(properties), characterStyle?.look ?? {}), around.style);
  readRunChildren(part, run, around, look, content);
}

function readRunChildren(part: WordPart, run: XmlNode, around: Around, look: Look, content: ParagraphContent): void {
  const add = (text: string): void => {
    push(part, content, text, around, look);
  };
  for (const node of childrenOf(run)) {
    switch (node.name) {
      case 'w:t':
      case 'w:delText':
        add(textOf(node));
        break;
      case 'w:tab':
      case 'w:ptab':
        add('\t');
        break;
      case 'w:br':
      case 'w:cr':
        add('\n');
        break;
      case 'w:noBreakHyphen':
        add('\u2011');
        break;
      case 'w:sym':
        add(symbolOf(node));
        break;
      case 'w:fldChar':
        readFieldMark(part, node);
        break;
      case 'w:instrText': {
        const field = part.fields[part.fields.length - 1];
        if (field?.inInstruction === true) field.instruction += textOf(node);
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        content.runs.push({ text: '', note: `${node.name === 'w:footnoteReference' ? 'footnote' : 'endnote'}-${node.get('w:id') ?? ''}` });
        break;
      case 'w:commentReference':
        readPointComment(node, content);
        break;
      case 'w:drawing':
      case 'w:pict':
        readDrawing(part, node, content);
        break;
      case 'w:object':
        part.context.warnings.add('embedded-object-ignored', 'An object of another program is embedded in the file. It was not opened.', placeOf(part));
        readDrawing(part, node, content);
        break;
      case 'w:ruby':
        for (const side of [childOf(node, 'w:rubyBase'), childOf(node, 'w:rt')]) if (side) readInline(part, side, around, content);
        break;
      case 'mc:AlternateContent':
        readAlternative(part, node, around, content, look);
        break;
      default:
        break;
    }
  }
}

/** A comment without a range hangs on the text just before its mark. */
function readPointComment(node: XmlNode, content: ParagraphContent): void {
  const id = node.get('w:id') ?? '';
  const last = content.runs[content.runs.length - 1];
  if (!last || last.comments?.includes(id) === true || (last.comments?.length ?? 0) >= MOST_COMMENTS) return;
  content.runs[content.runs.length - 1] = { ...last, comments: [...(last.comments ?? []), id] };
}

/** Word writes newer shapes twice, once for old programs: one of the two is read. */
function readAlternative(part: WordPart, node: XmlNode, around: Around, content: ParagraphContent, look?: Look): void {
  const branch = childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback');
  if (!branch) return;
  if (look) readRunChildren(part, branch, around, look, content);
  else readInline(part, branch, around, content);
}

function push(part: WordPart, content: ParagraphContent, text: string, around: Around, look: Look): void {
  if (text === '' || part.fields.some((field) => field.inInstruction)) return;
  const link = around.link ?? part.fields.findLast((field) => field.link !== null)?.link ?? undefined;
  const comments = part.context.openComments.size > 0 ? [...part.context.openComments] : undefined;
  if (look.hidden === true) part.context.hidden += 1;
  content.length += text.length;
  content.runs.push({
    text,
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.italic === true ? { italic: true } : {}),
    ...(look.underline === true && link === undefined ? { underline: true } : {}),
    ...(look.strike === true ? { strike: true } : {}),
    ...(look.vertical === 'superscript' ? { superscript: true } : {}),
    ...(look.vertical === 'subscript' ? { subscript: true } : {}),
    ...(look.hidden === true ? { hidden: true } : {}),
    ...(link === undefined ? {} : { link }),
    ...(around.change ? { change: around.change } : {}),
    ...(comments ? { comments } : {}),
  });
}

function symbolOf(node: XmlNode): string {
  const code = Number.parseInt(node.get('w:char') ?? '', 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '';
  return bulletCharacter(String.fromCharCode(code < 0x100 ? code + 0xf000 : code)) || ' ';
}

function linkOf(part: WordPart, node: XmlNode): string | undefined {
  const relationship = part.relationships.get(node.get('r:id') ?? '');
  if (!relationship) return undefined;
  return checkedLink(part, relationship.target) ?? undefined;
}

function checkedLink(part: WordPart, address: string): string | null {
  const link = safeLink(address);
  if (link === null) part.context.warnings.add('link-dropped', 'The address of a link was dropped: only web and e-mail addresses are kept. Its text stays.', placeOf(part));
  return link;
}

function readFieldMark(part: WordPart, node: XmlNode): void {
  const type = node.get('w:fldCharType');
  if (type === 'begin') {
    if (part.fields.length >= MOST_FIELDS) throw new ReadRefusal('nested-too-deep');
    part.fields.push({ instruction: '', inInstruction: true, link: null });
  }
  if (type === 'end') part.fields.pop();
  const field = part.fields[part.fields.length - 1];
  if (type !== 'separate' || !field) return;
  field.inInstruction = false;
  // \l leads to a bookmark of the same file: such a link has no address.
  const address = /^\s*HYPERLINK\s+"([^"]+)"/u.exec(field.instruction)?.[1];
  if (address !== undefined) field.link = checkedLink(part, address);
}

function readDrawing(part: WordPart, drawing: XmlNode, content: ParagraphContent): void {
  const boxes = descendantsOf(drawing, 'w:txbxContent');
  content.boxes.push(...boxes);
  const properties = descendantsOf(drawing, 'wp:docPr')[0];
  const alt = properties?.get('descr') ?? descendantsOf(drawing, 'v:shape')[0]?.get('alt') ?? '';
  const name = properties?.get('name') ?? '';
  const pictures = [...descendantsOf(drawing, 'a:blip'), ...descendantsOf(drawing, 'v:imagedata')];
  for (const picture of pictures) {
    const relationship = part.relationships.get(picture.get('r:embed') ?? picture.get('r:link') ?? picture.get('r:id') ?? '');
    const linked = relationship === undefined || relationship.external || picture.get('r:link') !== undefined;
    if (linked) part.context.warnings.add('external-image-ignored', 'A picture lies outside the file. It was not fetched.', placeOf(part));
    const id = `image-${String(part.context.images.length + 1)}`;
    part.context.images.push({ id, alt, name, source: linked ? 'linked' : 'embedded', part: linked ? '' : relationship.target });
    content.runs.push({ text: '', image: id });
  }
  const diagram = descendantsOf(drawing, 'dgm:relIds')[0];
  const data = diagram ? part.relationships.get(diagram.get('r:dm') ?? '') : undefined;
  if (data) content.diagrams.push(data.target);
  if (boxes.length === 0 && pictures.length === 0 && !data && drawing.name === 'w:drawing') {
    part.context.warnings.add('drawing-without-text', 'A drawing or chart was left out. Its text, if it has any, is not read.', placeOf(part));
  }
}
