import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ApprovalFacts } from '@shared/approval/model';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { FoundName } from '@shared/privacy/model';
import { OperationError } from '@shared/make-client';
import { ApprovalPanel } from '@renderer/features/approval/approval-panel';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const MEETING = '019a0000-0000-7000-8000-0000000000aa';
const later = (id: string, date: ReturnType<typeof calendarDay>, why = '') => ({ id, date, startTime: '18:00', title: '', extraordinary: why !== '', cancelled: false, suitable: why === '', why });
const FACTS: ApprovalFacts = {
  stage: 'draft', chairName: 'Margaret Oyelaran', clerkName: 'Hannah Lacey', versions: [], corrections: [], approved: null, signed: null, files: [], check: 'Content check 5985-2785', changed: false,
  meetings: [later('special', calendarDay(2026, 12, 1), 'An extraordinary meeting is not a suitable one to approve minutes at.'), later('next', calendarDay(2027, 1, 26))],
  lines: [{ entryId: 'e1', minute: '3', text: 'The Board received the report of nine schools.', publicity: 'open' }, { entryId: 'e2', minute: '4', text: 'It was noted.', publicity: 'open' }],
};

async function open(facts: Partial<ApprovalFacts>, refused: Readonly<Record<string, string>> | null = null, found: readonly FoundName[] = []) {
  const sent: { readonly operation: string; readonly input: unknown }[] = [];
  const note = (operation: string) => async (input: unknown) => {
    sent.push({ operation, input });
    if (refused !== null) throw new OperationError({ kind: 'invalid', issues: Object.entries(refused).map(([path, message]) => ({ path, message })) });
    return { versionId: 'v' } as never;
  };
  fakeClient({ privacy: { found: async () => ({ found: [...found], accepted: [], open: true }), accept: note('accept') }, approval: { get: async () => ({ ...FACTS, ...facts }), sendToChair: note('sendToChair'), takeBack: note('takeBack'), issueDraft: note('issueDraft'), approve: note('approve'), sign: note('sign'), amend: note('amend') } });
  inWindow(<ApprovalPanel meetingId={MEETING} />);
  await screen.findByRole('button', { name: 'Versions…' });
  return { sent, user: userEvent.setup({ delay: null }) };
}
const dialog = () => within(screen.getByRole('dialog'));
const offered = () => screen.getAllByRole('button').map((one) => one.textContent);

describe('the way of minutes to their signature', () => {
  it.each([
    ['draft', ['Send to chair', 'Issue as draft', 'Versions…', 'Check a copy…']],
    ['withChair', ['Read changes back…', 'Take back to draft', 'Issue as draft', 'Versions…', 'Check a copy…']],
    ['issuedDraft', ['Approve…', 'Versions…', 'Check a copy…']],
    ['approved', ['Record the signature…', 'Record an amendment…', 'Versions…', 'Check a copy…']],
    ['signed', ['Record an amendment…', 'Versions…', 'Check a copy…']],
  ] as const)('offers at the stage %s what comes next', async (stage, buttons) => {
    await open({ stage });
    expect(offered()).toEqual(buttons);
  });

  it('says who has them, where they are put for approval, and by what a copy is known', async () => {
    await open({});
    const facts = [...document.querySelectorAll('dl > div')].map((row) => row.textContent);
    expect(facts).toEqual(['ChairMargaret Oyelaran', 'For approval at26 January 2027', 'Versions keptNone yet', 'Check at the foot of each page5985-2785']);
  });

  it('sends to the chair in one press, in the name of the clerk', async () => {
    const { sent, user } = await open({});
    await user.click(screen.getByRole('button', { name: 'Send to chair' }));
    await waitFor(() => expect(sent).toMatchObject([{ operation: 'sendToChair', input: { meetingId: MEETING, byName: 'Hannah Lacey' } }]));
  });

  it('issues in one press, but asks for a reason where a name of the privacy list stands in them', async () => {
    const plain = await open({});
    await plain.user.click(screen.getByRole('button', { name: 'Issue as draft' }));
    await waitFor(() => expect(plain.sent).toMatchObject([{ operation: 'issueDraft' }]));
    cleanup();

    const named = await open({}, null, [{ guardedNameId: 'n1', name: 'Sam Field', kind: 'pupil', words: 'Sam Field', placeKind: 'entry', placeId: 'e1', place: 'Item 3' }]);
    await named.user.click(screen.getByRole('button', { name: 'Issue as draft' }));
    expect((await screen.findByRole('list', { name: 'Names in the minutes' })).textContent).toBe('“Sam Field”: Item 3');
    expect(named.sent).toEqual([]);
    await named.user.type(dialog().getByRole('textbox', { name: 'Reason' }), 'He gave a prize away.');
    await named.user.click(dialog().getByRole('button', { name: 'Accept them and issue as draft' }));
    await waitFor(() => expect(named.sent.map(({ operation }) => operation)).toEqual(['accept', 'issueDraft']));
  });

  it('approves with a correction at the next suitable meeting, and says why the one before is none', async () => {
    const { sent, user } = await open({ stage: 'issuedDraft' });
    await user.click(screen.getByRole('button', { name: 'Approve…' }));
    expect(dialog().getByText(/Not at 1 December 2026: An extraordinary meeting/u)).toBeTruthy();
    await user.click(dialog().getByRole('radio', { name: 'With corrections' }));
    await user.click(dialog().getByRole('button', { name: 'Add a correction' }));
    const words = dialog().getByRole('textbox', { name: 'Corrected to read' });
    await user.clear(words);
    await user.type(words, 'The Board received the report of ten schools.');
    await user.click(dialog().getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(sent).toMatchObject([{ operation: 'approve', input: { atMeetingId: 'next', on: '2027-01-26', corrections: [{ entryId: 'e1', after: 'The Board received the report of ten schools.', reason: '' }] } }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps the question open with the refusal beside its field', async () => {
    const { user } = await open({ stage: 'issuedDraft' }, { atMeetingId: 'The meeting of 26 January 2027 has not begun yet.' });
    await user.click(screen.getByRole('button', { name: 'Approve…' }));
    await user.click(dialog().getByRole('button', { name: 'Approve' }));
    expect(await dialog().findByText('The meeting of 26 January 2027 has not begun yet.')).toBeTruthy();
  });

  it('amends a line of approved minutes with its reason', async () => {
    const { sent, user } = await open({ stage: 'approved', approved: { meetingId: 'next', on: '2027-01-26' } });
    await user.click(screen.getByRole('button', { name: 'Record an amendment…' }));
    await user.selectOptions(dialog().getByRole('combobox', { name: 'About' }), '4: It was noted.');
    await user.type(dialog().getByRole('textbox', { name: 'Amended to read' }), ' Nobody spoke.');
    await user.type(dialog().getByRole('textbox', { name: 'Reason' }), 'A slip');
    await user.click(dialog().getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(sent).toMatchObject([{ operation: 'amend', input: { entryId: 'e2', after: 'It was noted. Nobody spoke.', reason: 'A slip' } }]));
  });
});
