import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaTree } from '@shared/agenda/ordering';
import { toPlainText } from '@shared/documents/to-plain-text';
import { formatDay, parseCalendarDay, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { holidayOn } from '@shared/meetings/day-notices';
import type { Meeting } from '@shared/meetings/model';
import { measureProgress } from '@shared/priorities/measure-rules';
import { milestoneState } from '@shared/priorities/milestone-state';
import { checkCompleteness } from '@shared/papers/completeness';
import { missingWords } from '@shared/reporting/attendance-report';
import { plainText } from '@shared/text/model';
import { phaseWords } from '@shared/bodies/body-phase';
import { countSeats, seatGroups } from '@shared/bodies/seat-list';
import { agendaDocument } from '@main/features/agenda/agenda-document';
import { minutesDocument } from '@main/features/write-up/minutes-document';
import { BOARD_TEMPLATE, FORUM_TEMPLATE } from '@main/features/records/sample-agenda';
import type { TestRecord } from '@tests/helpers/test-record';
import { meetingsOf, openSample, TODAY } from './sample-record';

/** Everything a person could read in a record, without the ids that differ each time. */
async function wordsOf({ client }: TestRecord): Promise<unknown> {
  const { bodies } = await client.bodies.list({});
  const { meetings } = await client.meetings.list({});
  return {
    bodies: await Promise.all(bodies.map(async ({ id }) => (await client.bodies.get({ id })).members.map(({ name, role, seatLabel, from, until }) => [name, role, seatLabel, from, until]))),
    meetings: await Promise.all(
      meetings.map(async ({ id, date, place }) => {
        const { items, entries, people } = await client.minutes.get({ meetingId: id });
        return [date, place, items.map(({ title, minutesNeeded, startedAt }) => [title, minutesNeeded, startedAt]), entries.map(({ block, recordedAt, action }) => [plainText(block.runs), recordedAt, action?.due]), people.map(({ name, status }) => [name, status])];
      }),
    ),
  };
}

describe('the sample', () => {
  let record: TestRecord;
  let board: { id: string };
  let meetings: readonly Meeting[];
  let meetingOn: (date: string) => Meeting;

  beforeAll(async () => {
    record = await openSample();
    board = (await record.client.bodies.list({})).bodies.find(({ name }) => name === 'Education Board')!;
    ({ meetings, meetingOn } = await meetingsOf(record));
  });
  afterAll(async () => {
    expect(record.faults).toEqual([]);
    await record.close();
  });

  it('works towards priorities: measures that go well, badly and have no value yet, milestones in each state, and what the board decided tied to them', async () => {
    const { bodies } = await record.client.bodies.list({});
    const idOf = (name: string): string => bodies.find((each) => each.name === name)?.id ?? '';
    const board = await record.client.priorities.list({ bodyId: idOf('Education Board') });
    const partnership = await record.client.priorities.list({ bodyId: idOf('Schools Partnership Board') });
    const all = [...board.priorities, ...partnership.priorities];
    expect(new Set(all.flatMap(({ measures }) => measures.map((measure) => measureProgress(measure).state)))).toEqual(new Set(['towards', 'away', 'none']));
    expect(new Set(all.flatMap(({ milestones }) => milestones.map((milestone) => milestoneState(milestone, TODAY))))).toEqual(new Set(['due', 'overdue', 'done']));
    expect(new Set(all.flatMap(({ milestones }) => milestones.map(({ due }) => due.kind)))).toEqual(new Set(['day', 'month', 'term', 'words']));
    expect(board.priorities.map(({ name, tiedCount }) => [name, tiedCount])).toEqual([['Every pupil in school', 6], ['Specialist places near home', 5], ['A fair share of hard places to find', 4]]);
    expect(partnership.priorities.map(({ groupName }) => groupName)).toEqual(['Attendance', 'Young people’s mental health', '']);
    expect(board.risks.length + partnership.risks.length).toBe(3);
    const { tied } = await record.client.priorities.get({ priorityId: board.priorities[0]?.id ?? '' });
    expect(tied.map(({ table, number }) => `${table} ${number}`)).toEqual(['agendaItem 5', 'decision D 26/27-002', 'decision D 26/27-003', 'action A 26/27-002', 'action A 26/27-003', 'agendaItem 5']);
  });

  it('has a partnership board under the education board: seats held, ending, vacant and renewed, groups, and terms of reference', async () => {
    const { bodies } = await record.client.bodies.tree({});
    const partnership = bodies.find(({ name }) => name === 'Schools Partnership Board')!;
    expect(partnership.parentBodyId).toBe(board.id);
    expect(phaseWords(partnership.phases, TODAY)).toBe('Standing since 1 April 2026, interim before');
    const { seats } = await record.client.bodies.seats({ bodyId: partnership.id });
    expect(countSeats(seatGroups(seats, TODAY))).toEqual({ seats: 10, inPost: 8, vacant: 2, endingSoon: 1 });
    expect(seats.find(({ label }) => label === 'Governors’ association')?.terms.map(({ name, from, until }) => [name, from, until])).toEqual([['Sunita Mehra', '2025-09-01', '2026-08-31'], ['Sunita Mehra', '2026-09-01', '2028-08-31']]);
    const groups = bodies.filter(({ parentBodyId }) => parentBodyId === partnership.id);
    expect(groups.map(({ name, group }) => [name, group?.leadName])).toEqual([['Attendance', 'Catherine Rowe'], ['Young people’s mental health', 'Dr Priya Raman'], ['Managed moves', 'James Holloway']]);
    const { versions } = await record.client.bodies.terms({ bodyId: partnership.id });
    expect(versions.map(({ version, agreedOn }) => [version, agreedOn])).toEqual([[2, null], [1, '2026-04-01']]);
  });

  it('has an interim behaviour partnership made as one from its proposal: seats, dated milestones, and an outcome without numbers yet', async () => {
    const partnership = (await record.client.bodies.tree({})).bodies.find(({ name }) => name === 'Behaviour Partnership')!;
    expect(partnership).toMatchObject({ kind: 'partnershipBoard', parentBodyId: board.id, phases: [{ phase: 'interim', from: null, note: 'First meeting: February 2027' }] });
    const { seats } = await record.client.bodies.seats({ bodyId: partnership.id });
    expect(countSeats(seatGroups(seats, TODAY))).toMatchObject({ seats: 7, inPost: 4, vacant: 3 });
    const { priorities } = await record.client.priorities.list({ bodyId: partnership.id });
    expect(priorities[0]?.measures.map(({ baseline, target }) => [baseline, target])).toEqual([['11.4', '8'], ['19', '10'], [null, null]]);
    expect(priorities[0]?.milestones.map(({ due }) => [due.verbatim, due.kind, due.day])).toEqual([['January 2027', 'month', '2027-01-31'], ['September 2027', 'month', '2027-09-30'], ['autumn term 2027', 'term', '2027-12-31']]);
    expect((await record.client.bodies.terms({ bodyId: partnership.id })).versions).toMatchObject([{ version: 1, agreedOn: null }]);
  });

  it('has bodies of one council; people who sit on several are one person each', async () => {
    const { bodies } = await record.client.bodies.list({});
    expect(bodies.map(({ name, presidingName, memberCount, meetingCount, organisationName }) => [name, presidingName, memberCount, meetingCount, organisationName])).toEqual([
      ['Behaviour Partnership', 'Catherine Rowe', 4, 0, 'Northmere Borough Council'],
      ['Education Board', 'Margaret Oyelaran', 17, 6, 'Northmere Borough Council'],
      ['Schools Forum', 'Robert Ellery', 12, 5, 'Northmere Borough Council'],
      ['Schools Partnership Board', 'Gareth Lowe', 8, 5, 'Northmere Borough Council'],
      ['Attendance', 'Catherine Rowe', 3, 0, 'Northmere Borough Council'],
      ['Young people’s mental health', 'Priya Raman', 4, 0, 'Northmere Borough Council'],
      ['Managed moves', 'James Holloway', 3, 0, 'Northmere Borough Council'],
    ]);
    const { people } = await record.client.bodies.people({});
    expect(people).toHaveLength(new Set(people.map(({ name }) => name)).size);
    const { members } = await record.client.bodies.get({ id: board.id });
    expect(members.filter(({ role }) => role !== 'clerk' && role !== 'inAttendance')).toHaveLength(14);
    expect(new Set(members.map(({ role }) => role))).toEqual(new Set(['chair', 'viceChair', 'member', 'associateMember', 'clerk', 'inAttendance']));
    expect(members.map(({ seatLabel }) => seatLabel)).toEqual(
      expect.arrayContaining(['Portfolio Holder for Education', 'Primary headteachers', 'Secondary headteachers', 'Special school headteachers', 'Governors’ association', 'Director of Education', 'Diocese of Northmere', 'Northmere Health Partnership']),
    );
    expect(members.every(({ email }) => email.endsWith('.example'))).toBe(true);
  });

  it('has five held meetings of the partnership, whose attendance says which partner keeps missing them', async () => {
    const bodyId = (await record.client.bodies.list({})).bodies.find(({ name }) => name === 'Schools Partnership Board')?.id ?? '';
    const report = await record.client.reporting.attendance({ bodyId, period: { from: parseCalendarDay('2025-11-21') as CalendarDay, until: TODAY } });
    expect(report.meetings).toHaveLength(5);
    expect(report.organisations.find(({ name }) => name === 'Northmere Health Partnership')).toMatchObject({ expected: 5, present: 0, substitute: 2, apologies: 2, absent: 1, unmarked: 0 });
    expect(missingWords(report)).toBe('One partner was not there for half of the meetings or more: Northmere Health Partnership (2 of 5).');
  });

  it('has a meeting that was held two months ago, with full minutes', async () => {
    const { meeting, people, items, entries } = await record.client.minutes.get({ meetingId: meetingOn('2026-10-01').id });
    expect(meeting).toMatchObject({ stage: 'draft', actualStart: '18:02', actualEnd: '19:58', presidingName: 'Cllr Margaret Oyelaran' });
    const marked = (status: string) => people.filter((person) => person.status === status).map(({ name }) => name);
    expect(marked('apologies')).toEqual(['Robert Ellery', 'Canon Elizabeth Frayne', 'Gareth Lowe']);
    expect(marked('absent')).toEqual(['Lorraine Petts']);
    expect(marked('present')).toHaveLength(10);
    expect(marked('inAttendance')).toHaveLength(4);
    expect(marked('expected')).toEqual([]);
    const taken = items.filter(({ parentId, id }) => parentId !== null || !items.some((other) => other.parentId === id));
    expect(taken.every(({ startedAt, closedAt }) => startedAt !== null && closedAt !== null)).toBe(true);
    expect(taken.every(({ id }) => entries.some(({ agendaItemId }) => agendaItemId === id))).toBe(true);
    const decisions = entries.flatMap(({ decision }) => (decision ? [decision.number] : []));
    expect(decisions).toEqual(Array.from({ length: decisions.length }, (_, index) => `D 26/27-${String(index + 1).padStart(3, '0')}`));
    expect(decisions.length).toBeGreaterThan(8);
    const actions = entries.flatMap(({ action }) => (action ? [action] : []));
    expect(new Set(actions.map(({ due }) => due.kind))).toEqual(new Set(['day', 'month', 'meeting', 'ongoing', 'words', 'none']));
    expect(actions.filter(({ due }) => due.kind === 'meeting').map(({ due }) => due.day)).toEqual(['2026-12-03']);
    expect(actions.every(({ ownerAttendanceId, ownerName }) => ownerAttendanceId !== null && ownerName !== '')).toBe(true);
    expect(entries.filter(({ publicity }) => publicity === 'exempt')).toHaveLength(3);
  });

  it('has a next meeting with twelve items, sub-items, one exempt item and two papers', async () => {
    const { id, stage } = meetingOn('2026-12-03');
    expect(stage).toBe('planned');
    const { items } = await record.client.agenda.get({ meetingId: id });
    const tree = agendaTree(items);
    expect(tree).toHaveLength(12);
    expect(tree.filter(({ children }) => children.length > 0).map(({ item, children }) => [item.title, children.length])).toEqual([['Education budget 2026/27', 3]]);
    expect(items.filter(({ publicity }) => publicity === 'exempt').map(({ title }) => title)).toEqual([tree.at(-1)?.item.title]);
    expect(items.every(({ presenterName, presenterPersonId }) => presenterName !== '' && presenterPersonId !== null)).toBe(true);
    const { papers } = await record.client.papers.list({ meetingId: id });
    const open = await Promise.all(papers.map(async (paper) => checkCompleteness(await record.client.papers.get({ id: paper.id })).filter(({ answered }) => !answered).map(({ title }) => title)));
    expect(open.map((questions) => questions.length).sort()).toEqual([0, 4]);
  });

  it('has papers at each step of their course: begun, given back with comments, waiting, cleared by name and day after a change that can be compared, published', async () => {
    const { papers } = await record.client.papers.list({});
    const paper = (title: RegExp) => papers.find((one) => title.test(one.title))!;
    expect(new Set(papers.map(({ status }) => status))).toEqual(new Set(['draft', 'submitted', 'cleared', 'published']));
    const course = async (title: RegExp) => await record.client.paperWorkflow.get({ paperId: paper(title).id });

    const cleared = await course(/^Fair Access/u);
    expect(cleared).toMatchObject({ status: 'cleared', cleared: { byName: 'Stephen Calloway, Director of Education', on: '2026-11-19' } });
    expect(cleared.versions.map(({ version, step, day, byName }) => [version, step, day, byName])).toEqual([[3, 'cleared', '2026-11-19', 'Stephen Calloway, Director of Education'], [2, 'submitted', '2026-11-13', 'James Holloway'], [1, 'kept', '2026-11-12', 'James Holloway']]);
    const { pieces } = await record.client.paperWorkflow.compare({ versionId: cleared.versions[2]?.id ?? '', withId: cleared.versions[0]?.id ?? null });
    expect(pieces.map(({ change }) => change)).toEqual(['changed', 'added']);
    // What stands now is what the sample means it to say.
    expect(checkCompleteness(await record.client.papers.get({ id: paper(/^Fair Access/u).id })).every(({ answered }) => answered)).toBe(true);
    const { consulted } = await record.client.preparation.get({ paperId: paper(/^Fair Access/u).id });
    expect(consulted.map(({ name, on }) => [name, on])).toEqual([['Ines Duarte, Finance', '2026-11-11'], ['Megan Pryce, Legal Services', '2026-11-11']]);

    const back = paper(/^Shared finance officers/u);
    expect(back).toMatchObject({ status: 'draft', lastStep: 'returned', openComments: 2 });
    expect(back.stepNote).toContain('two comments');
    const { comments } = await record.client.paperComments.list({ paperId: back.id });
    expect(comments.map(({ byName, on, parentId, quote }) => [byName, on, parentId !== null, quote !== ''])).toEqual([['Hannah Lacey', '2026-11-16', false, true], ['Robert Ellery', '2026-11-16', false, false], ['Ines Duarte', '2026-11-18', true, false]]);
    expect((await course(/^Growth fund/u)).status).toBe('published');
    // What is exempt is cleared, and published nowhere.
    expect(papers.filter(({ publicity }) => publicity !== 'open').map(({ status }) => status)).toEqual(['cleared']);
  });

  it('has a year of meetings of the Board and of the Forum on working days, planned from their templates, each with its minutes and its next date', async () => {
    const { bodies } = await record.client.bodies.list({});
    for (const [name, items, count] of [['Education Board', BOARD_TEMPLATE, 6], ['Schools Forum', FORUM_TEMPLATE, 5]] as const) {
      const bodyId = bodies.find((body) => body.name === name)?.id ?? '';
      const year = meetings.filter((meeting) => meeting.bodyId === bodyId).toSorted((one, other) => (one.date < other.date ? -1 : 1));
      expect(year).toHaveLength(count);
      expect((await record.client.agendaTemplates.list({ bodyId })).templates).toMatchObject([{ name: 'Ordinary meeting', usual: true, itemCount: items.length }]);
      for (const [index, meeting] of year.entries()) {
        expect(weekdayOf(meeting.date)).toBeLessThan(6);
        expect(holidayOn(meeting.date, 'england-and-wales')).toBeNull();
        // The meetings that have business of their own besides what is on every agenda.
        if (index < 2) continue;
        const agenda = (await record.client.agenda.get({ meetingId: meeting.id })).items;
        expect(agenda).toHaveLength(items.length);
        const before = year[index - 1];
        const after = year[index + 1];
        expect(agenda.find(({ standing }) => standing === 'minutesOfLast')).toMatchObject({ linkedMeetingId: before?.id, title: `Minutes of the meeting of ${formatDay(before?.date ?? meeting.date)}` });
        expect(agenda.find(({ standing }) => standing === 'dateOfNext')?.title).toBe(after ? `Date of next meeting: ${formatDay(after.date)}` : 'Date of next meeting');
      }
    }
    expect(meetingOn('2027-02-04')).toMatchObject({ stage: 'planned', itemCount: 9, entryCount: 0, bodyName: 'Education Board' });
  });

  it('has a forum meeting that was held, with minutes by its standing items, and the next one issued with papers and certificate', async () => {
    const held = await record.client.minutes.get({ meetingId: meetingOn('2026-10-08').id });
    expect(held.meeting).toMatchObject({ stage: 'draft', actualStart: '16:31', actualEnd: '17:48', presidingName: 'Robert Ellery' });
    expect(held.items).toHaveLength(11);
    expect(held.items.every(({ id, startedAt, closedAt }) => startedAt !== null && closedAt !== null && held.entries.some(({ agendaItemId }) => agendaItemId === id))).toBe(true);
    expect(held.people.filter(({ status }) => status === 'expected')).toEqual([]);
    expect(held.entries.flatMap(({ action }) => (action ? [[action.ownerName, action.due.day]] : []))).toEqual([['Ines Duarte', '2026-12-10'], ['Ines Duarte', '2026-10-29']]);

    const next = meetingOn('2026-12-10');
    expect(next).toMatchObject({ stage: 'agendaIssued', bodyName: 'Schools Forum' });
    const { items } = await record.client.agenda.get({ meetingId: next.id });
    expect(items.find(({ standing }) => standing === 'minutesOfLast')).toMatchObject({ linkedMeetingId: meetingOn('2026-10-08').id });
    expect(items.filter(({ parentId }) => parentId === items.find(({ standing }) => standing === 'mattersArising')?.id)).toHaveLength(2);
    const { papers } = await record.client.papers.list({ meetingId: next.id });
    expect(papers.map(({ title, publicity }) => [title, publicity])).toEqual(expect.arrayContaining([['Growth fund: criteria and rates', 'open'], ['Cutler’s Row Primary School: figures and plan of recovery', 'exempt']]));
    expect(papers).toHaveLength(3);
    const facts = await record.client.issue.get({ meetingId: next.id });
    expect(facts.issues).toMatchObject([{ version: 1, kind: 'agenda', issuedOn: '2026-11-20', lateReason: '' }]);
    expect(facts.differences).toEqual([]);
    const publicAgenda = await record.record().store.read(async (reader) => JSON.stringify((await agendaDocument(reader, next.id, 'public')).model));
    expect(publicAgenda).toContain('A school in financial difficulty: application to the contingency');
    expect(publicAgenda).not.toMatch(/Cutler|bank and its suppliers/u);
  });

  it('has in that forum meeting everything that live minutes are for: challenge, a lost motion, an amendment, a recorded vote, a withdrawal, and business in Part 2', async () => {
    const meetingId = meetingOn('2026-10-08').id;
    const { motions, exclusions } = await record.client.motions.ofMeeting({ meetingId });
    expect(motions.map(({ purpose, amendsMotionId, outcome, method, counts }) => [purpose, amendsMotionId === null ? 'motion' : 'amendment', outcome, method, counts.for, counts.against, counts.abstained])).toEqual([
      ['business', 'motion', 'lost', 'show', 2, 4, 0],
      ['business', 'motion', 'carried', 'recorded', 4, 1, 1],
      ['business', 'amendment', 'carried', 'show', 5, 1, 0],
      ['exclusion', 'motion', 'carried', 'agreed', 0, 0, 0],
    ]);
    expect(motions[1]?.entitled).toBe(6);
    expect(exclusions).toMatchObject([{ outcome: 'carried', readmittedAt: expect.stringMatching(/^17:3\d$/) as string }]);
    const room = await record.client.attendance.room({ meetingId });
    expect(room.declarations).toMatchObject([{ did: 'withdrew', kind: 'prejudicial' }]);
    expect(room.events.map(({ kind }) => kind)).toEqual(['withdraws', 'returns']);
    const { entries } = await record.client.minutes.get({ meetingId });
    for (const kind of ['question', 'challenge', 'answer', 'impact'] as const) expect(entries.some((entry) => entry.kind === kind)).toBe(true);
    const { store } = record.record();
    const read = async (audience: 'public' | 'members') => await store.read(async (reader) => toPlainText((await minutesDocument(reader, meetingId, audience)).model));
    const open = await read('public');
    expect(open).toContain('It was moved by Catherine Rowe and seconded by Anil Bose that half of every balance above the limit be clawed back. The motion was lost (for 2, against 4, abstained 0).');
    expect(open).toContain('A recorded vote was taken. For: ');
    expect(open).toContain('The Forum licensed the deficit of one school for two years.');
    expect(open).not.toMatch(/Millrace|48,000/u);
    expect(await read('members')).toMatch(/Millrace Infant School[^]*£48,000/u);
  });

  it('leaves a sound file', async () => {
    const { store } = record.record();
    await store.read(async (reader) => {
      expect(await reader.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(await reader.query('PRAGMA foreign_key_check')).toEqual([]);
    });
  });

  it('says the same for the same today, and something else for another', async () => {
    const [one, other, later] = await Promise.all([wordsOf(record), builtFor(TODAY), builtFor(parseCalendarDay('2027-03-03') as CalendarDay)]);
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(JSON.stringify(later)).not.toBe(JSON.stringify(one));
    expect(JSON.stringify(later)).toContain('spring term 2027');
    // Two more samples are built here.
  }, 90_000);
});

async function builtFor(today: CalendarDay): Promise<unknown> {
  const record = await openSample(today);
  const words = await wordsOf(record);
  expect(record.faults).toEqual([]);
  await record.close();
  return words;
}
