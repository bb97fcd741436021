import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { MeetingRoom } from '@shared/attendance/model';
import type { Motion } from '@shared/motions/model';
import { OperationError } from '@shared/make-client';
import { MotionOfEntry } from '@renderer/features/motions/motion-of-entry';
import { MotionPane } from '@renderer/features/motions/motion-pane';
import type { MeetingMotions } from '@renderer/features/motions/use-motions';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';
import { aMotion, aRoom, idOf, ITEM, known, MEETING } from './a-meeting';

async function open(motions: readonly Motion[], { room = aRoom(), more = {}, refused = null }: { readonly room?: MeetingRoom; readonly more?: Partial<MeetingMotions>; readonly refused?: string | null } = {}) {
  const sent: { readonly operation: string; readonly input: Record<string, unknown> }[] = [];
  const note = (operation: string, answer: unknown) => async (input: unknown) => {
    sent.push({ operation, input: input as Record<string, unknown> });
    if (refused !== null && operation === 'vote' && sent.length === 1) throw new OperationError({ kind: 'rule', rule: 'vote', message: refused });
    return answer as never;
  };
  fakeClient({
    motions: {
      ofMeeting: async () => known(motions, more),
      propose: note('propose', { motionId: 'new', entryId: 'e' }),
      change: note('change', {}),
      vote: note('vote', { outcome: 'carried', decisionEntryId: null }),
      settle: note('settle', {}),
      recordOwnVote: note('recordOwnVote', {}),
    },
    attendance: { room: async () => room },
  });
  inWindow(<MotionPane meetingId={MEETING} itemId={ITEM} readOnly={false} narrow={false} />);
  await screen.findByRole('heading', { name: 'Motion and vote' });
  return { sent, user: userEvent.setup({ delay: null }) };
}
const dialog = () => within(screen.getByRole('dialog'));

describe('the motion pane', () => {
  it('proposes a motion that begins with what is recommended, and says how the words differ', async () => {
    const { sent, user } = await open([], { more: { recommendations: [{ agendaItemId: ITEM, text: 'that the thresholds be adopted' }] } });
    expect(screen.getByText('No motion has been moved under this item.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'New motion' }));
    const words = dialog().getByRole('textbox', { name: 'Words of the motion' });
    expect((words as HTMLTextAreaElement).value).toBe('that the thresholds be adopted');
    await user.type(words, ' from May');
    expect(dialog().getByText('from May', { exact: false, selector: 'ins' })).toBeTruthy();
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Moved by' }), 'Daniel Adeyemi');
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Seconded by' }), 'Nuala Brennan');
    await user.click(dialog().getByRole('button', { name: 'Record motion' }));
    await waitFor(() => expect(sent).toEqual([{ operation: 'propose', input: expect.objectContaining({ agendaItemId: ITEM, text: 'that the thresholds be adopted from May', moverAttendanceId: idOf(5), seconderAttendanceId: idOf(4), amendsMotionId: null, purpose: 'business' }) as unknown }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('refuses a motion without words beside its field', async () => {
    const { sent, user } = await open([]);
    await user.click(screen.getByRole('button', { name: 'New motion' }));
    await user.click(dialog().getByRole('button', { name: 'Record motion' }));
    expect(dialog().getByText('Type the words of the motion first.')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('decides an amendment first', async () => {
    await open([aMotion('m'), aMotion('a', { amendsMotionId: 'm', words: 'that the thresholds be adopted from May' })]);
    const motion = within(screen.getByRole('article', { name: 'Motion' }));
    const amendment = within(screen.getByRole('article', { name: 'Amendment' }));
    expect(motion.getByText('The amendment is decided first.')).toBeTruthy();
    expect(motion.queryByRole('button', { name: 'Vote…' })).toBeNull();
    expect(amendment.getByRole('button', { name: 'Vote…' })).toBeTruthy();
  });

  it('puts what is before the meeting above what has been decided', async () => {
    await open([aMotion('m', { words: 'that it wait', outcome: 'lost', method: 'agreed' }), aMotion('n', { words: 'that it begin' })]);
    expect(screen.getAllByRole('article', { name: 'Motion' }).map((card) => /that it (?:wait|begin)/u.exec(card.textContent)?.[0])).toEqual(['that it begin', 'that it wait']);
  });

  it('records a vote at once, and asks for counts and a reason where that is refused', async () => {
    const { sent, user } = await open([aMotion('m')], { refused: '3 in the room count towards the quorum and 4 are needed, so no decision can be taken now.' });
    await user.click(screen.getByRole('button', { name: 'Unanimous' }));
    await screen.findByRole('dialog', { name: 'Record the vote' });
    expect(sent).toMatchObject([{ operation: 'vote', input: { motionId: 'm', method: 'unanimous' } }]);
  });

  it('shows what came of a lost motion with its counts and names, and minutes a member’s own vote', async () => {
    const { sent, user } = await open([aMotion('m', { outcome: 'lost', method: 'show', counts: { for: 2, against: 4, abstained: 0 }, entitled: 6 })]);
    const card = within(screen.getByRole('article', { name: 'Motion' }));
    expect(card.getByText('Lost')).toBeTruthy();
    expect(card.getByText(/6 of 6 entitled/u)).toBeTruthy();
    await user.click(card.getByRole('button', { name: 'Own vote…' }));
    expect(dialog().getByText(/may require this immediately after the vote/u)).toBeTruthy();
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Member' }), 'Tom Ashworth');
    await user.selectOptions(dialog().getByRole('combobox', { name: 'How they voted' }), 'For');
    await user.click(dialog().getByRole('button', { name: 'Record own vote' }));
    await waitFor(() => expect(sent).toEqual([{ operation: 'recordOwnVote', input: { motionId: 'm', attendanceId: idOf(3), choice: 'for' } }]));
  });

  it('lets a motion be withdrawn, and lapse only where nobody seconded it', async () => {
    const { sent, user } = await open([aMotion('m')]);
    await user.click(screen.getByRole('button', { name: 'More for this motion' }));
    expect(screen.queryByRole('menuitem', { name: /^Lapsed/u })).toBeNull();
    await user.click(screen.getByRole('menuitem', { name: 'Withdrawn' }));
    await waitFor(() => expect(sent).toMatchObject([{ operation: 'settle', input: { motionId: 'm', outcome: 'withdrawn' } }]));
  });
});

describe('the vote', () => {
  const vote = async (room: MeetingRoom = aRoom(), more: Partial<MeetingMotions> = {}) => {
    const opened = await open([aMotion('m')], { room, more });
    await opened.user.click(screen.getByRole('button', { name: 'Vote…' }));
    return opened;
  };
  const count = async (user: ReturnType<typeof userEvent.setup>, name: string, value: string): Promise<void> => {
    await user.clear(dialog().getByRole('textbox', { name }));
    await user.type(dialog().getByRole('textbox', { name }), value);
  };

  it('does not take more votes than there are voters without a reason', async () => {
    const { sent, user } = await vote();
    expect((dialog().getByRole('textbox', { name: 'For' }) as HTMLInputElement).value).toBe('6');
    await count(user, 'Against', '2');
    expect(dialog().getByText('8 votes are counted and 6 may vote.')).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: 'Record vote' }));
    expect(dialog().getByText('Give the reason, or correct the vote.')).toBeTruthy();
    expect(sent).toEqual([]);
    await count(user, 'For', '4');
    await user.click(dialog().getByRole('button', { name: 'Record vote' }));
    await waitFor(() => expect(sent).toMatchObject([{ operation: 'vote', input: { method: 'show', votesFor: 4, votesAgainst: 2, abstained: 0, overrideReason: '' } }]));
  });

  it('asks for a number where something else is typed', async () => {
    const { sent, user } = await vote();
    await count(user, 'For', 'most');
    await user.click(dialog().getByRole('button', { name: 'Record vote' }));
    expect(dialog().getByText('Enter a number.')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('offers a casting vote when the votes are equal, or says why there is none', async () => {
    const { sent, user } = await vote();
    await count(user, 'For', '3');
    await count(user, 'Against', '3');
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Casting vote of Margaret Oyelaran' }), 'Against the motion');
    await user.click(dialog().getByRole('button', { name: 'Record vote' }));
    await waitFor(() => expect(sent).toMatchObject([{ input: { castingVote: 'against' } }]));
  });

  it('gives nobody a casting vote where the rules give none', async () => {
    const { user } = await vote(aRoom(), { rules: { castingVote: 'none', ownVoteIsRight: false, needsSeconder: false, regime: 'published' } });
    await count(user, 'For', '3');
    await count(user, 'Against', '3');
    expect(dialog().getByText(/The votes are equal\. The rules of this body give nobody a casting vote/u)).toBeTruthy();
    expect(dialog().queryByRole('combobox', { name: /^Casting vote/u })).toBeNull();
  });

  it('counts a recorded vote from its names; who withdrew is not among them', async () => {
    const declarations = [{ id: 'd', attendanceId: idOf(3), agendaItemId: ITEM, kind: 'pecuniary', nature: 'as a tenant', did: 'withdrew', declaredAt: '18:05', publicity: 'open' }] as const;
    const { sent, user } = await vote(aRoom({ declarations: [...declarations] }));
    await user.selectOptions(dialog().getByRole('combobox', { name: 'How it was voted' }), 'Recorded vote');
    expect(dialog().queryByRole('radio', { name: 'Tom Ashworth: For' })).toBeNull();
    await user.click(dialog().getByRole('radio', { name: 'Nuala Brennan: Against' }));
    await user.click(dialog().getByRole('radio', { name: 'Daniel Adeyemi: Did not vote' }));
    // Nobody is held to be for before they have said so.
    expect(dialog().getByText('3 still to answer.')).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: 'Record vote' }));
    expect(dialog().getByText('Say how each member voted: 3 have no answer yet. What is marked stays.')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(dialog().getByRole('button', { name: 'Everybody else for' }));
    expect(dialog().getByText('Carried: 3 for, 1 against')).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: 'Record vote' }));
    await waitFor(() => expect(sent).toMatchObject([{ input: { method: 'recorded', votesFor: 3, votesAgainst: 1, abstained: 0 } }]));
    expect(sent[0]?.input['votes']).toEqual(([[0, 'for'], [1, 'for'], [2, 'for'], [4, 'against'], [5, 'didNotVote']] as const).map(([place, choice]) => ({ attendanceId: idOf(place), choice })));
  });
});

describe('under a line of the minutes', () => {
  const shown = async (entryId: string, motion: Motion) => {
    fakeClient({ motions: { ofMeeting: async () => known([motion]) } });
    const { container } = inWindow(<MotionOfEntry meetingId={MEETING} entryId={entryId} />);
    await waitFor(() => expect(container.textContent).not.toBe(''));
    return container.textContent;
  };
  it.each([
    ['a motion that waits', 'entry-m', aMotion('m'), 'Moved Daniel Adeyemi · seconded Nuala BrennanNot voted on yet'],
    ['a lost motion', 'entry-m', aMotion('m', { outcome: 'lost', method: 'show', counts: { for: 2, against: 4, abstained: 0 } }), 'Moved Daniel Adeyemi · seconded Nuala BrennanLost: 2 for, 4 against'],
    ['the decision of a motion', 'decided', aMotion('m', { outcome: 'carried', method: 'show', counts: { for: 4, against: 1, abstained: 1 }, decisionEntryId: 'decided' }), '4 for, 1 against, 1 abstention'],
    ['the decision of one that was unanimous', 'decided', aMotion('m', { outcome: 'carried', method: 'unanimous', decisionEntryId: 'decided' }), 'Carried unanimously'],
    ['an amendment', 'entry-m', aMotion('m', { amendsMotionId: 'other', outcome: 'carried', method: 'show', counts: { for: 5, against: 1, abstained: 0 } }), 'Amendment · Moved Daniel Adeyemi · seconded Nuala BrennanCarried: 5 for, 1 against'],
    ['one nobody moved', 'entry-m', aMotion('m', { moverName: '', seconderName: 'Nuala Brennan', outcome: 'withdrawn' }), 'Seconded Nuala BrennanWithdrawn'],
  ])('stands how it was moved and what came of it: %s', async (_what, entryId, motion, expected) => {
    expect(await shown(entryId, motion)).toBe(expected);
  });
});
