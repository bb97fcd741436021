import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BodySummary } from '@shared/bodies/model';
import { NewMeetingDialog } from '@renderer/features/meetings/new-meeting-dialog';
import { useNotices } from '@renderer/query/notices';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';

const body = (number: number, name: string, usualPlace: string, usualStart: string): BodySummary => ({
  id: `019a0000-0000-7000-8000-00000000000${String(number)}`, name, shortName: '', kind: 'board', organisationName: '', usualPlace, usualStart, presidingMembershipId: null, presidingName: '', memberCount: 0, meetingCount: 0,
});
const BOARD = body(1, 'Education Board', 'Room 2', '18:00');
const FORUM = body(2, 'Schools Forum', 'Council Chamber', '16:30');
const MADE = '019a0000-0000-7000-8000-000000000009';

async function open(bodies: readonly BodySummary[], bodyId?: string) {
  const sent: unknown[] = [];
  const closed: true[] = [];
  fakeClient({
    bodies: { list: async () => ({ bodies: [...bodies] }) },
    meetings: {
      create: async (input) => {
        sent.push(input);
        return { id: MADE };
      },
    },
  });
  const router = await inRouter(<NewMeetingDialog open bodyId={bodyId} onClose={() => closed.push(true)} />);
  return { sent, closed, router, user: userEvent.setup({ delay: null }) };
}
const value = (name: string) => (screen.getByRole('textbox', { name: new RegExp(`^${name}`) }) as HTMLInputElement).value;

beforeEach(() => useNotices.setState({ notices: [] }));

describe('a new meeting', () => {
  it('starts with the place and the hour of the body, echoes the date, and goes to the agenda', async () => {
    const { sent, router, user } = await open([BOARD, FORUM], FORUM.id);
    await screen.findByRole('dialog');
    expect([value('Place'), value('Start')]).toEqual(['Council Chamber', '16:30']);
    await user.type(screen.getByRole('textbox', { name: /^Date/ }), '24/11/26');
    expect(screen.getByText('Tuesday 24 November 2026')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Planned end' }), '6.30 pm');
    await user.click(screen.getByRole('button', { name: 'Add meeting' }));
    await waitFor(() => expect(sent).toEqual([{ bodyId: FORUM.id, date: '2026-11-24', startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber', title: '' }]));
    await waitFor(() => expect(router.address()).toBe(`/meetings/${MADE}/agenda`));
  });

  it('takes the place of another body, but never in the place of what was typed', async () => {
    const { user } = await open([BOARD, FORUM], BOARD.id);
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

  it('leads to the bodies where there is none', async () => {
    const { closed, router } = await open([]);
    await waitFor(() => expect(router.address()).toBe('/bodies'));
    expect(closed[0]).toBe(true);
    expect(useNotices.getState().notices.map((notice) => notice.sentence)).toEqual(['A meeting is held by a body. Add the body first.']);
  });
});
