import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { SomeOperations } from '@tests/helpers/fake-client';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';
import { ReportingTab } from '@renderer/features/reporting/reporting-tab';
import { periodOf } from '@renderer/features/reporting/period-picker';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { lastAcademicYear, yearPeriod } from '@shared/reporting/periods';
import { today } from '@renderer/ui/today';

const BODY = '019a0000-0000-7000-8000-000000000002';
const PARENT = '019a0000-0000-7000-8000-000000000003';
const MEETING = '019a0000-0000-7000-8000-000000000004';
const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const NONE = { expected: 0, present: 0, substitute: 0, apologies: 0, absent: 0, unmarked: 0 };

async function open(kind: 'partnershipBoard' | 'governingBody', more: SomeOperations['reporting'] = {}) {
  const asked: unknown[] = [];
  fakeClient({
    bodies: { get: async () => ({ id: BODY, name: 'Partnership Board', shortName: '', kind, organisationName: '', usualPlace: '', usualStart: '', presidingMembershipId: null, members: [] }) },
    reporting: {
      clocks: async () => ({ kind, termsEnding: [], absences: [], changes: [] }),
      attendance: async (input) => {
        asked.push(input.period);
        return { period: { from: day(input.period.from), until: day(input.period.until) }, meetings: [], seats: [], organisations: [] };
      },
      statutoryTable: async () => ({ on: day('2026-11-22'), since: day('2025-11-22'), year: '2025/26', governors: [], associates: [], committees: [] }),
      highlights: async () => ({ parent: null, meetings: [], reports: [], since: null }),
      ...more,
    },
  });
  const router = await inRouter(<ReportingTab bodyId={BODY} />);
  return { asked, router, user: userEvent.setup({ delay: null }) };
}

describe('what a body reports', () => {
  it('says that no meeting was held, and shows the last academic year instead', async () => {
    const { asked, user } = await open('partnershipBoard');
    await user.click(await screen.findByRole('button', { name: 'Show the last academic year' }));
    await waitFor(() => expect(asked.at(-1)).toEqual(yearPeriod(lastAcademicYear(today()))));
    expect(await screen.findByRole('button', { name: 'Plan a meeting' })).toBeTruthy();
  });

  it('shows how each organisation was represented, with a column for what was not marked only where there is any', async () => {
    await open('partnershipBoard', {
      attendance: async () => ({
        period: { from: day('2026-09-01'), until: day('2026-11-22') },
        meetings: [{ id: MEETING, day: day('2026-10-06') }],
        seats: [],
        organisations: [{ name: 'Health Partnership', seats: 1, ...NONE, expected: 4, present: 1, substitute: 1, apologies: 1, absent: 1 }, { name: 'Schools', seats: 2, ...NONE, expected: 4, present: 3, unmarked: 1 }],
      }),
    });
    const table = await screen.findByRole('table', { name: 'Attendance by organisation' });
    expect(within(table).getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Organisation or group', 'Expected', 'Present', 'Substitute', 'Apologies', 'Absent', 'Not marked', 'Represented']);
    expect(within(table).getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').map((cell) => cell.textContent))).toEqual([
      ['Health PartnershipMissed half', '4', '1', '1', '1', '1', '0', '50%'],
      ['Schools2 seats', '4', '3', '0', '0', '0', '1', '75%'],
    ]);
  });

  it('has clocks and the table to be published for governors only', async () => {
    await open('partnershipBoard');
    expect(await screen.findByRole('region', { name: 'Terms ending within 120 days' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Six months without attending' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'To be published' })).toBeNull();
  });

  it('shows the clock of a governor with what it hangs on', async () => {
    await open('governingBody', { clocks: async () => ({ kind: 'governingBody', termsEnding: [], changes: [{ key: 'a', kind: 'left', name: 'Tom Ashworth', seatLabel: 'Parents', day: day('2026-11-01'), due: day('2026-11-15'), passed: true }], absences: [{ membershipId: MEETING, name: 'Sunita Mehra', from: day('2026-07-08'), until: day('2027-01-07'), state: 'running', missed: [day('2026-07-08'), day('2026-10-07')], consentUnknown: [day('2026-10-07')], nextMeeting: day('2026-12-09') }] }) });
    const clock = within(await screen.findByRole('region', { name: 'Six months without attending' })).getByRole('listitem');
    expect(clock.textContent).toBe('Sunita Mehra2 meetings missed since 8 July 2026 · next meeting 9 December 2026 · whether there was consent is not recorded for 7 October 2026Until 7 January 2027');
    expect(within(screen.getByRole('region', { name: 'To notify within 14 days' })).getByRole('listitem').textContent).toContain('Was due 15 November 2026');
  });

  it('composes a report from the day after the last one and goes to it', async () => {
    const sent: unknown[] = [];
    const { router, user } = await open('partnershipBoard', {
      highlights: async () => ({ parent: { id: PARENT, name: 'Education Board' }, meetings: [{ id: MEETING, day: day('2027-01-12') }], reports: [{ paperId: MEETING, title: 'Our summer', period: { from: day('2026-04-01'), until: day('2026-08-31') } }], since: day('2026-09-01') }),
      composeHighlight: async (input) => {
        sent.push(input);
        return { paperId: MEETING, leftOut: 1 };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Compose report…' }));
    expect((screen.getByRole('textbox', { name: 'From' }) as HTMLInputElement).value).toBe('1 September 2026');
    await user.clear(screen.getByRole('textbox', { name: 'Until' }));
    await user.type(screen.getByRole('textbox', { name: 'Until' }), '31 August 2026');
    await user.click(screen.getByRole('button', { name: 'Compose' }));
    expect(await screen.findByText('The period ends on 31 August 2026, before it begins on 1 September 2026. Choose an earlier first day.')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.clear(screen.getByRole('textbox', { name: 'Until' }));
    await user.type(screen.getByRole('textbox', { name: 'Until' }), '30 November 2026');
    await user.click(screen.getByRole('button', { name: 'Compose' }));
    await waitFor(() => expect(sent).toEqual([{ bodyId: BODY, period: { from: '2026-09-01', until: '2026-11-30' }, meetingId: MEETING }]));
    await waitFor(() => expect(router.address()).toBe(`/papers/${MEETING}`));
  });
});

describe('the days of a choice', () => {
  it.each([
    ['this', null, '2026-08-31', { from: '2025-09-01', until: '2026-08-31' }],
    ['this', null, '2026-09-01', { from: '2026-09-01', until: '2026-09-01' }],
    ['last', null, '2026-09-01', { from: '2025-09-01', until: '2026-08-31' }],
    ['since', '2028-02-29', '2028-03-01', { from: '2028-02-29', until: '2028-03-01' }],
    ['since', '2026-11-23', '2026-11-22', null],
    ['since', null, '2026-11-22', null],
  ] as const)('%s, %s, on %s', (choice, since, on, expected) => {
    expect(periodOf(choice, since === null ? null : day(since), day(on))).toEqual(expected);
  });
});
