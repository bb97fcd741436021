import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePapers } from '@shared/papers/content/compare-papers';
import { paperContentSchema, writtenBlocks } from '@shared/papers/content/paper-content';
import type { ContentAppendix, ContentBlock, ContentSection, PaperContent } from '@shared/papers/content/paper-content';
import { takePieces } from '@shared/papers/content/take-pieces';

const idOf = (kind: string, at: number): string => `0190${kind}00-0000-7000-8000-${String(at).padStart(12, '0')}`;
const sectionId = (at: number): string => idOf('00', at);
const blockId = (at: number): string => idOf('11', at);
const detailId = (at: number): string => idOf('22', at);

const facts = fc.constantFrom({}, { amount: 1_200, source: 'Reserves' }, { amount: null, source: 'Grant' });
const block = (id: string): fc.Arbitrary<ContentBlock> =>
  fc.record({ id: fc.constant(id), kind: fc.constantFrom('paragraph' as const, 'numbered' as const, 'letter' as const), level: fc.constantFrom(1, 2), runs: fc.constantFrom([{ text: 'That the plan be agreed.' }], [{ text: 'That the plan be ' }, { text: 'noted', bold: true }], []), content: fc.constant(null), publicity: fc.constantFrom('open' as const, 'exempt' as const), facts: fc.option(facts) });
const part = <T>(length: number, make: (at: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.shuffledSubarray(Array.from({ length }, (_each, at) => at)).chain((places) => fc.tuple(...places.map((at) => make(at)))).map((made) => [...made]);

/** Papers out of one small stock of ids, so that two of them share parts, move them, and put them under one another. */
const paper: fc.Arbitrary<PaperContent> = fc
  .record({
    title: fc.constantFrom('Places for pupils', 'Places'), templateKey: fc.constantFrom('educationBoardReport', 'highlightReport'), publicity: fc.constantFrom('open' as const, 'exempt' as const),
    background: part(2, (at) => fc.record({ id: fc.constant(idOf('33', at)), title: fc.constantFrom('Census', 'Forecast'), whereHeld: fc.constant(''), link: fc.constant(''), disclosesExempt: fc.boolean() })),
    details: part(3, (at) => fc.record({ id: fc.constant(detailId(at)), key: fc.constant(`line-${String(at)}`), label: fc.constantFrom('Date', 'Body'), value: fc.constantFrom('', 'Monday') })),
    sections: part(5, (at) => fc.record({ id: fc.constant(sectionId(at)), key: fc.constantFrom('background', 'options'), heading: fc.constantFrom('Background', 'Options'), numbered: fc.boolean(), required: fc.boolean(), guidance: fc.constant(''), facts, under: fc.boolean() })),
    appendices: part(2, (at) => fc.record({ id: fc.constant(idOf('44', at)), title: fc.constantFrom('Costs', 'Map'), publicity: fc.constantFrom('open' as const, 'exempt' as const), file: fc.constantFrom(null, { contentHash: 'a'.repeat(64), byteLength: 8, fileName: 'costs.pdf' }) })),
    blocks: part(8, (at) => fc.tuple(block(blockId(at)), fc.nat())),
  })
  .map(({ title, templateKey, publicity, details, sections, blocks, background, appendices: bare }) => {
    const appendices = bare.map((appendix): ContentAppendix => ({ ...appendix, blocks: [] }));
    const placed: ContentSection[] = [];
    let head: string | null = null;
    for (const { under, ...section } of sections) {
      const parentId: string | null = under ? head : null;
      placed.push({ ...section, parentId, blocks: [] });
      if (parentId === null) head = section.id;
    }
    const owners = [...placed, ...appendices];
    // What is in an appendix recommends nothing.
    for (const [one, at] of owners.length === 0 ? [] : blocks) owners[at % owners.length]?.blocks.push(at % owners.length < placed.length ? one : { ...one, facts: null });
    return { format: 1, title, templateKey, template: null, publicity, exemptParagraphs: [], publicInterestReason: '', details, sections: placed, background, appendices };
  });

const idsOf = (content: PaperContent): readonly string[] => [...content.details, ...content.background, ...content.sections, ...content.appendices, ...writtenBlocks(content)].map(({ id }) => id).toSorted();
const pieceIds = (before: PaperContent, after: PaperContent): readonly string[] => comparePapers(before, after).map(({ id }) => id);

describe('the pieces in which two wordings of a paper differ', () => {
  it('make the second out of the first when all are taken, and leave the first when none is', () => {
    fc.assert(fc.property(paper, paper, (before, after) => {
      expect(takePieces(before, after, new Set(pieceIds(before, after)))).toEqual(after);
      expect(takePieces(before, after, new Set())).toEqual(before);
      expect(comparePapers(before, before)).toEqual([]);
    }), { numRuns: 150 });
  });

  it('make a whole paper whichever are taken, with every id kept once', () => {
    fc.assert(fc.property(paper, paper, fc.infiniteStream(fc.boolean()), (before, after, choose) => {
      const ids = pieceIds(before, after);
      const taken = new Set(ids.filter(() => choose.next().value === true));
      const mixed = takePieces(before, after, taken);
      expect(paperContentSchema.parse(mixed)).toEqual(mixed);
      const taking = writtenBlocks(mixed).filter(({ id }) => taken.has(`block:${id}`));
      const theirs = new Map(writtenBlocks(after).map((one) => [one.id, one]));
      expect(taking.map((one) => ({ ...one, facts: null }))).toEqual(taking.map(({ id }) => ({ ...theirs.get(id), facts: null })));
      const known = new Set([...idsOf(before), ...idsOf(after)]);
      const both = idsOf(before).filter((id) => idsOf(after).includes(id));
      expect(idsOf(mixed).every((id) => known.has(id))).toBe(true);
      expect(both.every((id) => idsOf(mixed).includes(id))).toBe(true);
      expect(takePieces(mixed, after, new Set(pieceIds(mixed, after)))).toEqual(after);
    }), { numRuns: 150 });
  });
});

const words = (text: string): ContentBlock['runs'] => [{ text }];
const plain = (at: number, text: string, more: Partial<ContentBlock> = {}): ContentBlock => ({ id: blockId(at), kind: 'numbered', level: 1, runs: words(text), content: null, publicity: 'open', facts: null, ...more });
const sectionWith = (at: number, heading: string, blocks: readonly ContentBlock[], more: Partial<ContentSection> = {}): ContentSection => ({ id: sectionId(at), key: heading.toLowerCase(), parentId: null, heading, numbered: true, required: true, guidance: '', facts: {}, ...more, blocks: [...blocks] });
const base: PaperContent = {
  format: 1, title: 'Places for pupils', templateKey: 'educationBoardReport', template: null, publicity: 'open', exemptParagraphs: [], publicInterestReason: '',
  details: [{ id: detailId(1), key: 'author', label: 'Report prepared by', value: 'Jo Field' }],
  sections: [
    sectionWith(1, 'Background', [plain(1, 'Numbers are falling.'), plain(2, 'Two schools have places.'), plain(3, 'A third is full.')]),
    sectionWith(2, 'Recommendations', [plain(4, 'That the plan be agreed.', { facts: { amount: 12_000 } })]),
  ],
  background: [], appendices: [],
};

describe('what a person reads of them', () => {
  it('names the place as it prints, and tells rewording, moving, looks and facts apart', () => {
    const after: PaperContent = {
      ...base,
      details: [{ id: detailId(1), key: 'author', label: 'Report prepared by', value: 'Jo Fields' }],
      sections: [
        sectionWith(1, 'Background', [plain(3, 'A third is full.'), plain(1, 'Numbers are falling fast.'), plain(2, 'Two schools have places.', { runs: [{ text: 'Two schools have places.', bold: true }] })]),
        sectionWith(2, 'Recommendations', [plain(4, 'That the plan be agreed.', { facts: { amount: 15_000 } }), plain(5, 'That it be reviewed.')]),
      ],
    };
    expect(comparePapers(base, after).map(({ id, place, change, note }) => [id, place, change, note])).toEqual([
      [`detail:${detailId(1)}`, 'Header block, Report prepared by', 'changed', ''],
      [`block:${blockId(3)}`, '1 Background, paragraph 1.1', 'moved', 'It stood under 1 Background, paragraph 1.3.'],
      [`block:${blockId(1)}`, '1 Background, paragraph 1.2', 'changed', ''],
      [`block:${blockId(2)}`, '1 Background, paragraph 1.3', 'changed', 'Bold, italic or a link was changed.'],
      [`recommendation:${blockId(4)}`, '2 Recommendations, paragraph 2.1, about the recommendation', 'changed', ''],
      [`block:${blockId(5)}`, '2 Recommendations, paragraph 2.2', 'added', ''],
    ]);
    expect(comparePapers(base, after).find(({ id }) => id === `block:${blockId(1)}`)?.words).toEqual([{ type: 'same', text: 'Numbers are' }, { type: 'gone', text: 'falling.' }, { type: 'come', text: 'falling fast.' }]);
  });

  it('takes a paragraph into the section that came with it, and lets a section go with what stood in it', () => {
    const after: PaperContent = { ...base, sections: [sectionWith(3, 'Options', [plain(6, 'Do nothing.'), plain(1, 'Numbers are falling.')]), sectionWith(2, 'Recommendations', [plain(4, 'That the plan be agreed.', { facts: { amount: 12_000 } })])] };
    const one = takePieces(base, after, new Set([`block:${blockId(6)}`]));
    expect(one.sections.map(({ heading, blocks }) => [heading, blocks.map(({ id }) => id)])).toEqual([['Background', [blockId(1), blockId(2), blockId(3)]], ['Options', [blockId(6)]], ['Recommendations', [blockId(4)]]]);
    const gone = takePieces(base, after, new Set([`section:${sectionId(1)}`]));
    expect(gone.sections.map(({ heading, blocks }) => [heading, blocks.map(({ id }) => id)])).toEqual([['Options', [blockId(1)]], ['Recommendations', [blockId(4)]]]);
  });
});

describe('the content of a paper that comes from outside', () => {
  it.each([
    ['two parts with one id', { ...base, sections: [sectionWith(1, 'One', []), sectionWith(1, 'Two', [])] }],
    ['a part under a section that is not there', { ...base, sections: [sectionWith(1, 'One', [], { parentId: sectionId(9) })] }],
    ['a part away from its section', { ...base, sections: [sectionWith(1, 'One', []), sectionWith(2, 'Two', []), sectionWith(3, 'Three', [], { parentId: sectionId(1) })] }],
    ['no ids', { ...base, sections: [{ ...sectionWith(1, 'One', []), id: '../../etc' }] }],
    ['another format', { ...base, format: 2 }],
  ])('is refused with %s', (_what, content) => {
    expect(paperContentSchema.safeParse(content).success).toBe(false);
  });

  it('may be older, without what came later, or newer, with what is not known here', () => {
    const { template: _template, background: _background, appendices: _appendices, exemptParagraphs: _paragraphs, publicInterestReason: _reason, ...older } = base;
    expect(paperContentSchema.parse({ ...older, later: true })).toEqual(base);
  });
});
