import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ContentBlock, PaperContent } from '@shared/papers/content/paper-content';
import type { WordComparison } from '@shared/papers/word-return/comparison';
import type { ReturnedStretch } from '@shared/papers/word-return/returned-lines';
import { BringBackDialog } from '@renderer/features/word-return/bring-back-dialog';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const id = (at: number): string => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const block = (at: number, text: string): ContentBlock => ({ id: id(at), kind: 'numbered', level: 1, runs: [{ text }], content: null, publicity: 'open', facts: null });
const CONTENT: PaperContent = {
  format: 1, title: 'Winter plan', templateKey: 'education-board-report', template: null, publicity: 'open', exemptParagraphs: [], publicInterestReason: '', details: [], background: [], appendices: [],
  sections: [{ id: id(10), key: 'background', parentId: null, heading: 'Background', numbered: true, required: true, guidance: '', facts: {}, blocks: [block(11, 'The panel met each week.'), block(12, 'It agreed the dates in six months.')] }],
};
const said = (text: string, change: ReturnedStretch['change'] = null): ReturnedStretch => ({ text, bold: false, italic: false, superscript: false, link: null, change, comments: [], note: null, picture: false });
const line = (at: number, stretches: readonly ReturnedStretch[]): WordComparison['placement']['lines'][number] => ({ type: 'paragraph', id: id(at), isNew: false, sectionId: id(10), kind: 'numbered', level: 1, stretches, end: null });
const COMPARISON: WordComparison = {
  fileName: 'Winter plan.docx', content: CONTENT, base: 'base', notes: ['The file is older than the paper.'],
  placement: {
    lines: [line(11, [said('The panel met every Monday.')]), line(12, [said('It agreed the dates in '), said('six', { id: 1, kind: 'deleted' }), said('nine', { id: 1, kind: 'inserted' }), said(' months.')])],
    gone: [], changes: [{ id: 1, author: 'Priya Nair', when: '2026-12-05T10:04:00Z', inserted: 'nine', deleted: 'six', moved: false }], unplaced: [{ words: 'Ward: all', why: 'It stands before the first section.' }],
    found: { byMark: 3, byWords: 0, missing: 0 }, changedSince: [], changedInBoth: [],
  },
  comments: [{ key: 'k1', parentKey: null, byName: 'James Holloway', day: '2026-12-06', at: '09:00', words: 'Which weeks?', quote: 'every Monday', blockId: id(11), sectionId: id(10), resolved: false, known: false, takenOff: false }],
};

it('shows what a file changed, leaves a tracked change that is not accepted, and takes over what is ticked and nothing else', async () => {
  const sent: unknown[] = [];
  let refuse = true;
  fakeClient({
    wordReturn: {
      open: async () => ({ file: { id: id(90), name: 'Winter plan.docx' } }),
      compare: async () => COMPARISON,
      bringIn: async (input: unknown) => {
        sent.push(input);
        if (refuse) throw new Error('The paper was changed since.');
        return { comments: 1 };
      },
    },
  });
  let closed = 0;
  const user = userEvent.setup({ delay: null });
  inWindow(<BringBackDialog paperId={id(1)} dropped={null} onClose={() => void (closed += 1)} />);
  await user.click(await screen.findByRole('button', { name: 'Choose the Word file…' }));
  const tracked = await screen.findByRole('list', { name: 'Tracked changes' });
  expect(tracked.textContent).toContain('“six” became “nine”Priya Nair, 5 December 2026 at 10:04');
  expect(screen.getByText('The file is older than the paper.')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Without a place in the paper' }).textContent).toContain('Ward: allIt stands before the first section.');
  const differences = () => screen.getByRole('region', { name: 'Differences from the paper' });
  expect(differences().textContent).toContain('0 of 2 to take over');
  expect(screen.getByRole('button', { name: 'Take over 1 comment' })).toBeTruthy();
  await user.click(within(differences()).getByRole('button', { name: 'Take all' }));
  expect(screen.getByRole('button', { name: 'Take over 2 differences, 1 comment' })).toBeTruthy();
  // Left, the tracked change is no difference any more.
  within(tracked).getByRole('checkbox').focus();
  await user.keyboard(' ');
  await waitFor(() => expect(differences().textContent).toContain('1 of 1 to take over'));
  await user.click(screen.getByRole('checkbox', { name: /Which weeks\?/u }));
  await user.click(screen.getByRole('button', { name: 'Take over 1 difference' }));
  expect(await screen.findByText('The paper was changed since.')).toBeTruthy();
  expect(closed).toBe(0);
  refuse = false;
  await user.click(screen.getByRole('button', { name: 'Take over 1 difference' }));
  await waitFor(() => expect(closed).toBe(1));
  expect(sent.at(-1)).toMatchObject({ paperId: id(1), fileId: id(90), base: 'base', comments: [], content: { sections: [{ blocks: [{ id: id(11), runs: [{ text: 'The panel met every Monday.' }] }, { id: id(12), runs: [{ text: 'It agreed the dates in six months.' }] }] }] } });
});
