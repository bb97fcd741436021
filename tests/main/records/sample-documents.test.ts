import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocument } from '@shared/documents/check-document';
import { runsText } from '@shared/documents/document-model';
import type { Meeting } from '@shared/meetings/model';
import { checkCompleteness } from '@shared/papers/completeness';
import { PAPER_TEMPLATES } from '@shared/papers/templates/all-templates';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { agendaDocument } from '@main/features/agenda/agenda-document';
import { minutesDocument } from '@main/features/write-up/minutes-document';
import { reportDocument } from '@main/features/papers/report-document';
import type { TestRecord } from '@tests/helpers/test-record';
import { meetingsOf, openSample } from './sample-record';

describe('the sample on paper', () => {
  let record: TestRecord;
  let meetings: readonly Meeting[];
  let meetingOn: (date: string) => Meeting;

  beforeAll(async () => {
    record = await openSample();
    ({ meetings, meetingOn } = await meetingsOf(record));
  });
  afterAll(async () => {
    expect(record.faults).toEqual([]);
    await record.close();
  });

  it('has a paper from every template; those for no meeting answer every question and read without a complaint', async () => {
    const { papers } = await record.client.papers.list({});
    expect(new Set(papers.map(({ templateKey }) => templateKey))).toEqual(new Set(PAPER_TEMPLATES.map(({ key }) => key)));
    const others = papers.filter(({ meetingId }) => meetingId === null);
    expect(others).toHaveLength(PAPER_TEMPLATES.length - 1);
    for (const { id, title } of others) {
      const open = checkCompleteness(await record.client.papers.get({ id })).filter(({ answered }) => !answered);
      expect([title, open.map((check) => check.title)]).toEqual([title, []]);
      const { model } = await record.record().store.read((reader) => reportDocument(reader, id, 'public'));
      expect([title, checkDocument(model)]).toEqual([title, []]);
    }
  });

  it('gives documents that may go out: agenda, report and minutes, for the public and for members', async () => {
    const { store } = record.record();
    const papers = [...(await record.client.papers.list({ meetingId: meetingOn('2026-12-03').id })).papers, ...(await record.client.papers.list({ meetingId: meetingOn('2026-12-10').id })).papers];
    const issues = await store.read(async (reader) => {
      const found: Record<string, readonly unknown[]> = {};
      for (const audience of ['public', 'members'] as const) {
        for (const meeting of meetings) found[`agenda ${meeting.date} ${audience}`] = checkDocument((await agendaDocument(reader, meeting.id, audience)).model);
        found[`minutes ${audience}`] = checkDocument((await minutesDocument(reader, meetingOn('2026-10-01').id, audience)).model);
        found[`minutes of the forum ${audience}`] = checkDocument((await minutesDocument(reader, meetingOn('2026-10-08').id, audience)).model);
        found[`pack ${audience}`] = checkDocument((await DOCUMENT_SOURCES.pack(reader, meetingOn('2026-12-10').id, audience)).model);
        for (const paper of papers) found[`${paper.title} ${audience}`] = checkDocument((await reportDocument(reader, paper.id, audience)).model);
      }
      return found;
    });
    expect(Object.keys(issues)).toHaveLength(48);
    expect(Object.values(issues).flat()).toEqual([]);
  });

  it('lists the actions in the order of the minutes, each with what the person is on the Board', async () => {
    const { store } = record.record();
    const { model } = await store.read((reader) => minutesDocument(reader, meetingOn('2026-10-01').id, 'members'));
    const tables = model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? [block.rows.map(({ cells }) => cells.map((cell) => cell.map(({ runs }) => runsText(runs)).join(' ')))] : [])));
    expect(tables[1]?.map(([minute]) => minute)).toEqual(['4', '5', '5', '6', '7.1', '7.2', '8', '9', '12']);
    expect(tables[0]?.slice(0, 3).map(([name, role]) => [name, role])).toEqual([
      ['Cllr Margaret Oyelaran (presiding)', 'Chair, Portfolio Holder for Education'],
      ['Jasmine Kaur', 'Vice-chair, Primary headteachers'],
      ['Robert Ellery', 'Primary headteachers'],
    ]);
    expect(tables[0]?.slice(-3).map(([, role, attendance]) => [role, attendance])).toEqual([
      ['Head of Admissions and Fair Access', 'In attendance'],
      ['Head of Education Finance', 'In attendance'],
      ['In attendance', 'In attendance'],
    ]);
  });

  it('keeps what is exempt out of the documents for the public', async () => {
    const { store } = record.record();
    const read = async (audience: 'public' | 'members') =>
      await store.read(async (reader) => JSON.stringify([(await agendaDocument(reader, meetingOn('2026-12-03').id, audience)).model, (await minutesDocument(reader, meetingOn('2026-10-01').id, audience)).model]));
    expect(await read('members')).toMatch(/Wold Academy site.*second valuation/s);
    expect(await read('public')).not.toMatch(/Wold Academy site|second valuation|fifteen years/);
  });
});
