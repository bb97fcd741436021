import { describe, expect, test } from 'vitest';
import { asRestrictedAs, partsAsRestrictedAs } from '@shared/papers/content/as-restricted-as';
import type { ContentAppendix, PaperContent } from '@shared/papers/content/paper-content';
import type { Publicity } from '@shared/kernel/publicity';
import { contentOf, idOf, paragraph } from '@tests/helpers/travelling-paper';

const marked = (n: number, publicity: Publicity) => ({ ...paragraph(n, 'Words'), publicity });
const appendix = (publicity: Publicity, blocks: ContentAppendix['blocks']): ContentAppendix => ({ id: idOf(7, 1), title: 'Costs', publicity, file: null, blocks });
const marksOf = ({ sections, appendices }: PaperContent) => [...sections, ...appendices].flatMap(({ blocks }) => blocks.map(({ publicity }) => publicity));
const paper = (publicity: Publicity, blocks: PaperContent['sections'][number]['blocks'], appendices: readonly ContentAppendix[] = []): PaperContent => ({ ...contentOf(blocks), publicity, appendices: [...appendices] });

describe('another wording of a paper', () => {
  test.each([
    ['a paragraph keeps the mark that it has now', paper('open', [marked(1, 'exempt'), marked(2, 'open')]), paper('open', [marked(1, 'open'), marked(2, 'open')]), ['exempt', 'open']],
    ['a stricter mark of the other stays', paper('open', [marked(1, 'exempt')]), paper('open', [marked(1, 'confidential')]), ['confidential']],
    ['a new paragraph of an exempt paper is exempt', paper('exempt', [marked(1, 'exempt')]), paper('open', [marked(1, 'open'), marked(2, 'open')]), ['exempt', 'exempt']],
    ['what comes out of an exempt appendix stays exempt', paper('open', [], [appendix('exempt', [marked(1, 'open')])]), paper('open', [marked(1, 'open')], [appendix('open', [])]), ['exempt']],
    ['a new paragraph in an appendix that is exempt now is exempt', paper('open', [], [appendix('exempt', [marked(1, 'exempt')])]), paper('open', [], [appendix('open', [marked(1, 'open'), marked(2, 'open')])]), ['exempt', 'exempt']],
    ['nothing is marked anew where nothing differs', paper('open', [marked(3, 'open')], [appendix('exempt', [marked(1, 'open')])]), paper('open', [marked(3, 'open')], [appendix('exempt', [marked(1, 'open')])]), ['open', 'open']],
  ])('%s', (_what, now, other, marks) => {
    expect(marksOf(partsAsRestrictedAs(now, other))).toEqual(marks);
  });

  test('once the paper itself is opened with it, its paragraphs are too, but not its appendices', () => {
    const now = paper('exempt', [marked(1, 'exempt')], [appendix('exempt', [marked(2, 'exempt')])]);
    const opened = partsAsRestrictedAs(now, paper('open', [marked(1, 'open')], [appendix('open', [marked(2, 'open'), marked(3, 'open')])]), true);
    expect(marksOf(opened)).toEqual(['open', 'exempt', 'exempt']);
    expect(opened.appendices[0]?.publicity).toBe('exempt');
  });

  test('an earlier one takes the marks of the paper as well', () => {
    const now = { ...paper('exempt', [marked(1, 'exempt')]), exemptParagraphs: ['3'], publicInterestReason: 'Prices.' };
    const earlier = asRestrictedAs(now, paper('open', [marked(1, 'open'), marked(2, 'open')], [appendix('open', [marked(3, 'open')])]));
    expect(earlier).toMatchObject({ publicity: 'exempt', exemptParagraphs: ['3'], publicInterestReason: 'Prices.' });
    expect(marksOf(earlier)).toEqual(['exempt', 'exempt', 'exempt']);
  });
});
