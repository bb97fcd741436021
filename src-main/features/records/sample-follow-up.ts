import type { Client } from '@shared/client-type';
import { addDays } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';

/** What has been told of the actions of a meeting since: the start of the action's words, how many days after the meeting, and the line. */
const UPDATES: readonly { readonly action: string; readonly after: number; readonly words: string; readonly by: string }[] = [
  { action: 'Arrange the visits', after: 20, words: 'Four of the six visits are arranged.', by: 'Catherine Rowe' },
  { action: 'Confirm the therapy post', after: 15, words: 'The post was advertised again, as nobody suitable had applied.', by: 'Dr Priya Raman' },
  { action: 'Confirm the therapy post', after: 40, words: 'Interviews are on the last Friday of the month.', by: 'Dr Priya Raman' },
];
const DONE = { action: 'Publish the forecast', after: 24, reason: 'The forecast is on the schools’ website.' };

/** Tells how far the actions of the held meeting have come; one is done, and those that nobody told of are late by themselves. */
export async function followUpActions(client: Client, meetingId: string, held: CalendarDay): Promise<void> {
  const { actions } = await client.actions.list({ meetingId });
  const idOf = (start: string): string => {
    const action = actions.find(({ text }) => text.startsWith(start));
    if (!action) throw new Error(`The sample has no action that begins with “${start}”`);
    return action.id;
  };
  for (const { action, after, words, by } of UPDATES) await client.actions.addUpdate({ actionIds: [idOf(action)], day: addDays(held, after), words, byName: by, meetingId: null });
  await client.actions.close({ actionIds: [idOf(DONE.action)], status: 'done', day: addDays(held, DONE.after), reason: DONE.reason });
}

/** A chair's action of the behaviour partnership, which waits to be reported to its first meeting. */
export async function recordChairsAction(client: Client, bodyId: string, today: CalendarDay): Promise<void> {
  await client.betweenMeetings.record({
    bodyId,
    kind: 'chairsAction',
    title: 'Taxi for a pupil who moved school',
    words: 'Pay for a taxi between Harbour Primary and the Tidewell Centre until the end of term, at £38 a day.',
    reason: 'The pupil would have missed the last four weeks of term.',
    takenOn: addDays(today, -3),
    takenByName: 'Catherine Rowe',
    publicity: 'open',
  });
}
