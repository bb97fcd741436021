import { makeZip } from './make-zip';
import type { ZipEntry } from './make-zip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** Namespaces as Word declares them. */
const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:v="urn:schemas-microsoft-com:vml"';

/** One relationship of the main part. */
export type Rel = { readonly id: string; readonly type: string; readonly target: string; readonly external?: boolean };

/** Text as XML writes it. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A relationships part. */
export function relsXml(rels: readonly Rel[]): string {
  const lines = rels.map((rel) => `<Relationship Id="${rel.id}" Type="${OFFICE}/${rel.type}" Target="${escapeXml(rel.target)}"${rel.external === true ? ' TargetMode="External"' : ''}/>`);
  return `${HEAD}<Relationships xmlns="${RELS}">${lines.join('')}</Relationships>`;
}

/** The parts every package has. */
export function packageParts(mainPart: string, contentType: string, rels: readonly Rel[], more: readonly ZipEntry[] = []): ZipEntry[] {
  const slash = mainPart.lastIndexOf('/');
  return [
    { name: '[Content_Types].xml', data: `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${mainPart}" ContentType="${contentType}"/></Types>` },
    { name: '_rels/.rels', data: relsXml([{ id: 'rId1', type: 'officeDocument', target: mainPart }]) },
    { name: `${mainPart.slice(0, slash)}/_rels/${mainPart.slice(slash + 1)}.rels`, data: relsXml(rels) },
    ...more,
  ];
}

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A main part of Word around some body XML. */
export function documentXml(body: string): string {
  return `${HEAD}<w:document ${WORD_NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

/** A story part (styles, numbering, notes, comments …) around its content. */
export function wordPartXml(element: string, content: string): string {
  return `${HEAD}<w:${element} ${WORD_NAMESPACES}>${content}</w:${element}>`;
}

/** What goes into a Word file made for a test. */
export type DocxParts = {
  readonly body?: string;
  readonly document?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly rels?: readonly Rel[];
  readonly parts?: readonly ZipEntry[];
  readonly contentType?: string;
};

/** The entries of a Word file. */
export function docxEntries(given: DocxParts): ZipEntry[] {
  const rels: Rel[] = [...(given.rels ?? [])];
  const parts: ZipEntry[] = [...(given.parts ?? [])];
  if (given.styles !== undefined) {
    rels.push({ id: 'rStyles', type: 'styles', target: 'styles.xml' });
    parts.push({ name: 'word/styles.xml', data: wordPartXml('styles', given.styles) });
  }
  if (given.numbering !== undefined) {
    rels.push({ id: 'rNumbering', type: 'numbering', target: 'numbering.xml' });
    parts.push({ name: 'word/numbering.xml', data: wordPartXml('numbering', given.numbering) });
  }
  return [...packageParts('word/document.xml', given.contentType ?? DOCX_TYPE, rels, parts), { name: 'word/document.xml', data: given.document ?? documentXml(given.body ?? '') }];
}

/** A Word file. */
export function makeDocx(given: DocxParts): Buffer {
  return makeZip(docxEntries(given));
}

/** A paragraph of one run. */
export function paragraphXml(text: string, properties = '', look = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}
