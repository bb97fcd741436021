import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeRecord, createRecord, openRecord } from '@main/store/open-record';
import type { Opening, OpeningPlace } from '@main/store/open-record';
import { makeBackup } from '@main/store/backups';
import { openTestRecord, testPlace } from '@tests/helpers/test-record';

let folder: string;
let file: string;
let place: OpeningPlace;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-open-'));
  file = path.join(folder, 'Northmere.minutebook');
  place = testPlace(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const makeOne = async (): Promise<void> => {
  const made = await createRecord(file, { name: 'Northmere', sample: false }, place);
  if (!made.opened) throw new Error(made.problem.sentence);
  await made.record.store.write({ name: 'test.write', label: 'Test', kind: 'do' }, (tx) => tx.insert('person', { honorific: 'Cllr', name: 'Margaret Oyelaran', organisationName: '', email: '' }));
  await closeRecord(made.record);
};
const problemOf = async (opening: Promise<Opening>): Promise<{ code: string; sentence: string }> => {
  const answer = await opening;
  if (answer.opened) {
    await closeRecord(answer.record);
    throw new Error('it was opened');
  }
  return answer.problem;
};
const sql = (target: string, statement: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const database: sqlite3.Database = new sqlite3.Database(target, () => {
      database.exec(statement, (error) => {
        database.close(() => {
          if (error) reject(error);
          else resolve();
        });
      });
    });
  });

describe('opening a record', () => {
  it('makes, closes and opens one again', async () => {
    await makeOne();
    const again = await openRecord(file, place);
    expect(again.opened).toBe(true);
    if (!again.opened) return;
    expect((await again.record.store.read((reader) => reader.find('person', {}))).map((person) => person.name)).toEqual(['Margaret Oyelaran']);
    expect(again.record.store.facts.name).toBe('Northmere');
    await closeRecord(again.record);
  });

  it('never makes an empty record of a missing file', async () => {
    expect(await problemOf(openRecord(file, place))).toMatchObject({ code: 'missing' });
    expect(existsSync(file)).toBe(false);
  });

  it('says that a file of something else is not a record, and leaves it alone', async () => {
    writeFileSync(file, 'Dear Clerk, these are the minutes of the last meeting, as typed by hand.'.repeat(40));
    const before = readFileSync(file);
    expect(await problemOf(openRecord(file, place))).toMatchObject({ code: 'notARecord' });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('says that a database of another program is not a record', async () => {
    await sql(file, 'CREATE TABLE recipes (name text); INSERT INTO recipes VALUES (1)');
    expect(await problemOf(openRecord(file, place))).toMatchObject({ code: 'notARecord' });
  });

  it.each([
    ['an empty file', 0],
    ['a file cut off in its header', 60],
    ['a file cut off in the middle', 9_000],
  ])('refuses %s as damaged', async (_name, length) => {
    await makeOne();
    truncateSync(file, length);
    const problem = await problemOf(openRecord(file, place));
    expect(problem.code).toBe('corrupt');
    expect(problem.sentence).toContain('Northmere.minutebook');
  });

  it('refuses a record whose pages were overwritten, and names the newest checked copy', async () => {
    await makeOne();
    const open = await openRecord(file, place);
    if (!open.opened) throw new Error(open.problem.sentence);
    const made = await makeBackup(open.record.backupsFolder, 'Northmere', new Date('2026-11-20T10:00:00Z'), (copy) => open.record.store.copyTo(copy));
    await closeRecord(open.record);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096, 4096 * 6);
    writeFileSync(file, bytes);
    expect(await problemOf(openRecord(file, place))).toMatchObject({ code: 'corrupt', backupMadeAt: made.madeAt });
  });

  it('refuses a record of a newer version and changes nothing in it', async () => {
    await makeOne();
    await sql(file, "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')");
    const before = readFileSync(file);
    const problem = await problemOf(openRecord(file, place));
    expect(problem).toMatchObject({ code: 'newer' });
    expect(problem.sentence).toContain('newer version');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each(['OneDrive', 'OneDrive - Northmere Council', 'Dropbox'])('refuses a record in %s and says to copy it', async (cloud) => {
    await makeOne();
    mkdirSync(path.join(folder, cloud));
    const there = path.join(folder, cloud, 'Northmere.minutebook');
    copyFileSync(file, there);
    const problem = await problemOf(openRecord(there, place));
    expect(problem).toMatchObject({ code: 'synchronised' });
    expect(problem.sentence).toContain('Copy it to this computer');
  });

  it('refuses one that only a link leads to', async () => {
    await makeOne();
    const cloud = path.join(folder, 'OneDrive');
    mkdirSync(cloud);
    renameSync(file, path.join(cloud, 'Northmere.minutebook'));
    symlinkSync(path.join(cloud, 'Northmere.minutebook'), file);
    expect(await problemOf(openRecord(file, place))).toMatchObject({ code: 'synchronised' });
  });

  it('refuses a record on a network mount', async () => {
    await makeOne();
    const mounts = `server:/share ${folder} nfs4 rw 0 0\n`;
    expect(await problemOf(openRecord(file, { ...place, mounts }))).toMatchObject({ code: 'synchronised' });
    expect(await problemOf(openRecord('\\\\server\\share\\Northmere.minutebook', { ...place, platform: 'win32' }))).toMatchObject({ code: 'synchronised' });
  });

  it('recovers what a killed process had committed but not yet moved into the file', async () => {
    const test = await openTestRecord({});
    await test.record().store.write({ name: 'test.write', label: 'Test', kind: 'do' }, (tx) => tx.insert('person', { honorific: '', name: 'In the log only', organisationName: '', email: '' }));
    // What kill -9 leaves behind: the file and its log, nothing closed.
    const left = path.join(folder, 'Left.minutebook');
    copyFileSync(test.file, left);
    copyFileSync(`${test.file}-wal`, `${left}-wal`);
    const opening = await openRecord(left, place);
    if (!opening.opened) throw new Error(opening.problem.sentence);
    expect((await opening.record.store.read((reader) => reader.find('person', {}))).map((person) => person.name)).toEqual(['In the log only']);
    await closeRecord(opening.record);
    await test.close();
  });

  it('sets room aside beside the record', async () => {
    await makeOne();
    expect(readdirSync(folder).some((name) => name.endsWith('.reserve'))).toBe(true);
  });
});

describe('one writer', () => {
  const other = (changes: Partial<OpeningPlace['seeker']>): OpeningPlace => ({ ...place, seeker: { ...place.seeker, token: 'another', ...changes } });

  it('refuses a second opener on another computer in words, and lets go when the first closes', async () => {
    await makeOne();
    const first = await openRecord(file, { ...place, seeker: { ...place.seeker, host: 'TOWNHALL-014' } });
    if (!first.opened) throw new Error(first.problem.sentence);
    const second = await problemOf(openRecord(file, other({ host: 'LAPTOP-2' })));
    expect(second.code).toBe('locked');
    expect(second.sentence).toContain('is open on TOWNHALL-014 since');
    expect(second.sentence).toContain('One person writes at a time');
    await closeRecord(first.record);
    const third = await openRecord(file, other({ host: 'LAPTOP-2' }));
    expect(third.opened).toBe(true);
    if (third.opened) await closeRecord(third.record);
  });

  it('refuses a second profile on the same computer while the first process lives', async () => {
    await makeOne();
    const first = await openRecord(file, place);
    if (!first.opened) throw new Error(first.problem.sentence);
    expect(await problemOf(openRecord(file, other({ isAlive: () => true })))).toMatchObject({ code: 'locked' });
    await closeRecord(first.record);
  });

  it('takes over a lock that a killed process of this computer left behind', async () => {
    await makeOne();
    writeFileSync(`${file}.lock`, JSON.stringify({ host: 'TEST-HOST', processId: 999_999, user: 'tester', token: 'gone', since: '2026-11-21T08:52:00.000Z' }));
    const opening = await openRecord(file, other({ isAlive: () => false }));
    expect(opening.opened).toBe(true);
    if (opening.opened) await closeRecord(opening.record);
  });

  it('takes over a lock of another computer only after long silence', async () => {
    await makeOne();
    const lock = `${file}.lock`;
    writeFileSync(lock, JSON.stringify({ host: 'TOWNHALL-014', processId: 1, user: 'tester', token: 'far', since: '2026-11-21T08:52:00.000Z' }));
    expect(await problemOf(openRecord(file, other({ host: 'LAPTOP-2' })))).toMatchObject({ code: 'locked' });
    const longAgo = new Date(Date.now() - 10 * 60_000);
    utimesSync(lock, longAgo, longAgo);
    const opening = await openRecord(file, other({ host: 'LAPTOP-2' }));
    expect(opening.opened).toBe(true);
    if (opening.opened) await closeRecord(opening.record);
  });
});
