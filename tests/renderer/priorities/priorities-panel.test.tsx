import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PrioritiesTab } from '@renderer/features/priorities/priorities-tab';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';
import { BODY_ID, measure, milestone, priority, uuid } from './some-measures';

async function open() {
  const sent: { readonly operation: string; readonly input: unknown }[] = [];
  const take = (operation: string) => async (input: unknown) => (sent.push({ operation, input }), {});
  fakeClient({
    priorities: {
      list: async () => ({
        priorities: [
          priority('Attendance', 1, { leadName: 'Dr Priya Raman', groupName: 'Attendance group', measures: [measure(50, {}, [['2026-10-31', '93']])], milestones: [milestone({ doneOn: null })], tiedCount: 2 }),
          priority('Exclusions', 2),
        ],
        risks: [{ id: uuid(70), bodyId: BODY_ID, priorityId: uuid(1), priorityName: 'Attendance', what: 'A vacancy', response: '', level: 'high', closedOn: null }],
        forOthers: [{ priorityId: uuid(80), bodyId: uuid(81), name: 'Places near home', bodyName: 'Education Board' }],
      }),
      move: take('move'),
      remove: take('remove'),
    },
  });
  await inRouter(<PrioritiesTab bodyId={BODY_ID} />);
  await screen.findByRole('table', { name: 'Priorities' });
  const more = async (name: string, entry: string): Promise<void> => {
    const user = userEvent.setup({ delay: null });
    await user.click(screen.getByRole('button', { name: `More for ${name}` }));
    await user.click(await screen.findByRole('menuitem', { name: entry }));
  };
  const names = (): readonly (string | null)[] => within(screen.getByRole('table', { name: 'Priorities' })).getAllByRole('link').map((link) => link.textContent);
  return { sent, more, names };
}

describe('the priorities of a body', () => {
  it('says who leads, how measures and milestones stand, what is tied, what may go wrong and what is done for others', async () => {
    await open();
    const row = screen.getByRole('row', { name: /Attendance group/ });
    expect(within(row).getAllByRole('cell').map((cell) => cell.textContent).slice(1, 6)).toEqual(['Attendance', 'Dr Priya RamanAttendance group', 'On the way', '1 overdue', '2 tied']);
    expect(within(screen.getByRole('list', { name: 'Risks' })).getByText('A vacancy')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Works on' })).getByRole('link', { name: 'Places near home' }).getAttribute('href')).toBe(`/bodies/${uuid(81)}/priorities/${uuid(80)}`);
  });

  it('asks before one goes to which something is tied, and not otherwise', async () => {
    const { sent, more } = await open();
    await more('Exclusions', 'Move to the bin');
    await waitFor(() => expect(sent).toEqual([{ operation: 'remove', input: { priorityId: uuid(2), withTies: false } }]));
    await more('Attendance', 'Move to the bin');
    const dialog = await screen.findByRole('dialog', { name: 'Move “Attendance” to the bin?' });
    expect(dialog.textContent).toContain('2 things are tied to it. The ties go with it; agendas and minutes stay as they are');
    expect(sent).toHaveLength(1);
    act(() => within(dialog).getByRole('button', { name: 'Move to the bin' }).click());
    await waitFor(() => expect(sent[1]).toEqual({ operation: 'remove', input: { priorityId: uuid(1), withTies: true } }));
  });

  it('shows a move at once', async () => {
    const { sent, names } = await open();
    act(() => screen.getByRole('button', { name: 'Move down Attendance' }).click());
    await waitFor(() => expect(names()).toEqual(['Exclusions', 'Attendance']));
    expect(sent).toEqual([{ operation: 'move', input: { priorityId: uuid(1), beforePriorityId: null } }]);
  });
});
