import * as fc from 'fast-check';
import type { PlanSource, SourceRow } from '@shared/ledger/import/plan-source';

type Paragraph = SourceRow['cells'][number][number];

const WORDS = ['council', 'schools', 'partnership', 'review', 'see', 'R2', 'R9', 'Sept', '19', 'Ongoing', 'Action:', 'agreed', 'not', 'é', '“quoted”', 'a)', '•', '12%', 'Note:', 'lead', '31 February 2027', 'Completed'];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));

const paragraph: fc.Arbitrary<Paragraph> = fc.oneof(
  words.map((text) => ({ label: '', style: null, depth: 0, runs: [{ text }] })),
  words.map((text) => ({ label: '•', style: 'bullet' as const, depth: 1, runs: [{ text }, { text: ' more', italic: true }] })),
  fc.tuple(fc.constantFrom('a)', 'b)', '(c)'), words).map(([label, text]) => ({ label, style: 'letter' as const, depth: 1, runs: [{ text }] })),
  fc.constant<Paragraph>({ label: '', style: null, depth: 0, runs: [{ text: 'Action:' }] }),
);
const cell = fc.array(paragraph, { maxLength: 3 });
const reference: fc.Arbitrary<Paragraph[]> = fc.oneof(fc.constant<Paragraph[]>([]), fc.integer({ min: 1, max: 12 }).map((number) => [{ label: '', style: null, depth: 0, runs: [{ text: `R${String(number)}` }] }]));

function row(columns: number): fc.Arbitrary<Omit<SourceRow, 'at'>> {
  return fc.record({
    kind: fc.constantFrom('body' as const, 'body' as const, 'body' as const, 'header' as const, 'title' as const, 'blank' as const),
    spans: fc.constantFrom(false, false, false, true),
    continuation: fc.boolean(),
    covered: fc.constant<number[]>([]),
    cells: fc.tuple(reference, fc.array(cell, { minLength: columns - 1, maxLength: columns - 1 })).map(([first, rest]) => [first, ...rest]),
  }).map((made) => ({ ...made, cells: made.cells.map((each, index) => (made.kind === 'blank' || (made.spans && index > 0) ? [] : each)) }));
}

const table = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.record({ headings: fc.array(fc.constantFrom('Ref', 'Recommendation', 'Response and action plan', 'Timescale', 'Update November 2019', 'Lead', 'Status', 'Colour', ''), { minLength: columns, maxLength: columns }), rows: fc.array(row(columns), { maxLength: 8 }) }).map(({ headings, rows }) => ({
    type: 'table' as const,
    name: '',
    at: 1,
    columns,
    rows: [{ kind: 'header' as const, continuation: false, spans: false, covered: [], cells: headings.map((heading) => (heading === '' ? [] : [{ label: '', style: null, depth: 0, runs: [{ text: heading }] }])) }, ...rows].map((made, index) => ({ ...made, at: index + 1 })),
  })),
);
const text = fc.tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), fc.boolean()).map(([paragraphs, beside]) => ({ type: 'text' as const, where: beside ? 'A footnote' : '', beside, at: 1, paragraphs }));

/** Documents with tables and texts in any order, sensible or not. */
export const generatedSource = fc.array(fc.oneof(table, table, text), { minLength: 1, maxLength: 5 }).map((pieces) => structuredClone({ name: 'plan.docx', pieces, notes: [] }) as PlanSource);
