import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { agendaTemplatesHandlers } from '@main/features/agenda-templates/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { timeOfDaySchema } from '@shared/kernel/time-of-day';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

const day = (text: string) => calendarDaySchema.parse(text);
let record: TestRecord;
let bodyId: string;
let reviewId: string;
beforeEach(async () => {
  record = await openTestRecord({ bodies: bodiesHandlers, ledger: ledgerHandlers, agenda: agendaHandlers, agendaTemplates: agendaTemplatesHandlers });
  bodyId = (await record.client.bodies.create({ name: 'Scrutiny Committee', shortName: '', kind: 'scrutinyCommittee', organisationName: '', usualPlace: '', usualStart: '' })).id;
  reviewId = (await record.client.ledger.addReview({ bodyId, title: 'Inclusion review', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open' })).reviewId;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

async function recommend(words: string, verbatim: string, kind: 'day' | 'month' | 'meeting' | 'ongoing' | 'words' | 'none', on: string | null): Promise<string> {
  const { id } = await record.client.ledger.add({ reviewId, words });
  await record.client.ledger.setTimescale({ ids: [id], timescale: { verbatim, kind, day: on === null ? null : day(on) } });
  return id;
}

/** What a new meeting lists under matters arising. */
async function arising(date: string): Promise<readonly { readonly title: string; readonly publicity: string }[]> {
  const { id } = await record.client.agendaTemplates.addMeeting({ bodyId, title: '', date: day(date), startTime: timeOfDaySchema.parse('18:00'), plannedEnd: timeOfDaySchema.parse('20:00'), place: 'Town Hall', source: { kind: 'list', text: 'Apologies\nMatters arising\nReview of inclusion' }, arising: true });
  const { items } = await record.client.agenda.get({ meetingId: id });
  const parent = items.find(({ title }) => /matters arising/i.test(title));
  return items.filter(({ parentId }) => parentId === parent?.id).map(({ title, publicity }) => ({ title, publicity }));
}

describe('recommendations that are due', () => {
  it('stand under matters arising of the next meeting, with their reference and time', async () => {
    await recommend('Publish one timetable.', 'Nov 26', 'month', '2026-11-30');
    await recommend('Report placements by school.', 'next meeting', 'meeting', null);
    await recommend('Bring fees to one tariff.', 'July 27', 'month', '2027-07-31');
    await recommend('Keep talking.', 'Ongoing', 'ongoing', null);
    expect(await arising('2026-12-04')).toEqual([
      { title: 'Publish one timetable (R1, Inclusion review, due: November 2026)', publicity: 'open' },
      { title: 'Report placements by school (R2, Inclusion review, due: Next meeting)', publicity: 'open' },
    ]);
  });

  it('are left out once they are done or closed, and of another body', async () => {
    const done = await recommend('Publish one timetable.', 'Nov 26', 'month', '2026-11-30');
    const closed = await recommend('Name a lead.', 'Nov 26', 'month', '2026-11-30');
    await record.client.ledger.setStatus({ ids: [done], status: 'done', day: day('2026-11-20'), reason: '' });
    await record.client.ledger.close({ ids: [closed], day: day('2026-11-20'), reason: 'Named.', agreedBy: 'Scrutiny Committee' });
    expect(await arising('2026-12-04')).toEqual([]);
    await recommend('Write to heads.', 'Nov 26', 'month', '2026-11-30');
    expect((await arising('2026-12-04')).map(({ title }) => title)).toEqual(['Write to heads (R3, Inclusion review, due: November 2026)']);
    bodyId = (await record.client.bodies.create({ name: 'Another Committee', shortName: '', kind: 'committee', organisationName: '', usualPlace: '', usualStart: '' })).id;
    expect(await arising('2026-12-05')).toEqual([]);
  });

  it('keep their reference behind however many words, and their mark', async () => {
    await recommend('Consider '.repeat(60), 'Nov 26', 'month', '2026-11-30');
    await record.client.ledger.changeReview({ reviewId, fields: { bodyId, title: 'Inclusion review', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'exempt' } });
    const [item] = await arising('2026-12-04');
    expect(item?.title.endsWith('… (R1, Inclusion review, due: November 2026)')).toBe(true);
    expect(item?.publicity).toBe('exempt');
  });
});
