import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { addRecommendations, SAMPLE_REVIEW } from '@main/features/records/sample-recommendations';
import { checkDocument } from '@shared/documents/check-document';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { standingOn } from '@shared/ledger/monitoring';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

const TODAY = parseCalendarDay('2026-11-21') as CalendarDay;

describe('the recommendations of the sample', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openTestRecord({ bodies: bodiesHandlers, ledger: ledgerHandlers });
    const { id } = await record.client.bodies.create({ name: 'Education Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' });
    await addRecommendations(record.client, id, TODAY);
  });
  afterAll(async () => {
    expect(record.faults).toEqual([]);
    await record.close();
  });

  it('have the difficulties of a real plan: parts, references, words for times, two rounds, and every way to stand', async () => {
    const [review] = (await record.client.ledger.reviews({})).reviews;
    expect(review).toMatchObject({ title: SAMPLE_REVIEW, recommendationCount: 7, openCount: 6, clock: { state: 'answered' }, rounds: [{ name: 'Update May 2026', answeredCount: 5 }, { name: 'Update October 2026', answeredCount: 5 }] });
    const { recommendations } = await record.client.ledger.list({});
    const all = await Promise.all(recommendations.map(async ({ id }) => (await record.client.ledger.get({ id })).recommendation));
    expect(all.map(({ reference, response, timescale, status }) => [reference, response, timescale.verbatim, status])).toEqual([
      ['R1', 'accepted', 'July 26', 'closed'],
      ['R2', 'partlyAccepted', 'Feb 27', 'onCourse'],
      ['R3', 'accepted', 'Oct 26', 'onCourse'],
      ['R4', 'declined', 'Ongoing', 'notStarted'],
      ['R5', 'accepted', 'end of spring term', 'stuck'],
      ['R6', 'alreadyInPlace', 'Ongoing', 'onCourse'],
      ['R7', 'accepted', 'next meeting', 'notStarted'],
    ]);
    expect(all.map((one) => standingOn(one, TODAY))).toEqual(['done', 'onCourse', 'late', 'declined', 'stuck', 'onCourse', 'notStarted']);
    expect(all.filter(({ parts }) => parts.length > 0).map(({ reference, parts }) => [reference, parts.map(({ label }) => label)])).toEqual([['R2', ['a)', 'b)']]]);
    expect(all.flatMap(({ reference, refersTo }) => refersTo.map((to) => `${reference}→${to.reference}`))).toEqual(['R2→R1', 'R3→R6', 'R5→R3', 'R6→R2', 'R6→R3']);
    expect(all[5]?.history.map(({ to, reason, agreedBy }) => [to, reason, agreedBy])).toEqual([['onCourse', 'Nobody came from the north of the borough.', ''], ['closed', 'Workshops are held four times a year.', 'Education Board'], ['onCourse', '', '']]);
  });

  it('go out as an action plan and as histories', async () => {
    const [review] = (await record.client.ledger.reviews({})).reviews;
    const { recommendations } = await record.client.ledger.list({});
    await record.record().store.read(async (reader) => {
      expect(checkDocument((await DOCUMENT_SOURCES.actionPlan(reader, review?.id ?? '', 'public')).model)).toEqual([]);
      for (const { id } of recommendations) expect(checkDocument((await DOCUMENT_SOURCES.recommendationHistory(reader, id, 'public')).model)).toEqual([]);
    });
  });
});
