import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { AUTO_NUMBER, textRuns, UNNUMBERED, type DocumentModel } from '@shared/documents/document-model';
import { renderDocx } from '@main/docx/render-docx';
import { paragraphsOf, partsOf } from '@tests/main/docx/read-parts';
import { everyBlock } from '@tests/main/docx/sample-documents';

/** The text in every place that holds text. */
function everywhere(text: string): DocumentModel {
  const runs = [{ type: 'text' as const, text }, { type: 'text' as const, text, bold: true, italic: true }];
  const safe = `x${text}`;
  return {
    ...everyBlock(),
    title: safe, subject: text, author: safe, header: { left: text, right: safe }, footer: { left: text, pageNumbers: true },
    classification: { type: 'exempt', paragraphs: [safe], appliesTo: safe },
    sections: [{
      orientation: 'portrait',
      blocks: [
        { type: 'strapline', text: safe }, { type: 'title', text: safe }, { type: 'detail', label: safe, value: runs }, { type: 'contents', heading: text, levels: 3 },
        { type: 'heading', level: 1, number: AUTO_NUMBER, series: 'section', runs: [{ type: 'text', text: safe }], bookmark: 'here' },
        { type: 'numbered', level: 1, number: { type: 'literal', text: safe }, series: 'section', bookmark: null, runs: [...runs, { type: 'footnote', runs: [{ type: 'text', text: safe }] }, { type: 'link', href: 'https://southmere.example', text: safe }, { type: 'reference', target: 'here', show: 'text' }] },
        { type: 'recommendations', count: 'letters', lead: runs, items: [{ level: 1, number: UNNUMBERED, runs, bookmark: null }] },
        { type: 'decision', verb: text, lead: runs, limbs: [{ level: 1, number: AUTO_NUMBER, runs, bookmark: null }] },
        { type: 'notice', tone: 'information', runs },
        { type: 'table', caption: safe, description: safe, headingColumn: true, rowSplit: 'auto', columns: [{ header: safe, width: 1, align: 'left' }], rows: [{ cells: [[{ type: 'labelled', label: text, runs }, { type: 'bullet', runs: textRuns(text) }]] }] },
        { type: 'signature', lines: [text] },
        { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: [{ type: 'text', text }] },
      ],
    }],
  };
}

function wellFormed(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let good = true;
  parser.on('error', () => {
    good = false;
  });
  parser.write(xml).close();
  return good;
}

/** What a reader must get back: everything but what XML cannot hold. */
function expected(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '');
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom('\u0000', '\u0001', '\u000B', '\u000C', '\u001B', '\uFFFE', '\uFFFF', '\uD800', '\uDC00', '\uFEFF', '\r\n', '\r', '\n', '\u2028', '\u202E', '\u200B', '\u00A0', '\u00AD', '\t', ']]>', '<w:t>', '</w:p>', '&amp;lt;', '"', "'", '=cmd|\'/c calc\'!A1', '{{ }}', '%s', '$&', '$1', '😀', '👩‍👧', 'مجلس', '李', 'Llŷr', 'MB-SECTION-0-BODY', ' '), { maxLength: 30 }).map((parts) => parts.join('')),
);

describe('hostile text', () => {
  it('cannot break a file, and comes back as it was', async () => {
    await fc.assert(fc.asyncProperty(nasty, async (text) => {
      const result = await renderDocx(everywhere(text));
      expect(result.ok ? '' : JSON.stringify(result.error)).toBe('');
      if (!result.ok) return;
      const parts = partsOf(result.value);
      for (const [name, xml] of parts) {
        expect(wellFormed(xml), name).toBe(true);
        expect(xml, name).not.toMatch(/<w:t[^>]*>[^<]*[\n\r\t]/);
      }
      expect(paragraphsOf(parts.get('word/document.xml') ?? '').at(-1)).toBe(expected(text));
    }), { numRuns: 80 });
  });

  it('survives a cell of ten thousand characters, a paragraph of a million and five thousand items', async () => {
    const text = 'Ŵ<&>😀 '.repeat(10_000);
    const model = everywhere(text);
    const many = Array.from({ length: 5_000 }, () => ({ type: 'listItem' as const, marker: 'number' as const, level: 1 as const, list: 'x', indent: 'none' as const, runs: textRuns('item') }));
    const result = await renderDocx({ ...model, title: 'T', author: 'A', subject: '', header: { left: '', right: '' }, footer: { left: '', pageNumbers: true }, sections: [...model.sections, { orientation: 'portrait', blocks: [...many, { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns('word '.repeat(200_000)) }] }] });
    expect(result.ok).toBe(true);
    if (result.ok) expect(wellFormed(partsOf(result.value).get('word/document.xml') ?? '')).toBe(true);
  });
});
