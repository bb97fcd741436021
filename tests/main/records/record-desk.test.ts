import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppEvent } from '@shared/events';
import { RecentRecords } from '@main/features/records/recent-records';
import { RecordDesk } from '@main/features/records/record-desk';
import { inspectFile } from '@main/store/inspect-file';
import { knownMigrationNames } from '@main/store/migrations/migrations';
import { testPlace } from '@tests/helpers/test-record';

let folder: string;
let desk: RecordDesk;
let recent: RecentRecords;
let events: AppEvent[];
let faults: unknown[];
/** Whether the window lets its record go, and how often it was asked. */
let letsGo: boolean;
let asked: number;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-desk-'));
  recent = new RecentRecords(path.join(folder, 'recent.json'));
  events = [];
  faults = [];
  letsGo = true;
  asked = 0;
  desk = new RecordDesk({
    recordsFolder: path.join(folder, 'records'),
    place: testPlace(folder),
    recent,
    letGo: () => {
      asked += 1;
      return Promise.resolve(letsGo);
    },
    emit: (event) => events.push(event),
    report: (error) => {
      faults.push(error);
      return 'TEST';
    },
  });
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const addPerson = (name: string) => desk.store?.write({ name: 'x', label: 'Add', kind: 'do' }, (tx) => tx.insert('person', { honorific: '', name, organisationName: '', email: '' }));
const people = async () => (await desk.store?.read((reader) => reader.find('person', {}, { id: 'ASC' })))?.map((person) => person.name);

describe('the desk', () => {
  it('starts with nothing, makes a record, and remembers it', async () => {
    expect(desk.status()).toEqual({ state: 'none' });
    expect(await desk.create('Northmere Education', false)).toMatchObject({ state: 'open', name: 'Northmere Education', fileName: 'Northmere Education.minutebook', sample: false });
    expect(events).toEqual([{ event: 'recordChanged', opening: 1 }]);
    expect(recent.list()).toMatchObject([{ name: 'Northmere Education', present: true }]);
  });

  it('is not taken for empty while it opens a record: who asks meanwhile is told of that one', async () => {
    await desk.create('Northmere', false);
    const file = desk.file ?? '';
    await desk.close();
    const opening = desk.open(file);
    expect(desk.status()).toEqual({ state: 'none' });
    expect(await desk.settledStatus()).toMatchObject({ state: 'open', name: 'Northmere' });
    await opening;
  });

  it('asks the window before another record takes the place of this one, and stays where the window says so', async () => {
    const first = await desk.create('Northmere', false);
    expect(asked).toBe(0);
    const file = desk.file ?? '';
    expect(await desk.open(file)).toEqual(first);
    expect(asked).toBe(0);
    letsGo = false;
    expect(await desk.create('Other', false)).toEqual(first);
    expect(await desk.open(path.join(folder, 'elsewhere.minutebook'))).toEqual(first);
    expect(await desk.openPersonal(path.join(folder, 'mine.minutebook'), 'My papers')).toEqual(first);
    expect(await desk.leave()).toEqual(first);
    expect(asked).toBe(4);
    await addPerson('A. Clerk');
    letsGo = true;
    expect(await desk.leave()).toEqual({ state: 'none' });
    // What was typed for a record that could not be opened can still go into it: the window keeps it for the next try.
    renameSync(file, `${file}.away`);
    expect(await desk.open(file)).toMatchObject({ state: 'problem' });
    letsGo = false;
    renameSync(`${file}.away`, file);
    expect(await desk.open(file)).toMatchObject({ state: 'open' });
    expect(await people()).toEqual(['A. Clerk']);
  });

  it('gives a second record of one name a number, and makes file names that every system takes', async () => {
    await desk.create('Northmere', false);
    expect(await desk.create('Northmere', false)).toMatchObject({ fileName: 'Northmere (2).minutebook', name: 'Northmere' });
    expect(await desk.create('CON', false)).toMatchObject({ fileName: 'CON document.minutebook' });
    expect(await desk.create('Schools: forum? "2026" <draft>', false)).toMatchObject({ fileName: 'Schools forum 2026 draft.minutebook' });
  });

  it('tells why a record could not be opened, and opens it once it is back', async () => {
    await desk.create('Northmere', false);
    await addPerson('Ada');
    await desk.close();
    const file = path.join(folder, 'records', 'Northmere.minutebook');
    renameSync(file, `${file}.away`);
    expect(await desk.open(file)).toMatchObject({ state: 'problem', problem: { code: 'missing', fileName: 'Northmere.minutebook' } });
    renameSync(`${file}.away`, file);
    expect(await desk.open(file)).toMatchObject({ state: 'open' });
    expect(await people()).toEqual(['Ada']);
  });

  it('makes a checked copy when it closes, and puts it in the place of a damaged file, which it keeps', async () => {
    await desk.create('Northmere', false);
    await addPerson('Ada');
    await desk.close();
    const file = path.join(folder, 'records', 'Northmere.minutebook');
    truncateSync(file, 5_000);
    expect(await desk.open(file)).toMatchObject({ state: 'problem', problem: { code: 'corrupt' } });
    const status = desk.status();
    expect(status.state === 'problem' ? status.problem.backupMadeAt : null).not.toBeNull();
    expect(await desk.restoreBackup()).toMatchObject({ state: 'open' });
    expect(await people()).toEqual(['Ada']);
    expect(readdirSync(path.join(folder, 'records')).some((name) => name.includes('damaged'))).toBe(true);
  });

  it('copies a record out of a synchronised folder and opens the copy', async () => {
    await desk.create('Northmere', false);
    await addPerson('Ada');
    await desk.close();
    const cloud = path.join(folder, 'OneDrive');
    mkdirSync(cloud);
    copyFileSync(path.join(folder, 'records', 'Northmere.minutebook'), path.join(cloud, 'Forum.minutebook'));
    expect(await desk.open(path.join(cloud, 'Forum.minutebook'))).toMatchObject({ state: 'problem', problem: { code: 'synchronised' } });
    expect(await desk.copyHere()).toMatchObject({ state: 'open', fileName: 'Forum.minutebook' });
    expect(await people()).toEqual(['Ada']);
  });

  it('saves a copy that is whole and can be opened by itself', async () => {
    await desk.create('Northmere', false);
    await addPerson('Ada');
    const copy = path.join(folder, 'Handed over.minutebook');
    await desk.saveCopy(copy);
    expect(await inspectFile(copy, knownMigrationNames())).toMatchObject({ verdict: 'ok' });
    expect(readdirSync(folder).filter((name) => name.includes('minute-book-copy'))).toEqual([]);
    await desk.open(copy);
    expect(await people()).toEqual(['Ada']);
  });

  it('leaves the record that is open as it is when it is asked for again, by whatever name', async () => {
    await desk.create('Northmere', false);
    await addPerson('Ada');
    const { store } = desk;
    const file = path.join(folder, 'records', 'Northmere.minutebook');
    const link = path.join(folder, 'Shortcut.minutebook');
    symlinkSync(file, link);
    events.length = 0;
    for (const asked of [file, link, path.join(folder, 'records', '..', 'records', 'Northmere.minutebook')]) expect(await desk.open(asked)).toMatchObject({ state: 'open', fileName: 'Northmere.minutebook' });
    expect(desk.store).toBe(store);
    expect(events).toEqual([]);
    await addPerson('Ben');
    expect(await people()).toEqual(['Ada', 'Ben']);
  });

  it('notices within seconds that the file was taken away, and does not go on as if nothing had happened', async () => {
    await desk.create('Northmere', false);
    await addPerson('Ada');
    const file = path.join(folder, 'records', 'Northmere.minutebook');
    renameSync(file, path.join(folder, 'Taken.minutebook'));
    await expect.poll(() => desk.status().state, { timeout: 30_000, interval: 250 }).toBe('problem');
    expect(desk.store).toBeNull();
    expect(existsSync(file)).toBe(false);
  }, 60_000);

  it('stops writing when somebody else has taken the record over while this computer slept', async () => {
    await desk.create('Northmere', false);
    await addPerson('Ada');
    const file = path.join(folder, 'records', 'Northmere.minutebook');
    const theirs = JSON.stringify({ host: 'LAPTOP-2', processId: 7, user: 'clerk', token: 'another', since: '2026-11-23T09:00:00.000Z' });
    writeFileSync(`${file}.lock`, theirs);
    await expect.poll(() => desk.status(), { timeout: 12_000, interval: 250 }).toMatchObject({ state: 'problem', problem: { code: 'locked' } });
    expect(desk.store).toBeNull();
    expect(readFileSync(`${file}.lock`, 'utf8')).toBe(theirs);
  }, 20_000);

  it('keeps its list of recent records short and survives one that cannot be read', async () => {
    for (let number = 0; number < 12; number += 1) recent.add(path.join(folder, `R${String(number)}`), `R${String(number)}`, '2026-11-21T10:00:00.000Z');
    expect(recent.list()).toHaveLength(10);
    expect(recent.list()[0]?.name).toBe('R11');
    expect(recent.fileOf('nothing')).toBeNull();
    const broken = new RecentRecords(path.join(folder, 'not-json'));
    expect(broken.list()).toEqual([]);
  });
});
