import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { NewPaperDialog } from '@renderer/features/papers/new-paper-dialog';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';
import { idOf } from '@tests/helpers/travelling-paper';

const [board, panel, meetingId] = [idOf(1, 1), idOf(1, 2), idOf(2, 1)];

it('starts the paper for the body whose meeting was chosen, whatever becomes the likely one meanwhile', async () => {
  const person = userEvent.setup();
  const create = vi.fn().mockResolvedValue({ id: idOf(3, 1) });
  let papers: readonly { bodyId: string }[] = [{ bodyId: board }];
  const { asked, emit } = fakeClient({
    bodies: { list: async () => ({ bodies: [{ id: board, name: 'Education Board' }, { id: panel, name: 'Schools Panel' }] }) },
    papers: { list: async () => ({ papers }), create },
    meetings: { list: async ({ bodyId }: { readonly bodyId?: string }) => ({ meetings: bodyId === board ? [{ id: meetingId, title: 'Autumn meeting', date: '2026-11-21' }] : [] }) },
    agenda: { get: async () => ({ items: [], numbering: undefined }) },
    paperTemplates: { list: async () => ({ templates: [] }) },
  } as never);
  await inRouter(<NewPaperDialog onClose={() => undefined} />);
  const meeting = await screen.findByRole('combobox', { name: 'Meeting' });
  await waitFor(() => expect(meeting.querySelectorAll('option')).toHaveLength(2));
  await person.selectOptions(meeting, meetingId);
  papers = [{ bodyId: panel }, { bodyId: panel }, { bodyId: board }];
  await act(async () => emit({ event: 'changed', tables: ['paper'], operation: 'papers.create', typing: false, at: '2026-11-21T18:00:00.000Z', seq: 2 }));
  await waitFor(() => expect(asked.filter((name) => name === 'papers.list')).toHaveLength(2));
  await person.type(screen.getByRole('textbox', { name: /Title/u }), 'Roof');
  expect((screen.getByRole('combobox', { name: 'Body' }) as HTMLSelectElement).value).toBe(board);
  await person.click(screen.getByRole('button', { name: 'Start paper' }));
  await waitFor(() => expect(create).toHaveBeenCalledWith(expect.objectContaining({ bodyId: board, meetingId, title: 'Roof' })));
});
