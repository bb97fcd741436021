import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ReturnedPaper } from '@shared/papers/travel/contract';
import { ReturnedScreen } from '@renderer/features/paper-travel/returned-screen';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';
import { contentOf, idOf, paragraph } from '@tests/helpers/travelling-paper';

const base = contentOf([paragraph(1, 'One'), paragraph(2, 'Two')]);
const RETURNED: ReturnedPaper = {
  paperId: idOf(1, 1), title: 'Reading in Year 3', byName: 'Gita Rao', message: 'Please look at 1.2.', receivedAt: '2026-11-21T18:00:00.000Z', taken: false, stamp: 'now', base,
  ours: contentOf([paragraph(1, 'One'), paragraph(2, 'Two, ours')]),
  theirs: contentOf([paragraph(1, 'One, theirs'), paragraph(2, 'Two, theirs')]),
  files: [{ id: idOf(7, 1), title: 'Letter', fileName: 'letter.txt', byteLength: 2048, publicity: 'exempt' }],
  comments: [], locked: '',
};

async function shown(more: Partial<ReturnedPaper> = {}) {
  const take = vi.fn().mockResolvedValue({});
  fakeClient({ paperTravel: { returned: async () => ({ ...RETURNED, ...more }), take } });
  const drawn = await inRouter(<ReturnedScreen paperId={RETURNED.paperId} transferId={idOf(9, 1)} />);
  await screen.findByRole('heading', { level: 1, name: 'What came back: Reading in Year 3' });
  return { take, ...drawn };
}

describe('a paper that came back', () => {
  it('is taken over piece by piece; what both sides changed stays as it is here until something else is chosen', async () => {
    const person = userEvent.setup();
    const { take, address } = await shown();
    const clash = within(screen.getByRole('radiogroup', { name: '1 Purpose of Report, paragraph 1.2' }));
    expect((clash.getByRole('radio', { name: 'Keep it as it is here' }) as HTMLInputElement).checked).toBe(true);
    expect(screen.getByText('Two, ours')).toBeTruthy();
    expect(screen.getByText('Two')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Keep the paper as it is' })).toBeTruthy();
    await person.click(screen.getByRole('checkbox', { name: '1 Purpose of Report, paragraph 1.1' }));
    await person.click(clash.getByRole('radio', { name: 'Keep both' }));
    await person.click(screen.getByRole('checkbox', { name: 'Letter (2 KB), exempt' }));
    await person.click(screen.getByRole('button', { name: 'Take over 2 changes' }));
    await waitFor(() => expect(take).toHaveBeenCalledWith({ transferId: idOf(9, 1), stamp: 'now', accepted: [`block:${idOf(3, 1)}`], both: [`block:${idOf(3, 2)}`], fileIds: [idOf(7, 1)], comments: false }));
    await waitFor(() => expect(address()).toBe(`/papers/${RETURNED.paperId}`));
  });

  it('says when nobody can tell who changed what', async () => {
    await shown({ base: null });
    expect(screen.getByText(/^What both sides had before is not known/u)).toBeTruthy();
  });

  it('lets nothing be taken while the paper is locked', async () => {
    await shown({ locked: 'This paper is published. Open it for changes first.' });
    expect(screen.getByText(/^This paper is published\. Open it for changes first\. The file that came back is kept/u)).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: '1 Purpose of Report, paragraph 1.1' })).toBeNull();
    expect(screen.queryByRole('radiogroup')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Keep the paper as it is|^Take over/u })).toBeNull();
  });
});
