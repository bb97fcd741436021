import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCoalescingSaver, giveUpUnsaved, unsavedWords } from '@renderer/saving/coalescing-saver';
import { letRecordGo } from '@renderer/saving/leaving';
import { useSavingStatus } from '@renderer/saving/saving-status';
import { LeaveDialog } from '@renderer/shell/leave-dialog';
import { inWindow } from '@tests/helpers/in-window';

/** A disk that is full until it is told otherwise. */
function fullDisk() {
  const taken: string[] = [];
  const disk = { full: true };
  const send = vi.fn(async (text: string) => {
    if (disk.full) throw new Error('The disk is full, so this could not be saved.');
    taken.push(text);
    return Promise.resolve({ savedAt: '2026-11-21T19:04:12.000Z' });
  });
  return { disk, taken, send };
}

describe('a record that is put away', () => {
  beforeEach(() => useSavingStatus.setState({ unsaved: new Map(), lastSavedAt: null }));
  afterEach(() => giveUpUnsaved());

  it('goes at once when everything typed is on the disk', async () => {
    const { disk, taken, send } = fullDisk();
    disk.full = false;
    createCoalescingSaver<string>('note', send).push('The Chair welcomed members.');
    const tell = vi.fn(async () => Promise.resolve({}));
    await letRecordGo(tell);
    expect(tell.mock.calls).toEqual([['go']]);
    expect(taken).toEqual(['The Chair welcomed members.']);
  });

  it('stays with its words when the person says so; gone, it sends none of them to the next record', async () => {
    inWindow(<LeaveDialog />);
    const { disk, taken, send } = fullDisk();
    const saver = createCoalescingSaver<string>('note', send);
    saver.push('Nowhere else.');
    const tell = vi.fn(async () => Promise.resolve({}));
    const first = letRecordGo(tell);
    expect((await screen.findByRole('dialog', { name: 'Some of what you typed is not saved' })).textContent).toContain('The disk is full');
    await userEvent.click(screen.getByRole('button', { name: 'Stay here' }));
    await first;
    expect(tell.mock.calls).toEqual([['asking'], ['stay']]);
    expect(unsavedWords()).toBe('Nowhere else.');

    const second = letRecordGo(tell);
    await userEvent.click(await screen.findByRole('button', { name: 'Close without saving it' }));
    await second;
    expect(tell.mock.calls.at(-1)).toEqual(['go']);
    disk.full = false;
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(taken).toEqual([]);
    expect(unsavedWords()).toBe('');
    expect(useSavingStatus.getState().unsaved.size).toBe(0);
  });

  it('goes by itself when there is room again while the person is asked', async () => {
    inWindow(<LeaveDialog />);
    const { disk, taken, send } = fullDisk();
    createCoalescingSaver<string>('note', send).push('Saved in the end.');
    const tell = vi.fn(async () => Promise.resolve({}));
    const going = letRecordGo(tell);
    await screen.findByRole('dialog');
    disk.full = false;
    await going;
    expect(tell.mock.calls).toEqual([['asking'], ['go']]);
    expect(taken).toEqual(['Saved in the end.']);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
