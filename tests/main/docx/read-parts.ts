import { readOwnZip } from '@main/docx/zip-file';

/** The parts of a file we made, as text. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  return new Map([...readOwnZip(Buffer.from(file))].map(([name, data]) => [name, data.toString('utf8')]));
}

/** One part; empty when it is missing. */
export function partOf(file: Uint8Array, name: string): string {
  return partsOf(file).get(name) ?? '';
}

/** The paragraphs of a part as a reader gets them: text with tabs and line ends. */
export function paragraphsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map((paragraph) =>
    [...paragraph[0].matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)].map((match) => (match[2] === 'tab' ? '\t' : match[2] === 'br' ? '\n' : decode(match[1] ?? ''))).join(''));
}

function decode(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}
