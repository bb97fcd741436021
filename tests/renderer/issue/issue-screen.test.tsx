import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckedItem, Issue, IssueFacts } from '@shared/issue/issue-facts';
import { addDays, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { ruleRefusal } from '@shared/kernel/result';
import { OperationError } from '@shared/make-client';
import { IssueScreen } from '@renderer/features/issue/issue-screen';
import { useNotices } from '@renderer/query/notices';
import { today } from '@renderer/ui/today';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';

const uuid = (number: number): string => `019a0000-0000-7000-8000-1${String(number).padStart(11, '0')}`;
const item = (number: number, more: Partial<CheckedItem> = {}): CheckedItem => ({
  id: uuid(number), number: String(number), level: 1, title: `Item ${String(number)}`, ask: 'Information', presenter: 'Chair', start: '16:30', minutes: 10, publicity: 'open', exemptParagraphs: [], publicInterestReason: '', publicTitle: '', specialBusiness: '',
  state: 'live', stateReason: '', urgentReason: '', papers: [], standing: '', linkedMeetingId: null, addedAfterIssue: false, recommendation: [], hasRecommendation: false, hasSubItems: false, reports: [], ...more,
});
/** A Wednesday so many days ahead or a few days later: never at a weekend, and no bank holiday moves the day of issue. */
function inDays(days: number): CalendarDay {
  let day = addDays(today(), days);
  while (weekdayOf(day) !== 3) day = addDays(day, 1);
  return day;
}
const facts = (more: Partial<IssueFacts> = {}): IssueFacts => ({
  meetingId: uuid(900), bodyId: uuid(901), bodyName: 'Schools Forum', clerkName: 'Hannah Lacey', stage: 'planned', provisional: false, cancelledOn: null, cancelReason: '',
  meeting: { title: '', date: inDays(60), startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber' },
  // Calendar days, so that no bank holiday of the year in which this runs plays a part.
  rules: { packName: 'Forum', policy: { clearDays: 5, counting: 'calendar', division: 'england-and-wales' }, rule: { words: 'Five clear days.', source: 'Local terms', mayBeShortened: true, urgencyWords: 'The chair may.', urgencySource: 'Local terms' }, longerNotice: [], regime: 'schedule12A', quorum: { words: 'Two fifths.', required: 7, totalMembership: 17 } },
  oneOffDays: [], items: [item(1)], minutesOver: 0, paperFindings: [], guardedNames: [], issues: [], differences: [], ...more,
});
const ISSUE: Issue = { id: uuid(700), version: 1, kind: 'agenda', issuedOn: addDays(today(), -3), issuedAt: '14:05', issuedByName: 'Hannah Lacey', lateReason: '', documentHash: '', broughtCount: 1 };
const MADE = { stopped: false, copied: true, failed: [], files: [{ what: 'Agenda', fileName: 'Agenda.docx', fileKey: 'k1', note: '' }] };

type Made = typeof MADE | { readonly stopped: boolean; readonly copied: boolean; readonly failed: { readonly what: string; readonly sentence: string }[]; readonly files: typeof MADE.files };

async function open(given: IssueFacts, how: { readonly folder?: boolean; readonly made?: () => Promise<Made>; readonly refused?: string } = {}) {
  let now = given;
  const sent: { readonly operation: string; readonly input: unknown }[] = [];
  const bridge = fakeClient({
    issue: {
      get: async () => now,
      chooseFolder: async () => (how.folder === false ? { state: 'cancelled' } : { state: 'chosen', folderKey: 'f1', folderName: 'Agendas' }),
      issueAgenda: async (input) => {
        sent.push({ operation: 'issueAgenda', input });
        if (how.refused !== undefined) throw new OperationError(ruleRefusal('issue', how.refused));
        now = { ...now, stage: 'agendaIssued', issues: [ISSUE] };
        return { issueId: ISSUE.id, version: 1 };
      },
      makeFiles: async (input) => {
        sent.push({ operation: 'makeFiles', input });
        return await (how.made?.() ?? Promise.resolve(MADE));
      },
      stopFiles: async (input) => {
        sent.push({ operation: 'stopFiles', input });
        return {};
      },
      cancelMeeting: async (input) => {
        sent.push({ operation: 'cancelMeeting', input });
        return {};
      },
    },
    agenda: { typeItem: async (input) => (sent.push({ operation: 'typeItem', input }), { savedAt: '2026-11-21T18:00:00.000Z' }) },
  });
  const place = await inRouter(<IssueScreen meetingId={uuid(900)} onCertificate={(id) => sent.push({ operation: 'certificate', input: id })} />);
  const changed = () => act(async () => bridge.emit({ event: 'changed', tables: ['meeting', 'agendaIssue'] } as never));
  return { sent, place, bridge, changed, operations: () => sent.map(({ operation }) => operation), user: userEvent.setup({ delay: null }) };
}

beforeEach(() => useNotices.setState({ notices: [] }));

describe('issuing an agenda', () => {
  it('says line by line what is in order, warns and stops, in words beside the shapes', async () => {
    await open(facts({ items: [item(1, { presenter: '' }), item(2, { publicity: 'exempt' })] }));
    const lines = within(await screen.findByRole('list', { name: 'Checklist' })).getAllByRole('listitem').map((line) => line.textContent);
    expect(lines).toContain('Warning:1 item has no presenter.Item 1');
    expect(lines).toContain('Cannot be issued so:1 exempt item has no paragraph of Schedule 12A or no public interest reason.Item 2');
    expect(lines.find((line) => line.includes('Quorum'))).toBe('In order:Quorum: 7 of 17 seats. Two fifths.');
    expect(screen.getByText(/^\d of \d ready$/u).textContent).toBe('6 of 8 ready');
  });

  it('does not issue what the checklist stops, says why, and keeps its button within reach of the keyboard', async () => {
    const { operations, user } = await open(facts({ items: [item(1, { publicity: 'exempt' })] }));
    const issue = await screen.findByRole('button', { name: 'Issue agenda' });
    expect(issue.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/^It cannot be issued yet: one line of the checklist/u)).toBeTruthy();
    issue.focus();
    expect(document.activeElement).toBe(issue);
    await user.click(issue);
    expect(operations()).toEqual([]);
  });

  it('asks for the reason of what it warns of before a folder is chosen, and takes the focus there', async () => {
    const { bridge, operations, user } = await open(facts({ items: [item(1, { presenter: '' })] }));
    await user.click(await screen.findByRole('button', { name: 'Issue agenda' }));
    const reason = screen.getByRole('textbox', { name: 'Why it is issued although the checklist warns' });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect(screen.getByText('Enter why it is issued although the checklist warns.')).toBeTruthy();
    expect(bridge.asked).not.toContain('issue.chooseFolder');
    await user.type(reason, 'The chair introduces it.');
    await user.click(screen.getByRole('button', { name: 'Issue agenda' }));
    await screen.findByRole('list', { name: 'Files that were written' });
    expect(operations()).toEqual(['issueAgenda', 'makeFiles']);
  });

  it('sends what was entered, and shows the files and that the e-mail is on the clipboard', async () => {
    const { sent, user } = await open(facts());
    await user.click(await screen.findByRole('button', { name: 'Issue agenda' }));
    expect(await screen.findByText(/^The e-mail to members is on the clipboard/u)).toBeTruthy();
    expect(sent[0]).toEqual({ operation: 'issueAgenda', input: { meetingId: uuid(900), kind: 'agenda', issuedOn: today(), issuedAt: expect.stringMatching(/^\d\d:\d\d$/u) as string, issuedByName: 'Hannah Lacey', lateReason: '', warningsReason: '' } });
    expect(screen.getByRole('button', { name: 'Open Agenda.docx' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show Agenda.docx in folder' })).toBeTruthy();
  });

  it('changes nothing when no folder is chosen', async () => {
    const { operations, user } = await open(facts(), { folder: false });
    await user.click(await screen.findByRole('button', { name: 'Issue agenda' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Issue agenda' }).getAttribute('aria-disabled')).not.toBe('true'));
    expect(operations()).toEqual([]);
  });

  it('asks for the chair’s reason when notice falls short', async () => {
    const { sent, user } = await open(facts({ meeting: { title: '', date: addDays(today(), 3), startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber' } }));
    const reason = await screen.findByRole('textbox', { name: 'The chair’s reason for urgency' });
    expect(screen.getByText(/Notice falls short/u)).toBeTruthy();
    await user.type(reason, 'The budget is due.');
    await user.type(screen.getByRole('textbox', { name: 'Why it is issued although the checklist warns' }), 'Agreed.');
    await user.click(screen.getByRole('button', { name: 'Issue agenda' }));
    await waitFor(() => expect(sent[0]?.input).toMatchObject({ lateReason: 'The budget is due.', warningsReason: 'Agreed.' }));
  });

  it('names the file that failed with its reason, and says that the record is as it should be', async () => {
    const { user } = await open(facts(), { made: async () => ({ stopped: false, copied: false, files: [], failed: [{ what: 'Certificate of notice', sentence: 'The disk is full.' }] }) });
    await user.click(await screen.findByRole('button', { name: 'Issue agenda' }));
    expect(await screen.findByText('Certificate of notice: The disk is full.')).toBeTruthy();
    expect(screen.getByText(/^The record is as it should be\./u)).toBeTruthy();
    expect(screen.queryByText(/e-mail to members/u)).toBeNull();
  });

  it('can be stopped while files are made', async () => {
    const waiting: { end: (made: Made) => void } = { end: () => undefined };
    const { sent, user } = await open(facts(), { made: () => new Promise((resolve) => (waiting.end = resolve)) });
    await user.click(await screen.findByRole('button', { name: 'Issue agenda' }));
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    const making = sent.find(({ operation }) => operation === 'makeFiles')?.input as { jobId: string };
    expect(sent.at(-1)).toEqual({ operation: 'stopFiles', input: { jobId: making.jobId } });
    act(() => waiting.end({ ...MADE, stopped: true, copied: false }));
    expect(await screen.findByText(/^It was stopped\./u)).toBeTruthy();
  });

  it('shows a refusal of the record as a notice and keeps what was entered', async () => {
    const { user } = await open(facts({ items: [item(1, { presenter: '' })] }), { refused: 'The agenda was changed meanwhile.' });
    const reason = await screen.findByRole('textbox', { name: 'Why it is issued although the checklist warns' });
    await user.type(reason, 'Known.');
    await user.click(screen.getByRole('button', { name: 'Issue agenda' }));
    await waitFor(() => expect(useNotices.getState().notices.map(({ sentence }) => sentence)).toEqual(['The agenda was changed meanwhile.']));
    expect((reason as HTMLTextAreaElement).value).toBe('Known.');
  });

  it('leads from a line of the checklist to its place', async () => {
    const { place, user } = await open(facts({ items: [item(1, { presenter: '' })], rules: null }));
    await user.click((await screen.findAllByRole('button', { name: 'Go to Rules' }))[0] as HTMLElement);
    expect(place.address()).toBe(`/bodies/${uuid(901)}`);
  });
});

describe('after an agenda was issued', () => {
  const after = (more: Partial<IssueFacts> = {}): IssueFacts => facts({ stage: 'agendaIssued', issues: [ISSUE], ...more });

  it('says that nothing has changed, and lists each version with its certificate', async () => {
    const { sent, user } = await open(after());
    expect(await screen.findByText('Nothing. The agenda is as it was sent.')).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Checklist' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Certificate of version 1' }));
    expect(sent).toEqual([{ operation: 'certificate', input: ISSUE.id }]);
  });

  it('offers a supplement for what was added; a late item asks for its special circumstances and saves them as they are typed', async () => {
    const late = item(2, { addedAfterIssue: true });
    const { sent, user } = await open(after({ meeting: { title: '', date: addDays(today(), 2), startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber' }, items: [item(1), late], differences: [{ kind: 'added', itemId: late.id, number: '2', sentence: 'Item 2 was added: Item 2.', open: true }] }));
    await user.click(await screen.findByRole('button', { name: 'Supplementary agenda…' }));
    expect(screen.getByRole('button', { name: 'Issue supplementary agenda' }).getAttribute('aria-disabled')).toBe('true');
    await user.type(screen.getByRole('textbox', { name: 'The chair’s special circumstances for item 2' }), 'X');
    await waitFor(() => expect(sent).toEqual([{ operation: 'typeItem', input: { id: late.id, urgentReason: 'X' } }]));
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('list', { name: 'Checklist' })).toBeNull();
  });

  it('marks a change that is not for the public', async () => {
    await open(after({ differences: [{ kind: 'title', itemId: uuid(1), number: '1', sentence: 'Item 1 is called otherwise.', open: false }] }));
    expect((await screen.findByRole('list', { name: 'What has changed' })).textContent).toContain('Not for the public');
    expect(screen.getByRole('button', { name: 'Revised agenda…' })).toBeTruthy();
  });

  it('asks why a meeting is cancelled', async () => {
    const { sent, user } = await open(after());
    await user.click(await screen.findByRole('button', { name: 'Cancel the meeting…' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Snow');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel the meeting' }));
    await waitFor(() => expect(sent).toEqual([{ operation: 'cancelMeeting', input: { meetingId: uuid(900), reason: 'Snow' } }]));
  });
});
