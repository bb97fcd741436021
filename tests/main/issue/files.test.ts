import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readOwnZip } from '@main/docx/zip-file';
import { bundleForNode } from '@tests/main/docx/bundle';
import { openIssueRecord } from './issue-record';
import type { IssueRecord } from './issue-record';

let workerFile: string;
let record: IssueRecord;
beforeAll(async () => {
  workerFile = await bundleForNode('src-main/docx/export-worker.ts', 'issue-files-worker');
});
afterAll(() => rmSync(path.dirname(workerFile), { recursive: true, force: true }));
beforeEach(async () => {
  record = await openIssueRecord(workerFile);
  record.test.setToday('2026-12-22');
  await record.addItem('Welcome');
});
afterEach(async () => {
  expect(record.test.faults).toEqual([]);
  await record.close();
});

const make = async (issueId: string | null, jobId = uuidV7()) => {
  const chosen = await record.test.client.issue.chooseFolder({});
  if (chosen.state !== 'chosen') throw new Error('no folder');
  return await record.test.client.issue.makeFiles({ meetingId: record.meetingId, issueId, folderKey: chosen.folderKey, jobId });
};
const event = (name: string) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path.join(record.folder, name), 'utf8')) as never);
  const [one] = calendar.getAllSubcomponents('vevent');
  if (!one) throw new Error('no event');
  return { method: calendar.getFirstPropertyValue('method'), event: new ICAL.Event(one), status: one.getFirstPropertyValue('status') };
};
const AGENDA = '2027-01-07 Schools Forum Agenda.docx';
const CERTIFICATE = '2027-01-07 Schools Forum Notice certificate version 1.docx';
const CALENDAR = '2027-01-07 Northmere Schools Forum.ics';

describe('the files of an issue', () => {
  it('are the agenda, the certificate and the calendar file, with the e-mail on the clipboard and the sum of the agenda in the record', async () => {
    const { issueId } = await record.issue();
    const answer = await make(issueId);
    expect(answer).toMatchObject({ stopped: false, failed: [], copied: true });
    expect(answer.files.map((file) => [file.what, file.fileName])).toEqual([['Agenda', AGENDA], ['Certificate of notice', CERTIFICATE], ['Calendar file', CALENDAR]]);
    expect(readdirSync(record.folder).sort()).toEqual([AGENDA, CERTIFICATE, CALENDAR].sort());
    const sum = createHash('sha256').update(readFileSync(path.join(record.folder, AGENDA))).digest('hex');
    expect((await record.test.client.issue.get({ meetingId: record.meetingId })).issues[0]?.documentHash).toBe(sum);
    expect(JSON.stringify((await record.test.client.documents.preview({ kind: 'notice', id: issueId })).model)).toContain(sum.slice(0, 32));
    expect(record.copied).toHaveLength(1);
    expect(record.copied[0]).toContain('Subject: Agenda: Northmere Schools Forum, 7 January 2027');
    expect(record.copied[0]).toContain('Date: Thursday 7 January 2027\nTime: from 4.30 pm to 6.30 pm\nPlace: Council Chamber');
    expect(record.copied[0]).toContain('1 Welcome');
    expect(event(CALENDAR)).toMatchObject({ method: 'PUBLISH', status: 'CONFIRMED' });
    expect(event(CALENDAR).event.startDate.toString()).toBe('2027-01-07T16:30:00');
    expect(record.progress.some((one) => one.event === 'progress' && one.sentence.startsWith('Agenda: '))).toBe(true);
  });

  it('that fail are named with their reason; the others are written and the record stays issued', async () => {
    const { issueId } = await record.issue();
    record.refused.add('certificate version 1.docx');
    const answer = await make(issueId);
    expect(answer.files.map((file) => file.what)).toEqual(['Agenda', 'Calendar file']);
    expect(answer.failed).toEqual([{ what: 'Certificate of notice', sentence: expect.stringContaining('the disk is full') as string }]);
    expect((await record.test.client.meetings.get({ id: record.meetingId })).stage).toBe('agendaIssued');
    record.refused.clear();
    expect((await make(issueId)).failed).toEqual([]);
    // What was written before stays: the second lies beside it.
    expect(readdirSync(record.folder)).toContain('2027-01-07 Schools Forum Agenda (2).docx');
  });

  it('can be stopped, which leaves the record issued', async () => {
    const { issueId } = await record.issue();
    const jobId = uuidV7();
    const making = make(issueId, jobId);
    while (!record.progress.some((one) => one.event === 'progress')) await new Promise((resolve) => setTimeout(resolve, 1));
    await record.test.client.issue.stopFiles({ jobId });
    expect(await making).toMatchObject({ stopped: true, copied: false, failed: [] });
    expect(record.copied).toEqual([]);
    expect((await record.test.client.issue.get({ meetingId: record.meetingId })).issues).toHaveLength(1);
  });

  it('come for the public and for members where something is exempt, and give nothing away in the open', async () => {
    await record.addItem('ZQSECRET Wold Academy: lease terms', { publicity: 'exempt' });
    const { issueId } = await record.issue({ warningsReason: 'x' });
    const answer = await make(issueId);
    expect(answer.files.map((file) => file.fileName)).toEqual(['2027-01-07 Schools Forum Agenda public.docx', AGENDA, CERTIFICATE, CALENDAR]);
    expect(record.copied[0]).toContain('2 Exempt item');
    for (const text of [record.copied[0] ?? '', readFileSync(path.join(record.folder, CALENDAR), 'utf8')]) expect(text).not.toContain('ZQSECRET');
  });

  it('hold the pack where there are papers: an open one, and an exempt one for members where something is exempt', async () => {
    const open = await record.addItem('Growth fund');
    await record.addPaper(open, 'Growth fund 2027/28');
    const first = await record.issue({ warningsReason: 'x' });
    expect((await make(first.issueId)).files.map(({ what, fileName }) => [what, fileName])).toEqual([['Agenda', AGENDA], ['Pack', '2027-01-07 Schools Forum Pack.docx'], ['Certificate of notice', CERTIFICATE], ['Calendar file', CALENDAR]]);

    const exempt = await record.addItem('ZQSECRET lease of the Wold Academy site', { publicity: 'exempt' });
    await record.addPaper(exempt, 'ZQPAPER heads of terms');
    const { issueId } = await record.issue({ kind: 'revised', warningsReason: 'x' });
    const answer = await make(issueId);
    expect(answer.failed).toEqual([]);
    expect(answer.files.map(({ what }) => what)).toEqual(['Agenda', 'Agenda for members', 'Pack', 'Exempt pack for members', 'Certificate of notice', 'Calendar file']);
    const wordsIn = (what: string): string => {
      const name = answer.files.find((file) => file.what === what)?.fileName ?? '';
      return [...readOwnZip(readFileSync(path.join(record.folder, name)))].map(([part, bytes]) => `${part} ${bytes.toString('utf8')}`).join('\n');
    };
    expect(wordsIn('Pack')).toContain('Growth fund 2027/28');
    expect(wordsIn('Pack')).not.toMatch(/ZQSECRET|ZQPAPER/u);
    expect(wordsIn('Exempt pack for members')).toMatch(/ZQPAPER heads of terms/u);
    expect(answer.files.map(({ fileName }) => fileName).join('\n')).not.toMatch(/ZQ/u);
    expect(record.progress.some((one) => one.event === 'progress' && one.sentence.startsWith('Pack: '))).toBe(true);
  }, 90_000);

  it('stay as they are while the pack is stopped', async () => {
    const open = await record.addItem('Growth fund');
    await record.addPaper(open, 'Growth fund 2027/28');
    const { issueId } = await record.issue({ warningsReason: 'x' });
    const jobId = uuidV7();
    const making = make(issueId, jobId);
    while (!record.progress.some((one) => one.event === 'progress' && one.sentence.startsWith('Pack: '))) await new Promise((resolve) => setTimeout(resolve, 1));
    await record.test.client.issue.stopFiles({ jobId });
    expect(await making).toMatchObject({ stopped: true, files: [{ what: 'Agenda' }], failed: [] });
    expect(readdirSync(record.folder)).toEqual([AGENDA]);
  });

  it('do not go out with exempt words that somebody typed into the open', async () => {
    await record.addItem('The tender of Messrs Quillfeather was the lowest by far of seven', { publicity: 'exempt' });
    await record.addItem('The tender of Messrs Quillfeather was the lowest by far of seven');
    const { issueId } = await record.issue({ warningsReason: 'x' });
    await expect(make(issueId)).rejects.toThrow(/would give away/);
    expect(readdirSync(record.folder)).toEqual([]);
    expect(record.copied).toEqual([]);
  });

  it('of a supplementary agenda are its own', async () => {
    const welcome = await record.addItem('Reports');
    await record.addPaper(welcome, 'A paper that went out already');
    await record.issue({ warningsReason: 'x' });
    await record.addItem('Growth fund');
    const { issueId } = await record.issue({ kind: 'supplementary', warningsReason: 'x' });
    const answer = await make(issueId);
    expect(answer.files.map((file) => file.fileName)).toEqual(['2027-01-07 Schools Forum Supplementary agenda version 2.docx', '2027-01-07 Schools Forum Notice certificate version 2.docx', CALENDAR]);
    expect(record.copied[0]).toContain('Added business:\n3 Growth fund');
    expect(event(CALENDAR).event.sequence).toBe(1);
  });

  it('of a cancellation strike the meeting out under the same identifier with a higher sequence', async () => {
    const { issueId } = await record.issue();
    await make(issueId);
    const before = event(CALENDAR);
    await record.test.client.issue.cancelMeeting({ meetingId: record.meetingId, reason: 'The chamber is flooded.' });
    const answer = await make(null);
    expect(answer.files.map((file) => file.fileName)).toEqual(['2027-01-07 Northmere Schools Forum cancelled.ics']);
    const after = event('2027-01-07 Northmere Schools Forum cancelled.ics');
    expect(after).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' });
    expect(after.event.uid).toBe(before.event.uid);
    expect(after.event.sequence).toBeGreaterThan(before.event.sequence);
    expect(record.copied.at(-1)).toContain('is cancelled.\n\nReason: The chamber is flooded.');
    await record.test.client.issue.holdAfterAll({ meetingId: record.meetingId });
    await expect(make(null)).rejects.toThrow('not cancelled');
  });

  it('need a folder that was chosen', async () => {
    const { issueId } = await record.issue();
    record.chooses.folder = null;
    expect(await record.test.client.issue.chooseFolder({})).toEqual({ state: 'cancelled' });
    await expect(record.test.client.issue.makeFiles({ meetingId: record.meetingId, issueId, folderKey: '/tmp', jobId: uuidV7() })).rejects.toThrow();
    await expect(record.test.client.issue.openFile({ fileKey: '/etc/passwd' })).rejects.toThrow();
  });
});
