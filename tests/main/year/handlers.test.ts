import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { createYearHandlers } from '@main/features/year/handlers';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

let test: TestRecord;
let bodyId: string;
let boardId: string;
let chosen: string | null = null;
beforeEach(async () => {
  test = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, year: createYearHandlers({ store: () => test.record().store, chooseCalendarFile: async () => chosen }) });
  bodyId = (await test.client.bodies.create({ name: 'Schools Forum', shortName: '', kind: 'forum', organisationName: '', usualPlace: '', usualStart: '' })).id;
  boardId = (await test.client.bodies.create({ name: 'Education Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' })).id;
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const meeting = (date: string) => ({ date, startTime: '16:00', plannedEnd: '', place: 'Civic Hall', title: '' });
const year = () => test.client.year.get({ bodyId });
const plan = async () => (await test.client.year.plan({ bodyId })).items;
const planned = { title: 'Growth fund', meetingId: null, plannedFor: 'Spring term', leadPersonId: null, leadName: 'R. Adeyemi', reason: 'Yearly review', keyDecision: false, decisionMaker: '', consulted: '', documents: '', noticePublishedOn: null, publicity: 'open' as const, exemptParagraphs: [] };
const add = (title: string) => test.client.year.addPlannedItem({ ...planned, bodyId, title });

describe('the year of a body', () => {
  it('pencils in its dates in one step, confirms them, and takes both back', async () => {
    const { ids } = await test.client.year.draftMeetings({ bodyId, meetings: [meeting('2027-01-14'), meeting('2026-12-10')] });
    expect((await year()).meetings.map(({ date, provisional }) => [date, provisional])).toEqual([['2026-12-10', true], ['2027-01-14', true]]);
    await test.client.year.confirmMeetings({ ids });
    expect((await year()).meetings.map(({ provisional }) => provisional)).toEqual([false, false]);
    await test.client.history.undo({});
    expect((await year()).meetings.map(({ provisional }) => provisional)).toEqual([true, true]);
    await test.client.history.undo({});
    expect((await year()).meetings).toEqual([]);
  });

  it('adds nothing when one of the dates is taken', async () => {
    await test.client.meetings.create({ bodyId, ...meeting('2027-01-14') });
    await expect(test.client.year.draftMeetings({ bodyId, meetings: [meeting('2026-12-10'), meeting('2027-01-14')] })).rejects.toMatchObject({ error: { message: 'The body already meets on 14 January 2027. Nothing was added. Leave that date out.' } });
    await expect(test.client.year.draftMeetings({ bodyId, meetings: [meeting('2026-12-10'), meeting('2026-12-10')] })).rejects.toThrow();
    expect((await year()).meetings.map(({ date }) => date)).toEqual(['2027-01-14']);
  });

  it('knows the meetings of bodies that share members on the day, and no others', async () => {
    const member = { honorific: '', name: 'Jasmine Kaur', organisationName: '', email: '', seatLabel: 'Primary', role: 'member', votingRight: 'full', until: null } as const;
    await test.client.bodies.addMember({ ...member, bodyId, from: null });
    const personId = (await test.client.bodies.get({ id: bodyId })).members[0]?.personId ?? '';
    await test.client.bodies.addMember({ ...member, bodyId: boardId, personId, from: '2026-12-01' });
    await test.client.meetings.create({ bodyId: boardId, ...meeting('2026-11-30') });
    await test.client.meetings.create({ bodyId: boardId, ...meeting('2026-12-10') });
    const { others } = await year();
    expect(others.map(({ date, bodyName, sharedMembers }) => [date, bodyName, sharedMembers])).toEqual([['2026-12-10', 'Education Board', 1]]);
  });

  it('keeps the terms of the body whole or not at all', async () => {
    const from = parseCalendarDay('2026-09-03') as never;
    await test.client.year.setTermDates({ bodyId, terms: [{ kind: 'term', label: 'Autumn term', from, until: '2026-12-18' as never }] });
    await expect(test.client.year.setTermDates({ bodyId, terms: [{ kind: 'term', label: 'Spring term', from: '2027-01-04' as never, until: '2026-01-01' as never }] })).rejects.toThrow('Spring term ends before it begins.');
    expect((await year()).terms.map(({ label }) => label)).toEqual(['Autumn term']);
    await test.client.year.setTermDates({ bodyId, terms: [] });
    expect((await year()).terms).toEqual([]);
  });
});

describe('the calendar file of a body', () => {
  it('has the meetings to come, pencilled ones as tentative, with identifiers that stay', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'minute-book-calendar-'));
    chosen = path.join(folder, 'Forum.ics');
    await test.client.meetings.create({ bodyId, ...meeting('2027-01-14') });
    await test.client.year.draftMeetings({ bodyId, meetings: [{ ...meeting('2027-07-08'), title: 'Budget; outturn, and more' }] });
    await test.client.meetings.create({ bodyId: boardId, ...meeting('2027-02-14') });
    const events = async (): Promise<readonly ICAL.Event[]> => {
      expect(await test.client.year.exportCalendar({ bodyId })).toEqual({ state: 'written', fileName: 'Forum.ics', note: '' });
      return new ICAL.Component(ICAL.parse(readFileSync(chosen ?? '', 'utf8')) as unknown[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    };
    const first = await events();
    expect(first.map((event) => [event.summary, event.startDate.toString(), event.component.getFirstPropertyValue('status')])).toEqual([
      ['Schools Forum', '2027-01-14T16:00:00', 'CONFIRMED'],
      ['Schools Forum: Budget; outturn, and more', '2027-07-08T16:00:00', 'TENTATIVE'],
    ]);
    await test.client.meetings.update({ id: (await year()).meetings[0]?.id ?? '', place: 'Town Hall' });
    const second = await events();
    expect(second.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(second[0]?.location).toBe('Town Hall');
    rmSync(folder, { recursive: true, force: true });
  });

  it('is not written when the question is answered with Cancel, or when nothing is to come', async () => {
    chosen = null;
    await expect(test.client.year.exportCalendar({ bodyId })).rejects.toThrow('No meeting is to come');
    await test.client.meetings.create({ bodyId, ...meeting('2027-01-14') });
    expect(await test.client.year.exportCalendar({ bodyId })).toEqual({ state: 'cancelled' });
  });
});

describe('the work programme', () => {
  it('keeps its order, moves an item, and refuses a neighbour that is gone', async () => {
    const ids = [(await add('One')).id, (await add('Two')).id, (await add('Three')).id];
    await test.client.year.movePlannedItem({ id: ids[2] ?? '', beforeId: ids[0] ?? '' });
    expect((await plan()).map(({ title }) => title)).toEqual(['Three', 'One', 'Two']);
    await test.client.year.movePlannedItem({ id: ids[2] ?? '', beforeId: null });
    expect((await plan()).map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
    await test.client.year.removePlannedItem({ id: ids[0] ?? '' });
    await expect(test.client.year.movePlannedItem({ id: ids[2] ?? '', beforeId: ids[0] ?? '' })).rejects.toThrow('no longer in the work programme');
  });

  it('goes onto an agenda in one press, comes back with Undo and when the agenda item goes to the bin', async () => {
    const { id } = await add('Growth fund');
    const made = await test.client.meetings.create({ bodyId, ...meeting('2026-12-10') });
    const { agendaItemId } = await test.client.year.putOnAgenda({ id, meetingId: made.id });
    const items = async () => (await test.client.agenda.get({ meetingId: made.id })).items.map(({ title, presenterName }) => [title, presenterName]);
    expect(await items()).toEqual([['Growth fund', 'R. Adeyemi']]);
    expect(await plan()).toEqual([]);
    await expect(test.client.year.putOnAgenda({ id, meetingId: made.id })).rejects.toThrow('on an agenda already');
    await test.client.history.undo({});
    expect(await items()).toEqual([]);
    expect((await plan()).map(({ title }) => title)).toEqual(['Growth fund']);
    await test.client.history.redo({});
    await test.client.agenda.removeItem({ id: agendaItemId });
    expect((await plan()).map(({ agendaItemId: placed }) => placed)).toEqual([null]);
  });

  it('goes only to a meeting of its own body that is to come', async () => {
    const { id } = await add('Growth fund');
    const other = await test.client.meetings.create({ bodyId: boardId, ...meeting('2026-12-10') });
    await expect(test.client.year.putOnAgenda({ id, meetingId: other.id })).rejects.toThrow('of another body');
    await expect(test.client.year.updatePlannedItem({ id, meetingId: other.id })).rejects.toThrow('of another body');
    await test.client.year.updatePlannedItem({ id, keyDecision: true, exemptParagraphs: ['3'], publicity: 'exempt' });
    expect((await plan())[0]).toMatchObject({ keyDecision: true, exemptParagraphs: ['3'], publicity: 'exempt', plannedFor: 'Spring term' });
  });
});
