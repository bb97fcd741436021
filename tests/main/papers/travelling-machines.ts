import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { fail, ok, ruleRefusal } from '@shared/kernel/result';
import type { Arrival } from '@shared/papers/travel/contract';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { OpenedCopies } from '@main/features/attachments/opened-copies';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { preparationHandlers } from '@main/features/paper-preparation/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { createPaperTravelHandlers } from '@main/features/paper-travel/handlers';
import { createReaderHandlers } from '@main/features/reader/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { readPaperFile } from '@main/reading/read-paper-file';
import { keepBytes } from '@main/store/keep-bytes';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

/** One machine: a record of its own, and the questions that the system would ask answered. */
export type Machine = TestRecord & { readonly answer: { target: string; file: string } };

const open: Machine[] = [];

/** Closes the machines of a test; each file of tests that opens some runs it after each. */
export async function closeMachines(): Promise<void> {
  for (const machine of open.splice(0)) await machine.close();
}

const notRead = () => Promise.reject(new Error('no document is read here'));

/** Opens a machine whose record is new and empty. */
export async function machine(): Promise<Machine> {
  const answer = { target: '', file: '' };
  // The record is made after its handlers, which ask for it only when they run.
  const holder: { record: TestRecord | null } = { record: null };
  const store = () => holder.record?.record().store ?? null;
  const written = new Map<string, string>();
  const record = await openTestRecord({
    bodies: bodiesHandlers, meetings: meetingsHandlers, agenda: agendaHandlers, preparation: preparationHandlers, text: textHandlers, history: historyHandlers,
    papers: createPapersHandlers({ readText: () => Promise.reject(new Error('no text is read here')), chooseAndReadFile: () => Promise.resolve(null) }),
    paperTravel: createPaperTravelHandlers({
      store,
      openPersonal: () => Promise.reject(new Error('a record is open')),
      readPaper: async (bytes) => await readPaperFile(bytes).then(ok, (error: unknown) => { if (error instanceof ReadRefusal) return fail(ruleRefusal(error.code, error.message)); throw error; }),
      keepDocument: () => Promise.reject(new Error('no document is kept here')),
      chooseFile: () => Promise.resolve(answer.file),
      chooseTarget: (name) => Promise.resolve(path.join(answer.target, name)),
      takeOffered: () => null,
      clock: () => new Date('2026-11-21T18:00:00Z'),
      today: () => parseCalendarDay('2026-11-21') as CalendarDay,
      emit: () => undefined,
      written,
    }),
    reader: createReaderHandlers({
      store,
      reader: { readDocument: notRead, listPack: notRead, unpack: notRead },
      chooseTarget: () => Promise.resolve(null), chooseFileTarget: () => Promise.resolve(null), open: notRead, copies: new OpenedCopies(path.join(tmpdir(), 'minute-book-no-copies')),
      maker: { save: () => Promise.reject(new Error('nothing is made here')) }, today: () => parseCalendarDay('2026-11-21') as CalendarDay, emit: () => undefined, written,
    }),
  });
  holder.record = record;
  const made = { ...record, answer };
  answer.target = record.folder;
  open.push(made);
  return made;
}

export const BODY = { name: 'Northmere Education Board', shortName: '', kind: 'board' as const, organisationName: 'Northmere Council', usualPlace: '', usualStart: '' as const };

/** A machine with a paper on the agenda of a meeting. */
export async function clerk() {
  const machineOfClerk = await machine();
  const { client } = machineOfClerk;
  const { id: bodyId } = await client.bodies.create(BODY);
  const { id: meetingId } = await client.meetings.create({ bodyId, title: '', date: '2026-12-01', startTime: '10:00', plannedEnd: '', place: 'Town Hall' });
  const { id: agendaItemId } = await client.agenda.addItem({ meetingId, title: 'Reading', presenterName: '', presenterPersonId: null, minutesNeeded: 10, askType: 'decision', publicity: 'open', afterId: null });
  const { id: paperId } = await client.papers.create({ bodyId, meetingId, agendaItemId, templateKey: 'education-board-report', title: 'Reading in Year 3' });
  return { ...machineOfClerk, bodyId, meetingId, paperId };
}

/** A section of a paper by its key, as the window reads it. */
export const section = async ({ client }: TestRecord, paperId: string, key: string) => {
  const found = (await client.papers.get({ id: paperId })).sections.find((one) => one.key === key);
  if (!found) throw new Error(`no section ${key}`);
  return found;
};

let made = 0;
/** An id that no row of these tests has yet. */
export const newId = (): string => `0190aaaa-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;

/** Types a section: what stood there is changed row by row, and what is left over is removed. */
export async function write(record: TestRecord, paperId: string, key: string, words: readonly string[]): Promise<void> {
  const { id, blocks } = await section(record, paperId, key);
  const changes = words.map((text, index) => ({ id: blocks[index]?.id ?? newId(), kind: 'numbered' as const, level: 1, orderKey: blocks[index]?.orderKey ?? `a${String(index)}`, runs: [{ text }], revision: blocks[index]?.revision ?? 0 }));
  await record.client.text.save({ ownerKind: 'paperSection', ownerId: id, changes, removed: blocks.slice(words.length).map((block) => block.id) });
}

/** What a section says, a row for each paragraph. */
export const wordsIn = async (record: TestRecord, paperId: string, key: string): Promise<string[]> => (await section(record, paperId, key)).blocks.map(({ runs }) => runs.map(({ text }) => text).join(''));

/** Saves a paper as a file in the folder of its record; answers the path. */
export async function send(record: Machine, paperId: string, more: { readonly comments?: boolean; readonly notes?: boolean; readonly fileIds?: readonly string[]; readonly byName?: string } = {}): Promise<string> {
  const answer = await record.client.paperTravel.send({ paperId, byName: more.byName ?? 'Ann Lee', message: '', fileIds: [...(more.fileIds ?? [])], comments: more.comments ?? false, notes: more.notes ?? false });
  if (answer.state !== 'written') throw new Error('the file was not written');
  return path.join(record.folder, answer.fileName);
}

/** Opens the file of a paper, as a person chooses it, and keeps the bytes that came with it. */
export async function arrive(record: Machine, file: string): Promise<Extract<Arrival, { state: 'paper' }>> {
  record.answer.file = file;
  const arrival = await record.client.paperTravel.choose({});
  if (arrival.state !== 'paper') throw new Error('no paper arrived');
  await record.client.paperTravel.keepFiles({ key: arrival.key });
  return arrival;
}

/** Attaches a text file to a paper; answers the attachment's id and what its bytes are named by. */
export async function attach(record: TestRecord, paperId: string, { fileName, title, words, publicity = 'open' }: { readonly fileName: string; readonly title: string; readonly words: string; readonly publicity?: 'open' | 'exempt' }): Promise<{ readonly id: string; readonly contentHash: string }> {
  const bytes = Buffer.from(words);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const { store } = record.record();
  await keepBytes(store.files, contentHash, bytes, '2026-11-21T18:00:00Z');
  const { value } = await store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.insert('attachment', { meetingId: null, agendaItemId: null, paperId, fileName, title, byteLength: bytes.byteLength, contentHash, publicity, exemptParagraphs: '[]', orderKey: 'a0' }));
  return { id: value.id, contentHash };
}

/** Every byte of every part of a zip, unpacked, as text. */
export function unpacked(file: string): string {
  const bytes = readFileSync(file);
  let text = '';
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    text += inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 18))).toString('latin1');
  }
  return `${bytes.toString('latin1')}${text}`;
}
