import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDocument } from '@shared/documents/check-document';
import type { DocumentModel } from '@shared/documents/document-model';
import { toPlainText } from '@shared/documents/to-plain-text';
import { renderDocx } from '@main/docx/render-docx';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { agendaTemplatesHandlers } from '@main/features/agenda-templates/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { roomHandlers } from '@main/features/room/handlers';
import { chairAgendaDocument, namePlatesDocument, requestsDocument, signInDocument } from '@main/features/room/room-documents';
import { textHandlers } from '@main/features/text/handlers';
import { checkDocx, docxChecksFolder } from '@tests/helpers/outside-inputs';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { BOARD, member, thereAndBack } from '../bodies/a-board';
import { newMeeting } from '../agenda-templates/templates-fixture';

let record: TestRecord;
let meetingId: string;
let questionsItem: string;
beforeEach(async () => {
  record = await openTestRecord({ agenda: agendaHandlers, agendaTemplates: agendaTemplatesHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, room: roomHandlers, text: textHandlers });
  const bodyId = (await record.client.bodies.create({ ...BOARD, kind: 'committee' })).id;
  await record.client.bodies.addMember({ bodyId, ...member('Hannah Lacey', { role: 'clerk' }) });
  await record.client.bodies.addMember({ bodyId, ...member('Jasmine Kaur', { seatLabel: 'Primary headteachers' }) });
  await record.client.bodies.addMember({ bodyId, ...member('Margaret Oyelaran', { honorific: 'Cllr', role: 'chair', seatLabel: 'Portfolio Holder' }) });
  await record.client.bodies.addMember({ bodyId, ...member('Long Gone', { until: '2020-01-01' as never }) });
  meetingId = (await record.client.agendaTemplates.addMeeting({ bodyId, ...newMeeting('2026-12-03') })).id;
  const { items } = await record.client.agenda.get({ meetingId });
  questionsItem = items.find((item) => item.standing === 'publicQuestions')?.id ?? '';
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const QUESTION = { kind: 'question', fromName: 'Ada Quill', organisationName: 'Harbour Residents', seconderName: '', receivedOn: '2026-11-27', words: 'When will the crossing at Harbour Primary School be built?', addressedTo: 'Chair', response: '', signatures: 0, publicity: 'open' } as const;
const add = async (more: Partial<Parameters<TestRecord['client']['room']['addRequest']>[0]> = {}) => (await record.client.room.addRequest({ meetingId, agendaItemId: null, ...QUESTION, ...more })).id;
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);
const read = async (source: typeof signInDocument, audience: 'public' | 'members' = 'public') => await record.record().store.read((reader) => source(reader, meetingId, audience, null));
const words = (model: DocumentModel) => toPlainText(model);

describe('what is brought to a meeting', () => {
  it('is kept in order, changed, and taken back', async () => {
    const first = await add({ agendaItemId: questionsItem });
    const look = async () => (await record.client.room.requests({ meetingId })).requests.map(({ kind, fromName, response }) => [kind, fromName, response]);
    const { before, after, undone } = await thereAndBack(record, look, () => add({ kind: 'motionOnNotice', fromName: 'Cllr Oyelaran', seconderName: 'Jasmine Kaur', words: 'That the Board writes to the Minister.' }));
    expect(after).toEqual([['question', 'Ada Quill', ''], ['motionOnNotice', 'Cllr Oyelaran', '']]);
    expect(undone).toEqual(before);
    await record.client.room.updateRequest({ id: first, response: 'Work begins in March.' });
    expect((await record.client.room.requests({ meetingId })).requests[0]).toMatchObject({ ...QUESTION, agendaItemId: questionsItem, response: 'Work begins in March.' });
    await record.client.room.removeRequest({ id: first });
    expect(await look()).toEqual([['motionOnNotice', 'Cllr Oyelaran', '']]);
  });

  it.each([
    { change: { fromName: ' ' }, path: 'fromName', message: 'Enter the name of who brings it.' },
    { change: { words: '' }, path: 'words', message: 'Enter what is asked, in its own words.' },
    { change: { signatures: -1 }, path: 'signatures', message: 'Enter how many signed, as a whole number.' },
  ])('refuses $change', async ({ change, path: at, message }) => expect(await refusal(add(change))).toEqual({ kind: 'invalid', issues: [{ path: at, message }] }));

  it('is taken under an item of its own meeting only', async () => expect(await refusal(add({ agendaItemId: uuidV7() }))).toMatchObject({ kind: 'notFound', what: 'agenda item' }));
});

describe('the papers for the room', () => {
  it('list who is expected that day, who presides first, and lines for others', async () => {
    const { model, hasRestricted } = await read(signInDocument);
    expect(hasRestricted).toBe(false);
    const text = words(model);
    expect(text).toMatch(/Members[\s\S]*Cllr Margaret Oyelaran\s+For: Chair, Portfolio Holder\s+Name: Jasmine Kaur\s+For: Primary headteachers\s+In attendance[\s\S]*Hannah Lacey\s+For: Clerk[\s\S]*Line: 10/);
    expect(text).not.toContain('Long Gone');
  });

  it('have a name plate for each on a landscape page', async () => {
    const { model } = await read(namePlatesDocument);
    const [, plates] = model.sections;
    expect(plates?.orientation).toBe('landscape');
    expect(plates?.blocks.flatMap((block) => (block.type === 'paragraph' && block.look === 'plate' ? block.runs.map((run) => (run.type === 'text' ? run.text : '')) : []))).toEqual(['Cllr Margaret Oyelaran', 'Jasmine Kaur', 'Hannah Lacey']);
    expect(plates?.blocks.filter((block) => block.type === 'pageBreak')).toHaveLength(2);
  });

  it('give the chair the clock, the speakers and the private notes, marked as confidential whoever asks', async () => {
    await record.client.agenda.updateItem({ id: questionsItem, speakers: 'Ada Quill' });
    await record.client.text.save({ ownerKind: 'privateNote', ownerId: questionsItem, removed: [], changes: [{ id: uuidV7(), kind: 'paragraph', level: 1, runs: [{ text: 'Three minutes each, no debate.' }], orderKey: 'a0', revision: 0 }] });
    const { model, audience, hasRestricted } = await read(chairAgendaDocument, 'public');
    expect([audience, hasRestricted, model.classification.type]).toEqual(['members', false, 'confidential']);
    const text = words(model);
    for (const line of ['Three minutes each, no debate.', 'Chair; Ada Quill', '6.10 pm to 6.20 pm (10 minutes)', 'Ends 7.23 pm, 37 minutes in hand.']) expect(text).toContain(line);
  });

  it('keep from the public what is not open', async () => {
    await add({ agendaItemId: questionsItem, response: 'In March.\nThe order is placed.' });
    await add({ kind: 'petition', fromName: 'ZQEXEMPT', signatures: 214, publicity: 'exempt' });
    const open = await read(requestsDocument);
    expect(open.hasRestricted).toBe(true);
    expect(words(open.model)).toContain('Public question 1');
    expect(words(open.model)).toContain('4 Public questions and petitions');
    expect(words(open.model)).not.toContain('ZQEXEMPT');
    const full = await read(requestsDocument, 'members');
    expect(words(full.model)).toMatch(/Petition 1[\s\S]*ZQEXEMPT[\s\S]*214/);
    expect(full.model.classification.type).toBe('exempt');
  });

  it('say so when nothing was brought', async () => expect(words((await read(requestsDocument)).model)).toContain('Nothing was brought to this meeting.'));

  it.skipIf(!docxChecksFolder)('are valid and accessible as Word files', async () => {
    await add({ agendaItemId: questionsItem, response: 'In March.' });
    await add({ kind: 'motionOnNotice', fromName: 'Cllr Oyelaran', seconderName: 'Jasmine Kaur' });
    const item = (await record.client.agenda.get({ meetingId })).items[0]?.id ?? '';
    for (const [ownerKind, text] of [['privateNote', 'Ask for patience.'], ['itemRecommendation', 'That it be noted.']] as const) await record.client.text.save({ ownerKind, ownerId: item, removed: [], changes: [{ id: uuidV7(), kind: 'paragraph', level: 1, runs: [{ text }], orderKey: 'a0', revision: 0 }] });
    const files: string[] = [];
    for (const [name, source] of Object.entries({ signIn: signInDocument, plates: namePlatesDocument, chair: chairAgendaDocument, requests: requestsDocument })) {
      const { model } = await read(source, 'members');
      expect(checkDocument(model)).toEqual([]);
      const result = await renderDocx(model);
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
      files.push(path.join(record.folder, `${name}.docx`));
      writeFileSync(files.at(-1) ?? '', result.value);
    }
    const valid = await checkDocx('validate.py', files);
    expect(valid.clean, valid.output).toBe(true);
    const accessible = await checkDocx('a11y.py', files);
    expect(accessible.output.match(/: 0 errors/gu), accessible.output).toHaveLength(4);
  });
});
