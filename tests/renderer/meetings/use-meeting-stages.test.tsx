import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays, formatShortDay, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { MeetingStage } from '@shared/meetings/model';
import { useMeetingStages } from '@renderer/features/meetings/use-meeting-stages';
import { StageBar } from '@renderer/ui/stage-bar';
import { today } from '@renderer/ui/today';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

function Bar({ date, stage }: { readonly date: CalendarDay; readonly stage: MeetingStage }) {
  return <StageBar label="Stages" current={stage} stages={useMeetingStages({ bodyId: 'body', date, stage })} />;
}
/** A governing body in England: seven clear days, weekends and bank holidays counted in. */
function open(date: CalendarDay, stage: MeetingStage, packKey: string | null = 'governing-body-england') {
  const client = fakeClient({ rules: { get: async () => ({ packKey, changes: [], seats: { totalMembership: 0, vacancies: 0 } }) as never, oneOffDays: async () => ({ days: [] }) } });
  inWindow(<Bar date={date} stage={stage} />);
  return client;
}
const issued = () => within(screen.getByRole('list', { name: 'Stages' })).getAllByRole('listitem')[1];

/** A Thursday in the first half of February: eight days before and the day itself are working days in every year. */
function aThursday(): CalendarDay {
  const year = Number(today().slice(0, 4)) + 1;
  let day = `${String(year)}-02-08` as CalendarDay;
  while (weekdayOf(day) !== 4) day = addDays(day, 1);
  return day;
}

describe('the stages of a meeting', () => {
  it('say by when the agenda has to go out while it is planned', async () => {
    const meeting = aThursday();
    open(meeting, 'planned');
    expect(await screen.findByText(`by ${formatShortDay(addDays(meeting, -8))}`)).toBeTruthy();
    expect(issued()?.textContent).toBe(`Agenda issuedby ${formatShortDay(addDays(meeting, -8))}`);
    expect(screen.getByText(/^Stage 1 of 8/u).textContent).toBe(`Stage 1 of 8: Planned, next Agenda issued by ${formatShortDay(addDays(meeting, -8))}`);
  });

  it('say that the day was due once it is past', async () => {
    open(addDays(today(), 2), 'planned');
    expect((await screen.findByText(/^was due /u)).textContent).toMatch(/^was due [A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2}$/u);
  });

  it('say nothing of it where no rules are chosen, and ask for none once it is issued', async () => {
    const without = open(aThursday(), 'planned', null);
    await screen.findByRole('list', { name: 'Stages' });
    expect(issued()?.textContent).toBe('Agenda issued');
    expect(without.asked).toContain('rules.get');
    const after = open(aThursday(), 'held');
    expect(after.asked).toEqual([]);
  });
});
