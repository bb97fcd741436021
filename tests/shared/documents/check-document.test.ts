import { describe, expect, it } from 'vitest';
import { checkDocument, isAllowedLink } from '@shared/documents/check-document';
import { AUTO_NUMBER, literalNumber, textRuns, UNNUMBERED, type Block, type DocumentModel, type Inline, type TableBlock } from '@shared/documents/document-model';
import { DOT_PNG, everyBlock, sampleDocuments } from '@tests/main/docx/sample-documents';

const base = everyBlock();
const heading: Block = { type: 'heading', level: 1, number: UNNUMBERED, series: 'section', runs: textRuns('Heading'), bookmark: null };
const withBlocks = (...blocks: readonly Block[]): DocumentModel => ({ ...base, sections: [{ orientation: 'portrait', blocks: [heading, ...blocks] }] });
const said = (...runs: readonly Inline[]): Block => ({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs });
const table = (changes: Partial<TableBlock>): TableBlock => ({
  type: 'table', caption: null, description: 'A table', headingColumn: false, rowSplit: 'auto',
  columns: [{ header: 'One', width: 1, align: 'left' }], rows: [{ cells: [[]] }], ...changes,
});

describe('what may become a document', () => {
  it('passes every document that the product writes', () => {
    for (const [name, model] of Object.entries(sampleDocuments())) expect(checkDocument(model), name).toEqual([]);
  });

  it.each<[string, DocumentModel, string]>([
    ['no title', { ...base, title: '  ' }, 'title'],
    ['a file name for a title', { ...base, title: 'minutes final.docx' }, 'title'],
    ['no author', { ...base, author: '' }, 'author'],
    ['no pages', { ...base, sections: [] }, 'sections'],
    ['an empty section', { ...base, sections: [...base.sections, { orientation: 'landscape', blocks: [] }] }, 'sections.3.blocks'],
    ['an empty heading', withBlocks({ ...heading, runs: [] }), 'sections.0.blocks.1.runs'],
    ['a level left out', withBlocks({ ...heading, level: 3 }), 'sections.0.blocks.1.level'],
    ['two titles', withBlocks({ type: 'title', text: 'A' }, { type: 'title', text: 'B' }), 'sections.0.blocks.2'],
    ['no heading at all', { ...base, sections: [{ orientation: 'portrait', blocks: [said(...textRuns('text'))] }] }, 'sections'],
    ['a number by style under an un-numbered heading', withBlocks({ type: 'numbered', level: 1, number: AUTO_NUMBER, series: 'section', runs: textRuns('x'), bookmark: null }), 'sections.0.blocks.1.number'],
    ['a sub-heading that would count', withBlocks({ ...heading, level: 2, number: AUTO_NUMBER }), 'sections.0.blocks.1.number'],
    ['recommendations counted with a paper that does not count', withBlocks({ type: 'recommendations', count: 'paragraphs', lead: [], items: [{ level: 1, number: AUTO_NUMBER, runs: textRuns('x'), bookmark: null }] }), 'sections.0.blocks.1.count'],
    ['no recommendations in their box', withBlocks({ type: 'recommendations', count: 'letters', lead: textRuns('The Board:'), items: [] }), 'sections.0.blocks.1.items'],
    ['a javascript link', withBlocks(said({ type: 'link', href: 'javascript:alert(1)', text: 'click' })), 'sections.0.blocks.1.runs.0.href'],
    ['a file link in a footnote', withBlocks(said({ type: 'footnote', runs: [{ type: 'link', href: 'file:///etc/passwd', text: 'x' }] })), 'sections.0.blocks.1.runs.0.href'],
    ['an empty footnote', withBlocks(said({ type: 'footnote', runs: [] })), 'sections.0.blocks.1.runs.0'],
    ['a link without words', withBlocks(said({ type: 'link', href: 'https://southmere.example', text: ' ' })), 'sections.0.blocks.1.runs.0.text'],
    ['a reference to nowhere', withBlocks(said({ type: 'reference', target: 'gone', show: 'label' })), 'sections.0.blocks.1.runs.0'],
    ['the same bookmark twice', withBlocks({ ...heading, bookmark: 'x' }, { ...heading, bookmark: 'x' }), 'sections.0.blocks.2.bookmark'],
    ['a bookmark that cannot be one', withBlocks({ ...heading, bookmark: 'a b' }), 'sections.0.blocks.1.bookmark'],
    ['a table without columns', withBlocks(table({ columns: [], rows: [] })), 'sections.0.blocks.1.columns'],
    ['a table without rows', withBlocks(table({ rows: [] })), 'sections.0.blocks.1.rows'],
    ['a row of another length', withBlocks(table({ rows: [{ cells: [[], []] }] })), 'sections.0.blocks.1.rows.0'],
    ['a column without heading', withBlocks(table({ columns: [{ header: '', width: 1, align: 'left' }] })), 'sections.0.blocks.1.columns.0.header'],
    ['a column without width', withBlocks(table({ columns: [{ header: 'x', width: 0, align: 'left' }] })), 'sections.0.blocks.1.columns.0.width'],
    ['a table nobody describes', withBlocks(table({ description: '' })), 'sections.0.blocks.1.description'],
    ['a link deep in a cell', withBlocks(table({ rows: [{ cells: [[{ type: 'bullet', runs: [{ type: 'link', href: 'data:text/html,x', text: 'x' }] }]] }] })), 'sections.0.blocks.1.rows.0.cells.0.0.runs.0.href'],
    ['a picture without description', withBlocks({ type: 'image', mediaType: 'image/png', data: DOT_PNG, width: 1, height: 1, alt: '', decorative: false }), 'sections.0.blocks.1.alt'],
    ['a file name for a description', withBlocks({ type: 'image', mediaType: 'image/png', data: DOT_PNG, width: 1, height: 1, alt: 'chart.png', decorative: false }), 'sections.0.blocks.1.alt'],
    ['a picture that is none', withBlocks({ type: 'image', mediaType: 'image/png', data: 'PHN2Zz4=', width: 1, height: 1, alt: 'x', decorative: false }), 'sections.0.blocks.1.data'],
    ['nothing to sign on', withBlocks({ type: 'signature', lines: [] }), 'sections.0.blocks.1.lines'],
  ])('refuses %s, naming the field', (_, model, path) => {
    const issues = checkDocument(model);
    expect(issues.map((issue) => issue.path)).toContain(path);
    for (const issue of issues) expect(issue.message).toMatch(/^[A-Z“].*[.]$/s);
  });

  it('lets literal numbers stand anywhere', () => {
    expect(checkDocument(withBlocks({ type: 'numbered', level: 1, number: literalNumber('7.2'), series: 'section', runs: textRuns('x'), bookmark: null }))).toEqual([]);
  });

  it.each([
    ['https://southmere.example/a?b=c#d', true], ['http://southmere.example', true], ['mailto:clerk@southmere.example', true], ['HTTPS://SOUTHMERE.EXAMPLE', true],
    ['javascript:alert(1)', false], [' https://southmere.example', false], ['https://', false], ['file:///etc', false], ['data:text/html,x', false], ['//southmere.example', false], ['mailto:', false], ['https://a b', false], ['ftp://a', false], ['', false],
  ])('judges the link %s', (href, allowed) => {
    expect(isAllowedLink(href)).toBe(allowed);
  });
});
