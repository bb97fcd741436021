import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OperationError } from '@shared/make-client';
import type { PackFile, ReadingDocument, ReadingNote } from '@shared/reader/model';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { DocumentScreen } from '@renderer/features/reader/document-screen';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';
import { idOf } from '@tests/helpers/travelling-paper';

const documentId = idOf(1, 1);
const document_ = (more: Partial<ReadingDocument> = {}): ReadingDocument => ({ id: documentId, kind: 'document', title: 'Pack of 1 December', fileName: 'Pack.docx', byteLength: 2048, openedAt: '2026-11-21T18:00:00.000Z', notes: 0, places: [], ...more });
const FILES: readonly PackFile[] = [
  { file: 4, folder: '', fileName: '02.1 The roof.docx', title: '02.1 The roof', kind: 'word', byteLength: 4096, readable: true, opens: true },
  { file: 0, folder: '', fileName: '02.2 Plan.dwg', title: '02.2 Plan', kind: 'other', byteLength: 9000, readable: false, opens: true },
  { file: 2, folder: 'More', fileName: 'Sums.exe', title: 'Sums', kind: 'other', byteLength: 9000, readable: false, opens: false },
];
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const image = (id: string, alt: string, bytes?: Uint8Array) => ({ id, alt, name: '', source: 'embedded' as const, part: `word/media/${id}`, ...(bytes === undefined ? {} : { bytes }) });
const paragraph = (text: string, at: number, picture?: string) => ({ type: 'paragraph' as const, label: null, depth: 0, runs: [picture === undefined ? { text } : { text: '', image: picture }], role: 'body' as const, certainty: 'certain' as const, at });
const PAGES = {
  kind: 'docx', title: '', language: '', blocks: [paragraph('One', 1), paragraph('Two', 2), paragraph('', 3, 'a'), paragraph('', 4, 'b'), paragraph('Five', 5)], notes: [], comments: [], furniture: [], warnings: [],
  images: [image('a', 'The hall from the street', PNG), image('b', 'A drawing of Word')],
} as unknown as NeutralDocument;
const note = (anchor: string, more: Partial<ReadingNote> = {}): ReadingNote => ({ id: idOf(5, Number(anchor.replace(':', '')) + 1), anchor, quote: 'Two', words: 'At what cost?', sentOn: null, ...more });

afterEach(() => vi.restoreAllMocks());

async function shown({ document = document_(), file = null, notes = [], ...more }: { readonly document?: ReadingDocument; readonly file?: number | null; readonly notes?: readonly ReadingNote[]; readonly pages?: () => Promise<{ pages: NeutralDocument }> } = {}) {
  const asked = { leaveAt: vi.fn().mockResolvedValue({}), openFile: vi.fn().mockResolvedValue({}), saveFile: vi.fn().mockResolvedValue({ state: 'cancelled' }), addNote: vi.fn().mockResolvedValue({ id: idOf(6, 1) }) };
  fakeClient({ reader: { document: async () => document, files: async () => ({ files: document.kind === 'pack' ? [...FILES] : [] }), pages: async () => ({ pages: PAGES }), notes: async () => ({ notes: [...notes] }), ...more, ...asked } });
  const drawn = await inRouter(<DocumentScreen documentId={documentId} file={file} />);
  return { ...asked, ...drawn };
}

/** Gives each paragraph 100 px below the one before, with the third at the top of the screen. */
function scrolledToThird(): void {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function place(this: HTMLElement) {
    const block = this.dataset['block'];
    const top = block === undefined ? 0 : (Number(block) - 2) * 100;
    return { top, bottom: top + 100, left: 0, right: 0, width: 0, height: 100, x: 0, y: top, toJSON: () => ({}) };
  });
}

describe('a document that is read', () => {
  it('is gone back to where it was left, and keeps where it is left again', async () => {
    const person = userEvent.setup();
    const into = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    const { leaveAt } = await shown({ document: document_({ places: [{ file: null, block: 4 }] }) });
    await screen.findByRole('feed');
    expect((into.mock.contexts[0] as HTMLElement).dataset['block']).toBe('4');
    expect(screen.getByText('You are back where you stopped reading.')).toBeTruthy();
    scrolledToThird();
    fireEvent.scroll(window);
    await waitFor(() => expect(leaveAt).toHaveBeenCalledWith({ documentId, place: { file: null, block: 2 } }));
    await person.click(screen.getByRole('button', { name: 'Go to the start' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Note on paragraph 1' }));
    expect(screen.queryByText('You are back where you stopped reading.')).toBeNull();
  });

  it('keeps where it is left by somebody who goes away at once after scrolling', async () => {
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    const { leaveAt } = await shown();
    await screen.findByRole('feed');
    scrolledToThird();
    fireEvent.scroll(window);
    cleanup();
    await waitFor(() => expect(leaveAt).toHaveBeenCalledWith({ documentId, place: { file: null, block: 2 } }), { timeout: 400 });
  });

  it('shows its pictures, those that cannot be shown in words; a note that was sent says when', async () => {
    await shown({ notes: [note('1', { sentOn: '2026-11-21' as never }), note('4', { quote: 'Five' })] });
    const picture = await screen.findByRole('img', { name: 'The hall from the street' });
    expect(picture.getAttribute('src')).toMatch(/^data:image\/png;base64,/u);
    expect(screen.getByText('[Picture: A drawing of Word]')).toBeTruthy();
    expect(screen.getAllByText(/^Sent on/u).map((line) => line.textContent)).toEqual(['Sent on 21 November 2026']);
    const field = screen.getByRole('textbox', { name: 'Note on “Two”' });
    fireEvent.change(field, { target: { value: 'At what cost, and when?' } });
    expect(screen.queryByText(/^Sent on/u)).toBeNull();
  });
});

describe('a pack', () => {
  it('lists its files: one with words is read, the others are opened or saved only on a press, what can run is never opened', async () => {
    const person = userEvent.setup();
    const { openFile, saveFile, address } = await shown({ document: document_({ kind: 'pack', fileName: 'Pack.zip', places: [{ file: 4, block: 1 }] }), notes: [note('4:1'), note('4:4')] });
    const rows = within(await screen.findByRole('list', { name: 'Files of the pack' })).getAllByRole('listitem');
    expect(rows[0]?.textContent).toContain('Word file, 4 KB. 2 notes');
    expect(rows[1]?.textContent).toContain('02.2 Plan.dwg');
    expect(within(screen.getByRole('list', { name: 'Files in More' })).queryByRole('button', { name: /^Open/u })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Read Sums' })).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Open 02.2 Plan.dwg in another program' }));
    expect(openFile).toHaveBeenCalledWith({ documentId, file: 0 });
    await person.click(screen.getByRole('button', { name: 'Save Sums.exe as' }));
    expect(saveFile).toHaveBeenCalledWith({ documentId, file: 2 });
    expect(screen.getByText('You stopped reading in “02.1 The roof”.')).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'Read 02.1 The roof' }));
    await waitFor(() => expect(address()).toBe(`/reading/${documentId}/4`));
  });

  it('is read file by file, with the notes of that file; one that cannot be read can still be opened', async () => {
    const person = userEvent.setup();
    const pack = document_({ kind: 'pack', fileName: 'Pack.zip' });
    const { addNote } = await shown({ document: pack, file: 4, notes: [note('4:1'), note('9:1', { words: 'Of another file' })] });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('02.1 The roof');
    expect(screen.getByText(/File 1 of 3/u)).toBeTruthy();
    expect(screen.queryByDisplayValue('Of another file')).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Note on paragraph 5' }));
    expect(addNote).toHaveBeenCalledWith({ on: { documentId }, anchor: '4:4', quote: 'Five' });
  });

  it('says why a file of it cannot be read, and offers to open it', async () => {
    const person = userEvent.setup();
    const { openFile } = await shown({ document: document_({ kind: 'pack', fileName: 'Pack.zip' }), file: 4, pages: async () => Promise.reject(new OperationError({ kind: 'rule', rule: 'words-missing', message: 'This file shows its pages as pictures.' } as never)) });
    expect(await screen.findByText(/This file shows its pages as pictures/u)).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'Open in another program' }));
    expect(openFile).toHaveBeenCalledWith({ documentId, file: 4 });
  });
});
