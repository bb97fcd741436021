import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { NO_CHOICES } from '@shared/ledger/import/plan-choices';
import type { PlanChoices } from '@shared/ledger/import/plan-choices';
import { draftRows } from '@shared/ledger/import/plan-draft';
import type { DraftRow, PlanEdits } from '@shared/ledger/import/plan-draft';
import type { PlanSource } from '@shared/ledger/import/plan-source';
import { divideRecommendation, typedParagraphs, wholeRecommendation } from '@shared/ledger/import/typed-paragraphs';
import { paragraphsText } from '@shared/ledger/plan-text';
import { readSource } from '@shared/ledger/read-plan';
import { generatedSource } from './generated-plans';

const CONTEXT = { asOf: null, nextMeeting: null };
const day = (text: string) => calendarDaySchema.parse(text);
const line = (text: string) => ({ label: '', style: null, depth: 0, runs: text === '' ? [] : [{ text }] });

/** A table of one-line cells; "/" parts paragraphs. */
function source(...rows: readonly (readonly string[])[]): PlanSource {
  const cells = (row: readonly string[]) => row.map((cell) => (cell === '' ? [] : cell.split('/').map(line)));
  return { name: 'plan.csv', notes: [], pieces: [{ type: 'table', name: '', at: 1, columns: rows[0]?.length ?? 0, rows: rows.map((row, index) => ({ at: index + 1, kind: index === 0 ? ('header' as const) : ('body' as const), continuation: row[0] === '', spans: false, covered: [], cells: cells(row) })) }] };
}

const PLAN = source(['Ref', 'Recommendation', 'Response', 'Timescale', 'Update November 2019'], ['R1', 'First thing./Second thing.', 'The department welcomes this recommendation.', 'Feb 19', 'Done.'], ['R2', 'Third thing (see R9).', 'Declined', 'Sept 19', ''], ['', '', '', '', 'Going on.'], ['R3', 'Fourth thing.', '', 'July 20', '']);

function rows(edits: PlanEdits = {}, choices: Partial<PlanChoices> = {}, from = PLAN): readonly DraftRow[] {
  return draftRows(readSource(from, { ...NO_CHOICES, ...choices }, CONTEXT), edits, CONTEXT);
}
const doubts = (row: DraftRow | undefined): string[] => (row?.doubts ?? []).map(({ field }) => field);

describe('what a person changes in a plan', () => {
  it('decides a response that was only proposed, and leaves what the plan says outright', () => {
    const [first, second] = rows();
    expect([first?.decided, first?.proposal?.response, doubts(first)]).toEqual(['', 'accepted', ['response']]);
    expect([second?.decided, doubts(second)]).toEqual(['declined', ['row', 'crossReference']]);
    const [decided] = rows({ '0.1': { response: 'accepted' } });
    expect([decided?.decided, doubts(decided)]).toEqual(['accepted', []]);
  });

  it('judges references anew: one that stands twice is a doubt that nobody can wave through', () => {
    const changed = rows({ '0.4': { reference: 'R9' }, '0.2': { checked: ['row'] } });
    expect(changed.map(doubts)).toEqual([['response'], [], []]);
    expect(doubts(rows({ '0.4': { reference: 'R1', checked: ['reference'] } })[2])).toEqual(['reference']);
  });

  it('reads a timescale that was written otherwise among those of the plan, and takes the reading that is chosen', () => {
    expect(rows({ '0.4': { timescale: 'Oct 20' } })[2]?.due).toEqual({ verbatim: 'Oct 20', kind: 'month', day: '2020-10-31' });
    const impossible = rows({ '0.4': { timescale: '31 February 2027' } })[2];
    expect([impossible?.dueSure, impossible?.due, doubts(impossible)]).toEqual([false, { verbatim: '31 February 2027', kind: 'words', day: null }, ['timescale']]);
    const chosen = rows({ '0.4': { timescale: '31 February 2027', due: { verbatim: '', kind: 'day', day: day('2027-02-28') } } })[2];
    expect([chosen?.dueSure, chosen?.due, doubts(chosen)]).toEqual([true, { verbatim: '31 February 2027', kind: 'day', day: '2027-02-28' }, []]);
  });

  it('changes columns that are kept under their headings, and the heading that a row stands under', () => {
    const other = source(['Ref', 'Recommendation', 'Ward'], ['R1', 'First thing.', 'All/North']);
    const [row] = rows({ '0.1': { others: { 0: 'North only' }, under: 'Part one' } }, {}, other);
    expect([row?.others.map(({ heading, paragraphs }) => [heading, paragraphsText(paragraphs)]), row?.under]).toEqual([[['Ward', 'North only']], 'Part one']);
  });

  it('changes words, parts and updates', () => {
    const [first] = rows({ '0.1': { text: 'a) First thing.\nb) Another thing.', updates: { 0: 'Done in May.' }, owner: 'Finance' } });
    expect(first?.parts.map(({ label, paragraphs }) => `${label} ${paragraphsText(paragraphs)}`)).toEqual(['a) First thing.', 'b) Another thing.']);
    expect(first?.recommendation).toEqual([]);
    expect([paragraphsText(first?.updates[0]?.paragraphs ?? []), first?.owner]).toEqual(['Done in May.', 'Finance']);
  });
});

describe('what a person says of rows and columns', () => {
  it('takes a row for a recommendation of its own, or the rest of the one above, or leaves it out', () => {
    expect(rows({}, { rows: { '0.3': 'new' } }).map(({ reference, keys }) => [reference, keys])).toEqual([['R1', ['0.1']], ['R2', ['0.2']], ['', ['0.3']], ['R3', ['0.4']]]);
    const joined = rows({}, { rows: { '0.2': 'continue' } });
    expect(joined.map(({ reference, keys }) => [reference, keys])).toEqual([['R1 R2', ['0.1', '0.2', '0.3']], ['R3', ['0.4']]]);
    expect(joined[0]?.doubts).toContainEqual({ field: 'reference', sentence: 'These are two references. Leave the one that it is to have.', words: 'R1 R2' });
    const without = readSource(PLAN, { ...NO_CHOICES, rows: { '0.4': 'out', '0.3': 'beside' } }, CONTEXT);
    expect([without.rows.map(({ reference }) => reference), without.leftOut.map(({ key }) => key), without.unplaced.map(({ key, why }) => [key, why])]).toEqual([['R1', 'R2'], ['0.4'], [['0.3', 'You put it beside the plan.']]]);
  });

  it('cuts a recommendation in two, and gives columns another meaning', () => {
    expect(rows({}, { cuts: { '0.1': [1] } }).map(({ key, recommendation, response }) => [key, paragraphsText(recommendation), response.length])).toEqual([['0.1', 'First thing.', 1], ['0.1/1', 'Second thing.', 0], ['0.2', 'Third thing (see R9).', 1], ['0.4', 'Fourth thing.', 0]]);
    const moved = rows({}, { tables: { 0: { columns: { 2: { role: 'actions' }, 4: { role: 'update', round: 'Autumn', day: day('2019-10-01') } } } } });
    expect([paragraphsText(moved[0]?.actions ?? []), moved[0]?.updates.map(({ round, day: on }) => [round, on])]).toEqual(['The department welcomes this recommendation.', [['Autumn', '2019-10-01']]]);
  });

  it('says how many rows hold headings, where there are none', () => {
    const bare = source(['R1', 'First thing to be done.', 'Feb 19'], ['R2', 'Second thing to be done.', 'Sept 19']);
    expect(rows({}, { tables: { 0: { headings: 0 } } }, bare).map(({ reference }) => reference)).toEqual(['R1', 'R2']);
  });

  it('leaves a table out, or takes one that could not be told', () => {
    const key = source(['Colour', 'Meaning'], ['Green', 'Done as it was asked for']);
    expect(rows({}, {}, key)).toEqual([]);
    expect(rows({}, { tables: { 0: { use: true, columns: { 1: { role: 'recommendation' } } } } }, key).map(({ recommendation }) => paragraphsText(recommendation))).toEqual(['Done as it was asked for']);
    expect(readSource(PLAN, { ...NO_CHOICES, tables: { 0: { use: false } } }, CONTEXT)).toMatchObject({ rows: [], unplaced: [{ why: 'The table was left out of the plan.' }] });
  });

  it('places a text that was not placed, or leaves it out', () => {
    const withNote: PlanSource = { ...PLAN, pieces: [...PLAN.pieces, { type: 'text', where: '', beside: false, at: 9, paragraphs: [line('A word of thanks.')] }] };
    const placed = readSource(withNote, { ...NO_CHOICES, placed: { p1: { row: '0.4', field: 'update' } } }, CONTEXT);
    expect([placed.unplaced, placed.rows[2]?.updates.map(({ paragraphs }) => paragraphsText(paragraphs))]).toEqual([[], ['A word of thanks.']]);
    expect(readSource(withNote, { ...NO_CHOICES, dropped: ['p1'] }, CONTEXT)).toMatchObject({ unplaced: [], leftOut: [{ key: 'p1' }] });
  });
});

describe('words in a field', () => {
  it('that are not changed stay the paragraphs they were, with their look', () => {
    fc.assert(
      fc.property(generatedSource, (generated) => {
        for (const row of readSource(generated, NO_CHOICES, CONTEXT).rows) {
          const whole = wholeRecommendation(row);
          expect(typedParagraphs(paragraphsText(whole), whole)).toEqual(whole);
          expect(divideRecommendation(whole)).toEqual({ recommendation: row.recommendation, parts: row.parts });
        }
      }),
    );
  });

  it('keep the look of the lines that are as they were', () => {
    const before = [{ label: '•', style: 'bullet' as const, depth: 1, runs: [{ text: 'Read ' }, { text: 'Excellence', italic: true }] }, line('Old line.')];
    expect(typedParagraphs('• Read Excellence\n- New point\n(b) Lettered\nPlain', before)).toEqual([
      before[0],
      { label: '•', style: 'bullet', depth: 1, runs: [{ text: 'New point' }] },
      { label: '(b)', style: 'letter', depth: 1, runs: [{ text: 'Lettered' }] },
      { label: '', style: null, depth: 0, runs: [{ text: 'Plain' }] },
    ]);
  });
});
