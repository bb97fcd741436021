import type { DocumentModel } from '@shared/documents/document-model';
import { ORIGIN_PROPERTY } from '@shared/documents/mark-names';
import type { ZipPart } from '@main/docx/zip-file';
import { xmlAttribute, xmlText } from '@main/docx/xml-text';

/** When a record says nothing of its time, a file still needs one: always the same. */
const NO_TIME = '2000-01-01T00:00:00Z';
const PART_ORDER = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/_rels/document.xml.rels', 'word/styles.xml', 'word/numbering.xml', 'word/settings.xml'];

/** A picture or a link that the body uses, to be told to the package. */
export type PackageAdditions = {
  readonly pictures: readonly { readonly id: string; readonly name: string; readonly data: Buffer }[];
  readonly links: readonly { readonly id: string; readonly href: string }[];
  readonly footnoteLinks: readonly { readonly id: string; readonly href: string }[];
};

/**
 * The parts in their final order and form: properties from the record and from nothing else (no clock, no name of the
 * person at this computer), relationships for links and pictures, no part that is empty. After this step the same record
 * gives the same bytes on any day and on any computer.
 */
export function finaliseParts(parts: Map<string, string | Buffer>, model: DocumentModel, additions: PackageAdditions): readonly ZipPart[] {
  const time = model.recordedAt ?? NO_TIME;
  parts.set('docProps/core.xml', coreProperties(model, time));
  parts.set('docProps/app.xml', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Minute Book</Application></Properties>');
  if (model.origin !== undefined) parts.set('docProps/custom.xml', originProperty(model.origin));
  else {
    parts.delete('docProps/custom.xml');
    drop(parts, '_rels/.rels', /<Relationship [^>]*Target="docProps\/custom\.xml"\/>/);
    drop(parts, '[Content_Types].xml', /<Override [^>]*PartName="\/docProps\/custom\.xml"\/>/);
  }
  for (const picture of additions.pictures) parts.set(`word/${picture.name}`, picture.data);
  append(parts, 'word/_rels/document.xml.rels', additions.pictures.map((one) => `<Relationship Id="${one.id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${one.name}"/>`).join('') + linkRelationships(additions.links));
  append(parts, 'word/_rels/footnotes.xml.rels', linkRelationships(additions.footnoteLinks));
  edit(parts, 'word/settings.xml', (xml) => xml.replace('<w:displayBackgroundShape/>', '').replace('</w:settings>', '<w:themeFontLang w:val="en-GB"/></w:settings>'));
  for (const [name, part] of parts) if (name.endsWith('.rels') && /<Relationships [^>]*\/>/.test(text(part)) && name !== '_rels/.rels') parts.delete(name);
  const rank = (name: string): number => (PART_ORDER.includes(name) ? PART_ORDER.indexOf(name) : PART_ORDER.length);
  return [...parts]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([name, data]) => ({ name, data: typeof data === 'string' ? Buffer.from(data, 'utf8') : data }));
}

function coreProperties(model: DocumentModel, time: string): string {
  const one = (name: string, value: string): string => (value === '' ? '' : `<${name}>${xmlText(value)}</${name}>`);
  const status = { draft: 'Draft', forApproval: 'Draft for approval', final: 'Final', approved: 'Approved' }[model.status];
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + one('dc:title', model.title) + one('dc:subject', model.subject) + one('dc:creator', model.author) + one('cp:lastModifiedBy', model.author) + one('dc:language', model.language) + one('cp:contentStatus', status)
    + `<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${xmlAttribute(time)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${xmlAttribute(time)}</dcterms:modified></cp:coreProperties>`;
}

/** The mark of what the file was made from, as a property that Word and LibreOffice keep. */
function originProperty(origin: string): string {
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    + `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${ORIGIN_PROPERTY}"><vt:lpwstr>${xmlText(origin)}</vt:lpwstr></property></Properties>`;
}

function linkRelationships(links: readonly { readonly id: string; readonly href: string }[]): string {
  return links.map((link) => `<Relationship Id="${link.id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${xmlAttribute(link.href)}" TargetMode="External"/>`).join('');
}

function append(parts: Map<string, string | Buffer>, name: string, relationships: string): void {
  if (relationships === '') return;
  const open = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
  const before = text(parts.get(name) ?? '');
  parts.set(name, before.includes('</Relationships>') ? before.replace('</Relationships>', `${relationships}</Relationships>`) : `${open}${relationships}</Relationships>`);
}

function drop(parts: Map<string, string | Buffer>, name: string, pattern: RegExp): void {
  edit(parts, name, (xml) => xml.replace(pattern, ''));
}

function edit(parts: Map<string, string | Buffer>, name: string, change: (xml: string) => string): void {
  const part = parts.get(name);
  if (part !== undefined) parts.set(name, change(text(part)));
}

function text(part: string | Buffer): string {
  return typeof part === 'string' ? part : part.toString('utf8');
}
