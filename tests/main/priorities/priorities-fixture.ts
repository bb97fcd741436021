import { v7 as uuidV7 } from 'uuid';
import type { SentInputOf } from '@shared/kernel/operation';
import type { prioritiesContract } from '@shared/priorities/contract';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { prioritiesHandlers } from '@main/features/priorities/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

/** A board with a task and finish group, one meeting with two items (the second exempt), a decision and an action. */
export type PrioritiesFixture = {
  readonly record: TestRecord;
  readonly client: TestRecord['client'];
  readonly bodyId: string;
  readonly groupId: string;
  readonly leadPersonId: string;
  readonly meetingId: string;
  readonly itemIds: readonly [string, string];
  readonly decisionId: string;
  readonly actionId: string;
  /** Adds a priority of the board by its name; answers its id. */
  readonly add: (name: string, more?: Partial<SentInputOf<typeof prioritiesContract.add>>) => Promise<string>;
};

export const MEASURE = { name: 'Attendance', unit: '%', baseline: '92.1', baselineDay: '2026-07-31', target: '94.5', targetDay: '2027-07-31', better: 'higher' as const };
export const BY_MARCH = { verbatim: 'end of March', kind: 'day' as const, day: '2027-03-31' };

export async function openPrioritiesFixture(): Promise<PrioritiesFixture> {
  const record = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, minutes: minutesHandlers, priorities: prioritiesHandlers });
  const { client } = record;
  record.setToday('2026-11-22');
  const { id: bodyId } = await client.bodies.create({ name: 'Schools Partnership Board', shortName: '', kind: 'partnershipBoard', organisationName: '', usualPlace: '', usualStart: '' });
  await client.bodies.addMember({ bodyId, honorific: 'Dr', name: 'Priya Raman', organisationName: '', email: '', seatLabel: '', role: 'chair', votingRight: 'full', from: null, until: null });
  const leadPersonId = (await client.bodies.people({})).people[0]?.id ?? '';
  const { id: groupId } = await client.bodies.createGroup({ parentBodyId: bodyId, name: 'Attendance group', remit: '', leadPersonId: null, reportDueDay: null, endDay: null });
  const { id: meetingId } = await client.meetings.create({ bodyId, title: '', date: '2026-11-20', startTime: '16:00', plannedEnd: '18:00', place: 'Committee Room 2' });
  const item = async (title: string, publicity: 'open' | 'exempt') => (await client.agenda.addItem({ meetingId, afterId: null, title, presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity })).id;
  const itemIds = [await item('Attendance figures', 'open'), await item('One school', 'exempt')] as const;
  const say = async (agendaItemId: string, kind: 'decision' | 'action', text: string) => await client.minutes.recordEntry({ meetingId, agendaItemId, blockId: uuidV7(), kind, text, at: '16:10', action: kind === 'action' ? { ownerAttendanceId: null, ownerName: 'Priya Raman', due: { verbatim: 'by fri', kind: 'day', day: '2026-11-27' } } : null });
  await say(itemIds[0], 'decision', 'AGREED that visits be offered.');
  await say(itemIds[1], 'action', 'Arrange the visit.');
  const { entries } = await client.minutes.get({ meetingId });
  return {
    record,
    client,
    bodyId,
    groupId,
    leadPersonId,
    meetingId,
    itemIds,
    decisionId: entries.find(({ decision }) => decision)?.decision?.id ?? '',
    actionId: entries.find(({ action }) => action)?.action?.id ?? '',
    add: async (name, more = {}) => (await client.priorities.add({ bodyId, name, description: '', leadPersonId: null, groupBodyId: null, ...more })).priorityId,
  };
}
