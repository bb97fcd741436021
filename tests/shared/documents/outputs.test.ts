import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { textRuns, UNNUMBERED, type DocumentModel } from '@shared/documents/document-model';
import { toHtml } from '@shared/documents/to-html';
import { toPlainText } from '@shared/documents/to-plain-text';
import { everyBlock, sampleDocuments } from '@tests/main/docx/sample-documents';

type Element = DefaultTreeAdapterTypes.Element;

function elements(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
const visible = (html: string): string => {
  const texts: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === 'style') return;
    if ('value' in node) texts.push(node.value);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return texts.join('');
};
const withText = (text: string): DocumentModel => ({
  ...everyBlock(), title: `x${text}`, author: `x${text}`, subject: text, header: { left: text, right: text }, footer: { left: text, pageNumbers: true },
  sections: [{ orientation: 'portrait', blocks: [{ type: 'heading', level: 1, number: UNNUMBERED, series: 'section', runs: [{ type: 'text', text: `x${text}`, bold: true }], bookmark: null }, { type: 'detail', label: `x${text}`, value: textRuns(text) }, { type: 'table', caption: null, description: `x${text}`, headingColumn: true, rowSplit: 'auto', columns: [{ header: `x${text}`, width: 1, align: 'left' }], rows: [{ cells: [[{ type: 'labelled', label: text, runs: textRuns(text) }]] }] }] }],
});

describe('HTML', () => {
  it.each(Object.entries(sampleDocuments()))('%s says what things are', (_, model) => {
    const found = elements(toHtml(model, { shape: 'page' }));
    const levels = found.filter((element) => /^h[1-6]$/.test(element.tagName)).map((element) => Number(element.tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    for (const cell of found.filter((element) => element.tagName === 'th')) expect(['col', 'row']).toContain(attribute(cell, 'scope'));
    for (const table of found.filter((element) => element.tagName === 'table')) expect(table.childNodes[0]?.nodeName).toBe('caption');
    for (const picture of found.filter((element) => element.tagName === 'img')) expect(attribute(picture, 'alt')).toBeDefined();
    const ids = found.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of found.map((element) => attribute(element, 'href')).filter((href) => href?.startsWith('#'))) expect(ids).toContain(link?.slice(1));
    expect(found.some((element) => ['script', 'iframe', 'object', 'link', 'base'].includes(element.tagName))).toBe(false);
    expect(attribute(found.find((element) => element.tagName === 'html') as Element, 'lang')).toBe('en-GB');
  });

  it('marks Welsh runs and shows literal and counted numbers', () => {
    const html = toHtml(everyBlock(), { shape: 'fragment' });
    expect(html).toContain('<span lang="cy-GB">Bwrdd Addysg</span>');
    for (const text of ['1.1 ', 'Appendix A ', 'A1 ', '12.1 ', 'R7 ', 'Draft for approval']) expect(visible(html)).toContain(text);
  });

  it('stays text whatever the text is', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('<img src=x onerror=alert(1)>', '</style><script>alert(1)</script>', '"><svg onload=x>', '&amp;lt;', ']]>', "' onmouseover='x"));
    fc.assert(fc.property(hostile, (text) => {
      const found = elements(toHtml(withText(text), { shape: 'page', nonce: text }));
      expect(found.filter((element) => ['script', 'svg', 'iframe', 'img'].includes(element.tagName))).toEqual([]);
      for (const element of found) for (const one of element.attrs) expect(one.name).not.toMatch(/^on/);
    }), { numRuns: 60 });
  });

  it('drops links that may not leave, keeping their words', () => {
    const model = withText('');
    const html = toHtml({ ...model, sections: [{ orientation: 'portrait', blocks: [{ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: [{ type: 'link', href: 'javascript:alert(1)', text: 'words' }] }] }] }, { shape: 'fragment' });
    expect(html).toContain('words');
    expect(html).not.toContain('javascript');
  });
});

describe('plain text', () => {
  it('has every word and number of the document, and addresses behind links', () => {
    const text = toPlainText(everyBlock());
    for (const part of ['[Part exempt (Appendix B)', 'Time needed:', '1.1 Bold, italic, the 5th, H2O, Bwrdd Addysg\na new line, a\ttab, a note[1] and the clerk (clerk@southmere.example).', 'See paragraph 1.1 on page 1.1, section 1 (Background) and R7.', '- a bullet', '    - a bullet beneath', 'R7 That this one is fixed.', 'Ref: R1', 'Signed (Chair): ____', '[1] Department for Education guidance, 2025. See the guidance (https://southmere.example/guidance)', '[Picture: A coloured rectangle standing for a chart]']) expect(text).toContain(part);
    expect(text).not.toContain('\u0001');
  });
});
