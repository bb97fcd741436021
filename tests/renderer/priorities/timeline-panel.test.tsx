import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '@shared/kernel/calendar-day';
import type { TiedThing } from '@shared/priorities/model';
import { TimelinePanel } from '@renderer/features/priorities/timeline-panel';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';
import { day, measure, milestone, uuid } from './some-measures';

const tied = (number: number, more: Partial<TiedThing> = {}): TiedThing => ({
  tieId: uuid(number), table: 'decision', rowId: uuid(number + 1), number: 'D 26/27-001', words: 'AGREED that visits be offered.', publicity: 'open', meetingId: uuid(700), meetingTitle: '', bodyName: 'Education Board',
  day: day('2025-10-02'), agendaItemId: uuid(701), entryId: uuid(702), action: null, ...more,
});
const rows = (): readonly string[] => within(screen.getByRole('list', { name: 'In time order' })).getAllByRole('listitem').map((row) => row.textContent ?? '');

describe('the time line of a priority', () => {
  it('sets off what is still to come, marks what is exempt, and leads to the place', async () => {
    fakeClient({});
    const { address } = await inRouter(
      <TimelinePanel
        measures={[measure(1, {}, [['2025-09-30', '93']])]}
        milestones={[milestone({ due: { verbatim: '2099', kind: 'day', day: day('2099-12-31') } })]}
        tied={[tied(1), tied(10, { table: 'action', number: 'A 26/27-001', words: 'Arrange it.', publicity: 'exempt', action: { ownerName: '', due: { verbatim: '', kind: 'none', day: null }, done: true } })]}
      />,
    );
    expect(rows()).toEqual([
      '30 September 2025MeasureMeasure 1: 93%',
      '2 October 2025DecisionD 26/27-001 AGREED that visits be offered.Education BoardUntie',
      '2 October 2025ActionA 26/27-001 Arrange it.Education Board · No owner yetDonePart 2Untie',
      'Still to come',
      '31 December 2099MilestoneData sharedDue',
    ]);
    act(() => screen.getByText('D 26/27-001 AGREED that visits be offered.').click());
    await waitFor(() => expect(address()).toBe(`/meetings/${uuid(700)}/minutes`));
  });

  it('takes away a tie', async () => {
    const sent: unknown[] = [];
    fakeClient({ priorities: { untie: async (input) => (sent.push(input), {}) } });
    await inRouter(<TimelinePanel measures={[]} milestones={[]} tied={[tied(1)]} />);
    act(() => screen.getByRole('button', { name: 'Untie D 26/27-001 AGREED that visits be offered.' }).click());
    await waitFor(() => expect(sent).toEqual([{ tieId: uuid(1) }]));
  });

  it('draws the latest of many and the earlier ones when they are asked for', async () => {
    fakeClient({});
    const values = Array.from({ length: 75 }, (_none, index) => [dayFromNumber(19_000 + index), String(index)] as const);
    await inRouter(<TimelinePanel measures={[measure(1, { unit: '' }, values)]} milestones={[]} tied={[]} />);
    expect(rows()).toHaveLength(60);
    expect(rows().at(-1)).toContain('Measure 1: 74');
    act(() => screen.getByText('Show 15 earlier of 75').click());
    expect(rows()).toHaveLength(75);
    expect(rows()[0]).toContain('Measure 1: 0');
  });
});
