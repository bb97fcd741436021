import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Issue } from '@shared/issue/issue-facts';
import type { MeetingStage } from '@shared/meetings/model';
import { MeetingNoticePanel } from '@renderer/features/rules/meeting-notice-panel';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const MEETING = '019a0000-0000-7000-8000-100000000001';
const BODY = '019a0000-0000-7000-8000-100000000002';
// A year that has passed: today is after it, and whatever is said of "in hand" or "late" is said of today.
const ISSUE: Issue = { id: '019a0000-0000-7000-8000-100000000003', version: 1, kind: 'agenda', issuedOn: calendarDay(2024, 3, 4), issuedAt: '10:00', issuedByName: 'Hannah Lacey', lateReason: '', documentHash: '', broughtCount: 0 };

async function show(stage: MeetingStage, issues: readonly Issue[], date: CalendarDay = calendarDay(2024, 3, 12)): Promise<void> {
  fakeClient({
    meetings: { get: async () => ({ id: MEETING, bodyId: BODY, bodyName: 'Governing Body', organisationName: '', title: '', date, startTime: '18:00', plannedEnd: '', place: 'Hall', stage, provisional: false, cancelledOn: null, actualStart: null, actualEnd: null, presidingName: '', itemCount: 1, entryCount: 0 }) },
    rules: {
      get: async () => ({ bodyId: BODY, packKey: 'governing-body-england', changes: [], seats: { totalMembership: 12, vacancies: 0 } }),
      deadlines: async () => ({ deadlines: [] }),
      oneOffDays: async () => ({ days: [] }),
    },
    issue: { get: async () => ({ meetingId: MEETING, bodyId: BODY, bodyName: 'Governing Body', clerkName: '', stage, meeting: { title: '', date, startTime: '18:00', plannedEnd: '', place: 'Hall' }, provisional: false, cancelledOn: null, cancelReason: '', rules: null, oneOffDays: [], items: [], minutesOver: null, paperFindings: [], guardedNames: [], issues: [...issues], differences: [] }) },
  });
  inWindow(<MeetingNoticePanel meetingId={MEETING} tools={(id) => <span data-testid="notice">{id}</span>} />);
  await act(async () => undefined);
  await screen.findByText('Clear days');
}
const days = () => screen.getAllByRole('listitem').map((one) => one.textContent);

describe('the clear days of a meeting', () => {
  it('end in the last safe day while the agenda is not issued', async () => {
    await show('planned', []);
    expect(days()[0]).toBe('Mon 4 Mar–Last safe day, not counted');
    expect(screen.getByTestId('notice').textContent).toBe(MEETING);
  });

  it('begin with the day of issue once it is, and nothing is late any more', async () => {
    await show('agendaIssued', [{ ...ISSUE, version: 2, kind: 'supplementary', issuedOn: calendarDay(2024, 3, 11) }, { ...ISSUE, issuedOn: calendarDay(2024, 3, 1) }]);
    screen.getByText('Notice given');
    expect(screen.queryByText(/Late since|in hand|Last safe day, not counted/)).toBeNull();
    expect(screen.getByText(/The agenda was issued on/).textContent).toContain('The agenda was issued on Friday 1 March 2024, 10 clear days before the meeting. The last safe day to issue it was Monday 4 March 2024.');
    expect(days()[0]).toBe('Fri 1 Mar–Day of issue, not counted');
    // What is printed is the certificate of that issue.
    expect(screen.getByTestId('notice').textContent).toBe(ISSUE.id);
  });

  it('say so where notice fell short', async () => {
    await show('agendaIssued', [{ ...ISSUE, issuedOn: calendarDay(2024, 3, 8) }]);
    screen.getByText('Short notice');
    expect(screen.getByText(/The agenda was issued on/).textContent).toContain('3 clear days before the meeting');
  });
});
