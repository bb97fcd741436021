import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport, type ReportPart } from '@shared/documents/build-report';
import { checkDocument } from '@shared/documents/check-document';
import type { Block as DocumentBlock, Inline } from '@shared/documents/document-model';
import { referenceTargets } from '@shared/documents/number-blocks';
import { toPlainText } from '@shared/documents/to-plain-text';
import { DELETED_TARGET, paperPlaces, referenceLabels } from '@shared/papers/paper-references';
import { isBlankBlock } from '@shared/text/block-words';
import type { BlockContent, BlockKind, Run } from '@shared/text/model';

const id = (number: number): string => `0190c0de-0000-7000-8000-${String(number).padStart(12, '0')}`;
type Written = { readonly id: string; readonly kind: BlockKind; readonly level: number; readonly runs: readonly Run[]; readonly content?: BlockContent };
const cell = (text: string) => [{ kind: 'paragraph' as const, level: 1, runs: [{ text }] }];
const TABLE: BlockContent = { type: 'table', caption: 'Costs', description: '', headingColumn: false, rows: [[cell('School'), cell('Amount')], [cell('Stonewick'), cell('£100')]] };
const PICTURE: BlockContent = { type: 'image', file: 'ab'.repeat(32), mediaType: 'image/png', width: 40, height: 20, alt: 'A map', decorative: false, caption: 'Wards', size: 'small' };
const paragraph = (number: number, kind: BlockKind, text: string, level = 1): Written => ({ id: id(number), kind, level, runs: [{ text }] });
const figure = (number: number, content: BlockContent): Written => ({ id: id(number), kind: content.type === 'table' ? 'table' : 'image', level: 1, runs: [], content });
const section = (number: number, key: string, blocks: readonly Written[], parentId: string | null = null) => ({ id: id(number), key, heading: `Heading ${String(number)}`, numbered: true, required: true, parentId, blocks });

/** A paper as the record makes a report of it. */
function reportOf(sections: readonly ReturnType<typeof section>[], numbers: 'styles' | 'fixed' = 'styles') {
  const prose = (blocks: readonly Written[]): ReportPart[] => blocks.filter((block) => !isBlankBlock(block)).map((block) => ({ type: 'prose', prose: { ...block, publicity: 'open' } }));
  return buildReport({
    council: 'Northmere Council', body: 'Education Board', date: null, title: 'Places', details: [], classification: { type: 'open' }, status: 'draft', numbers, contents: false, audience: 'members', recordedAt: null,
    references: referenceLabels(sections), picture: () => 'iVBORw0KGgo=',
    sections: sections.filter(({ parentId }) => parentId === null).map((head, index) => ({
      id: head.id, label: String(index + 1), heading: head.heading, numbered: true, publicity: 'open',
      parts: [...prose(head.blocks), ...sections.filter(({ parentId }) => parentId === head.id).map((one): ReportPart => ({ type: 'implication', id: one.id, label: one.heading, answer: one.blocks.map((block) => ({ ...block, publicity: 'open' as const })), consulted: '' }))],
    })),
  });
}

const inlines = (value: unknown): readonly Inline[] => (Array.isArray(value) ? value.flatMap(inlines) : typeof value !== 'object' || value === null ? [] : 'type' in value && value.type === 'reference' ? [value as Inline] : Object.values(value).flatMap(inlines));

describe('cross-references', () => {
  const target = (to: number): Run => ({ text: '?', reference: { target: id(to) } });
  const paper = (first: readonly Written[]) => [
    section(100, 'purpose', first),
    section(200, 'recommendations', [paragraph(20, 'numbered', 'That the Board notes it.'), paragraph(21, 'letter', 'with this;'), paragraph(22, 'roman', 'and that.', 2)]),
    section(300, 'implications', [{ ...paragraph(30, 'numbered', ''), runs: [20, 21, 22, 40, 41, 50, 51, 100, 12, 99].map(target) }]),
    section(310, 'financial', [paragraph(50, 'numbered', 'None.'), paragraph(51, 'numbered', 'Further.')], id(300)),
    section(400, 'background', [figure(40, TABLE), figure(41, PICTURE)]),
  ];

  it('show numbers as they print, follow when something is put before, and say what is gone', () => {
    const before = paper([paragraph(12, 'numbered', 'One.')]);
    const labels = referenceLabels(before);
    const shows = [20, 21, 22, 40, 41, 50, 51, 100, 12, 99].map((number) => labels.get(id(number)) ?? DELETED_TARGET);
    expect(shows).toEqual(['2.1', '2.1(a)', '2.1(a)(i)', 'Table 1', 'Figure 1', '3.2', '3.3', '1', '1.1', '(deleted paragraph)']);
    const model = reportOf(before);
    expect(checkDocument(model)).toEqual([]);
    // The line of references, without anything between them.
    expect(toPlainText(model)).toContain(`3.1 ${shows.join('')}`);
    expect(toPlainText(reportOf(paper([figure(60, TABLE), paragraph(11, 'numbered', 'New.'), paragraph(12, 'numbered', 'One.')])))).toContain('3.1 2.12.1(a)2.1(a)(i)Table 2Figure 13.23.311.2(deleted paragraph)');
    expect(toPlainText(reportOf(before, 'fixed'))).toContain(`3.1 ${shows.join('')}`);
  });

  it('show in the document what the paper says they show, whatever stands in it', () => {
    const kinds = fc.constantFrom<BlockKind>('numbered', 'letter', 'roman', 'bullet', 'paragraph', 'heading', 'table', 'image');
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, fc.constantFrom(1, 2), fc.boolean()), { maxLength: 14 }), (made) => {
        const blocks = made.map(([kind, level, blank], index): Written => (kind === 'table' ? figure(index, TABLE) : kind === 'image' ? figure(index, PICTURE) : paragraph(index, kind, blank ? '' : 'Words', level)));
        const sections = [section(100, 'purpose', [paragraph(90, 'numbered', 'First.'), ...blocks]), section(200, 'background', [{ ...paragraph(91, 'numbered', ''), runs: blocks.map(({ id: target }) => ({ text: '?', reference: { target } })) }])];
        const places = new Map(paperPlaces(sections).places.map((place) => [place.id, place.label]));
        const model = reportOf(sections);
        const targets = referenceTargets(model);
        expect(checkDocument(model)).toEqual([]);
        for (const [target, { label }] of targets) if (places.has(target)) expect([target, label]).toEqual([target, places.get(target)]);
        const blocksOf = model.sections.flatMap((one): readonly DocumentBlock[] => one.blocks);
        for (const one of inlines(blocksOf)) if (one.type === 'reference' && places.has(one.target)) expect(targets.get(one.target)?.label).toBe(places.get(one.target));
      }),
      { numRuns: 60 },
    );
  });

  it('count footnotes, tables and pictures before each section', () => {
    const noted: Written = { ...paragraph(12, 'numbered', 'One'), runs: [{ text: 'One' }, { text: '', footnote: { runs: [{ text: 'Note.' }] } }] };
    const { before, totals } = paperPlaces(paper([noted, figure(60, TABLE)]));
    expect([before.get(id(100)), before.get(id(310)), totals]).toEqual([{ notes: 0, tables: 0, figures: 0 }, { notes: 1, tables: 1, figures: 0 }, { notes: 1, tables: 2, figures: 1 }]);
  });
});
