import type { Bookmark, DocumentModel, FootnoteInline } from '@shared/documents/document-model';
import { checkDocument } from '@shared/documents/check-document';
import { PLAIN_STYLES, type DocumentStyles } from '@shared/documents/document-styles';
import { wearLook } from '@shared/documents/wear-look';
import { estimatePages } from '@shared/documents/estimate-pages';
import { allBlocks, createNumbering, referenceTargets } from '@shared/documents/number-blocks';
import { fail, ok, type Result } from '@shared/kernel/result';
import { checkPackage } from '@main/docx/check-package';
import { finaliseParts } from '@main/docx/finalise';
import { buildShell, sectionPlaceholder } from '@main/docx/shell';
import { finishNumbering, styleListNumber } from '@main/docx/word-numbering';
import { finishStyles } from '@main/docx/word-styles';
import { drawing, withPageBreak, writeBlock, writeFootnote, type BlockContext, type PictureParts } from '@main/docx/write-blocks';
import { createLinkTargets, type RunContext } from '@main/docx/write-runs';
import { xmlText } from '@main/docx/xml-text';
import { writeZip } from '@main/docx/zip-file';

/** How far a rendering has come; `done` of `total` blocks are written. */
export type RenderProgress = { readonly stage: 'checking' | 'pages' | 'writing' | 'packing'; readonly done: number; readonly total: number };

export type RenderOptions = {
  readonly styles?: DocumentStyles;
  readonly onProgress?: (progress: RenderProgress) => void;
};

/** How many blocks are written between two reports of progress. */
const REPORT_EVERY = 250;

/**
 * A Word file from a document model, byte for byte the same for the same model. The docx library makes the package around
 * the text; the text itself is written as strings, because a tree of objects for each run costs eight times the time and
 * three times the memory of a long paper (docs/performance.md).
 *
 * Errors: `invalid` with the field of the model that cannot go into a document (an empty table, a javascript: link, a
 * reference to nowhere), or with the part and the style or list that is missing from the package.
 */
export async function renderDocx(model: DocumentModel, options: RenderOptions = {}): Promise<Result<Buffer>> {
  const styles = wearLook(options.styles ?? PLAIN_STYLES, model.look);
  const report = options.onProgress ?? (() => undefined);
  const total = model.sections.reduce((sum, section) => sum + section.blocks.length, 0);
  report({ stage: 'checking', done: 0, total });
  const issues = checkDocument(model);
  if (issues.length > 0) return fail({ kind: 'invalid', issues });

  const needsPages = usesPages(model);
  if (needsPages) report({ stage: 'pages', done: 0, total });
  const pages = needsPages ? estimatePages(model, styles) : null;

  const shell = await buildShell(model, styles, xmlCharacters);
  const parts = new Map<string, string | Buffer>(shell);
  const writer = createWriter(model, styles, pages);
  let document = partText(parts, 'word/document.xml');
  let done = 0;
  const pieces: string[] = [];
  for (const [index, section] of model.sections.entries()) {
    const { before, after, sectionEnd } = splitAt(document, sectionPlaceholder(index));
    pieces.push(before);
    if (index === 0 && styles.logo) pieces.push(writer.logo(styles.logo));
    const context = writer.context(section.orientation);
    for (const block of section.blocks) {
      if (block.type === 'pageBreak') pieces.push(withPageBreak(pieces.pop() ?? ''));
      else pieces.push(writeBlock(block, context));
      done += 1;
      if (done % REPORT_EVERY === 0) report({ stage: 'writing', done, total });
    }
    if (sectionEnd !== '') pieces.push(endSection(pieces.pop() ?? '', sectionEnd));
    document = after;
  }
  pieces.push(document);
  report({ stage: 'packing', done: total, total });

  parts.set('word/document.xml', pieces.join(''));
  parts.set('word/footnotes.xml', partText(parts, 'word/footnotes.xml').replace(/<w:footnote w:id="1">[\s\S]*?<\/w:footnote>/, writer.footnotes().replace(/\$/g, '$$$$')));
  parts.set('word/styles.xml', finishStyles(partText(parts, 'word/styles.xml'), styles, (style) => styleListNumber(styles, style)));
  parts.set('word/numbering.xml', finishNumbering(partText(parts, 'word/numbering.xml'), writer.restarts()));
  const wrong = checkPackage(parts);
  if (wrong.length > 0) return fail({ kind: 'invalid', issues: wrong });
  return ok(writeZip(finaliseParts(parts, model, writer.additions())));
}

/** Whether page numbers are shown anywhere but in the footer, where Word counts by itself. */
function usesPages(model: DocumentModel): boolean {
  for (const block of allBlocks(model)) {
    if (block.type === 'contents') return true;
    if ('runs' in block && block.runs.some((run) => run.type === 'reference' && run.show === 'page')) return true;
  }
  return false;
}

function createWriter(model: DocumentModel, styles: DocumentStyles, pages: ReturnType<typeof estimatePages> | null) {
  const links = createLinkTargets();
  const footnoteLinks = createLinkTargets();
  const targets = referenceTargets(model);
  const numbering = createNumbering();
  const pictures = createPictures();
  const names = new Map<Bookmark, string>();
  let ids = 0;
  let headings = 0;
  let notes = 0;
  const footnoteXml: string[] = [];
  const runs: RunContext = {
    language: model.language,
    links,
    targets,
    pageOf: (bookmark) => pages?.bookmarks.get(bookmark) ?? null,
    bookmarkName: (bookmark) => {
      const known = names.get(bookmark);
      if (known) return known;
      const name = `mb_${String(names.size + 1)}`;
      names.set(bookmark, name);
      return name;
    },
    footnote: (note: FootnoteInline) => {
      notes += 1;
      footnoteXml.push(writeFootnote(notes, note.runs, { ...runs, links: footnoteLinks }));
      return notes;
    },
  };
  const context = (orientation: 'portrait' | 'landscape'): BlockContext => ({
    ...runs,
    model,
    styles,
    orientation,
    numbering,
    pages,
    pictures,
    nextId: () => (ids += 1),
    nextHeading: () => (headings += 1) - 1,
  });
  return {
    context,
    logo: (logo: NonNullable<DocumentStyles['logo']>): string => {
      const size = `cx="${String(Math.round(logo.width * 12_700))}" cy="${String(Math.round(logo.height * 12_700))}"`;
      return `<w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr>${drawing(pictures.add(logo.mediaType, logo.data), (ids += 1), size, logo.alt === '' ? null : logo.alt)}</w:p>`;
    },
    footnotes: () => footnoteXml.join(''),
    restarts: () => numbering.instances(),
    additions: () => ({ pictures: pictures.all(), links: links.all(), footnoteLinks: footnoteLinks.all() }),
  };
}

function createPictures(): PictureParts {
  const known = new Map<string, { readonly id: string; readonly name: string; readonly data: Buffer }>();
  return {
    add(mediaType, data) {
      const key = `${mediaType}:${data}`;
      let picture = known.get(key);
      if (!picture) {
        const number = String(known.size + 1);
        picture = { id: `rIdPicture${number}`, name: `media/picture${number}.${mediaType === 'image/png' ? 'png' : 'jpeg'}`, data: Buffer.from(data, 'base64') };
        known.set(key, picture);
      }
      return picture.id;
    },
    all: () => [...known.values()],
  };
}

/** The document before and after the placeholder's paragraph, and the settings of the section that ends with it, if one does. */
function splitAt(xml: string, placeholder: string): { readonly before: string; readonly after: string; readonly sectionEnd: string } {
  const at = xml.indexOf(placeholder);
  const start = xml.lastIndexOf('<w:p>', at);
  const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
  if (at < 0 || start < 0) throw new Error(`The library's document has no place for ${placeholder}.`);
  const sectionEnd = /<w:sectPr[\s\S]*<\/w:sectPr>/.exec(xml.slice(start, end))?.[0] ?? '';
  return { before: xml.slice(0, start), after: xml.slice(end), sectionEnd };
}

/** Puts a section's settings into its last paragraph, where Word looks for them; a paragraph of their own could make an empty page. */
function endSection(block: string, settings: string): string {
  const paragraph = block.lastIndexOf('<w:p>');
  const at = block.indexOf('</w:pPr>', paragraph);
  if (paragraph < 0 || at < 0) throw new Error('A section ends without a paragraph.');
  return block.slice(0, at) + settings + block.slice(at);
}

function partText(parts: ReadonlyMap<string, string | Buffer>, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`The library's package has no ${name}.`);
  return part.toString();
}

/** Text for the library, which escapes by itself but lets some characters through that XML forbids. */
function xmlCharacters(text: string): string {
  return xmlText(text).replace(/[\n\t]+/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}
