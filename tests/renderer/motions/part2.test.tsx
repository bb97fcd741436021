import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Part2Deed, PartStatus, PublicState } from '@renderer/features/motions/part2-deed';
import type { MeetingMotions } from '@renderer/features/motions/use-motions';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';
import { aRoom, EXEMPT, idOf, ITEM, known, MEETING } from './a-meeting';

const EXCLUSION = { id: 'x', motionId: 'm', agendaItemIds: [EXEMPT], paragraphs: ['3'], reason: '', outcome: 'carried', day: aRoom().day, excludedAt: '19:05', readmittedAt: null } as const;

async function open(itemId: string, more: Partial<MeetingMotions> = {}, outcome: 'carried' | 'lost' = 'carried') {
  const sent: { readonly operation: string; readonly input: unknown }[] = [];
  const note = (operation: string, answer: unknown) => async (input: unknown) => (sent.push({ operation, input }), answer as never);
  fakeClient({
    motions: { ofMeeting: async () => known([], more), exclude: note('exclude', { motionId: 'm', exclusionId: 'x', outcome }), readmit: note('readmit', { entryId: 'e' }), setPart: note('setPart', {}), savePublicSummary: note('savePublicSummary', { savedAt: '', revision: 1 }) },
    attendance: { room: async () => aRoom() },
    agenda: { get: async () => ({ items: [{ id: EXEMPT, exemptParagraphs: ['3'] }], askTypes: [], numbering: { style: 'decimal', first: 1 } }) as never },
    minutes: { get: async () => ({ entries: [{ agendaItemId: EXEMPT, publicity: 'exempt' }] }) as never },
  });
  const told = { meetingId: MEETING, itemId, readOnly: false, narrow: false, as: 'button' } as const;
  inWindow(
    <>
      <Part2Deed {...told} />
      <PublicState {...told} />
      <PartStatus {...told} />
    </>,
  );
  await screen.findByRole('button', { name: /Move to Part 2…|Readmit the public/u });
  return { sent, user: userEvent.setup({ delay: null }) };
}
const dialog = () => within(screen.getByRole('dialog'));

describe('moving to Part 2', () => {
  it('begins with what the agenda planned, words the motion without a title, and minutes it under an open item', async () => {
    const { sent, user } = await open(ITEM);
    expect(screen.getByText('Part 1: public meeting')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Move to Part 2…' }));
    expect((dialog().getByRole('checkbox', { name: '3 Lease of the Wold site' }) as HTMLInputElement).checked).toBe(true);
    expect((dialog().getByRole('checkbox', { name: '2 Fair Access Protocol' }) as HTMLInputElement).checked).toBe(false);
    const words = dialog().getByRole('textbox', { name: 'Words of the motion' }) as HTMLTextAreaElement;
    await waitFor(() => expect(words.value).toMatch(/for item 3 .* paragraph 3 of Part 1 of Schedule 12A/u));
    expect(words.value).not.toContain('Wold');
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Moved by' }), 'Daniel Adeyemi');
    await user.click(dialog().getByRole('button', { name: 'Record the vote' }));
    await waitFor(() => expect(sent).toMatchObject([{ operation: 'exclude', input: { agendaItemIds: [EXEMPT], underItemId: ITEM, paragraphs: ['3'], moverAttendanceId: idOf(5), method: 'agreed' } }]));
  });

  it('can be lost by the counts, and asks for them as numbers', async () => {
    const { sent, user } = await open(ITEM, {}, 'lost');
    await user.click(screen.getByRole('button', { name: 'Move to Part 2…' }));
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Result' }), 'Voted: carried or lost by the counts');
    await user.clear(dialog().getByRole('textbox', { name: 'For' }));
    await user.click(dialog().getByRole('button', { name: 'Record the vote' }));
    expect(dialog().getByText('Enter a number.')).toBeTruthy();
    await user.type(dialog().getByRole('textbox', { name: 'For' }), '2');
    await user.clear(dialog().getByRole('textbox', { name: 'Against' }));
    await user.type(dialog().getByRole('textbox', { name: 'Against' }), '4');
    await user.click(dialog().getByRole('button', { name: 'Record the vote' }));
    await waitFor(() => expect(sent).toMatchObject([{ input: { method: 'show', votesFor: 2, votesAgainst: 4, abstained: 0 } }]));
  });

  it('needs an item in Part 1 for its vote, and an item to take', async () => {
    const { sent, user } = await open(ITEM);
    await user.click(screen.getByRole('button', { name: 'Move to Part 2…' }));
    await user.click(dialog().getByRole('checkbox', { name: '2 Fair Access Protocol' }));
    expect(dialog().getByText(/there is no place in Part 1 for the vote/u)).toBeTruthy();
    await user.click(dialog().getByRole('checkbox', { name: '2 Fair Access Protocol' }));
    await user.click(dialog().getByRole('checkbox', { name: '3 Lease of the Wold site' }));
    await user.click(dialog().getByRole('button', { name: 'Record the vote' }));
    expect(dialog().getByText('Choose at least one item.')).toBeTruthy();
    expect(sent).toEqual([]);
  });
});

describe('while the public are excluded', () => {
  it('says since when, keeps an open item in Part 1, and lets them in again under an open item', async () => {
    const { sent, user } = await open(ITEM, { exclusions: [{ ...EXCLUSION, agendaItemIds: [...EXCLUSION.agendaItemIds], paragraphs: [...EXCLUSION.paragraphs] }] });
    expect(screen.getByText('Part 2: public excluded since 19:05')).toBeTruthy();
    expect(screen.getByText('Part 1, while the public are excluded')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Readmit the public' }));
    await waitFor(() => expect(sent).toMatchObject([{ operation: 'readmit', input: { exclusionId: 'x', underItemId: ITEM } }]));
  });
});

describe('the part of one item', () => {
  it('keeps what the public may read instead', async () => {
    const { sent, user } = await open(EXEMPT);
    expect(screen.getByText('Part 2: not for the public')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Part of this item…' }));
    await user.type(dialog().getByRole('textbox', { name: 'What the public may read instead' }), 'One lease was agreed.');
    await user.click(dialog().getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toMatchObject([{ operation: 'savePublicSummary', input: { agendaItemId: EXEMPT, text: 'One lease was agreed.', revision: 0 } }]));
  });

  it('opened again keeps what was typed apart, unless that is opened too', async () => {
    const { sent, user } = await open(EXEMPT);
    await user.click(screen.getByRole('button', { name: 'Part of this item…' }));
    await user.selectOptions(dialog().getByRole('combobox', { name: 'It was taken' }), 'In public (Part 1)');
    const along = await dialog().findByRole('checkbox', { name: 'Open the minute already recorded under it as well' });
    expect((along as HTMLInputElement).checked).toBe(false);
    await user.click(dialog().getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toEqual([{ operation: 'setPart', input: { agendaItemId: EXEMPT, publicity: 'open', paragraphs: [], withEntries: false } }]));
  });
});
