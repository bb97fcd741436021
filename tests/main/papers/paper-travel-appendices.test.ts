import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { returnedPieces } from '@shared/papers/travel/returned-pieces';
import { readPaperContent } from '@main/features/papers/paper-content';
import { contentOf, paperFile, paragraph, partOf } from '@tests/helpers/travelling-paper';
import type { TestRecord } from '@tests/helpers/test-record';
import { arrive, attach, BODY, clerk, closeMachines, machine, newId, section, send, unpacked, write } from './travelling-machines';

afterEach(closeMachines);

describe('the appendices of a paper as one file', () => {
  test('appendices travel: their words, and the bytes of those that are files where they are ticked; what did not travel is not taken out', async () => {
    const here = await clerk();
    const { paperId, client } = here;
    await write(here, paperId, 'purpose', ['To tell the Board.']);
    const { id: mapId, contentHash } = await attach(here, paperId, { fileName: 'map.txt', title: 'Map', words: 'A map' });
    const { id: costs } = await client.preparation.addAppendix({ paperId, title: 'Costs', attachmentId: null, publicity: 'exempt' });
    const rowOfCosts = newId();
    const writeCosts = (record: TestRecord, text: string, revision: number) => record.client.text.save({ ownerKind: 'paperAppendix', ownerId: costs, changes: [{ id: rowOfCosts, kind: 'paragraph', level: 1, orderKey: 'a0', runs: [{ text }], revision }], removed: [] });
    await writeCosts(here, 'Nine thousand.', 0);
    await client.preparation.addAppendix({ paperId, title: 'Map of the wards', attachmentId: mapId });
    const contentIn = (record: TestRecord) => record.record().store.read((reader) => readPaperContent(reader, paperId));
    expect(await client.paperTravel.outgoing({ paperId })).toMatchObject({ publicity: 'open', restrictedParts: true, files: [{ title: 'Map', appendix: 'B' }] });

    const there = await machine();
    const out = await send(here, paperId, { fileIds: [mapId] });
    const arrival = await arrive(there, out);
    const { id: bodyId } = await there.client.bodies.create(BODY);
    await there.client.paperTravel.takeNew({ key: arrival.key, bodyId, meetingId: null });
    expect(await contentIn(there)).toEqual(await contentIn(here));
    expect(await here.record().store.files.find(contentHash)).toMatchObject({ complete: true });

    // The words of one are changed, the file of the other stays behind.
    await writeCosts(there, 'Ten thousand.', 1);
    await there.client.preparation.moveAppendix({ id: (await contentIn(there)).appendices[1]?.id ?? '', beforeId: costs });
    const back = await arrive(here, await send(there, paperId));
    const { transferId } = await here.client.paperTravel.receive({ key: back.key });
    const returned = await here.client.paperTravel.returned({ transferId });
    const pieces = returnedPieces(returned.base, returned.ours, returned.theirs);
    expect(pieces.map(({ place, change, before, after }) => [place, change, before, after])).toEqual([
      ['Appendix B', 'moved', 'Costs', 'Costs'],
      ['Appendix B', 'changed', 'Nine thousand.', 'Ten thousand.'],
    ]);
    await here.client.paperTravel.take({ transferId, stamp: returned.stamp, accepted: pieces.map(({ id }) => id), both: [], fileIds: [], comments: false });
    expect((await contentIn(here)).appendices).toMatchObject([{ title: 'Map of the wards', file: { fileName: 'map.txt', contentHash } }, { title: 'Costs', publicity: 'exempt', blocks: [{ runs: [{ text: 'Ten thousand.' }] }] }]);

    // A file that was written before papers told of appendices opens, and takes none of them out.
    const { appendices: _appendices, ...older } = contentOf([paragraph(1, 'To tell the Board.')]);
    const old = path.join(here.folder, 'old.mbpaper');
    writeFileSync(old, paperFile({ ...partOf(), paperId, content: older }));
    const { transferId: fromOld } = await here.client.paperTravel.receive({ key: (await arrive(here, old)).key });
    const asOld = await here.client.paperTravel.returned({ transferId: fromOld });
    expect(returnedPieces(asOld.base, asOld.ours, asOld.theirs).filter(({ id, place }) => id.startsWith('appendix:') || place.startsWith('Appendix'))).toEqual([]);

    // Nor does one that was kept here before the record told of them.
    await here.record().store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.update('paperTransfer', fromOld, { content: JSON.stringify({ ...partOf(), paperId, content: older }) }));
    const asKept = await here.client.paperTravel.returned({ transferId: fromOld });
    expect(asKept.theirs.appendices).toEqual(asKept.ours.appendices);
    expect(asKept.ours.appendices).toHaveLength(2);
    expect([...here.faults, ...there.faults]).toEqual([]);
  });

  test('taking it over opens nothing to more people that was made exempt here since it left', async () => {
    const here = await clerk();
    const { paperId, client } = here;
    await write(here, paperId, 'purpose', ['To tell the Board.']);
    const { id: costs } = await client.preparation.addAppendix({ paperId, title: 'Costs', attachmentId: null });
    const rowOfCosts = newId();
    const writeCosts = (record: TestRecord, text: string, revision: number) => record.client.text.save({ ownerKind: 'paperAppendix', ownerId: costs, changes: [{ id: rowOfCosts, kind: 'paragraph', level: 1, orderKey: 'a0', runs: [{ text }], revision }], removed: [] });
    await writeCosts(here, 'Nine thousand.', 0);
    const there = await machine();
    const arrival = await arrive(there, await send(here, paperId));
    const { id: bodyId } = await there.client.bodies.create(BODY);
    await there.client.paperTravel.takeNew({ key: arrival.key, bodyId, meetingId: null });
    await there.client.preparation.changeAppendix({ id: costs, title: 'What it costs', publicity: 'open' });
    await writeCosts(there, 'Nine thousand pounds.', 1);
    await write(there, paperId, 'purpose', ['To ask the Board.', 'And to thank it.']);
    const back = await send(there, paperId);

    await client.preparation.changeAppendix({ id: costs, title: 'Costs of the work', publicity: 'exempt' });
    await writeCosts(here, 'About nine thousand.', 2);
    const purpose = (await section(here, paperId, 'purpose')).blocks[0]?.id ?? '';
    await here.record().store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.update('block', purpose, { publicity: 'exempt' }));
    const { transferId } = await client.paperTravel.receive({ key: (await arrive(here, back)).key });
    const returned = await client.paperTravel.returned({ transferId });
    const pieces = returnedPieces(returned.base, returned.ours, returned.theirs);
    expect(pieces.map(({ note }) => note)).toEqual(['', '', '', '']);
    expect(pieces.find(({ id }) => id === `appendix:${costs}`)).toMatchObject({ after: 'What it costs', clash: { base: 'Costs' } });
    const accepted = pieces.map(({ id }) => id).filter((id) => id !== `block:${rowOfCosts}`);
    await client.paperTravel.take({ transferId, stamp: returned.stamp, accepted, both: [`block:${rowOfCosts}`], fileIds: [], comments: false });
    const now = await here.record().store.read((reader) => readPaperContent(reader, paperId));
    expect(now.appendices.map(({ title, publicity, blocks }) => [title, publicity, blocks.map((block) => [block.runs[0]?.text, block.publicity])])).toEqual([['What it costs', 'exempt', [['About nine thousand.', 'exempt'], ['Nine thousand pounds.', 'exempt']]]]);
    expect(now.sections.find(({ key }) => key === 'purpose')?.blocks.map(({ runs, publicity }) => [runs[0]?.text, publicity])).toEqual([['To ask the Board.', 'exempt'], ['And to thank it.', 'open']]);
    expect([...here.faults, ...there.faults]).toEqual([]);
  });

  test('the file of an appendix that does not go along is not named, and one that did not come back stays', async () => {
    const here = await clerk();
    const { paperId, client } = here;
    await write(here, paperId, 'purpose', ['To tell the Board.']);
    const contentIn = (record: TestRecord) => record.record().store.read((reader) => readPaperContent(reader, paperId));
    const { id: mapId } = await attach(here, paperId, { fileName: 'map.txt', title: 'File', words: 'A map' });
    const { id: map } = await client.preparation.addAppendix({ paperId, title: 'Map', attachmentId: mapId });
    const there = await machine();
    expect(await arrive(there, await send(here, paperId))).toMatchObject({ here: 'no', emptyAppendices: ['Appendix A, Map'] });
    const arrival = await arrive(there, await send(here, paperId, { fileIds: [mapId] }));
    expect(arrival.emptyAppendices).toEqual([]);
    const { id: bodyId } = await there.client.bodies.create(BODY);
    await there.client.paperTravel.takeNew({ key: arrival.key, bodyId, meetingId: null });
    // Another file, exempt, stands for it there, and a new appendix beside it; neither goes along.
    const { id: secret } = await attach(there, paperId, { fileName: 'SECRET-offer.txt', title: 'File', words: 'An offer', publicity: 'exempt' });
    await there.record().store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.update('paperAppendix', map, { attachmentId: secret, title: 'Map and offer' }));
    await there.client.preparation.addAppendix({ paperId, title: 'Offer', attachmentId: secret });
    const file = await send(there, paperId);
    expect(unpacked(file)).not.toContain('SECRET');
    const { transferId } = await client.paperTravel.receive({ key: (await arrive(here, file)).key });
    const returned = await client.paperTravel.returned({ transferId });
    const pieces = returnedPieces(returned.base, returned.ours, returned.theirs);
    expect(pieces.map(({ after, change, note, clash }) => [after, change, note, clash])).toEqual([
      ['Map and offer, attached file map.txt', 'changed', '', null],
      ['Offer', 'added', 'No file and no words came with it. If it is a file, ask for the file and attach it.', null],
    ]);
    await client.paperTravel.take({ transferId, stamp: returned.stamp, accepted: pieces.map(({ id }) => id), both: [], fileIds: [], comments: false });
    expect((await contentIn(here)).appendices).toMatchObject([{ title: 'Map and offer', file: { fileName: 'map.txt' } }, { title: 'Offer', file: null }]);
    expect([...here.faults, ...there.faults]).toEqual([]);
  });
});
