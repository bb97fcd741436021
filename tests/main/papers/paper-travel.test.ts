import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { returnedPieces } from '@shared/papers/travel/returned-pieces';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';
import type { TestRecord } from '@tests/helpers/test-record';
import { arrive, attach, BODY, clerk, closeMachines, machine, send, unpacked, wordsIn, write } from './travelling-machines';

afterEach(closeMachines);

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
    await write(here, paperId, 'purpose', ['The words of the paper.']);
    const { id: chosen } = await attach(here, paperId, { fileName: 'Letter.txt', title: 'Letter', words: 'The letter that goes.' });
    await attach(here, paperId, { fileName: 'Costs.txt', title: 'Costs', words: 'SECRET-FILE costs.', publicity: 'exempt' });
    // Secrets everywhere around the paper.
    const { id: otherPaper } = await client.papers.create({ bodyId, meetingId, agendaItemId: null, templateKey: 'education-board-report', title: 'SECRET-PAPER' });
    await attach(here, otherPaper, { fileName: 'SECRET-OTHER-NAME.txt', title: 'SECRET-OTHER-TITLE', words: 'SECRET-OTHER-FILE of another paper' });
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
    const [note] = (await client.reader.notes({ paperId })).notes;
    expect(note).toMatchObject({ words: 'SECRET-NOTE', sentOn: '2026-11-21' });
    // What is written now was not sent.
    await client.reader.typeNote({ id: note?.id ?? '', words: 'Another question.' });
    expect((await client.reader.notes({ paperId })).notes).toMatchObject([{ sentOn: null }]);
    expect(here.faults).toEqual([]);
  });

  test('before it goes it says what is not open: a file by the most restricted of its appendices, a background paper that is not listed', async () => {
    const here = await clerk();
    const { client, paperId, faults } = here;
    expect(await client.paperTravel.outgoing({ paperId })).toMatchObject({ restrictedParts: false });
    const { id } = await client.preparation.addBackgroundPaper({ paperId, title: 'Valuation', whereHeld: '', link: '', disclosesExempt: true });
    expect(await client.paperTravel.outgoing({ paperId })).toMatchObject({ restrictedParts: true });
    await client.preparation.removeBackgroundPaper({ id });
    const { id: mapId } = await attach(here, paperId, { fileName: 'map.txt', title: 'Map', words: 'A map' });
    await client.preparation.addAppendix({ paperId, title: 'Map', attachmentId: mapId });
    expect((await client.paperTravel.outgoing({ paperId })).files).toMatchObject([{ appendix: 'A', publicity: 'open' }]);
    await client.preparation.addAppendix({ paperId, title: 'Map of the offer', attachmentId: mapId, publicity: 'exempt' });
    expect((await client.paperTravel.outgoing({ paperId })).files).toMatchObject([{ appendix: 'A', publicity: 'exempt' }]);
    expect(faults).toEqual([]);
  });

  test('a paper in the bin is brought back, and its own template, files and comments come with it once', async () => {
    const here = await clerk();
    const { paperId, bodyId } = here;
    await write(here, paperId, 'purpose', ['To tell the Board.']);
    const { id: letter } = await attach(here, paperId, { fileName: 'letter.txt', title: 'Letter', words: 'A letter' });
    await here.record().store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.insert('paperComment', { paperId, parentId: null, blockId: null, sectionId: null, quote: '', words: 'Say how many.', byName: 'Clerk', saidOn: '2026-11-20', saidAt: '', resolvedOn: null, resolvedByName: '', source: '', sourceId: '' }));
    const own = { ...EDUCATION_BOARD_REPORT, key: 'own-template', name: 'Report of this board' };
    await here.record().store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.update('paper', paperId, { templateKey: own.key, template: JSON.stringify(own) }));
    const file = await send(here, paperId, { fileIds: [letter], comments: true });

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
