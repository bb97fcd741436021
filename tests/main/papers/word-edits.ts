import { markOfBookmark } from '@shared/documents/mark-names';
import { readOwnZip, writeZip } from '@main/docx/zip-file';

/** One paragraph of a Word file as a test edits it: its XML, the rows whose marks stand on it, and what opens before it (a table, a row, a cell). */
export type WordParagraph = { xml: string; readonly rows: readonly string[]; readonly opens: string };

/** A Word file whose paragraphs can be changed as a person at a word processor does; those of a table stay where they are. */
export function openWordFile(file: Buffer): { readonly paragraphs: WordParagraph[]; readonly setPart: (name: string, xml: string) => void; readonly part: (name: string) => string; readonly save: () => Buffer } {
  const parts = new Map([...readOwnZip(file)].map(([name, data]) => [name, data.toString('utf8')]));
  const document = parts.get('word/document.xml') ?? '';
  const start = document.indexOf('<w:body>') + '<w:body>'.length;
  const end = document.lastIndexOf('<w:sectPr');
  const pieces = document.slice(start, end).split(/(<w:p>[\s\S]*?<\/w:p>)/u);
  const paragraphs = pieces.flatMap((xml, index): WordParagraph[] => (index % 2 === 1 ? [{ xml, rows: rowsOf(xml), opens: pieces[index - 1] ?? '' }] : []));
  return {
    paragraphs,
    setPart: (name, xml) => parts.set(name, xml),
    part: (name) => parts.get(name) ?? '',
    save: () => {
      parts.set('word/document.xml', document.slice(0, start) + paragraphs.map(({ opens, xml }) => opens + xml).join('') + (pieces.at(-1) ?? '') + document.slice(end));
      return writeZip([...parts].map(([name, text]) => ({ name, data: Buffer.from(text, 'utf8') })));
    },
  };
}

/** A paragraph like another, with other words and none of its marks: what Enter and typing make. */
export function typedAfter({ xml }: WordParagraph, words: string): WordParagraph {
  return { xml: `<w:p>${propertiesOf(xml)}${run(words)}</w:p>`, rows: [], opens: '' };
}

/** Other words inside the last mark of a paragraph. */
export function reword(paragraph: WordParagraph, content: string): void {
  const start = paragraph.xml.lastIndexOf('<w:bookmarkStart ');
  const from = paragraph.xml.indexOf('/>', start) + 2;
  const to = paragraph.xml.indexOf('<w:bookmarkEnd ', from);
  paragraph.xml = paragraph.xml.slice(0, from) + content + paragraph.xml.slice(to);
}

/** A paragraph without its marks: what selecting all of it and typing over it leaves. */
export function withoutMarks(paragraph: WordParagraph): void {
  paragraph.xml = paragraph.xml.replace(/<w:bookmark(?:Start|End) [^>]*\/>/gu, '');
}

/** A run of text. */
export function run(words: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
}

/** Text that somebody put in under tracked changes. */
export function inserted(words: string, who = 'Priya Nair', when = '2026-12-05T10:04:00Z'): string {
  return `<w:ins w:id="${nextId()}" w:author="${who}" w:date="${when}">${run(words)}</w:ins>`;
}

/** Text that somebody took out under tracked changes. */
export function deleted(words: string, who = 'Priya Nair', when = '2026-12-05T10:04:00Z'): string {
  return `<w:del w:id="${nextId()}" w:author="${who}" w:date="${when}"><w:r><w:delText xml:space="preserve">${escaped(words)}</w:delText></w:r></w:del>`;
}

let ids = 9_000;
function nextId(): string {
  ids += 1;
  return String(ids);
}

function rowsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/gu)].flatMap(([, name = '']) => markOfBookmark(name)?.slice(0, 12) ?? []);
}

function propertiesOf(xml: string): string {
  return /<w:pPr>[\s\S]*?<\/w:pPr>/u.exec(xml)?.[0] ?? '';
}

function escaped(words: string): string {
  return words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
