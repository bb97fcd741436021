import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { Adjournment } from '@shared/sittings/model';
import { SittingsPanel } from '@renderer/features/sittings/sittings-panel';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';

const MEETING = '019a0000-0000-7000-8000-0000000000aa';
const HELD = calendarDay(2026, 11, 24);
const at = (time: string) => time as TimeOfDay;
const STOPPED: Adjournment = { id: 'stop', kind: 'adjourned', day: HELD, at: at('19:10'), reason: '', resumesDay: calendarDay(2026, 12, 1), resumesAt: at('18:00'), resumesPlace: 'Committee Room 2', resumedDay: null, resumedAt: null, agendaItemId: null };
const FACTS = {
  adjournments: [] as Adjournment[], adjourned: false, cancelledOn: null, cancelReason: '', unfinished: [{ id: 'i', number: '5', title: 'Place planning' }], reconvenedAs: null, reconvenes: null,
  rule: { mustEnd: true, withinDays: 7, words: 'The meeting ends and is reconvened within seven days.', source: 'Model articles, article 118' },
  people: [{ attendanceId: 'a', name: 'Margaret Oyelaran', sat: true }, { attendanceId: 'b', name: 'Tom Ashworth', sat: true }, { attendanceId: 'c', name: 'Jasmine Kaur', sat: false }],
};

async function open(facts: Partial<typeof FACTS>, actualEnd: string | null = null) {
  const sent: { readonly operation: string; readonly input: unknown }[] = [];
  const note = (operation: string, answer: unknown) => async (input: unknown) => (sent.push({ operation, input }), answer as never);
  fakeClient({
    meetings: { get: async () => ({ id: MEETING, date: HELD, startTime: '18:00', place: 'Committee Room 2', actualStart: '18:00', actualEnd }) as never },
    sittings: { get: async () => ({ ...FACTS, ...facts }), resume: note('resume', {}), reconvene: note('reconvene', { meetingId: 'new', carried: 1 }) },
  });
  const { address } = await inRouter(<SittingsPanel meetingId={MEETING} notice={(id) => <button type="button">Notice {id}</button>} />);
  return { sent, address, user: userEvent.setup({ delay: null }) };
}
const dialog = () => within(screen.getByRole('dialog'));

describe('how a meeting went', () => {
  it('says nothing of one that went to plan', async () => {
    await open({});
    expect(screen.queryByText('How it went')).toBeNull();
  });

  it('tells of an adjournment in the words of its minute, with the notice of the next sitting', async () => {
    await open({ adjournments: [STOPPED], adjourned: true });
    expect(await screen.findByText('The meeting was adjourned at 7.10 pm to Tuesday 1 December 2026 at 6.00 pm in Committee Room 2.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Notice stop' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Resume…' })).toBeTruthy();
  });

  it('resumes with who is there, and shows the minute before it is recorded', async () => {
    const { sent, user } = await open({ adjournments: [STOPPED], adjourned: true });
    await user.click(await screen.findByRole('button', { name: 'Resume…' }));
    await user.click(dialog().getByRole('checkbox', { name: 'Tom Ashworth' }));
    await user.click(dialog().getByRole('checkbox', { name: 'Jasmine Kaur' }));
    expect(dialog().getByText(/^Minute: The meeting was resumed on Tuesday 1 December 2026 .* Tom Ashworth was not present\. Jasmine Kaur joined\.$/u)).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: 'Resume' }));
    await waitFor(() => expect(sent).toMatchObject([{ operation: 'resume', input: { adjournmentId: 'stop', day: '2026-12-01', place: 'Committee Room 2', present: ['a', 'c'] } }]));
  });

  it('is reconvened within the days of the rules with what was not finished, and later only with a reason', async () => {
    const { sent, user, address } = await open({ adjournments: [{ ...STOPPED, kind: 'noQuorum', resumesDay: null, resumesAt: null, resumesPlace: '' }] }, '19:10');
    expect(await screen.findByText('At 7.10 pm the meeting had lost its quorum, and it ended.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Reconvene…' }));
    expect(dialog().getByText(/within seven days\. Model articles, article 118\./u)).toBeTruthy();
    expect(dialog().getByText('5 Place planning')).toBeTruthy();
    const day = dialog().getByRole('textbox', { name: 'Day' });
    await user.clear(day);
    await user.type(day, '14/12/2026');
    await user.type(dialog().getByRole('textbox', { name: 'Why it is later than the rules ask for' }), 'The hall is closed.');
    await user.click(dialog().getByRole('button', { name: 'Reconvene' }));
    await waitFor(() => expect(sent).toMatchObject([{ operation: 'reconvene', input: { meetingId: MEETING, date: '2026-12-14', startTime: '18:00', lateReason: 'The hall is closed.' } }]));
    await waitFor(() => expect(address()).toBe('/meetings/new/agenda'));
  });

  it('leads from a cancelled meeting to those who are told of it', async () => {
    const { user, address } = await open({ cancelledOn: calendarDay(2026, 11, 20) as never, cancelReason: 'Snow.' });
    expect(await screen.findByText(/Cancelled on 20 November 2026\. Snow\./u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Tell people, or hold it after all' }));
    await waitFor(() => expect(address()).toBe(`/meetings/${MEETING}/issue`));
  });
});
