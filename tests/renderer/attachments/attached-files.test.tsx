import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { PIECE_SIZE } from '@shared/attachments/model';
import type { Attachment } from '@shared/attachments/model';
import { attachmentRefusal } from '@shared/attachments/refusals';
import { OperationError } from '@shared/make-client';
import { AttachedFiles } from '@renderer/features/attachments/attached-files';
import { sendFile } from '@renderer/features/attachments/send-file';
import { useToasts } from '@renderer/ui/toasts';
import { useNotices } from '@renderer/query/notices';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const ITEM = '0192a000-0000-7000-8000-000000000001';
const file = (name: string, size: number, read: (from: number, to: number) => Promise<ArrayBuffer> = async (from, to) => new Uint8Array(Math.min(to, size) - from).buffer): File =>
  ({ name, size, slice: (from: number, to: number) => ({ arrayBuffer: () => read(from, to) }) }) as unknown as File;
const attachment = (title: string, more: Partial<Attachment> = {}): Attachment => ({ id: `0192a000-0000-7000-8000-0000000000${String(title.length).padStart(2, '0')}`, agendaItemId: ITEM, paperId: null, fileName: `${title}.pdf`, title, byteLength: 2_048, contentHash: 'a'.repeat(64), publicity: 'open', effective: 'open', exemptParagraphs: [], wordsMayAppear: false, ...more });

let sent: { readonly pass: string; readonly size: number }[];
let added: readonly string[][];
let moved: unknown[];
let withdrawn: string[];
let known: boolean;

function connect(): void {
  fakeClient({
    attachments: {
      offer: async ({ fileName, byteLength }) => {
        if (byteLength > 100 * 1024 * 1024) throw new OperationError(attachmentRefusal('tooLarge', fileName, byteLength));
        return { uploadId: fileName };
      },
      lookAt: async ({ bytes }) => { sent.push({ pass: 'look', size: bytes.byteLength }); return {}; },
      looked: async () => ({ known }),
      keep: async ({ bytes }) => { sent.push({ pass: 'keep', size: bytes.byteLength }); return {}; },
      withdraw: async ({ uploadId }) => { withdrawn.push(uploadId); return {}; },
      add: async ({ uploadIds }) => { added = [...added, uploadIds]; return { ids: uploadIds }; },
      move: async (input) => { moved.push(input); return {}; },
      choose: async () => ({ files: [{ state: 'ready', uploadId: 'chosen', fileName: 'Chosen.pdf' }, { state: 'refused', fileName: 'Gone.pdf', sentence: '“Gone.pdf” is no longer there.' }] }),
    },
  });
}

/** What the browser hands over when files and folders are dropped. */
const dropped = (files: readonly File[], folders: readonly string[] = []): object => ({
  types: ['Files'],
  dropEffect: 'none',
  items: [...files.map((one) => ({ kind: 'file', getAsFile: () => one, webkitGetAsEntry: () => ({ isDirectory: false, name: one.name }) })), ...folders.map((name) => ({ kind: 'file', getAsFile: () => null, webkitGetAsEntry: () => ({ isDirectory: true, name }) }))],
});
const draw = (attachments: readonly Attachment[] = []): HTMLElement => {
  const { container } = inWindow(<AttachedFiles target={{ kind: 'item', id: ITEM }} name="item 3" attachments={attachments} />);
  const place = container.querySelector<HTMLElement>('[data-drop-files]');
  if (!place) throw new Error('nowhere to drop');
  return place;
};

beforeEach(() => {
  sent = [];
  added = [];
  moved = [];
  withdrawn = [];
  known = false;
  useToasts.setState({ toasts: [] });
  useNotices.setState({ notices: [] });
  connect();
});
const notices = (): string => JSON.stringify(useNotices.getState().notices);
const titles = (): readonly string[] => useToasts.getState().toasts.map(({ title }) => title);

describe('sending a dropped file', () => {
  it('sends it in pieces, once to be known and once to be kept; one that is kept already only once', async () => {
    await sendFile(file('Plan.pdf', PIECE_SIZE * 2 + 7), () => false, () => undefined);
    expect(sent).toEqual(['look', 'keep'].flatMap((pass) => [PIECE_SIZE, PIECE_SIZE, 7].map((size) => ({ pass, size }))));
    sent = [];
    known = true;
    await sendFile(file('Plan.pdf', 9), () => false, () => undefined);
    expect(sent).toEqual([{ pass: 'look', size: 9 }]);
  });

  it('reads nothing of a file that is too large', async () => {
    const read = (): Promise<ArrayBuffer> => Promise.reject(new Error('must not be read'));
    await expect(sendFile(file('Scan.pdf', 400 * 1024 * 1024, read), () => false, () => undefined)).rejects.toThrow(/400 MB\. Files up to 100 MB/u);
    expect(sent).toEqual([]);
  });

  it.each([['NotFoundError', /no longer there/u], ['NotReadableError', /open in another program/u], ['SecurityError', /cannot be read/u]])('says in words what %s means, and gives the file up', async (name, words) => {
    const read = (): Promise<ArrayBuffer> => Promise.reject(Object.assign(new Error('no'), { name }));
    await expect(sendFile(file('Plan.pdf', 9, read), () => false, () => undefined)).rejects.toThrow(words);
    expect(withdrawn).toEqual(['Plan.pdf']);
  });

  it('stops between two pieces and gives the file up', async () => {
    expect(await sendFile(file('Plan.pdf', PIECE_SIZE * 3), () => sent.length === 2, () => undefined)).toBeNull();
    expect(sent).toHaveLength(2);
    expect(withdrawn).toEqual(['Plan.pdf']);
  });
});

describe('files where an item stands', () => {
  it('are attached together when dropped together; a folder and a file too large are refused in words', async () => {
    fireEvent.drop(draw(), { dataTransfer: dropped([file('One.pdf', 3), file('Scan.pdf', 400 * 1024 * 1024), file('Two.pdf', 4)], ['Drafts']) });
    await waitFor(() => expect(titles()).toEqual(['2 files attached to item 3']));
    expect(added).toEqual([['One.pdf', 'Two.pdf']]);
    expect(notices()).toMatch(/“Drafts” is a folder/u);
    expect(notices()).toMatch(/“Scan.pdf” is 400 MB/u);
  });

  it('are asked about when papers are seldom of their kind, and may be left out', async () => {
    const user = userEvent.setup();
    fireEvent.drop(draw(), { dataTransfer: dropped([file('Plan.pdf', 3), file('setup.exe', 4)]) });
    expect((await screen.findByRole('dialog', { name: 'Attach these too?' })).textContent).toContain('setup.exe');
    await user.click(screen.getByRole('button', { name: 'Leave out' }));
    await waitFor(() => expect(added).toEqual([['Plan.pdf']]));
    expect(withdrawn).toEqual(['setup.exe']);
  });

  it('come from the system’s dialog by the button', async () => {
    const user = userEvent.setup();
    draw();
    await user.click(screen.getByRole('button', { name: 'Attach files to item 3' }));
    await waitFor(() => expect(added).toEqual([['chosen']]));
    expect(notices()).toMatch(/no longer there/u);
  });

  it('say what they are, and can be put in another order from their menu', async () => {
    const user = userEvent.setup();
    draw([attachment('Plan'), attachment('Costs', { effective: 'exempt' }), attachment('Letter')]);
    expect(screen.getByRole('list', { name: 'Files attached to item 3' }).textContent).toMatch(/Plan2 KB.*Costs2 KBExempt.*Letter2 KB/u);
    await user.click(screen.getByRole('button', { name: 'More for Plan' }));
    expect(screen.getByRole('menuitem', { name: 'Move up' }).getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('menuitem', { name: 'Move down' }));
    await waitFor(() => expect(moved).toEqual([{ id: attachment('Plan').id, beforeId: attachment('Letter').id }]));
  });
});
