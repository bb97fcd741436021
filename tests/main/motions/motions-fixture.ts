import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { motionsHandlers } from '@main/features/motions/handlers';
import { rulesHandlers } from '@main/features/rules/handlers';
import { textHandlers } from '@main/features/text/handlers';
import type { CastingVote, Motion, VoteChoice, VoteMethod } from '@shared/motions/model';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestHandlers, TestRecord } from '@tests/helpers/test-record';

/** The day of the meeting of the fixture. */
export const DAY = '2026-11-24';

/** How a test votes: what it leaves out is a show of hands without votes at 19:00. */
export type TestVote = { readonly method?: VoteMethod; readonly counts?: readonly [number, number, number]; readonly castingVote?: CastingVote; readonly votes?: readonly { readonly attendanceId: string; readonly choice: VoteChoice }[]; readonly restriction?: readonly string[]; readonly at?: string; readonly overrideReason?: string };

/** A board of six who vote, all present; items 1 and 2 open, item 3 planned as exempt, item 4 open. */
export type MotionsFixture = {
  readonly record: TestRecord;
  readonly client: TestRecord['client'];
  readonly bodyId: string;
  readonly meetingId: string;
  readonly itemIds: readonly string[];
  readonly idOf: (name: string) => Promise<string>;
  readonly motions: () => Promise<readonly Motion[]>;
  readonly move: (item: number, text: string, more?: { readonly mover?: string; readonly seconder?: string; readonly amends?: string }) => Promise<string>;
  readonly vote: (motionId: string, vote: TestVote) => ReturnType<TestRecord['client']['motions']['vote']>;
  readonly undo: () => Promise<unknown>;
};

const MEMBERS = [
  ['Cllr', 'Margaret Oyelaran', 'chair', 'Chair'],
  ['', 'Jasmine Kaur', 'member', 'Primary headteachers'],
  ['', 'Stephen Calloway', 'member', 'Primary headteachers'],
  ['', 'Tom Ashworth', 'member', 'Governors'],
  ['', 'Nuala Brennan', 'member', 'Secondary headteachers'],
  ['', 'Daniel Adeyemi', 'member', 'Secondary headteachers'],
  ['', 'Hannah Lacey', 'clerk', ''],
] as const;

/** The columns that a vote is sent with. */
export function voteFields({ method = 'show', counts = [0, 0, 0], castingVote = '', votes = [], restriction = [], at = '19:00', overrideReason = '' }: TestVote) {
  return { method, votesFor: counts[0], votesAgainst: counts[1], abstained: counts[2], castingVote, votes: [...votes], restriction: { business: '', groups: [...restriction] }, day: DAY, at, overrideReason };
}

/** Opens the fixture; `packKey` is the rules the board goes by, `more` the handlers of further features. */
export async function openMotionsFixture(packKey: string | null = 'council-committee-england', more: TestHandlers = {}): Promise<MotionsFixture> {
  const record = await openTestRecord({ bodies: bodiesHandlers, meetings: meetingsHandlers, agenda: agendaHandlers, minutes: minutesHandlers, history: historyHandlers, text: textHandlers, rules: rulesHandlers, motions: motionsHandlers, ...more });
  const { client } = record;
  const { id: bodyId } = await client.bodies.create({ name: 'Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
  for (const [honorific, name, role, seatLabel] of MEMBERS) {
    await client.bodies.addMember({ bodyId, honorific, name, organisationName: '', email: '', seatLabel, role, votingRight: role === 'clerk' ? 'none' : 'full', from: null, until: null });
  }
  if (packKey !== null) await client.rules.choosePack({ bodyId, packKey });
  const { id: meetingId } = await client.meetings.create({ bodyId, title: '', date: DAY, startTime: '18:00', plannedEnd: '20:00', place: 'Committee Room 2' });
  const itemIds: string[] = [];
  for (const [index, title] of ['Welcome', 'Fair Access Protocol', 'Lease of the Wold Academy site', 'Date of next meeting'].entries()) {
    itemIds.push((await client.agenda.addItem({ meetingId, afterId: null, title, presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity: index === 2 ? 'exempt' : 'open' })).id);
  }
  await client.minutes.prepare({ meetingId });
  await client.minutes.markRestPresent({ meetingId });
  await client.minutes.start({ meetingId, at: '18:00' });
  const idOf = async (name: string): Promise<string> => {
    const person = (await client.minutes.get({ meetingId })).people.find((each) => each.name.includes(name));
    if (!person) throw new Error(`nobody is called ${name}`);
    return person.id;
  };
  return {
    record,
    client,
    bodyId,
    meetingId,
    itemIds,
    idOf,
    motions: async () => (await client.motions.ofMeeting({ meetingId })).motions,
    move: async (item, text, { mover, seconder, amends } = {}) => {
      const agendaItemId = itemIds[item] ?? '';
      const moved = await client.motions.propose({ meetingId, agendaItemId, text, moverAttendanceId: mover === undefined ? null : await idOf(mover), seconderAttendanceId: seconder === undefined ? null : await idOf(seconder), amendsMotionId: amends ?? null, purpose: 'business', at: '18:55' });
      return moved.motionId;
    },
    vote: async (motionId, vote) => await client.motions.vote({ motionId, ...voteFields(vote) }),
    undo: () => client.history.undo({}),
  };
}
