import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TakeInDialog } from '@renderer/features/paper-travel/take-in-dialog';
import type { ArrivedPaper } from '@renderer/features/paper-travel/take-in-dialog';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';
import { idOf } from '@tests/helpers/travelling-paper';

const ARRIVED: ArrivedPaper = {
  state: 'paper', key: 'k', fileName: 'reading.mbpaper', paperId: idOf(1, 1), title: 'Reading in Year 3', publicity: 'open', byName: 'Gita Rao', message: '', bodyName: 'Education Board', meetingDay: '1 December 2026', itemNumber: '4',
  files: 0, comments: 2, emptyAppendices: ['Appendix B, Map'], here: 'no', bodyId: null, meetingId: null,
};

async function shown(more: Partial<ArrivedPaper> = {}) {
  fakeClient({ bodies: { list: async () => ({ bodies: [] }) }, meetings: { list: async () => ({ meetings: [] }) } });
  await inRouter(<TakeInDialog paper={{ ...ARRIVED, ...more }} onClose={() => undefined} onTaken={() => undefined} />);
  return within(await screen.findByRole('dialog', { name: 'Take in “Reading in Year 3”' }));
}

describe('taking in a paper', () => {
  it('says what comes with it, and of which appendix nothing came', async () => {
    const dialog = await shown();
    expect(dialog.getByText('A paper for Education Board, meeting of 1 December 2026, item 4, with 2 comments. Sent by Gita Rao.')).toBeTruthy();
    expect(dialog.getByText('No file and no words came of Appendix B, Map. If it is a file, ask for the file and attach it.')).toBeTruthy();
  });

  it('does not say so of a paper in the bin, whose files are still here', async () => {
    const dialog = await shown({ here: 'inBin' });
    expect(dialog.getByText(/lies in the bin of the record/u)).toBeTruthy();
    expect(dialog.queryByText(/No file and no words/u)).toBeNull();
  });
});
