import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '@shared/text/model';
import { openReportingFixture } from './reporting-fixture';
import type { ReportingFixture } from './reporting-fixture';

let fixture: ReportingFixture;
beforeEach(async () => {
  fixture = await openReportingFixture();
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const YEAR = { from: '2026-09-01', until: '2027-08-31' };
const attendance = async (bodyId: string, period = YEAR) => await fixture.client.reporting.attendance({ bodyId, period });

describe('attendance of a body', () => {
  it('counts seats and organisations over the meetings that were held, substitutes apart', async () => {
    const { addBody, seat, hold } = fixture;
    const board = await addBody('Partnership Board', 'partnershipBoard');
    await seat(board, 'Health', 'Priya Raman', { organisationName: 'Northmere Health Partnership' });
    await seat(board, 'Primary headteachers', 'Jasmine Kaur');
    await hold(board, '2026-09-22', { 'Priya Raman': { substitute: 'Alan Whitcombe' } });
    await hold(board, '2026-10-20', { 'Priya Raman': 'absent', 'Jasmine Kaur': 'apologies' });
    await hold(board, '2026-08-31');
    await fixture.client.meetings.create({ bodyId: board, title: '', date: '2026-12-09', startTime: '16:00', plannedEnd: '', place: 'Town Hall' });
    const report = await attendance(board);
    expect(report.meetings.map(({ day }) => day)).toEqual(['2026-09-22', '2026-10-20']);
    expect(report.organisations).toEqual([
      { name: 'Northmere Health Partnership', seats: 1, expected: 2, present: 0, substitute: 1, apologies: 0, absent: 1, unmarked: 0 },
      { name: 'Primary headteachers', seats: 1, expected: 2, present: 1, substitute: 0, apologies: 1, absent: 0, unmarked: 0 },
    ]);
    await expect(attendance(board, { from: '2026-09-02', until: '2026-09-01' })).rejects.toMatchObject({ error: { kind: 'invalid' } });
  });

  it('stays as it was when a seat gets another holder, name or organisation later', async () => {
    const { addBody, seat, hold, client } = fixture;
    const board = await addBody('Partnership Board', 'partnershipBoard');
    const seatId = await seat(board, 'Health', 'Priya Raman', { organisationName: 'Northmere Health Partnership' });
    await hold(board, '2026-09-22', { 'Priya Raman': 'absent' });
    const before = await attendance(board);
    await client.bodies.updateSeat({ seatId, label: 'Care', organisationName: 'Northmere Care Trust' });
    expect(await attendance(board)).toEqual(before);
  });

  it('finds the seat of a meeting held before seats were kept, through the membership', async () => {
    const { addBody, seat, hold, record } = fixture;
    const board = await addBody('Partnership Board', 'partnershipBoard');
    const seatId = await seat(board, 'Health', 'Priya Raman', { organisationName: 'Northmere Health Partnership' });
    await hold(board, '2026-09-22', { 'Priya Raman': 'absent' });
    await record.record().store.write({ name: 'test', label: 'An older record', kind: 'do' }, async (tx) => {
      for (const row of await tx.find('attendance', {})) await tx.update('attendance', row.id, { seatId: null, organisationName: '' });
    });
    expect((await attendance(board)).seats).toEqual([expect.objectContaining({ key: seatId, organisationName: 'Northmere Health Partnership', expected: 1, absent: 1 })]);
  });

  it('does not count a meeting in the bin', async () => {
    const { addBody, seat, hold, client } = fixture;
    const board = await addBody('Partnership Board', 'partnershipBoard');
    await seat(board, 'Health', 'Priya Raman');
    const meetingId = await hold(board, '2026-09-22');
    await client.meetings.remove({ id: meetingId });
    expect((await attendance(board)).meetings).toEqual([]);
  });
});

describe('terms and clocks', () => {
  it('run for governors, with what consent does to them, and for nobody else', async () => {
    const { addBody, seat, hold, client } = fixture;
    const governors = await addBody('Governing Body', 'governingBody');
    await seat(governors, 'Parents', 'Sunita Mehra', { until: '2027-01-31' });
    await seat(governors, 'Co-opted', 'Tom Ashworth', { from: '2026-11-10' });
    await seat(governors, 'Head', 'Daniel Adeyemi', { byOffice: true });
    await hold(governors, '2026-07-08', { 'Sunita Mehra': 'absent', 'Daniel Adeyemi': 'absent' });
    await hold(governors, '2026-10-07', { 'Sunita Mehra': { apologies: 'notAccepted' }, 'Daniel Adeyemi': 'absent' });
    const { id: next } = await client.meetings.create({ bodyId: governors, title: '', date: '2026-12-09', startTime: '18:00', plannedEnd: '', place: 'School' });
    const clocks = await client.reporting.clocks({ bodyId: governors });
    expect(clocks.absences).toEqual([expect.objectContaining({ name: 'Sunita Mehra', from: '2026-07-08', until: '2027-01-07', state: 'running', consentUnknown: [], nextMeeting: '2026-12-09' })]);
    expect(clocks.termsEnding).toEqual([expect.objectContaining({ name: 'Sunita Mehra', days: 71 })]);
    expect(clocks.changes).toEqual([expect.objectContaining({ name: 'Tom Ashworth', kind: 'appointed', due: '2026-11-24', passed: false })]);
    await client.meetings.remove({ id: next });
    expect((await client.reporting.clocks({ bodyId: governors })).absences[0]?.nextMeeting).toBeNull();

    const board = await addBody('Partnership Board', 'partnershipBoard');
    await seat(board, 'Health', 'Priya Raman', { from: '2026-11-10' });
    await hold(board, '2026-02-01', { 'Priya Raman': 'absent' });
    expect(await client.reporting.clocks({ bodyId: board })).toMatchObject({ kind: 'partnershipBoard', absences: [], changes: [] });
  });
});

describe('the statutory table', () => {
  it('is made from terms, register, attendance and committees, without contact details', async () => {
    const { addBody, seat, hold, client } = fixture;
    const governors = await addBody('Governing Body', 'governingBody');
    const resources = await addBody('Resources Committee', 'committee', governors);
    await seat(governors, 'Parents', 'Sunita Mehra', { appointingBody: 'Parents', from: '2024-09-01', role: 'chair' });
    await seat(governors, 'Co-opted', 'Tom Ashworth', { appointingBody: 'Governing body', from: '2022-01-01', until: '2025-12-31' });
    await seat(governors, 'Long ago', 'Robert Ellery', { until: '2025-11-20' });
    await seat(resources, 'Governors', 'Sunita Mehra', { role: 'chair' });
    const { people } = await client.bodies.people({});
    const sunita = people.find(({ name }) => name === 'Sunita Mehra')?.id ?? '';
    await client.people.addInterest({ personId: sunita, kind: 'relationship', nature: 'Sister of a teacher', organisationName: '', from: null, until: null });
    await hold(governors, '2026-03-04', { 'Sunita Mehra': 'apologies' });
    await hold(governors, '2026-05-06');
    await hold(resources, '2026-06-10');
    const table = await client.reporting.statutoryTable({ bodyId: governors });
    expect(table).toMatchObject({ on: '2026-11-21', since: '2025-11-21', year: '2025/26', committees: [{ name: 'Resources Committee', chair: 'Sunita Mehra' }] });
    expect(table.governors.map(({ name, role, appointedBy, leftOn }) => [name, role, appointedBy, leftOn])).toEqual([['Sunita Mehra', 'Chair', 'Parents', null], ['Tom Ashworth', '', 'Governing body', '2025-12-31']]);
    expect(table.governors[0]).toMatchObject({ interests: ['Relationship: Sister of a teacher'], attendance: [{ bodyName: 'Governing Body', attended: 1, expected: 2 }, { bodyName: 'Resources Committee', attended: 1, expected: 1 }] });
    expect(JSON.stringify(table)).not.toContain('home@example.org');
  });
});

describe('a highlight report', () => {
  const compose = async (bodyId: string, from = '2026-09-01', until = '2026-11-21') => await fixture.client.reporting.composeHighlight({ bodyId, period: { from, until }, meetingId: null });

  it('is refused where a body reports to nobody', async () => {
    const board = await fixture.addBody('Board', 'board');
    await expect(compose(board)).rejects.toMatchObject({ error: { kind: 'rule', rule: 'reportsToNobody' } });
    expect(await fixture.client.reporting.highlights({ bodyId: board })).toEqual({ parent: null, meetings: [], reports: [], since: null });
  });

  it('is a paper of the body above, composed once, that says where the next one begins, and goes with Undo', async () => {
    const { client, addBody, seat } = fixture;
    const parent = await addBody('Education Board', 'board');
    const board = await addBody('Partnership Board', 'partnershipBoard', parent);
    await seat(board, 'Health', 'Priya Raman');
    const { id: meetingId } = await client.meetings.create({ bodyId: board, title: '', date: '2026-10-06', startTime: '16:00', plannedEnd: '', place: 'Town Hall' });
    const items = await Promise.all((['open', 'exempt'] as const).map(async (publicity) => (await client.agenda.addItem({ meetingId, afterId: null, title: publicity, presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity })).id));
    await client.minutes.prepare({ meetingId });
    await client.minutes.start({ meetingId, at: '16:00' });
    for (const [index, text] of ['AGREED to offer a visit.', 'AGREED to buy the SECRET field.'].entries()) await client.minutes.recordEntry({ meetingId, agendaItemId: items[index] ?? '', blockId: uuidV7(), kind: 'decision', text, at: '16:30', action: null });
    expect(await client.reporting.highlights({ bodyId: board })).toMatchObject({ parent: { name: 'Education Board' }, reports: [], since: '2026-10-06' });

    const { paperId, leftOut } = await compose(board);
    expect(leftOut).toBe(1);
    const paper = await client.papers.get({ id: paperId });
    expect(paper).toMatchObject({ bodyId: parent, templateKey: 'highlight-report', title: 'Highlight report of the Partnership Board', status: 'draft' });
    expect(paper.details.map(({ label, value }) => `${label}: ${value}`)).toEqual(['Report to: Education Board', 'Meeting on: ', 'Report prepared by: ', 'Report Title: Highlight report of the Partnership Board', 'Period covered: 1 September 2026 to 21 November 2026']);
    expect(paper.sections.map(({ heading }) => heading)).toEqual(['Summary', 'What is asked of the Board', 'Decisions taken', 'Milestones', 'Outcome measures', 'Risks and issues']);
    const said = paper.sections.flatMap(({ blocks }) => blocks.map(({ runs }) => plainText(runs)));
    expect(said).toEqual(expect.arrayContaining(['From 1 September 2026 to 21 November 2026 the Partnership Board met once, on 6 October 2026.', expect.stringMatching(/^AGREED to offer a visit \(.+6 October 2026\)\.$/)]));
    expect(said.join(' ')).not.toContain('SECRET');

    expect(await client.reporting.highlights({ bodyId: board })).toMatchObject({ reports: [{ paperId, period: { from: '2026-09-01', until: '2026-11-21' } }], since: '2026-11-22' });
    await client.papers.rename({ id: paperId, title: 'Our autumn' });
    expect((await client.reporting.highlights({ bodyId: board })).reports[0]).toMatchObject({ title: 'Our autumn' });
    await client.history.undo({});
    await client.history.undo({});
    expect((await client.reporting.highlights({ bodyId: board })).reports).toEqual([]);
  });
});
