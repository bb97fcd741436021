import { act, screen, waitFor, within } from '@testing-library/react';
import { Editor } from '@tiptap/core';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { FindingPlace } from '@shared/papers/linter/finding';
import type { Preparation } from '@shared/papers/preparation/model';
import { blankFacts } from '@shared/papers/recommendations/model';
import { FindingsPanel } from '@renderer/features/paper-preparation/findings-panel';
import { moveGroup, removeGroup } from '@renderer/features/paper-preparation/move-paragraphs';
import { RecommendationsPanel } from '@renderer/features/paper-preparation/recommendations-panel';
import { BlockIds } from '@renderer/features/text/block-ids';
import { liveBlocks } from '@renderer/features/text/block-json';
import { schemaExtensions } from '@renderer/features/text/editor-schema';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const PAPER = '0190c0de-0000-7000-8000-000000000002';
// An editor looks at the page once more after a while: it must be gone before the page is.
const editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});
const preparation: Preparation = {
  recommendations: [], lifted: [{ blockId: 'r1', target: 'item', id: 'b', name: 'Agenda', words: 'Agree the old plan.' }, { blockId: 'r1', target: 'ledger', id: 'l', name: 'R4', words: 'Agree the plan.' }], itemRecommends: true,
  consulted: [], backgroundPapers: [], appendices: [], attachments: [], publicity: 'open', exemptParagraphs: [], publicInterestReason: '', regime: 'schedule12A', lateReason: '', lateSince: null,
};

it('leads to what was found, and lets a guarded name stand only for a reason', async () => {
  const gone: FindingPlace[] = [];
  const sent: unknown[] = [];
  fakeClient({ privacy: { accept: async (input: unknown) => (sent.push(input), {}) } });
  const place = { kind: 'block', id: 'b', sectionId: 's' } as const;
  inWindow(<FindingsPanel paperId={PAPER} findings={[{ key: 'verb:b', rule: 'verb', title: '2.1 does not start with a decision', sentence: 'Start with a verb.', place }]} names={[{ guardedNameId: 'n', words: 'Sam Field', place: { kind: 'section', id: 's' }, where: 'Background' }]} onGo={(to) => gone.push(to)} />);
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole('button', { name: 'Go to: 2.1 does not start with a decision' }));
  expect(gone).toEqual([place]);
  await user.click(screen.getByRole('button', { name: 'Accept Sam Field with a reason' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Accept the name' }));
  expect(dialog.getByText('Say why the name may stand here.')).toBeTruthy();
  expect(sent).toEqual([]);
  await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'With consent.');
  await user.click(dialog.getByRole('button', { name: 'Accept the name' }));
  await waitFor(() => expect(sent).toEqual([{ ownerKind: 'paper', ownerId: PAPER, guardedNameId: 'n', reason: 'With consent.' }]));
});

it('tells which lifted words differ since, keeps money as pence and asks again where an amount cannot be read', async () => {
  const sent: unknown[] = [];
  fakeClient({ preparation: { noteRecommendation: async (input: unknown) => (sent.push(input), {}) } });
  const words = 'Agree the plan.';
  const one = { blockId: 'r1', paragraphs: [], words, verb: { verb: 'Agree', asks: 'decision' as const }, sectionId: 's', label: '2.1', facts: blankFacts('r1') };
  inWindow(<RecommendationsPanel paperId={PAPER} paperTitle="Plan" recommendations={[one]} preparation={preparation} locked={false} onItem sectionId={null} editorOf={() => null} onGo={() => undefined} />);
  expect(screen.getByText('Agenda: reads differently now')).toBeTruthy();
  expect(screen.getByText('R4')).toBeTruthy();
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByRole('button', { name: 'More for 2.1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'What it asks…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /Amount/u }), 'some');
  await user.click(dialog.getByRole('button', { name: 'Keep' }));
  expect(dialog.getByText('Type an amount such as £48,000 or 1.2m.')).toBeTruthy();
  await user.clear(dialog.getByRole('textbox', { name: /Amount/u }));
  await user.type(dialog.getByRole('textbox', { name: /Amount/u }), '£48,000');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'How often' }), 'One-off');
  await user.click(dialog.getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(sent).toEqual([{ ...blankFacts('r1'), paperId: PAPER, amountPence: 48_000_00, recurrence: 'oneOff' }]));
});

it('writes a new recommendation with its verb at the end of the section, in the empty paragraph first', async () => {
  const editor = editorWith([]);
  inWindow(<RecommendationsPanel paperId={PAPER} paperTitle="Plan" recommendations={[]} preparation={preparation} locked={false} onItem={false} sectionId="s" editorOf={(id) => (id === 's' ? editor : null)} onGo={() => undefined} />);
  const user = userEvent.setup({ delay: null });
  const add = async (verb: string, what: string): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: 'Add a recommendation…', hidden: true }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(dialog.getByText('Say what is to be decided.')).toBeTruthy();
    await user.selectOptions(dialog.getByRole('combobox', { name: 'What the body is asked to do' }), verb);
    await user.type(dialog.getByRole('textbox', { name: /What follows/u }), what);
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
  await add('Approve', 'the plan.');
  await add('Note', 'what it costs.');
  expect(liveBlocks(editor.state.doc).map(({ kind, runs }) => [kind, runs.map(({ text }) => text).join('')])).toEqual([['numbered', 'Approve the plan.'], ['numbered', 'Note what it costs.']]);
});

it('moves a recommendation by its buttons, with everything that belongs to it, and can be dragged', async () => {
  const editor = editorWith([['a', 'numbered', 'Agree:'], ['b', 'letter', 'first.'], ['c', 'numbered', 'Note it.']]);
  const paragraph = (id: string, kind: 'numbered' | 'letter') => ({ id, kind, level: 1, runs: [] });
  const listed = [[paragraph('a', 'numbered'), paragraph('b', 'letter')], [paragraph('c', 'numbered')]].map((paragraphs, index) => ({ blockId: index === 0 ? 'a' : 'c', paragraphs, words: 'Agree.', verb: null, sectionId: 's', label: `2.${String(index + 1)}`, facts: blankFacts('a') }));
  const panel = (locked: boolean) => <RecommendationsPanel paperId={PAPER} paperTitle="Plan" recommendations={listed} preparation={preparation} locked={locked} onItem={false} sectionId="s" editorOf={() => editor} onGo={() => undefined} />;
  // A cleared paper keeps its order, whatever is pressed in its rows.
  const cleared = inWindow(panel(true));
  act(() => screen.getByRole('button', { name: 'More for 2.1' }).focus());
  await userEvent.setup({ delay: null }).keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  expect(editor.getText({ blockSeparator: ' ' })).toBe('Agree: first. Note it.');
  cleared.unmount();
  inWindow(panel(false));
  expect(screen.getByRole('button', { name: 'Drag recommendation 2.2' })).toBeTruthy();
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Move down recommendation 2.1' }));
  expect(liveBlocks(editor.state.doc).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

it('moves a recommendation with its letters past the next one, and takes one out; each keeps its row', () => {
  const editor = editorWith([['a', 'numbered', 'Agree:'], ['b', 'letter', 'first;'], ['c', 'letter', 'second.'], ['d', 'numbered', 'Note it.']]);
  const ids = (): readonly unknown[] => liveBlocks(editor.state.doc).map(({ id }) => id);
  moveGroup(editor, ['a', 'b', 'c'], ['d'], 'after');
  expect(ids()).toEqual(['d', 'a', 'b', 'c']);
  moveGroup(editor, ['a', 'b', 'c'], ['d'], 'before');
  expect(ids()).toEqual(['a', 'b', 'c', 'd']);
  moveGroup(editor, ['d'], ['a', 'b', 'c'], 'before');
  expect(ids()).toEqual(['d', 'a', 'b', 'c']);
  removeGroup(editor, ['a', 'b', 'c']);
  expect(ids()).toEqual(['d']);
});

/** An editor of a section as the paper has it, with these paragraphs: id, kind, words. */
function editorWith(paragraphs: readonly (readonly [string, string, string])[]): Editor {
  const content = paragraphs.map(([id, kind, text]) => ({ type: 'block', attrs: { id, kind, level: 1 }, content: [{ type: 'text', text }] }));
  const editor = new Editor({ injectCSS: false, extensions: schemaExtensions(BlockIds.configure({ startsAs: 'numbered' })), content: { type: 'doc', content: content.length === 0 ? [{ type: 'block', attrs: { kind: 'numbered', level: 1 } }] : content } });
  editors.push(editor);
  return editor;
}
