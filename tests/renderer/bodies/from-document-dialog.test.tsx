import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SentBodyPlan } from '@shared/bodies/reading/body-plan';
import { OperationError } from '@shared/make-client';
import { FromDocumentDialog } from '@renderer/features/bodies/from-document/from-document-dialog';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';
import { aReading } from './a-reading';

afterEach(() => {
  vi.useRealTimers();
});

function open(more: { readonly make?: (plan: SentBodyPlan) => Promise<{ bodyId: string }>; readonly readFile?: () => Promise<{ reading: ReturnType<typeof aReading> | null }> } = {}) {
  const made: SentBodyPlan[] = [];
  const stopped = vi.fn();
  const onClose = vi.fn();
  const onMade = vi.fn();
  fakeClient({
    bodyReading: {
      readPasted: async () => ({ reading: aReading() }),
      readFile: more.readFile ?? (async () => ({ reading: aReading() })),
      stop: async () => {
        stopped();
        return {};
      },
      make: async (plan) => {
        made.push(plan);
        return more.make ? await more.make(plan) : { bodyId: '019a0000-0000-7000-8000-000000000009' };
      },
    },
  });
  inWindow(<FromDocumentDialog known={[]} onClose={onClose} onMade={onMade} />);
  return { made, stopped, onClose, onMade, user: userEvent.setup({ delay: null }) };
}

async function openReview(more: Parameters<typeof open>[0] = {}) {
  const dialog = open(more);
  await dialog.user.click(screen.getByRole('button', { name: 'Open a file…' }));
  await screen.findByRole('dialog', { name: 'What was read from the document' });
  return dialog;
}

describe('a body from a document', () => {
  it('shows each thing beside the words it was read from, as they were written', async () => {
    await openReview();
    const seat = within(screen.getByRole('list', { name: 'Members, as seats' })).getAllByRole('listitem')[0] as HTMLElement;
    expect(within(seat).getByText('Primary headteachers; police; 24 schools')).toBeTruthy();
    expect(within(seat).getByText('From line 9')).toBeTruthy();
    expect(within(seat).getByText('The document does not say how many.')).toBeTruthy();
    expect(screen.getByText(/^3 things are unsure/)).toBeTruthy();
    // An example is offered, not taken.
    expect((screen.getByRole('checkbox', { name: 'Take over: School travel' }) as HTMLInputElement).checked).toBe(false);
  });

  it('makes what was left standing, in one step', async () => {
    const { made, onMade, user } = await openReview();
    await user.click(screen.getByRole('checkbox', { name: 'Take over: Police' }));
    await user.clear(screen.getByRole('textbox', { name: 'How many: Primary headteachers' }));
    await user.type(screen.getByRole('textbox', { name: 'How many: Primary headteachers' }), '4');
    await user.click(screen.getByRole('button', { name: 'It is right: First meeting' }));
    expect(screen.getByText(/^One thing is unsure/)).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Place of: Background words.' }), 'A task and finish group');
    await user.click(screen.getByRole('button', { name: 'Make the body' }));
    await waitFor(() => expect(onMade).toHaveBeenCalledWith('019a0000-0000-7000-8000-000000000009'));
    expect(made).toMatchObject([{ seats: [{ label: 'Primary headteachers', count: 4 }], groups: [{ name: 'Background words.' }], newParentName: 'Children’s Board' }]);
  });

  it('says beside the row what does not fit, goes there, and makes nothing', async () => {
    const { made, user } = await openReview();
    await user.click(screen.getByRole('button', { name: 'Add a kind of member' }));
    await user.click(screen.getByRole('button', { name: 'Make the body' }));
    expect(await screen.findByText('Enter the words for whom the seat is held.')).toBeTruthy();
    expect(screen.getByText(/One entry does not fit yet/)).toBeTruthy();
    expect(made).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Held for: New row' })));
  });

  it('shows a refusal of the record beside its row, and keeps everything', async () => {
    const { onMade, user } = await openReview({
      make: () => Promise.reject(new OperationError({ kind: 'invalid', issues: [{ path: 'priorities.0.measures.0.target', message: 'Lower is better here.' }] })),
    });
    await user.click(screen.getByRole('button', { name: 'Make the body' }));
    const outcome = within(screen.getByRole('list', { name: 'Outcomes, as measures' })).getByRole('listitem');
    expect(await within(outcome).findByText('Lower is better here.')).toBeTruthy();
    expect(onMade).not.toHaveBeenCalled();
  });

  it('asks before changes are given up, and not where nothing was changed', async () => {
    const first = await openReview();
    await first.user.click(screen.getByRole('checkbox', { name: 'Take over: Police' }));
    await first.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(first.onClose).not.toHaveBeenCalled();
    await first.user.click(screen.getByRole('button', { name: 'Go on checking' }));
    await first.user.keyboard('{Escape}');
    await first.user.click(await screen.findByRole('button', { name: 'Leave without making it' }));
    expect(first.onClose).toHaveBeenCalledTimes(1);
    expect(first.made).toEqual([]);
  });

  it('closes at once where nothing was changed', async () => {
    const { onClose, user } = await openReview();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('says after a second that it is reading, and can be stopped', async () => {
    let refuse: (error: Error) => void = () => undefined;
    const { stopped } = open({ readFile: () => new Promise((_resolve, reject) => { refuse = reject; }) });
    // Time passes only where it is said: what the machine takes for drawing does not count.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    fireEvent.click(screen.getByRole('button', { name: 'Open a file…' }));
    await act(async () => { await vi.advanceTimersByTimeAsync(900); });
    expect(screen.queryByText('Reading the document')).toBeNull();
    await act(async () => { await vi.advanceTimersByTimeAsync(200); });
    expect(screen.getByText('Reading the document')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(stopped).toHaveBeenCalledTimes(1);
    refuse(new OperationError({ kind: 'rule', rule: 'cancelled', message: 'Reading was stopped.' }));
    await act(async () => { await vi.advanceTimersByTimeAsync(50); });
    expect(screen.getByText('Reading was stopped.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });
});
