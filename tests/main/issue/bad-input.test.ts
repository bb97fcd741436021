/** What an issue is given that nobody meant: each test is named by what is bad. Moves in the agenda stand in tests/main/agenda, files in tests/main/attachments and tests/main/pack. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkIssue } from '@shared/issue/checklist';
import { calendarDay } from '@shared/kernel/calendar-day';
import { readOwnZip } from '@main/docx/zip-file';
import { bundleForNode } from '@tests/main/docx/bundle';
import { openIssueRecord } from './issue-record';
import type { IssueRecord } from './issue-record';

let workerFile: string;
let record: IssueRecord;
beforeAll(async () => {
  workerFile = await bundleForNode('src-main/docx/export-worker.ts', 'issue-bad-input-worker');
});
afterAll(() => rmSync(path.dirname(workerFile), { recursive: true, force: true }));
beforeEach(async () => {
  record = await openIssueRecord(workerFile);
  record.test.setToday('2026-12-22');
});
afterEach(async () => {
  expect(record.test.faults).toEqual([]);
  await record.close();
});

const change = (facts: { readonly date?: string; readonly startTime?: string; readonly plannedEnd?: string }) => record.test.client.meetings.update({ id: record.meetingId, ...facts });
const facts = () => record.test.client.issue.get({ meetingId: record.meetingId });
const make = async (issueId: string, before: () => void = () => undefined) => {
  const chosen = await record.test.client.issue.chooseFolder({});
  if (chosen.state !== 'chosen') throw new Error('no folder');
  before();
  return await record.test.client.issue.makeFiles({ meetingId: record.meetingId, issueId, folderKey: chosen.folderKey, jobId: uuidV7() });
};
const file = (ending: string): string => {
  const found = readdirSync(record.folder).find((name) => name.endsWith(ending));
  if (found === undefined) throw new Error(`no ${ending}`);
  return path.join(record.folder, found);
};
const wordsOf = (ending: string): string => (readOwnZip(readFileSync(file(ending))).get('word/document.xml')?.toString('utf8') ?? '').replace(/<\/w:p>/gu, '\n').replace(/<[^>]+>/gu, '');
const calendarEvent = (): ICAL.Event => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file('.ics'), 'utf8')) as never);
  const [one] = calendar.getAllSubcomponents('vevent');
  if (!one) throw new Error('no event');
  return new ICAL.Event(one);
};

describe('bad input of an issue', () => {
  it('a meeting in the past: its agenda is not issued, and the checklist says so and leads to the date', async () => {
    await record.addItem('Welcome');
    await change({ date: '2026-12-21' });
    const { lines, stops } = checkIssue(await facts(), { kind: 'agenda', today: calendarDay(2026, 12, 22), issuedOn: calendarDay(2026, 12, 22) });
    expect(stops).toEqual(['The meeting was on 21 December 2026. An agenda is issued before it.']);
    expect(lines.find((line) => line.key === 'when')?.places).toEqual([{ to: 'details', words: 'Details' }]);
    await expect(record.issue()).rejects.toThrow('An agenda is issued before it.');
    expect((await facts()).issues).toEqual([]);
  });

  it('a meeting on a bank holiday, or on a day entered as one: a warning, passed with a reason', async () => {
    await record.addItem('Welcome');
    await change({ date: '2027-03-29' });
    await expect(record.issue()).rejects.toThrow('Enter why it is issued although the checklist warns.');
    expect(checkIssue(await facts(), { kind: 'agenda', today: calendarDay(2026, 12, 22), issuedOn: calendarDay(2026, 12, 22) }).warnings).toEqual(['The meeting is on Monday 29 March 2027, which is a bank holiday: Easter Monday.']);
    await change({ date: '2027-03-30' });
    await record.test.client.rules.addOneOffDay({ division: 'england-and-wales', day: '2027-03-30', name: 'Day of mourning', holiday: true, source: 'Proclamation' });
    expect(checkIssue(await facts(), { kind: 'agenda', today: calendarDay(2026, 12, 22), issuedOn: calendarDay(2026, 12, 22) }).warnings).toEqual(['The meeting is on Tuesday 30 March 2027, which is a bank holiday: Day of mourning.']);
    expect((await record.issue({ warningsReason: 'The chair asked for it.' })).version).toBe(1);
  });

  it('a meeting across midnight: its items, its end and its calendar entry go on into the next day', async () => {
    await change({ startTime: '23:45', plannedEnd: '00:30' });
    await record.addItem('Welcome');
    await record.addItem('Schools budget');
    await record.addItem('Close');
    const { issueId } = await record.issue();
    expect((await make(issueId)).failed).toEqual([]);
    expect(calendarEvent().startDate.toString()).toBe('2027-01-07T23:45:00');
    expect(calendarEvent().endDate.toString()).toBe('2027-01-08T00:30:00');
    const agenda = wordsOf('Agenda.docx');
    for (const time of ['At 11.45 pm', 'At 11.55 pm', 'At 12.05 am']) expect(agenda).toContain(time);
    expect((await facts()).minutesOver).toBe(-15);
    expect(record.copied[0]).toContain('Time: from 11.45 pm to 12.30 am');
  });

  it('300 items: issued, frozen, written to Word whole, and told to calendars and members, within seconds', { timeout: 60_000 }, async () => {
    for (let number = 1; number <= 300; number += 1) await record.addItem(`Business ${String(number)}`);
    const start = performance.now();
    const { issueId } = await record.issue({ warningsReason: 'It will be a long evening.' });
    const answer = await make(issueId);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(answer.failed).toEqual([]);
    const agenda = wordsOf('Agenda.docx');
    expect(agenda.match(/Business \d+/gu)).toEqual(Array.from({ length: 300 }, (_, index) => `Business ${String(index + 1)}`));
    expect(calendarEvent().description).toContain('300 Business 300');
    expect((await facts()).differences).toEqual([]);
  });

  it('a body called like a device of Windows, or with signs that no file name takes: the files have names that every system takes', async () => {
    await record.addItem('Welcome');
    for (const [name, shortName] of [['AUX', 'CON'], ['Boards: “A”/B? <C> | D*', 'nul.'], ['x'.repeat(150), 'COM1 ']] as const) {
      const body = await record.test.client.bodies.get({ id: record.bodyId });
      await record.test.client.bodies.update({ id: record.bodyId, kind: body.kind, organisationName: '', usualPlace: '', usualStart: '', name, shortName });
      const meetingId = (await record.test.client.meetings.create({ bodyId: record.bodyId, title: '', date: '2027-01-07', startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber' })).id;
      await record.test.client.agenda.addItem({ meetingId, afterId: null, title: 'Welcome', presenterName: 'Ines Duarte', presenterPersonId: null, minutesNeeded: 10, askType: 'information', publicity: 'open' });
      const { issueId } = await record.issue({ meetingId });
      const chosen = await record.test.client.issue.chooseFolder({});
      if (chosen.state !== 'chosen') throw new Error('no folder');
      const answer = await record.test.client.issue.makeFiles({ meetingId, issueId, folderKey: chosen.folderKey, jobId: uuidV7() });
      expect(answer.failed).toEqual([]);
      for (const { fileName } of answer.files) {
        expect(fileName).not.toMatch(/[<>:"/\\|?*\u0000-\u001F]|[. ]$/u);
        expect(fileName).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
        expect(Buffer.byteLength(fileName)).toBeLessThanOrEqual(200);
      }
    }
  });

  it('a folder that vanished after it was chosen: every file says what is wrong, nothing is half written, and the record stays issued', async () => {
    await record.addItem('Welcome');
    const { issueId } = await record.issue();
    const answer = await make(issueId, () => rmSync(record.folder, { recursive: true, force: true }));
    expect(answer.files).toEqual([]);
    expect(answer.failed.map(({ what }) => what)).toEqual(expect.arrayContaining(['Agenda', 'Certificate of notice', 'Calendar file']));
    for (const { sentence } of answer.failed) expect(sentence).toMatch(/folder|no longer|not there/iu);
    expect(existsSync(record.folder)).toBe(false);
    expect((await record.test.client.meetings.get({ id: record.meetingId })).stage).toBe('agendaIssued');
  });

  it.skipIf(!existsSync('/usr/bin/unzip'))('text that no document takes in a title: the Word file is whole for another program', async () => {
    await record.addItem('Growth\u0000 fund \uFFFE]]> & <w:p> \u202Etxt');
    const { issueId } = await record.issue();
    expect((await make(issueId)).failed).toEqual([]);
    expect(execFileSync('unzip', ['-tq', file('Agenda.docx')], { encoding: 'utf8' })).toContain('No errors');
    expect(wordsOf('Agenda.docx')).toContain('Growth');
  });
});
