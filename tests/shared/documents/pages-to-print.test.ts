import { describe, expect, it } from 'vitest';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { paperEdges, paperPage, pdfEdges, pdfPage } from '@shared/documents/pages-to-print';
import { everyBlock } from '@tests/main/docx/sample-documents';

const house = { ...PLAIN_STYLES, houseHeader: 'Tide"well\\</style><b> Council', houseFooter: 'Serving Tidewell' };

describe('pages to be printed', () => {
  it('says at the edges of every sheet what the document is', () => {
    const html = paperPage(everyBlock(), PLAIN_STYLES);
    expect(html).toMatch(/@top-left\{content:"[^"]*Not for publication: exempt, Schedule 12A, paragraph 3[^"]*\\a Draft for approval/);
    expect(html).toContain('content:"Page " counter(page) " of " counter(pages)');
    expect(paperEdges(everyBlock(), PLAIN_STYLES).header).toMatch(/Not for publication: exempt.* · Draft for approval/);
    expect(pdfEdges(everyBlock(), PLAIN_STYLES).header).toMatch(/Not for publication: exempt.*<br>Draft for approval/);
  });

  it('numbers no pages where the document numbers none', () => {
    const model = { ...everyBlock(), footer: { left: 'x', pageNumbers: false } };
    expect(paperPage(model, PLAIN_STYLES)).not.toContain('counter(page)');
    expect(pdfEdges(model, PLAIN_STYLES).footer).not.toContain('pageNumber');
  });

  it('lets no words of a template out of their string, their element or the style sheet', () => {
    const html = paperPage(everyBlock(), house);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('Tide\\22 well\\5c \\3c /style\\3e \\3c b\\3e  Council');
    expect(pdfEdges(everyBlock(), house).header).toContain('Tide&quot;well\\&lt;/style&gt;&lt;b&gt; Council');
  });

  it('prints the same text on paper as in the PDF', () => {
    const article = (html: string): string => /<article.*<\/article>/su.exec(html)?.[0] ?? '';
    expect(article(paperPage(everyBlock(), house))).toBe(article(pdfPage(everyBlock(), house)));
    expect(article(pdfPage(everyBlock(), house))).not.toBe('');
  });
});
