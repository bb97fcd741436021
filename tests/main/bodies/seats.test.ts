import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { rulesHandlers } from '@main/features/rules/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { BOARD, member, thereAndBack } from './a-board';

let record: TestRecord;
let bodyId: string;
beforeEach(async () => {
  record = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, minutes: minutesHandlers, rules: rulesHandlers });
  record.setToday('2026-11-22' as CalendarDay);
  bodyId = (await bodies().create(BOARD)).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const bodies = () => record.client.bodies;
const SEAT = { label: 'Primary headteachers', groupLabel: 'Schools and academies', organisationName: '', appointingBody: 'Primary heads’ group', termMonths: 48, byOffice: false, votingRight: 'full' as const, businessKinds: [] };
const NEW = { personId: null, honorific: '', organisationName: '', email: '' };
const seats = async () => (await bodies().seats({ bodyId })).seats;
const addSeat = async (more: Partial<typeof SEAT> = {}) => (await bodies().addSeats({ bodyId, count: 1, ...SEAT, ...more })).seatIds[0] ?? '';
const fill = async (seatId: string, name: string, from: string | null, until: string | null) => (await bodies().fillSeat({ seatId, ...NEW, name, role: 'member', from, until })).membershipId;
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);
const held = async () => (await seats()).map((seat) => `${seat.label}: ${seat.terms.map((term) => `${term.name} ${term.from ?? ''}–${term.until ?? ''}`).join(', ')}`);

describe('bodies.addSeats, updateSeat and moveSeat', () => {
  it('adds so many vacant seats of one label in one step', async () => {
    const { before, after, undone, redone } = await thereAndBack(record, seats, () => bodies().addSeats({ bodyId, count: 3, ...SEAT, organisationName: 'Northmere Schools' }));
    expect(before).toEqual([]);
    const seat = { ...SEAT, organisationName: 'Northmere Schools', endedOn: null, terms: [], substitutes: [] };
    expect(after).toEqual([0, 1, 2].map((index) => ({ ...seat, seatId: after[index]?.seatId })));
    expect(undone).toEqual([]);
    expect(redone).toEqual(after);
  });

  it('lists a seat behind the last one under its heading', async () => {
    await addSeat();
    await addSeat({ label: 'Director', groupLabel: 'Council' });
    await bodies().addSeats({ bodyId, count: 2, ...SEAT, label: 'Special schools' });
    await addSeat({ label: 'Diocese', groupLabel: 'Partners' });
    expect((await seats()).map((seat) => seat.label)).toEqual(['Primary headteachers', 'Special schools', 'Special schools', 'Director', 'Diocese']);
  });

  it('changes what is sent and nothing else, and moves', async () => {
    const seatId = await addSeat();
    const last = await addSeat({ label: 'Special schools' });
    const { before, after, undone } = await thereAndBack(record, seats, () => bodies().updateSeat({ seatId, votingRight: 'limited', businessKinds: ['Admissions', 'Exclusions'], byOffice: true, termMonths: 0 }));
    expect(after[0]).toEqual({ ...before[0], votingRight: 'limited', businessKinds: ['Admissions', 'Exclusions'], byOffice: true, termMonths: 0 });
    expect(undone).toEqual(before);
    await bodies().moveSeat({ seatId: last, beforeSeatId: seatId });
    expect((await seats()).map((seat) => seat.seatId)).toEqual([last, seatId]);
    await bodies().moveSeat({ seatId: last, beforeSeatId: null });
    expect((await seats()).map((seat) => seat.seatId)).toEqual([seatId, last]);
  });

  it.each([
    [{ label: ' ' }, 'label'],
    [{ count: 0 }, 'count'],
    [{ count: 61 }, 'count'],
    [{ termMonths: -1 }, 'termMonths'],
  ])('refuses %o', async (change, path) => {
    expect(await refusal(bodies().addSeats({ bodyId, count: 1, ...SEAT, ...change }))).toMatchObject({ kind: 'invalid', issues: [{ path }] });
    expect(await seats()).toEqual([]);
  });
});

describe('bodies.fillSeat', () => {
  it('puts somebody new, or somebody known, into a seat', async () => {
    const [one, two] = (await bodies().addSeats({ bodyId, count: 2, ...SEAT })).seatIds as [string, string];
    const { after, undone } = await thereAndBack(record, held, () => fill(one, 'Jasmine Kaur', '2024-09-01', '2028-08-31'));
    expect(after).toEqual(['Primary headteachers: Jasmine Kaur 2024-09-01–2028-08-31', 'Primary headteachers: ']);
    expect(undone).toEqual(['Primary headteachers: ', 'Primary headteachers: ']);
    const other = (await bodies().create({ ...BOARD, name: 'Forum' })).id;
    await bodies().addMember({ bodyId: other, ...member('Robert Ellery') });
    const known = (await bodies().people({})).people.find((person) => person.name === 'Robert Ellery');
    await bodies().fillSeat({ seatId: two, ...NEW, personId: known?.id ?? null, name: '', role: 'chair', from: null, until: null });
    expect(await held()).toEqual(['Primary headteachers: Jasmine Kaur 2024-09-01–2028-08-31', 'Primary headteachers: Robert Ellery –']);
    expect((await bodies().people({})).people).toHaveLength(2);
    const body = await bodies().get({ id: bodyId });
    expect(body.members.find((one) => one.membershipId === body.presidingMembershipId)?.name).toBe('Robert Ellery');
  });

  it.each([
    ['a term that overlaps', '2026-08-31', null, { kind: 'invalid', issues: [{ path: 'from', message: 'Jasmine Kaur holds this seat from 1 September 2024 to 31 August 2026. A seat has one holder at a time: end that term first, or choose other days.' }] }],
    ['a term that ends before it starts', '2027-01-02', '2027-01-01', { kind: 'invalid', issues: [{ path: 'until', message: 'The term ends on 1 January 2027, before it starts on 2 January 2027.' }] }],
  ])('refuses %s, and keeps nothing of it', async (_case, from, until, error) => {
    const seatId = await addSeat();
    await fill(seatId, 'Jasmine Kaur', '2024-09-01', '2026-08-31');
    expect(await refusal(fill(seatId, 'Robert Ellery', from, until))).toEqual(error);
    expect(await held()).toEqual(['Primary headteachers: Jasmine Kaur 2024-09-01–2026-08-31']);
    expect((await bodies().people({})).people.map((person) => person.name)).toEqual(['Jasmine Kaur']);
  });

  it('refuses somebody without a name, a second seat for one person, and a seat that is gone', async () => {
    const [one, two] = (await bodies().addSeats({ bodyId, count: 2, ...SEAT })).seatIds as [string, string];
    expect(await refusal(fill(one, '', null, null))).toEqual({ kind: 'invalid', issues: [{ path: 'name', message: 'Enter the name.' }] });
    await fill(one, 'Jasmine Kaur', '2024-09-01', null);
    const [person] = (await bodies().people({})).people;
    expect(await refusal(bodies().fillSeat({ seatId: two, ...NEW, personId: person?.id ?? null, name: '', role: 'member', from: '2026-01-01', until: null }))).toMatchObject({ rule: 'holdsAnotherSeat' });
    await bodies().endSeat({ seatId: two, on: '2026-08-31' });
    expect(await refusal(fill(two, 'Robert Ellery', '2026-08-01', null))).toMatchObject({ rule: 'seatEnded', message: 'This seat was abolished with 31 August 2026 as its last day.' });
    await fill(two, 'Robert Ellery', '2026-08-01', '2026-08-31');
  });

  it('also refuses a change of a member’s days that overlaps another term', async () => {
    const seatId = await addSeat();
    const first = await fill(seatId, 'Jasmine Kaur', '2022-09-01', '2024-08-31');
    await fill(seatId, 'Robert Ellery', '2024-09-01', null);
    expect(await refusal(bodies().updateMember({ membershipId: first, until: '2024-09-01' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'from' }] });
    await bodies().updateMember({ membershipId: first, until: '2024-08-30' });
    expect((await seats())[0]?.terms[0]?.until).toBe('2024-08-30');
  });
});

describe('bodies.endTerm and newTerm', () => {
  it('ends a term, and its substitute with it, without touching meetings that were held', async () => {
    const seatId = await addSeat();
    const membershipId = await fill(seatId, 'Jasmine Kaur', '2024-09-01', null);
    await bodies().setSubstitute({ seatId, ...NEW, name: 'Ffion Prosser', from: '2025-01-01', until: null });
    const meetingId = (await record.client.meetings.create({ bodyId, title: '', date: '2026-10-20', startTime: '18:00', plannedEnd: '', place: 'Room 2' })).id;
    await record.client.minutes.prepare({ meetingId });
    await record.client.minutes.start({ meetingId, at: '18:00' });
    // Who may still be put in somebody's place follows the body as it is; what was recorded of the meeting does not.
    const people = async () => (await record.client.minutes.get({ meetingId })).people.map(({ substitutes: _offered, ...recorded }) => recorded);
    const offered = async () => (await record.client.minutes.get({ meetingId })).people.flatMap(({ substitutes }) => substitutes.map(({ name }) => name));
    const there = await people();
    expect(there.map((person) => [person.name, person.seatLabel])).toEqual([['Jasmine Kaur', 'Primary headteachers']]);
    expect(await offered()).toEqual(['Ffion Prosser']);
    const { after, undone } = await thereAndBack(record, seats, () => bodies().endTerm({ membershipId, on: '2026-08-31' }));
    expect(after[0]).toMatchObject({ terms: [{ until: '2026-08-31' }], substitutes: [{ name: 'Ffion Prosser', until: '2026-08-31' }] });
    expect(undone[0]).toMatchObject({ terms: [{ until: null }], substitutes: [{ until: null }] });
    await bodies().updateSeat({ seatId, label: 'Primary heads' });
    expect(await people()).toEqual(there);
    expect(await offered()).toEqual([]);
  });

  it('refuses an end before the beginning', async () => {
    const membershipId = await fill(await addSeat(), 'Jasmine Kaur', '2024-09-01', null);
    expect(await refusal(bodies().endTerm({ membershipId, on: '2024-08-31' }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'on' }] });
  });

  it('keeps a re-election as a term of its own; whoever presides goes on presiding', async () => {
    const seatId = await addSeat();
    const first = (await bodies().fillSeat({ seatId, ...NEW, name: 'Gareth Lowe', role: 'chair', from: '2022-09-01', until: null })).membershipId;
    const { after, undone } = await thereAndBack(record, held, () => bodies().newTerm({ membershipId: first, from: '2026-09-01', until: '2030-08-31' }));
    expect(after).toEqual(['Primary headteachers: Gareth Lowe 2022-09-01–2026-08-31, Gareth Lowe 2026-09-01–2030-08-31']);
    expect(undone).toEqual(['Primary headteachers: Gareth Lowe 2022-09-01–']);
    const body = await bodies().get({ id: bodyId });
    expect(body.members.map((one) => [one.name, one.from, one.membershipId === body.presidingMembershipId])).toEqual([['Gareth Lowe', '2026-09-01', true]]);
    // A meeting in the earlier term still finds who presided.
    const meetingId = (await record.client.meetings.create({ bodyId, title: '', date: '2026-03-20', startTime: '18:00', plannedEnd: '', place: 'Room 2' })).id;
    await record.client.minutes.prepare({ meetingId });
    expect((await record.client.minutes.get({ meetingId })).people.map((person) => [person.name, person.presiding])).toEqual([['Gareth Lowe', true]]);
  });

  it('refuses a new term that overlaps the present one, or begins before it', async () => {
    const seatId = await addSeat();
    const open = await fill(seatId, 'Gareth Lowe', '2024-09-01', null);
    expect(await refusal(bodies().newTerm({ membershipId: open, from: '2024-09-01', until: null }))).toEqual({ kind: 'invalid', issues: [{ path: 'from', message: 'The new term begins before the present one has begun.' }] });
    await bodies().endTerm({ membershipId: open, on: '2026-12-31' });
    expect(await refusal(bodies().newTerm({ membershipId: open, from: '2026-12-31', until: null }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'from' }] });
    expect(await held()).toEqual(['Primary headteachers: Gareth Lowe 2024-09-01–2026-12-31']);
  });
});

describe('bodies.setSubstitute and removeSubstitute', () => {
  it('refuses a substitute for a vacant seat and the holder as their own', async () => {
    const seatId = await addSeat();
    expect(await refusal(bodies().setSubstitute({ seatId, ...NEW, name: 'Ffion Prosser', from: null, until: null }))).toEqual({ kind: 'invalid', issues: [{ path: 'from', message: 'The seat is vacant on 22 November 2026, so there is nobody to stand in for. Fill the seat first.' }] });
    await fill(seatId, 'Jasmine Kaur', '2024-09-01', null);
    const [person] = (await bodies().people({})).people;
    expect(await refusal(bodies().setSubstitute({ seatId, ...NEW, personId: person?.id ?? null, name: '', from: null, until: null }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'name' }] });
    expect((await seats())[0]?.substitutes).toEqual([]);
  });

  it('has one substitute at a time, keeps the earlier one in the history, and takes one away', async () => {
    const seatId = await addSeat();
    await fill(seatId, 'Jasmine Kaur', '2024-09-01', null);
    await bodies().setSubstitute({ seatId, ...NEW, name: 'Ffion Prosser', from: '2025-01-01', until: null });
    const { substituteId } = await bodies().setSubstitute({ seatId, ...NEW, name: 'Owen Tranter', from: '2026-09-01', until: null });
    const substitutes = async () => (await seats())[0]?.substitutes.map((one) => [one.name, one.from, one.until]);
    expect(await substitutes()).toEqual([['Ffion Prosser', '2025-01-01', '2026-08-31'], ['Owen Tranter', '2026-09-01', null]]);
    await bodies().removeSubstitute({ substituteId, on: '2026-11-30' });
    expect(await substitutes()).toEqual([['Ffion Prosser', '2025-01-01', '2026-08-31'], ['Owen Tranter', '2026-09-01', '2026-11-30']]);
    const { after, undone } = await thereAndBack(record, async () => [await substitutes(), (await bodies().people({})).people.length], () => bodies().removeSubstitute({ substituteId, on: null }));
    expect(after).toEqual([[['Ffion Prosser', '2025-01-01', '2026-08-31']], 2]);
    expect(undone).toEqual([await substitutes().then((left) => [...(left ?? []), ['Owen Tranter', '2026-09-01', '2026-11-30']]), 3]);
  });
});

describe('bodies.endSeat and removeSeat', () => {
  it('refuses while the seat is held, or was', async () => {
    const seatId = await addSeat();
    const membershipId = await fill(seatId, 'Jasmine Kaur', '2024-09-01', null);
    expect(await refusal(bodies().removeSeat({ seatId }))).toMatchObject({ rule: 'seatUsed', message: 'Jasmine Kaur holds or has held this seat, so it stays in the record. Abolish it with a last day instead.' });
    expect(await refusal(bodies().endSeat({ seatId, on: '2026-12-31' }))).toMatchObject({ rule: 'seatHeld', message: 'Jasmine Kaur holds this seat after 31 December 2026. End that term first, then abolish the seat.' });
    await bodies().endTerm({ membershipId, on: '2026-08-31' });
    expect(await refusal(bodies().removeSeat({ seatId }))).toMatchObject({ rule: 'seatUsed' });
    await bodies().endSeat({ seatId, on: '2026-08-31' });
    expect((await seats())[0]?.endedOn).toBe('2026-08-31');
    await bodies().endSeat({ seatId, on: null });
    expect((await seats())[0]?.endedOn).toBeNull();
  });

  it('counts for the quorum on its last day, and not after it', async () => {
    await bodies().endSeat({ seatId: await addSeat(), on: '2026-11-22' });
    await fill(await addSeat(), 'Jasmine Kaur', null, null);
    const counted = async () => (await record.client.rules.get({ bodyId })).seats;
    expect(await counted()).toEqual({ totalMembership: 2, vacancies: 1 });
    record.setToday('2026-11-23' as CalendarDay);
    expect(await counted()).toEqual({ totalMembership: 1, vacancies: 0 });
  });

  it('moves a seat that nobody has held to the bin', async () => {
    const seatId = await addSeat();
    const { after, undone } = await thereAndBack(record, seats, () => bodies().removeSeat({ seatId }));
    expect(after).toEqual([]);
    expect(undone).toHaveLength(1);
  });
});

describe('members and seats together', () => {
  it('shows a member added by name as a one-person seat, and the clerk as none', async () => {
    await bodies().addMember({ bodyId, ...member('Nuala Brennan', { seatLabel: 'Special schools' }) });
    await bodies().addMember({ bodyId, ...member('Hannah Lacey', { role: 'clerk', votingRight: 'none' }) });
    expect(await held()).toEqual(['Special schools: Nuala Brennan –']);
  });

  it('lists who holds a seat now or will; somebody added by name stays listed after the end', async () => {
    const seatId = await addSeat();
    await fill(seatId, 'Jasmine Kaur', '2022-09-01', '2026-08-31');
    await fill(seatId, 'Robert Ellery', '2027-01-01', null);
    await fill(await addSeat(), 'Lena Marchetti', '2022-09-01', '2026-11-21');
    await bodies().addMember({ bodyId, ...member('Nuala Brennan', { until: '2026-08-31' }) });
    expect((await bodies().get({ id: bodyId })).members.map((one) => one.name)).toEqual(['Robert Ellery', 'Nuala Brennan']);
  });

  it('counts people once, and not those whose term has ended', async () => {
    const first = await fill(await addSeat(), 'Jasmine Kaur', '2022-09-01', null);
    await bodies().newTerm({ membershipId: first, from: '2027-09-01', until: null });
    await fill(await addSeat(), 'Robert Ellery', '2022-09-01', '2026-11-21');
    await fill(await addSeat(), 'Lena Marchetti', '2022-09-01', '2026-11-22');
    expect((await bodies().list({})).bodies.map((body) => body.memberCount)).toEqual([2]);
  });

  it('leaves a seat vacant when a member who filled it is removed, and takes the seat of a member added by name along', async () => {
    const seatId = await addSeat();
    record.setToday('2026-11-23' as CalendarDay);
    const filled = await fill(seatId, 'Jasmine Kaur', null, null);
    const { membershipId } = await bodies().addMember({ bodyId, ...member('Nuala Brennan', { seatLabel: 'Special schools' }) });
    await bodies().removeMember({ membershipId });
    await bodies().removeMember({ membershipId: filled });
    expect(await held()).toEqual(['Primary headteachers: ']);
    expect((await bodies().people({})).people).toEqual([]);
  });
});
