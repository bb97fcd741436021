import { createHash } from 'node:crypto';
import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_ATTACHMENT, PIECE_SIZE } from '@shared/attachments/model';
import { closeUndoHere } from '@main/store/undo-floor';
import { measuredAgain } from '@tests/helpers/measured-again';
import { attach, drop, openAttachmentsRecord } from './attachments-fixture';
import type { AttachmentsRecord } from './attachments-fixture';

let test: AttachmentsRecord;
/** Files that another program holds, by their path, with what the system says of them. */
const held = new Map<string, string>();

beforeEach(async () => {
  held.clear();
  test = await openAttachmentsRecord({
    openFile: (file) => (held.has(file) ? Promise.reject(Object.assign(new Error('held'), { code: held.get(file) })) : open(file, 'r')),
  });
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const bytesOf = (size: number, seed = 1): Buffer => Buffer.from(Uint8Array.from({ length: size }, (_, index) => (index * seed + (index >> 8)) & 0xff));
const counts = async (): Promise<{ files: number; pieces: number }> =>
  await test.record().store.read(async (reader) => (await reader.query<{ files: number; pieces: number }>('SELECT (SELECT count(*) FROM storedFile) AS files, (SELECT count(*) FROM storedFilePiece) AS pieces'))[0] ?? { files: -1, pieces: -1 });
const list = async () => (await test.client.attachments.list({ meetingId: test.meetingId })).attachments;
const item = () => ({ kind: 'item' as const, id: test.openItem });

/** What saving the attached file gives back. */
async function savedBytes(id: string): Promise<Buffer> {
  test.answers.target = path.join(test.outside, `${uuidV7()}.bin`);
  const answer = await test.client.attachments.saveAs({ id });
  expect(answer.state).toBe('written');
  return readFileSync(test.answers.target);
}

describe('a file that is attached', () => {
  it('comes back byte for byte, whatever its size beside that of a piece', async () => {
    for (const size of [1, PIECE_SIZE - 1, PIECE_SIZE, PIECE_SIZE + 1, 3 * PIECE_SIZE]) {
      const bytes = bytesOf(size, size);
      expect((await savedBytes(await attach(test.client, item(), `${String(size)}.bin`, bytes))).equals(bytes)).toBe(true);
    }
    await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), async (bytes) => {
      expect((await savedBytes(await attach(test.client, item(), 'any.bin', bytes))).equals(Buffer.from(bytes))).toBe(true);
    }), { numRuns: 12 });
  });

  it('is kept once however often it is attached, and each keeps its own name', async () => {
    const bytes = bytesOf(PIECE_SIZE * 2 + 5);
    await attach(test.client, item(), 'Forecast.xlsx', bytes);
    const before = await counts();
    await attach(test.client, { kind: 'meeting', id: test.meetingId }, 'Forecast final.xlsx', bytes);
    expect(await counts()).toEqual(before);
    expect(before).toEqual({ files: 1, pieces: 3 });
    const [first, second] = await list();
    expect(first?.contentHash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(second).toMatchObject({ contentHash: first?.contentHash, fileName: 'Forecast final.xlsx', title: 'Forecast final' });
  });

  it('goes with Undo and comes with Redo, several at once as one step', async () => {
    const uploadIds = [await drop(test.client, 'One.pdf', bytesOf(10)), await drop(test.client, 'Two.pdf', bytesOf(20, 3))];
    await test.client.attachments.add({ target: item(), uploadIds });
    expect((await list()).map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(await test.client.history.undo({})).toEqual({ label: 'Attach files' });
    expect(await list()).toEqual([]);
    // The bytes stay as long as Redo can show them again.
    expect((await counts()).files).toBe(2);
    await test.client.history.redo({});
    expect((await list()).map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  it('shows nothing when the application ends between two pieces, and the next start clears up', async () => {
    const bytes = bytesOf(PIECE_SIZE * 3);
    const { uploadId } = await test.client.attachments.offer({ fileName: 'Half.pdf', byteLength: bytes.length });
    for (let piece = 0; piece < 3; piece += 1) await test.client.attachments.lookAt({ uploadId, bytes: bytes.subarray(piece * PIECE_SIZE, (piece + 1) * PIECE_SIZE) });
    await test.client.attachments.looked({ uploadId });
    await test.client.attachments.keep({ uploadId, bytes: bytes.subarray(0, PIECE_SIZE) });
    await test.reopen();
    expect(await list()).toEqual([]);
    expect(await counts()).toEqual({ files: 1, pieces: 1 });
    // What came in before the end cannot be added after it.
    await expect(test.client.attachments.add({ target: item(), uploadIds: [uploadId] })).rejects.toMatchObject({ error: { kind: 'notFound' } });
    expect(await test.record().store.files.sweep('2027-01-01')).toBe(1);
    expect(await counts()).toEqual({ files: 0, pieces: 0 });
    // And the same file can be attached afterwards.
    expect((await savedBytes(await attach(test.client, item(), 'Half.pdf', bytes))).equals(bytes)).toBe(true);
  });

  it('keeps the bytes of a removed file as long as Undo can bring it back, and not longer', async () => {
    const id = await attach(test.client, item(), 'Old.pdf', bytesOf(PIECE_SIZE + 1));
    const other = await attach(test.client, item(), 'Kept.pdf', bytesOf(7));
    await test.client.attachments.remove({ id });
    expect(await test.record().store.files.sweep('2027-01-01')).toBe(0);
    await test.record().store.write({ name: 'test', label: 'Close', kind: 'do' }, (tx) => closeUndoHere(tx));
    expect(await test.record().store.files.sweep('2027-01-01')).toBe(1);
    expect(await counts()).toEqual({ files: 1, pieces: 1 });
    expect((await savedBytes(other)).length).toBe(7);
  });

  it('does not sweep away a file that is on its way in', async () => {
    const bytes = bytesOf(PIECE_SIZE * 2);
    const { uploadId } = await test.client.attachments.offer({ fileName: 'Coming.pdf', byteLength: bytes.length });
    for (let piece = 0; piece < 2; piece += 1) await test.client.attachments.lookAt({ uploadId, bytes: bytes.subarray(piece * PIECE_SIZE, (piece + 1) * PIECE_SIZE) });
    await test.client.attachments.looked({ uploadId });
    expect(await test.record().store.files.sweep('2026-11-21T17:59:59.000Z')).toBe(0);
    for (let piece = 0; piece < 2; piece += 1) await test.client.attachments.keep({ uploadId, bytes: bytes.subarray(piece * PIECE_SIZE, (piece + 1) * PIECE_SIZE) });
    await test.client.attachments.add({ target: item(), uploadIds: [uploadId] });
    expect(await list()).toHaveLength(1);
  });

  it('takes the mark of its item, and counts as its item does whatever its own mark says', async () => {
    const id = await attach(test.client, { kind: 'item', id: test.exemptItem }, 'Valuation.pdf', bytesOf(9));
    expect(await list()).toMatchObject([{ publicity: 'exempt', effective: 'exempt' }]);
    await test.client.attachments.update({ id, publicity: 'open', title: 'Valuation of the annexe' });
    expect(await list()).toMatchObject([{ title: 'Valuation of the annexe', publicity: 'open', effective: 'exempt' }]);
    // An item in the bin does not set its files free.
    await test.client.agenda.removeItem({ id: test.exemptItem });
    expect(await list()).toMatchObject([{ effective: 'exempt' }]);
  });

  it('stands in an order that can be changed', async () => {
    const a = await attach(test.client, item(), 'a.pdf', bytesOf(1));
    const b = await attach(test.client, item(), 'b.pdf', bytesOf(2));
    const c = await attach(test.client, item(), 'c.pdf', bytesOf(3));
    await test.client.attachments.move({ id: c, beforeId: a });
    expect((await list()).map(({ title }) => title)).toEqual(['c', 'a', 'b']);
    await test.client.attachments.move({ id: c, beforeId: null });
    expect((await list()).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    const elsewhere = await attach(test.client, { kind: 'meeting', id: test.meetingId }, 'd.pdf', bytesOf(4));
    await expect(test.client.attachments.move({ id: b, beforeId: elsewhere })).rejects.toMatchObject({ error: { rule: 'neighbourGone' } });
  });

  it('goes with its paper: listed for the paper and for the meeting of the paper', async () => {
    const { bodyId } = await test.client.meetings.get({ id: test.meetingId });
    const { id: paperId } = await test.client.papers.create({ bodyId, meetingId: test.meetingId, agendaItemId: test.openItem, templateKey: 'education-board-report', title: 'Place planning' });
    await attach(test.client, { kind: 'paper', id: paperId }, 'Appendix A.pdf', bytesOf(12));
    expect((await test.client.attachments.list({ paperId })).attachments).toMatchObject([{ title: 'Appendix A', paperId, agendaItemId: null }]);
    expect(await list()).toHaveLength(1);
    await test.client.papers.remove({ id: paperId });
    expect(await list()).toEqual([]);
    await expect(test.client.attachments.add({ target: { kind: 'paper', id: paperId }, uploadIds: [await drop(test.client, 'Late.pdf', bytesOf(5))] })).rejects.toMatchObject({ error: { kind: 'notFound' } });
  });

  it('opens as a private copy to read, gone at the end; a program is not opened', async () => {
    await test.client.attachments.open({ id: await attach(test.client, item(), 'Plan.pdf', bytesOf(40)) });
    const [copy = ''] = test.opened;
    expect(path.basename(copy)).toBe('Plan.pdf');
    expect(readFileSync(copy).equals(bytesOf(40))).toBe(true);
    expect(statSync(copy).mode & 0o777).toBe(0o400);
    expect(statSync(path.dirname(copy)).mode & 0o077).toBe(0);
    const program = await attach(test.client, item(), 'setup.exe', bytesOf(41));
    await expect(test.client.attachments.open({ id: program })).rejects.toMatchObject({ error: { rule: 'attachment.mayRun' } });
    expect(test.opened).toHaveLength(1);
  });

  it('says when its bytes are no longer what was attached', async () => {
    const id = await attach(test.client, item(), 'Flipped.pdf', bytesOf(500));
    await test.record().store.write({ name: 'test', label: 'Flip', kind: 'do' }, (tx) => tx.query(`UPDATE storedFilePiece SET bytes = zeroblob(500)`));
    await expect(test.client.attachments.open({ id })).rejects.toMatchObject({ error: { rule: 'attachment.unreadable' } });
    test.answers.target = path.join(test.outside, 'Flipped.pdf');
    await expect(test.client.attachments.saveAs({ id })).rejects.toMatchObject({ error: { rule: 'attachment.unreadable' } });
    expect(existsSync(test.answers.target)).toBe(false);
  });
});

describe('files that cannot be attached', () => {
  const file = (name: string): string => path.join(test.outside, name);
  const choose = async (...files: string[]) => {
    test.answers.files = files;
    return (await test.client.attachments.choose({ jobId: uuidV7() })).files;
  };

  it('refuses 400 MB by its size, before a byte of it is read, and says what to do', async () => {
    const descriptor = openSync(file('Scan.pdf'), 'w');
    ftruncateSync(descriptor, 400 * 1024 * 1024);
    closeSync(descriptor);
    await measuredAgain(async () => {
      const start = performance.now();
      const [answer] = await choose(file('Scan.pdf'));
      expect(performance.now() - start).toBeLessThan(1_000);
      expect(answer).toEqual({ state: 'refused', fileName: 'Scan.pdf', sentence: expect.stringMatching(/“Scan\.pdf” is 400 MB\. Files up to 100 MB .* smaller PDF/u) });
    });
    await expect(test.client.attachments.offer({ fileName: 'Scan.pdf', byteLength: 400 * 1024 * 1024 })).rejects.toMatchObject({ error: { rule: 'attachment.tooLarge' } });
    expect(await counts()).toEqual({ files: 0, pieces: 0 });
  });

  it('takes in the largest file there may be with progress all the way and memory that stays bounded', { timeout: 120_000 }, async () => {
    const descriptor = openSync(file('Scan.pdf'), 'w');
    ftruncateSync(descriptor, LARGEST_ATTACHMENT);
    closeSync(descriptor);
    const held = (): number => process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    const before = held();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, held())), 5);
    const [answer] = await choose(file('Scan.pdf'));
    clearInterval(watch);
    expect(answer).toMatchObject({ state: 'ready', fileName: 'Scan.pdf' });
    // A file of 100 MB read twice in pieces of 256 KB: what has been read and written is given back on the way.
    expect((most - before) / 1024 / 1024).toBeLessThan(60);
    const shares = test.told.flatMap((event) => (event.event === 'progress' ? [event.fraction] : []));
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  it('attaches the good ones of several and says what is wrong with each of the others', async () => {
    writeFileSync(file('Good.pdf'), bytesOf(PIECE_SIZE + 3));
    writeFileSync(file('Empty.pdf'), '');
    mkdirSync(file('Folder'));
    writeFileSync(file('Held.xlsx'), 'x');
    held.set(file('Held.xlsx'), 'EBUSY');
    writeFileSync(file('Kept.xlsx'), 'x');
    held.set(file('Kept.xlsx'), 'EPERM');
    writeFileSync(file('Forbidden.xlsx'), 'x');
    held.set(file('Forbidden.xlsx'), 'EACCES');
    const answers = await choose(file('Good.pdf'), file('Empty.pdf'), file('Folder'), file('Vanished.pdf'), file('Held.xlsx'), file('Kept.xlsx'), file('Forbidden.xlsx'));
    expect(answers.map((answer) => [answer.fileName, answer.state === 'refused' ? answer.sentence.replace(/^“[^”]*” /u, '').slice(0, 34) : 'ready'])).toEqual([
      ['Good.pdf', 'ready'],
      ['Empty.pdf', 'is empty. Check that it was saved,'],
      ['Folder', 'is a folder. Open it and drag the '],
      ['Vanished.pdf', 'is no longer there. It may have be'],
      ['Held.xlsx', 'is open in another program that do'],
      ['Kept.xlsx', 'is open in another program that do'],
      ['Forbidden.xlsx', 'cannot be read. Copy it to this co'],
    ]);
    const [ready] = answers;
    if (ready?.state !== 'ready') throw new Error('the good file was not taken in');
    await test.client.attachments.add({ target: item(), uploadIds: [ready.uploadId] });
    expect(await list()).toMatchObject([{ title: 'Good' }]);
    expect(test.told.filter((event) => event.event === 'progress').length).toBeGreaterThan(2);
  });

  it('takes nothing when the person cancels, before or meanwhile', async () => {
    test.answers.files = null;
    expect((await test.client.attachments.choose({ jobId: uuidV7() })).files).toEqual([]);
    writeFileSync(file('Long.pdf'), bytesOf(PIECE_SIZE * 12));
    test.answers.files = [file('Long.pdf')];
    const jobId = uuidV7();
    const choosing = test.client.attachments.choose({ jobId });
    while (!test.told.some((event) => event.event === 'progress' && event.fraction > 0.6)) await new Promise((resolve) => setTimeout(resolve, 1));
    await test.client.attachments.cancel({ jobId });
    expect((await choosing).files).toEqual([]);
    expect(await counts()).toEqual({ files: 0, pieces: 0 });
  });

  it('refuses a file that is another one the second time it is read', async () => {
    const bytes = bytesOf(PIECE_SIZE * 2);
    const { uploadId } = await test.client.attachments.offer({ fileName: 'Live.xlsx', byteLength: bytes.length });
    for (const at of [0, PIECE_SIZE]) await test.client.attachments.lookAt({ uploadId, bytes: bytes.subarray(at, at + PIECE_SIZE) });
    await test.client.attachments.looked({ uploadId });
    await test.client.attachments.keep({ uploadId, bytes: bytes.subarray(0, PIECE_SIZE) });
    await expect(test.client.attachments.keep({ uploadId, bytes: Buffer.alloc(PIECE_SIZE, 9) })).rejects.toMatchObject({ error: { rule: 'attachment.changed' } });
    expect(await counts()).toEqual({ files: 0, pieces: 0 });
    await expect(test.client.attachments.add({ target: item(), uploadIds: [uploadId] })).rejects.toMatchObject({ error: { kind: 'notFound' } });
  });

  it('refuses pieces out of turn, of the wrong size, of nothing offered, and what is no bytes', async () => {
    const { uploadId } = await test.client.attachments.offer({ fileName: 'x.pdf', byteLength: 10 });
    await expect(test.client.attachments.keep({ uploadId, bytes: bytesOf(10) })).rejects.toMatchObject({ error: { rule: 'attachment.changed' } });
    await expect(test.client.attachments.lookAt({ uploadId, bytes: bytesOf(11) })).rejects.toMatchObject({ error: { rule: 'attachment.changed' } });
    await expect(test.client.attachments.lookAt({ uploadId, bytes: bytesOf(PIECE_SIZE + 1) })).rejects.toMatchObject({ error: { kind: 'invalid' } });
    await expect(test.client.attachments.looked({ uploadId })).rejects.toMatchObject({ error: { rule: 'attachment.changed' } });
    await expect(test.client.attachments.lookAt({ uploadId: uuidV7(), bytes: bytesOf(1) })).rejects.toMatchObject({ error: { kind: 'notFound' } });
    expect(await test.dispatch('attachments.lookAt', { uploadId, bytes: 'no bytes' })).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(await test.dispatch('attachments.offer', { fileName: 'x', byteLength: -1 })).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    // Bytes are counted, not walked through: a flood is refused at once.
    const flood = Buffer.alloc(40_000_000);
    await measuredAgain(async () => {
      const start = performance.now();
      expect(await test.dispatch('attachments.lookAt', { uploadId, bytes: flood })).toMatchObject({ ok: false, error: { kind: 'invalid' } });
      expect(performance.now() - start).toBeLessThan(200);
    });
  });

  it('gives a name that any system takes to a file called like a device', async () => {
    await attach(test.client, item(), 'C:\\temp\\aux.txt', bytesOf(3));
    await attach(test.client, item(), `${'n'.repeat(240)}.pdf`, bytesOf(4));
    expect((await list()).map(({ fileName }) => fileName)).toEqual(['aux document.txt', `${'n'.repeat(120)}.pdf`]);
  });

  it('says where the trouble is when the folder to save in is gone', async () => {
    const id = await attach(test.client, item(), 'Plan.pdf', bytesOf(40));
    test.answers.target = path.join(test.outside, 'not there', 'Plan.pdf');
    await expect(test.client.attachments.saveAs({ id })).rejects.toMatchObject({ error: { rule: 'document.notWritten' } });
    rmSync(test.outside, { recursive: true });
  });
});
