import { makeDocx, paragraphXml } from './make-office';

const SENTENCES = 'The board considered the report of the director, noted the progress made in the spring term and asked for a further paper before any decision is taken. ';

/** A Word file of a thousand pages: 4,000 numbered paragraphs of some 60 words, a heading every ten, a table of 10,000 rows of 5 cells. */
export function largeDocx(paragraphs = 4000, rows = 10_000): Buffer {
  const level = (index: number, format: string, text: string): string => `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const list = (index: number): string => `<w:numPr><w:ilvl w:val="${String(index)}"/><w:numId w:val="1"/></w:numPr>`;
  const body: string[] = [];
  for (let index = 0; index < paragraphs; index += 1) {
    if (index % 10 === 0) body.push(paragraphXml(`Heading ${String(index)}`, `${list(0)}<w:outlineLvl w:val="0"/>`));
    else body.push(`<w:p><w:pPr>${list(1)}</w:pPr><w:r><w:t xml:space="preserve">${String(index)} ${SENTENCES.repeat(2)}</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>${String(index * 7919)}</w:t></w:r></w:p>`);
  }
  body.push('<w:tbl>');
  for (let index = 0; index < rows; index += 1) {
    const cells = [`R${String(index)}`, 'Write to every school', `Answered on day ${String((index * 31) % 365)}`, 'Sept 27', 'Under way'].map((text) => `<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>${paragraphXml(text)}</w:tc>`);
    body.push(`<w:tr>${cells.join('')}</w:tr>`);
  }
  body.push('</w:tbl>');
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  return makeDocx({ body: body.join(''), numbering });
}
