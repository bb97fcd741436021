import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '@renderer/commands/command-handlers';
import { LedgerExports } from '@renderer/features/ledger/exports/ledger-exports';
import { useToasts } from '@renderer/ui/toasts';
import type { PlanChoice, Review } from '@shared/ledger/model';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';
import { everyBlock } from '@tests/main/docx/sample-documents';

const ID = '0192a000-0000-7000-8000-000000000001';
const BODY = '0192a000-0000-7000-8000-000000000002';
const rounds = [1, 2, 3, 4].map((number) => ({ id: `0192a000-0000-7000-8000-00000000001${String(number)}`, name: `Update ${String(number)}`, day: null, closedOn: null, answeredCount: 0 }));
const review: Review = { id: ID, bodyId: BODY, bodyName: 'Education Board', title: 'Travel review', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open', clock: null, recommendationCount: 3, openCount: 3, rounds };
let asked: { readonly format: string; readonly audience?: string | undefined; readonly plan?: PlanChoice | null | undefined }[];
let kept: unknown[];

function draw(hasRestricted = false): void {
  fakeClient({
    ledger: { reviews: async () => ({ reviews: [review] }) },
    bodies: { list: async () => ({ bodies: [] }) },
    documents: {
      preview: async () => ({ model: everyBlock(), hasRestricted }),
      exportFile: async (input) => {
        asked.push(input);
        return { state: 'written', exportKey: input.jobId, fileName: 'plan', note: '' };
      },
    },
    ledgerFiles: {
      save: async () => ({ state: 'written', exportKey: 'key', fileName: 'Travel review recommendations.json', note: '' }),
      open: async () => ({ state: 'read', fileName: 'other.json', ledger: { format: 'minute-book-ledger', version: 1, review: { title: 'Another review', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open', bodyName: '', sourceName: '' }, columns: [], numbersUsed: 0, rounds: [], recommendations: [], unplaced: [] } }),
      keep: async (input) => {
        kept.push(input);
        return { reviewId: ID };
      },
    },
  });
  inWindow(<LedgerExports reviewId={ID} />);
}

beforeEach(() => {
  asked = [];
  kept = [];
  useToasts.setState({ toasts: [] });
});

describe('the ways out of a review', () => {
  it('F12 asks for the rounds, the newest of them ticked, and writes what was chosen', async () => {
    const user = userEvent.setup();
    draw();
    await act(async () => undefined);
    act(() => void runCommand('document.word'));
    const dialog = await screen.findByRole('dialog', { name: 'Action plan as Word' });
    expect(rounds.map(({ name }) => within(dialog).getByRole<HTMLInputElement>('checkbox', { name }).checked)).toEqual([false, true, true, true]);
    await user.click(within(dialog).getByRole('checkbox', { name: 'Update 1' }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'Update 3' }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'How each stands' }));
    await user.click(within(dialog).getByRole('button', { name: 'Choose where to save' }));
    await screen.findByRole('button', { name: /^Word/ });
    expect(asked).toMatchObject([{ format: 'docx', audience: 'public', plan: { rounds: [rounds[0]?.id, rounds[1]?.id, rounds[3]?.id], otherUpdates: true, status: true } }]);
  });

  it.each([['Excel…', 'xlsx', 'Action plan for Excel'], ['CSV…', 'csv', 'Action plan as CSV']])('%s is for members or for the public where something is exempt', async (item, format, title) => {
    const user = userEvent.setup();
    draw(true);
    await user.click(screen.getByRole('button', { name: 'More for this plan' }));
    await user.click(screen.getByRole('menuitem', { name: item }));
    await user.click(within(await screen.findByRole('dialog', { name: title })).getByRole('button', { name: 'Choose where to save' }));
    // The dialog before is still going: its neighbours are hidden from readers until it is gone.
    await user.click(await screen.findByText('For members'));
    await act(async () => undefined);
    expect(asked).toMatchObject([{ format, audience: 'members', plan: { status: false } }]);
  });

  it('saves all of it as JSON and says that this holds what is exempt too', async () => {
    const user = userEvent.setup();
    draw();
    await user.click(screen.getByRole('button', { name: 'More for this plan' }));
    await user.click(screen.getByRole('menuitem', { name: 'JSON…' }));
    await act(async () => undefined);
    expect(useToasts.getState().toasts).toMatchObject([{ title: 'Recommendations saved as JSON', detail: 'Travel review recommendations.json. It holds everything, also what is exempt.' }]);
  });

  it('opens another ledger only after it was looked at', async () => {
    const user = userEvent.setup();
    draw();
    await user.click(screen.getByRole('button', { name: 'More for this plan' }));
    await user.click(screen.getByRole('menuitem', { name: 'Open from JSON…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Open “Another review”' });
    expect(dialog.textContent).toContain('other.json holds 0 recommendations.');
    expect(kept).toEqual([]);
    await user.click(within(dialog).getByText('Keep'));
    await act(async () => undefined);
    expect(kept).toMatchObject([{ bodyId: BODY, ledger: { review: { title: 'Another review' } } }]);
  });
});
