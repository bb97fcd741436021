import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { fail, ok, ruleRefusal } from '@shared/kernel/result';
import { returnedPieces } from '@shared/papers/travel/returned-pieces';
import type { Arrival } from '@shared/papers/travel/contract';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { createPaperTravelHandlers } from '@main/features/paper-travel/handlers';
import { createReaderHandlers } from '@main/features/reader/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { readPaperFile } from '@main/reading/read-paper-file';
import { keepBytes } from '@main/store/keep-bytes';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

/** One machine: a record of its own, and the questions that the system would ask answered. */
type Machine = TestRecord & { readonly answer: { target: string; file: string } };

const open: Machine[] = [];
afterEach(async () => {
  for (const machine of open.splice(0)) await machine.close();
});

async function machine(): Promise<Machine> {
  const answer = { target: '', file: '' };
  // The record is made after its handlers, which ask for it only when they run.
  const holder: { record: TestRecord | null } = { record: null };
  const store = () => holder.record?.record().store ?? null;
  const written = new Map<string, string>();
  const record = await openTestRecord({
    bodies: bodiesHandlers, meetings: meetingsHandlers, agenda: agendaHandlers, text: textHandlers, history: historyHandlers,
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
      emit: () => undefined,
      written,
    }),
    reader: createReaderHandlers({ store, readDocument: () => Promise.reject(new Error('no document is read here')), chooseTarget: () => Promise.resolve(null), maker: { save: () => Promise.reject(new Error('nothing is made here')) }, today: () => '2026-11-21' as never, written }),
  });
  holder.record = record;
  const made = { ...record, answer };
  answer.target = record.folder;
  open.push(made);
  return made;
}

const BODY = { name: 'Northmere Education Board', shortName: '', kind: 'board' as const, organisationName: 'Northmere Council', usualPlace: '', usualStart: '' as const };

/** A record with a paper on an agenda, a picture of its own among its files, and everything around it that must stay. */
async function clerk() {
  const machineOfClerk = await machine();
  const { client } = machineOfClerk;
  const { id: bodyId } = await client.bodies.create(BODY);
  const { id: meetingId } = await client.meetings.create({ bodyId, title: '', date: '2026-12-01', startTime: '10:00', plannedEnd: '', place: 'Town Hall' });
  const { id: agendaItemId } = await client.agenda.addItem({ meetingId, title: 'Reading', presenterName: '', presenterPersonId: null, minutesNeeded: 10, askType: 'decision', publicity: 'open', afterId: null });
  const { id: paperId } = await client.papers.create({ bodyId, meetingId, agendaItemId, templateKey: 'education-board-report', title: 'Reading in Year 3' });
  return { ...machineOfClerk, bodyId, meetingId, paperId };
}

const section = async ({ client }: TestRecord, paperId: string, key: string) => {
  const found = (await client.papers.get({ id: paperId })).sections.find((one) => one.key === key);
  if (!found) throw new Error(`no section ${key}`);
  return found;
};

let made = 0;
const newId = (): string => `0190aaaa-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;

async function write(record: TestRecord, paperId: string, key: string, words: readonly string[]): Promise<void> {
  const { id, blocks } = await section(record, paperId, key);
  const changes = words.map((text, index) => ({ id: blocks[index]?.id ?? newId(), kind: 'numbered' as const, level: 1, orderKey: blocks[index]?.orderKey ?? `a${String(index)}`, runs: [{ text }], revision: blocks[index]?.revision ?? 0 }));
  await record.client.text.save({ ownerKind: 'paperSection', ownerId: id, changes, removed: blocks.slice(words.length).map((block) => block.id) });
}

const wordsIn = async (record: TestRecord, paperId: string, key: string): Promise<string[]> => (await section(record, paperId, key)).blocks.map(({ runs }) => runs.map(({ text }) => text).join(''));

async function send(record: Machine, paperId: string, more: { readonly comments?: boolean; readonly notes?: boolean; readonly fileIds?: readonly string[]; readonly byName?: string } = {}): Promise<string> {
  const answer = await record.client.paperTravel.send({ paperId, byName: more.byName ?? 'Ann Lee', message: '', fileIds: [...(more.fileIds ?? [])], comments: more.comments ?? false, notes: more.notes ?? false });
  if (answer.state !== 'written') throw new Error('the file was not written');
  return path.join(record.folder, answer.fileName);
}

async function arrive(record: Machine, file: string): Promise<Extract<Arrival, { state: 'paper' }>> {
  record.answer.file = file;
  const arrival = await record.client.paperTravel.choose({});
  if (arrival.state !== 'paper') throw new Error('no paper arrived');
  await record.client.paperTravel.keepFiles({ key: arrival.key });
  return arrival;
}

/** Every byte of every part of a zip, unpacked, as text. */
function unpacked(file: string): string {
  const bytes = readFileSync(file);
  let text = '';
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    text += inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 18))).toString('latin1');
  }
  return `${bytes.toString('latin1')}${text}`;
}

describe('a paper as one file', () => {
  test('goes to a governor, comes back changed while it was changed here too, and is taken over piece by piece, all of it undone by one Undo', async () => {
    const here = await clerk();
    const { paperId } = here;
    await write(here, paperId, 'purpose', ['To tell the Board about reading.']);
    await write(here, paperId, 'background', ['Reading fell.', 'It was measured.']);
    const out = await send(here, paperId);
    expect(path.basename(out)).toBe('Reading in Year 3.mbpaper');

    const there = await machine();
    const arrival = await arrive(there, out);
    expect(arrival).toMatchObject({ title: 'Reading in Year 3', byName: 'Ann Lee', bodyName: BODY.name, meetingDay: '1 December 2026', here: 'no', bodyId: null, files: 0, comments: 0 });
    const { id: theirBody } = await there.client.bodies.create({ ...BODY, name: 'Another board' });
    expect(await there.client.paperTravel.takeNew({ key: arrival.key, bodyId: theirBody, meetingId: null })).toEqual({ paperId });
    expect(await there.client.papers.get({ id: paperId })).toMatchObject({ title: 'Reading in Year 3', itemNumber: '1', status: 'draft' });
    await expect(there.client.paperTravel.takeNew({ key: arrival.key, bodyId: theirBody, meetingId: null })).rejects.toThrow(/in the record already/u);
    await write(there, paperId, 'purpose', ['To ask the Board about reading.']);
    await write(there, paperId, 'background', ['Reading fell by a tenth.', 'It was measured.', 'Parents were asked.']);
    const back = await send(there, paperId, { byName: 'Governor' });

    // Here somebody went on writing meanwhile.
    await write(here, paperId, 'background', ['Reading fell sharply.', 'It was measured twice.']);
    const returning = await arrive(here, back);
    expect(returning.here).toBe('yes');
    const { transferId } = await here.client.paperTravel.receive({ key: returning.key });
    expect((await here.client.paperTravel.receive({ key: (await arrive(here, back)).key })).transferId).toBe(transferId);
    expect((await here.client.paperTravel.waiting({ paperId })).returned).toMatchObject([{ transferId, byName: 'Governor' }]);
    const returned = await here.client.paperTravel.returned({ transferId });
    const pieces = returnedPieces(returned.base, returned.ours, returned.theirs);
    expect(pieces.map(({ change, after, clash }) => [change, after, clash?.base ?? null])).toEqual([
      ['changed', 'To ask the Board about reading.', null],
      ['changed', 'Reading fell by a tenth.', 'Reading fell.'],
      ['added', 'Parents were asked.', null],
    ]);
    const [purpose, clash, added] = pieces;
    if (!purpose || !clash || !added) throw new Error('three pieces came back');
    // Something typed since it was shown: nothing is taken over unseen.
    await expect(here.client.paperTravel.take({ transferId, stamp: 'other', accepted: [purpose.id], both: [], fileIds: [], comments: false })).rejects.toThrow(/changed here since/u);
    await here.client.paperTravel.take({ transferId, stamp: returned.stamp, accepted: [purpose.id, added.id], both: [clash.id], fileIds: [], comments: false });
    expect(await wordsIn(here, paperId, 'purpose')).toEqual(['To ask the Board about reading.']);
    expect(await wordsIn(here, paperId, 'background')).toEqual(['Reading fell sharply.', 'Reading fell by a tenth.', 'It was measured twice.', 'Parents were asked.']);
    expect((await here.client.paperTravel.waiting({ paperId })).returned).toEqual([]);
    await expect(here.client.paperTravel.take({ transferId, stamp: returned.stamp, accepted: [], both: [], fileIds: [], comments: false })).rejects.toThrow(/decided on already/u);

    await here.client.history.undo({});
    expect(await wordsIn(here, paperId, 'purpose')).toEqual(['To tell the Board about reading.']);
    expect(await wordsIn(here, paperId, 'background')).toEqual(['Reading fell sharply.', 'It was measured twice.']);
    expect((await here.client.paperTravel.waiting({ paperId })).returned).toMatchObject([{ transferId }]);
    await here.client.history.redo({});
    expect(await wordsIn(here, paperId, 'purpose')).toEqual(['To ask the Board about reading.']);

    // The other way: what was left here is no change of theirs, what was kept both ways comes to them as it stands now.
    const again = await arrive(there, await send(here, paperId));
    const { transferId: second } = await there.client.paperTravel.receive({ key: again.key });
    const secondTime = await there.client.paperTravel.returned({ transferId: second });
    expect(secondTime.base).not.toBeNull();
    expect(returnedPieces(secondTime.base, secondTime.ours, secondTime.theirs).map(({ change, after, clash: both }) => [change, after, both])).toEqual([
      ['changed', 'Reading fell sharply.', null],
      ['added', 'Reading fell by a tenth.', null],
      ['changed', 'It was measured twice.', null],
    ]);
    expect([...here.faults, ...there.faults]).toEqual([]);
  });

  test('holds what the person chose and nothing of the record around it', async () => {
    const here = await clerk();
    const { paperId, bodyId, meetingId, client } = here;
    const { files } = here.record().store;
    await write(here, paperId, 'purpose', ['The words of the paper.']);
    const keep = async (words: string): Promise<string> => {
      const bytes = Buffer.from(words);
      const hash = createHash('sha256').update(bytes).digest('hex');
      await keepBytes(files, hash, bytes, '2026-11-21T18:00:00Z');
      return hash;
    };
    const attach = async (title: string, words: string, publicity: 'open' | 'exempt') => {
      const contentHash = await keep(words);
      return (await here.record().store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.insert('attachment', { meetingId: null, agendaItemId: null, paperId, fileName: `${title}.txt`, title, byteLength: words.length, contentHash, publicity, exemptParagraphs: '[]', orderKey: 'a0' }))).value.id;
    };
    const chosen = await attach('Letter', 'The letter that goes.', 'open');
    await attach('Costs', 'SECRET-FILE costs.', 'exempt');
    await keep('SECRET-OTHER-FILE of another paper');
    // Secrets everywhere around the paper.
    const { id: otherPaper } = await client.papers.create({ bodyId, meetingId, agendaItemId: null, templateKey: 'education-board-report', title: 'SECRET-PAPER' });
    await write(here, otherPaper, 'purpose', ['SECRET-WORDS']);
    await client.bodies.create({ ...BODY, name: 'SECRET-BODY', organisationName: 'SECRET-COUNCIL' });
    await client.bodies.addMember({ bodyId, honorific: '', name: 'SECRET-PERSON', organisationName: '', email: 'secret@example.org', seatLabel: '', role: 'member', votingRight: 'full', from: null, until: null });
    await client.reader.addNote({ on: { paperId }, anchor: 'paper', quote: 'SECRET-QUOTE' }).then(({ id }) => client.reader.typeNote({ id, words: 'SECRET-NOTE' }));
    await write(here, paperId, 'benefits', ['SECRET-DELETED']);
    await write(here, paperId, 'benefits', []);
    await here.record().store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.insert('paperComment', { paperId, parentId: null, blockId: null, sectionId: null, quote: '', words: 'SECRET-COMMENT', byName: 'Clerk', saidOn: '2026-11-20', saidAt: '', resolvedOn: null, resolvedByName: '', source: '', sourceId: '' }));

    const outgoing = await client.paperTravel.outgoing({ paperId });
    expect(outgoing).toMatchObject({ comments: 1, notes: 1, pictures: 0, files: [{ title: 'Letter', publicity: 'open' }, { title: 'Costs', publicity: 'exempt' }] });
    const file = await send(here, paperId, { fileIds: [chosen] });
    const bytes = unpacked(file);
    expect(bytes).toContain('The words of the paper.');
    expect(bytes).toContain('The letter that goes.');
    expect(bytes).not.toContain('SECRET');
    expect(bytes).not.toContain(path.basename(here.folder));

    // What was asked for goes along.
    const withAll = unpacked(await send(here, paperId, { comments: true, notes: true }));
    expect(withAll.match(/SECRET-[A-Z]+/gu)).toEqual(['SECRET-COMMENT', 'SECRET-QUOTE', 'SECRET-NOTE']);
    expect(here.faults).toEqual([]);
  });

  test('a paper in the bin is brought back, and its own template, files and comments come with it once', async () => {
    const here = await clerk();
    const { paperId, bodyId } = here;
    await write(here, paperId, 'purpose', ['To tell the Board.']);
    const contentHash = createHash('sha256').update('A letter').digest('hex');
    await keepBytes(here.record().store.files, contentHash, Buffer.from('A letter'), '2026-11-21T18:00:00Z');
    const attached = await here.record().store.write({ name: 'test', label: 'test', kind: 'do' }, async (tx) => {
      await tx.insert('paperComment', { paperId, parentId: null, blockId: null, sectionId: null, quote: '', words: 'Say how many.', byName: 'Clerk', saidOn: '2026-11-20', saidAt: '', resolvedOn: null, resolvedByName: '', source: '', sourceId: '' });
      return await tx.insert('attachment', { meetingId: null, agendaItemId: null, paperId, fileName: 'letter.txt', title: 'Letter', byteLength: 8, contentHash, publicity: 'open', exemptParagraphs: '[]', orderKey: 'a0' });
    });
    const own = { ...EDUCATION_BOARD_REPORT, key: 'own-template', name: 'Report of this board' };
    await here.record().store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.update('paper', paperId, { templateKey: own.key, template: JSON.stringify(own) }));
    const file = await send(here, paperId, { fileIds: [attached.value.id], comments: true });

    const there = await machine();
    const arrival = await arrive(there, file);
    const { id: theirBody } = await there.client.bodies.create(BODY);
    await there.client.paperTravel.takeNew({ key: arrival.key, bodyId: theirBody, meetingId: null });
    const countOf = async (record: TestRecord, table: string): Promise<number> => (await record.record().store.read((reader) => reader.query<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE paperId = ? AND deletedAt IS NULL`, [paperId])))[0]?.n ?? 0;
    expect((await there.client.papers.get({ id: paperId })).template?.name).toBe('Report of this board');
    expect([await countOf(there, 'attachment'), await countOf(there, 'paperComment')]).toEqual([1, 1]);
    const again = await there.client.paperTravel.receive({ key: (await arrive(there, file)).key });
    expect(await there.client.paperTravel.returned({ transferId: again.transferId })).toMatchObject({ taken: true, files: [], comments: [] });

    await here.client.papers.remove({ id: paperId });
    const back = await arrive(here, file);
    expect(back.here).toBe('inBin');
    await here.client.paperTravel.takeNew({ key: back.key, bodyId, meetingId: null });
    expect(await wordsIn(here, paperId, 'purpose')).toEqual(['To tell the Board.']);
    expect([...here.faults, ...there.faults]).toEqual([]);
  });
});
