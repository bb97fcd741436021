import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import { agendaDocument } from '@main/features/agenda/agenda-document';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { recordSecrets } from '@main/features/documents/record-secrets';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesDocument } from '@main/features/write-up/minutes-document';
import { rulesHandlers } from '@main/features/rules/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { checkDocument } from '@shared/documents/check-document';
import type { Audience } from '@shared/documents/prose';
import { toPlainText } from '@shared/documents/to-plain-text';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { BOARD } from '../bodies/a-board';

let record: TestRecord;
let meetingId: string;
let bodyId: string;
beforeEach(async () => {
  record = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, meetings: meetingsHandlers, rules: rulesHandlers, text: textHandlers });
  bodyId = (await record.client.bodies.create(BOARD)).id;
  meetingId = (await record.client.meetings.create({ bodyId, title: '', date: '2026-11-24', startTime: '18:00', plannedEnd: '20:00', place: 'Room 2' })).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const agenda = () => record.client.agenda;
const add = async (title: string, more: Partial<Parameters<ReturnType<typeof agenda>['addItem']>[0]> = {}) =>
  (await agenda().addItem({ meetingId, title, presenterName: '', presenterPersonId: null, minutesNeeded: 10, askType: 'decision', publicity: 'open', afterId: null, ...more })).id;
const write = async (ownerKind: 'draftMinute' | 'itemRecommendation' | 'privateNote', ownerId: string, text: string) =>
  await record.client.text.save({ ownerKind, ownerId, changes: [{ id: uuidV7(), kind: 'paragraph', level: 1, orderKey: 'a0', runs: [{ text }], revision: 0 }], removed: [] });
const source = async (audience: Audience) => await record.record().store.read(async (reader) => await agendaDocument(reader, meetingId, audience));
const printed = async (audience: Audience): Promise<string> => {
  const { model } = await source(audience);
  expect(checkDocument(model)).toEqual([]);
  return toPlainText(model);
};

describe('the printed agenda', () => {
  it('prints an exempt item as the Schedule has it for members, and only that it exists for the public', async () => {
    await add('Budget');
    const secret = await add('ZQTITLE salaries', { publicity: 'exempt', presenterName: 'ZQPRESENTER' });
    await add('ZQSUB head', { parentId: secret });
    await agenda().updateItem({ id: secret, exemptParagraphs: ['1', '4'], publicInterestReason: 'ZQREASON it names people.' });
    await write('itemRecommendation', secret, 'ZQRECOMMENDATION be approved.');
    await write('draftMinute', secret, 'ZQDRAFT was noted.');
    await write('privateNote', secret, 'ZQNOTE ask first.');
    const members = await printed('members');
    expect(members).toContain('Part 2: the public may be excluded');
    expect(members).toContain('excluded from the meeting for items 2 and 2.1 on the grounds that they involve the likely disclosure of exempt information as defined in paragraphs 1 and 4 of Part 1 of Schedule 12A');
    expect(members).toContain('Exempt: paragraphs 1 and 4 of Schedule 12A.');
    expect(members).toContain('Information relating to any individual.');
    expect(members).toContain('Public interest: ZQREASON it names people.');
    expect(members).toContain('Recommendation: ZQRECOMMENDATION be approved.');
    expect(members).not.toMatch(/ZQDRAFT|ZQNOTE/);
    const everybody = await printed('public');
    expect(everybody).toContain('2 Exempt item');
    expect(everybody).toContain('Information relating to any individual.');
    expect(everybody).not.toContain('ZQ');
    await agenda().updateItem({ id: secret, publicTitle: 'Salaries of the leadership' });
    expect(await printed('public')).toContain('2 Salaries of the leadership');
    expect(await printed('public')).not.toContain('ZQ');
    expect(await printed('members')).toContain('2 ZQTITLE salaries');
    expect((await source('members')).model.classification).toEqual({ type: 'exempt', paragraphs: ['1', '4'], appliesTo: null });
    const { secrets } = await record.record().store.read(async (reader) => await recordSecrets(reader));
    const words = secrets.map(({ text }) => text).join(' ');
    for (const one of ['ZQTITLE', 'ZQSUB', 'ZQREASON', 'ZQRECOMMENDATION', 'ZQDRAFT', 'ZQNOTE']) expect(words).toContain(one);
  });

  it('uses the numbers of Wales, and the law of confidential information', async () => {
    const a = await add('Lease', { publicity: 'exempt' });
    await agenda().updateItem({ id: a, exemptParagraphs: ['14'] });
    await add('Grant', { publicity: 'confidential' });
    const members = await printed('members');
    expect(members).toContain('paragraph 14 of Part 4 of Schedule 12A');
    expect(members).toContain('The public must be excluded for item 2, because confidential information would otherwise be disclosed (Local Government Act 1972, section 100A(2)).');
    expect(members).toContain('The public must be excluded: confidential information (Local Government Act 1972, section 100A(2) and (3)).');
  });

  it('says the quorum where the rules and the seats of the body give one', async () => {
    await add('Welcome');
    expect(await printed('public')).not.toContain('Quorum');
    await record.client.rules.choosePack({ bodyId, packKey: 'schools-forum-england' });
    expect(await printed('public')).not.toContain('Quorum');
    await record.client.bodies.addSeats({ bodyId, count: 10, label: 'Schools', groupLabel: '', organisationName: '', appointingBody: '', termMonths: 48, byOffice: false, votingRight: 'full', businessKinds: [] });
    expect(await printed('public')).toContain('Quorum: 4 of 10 seats');
  });

  it('names no Schedule for a governing body', async () => {
    await record.client.rules.choosePack({ bodyId, packKey: 'governing-body-england' });
    await add('A pupil', { publicity: 'exempt' });
    const members = await printed('members');
    expect(members).toContain('To decide which of the following is confidential');
    expect(members).not.toMatch(/Schedule 12A|section 100A/);
  });

  it('says what was withdrawn or deferred with reason and number, prints breaks without one, and open private notes never', async () => {
    const a = await add('Budget');
    await add('Break', { kind: 'break', minutesNeeded: 5 });
    const c = await add('Scheme');
    const d = await add('Growth fund', { askType: 'noting' });
    const next = (await record.client.meetings.create({ bodyId, title: '', date: '2027-01-12', startTime: '18:00', plannedEnd: '', place: 'Room 2' })).id;
    await agenda().withdrawItem({ id: a, reason: 'The report is not ready.' });
    await agenda().deferItem({ id: c, reason: '', toMeetingId: next });
    await agenda().updateItem({ id: d, askWords: 'To note' });
    await write('itemRecommendation', a, 'That the budget be agreed.');
    await write('privateNote', d, 'ZQNOTE');
    const text = await printed('members');
    expect(text).toMatch(/1 Budget \(withdrawn\)\n+The report is not ready\./);
    expect(text).not.toContain('That the budget be agreed.');
    expect(text).toContain('Break. At 6.00 pm, for 5 minutes.');
    expect(text).toContain('2 Scheme (deferred to 12 January 2027)');
    expect(text).toMatch(/3 Growth fund\n+To note\. At 6\.05 pm, for 10 minutes\./);
    expect(text).not.toContain('ZQNOTE');
    const minutes = await record.record().store.read(async (reader) => await minutesDocument(reader, meetingId, 'members'));
    expect(toPlainText(minutes.model)).toContain('1 Budget (withdrawn)');
    expect(toPlainText(minutes.model)).not.toContain('Break');
  });

  it.each([
    { style: 'letters', line: 'A1.1 Primary' },
    { style: 'bracketed', line: '1(a)(i) Primary' },
    { style: 'decimal', line: '1.1.1 Primary' },
  ] as const)('numbers three levels as its body does: $line', async ({ style, line }) => {
    await agenda().setNumbering({ bodyId, style });
    const a = await add('Budget');
    const inA = await add('Schools', { parentId: a });
    await add('Primary', { parentId: inA });
    expect(await printed('public')).toContain(line);
  });

  it('prints the time that is fixed, and the reason for an urgent item', async () => {
    await add('Welcome');
    const b = await add('Presentation');
    await agenda().updateItem({ id: b, fixedStart: '19:00', urgentReason: 'The consultation closes on Friday.' });
    const text = await printed('public');
    expect(text).toContain('At 7.00 pm, for 10 minutes.');
    expect(text).toContain('Urgent item. The chair’s special circumstances: The consultation closes on Friday.');
  });
});
