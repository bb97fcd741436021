import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import type { DocumentKind } from '@shared/documents/contract';
import { toPlainText } from '@shared/documents/to-plain-text';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { openReportingFixture } from './reporting-fixture';
import type { ReportingFixture } from './reporting-fixture';

let fixture: ReportingFixture;
let board: string;
beforeEach(async () => {
  fixture = await openReportingFixture();
  board = await fixture.addBody('Partnership Board', 'partnershipBoard', await fixture.addBody('Education Board', 'board'));
  await fixture.seat(board, 'Health', 'Priya Raman', { organisationName: 'Northmere Health Partnership', appointingBody: 'The partnership', until: '2027-01-31' });
  await fixture.seat(board, 'Primary headteachers', 'Jasmine Kaur', { role: 'chair' });
  await fixture.client.bodies.addMember({ bodyId: board, honorific: '', name: 'Hannah Lacey', organisationName: '', email: 'home@example.org', seatLabel: '', role: 'clerk', votingRight: 'none', from: null, until: null });
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const PERIOD = { from: parseCalendarDay('2026-09-01') as CalendarDay, until: parseCalendarDay('2026-11-21') as CalendarDay };
const source = async (kind: DocumentKind, id: string, audience: 'public' | 'members' = 'public') => await fixture.record.record().store.read(async (reader) => await DOCUMENT_SOURCES[kind](reader, id, audience, PERIOD));
const textOf = async (kind: DocumentKind, id: string): Promise<string> => toPlainText((await source(kind, id)).model);

describe('documents about a body', () => {
  it('are the same for the same record, and hold nobody’s address', async () => {
    await fixture.hold(board, '2026-09-22', { 'Priya Raman': 'absent' });
    for (const kind of ['attendanceTable', 'statutoryTable', 'membership', 'register'] as const) {
      const one = await source(kind, board);
      expect(await source(kind, board)).toEqual(one);
      expect(JSON.stringify(one.model)).not.toContain('home@example.org');
      expect(one.model.author).toBe('Northmere Council');
      expect(one.model.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(one.hasRestricted).toBe(false);
    }
  });

  it('attendance covers the days that were asked for', async () => {
    await fixture.hold(board, '2026-09-22', { 'Priya Raman': { substitute: 'Alan Whitcombe' } });
    await fixture.hold(board, '2026-08-31');
    const text = await textOf('attendanceTable', board);
    expect(text).toContain('the Partnership Board met once: 22 September 2026.');
    expect(text).toContain('Northmere Health Partnership');
    expect((await source('attendanceTable', board)).name).toEqual({ date: '2026-11-21', body: 'Partnership Board', title: 'Attendance' });
  });

  it('is refused in words where no days were asked for', async () => {
    await expect(fixture.record.record().store.read(async (reader) => await DOCUMENT_SOURCES.register(reader, board, 'public'))).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'period' }] } });
  });

  it('membership has the seats, and apart who is in attendance', async () => {
    const text = await textOf('membership', board);
    expect(text).toContain('2 seats, 2 in post, 1 term ends within 120 days.');
    expect(text).toContain('Jasmine Kaur (Chair)');
    expect(text).toContain('Hannah Lacey, Clerk');
  });

  it('terms are those of the version, with what is exempt for members only', async () => {
    const { client } = fixture;
    const { id } = await client.bodies.startTerms({ bodyId: board });
    await client.text.save({ ownerKind: 'termsOfReference', ownerId: id, removed: [], changes: [{ id: uuidV7(), kind: 'heading', level: 1, runs: [{ text: 'Purpose' }], orderKey: 'a1', revision: 0 }, { id: uuidV7(), kind: 'paragraph', level: 1, runs: [{ text: 'To work together.' }], orderKey: 'a2', revision: 0 }] });
    expect((await source('terms', id)).model).toMatchObject({ status: 'draft', title: 'Terms of reference of the Partnership Board' });
    await client.bodies.agreeTerms({ id, agreedOn: '2026-04-14', agreedAtMeetingId: null });
    const text = await textOf('terms', id);
    expect(text).toContain('14 April 2026');
    expect(text).toContain('Education Board');
    expect(text).toContain('To work together.');
    expect((await source('terms', id)).name).toEqual({ date: '2026-04-14', body: 'Partnership Board', title: 'Terms of reference v1' });
  });

  it('the register has interests and returns of those who sit on the body', async () => {
    const { client } = fixture;
    const people = (await client.bodies.people({})).people;
    const idOf = (name: string): string => people.find((person) => person.name === name)?.id ?? '';
    await client.people.addInterest({ personId: idOf('Jasmine Kaur'), kind: 'pecuniary', nature: 'Rents a hall to the school', organisationName: 'Kaur Halls', from: null, until: null });
    await client.people.confirmRegister({ personId: idOf('Jasmine Kaur'), academicYear: '2026/27', confirmedOn: '2026-10-01', nil: false });
    const text = await textOf('register', board);
    expect(text).toContain('Pecuniary interest: Rents a hall to the school, Kaur Halls');
    expect(text).toContain('Confirmed, 1 October 2026');
    expect(text).not.toContain('Hannah Lacey');
  });
});
