import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TemplateSummary } from '@shared/agenda-templates/model';
import type { BodySummary } from '@shared/bodies/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Meeting } from '@shared/meetings/model';
import { NewMeetingDialog } from '@renderer/features/agenda-templates/new-meeting-dialog';
import { useNotices } from '@renderer/query/notices';
import { useToasts } from '@renderer/ui/toasts';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';

const body = (number: number, name: string, usualPlace: string, usualStart: string): BodySummary => ({
  id: `019a0000-0000-7000-8000-00000000000${String(number)}`, name, shortName: '', kind: 'board', organisationName: '', usualPlace, usualStart, presidingMembershipId: null, presidingName: '', memberCount: 0, meetingCount: 0,
});
const BOARD = body(1, 'Education Board', 'Room 2', '18:00');
const FORUM = body(2, 'Schools Forum', 'Council Chamber', '16:30');
const MADE = '019a0000-0000-7000-8000-000000000009';

const held = (number: number, bodyId: string, date: string): Meeting => ({
  id: `019a0000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`, bodyId, bodyName: '', organisationName: '', title: '', date: date as CalendarDay, startTime: '18:00', plannedEnd: '20:00', place: 'Room 2', stage: 'held', provisional: false, cancelledOn: null, actualStart: null, actualEnd: null, presidingName: '', itemCount: 9, entryCount: 3,
});
const TEMPLATE = '019a0000-0000-7000-8000-000000000200';

type Known = { readonly bodyId?: string; readonly meetings?: readonly Meeting[]; readonly templates?: readonly TemplateSummary[]; readonly arisingCount?: number };

async function open(bodies: readonly BodySummary[], { bodyId, meetings = [], templates = [], arisingCount = 0 }: Known = {}) {
  const sent: unknown[] = [];
  const previewed: unknown[] = [];
  const closed: true[] = [];
  fakeClient({
    bodies: { list: async () => ({ bodies: [...bodies] }) },
    meetings: { list: async ({ bodyId: of }) => ({ meetings: meetings.filter((meeting) => meeting.bodyId === of) }) },
    rules: { get: async ({ bodyId: of }) => ({ bodyId: of, packKey: null, changes: [], seats: { totalMembership: 0, vacancies: 0 } }) },
    agendaTemplates: {
      list: async ({ bodyId: of }) => ({ templates: templates.filter((template) => template.bodyId === of) }),
      preview: async (input) => {
        previewed.push(input);
        return { itemCount: 11, minutes: 57, arisingCount, notes: ['The minutes of 13 October 2026 are put for approval.'] };
      },
      addMeeting: async (input) => {
        sent.push(input);
        return { id: MADE, notes: ['The minutes of 13 October 2026 are put for approval.'] };
      },
    },
  });
  const router = await inRouter(<NewMeetingDialog open bodyId={bodyId} onClose={() => closed.push(true)} />);
  return { sent, previewed, closed, router, user: userEvent.setup({ delay: null }) };
}
const value = (name: string) => (screen.getByRole('textbox', { name: new RegExp(`^${name}`) }) as HTMLInputElement).value;

beforeEach(() => useNotices.setState({ notices: [] }));

describe('a new meeting', () => {
  it('starts with the place and the hour of the body, echoes the date, and goes to the agenda', async () => {
    const { sent, router, user } = await open([BOARD, FORUM], { bodyId: FORUM.id });
    await screen.findByRole('dialog');
    expect([value('Place'), value('Start')]).toEqual(['Council Chamber', '16:30']);
    await user.type(screen.getByRole('textbox', { name: /^Date/ }), '24/11/26');
    expect(screen.getByText('Tuesday 24 November 2026')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Planned end' }), '6.30 pm');
    await user.click(screen.getByRole('button', { name: 'Add meeting' }));
    await waitFor(() => expect(sent).toEqual([{ bodyId: FORUM.id, date: '2026-11-24', startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber', title: '', source: { kind: 'shipped' }, arising: true }]));
    await waitFor(() => expect(router.address()).toBe(`/meetings/${MADE}/agenda`));
  });

  it('takes the place of another body, but never in the place of what was typed', async () => {
    const { user } = await open([BOARD, FORUM], { bodyId: BOARD.id });
    await screen.findByRole('dialog');
    await user.clear(screen.getByRole('textbox', { name: /^Start/ }));
    await user.type(screen.getByRole('textbox', { name: /^Start/ }), '7 pm');
    await user.selectOptions(screen.getByRole('combobox', { name: /^Body/ }), 'Schools Forum');
    expect([value('Place'), value('Start')]).toEqual(['Council Chamber', '7 pm']);
  });

  it('says what is wrong beside the fields, and sends nothing', async () => {
    const { sent, user } = await open([BOARD]);
    await screen.findByRole('dialog');
    await user.type(screen.getByRole('textbox', { name: 'Planned end' }), '5 pm');
    await user.click(screen.getByRole('button', { name: 'Add meeting' }));
    expect(await screen.findByText('Enter the date of the meeting.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Date/ })));
    await user.type(screen.getByRole('textbox', { name: /^Date/ }), '24/11/26');
    await user.click(screen.getByRole('button', { name: 'Add meeting' }));
    expect(await screen.findByText(/^The meeting ends at 17:00, before it starts at 18:00\./)).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('proposes the day by the pattern of the meetings, its hours, and the usual template; two presses make it', async () => {
    const { sent, user } = await open([BOARD], { meetings: [held(1, BOARD.id, '2026-09-08'), held(2, BOARD.id, '2026-11-10')], templates: [{ id: TEMPLATE, bodyId: BOARD.id, bodyName: '', name: 'Ordinary meeting', usual: true, itemCount: 10, minutes: 57 }] });
    await screen.findByRole('dialog');
    await waitFor(() => expect(value('Date')).toBe('12 January 2027'));
    expect(screen.getByText('Tuesday 12 January 2027. As before: the second Tuesday of the month, every 2 months.')).toBeTruthy();
    expect(value('Planned end')).toBe('20:00');
    const agenda = screen.getByRole('combobox', { name: 'Agenda' });
    expect([...(agenda as HTMLSelectElement).options].map(({ text }) => text)).toEqual(['The usual template: Ordinary meeting (10 items)', 'The agenda of 10 November 2026 (9 items)', 'The agenda of 8 September 2026 (9 items)', 'The standing items of a board', 'An empty agenda']);
    expect(await screen.findByText('11 items, 57 minutes: ends 18:57.')).toBeTruthy();
    expect(screen.getByText('The minutes of 13 October 2026 are put for approval.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add meeting' }));
    await waitFor(() => expect(sent).toEqual([{ bodyId: BOARD.id, date: '2027-01-12', startTime: '18:00', plannedEnd: '20:00', place: 'Room 2', title: '', source: { kind: 'template', templateId: TEMPLATE }, arising: true }]));
    expect(useToasts.getState().toasts.at(-1)).toMatchObject({ title: 'Meeting added with its agenda', detail: 'The minutes of 13 October 2026 are put for approval.' });
  });

  it('lets the proposed end go with a later start, and leaves one that was typed or cleared', async () => {
    const { sent, user } = await open([BOARD], { meetings: [held(1, BOARD.id, '2026-11-10')] });
    await screen.findByRole('dialog');
    await waitFor(() => expect(value('Planned end')).toBe('20:00'));
    const retype = async (name: RegExp, words: string) => {
      await user.clear(screen.getByRole('textbox', { name }));
      if (words !== '') await user.type(screen.getByRole('textbox', { name }), words);
    };
    await retype(/^Start/, '22:00');
    await waitFor(() => expect(value('Planned end')).toBe('00:00'));
    await retype(/^Planned end/, '');
    await retype(/^Start/, '19:00');
    expect(value('Planned end')).toBe('');
    await retype(/^Date/, '24/11/26');
    await user.click(screen.getByRole('button', { name: 'Add meeting' }));
    await waitFor(() => expect(sent).toMatchObject([{ startTime: '19:00', plannedEnd: '' }]));
  });

  it('says what is unusual about a day and stops nothing', async () => {
    const { sent, user } = await open([BOARD], { meetings: [held(1, BOARD.id, '2026-12-26')] });
    await screen.findByRole('dialog');
    await user.type(screen.getByRole('textbox', { name: /^Date/ }), '26/12/26');
    await user.clear(screen.getByRole('textbox', { name: /^Start/ }));
    await user.type(screen.getByRole('textbox', { name: /^Start/ }), '22:00');
    await user.clear(screen.getByRole('textbox', { name: 'Planned end' }));
    await user.type(screen.getByRole('textbox', { name: 'Planned end' }), '00:30');
    const notices = within(screen.getByRole('status', { name: 'About the day' }));
    for (const words of ['Saturday 26 December 2026 is at a weekend.', 'The meeting passes midnight: it ends at 12.30 am on Sunday 27 December 2026.', 'This body already meets on 26 December 2026, at 6.00 pm.']) expect(notices.getByText(words)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add meeting' }));
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it('lists open actions unless that is not wished, and begins empty where that is', async () => {
    const { sent, previewed, user } = await open([BOARD], { arisingCount: 4 });
    await screen.findByRole('dialog');
    await user.type(screen.getByRole('textbox', { name: /^Date/ }), '24/11/26');
    await user.click(await screen.findByRole('checkbox', { name: 'List the 4 open actions under matters arising' }));
    await waitFor(() => expect(previewed.at(-1)).toMatchObject({ arising: false, source: { kind: 'shipped' } }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Agenda' }), 'An empty agenda');
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add meeting' }));
    await waitFor(() => expect(sent).toMatchObject([{ arising: false, source: { kind: 'empty' } }]));
  });

  it('leads to the bodies where there is none', async () => {
    const { closed, router } = await open([]);
    await waitFor(() => expect(router.address()).toBe('/bodies'));
    expect(closed[0]).toBe(true);
    expect(useNotices.getState().notices.map((notice) => notice.sentence)).toEqual(['A meeting is held by a body. Add the body first.']);
  });
});
