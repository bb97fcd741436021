import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '@shared/agenda/model';
import { asksOffered } from '@shared/agenda/agenda-settings';
import { ItemDetails } from '@renderer/features/agenda/item-details';
import type { ItemActions } from '@renderer/features/agenda/use-item-actions';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';
import { item, MEETING, uuid } from './agenda-record';

type Shown = { readonly regime?: 'schedule12A' | 'schedule12AWales' | 'governingBody'; readonly hasSubItems?: boolean; readonly ends?: boolean };

function open(shown: AgendaItem, { regime = 'schedule12A', hasSubItems = false, ends = false }: Shown = {}) {
  const done: unknown[][] = [];
  // Every action is noted by its name; those that save answer when they did.
  const actions = new Proxy({} as ItemActions, {
    get: (_target, name: string) => (...given: unknown[]) => {
      done.push([name, ...given]);
      return Promise.resolve({ savedAt: '2026-11-21T18:00:00.000Z' });
    },
  });
  fakeClient({
    attachments: { list: async () => ({ attachments: [{ id: uuid(61), agendaItemId: shown.id, paperId: null, fileName: 'map.pdf', title: 'Map of the site', byteLength: 2048, contentHash: 'a'.repeat(64), publicity: 'open', effective: 'open', exemptParagraphs: [], wordsMayAppear: false }, { id: uuid(62), agendaItemId: null, paperId: null, fileName: 'other.pdf', title: 'Of the meeting', byteLength: 2048, contentHash: 'b'.repeat(64), publicity: 'open', effective: 'open', exemptParagraphs: [], wordsMayAppear: false }] }) },
    papers: { list: async () => ({ papers: [{ id: uuid(60), bodyId: MEETING.bodyId, bodyName: '', meetingId: MEETING.id, meetingDate: null, agendaItemId: shown.id, templateKey: 'education-board-report', title: 'Place planning', status: 'draft', publicity: 'open', updatedAt: '2026-11-21T18:00:00.000Z' } as never] }) },
    text: { load: async () => ({ blocks: [] }) },
  });
  const close = (): void => void done.push(['close']);
  inWindow(<ItemDetails part={null} item={shown} number="4" hasSubItems={hasSubItems} meeting={MEETING} regime={regime} asks={asksOffered([])} people={[]} actions={actions} previousId={ends ? null : uuid(1)} nextId={ends ? null : uuid(3)} onClose={close} />);
  return { done, user: userEvent.setup({ delay: null }) };
}
/** The drawer; its fields are found by their labels, which is far cheaper here than by their roles. */
const dialog = () => within(screen.getByRole('dialog'));
const field = (label: string | RegExp) => dialog().getByLabelText(label, { selector: 'input, select, textarea' });

describe('the drawer of an item', () => {
  it('begins with the focus in its title, not on its close button', async () => {
    open(item(4, 'Lease terms'));
    await waitFor(() => expect(document.activeElement).toBe(field(/^Title/u)));
  });

  it('leaves the focus in a field that was gone to before the drawer had given it to the title', async () => {
    open(item(4, 'Lease terms'));
    const speakers = field('Others to speak');
    act(() => speakers.focus());
    await act(async () => await new Promise((resolve) => setTimeout(resolve, 100)));
    expect(document.activeElement).toBe(speakers);
  });

  it('saves each field as it is typed or chosen', async () => {
    const { done, user } = open(item(4, 'Lease terms'));
    await user.type(field(/^Title/u), '!');
    await user.selectOptions(field('What is asked'), 'Decision');
    await user.selectOptions(field('Publicity'), 'Exempt');
    await user.type(field('Others to speak'), 'X');
    await user.type(field('Not before'), '7 pm');
    await user.tab();
    await waitFor(() => expect(done).toEqual(expect.arrayContaining([
      ['typeTitle', uuid(4), 'Lease terms!'],
      ['chooseAsk', uuid(4), 'decision', ''],
      ['choosePublicity', uuid(4), 'exempt'],
      ['typeField', uuid(4), { speakers: 'X' }],
      ['chooseFixedStart', uuid(4), '19:00'],
    ])));
  });

  it('refuses an empty title beside it and keeps the one there is', async () => {
    const { done, user } = open(item(4, 'Lease terms'));
    const title = field(/^Title/u);
    await user.clear(title);
    expect(dialog().getByText('Enter the title. The one before is kept.')).toBeTruthy();
    expect(title.getAttribute('aria-invalid')).toBe('true');
    expect(done.filter(([name]) => name === 'typeTitle')).toEqual([]);
  });

  it('asks an exempt item for paragraphs in the order of the Schedule and for the reason', async () => {
    const { done, user } = open(item(4, 'Lease terms', { publicity: 'exempt', exemptParagraphs: ['5'] }));
    await user.click(field(/^3\. Information relating to the financial/u));
    await user.click(field(/^5\. /u));
    await user.type(field('Public interest reason'), 'R');
    expect(done).toEqual(expect.arrayContaining([['chooseParagraphs', uuid(4), ['3', '5']], ['chooseParagraphs', uuid(4), []], ['typeField', uuid(4), { publicInterestReason: 'R' }]]));
    expect(document.querySelectorAll('[role="dialog"] input[type="checkbox"]')).toHaveLength(7);
  });

  it('has the paragraphs of Wales where the rules are Welsh, and none for a governing body', () => {
    open(item(4, 'Lease terms', { publicity: 'exempt' }), { regime: 'schedule12AWales' });
    expect(field(/^14\. /u)).toBeTruthy();
    expect(dialog().queryByText(/^3\. /u)).toBeNull();
  });

  it('cites regulation 15 for a governing body, without a paragraph', () => {
    open(item(4, 'Staffing', { publicity: 'exempt' }), { regime: 'governingBody' });
    expect(dialog().getByText(/SI 2013\/1624, regulation 15/u)).toBeTruthy();
    expect(document.querySelector('[role="dialog"] input[type="checkbox"]')).toBeNull();
  });

  it('says of a confidential item that no resolution is needed', () => {
    open(item(4, 'Ministerial letter', { publicity: 'confidential' }));
    expect(dialog().getByText(/No resolution is needed/u)).toBeTruthy();
  });

  it('shows the sum of sub-items nowhere as a field, and steps to its neighbours only where there are any', async () => {
    const { done, user } = open(item(4, 'Budget'), { hasSubItems: true, ends: true });
    expect(dialog().queryByText('Minutes needed')).toBeNull();
    for (const name of ['Previous item', 'Next item']) expect(dialog().getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true');
    await user.click(dialog().getByRole('button', { name: 'Next item' }));
    expect(done.filter(([name]) => name === 'openDetails')).toEqual([]);
  });

  it('asks what was added since the issue for its special circumstances', async () => {
    const { done, user } = open(item(4, 'Late', { addedAfterIssue: true }));
    await user.type(field('Special circumstances'), 'S');
    await waitFor(() => expect(done).toContainEqual(['typeField', uuid(4), { urgentReason: 'S' }]));
  });

  it('says that an item was withdrawn and takes it back', async () => {
    const { done, user } = open(item(4, 'Lease terms', { state: 'withdrawn', stateReason: 'No report' }));
    expect(dialog().getByText(/Withdrawn.*No report/u)).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: 'Take it back' }));
    expect(done).toContainEqual(['setState', uuid(4), { state: 'live' }]);
    expect(dialog().queryByRole('button', { name: 'Withdraw…' })).toBeNull();
  });

  it('names its papers and the texts written beforehand, each with whom it is for', async () => {
    const { done, user } = open(item(4, 'Place planning'));
    await user.click(await screen.findByRole('button', { name: 'Place planning' }));
    expect(await screen.findByText('Map of the site')).toBeTruthy();
    expect(screen.queryByText('Of the meeting')).toBeNull();
    expect(done).toContainEqual(['openPaper', uuid(60)]);
    for (const name of ['Recommendation of item 4', 'Draft minute of item 4', 'Private note of item 4']) expect(await screen.findByRole('textbox', { name })).toBeTruthy();
    expect(dialog().getByText('For the clerk and the chair’s own copy. In no document for others.')).toBeTruthy();
  });
});
