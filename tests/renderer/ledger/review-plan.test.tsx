import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ReviewPlan } from '@renderer/features/ledger/import/review-plan';
import type { KnownRecommendation, TakenPlan } from '@shared/ledger/import/contract';
import type { PlanSource } from '@shared/ledger/import/plan-source';
import type { KeptPlan, Review } from '@shared/ledger/model';
import { plainText } from '@shared/text/model';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';

const uuid = (number: number): string => `0192a000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;
type Cell = readonly string[];
const paragraphs = (cell: Cell) => cell.map((text) => (text.startsWith('• ') ? { label: '•', style: 'bullet' as const, depth: 1, runs: [{ text: text.slice(2) }] } : { label: '', style: null, depth: 0, runs: [{ text }] }));
const row = (at: number, kind: 'header' | 'body', cells: readonly Cell[]) => ({ at, kind, continuation: kind === 'body' && cells[0]?.length === 0, spans: false, covered: [], cells: cells.map((cell) => [...paragraphs(cell)]) });

const SOURCE: PlanSource = {
  name: 'Inclusion review.docx',
  notes: ['A picture was left out.'],
  pieces: [
    { type: 'table', name: '', at: 1, columns: 5, rows: [
      row(1, 'header', [['Ref'], ['Recommendation'], ['Response and action plan'], ['Timescale'], ['Update November 2026']]),
      row(2, 'body', [['R1'], ['Publish one timetable.'], ['The department welcomes this recommendation.', 'Action:', 'Draft it. (Owner: Head of Admissions; due: Sept 2027)', 'Tell every family.'], ['Sept 27'], ['Begun.']]),
      row(3, 'body', [['R2'], ['Name a lead governor.', 'Publish the list.'], ['Agreed.', 'Action:', 'Write to chairs (see R9).'], ['end of term'], []]),
      row(4, 'body', [[], [], [], [], ['and half of them did']]),
    ] },
    { type: 'text', where: '', beside: false, at: 9, paragraphs: [...paragraphs(['The panel thanks all schools.'])] },
  ],
};
const REVIEW: Review = { id: uuid(1), bodyId: uuid(2), bodyName: 'Scrutiny', title: 'Inclusion', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open', clock: null, recommendationCount: 2, openCount: 2, rounds: [] };
const known = (more: Partial<KnownRecommendation>): KnownRecommendation => ({ id: uuid(3), reference: 'R1', text: 'Publish a timetable.', responseText: 'The department welcomes this recommendation.', actionsHeading: 'Action:', actionsText: 'Draft it. (Owner: Head of Admissions; due: Sept 2027)\nTell every family.', ownerName: '', timescale: 'Sept 27', response: '', status: 'notStarted', updates: [], others: [], ...more });

/** Draws the screen with one body and one review; answers what was kept and taken over. */
async function draw() {
  const kept: KeptPlan[] = [];
  const taken: TakenPlan[] = [];
  fakeClient({
    bodies: { tree: async () => ({ bodies: [{ id: uuid(2), name: 'Scrutiny' }] as never }) },
    ledger: { reviews: async () => ({ reviews: [REVIEW] }) },
    planImport: {
      known: async () => ({ recommendations: [known({}), known({ id: uuid(4), reference: 'R7', text: 'Something of last year.', responseText: '', actionsText: '', timescale: '' })], unplaced: [] }),
      keep: async ({ plan }) => {
        kept.push(plan as KeptPlan);
        return { reviewId: uuid(1), recommendationIds: [uuid(3), uuid(4)] };
      },
      takeOver: async ({ plan }) => {
        taken.push(plan as TakenPlan);
        return { changed: 1, added: 1 };
      },
    },
  });
  const { address } = await inRouter(<ReviewPlan source={SOURCE} onAnother={() => undefined} onLeave={() => undefined} />);
  await act(async () => undefined);
  return { kept, taken, address, user: userEvent.setup({ delay: null }) };
}

const wordsOf = (text: KeptPlan['rows'][number]['text']): readonly string[] => text.map(({ runs }) => plainText(runs));

describe('looking over an action plan', () => {
  it('shows the file beside what is kept, says how actions are read, puts every text somewhere, and keeps what was changed', async () => {
    const { kept, address, user } = await draw();
    expect(screen.getByText(/^2 recommendations read\./)).toBeTruthy();
    expect(screen.getByText('About the file as a whole (1)')).toBeTruthy();
    const detail = within(screen.getByRole('region', { name: 'As it will be kept' }));
    expect(within(screen.getByRole('region', { name: 'As it stands in the file' })).getByText(/Publish one timetable/)).toBeTruthy();
    expect(detail.getByText('2 actions, a line each. Read of number 1: Owner: Head of Admissions; due: Sept 2027.')).toBeTruthy();
    const fill = async (label: string, words: string): Promise<void> => {
      const field = screen.getByRole('textbox', { name: label });
      await user.clear(field);
      await user.paste(words);
    };
    await fill('Owner', 'James Holloway');

    // A text that stands outside the table goes where a person says.
    const unplaced = screen.getByRole('list', { name: 'Texts that were not placed' });
    expect(within(unplaced).getByText(/The panel thanks all schools/)).toBeTruthy();
    await user.click(within(unplaced).getByRole('button', { name: /^Leave out/ }));
    await waitFor(() => expect(screen.getByText(/1 text is left out and will not be kept\./)).toBeTruthy());

    // The second: a paragraph of it is a recommendation of its own, what it points at is not there.
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(screen.getByRole('button', { name: /^Another recommendation begins with: Publish the list/ }));
    expect(screen.getAllByRole('option', { name: /^No reference|R\d/ })).toHaveLength(3);
    expect(screen.getByText(/R9 is not in this plan\./)).toBeTruthy();
    await fill('Actions', 'Write to chairs (see R1).\n• by letter');
    expect(screen.queryByText(/R9 is not in this plan\./)).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Keep 3 recommendations' }));
    await waitFor(() => expect(kept).toHaveLength(1));
    const [plan] = kept;
    expect(plan?.review).toMatchObject({ title: 'Inclusion review', bodyId: uuid(2) });
    expect(plan?.rows.map(({ reference, text, ownerName, actionsText }) => [reference, wordsOf(text), ownerName, wordsOf(actionsText)])).toEqual([
      ['R1', ['Publish one timetable.'], 'James Holloway', ['Draft it. (Owner: Head of Admissions; due: Sept 2027)', 'Tell every family.']],
      ['R2', ['Name a lead governor.'], '', ['Write to chairs (see R1).', 'by letter']],
      ['', ['Publish the list.'], '', []],
    ]);
    expect(plan?.rows[1]?.updates.map(({ text }) => wordsOf(text))).toEqual([['and half of them did']]);
    expect(plan?.unplaced).toEqual([]);
    await waitFor(() => expect(address()).toBe('/recommendations'));
  });

  it('compares a plan that came again piece by piece, leaves what a person leaves, and changes what columns hold', async () => {
    const { taken, user } = await draw();
    await user.selectOptions(screen.getByRole('combobox', { name: 'This plan is for' }), uuid(1));
    const changed = await screen.findByRole('list', { name: 'What changed' });
    expect(within(changed).getByText('Not in this plan')).toBeTruthy();
    expect(within(changed).getByText('It stays in the record as it is.')).toBeTruthy();
    expect(within(changed).queryByRole('checkbox', { name: /Actions of R1/ })).toBeNull();
    await user.click(within(changed).getByRole('checkbox', { name: 'Take over New update of R1' }));
    // A column that is said to hold something else is read anew.
    await user.selectOptions(screen.getByRole('combobox', { name: /Timescale.* holds$/ }), 'other');
    await user.click(screen.getByRole('button', { name: /^Take over \d+ changes$/ }));
    await waitFor(() => expect(taken).toHaveLength(1));
    expect(taken[0]?.changed.map(({ id, words, updates }) => [id, wordsOf(words?.text ?? []), updates])).toEqual([[uuid(3), ['Publish one timetable.'], []]]);
    expect(taken[0]?.added.map(({ reference, others, timescale }) => [reference, others, timescale.verbatim])).toEqual([['R2', [{ heading: 'Timescale', words: 'end of term' }], '']]);
  });
});
