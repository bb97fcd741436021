import { describe, expect, it } from 'vitest';
import { readBytes } from '@main/reading/read-bytes';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { readPlan } from '@shared/ledger/read-plan';
import type { PlanReading, PlanRow } from '@shared/ledger/plan-reading';
import { paragraphsText } from '@shared/ledger/plan-text';

const ASOF = calendarDaySchema.parse('2026-09-30');

async function read(text: string, name = 'plan.csv'): Promise<PlanReading> {
  return readPlan(await readBytes(new TextEncoder().encode(text), name), { asOf: ASOF, nextMeeting: null });
}

const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
const html = (rows: readonly (readonly string[])[]): string => `<html><body><table>${rows.map((row, index) => `<tr>${row.map((cell) => (index === 0 ? `<th>${cell}</th>` : `<td>${cell.split('\n').map((line) => `<p>${line}</p>`).join('')}</td>`)).join('')}</tr>`).join('')}</table></body></html>`;
const brief = (row: PlanRow): string => [row.reference, paragraphsText(row.recommendation), row.parts.map(({ label, paragraphs }) => `${label}${paragraphsText(paragraphs)}`).join('|'), paragraphsText(row.response), paragraphsText(row.actions), row.owner, row.timescale.certainty === 'sure' ? row.timescale.due.verbatim : row.timescale.verbatim, row.updates.map(({ round, paragraphs }) => `${round}: ${paragraphsText(paragraphs)}`).join('|')].join(' / ');

const PLAN = [
  ['Ref', 'Recommendation', 'Response', 'Action', 'Lead officer', 'Timescale', 'Update September 2026'],
  ['R1', 'Publish one timetable for moves in the year.', 'Accepted', 'Draft the timetable.', 'James Holloway', 'Nov 26', 'Out for comment.'],
  ['R2', 'a) Name a lead governor in every school.\nb) Publish the list (see R1).', 'Accepted in principle, subject to budget', 'Write to chairs.', 'Clerks', 'Sept 26', 'All but two have named one.'],
  ['R3', 'Bring fees to one tariff.', '', 'Model it. See R2 and R9.', 'Finance', 'Ongoing', ''],
  ['', '', '', '', '', '', ''],
  ['', '', '', 'and report to the Board.', '', '', ''],
  ['R4', 'Hold one evening a year.', 'Declined', '', '', 'tbc', 'Closed.'],
];

describe('an action plan is read', () => {
  it('with any column names, in any order', async () => {
    const { rows, columns } = await read(csv(PLAN));
    expect(columns.map(({ role }) => role)).toEqual(['reference', 'recommendation', 'response', 'actions', 'owner', 'timescale', 'update']);
    const order = [6, 3, 1, 0, 5, 4, 2];
    const mixed = await read(csv(PLAN.map((row) => order.map((at) => row[at] ?? ''))));
    // The first column is empty in the row that goes on: what is compared is everything but that join.
    expect(mixed.columns.map(({ role }) => role)).toEqual(order.map((at) => columns[at]?.role));
    expect(mixed.rows.map(brief)).toEqual(rows.map(brief));
  });

  it('the same from CSV, tabs, a web page and Markdown', async () => {
    const expected = (await read(csv(PLAN))).rows.map(brief);
    expect((await read(html(PLAN), 'plan.html')).rows.map(brief)).toEqual(expected);
    const flat = PLAN.map((row) => row.map((cell) => cell.replaceAll('\n', ' ')));
    const expectedFlat = (await read(csv(flat))).rows.map(({ reference, owner }) => [reference, owner]);
    expect((await read(flat.map((row) => row.join('\t')).join('\n'), 'plan.txt')).rows.map(({ reference, owner }) => [reference, owner])).toEqual(expectedFlat);
    const markdown = flat.map((row, index) => `| ${row.join(' | ')} |${index === 0 ? `\n|${row.map(() => ' --- |').join('')}` : ''}`).join('\n');
    expect((await read(markdown, 'plan.md')).rows.map(({ reference, owner }) => [reference, owner])).toEqual(expectedFlat);
  });

  it('puts a row that was broken over pages together again', async () => {
    const { rows } = await read(csv(PLAN));
    expect(rows.map(({ reference }) => reference)).toEqual(['R1', 'R2', 'R3', 'R4']);
    expect(paragraphsText(rows[2]?.actions ?? [])).toContain('and report to the Board.');
    expect(rows[2]?.from).toHaveLength(2);
  });

  it('tells the parts of a recommendation', async () => {
    const { rows } = await read(csv(PLAN));
    expect(rows[1]?.parts.map(({ label, paragraphs }) => [label, paragraphsText(paragraphs)])).toEqual([['a)', 'Name a lead governor in every school.'], ['b)', 'Publish the list (see R1).']]);
    expect(rows[1]?.recommendation).toEqual([]);
  });

  it('finds what points at what, and says what is not there', async () => {
    const { rows } = await read(csv(PLAN));
    expect(rows.flatMap(({ reference, crossReferences }) => crossReferences.map((found) => `${reference}→${found.reference}${found.known ? '' : ' missing'}`))).toEqual(['R2→R1', 'R3→R2', 'R3→R9 missing']);
    expect(rows[2]?.doubts.map(({ sentence }) => sentence)).toContain('R9 is not in this plan.');
  });

  it('proposes responses with their words and decides none', async () => {
    const { rows } = await read(csv(PLAN));
    expect(rows.map(({ proposal }) => (proposal ? `${proposal.response} ${proposal.certainty}` : ''))).toEqual(['accepted said', 'partlyAccepted read', '', 'declined said']);
    expect(rows[1]?.doubts).toContainEqual({ field: 'response', sentence: 'The response was read from a sentence. Confirm it.', words: 'Accepted in principle' });
  });

  it('marks a reference that stands twice and a row without one', async () => {
    const twice = await read(csv([['Ref', 'Recommendation', 'Timescale'], ['R1', 'One thing.', 'May 2027'], ['R1', 'Another thing.', 'May 2027']]));
    expect(twice.rows[1]?.doubts.map(({ sentence }) => sentence)).toContain('R1 stands twice in this plan.');
    const without = await read(csv([['Recommendation', 'Timescale'], ['One thing to be done.', 'May 2027'], ['Another thing to be done.', 'May 2027']]));
    expect(without.rows.map(({ reference, doubts }) => [reference, doubts.map(({ field }) => field)])).toEqual([['', ['reference']], ['', ['reference']]]);
  });

  it('reads a table without headings by what stands in it', async () => {
    const { rows, columns } = await read(csv(PLAN.slice(1, 4)));
    expect(columns[0]?.role).toBe('reference');
    expect(rows.map(({ reference }) => reference)).toEqual(['R1', 'R2', 'R3']);
    expect(columns.some(({ role, certain }) => role === 'recommendation' && !certain)).toBe(true);
  });

  it('joins tables that go on, and lists what stands outside them', async () => {
    const page = html(PLAN);
    const more = html([PLAN[0] ?? [], ['R5', 'One more.', 'Noted', '', '', 'July 27', '']]).replace(/<\/?(?:html|body)>/gu, '');
    const { rows, title, unplaced } = await read(page.replace('<table>', '<h1>Inclusion review</h1><table>').replace('</table>', `</table><p>The panel thanks all schools for their evidence.</p>${more}`), 'plan.html');
    expect(title).toBe('Inclusion review');
    expect(rows.map(({ reference }) => reference)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5']);
    expect(unplaced.map(({ paragraphs }) => paragraphsText(paragraphs))).toEqual(['The panel thanks all schools for their evidence.']);
  });

  it('lists a note and a table that is no plan, with their words', async () => {
    const { rows, unplaced } = await read(csv([...PLAN, ['', 'Note: the panel thanked all schools.', '', '', '', 'tbc KW', '']]));
    expect(rows).toHaveLength(4);
    expect(unplaced.map(({ paragraphs }) => paragraphsText(paragraphs))).toEqual(['Note: the panel thanked all schools.\ntbc KW']);
    const other = await read('<table><tr><th>Colour</th><th>Meaning</th></tr><tr><td>Green</td><td>Done as it was asked for</td></tr></table>', 'key.html');
    expect(other.rows).toEqual([]);
    expect(other.unplaced.map(({ paragraphs }) => paragraphsText(paragraphs))).toEqual(['Colour\nMeaning\nGreen\nDone as it was asked for']);
  });

  it('reads several update rounds with their days', async () => {
    const { rows } = await read(csv([['Ref', 'Recommendation', 'Update March 2026', 'Update at 30 June 2026', 'Progress'], ['R1', 'One thing.', 'Begun.', 'Half done.', 'Going on.']]));
    expect(rows[0]?.updates.map(({ round, day }) => [round, day])).toEqual([['Update March 2026', '2026-03-31'], ['Update at 30 June 2026', '2026-06-30'], ['Progress', null]]);
  });
});
