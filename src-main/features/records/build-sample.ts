import { v7 as uuidV7 } from 'uuid';
import type { Body } from '@shared/bodies/model';
import type { Client } from '@shared/client-type';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { addMinutes, minutesOf } from '@shared/kernel/time-of-day';
import type { AttendanceStatus } from '@shared/minutes/model';
import type { ReadBlock, ReportReading } from '@shared/papers/report-reading';
import { GOVERNORS_REPORT } from '@shared/papers/templates/governors-report';
import { SCHOOLS_FORUM_PAPER } from '@shared/papers/templates/schools-forum-paper';
import { addBehaviourPartnership } from './sample-behaviour';
import { BOARD_TEMPLATE, FORUM_TEMPLATE, heldAgenda, upcomingAgenda } from './sample-agenda';
import type { SampleItem } from './sample-agenda';
import { clearReport, firstWording, giveBackForumPaper, publishPaper, submitPaper } from './sample-course';
import type { OnDay } from './sample-course';
import { sampleDays, workingDayUntil } from './sample-days';
import type { SampleDays } from './sample-days';
import { FORUM_HELD, FORUM_ISSUE_REASON, forumBusiness, forumHeldBusiness, forumHeldMinutes, forumPapers } from './sample-forum';
import { createSampleVoting, isVoteEntry } from './sample-votes';
import { recordInRoom } from './sample-room';
import { HELD_ABSENCES, HELD_END, HELD_GUEST, HELD_START, heldMinutes } from './sample-minutes';
import type { SampleMinute } from './sample-minutes';
import { completePaper, halfDonePaper } from './sample-paper';
import { papersOfEachKind } from './sample-paper-kinds';
import type { SampleBlock, SampleItemPaper, SamplePaper } from './sample-paper';
import { addRecommendations } from './sample-recommendations';
import { followUpActions } from './sample-follow-up';
import { addPartnership } from './sample-partnership';
import { addPriorities } from './sample-priorities';
import { boardSeats, forumSeats, SAMPLE_COUNCIL, SAMPLE_PEOPLE } from './sample-people';
import type { SampleSeat } from './sample-people';
import { addTemplate, planMeetings } from './sample-year';

/** The name of the sample record, so that nobody takes it for their own. */
export const SAMPLE_NAME = 'Sample: Northmere Education';

const BOARD_PLACE = 'Committee Room 2, Northmere Town Hall';
const FORUM_PLACE = 'Council Chamber, Northmere Town Hall';

/** People of the sample by name, as far as the record knows them. */
type KnownPeople = Map<string, string>;

/**
 * Fills an empty record with the sample through the application's own operations, dated around today: an education board
 * with a meeting that was held and minuted, the next one with its agenda and two papers, and the rest of its year planned from
 * its template; a schools forum with a meeting that was held, the next one issued, and its year; a partnership board that reports
 * to the education board; an interim behaviour partnership, as one is made from its proposal; papers at each step of their course.
 *
 * @param onDay does what happened on an earlier day
 */
export async function buildSample(client: Client, today: CalendarDay, onDay: OnDay): Promise<void> {
  const days = sampleDays(today);
  const people: KnownPeople = new Map();
  const board = await addBody(client, { name: 'Education Board', kind: 'board', usualPlace: BOARD_PLACE, usualStart: '18:00' as TimeOfDay }, boardSeats(today, days), people);
  const forum = await addBody(client, { name: 'Schools Forum', kind: 'forum', usualPlace: FORUM_PLACE, usualStart: '16:30' as TimeOfDay }, forumSeats(today, days), people);

  await client.rules.choosePack({ bodyId: board.id, packKey: 'council-committee-england' });
  await client.rules.change({
    bodyId: board.id,
    key: 'quorum',
    value: { type: 'fraction', numerator: 1, denominator: 2, of: 'seatsInPost', atLeast: 3 },
    words: 'Half of the seats in post, rounded up, and at least 3.',
    reason: 'Terms of reference 5.2, agreed when the Board was set up',
    decidedOn: null,
  });
  await client.rules.choosePack({ bodyId: forum.id, packKey: 'schools-forum-england' });
  await addPartnership(client, board.id, people, today, days);

  const held = await addMeeting(client, board, { title: '', date: days.held, startTime: '18:00', plannedEnd: '20:00', place: BOARD_PLACE });
  const upcoming = await addMeeting(client, board, { title: '', date: days.upcoming, startTime: '18:00', plannedEnd: '20:00', place: BOARD_PLACE });

  const heldItems = await addAgenda(client, board, held, heldAgenda(days));
  await holdMeeting(client, held, heldItems, heldMinutes(days, BOARD_PLACE), { absences: HELD_ABSENCES, start: HELD_START, end: HELD_END, guest: HELD_GUEST });
  await followUpActions(client, held, days.held);
  const items = await addAgenda(client, board, upcoming, upcomingAgenda(days));
  const fairAccess = completePaper(days);
  await clearReport(onDay, today, await writeItemPaper(client, board, upcoming, items, { ...firstWording(fairAccess), item: fairAccess.item }), fairAccess);
  await writeItemPaper(client, board, upcoming, items, halfDonePaper());
  const boardTemplate = await addTemplate(client, board.id, BOARD_TEMPLATE);
  await planMeetings(client, board.id, boardTemplate, [days.later, ...days.boardYear], { startTime: '18:00', plannedEnd: '20:00', place: BOARD_PLACE });
  await addForumYear(client, onDay, forum, today, days);
  await addPriorities(client, board.id, [{ meetingId: held, items: heldItems }, { meetingId: upcoming, items }], people, today, days);
  await addBehaviourPartnership(client, board.id, people, today, days);
  for (const { forum: isForum, ...paper } of papersOfEachKind(days)) {
    const paperId = await writePaper(client, { bodyId: isForum ? forum.id : board.id, meetingId: null, agendaItemId: null }, paper);
    if (paper.template === SCHOOLS_FORUM_PAPER) await giveBackForumPaper(onDay, today, paperId);
    if (paper.template === GOVERNORS_REPORT) await submitPaper(onDay, today, paperId);
  }
  // Last, so that what is due of it stands on no agenda that was drafted before.
  await addRecommendations(client, board.id, today);
}

/** The Forum's year from its template: a meeting held and minuted, the next with its papers and its agenda issued, the others planned. */
async function addForumYear(client: Client, onDay: OnDay, forum: Body, today: CalendarDay, days: SampleDays): Promise<void> {
  const templateId = await addTemplate(client, forum.id, FORUM_TEMPLATE);
  const hours = { startTime: '16:30', plannedEnd: '18:30', place: FORUM_PLACE };
  const meeting = async (date: CalendarDay, business: readonly SampleItem[]) => {
    const { id } = await client.agendaTemplates.addMeeting({ bodyId: forum.id, title: '', date, ...hours, source: { kind: 'template', templateId }, arising: true });
    const standing = (await client.agenda.get({ meetingId: id })).items;
    return { id, keys: await addAgenda(client, forum, id, business, standing.find((item) => item.standing === 'reports')?.id ?? null) };
  };
  const held = await meeting(days.forumHeld, forumHeldBusiness(days));
  const { items } = await client.agenda.get({ meetingId: held.id });
  const minutes = forumHeldMinutes(days);
  const byTitle = new Map(minutes.map(({ item }) => [item, items.find(({ title }) => title.startsWith(item))?.id ?? '']));
  await holdMeeting(client, held.id, byTitle, minutes, FORUM_HELD);
  const next = await meeting(days.forum, forumBusiness(days));
  for (const paper of forumPapers(days)) await publishPaper(onDay, today, await writeItemPaper(client, forum, next.id, next.keys, paper), paper.item !== 'difficulty');
  await planMeetings(client, forum.id, templateId, days.forumYear, hours);
  await client.issue.issueAgenda({ meetingId: next.id, kind: 'agenda', issuedOn: workingDayUntil(today), issuedAt: '10:40', issuedByName: 'Hannah Lacey', lateReason: '', warningsReason: FORUM_ISSUE_REASON });
}

type BodyFacts = { readonly name: string; readonly kind: Body['kind']; readonly usualPlace: string; readonly usualStart: TimeOfDay };

/** Adds a body with its seats; somebody who sits on another body already takes this seat as the same person. */
async function addBody(client: Client, facts: BodyFacts, seats: readonly SampleSeat[], people: KnownPeople): Promise<Body> {
  const { id } = await client.bodies.create({ ...facts, shortName: '', organisationName: SAMPLE_COUNCIL });
  for (const { name, ...seat } of seats) {
    const person = SAMPLE_PEOPLE.find((candidate) => candidate.name === name);
    if (!person) throw new Error(`The sample has no person called ${name}`);
    const personId = people.get(name);
    await client.bodies.addMember({ ...person, ...seat, bodyId: id, ...(personId === undefined ? {} : { personId }) });
  }
  const body = await client.bodies.get({ id });
  for (const member of body.members) people.set(member.name, member.personId);
  return body;
}

type MeetingFacts = { readonly title: string; readonly date: CalendarDay; readonly startTime: string; readonly plannedEnd: string; readonly place: string };

async function addMeeting(client: Client, body: Body, facts: MeetingFacts): Promise<string> {
  return (await client.meetings.create({ ...facts, bodyId: body.id })).id;
}

/** Adds the items in their order, after one that is there already where one is named; answers their ids by key. */
async function addAgenda(client: Client, body: Body, meetingId: string, items: readonly SampleItem[], afterId: string | null = null): Promise<ReadonlyMap<string, string>> {
  let last = afterId;
  const ids = new Map<string, string>();
  for (const { key, title, presenter, minutes, ask, under, publicity, exempt } of items) {
    const member = body.members.find((candidate) => (presenter === 'Chair' ? candidate.membershipId === body.presidingMembershipId : candidate.name === presenter));
    if (!member) throw new Error(`Nobody called ${presenter} sits on ${body.name}`);
    const presenterName = presenter === 'Chair' ? presenter : [member.honorific, member.name].filter((part) => part !== '').join(' ');
    const { id } = await client.agenda.addItem({
      meetingId,
      afterId: last,
      parentId: under === undefined ? null : idOf(ids, under),
      title,
      presenterName,
      presenterPersonId: member.personId,
      minutesNeeded: minutes,
      askType: ask,
      publicity: publicity ?? 'open',
    });
    if (exempt !== undefined) await client.agenda.updateItem({ id, exemptParagraphs: [...exempt.paragraphs], publicInterestReason: exempt.reason, publicTitle: exempt.publicTitle });
    if (last !== null) last = id;
    ids.set(key, id);
  }
  return ids;
}

/** Who was away and who came as a guest, and when a meeting began and ended. */
type SampleHeld = { readonly absences: Readonly<Record<string, AttendanceStatus>>; readonly start: TimeOfDay; readonly end: TimeOfDay; readonly guest?: string };

/** Runs a meeting from its first minute to its last, as a clerk does it. */
async function holdMeeting(client: Client, meetingId: string, items: ReadonlyMap<string, string>, minutes: readonly SampleMinute[], { absences, start, end, guest }: SampleHeld): Promise<void> {
  await client.minutes.prepare({ meetingId });
  for (const person of (await client.minutes.get({ meetingId })).people) {
    const status = Object.entries(absences).find(([name]) => person.name.endsWith(name))?.[1];
    if (status !== undefined) await client.minutes.setAttendance({ attendanceId: person.id, status });
  }
  await client.minutes.start({ meetingId, at: start });
  await client.minutes.markRestPresent({ meetingId });
  if (guest !== undefined) await client.minutes.addAttendee({ meetingId, name: guest, role: 'inAttendance' });
  const running = await client.minutes.get({ meetingId });
  const { people } = running;
  const vote = createSampleVoting(client, running, items);
  for (const { item, from, to, entries } of minutes) {
    const agendaItemId = idOf(items, item);
    await client.minutes.openItem({ meetingId, agendaItemId, at: from });
    for (const [index, entry] of entries.entries()) {
      const at = between(from, to, (index + 1) / (entries.length + 1));
      if (isVoteEntry(entry)) {
        await vote(agendaItemId, at, entry);
        continue;
      }
      if (entry.kind === 'movement' || entry.kind === 'interest') {
        await recordInRoom(client, running, items, agendaItemId, at, entry);
        continue;
      }
      const owner = entry.kind === 'action' ? people.find((person) => person.name.endsWith(entry.owner)) : undefined;
      await client.minutes.recordEntry({
        meetingId,
        agendaItemId,
        blockId: uuidV7(),
        kind: entry.kind,
        text: entry.text,
        at,
        action: entry.kind === 'action' ? { ownerAttendanceId: owner?.id ?? null, ownerName: owner?.name ?? entry.owner, due: entry.due } : null,
      });
    }
    await client.minutes.closeItem({ meetingId, agendaItemId, at: to });
  }
  await client.minutes.end({ meetingId, at: end });
}

/** Writes a paper onto an item of a meeting; answers its id. */
async function writeItemPaper(client: Client, body: Body, meetingId: string, items: ReadonlyMap<string, string>, sample: SampleItemPaper): Promise<string> {
  return await writePaper(client, { bodyId: body.id, meetingId, agendaItemId: idOf(items, sample.item) }, sample);
}

/** Starts a paper from its template and fills it as a text that was read is filled in: two steps, however long it is. Answers its id. */
async function writePaper(client: Client, place: { readonly bodyId: string; readonly meetingId: string | null; readonly agendaItemId: string | null }, sample: SamplePaper): Promise<string> {
  const { id } = await client.papers.create({ ...place, templateKey: sample.template.key, title: sample.title });
  await client.papers.fill({ id, reading: readingOf(sample) });
  return id;
}

function readingOf({ template, title, details, sections, headings = {} }: SamplePaper): ReportReading {
  const blocks = (key: string): ReadBlock[] => (sections[key] ?? []).map(({ kind, level, runs }: SampleBlock) => ({ kind, level, runs: [...runs] }));
  return {
    title,
    details: template.details.flatMap(({ key, label }) => (details[key] === undefined ? [] : [{ key, label, value: details[key], certain: true }])),
    sections: [
      ...template.sections.map(({ key, heading, implications }) => ({ key, heading, certain: true, blocks: blocks(key), implications: implications.map((question) => ({ key: question.key, label: question.label, blocks: blocks(question.key) })) })),
      ...Object.entries(headings).map(([key, heading]) => ({ key, heading, certain: true, blocks: blocks(key), implications: [] })),
    ],
    unplaced: [],
    notes: [],
  };
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The sample has no agenda item "${key}"`);
  return id;
}

/** A time between two, `part` of the way from the first (0 to 1). */
function between(from: TimeOfDay, to: TimeOfDay, part: number): TimeOfDay {
  return addMinutes(from, Math.floor((minutesOf(to) - minutesOf(from)) * part));
}
