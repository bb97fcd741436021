import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { PaperComment } from '@shared/papers/comments/model';
import { CommentsPanel } from '@renderer/features/paper-comments/comments-panel';
import type { CommentAsked } from '@renderer/features/paper-comments/comments-panel';
import { createPaperStore } from '@renderer/features/papers/paper-store';
import type { LiveSection } from '@renderer/features/papers/paper-store';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const id = (at: number): string => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const PAPER = id(1);
const block = (at: number, text: string): LiveSection['blocks'][number] => ({ id: id(at), kind: 'numbered', level: 1, orderKey: 'a0', runs: [{ text }] });
const section = (at: number, heading: string, blocks: LiveSection['blocks']): LiveSection => ({ id: id(at), key: heading, parentId: null, heading, numbered: true, required: true, guidance: '', orderKey: 'a0', blocks });
const SECTIONS = [section(10, 'Background', [block(11, 'Numbers are falling.'), block(12, 'Two schools have places.')]), section(20, 'Options', [block(21, 'Do nothing.')])];
const comment = (at: number, more: Partial<PaperComment>): PaperComment => ({ id: id(at), parentId: null, blockId: null, sectionId: null, quote: '', words: '', byName: 'Ines Duarte', on: calendarDay(2026, 11, 20), at: '10:04', resolvedOn: null, resolvedByName: '', source: '', sourceId: '', ...more });
const COMMENTS = [
  comment(31, { blockId: id(21), sectionId: id(20), words: 'Say why not.', quote: 'nothing' }),
  comment(32, { blockId: id(12), sectionId: id(10), words: 'Which two?' }),
  comment(33, { parentId: id(32), blockId: id(12), sectionId: id(10), words: 'Elm and Oak.', byName: 'James Holloway' }),
  comment(34, { words: 'Too long.', resolvedOn: calendarDay(2026, 11, 21), resolvedByName: 'Hannah Lacey' }),
  comment(35, { blockId: id(99), sectionId: id(10), words: 'What is this?' }),
];

function Panel({ target, opened }: { readonly target: CommentAsked['target']; readonly opened: string | null }) {
  const [store] = useState(createPaperStore);
  const [next, setNext] = useState<CommentAsked>({ target, asked: opened === null ? 1 : 0 });
  return <CommentsPanel paperId={PAPER} sections={SECTIONS} store={store} clerkName="Hannah Lacey" next={next} opened={{ blockId: opened, asked: 1 }} onTarget={(chosen) => setNext({ target: chosen, asked: 0 })} />;
}

async function open(target: CommentAsked['target'] = null, opened: string | null = null) {
  const sent: { readonly operation: string; readonly input: unknown }[] = [];
  const note = (operation: string) => async (input: unknown) => {
    sent.push({ operation, input });
    return { id: id(50) } as never;
  };
  fakeClient({ paperComments: { list: async () => ({ comments: COMMENTS }), add: note('add'), answer: note('answer'), resolve: note('resolve'), reopen: note('reopen') } });
  inWindow(<Panel target={target} opened={opened} />);
  await screen.findByRole('list', { name: 'Comments' });
  return { sent, user: userEvent.setup({ delay: null }) };
}

describe('the comments beside a paper', () => {
  it('stand in the order of the paper under the numbers it prints, with their answers; resolved ones are folded away', async () => {
    const { user } = await open();
    const rows = () => [...screen.getByRole('list', { name: 'Comments' }).children].map((row) => row.textContent ?? '');
    expect(rows().map((row) => /Which two\?|Say why not\.|What is this\?|Too long\./u.exec(row)?.[0])).toEqual(['What is this?', 'Which two?', 'Say why not.']);
    expect(within(screen.getByRole('list', { name: 'Answers to Ines Duarte' })).getByText('Elm and Oak.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Go to 1.2' })).toBeTruthy();
    expect(rows()[0]).toContain('A paragraph that is no longer there');
    await user.click(screen.getByRole('button', { name: 'Show 1 resolved' }));
    expect(rows()[3]).toContain('Resolved by Hannah Lacey');
    expect(screen.getByRole('button', { name: 'Reopen the comment of Ines Duarte on The paper' })).toBeTruthy();
  });

  it('take the focus to those on the paragraph whose mark was pressed', async () => {
    await open(null, id(12));
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Comment of Ines Duarte on 1.2'));
  });

  it('are made, answered and resolved by keyboard: the words take the focus at once, Ctrl+Enter sends them', async () => {
    const { sent, user } = await open({ blockId: id(11), sectionId: id(10), quote: 'falling' });
    const words = screen.getByRole('textbox', { name: 'Comment on 1.1' });
    await waitFor(() => expect(document.activeElement).toBe(words));
    await user.keyboard('By how much?{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sent).toMatchObject([{ operation: 'add', input: { paperId: PAPER, blockId: id(11), sectionId: id(10), quote: 'falling', words: 'By how much?', byName: 'Hannah Lacey' } }]));
    await screen.findByRole('textbox', { name: 'Comment on the paper' });
    screen.getByRole('button', { name: 'Answer Ines Duarte on 2.1' }).focus();
    await user.keyboard('{Enter}');
    await user.keyboard('It costs more.{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ operation: 'answer', input: { commentId: id(31), words: 'It costs more.' } }));
    screen.getByRole('button', { name: 'Resolve the comment of Ines Duarte on 2.1' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ operation: 'resolve', input: { commentId: id(31), byName: 'Hannah Lacey' } }));
    // It goes out of the list: the focus stays in it.
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('list', { name: 'Comments' })));
  });
});
