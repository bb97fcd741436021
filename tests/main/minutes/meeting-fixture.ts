import { v7 as uuidV7 } from 'uuid';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { textHandlers } from '@main/features/text/handlers';
import type { EntryKind, RunningMeeting } from '@shared/minutes/model';
import { plainText } from '@shared/text/model';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestHandlers, TestRecord } from '@tests/helpers/test-record';

/** A record with one body of five, one meeting and three items, the last one exempt. */
export type MeetingFixture = {
  readonly record: TestRecord;
  readonly client: TestRecord['client'];
  readonly bodyId: string;
  readonly meetingId: string;
  readonly itemIds: readonly string[];
  readonly get: () => Promise<RunningMeeting>;
  /** Types a line and records it, as the window does; answers the entry's id. */
  readonly say: (item: number, kind: EntryKind, text: string) => Promise<string>;
  /** What stands under an item: "note: words". */
  readonly said: (item: number) => Promise<readonly string[]>;
  readonly undo: () => Promise<unknown>;
};

const MEMBERS = [
  ['Cllr', 'Margaret Oyelaran', 'chair', 'Chair'],
  ['', 'Jasmine Kaur', 'member', 'Primary headteachers'],
  ['', 'Stephen Calloway', 'member', 'Director'],
  ['', 'Tom Ashworth', 'associateMember', 'Governors'],
  ['', 'Hannah Lacey', 'clerk', ''],
] as const;

export async function openMeetingFixture(more: TestHandlers = {}): Promise<MeetingFixture> {
  const record = await openTestRecord({ bodies: bodiesHandlers, meetings: meetingsHandlers, agenda: agendaHandlers, minutes: minutesHandlers, history: historyHandlers, text: textHandlers, ...more });
  const { client } = record;
  const { id: bodyId } = await client.bodies.create({ name: 'Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
  for (const [honorific, name, role, seatLabel] of MEMBERS) {
    await client.bodies.addMember({ bodyId, honorific, name, organisationName: '', email: '', seatLabel, role, votingRight: 'full', from: null, until: null });
  }
  const { id: meetingId } = await client.meetings.create({ bodyId, title: '', date: '2026-11-24', startTime: '18:00', plannedEnd: '20:00', place: 'Committee Room 2' });
  const itemIds: string[] = [];
  for (const [index, title] of ['Welcome', 'Fair Access Protocol', 'Site lease'].entries()) {
    itemIds.push((await client.agenda.addItem({ meetingId, afterId: null, title, presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity: index === 2 ? 'exempt' : 'open' })).id);
  }
  const get = () => client.minutes.get({ meetingId });
  return {
    record,
    client,
    bodyId,
    meetingId,
    itemIds,
    get,
    say: async (item, kind, text) => (await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[item]!, blockId: uuidV7(), kind, text, at: '18:30', action: null })).entryId,
    said: async (item) => (await get()).entries.filter(({ agendaItemId }) => agendaItemId === itemIds[item]).map(({ kind, block }) => `${kind}: ${plainText(block.runs)}`),
    undo: () => client.history.undo({}),
  };
}
