import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '@renderer/commands/command-handlers';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { useToasts } from '@renderer/ui/toasts';
import { fakeClient, type FakeClient, type SomeOperations } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';
import { everyBlock } from '@tests/main/docx/sample-documents';

const ID = '0192a000-0000-7000-8000-000000000001';
let asked: { readonly format?: string; readonly audience?: string | undefined; readonly jobId: string }[];
let cancelled: string[];
let finish: (note: string) => void;
let client: FakeClient;

function draw(hasRestricted: boolean, more: SomeOperations['documents'] = {}): void {
  client = fakeClient({
    documents: {
      preview: async () => ({ model: everyBlock(), hasRestricted }),
      exportFile: (input) => {
        asked.push(input);
        return new Promise((resolve) => {
          finish = (note) => resolve({ state: 'written', exportKey: input.jobId, fileName: 'Agenda (2).pdf', note });
        });
      },
      cancelExport: async ({ jobId }) => {
        cancelled.push(jobId);
        return {};
      },
      ...more,
    },
  });
  inWindow(<DocumentActions kind="agenda" id={ID} />);
}
const titles = (): readonly string[] => useToasts.getState().toasts.map((toast) => `${toast.title}: ${toast.detail}`);

beforeEach(() => {
  asked = [];
  cancelled = [];
  useToasts.setState({ toasts: [] });
});
afterEach(() => {
  useToasts.setState({ toasts: [] });
});

describe('what can be done with a document', () => {
  it('shows how far it is and keeps the focus where it was; a file saved elsewhere is said in the message', async () => {
    const user = userEvent.setup();
    draw(false);
    const more = screen.getByRole('button', { name: 'More for this document' });
    more.focus();
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('menuitem', { name: 'Save as PDF…' }));
    await screen.findByRole('button', { name: 'Word' });
    await act(async () => undefined);
    expect(asked).toMatchObject([{ kind: 'agenda', audience: 'public', format: 'pdf' }]);
    act(() => client.emit({ event: 'progress', jobId: asked[0]?.jobId ?? '', fraction: 0.8, sentence: 'Laying out the pages' }));
    expect(screen.getByRole('status').textContent).toBe('Laying out the pages 80 %');
    expect(document.activeElement).toBe(more);
    await act(async () => finish('“Agenda.pdf” is open in another program, so it was left as it is.'));
    expect(titles()).toEqual(['Agenda saved as PDF: “Agenda.pdf” is open in another program, so it was left as it is.']);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('cancels what it is making, and leaves the focus among its buttons', async () => {
    const user = userEvent.setup();
    draw(false);
    act(() => void runCommand('document.pdf'));
    await act(async () => undefined);
    act(() => client.emit({ event: 'progress', jobId: asked[0]?.jobId ?? '', fraction: 0.1, sentence: 'Checking the document' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(cancelled).toEqual([asked[0]?.jobId]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Word' }));
  });

  it('asks for whom, and prints that version', async () => {
    const user = userEvent.setup();
    const printed: unknown[] = [];
    draw(true, {
      print: async (input) => {
        printed.push(input.audience);
        return { state: 'printed' };
      },
    });
    act(() => void runCommand('document.print'));
    expect(await screen.findByRole('dialog', { name: 'Who is the printed document for?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'For members' }));
    expect(printed).toEqual(['members']);
    expect(titles()).toEqual(['Agenda sent to the printer: ']);
  });
});
