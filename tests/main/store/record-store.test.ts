import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReadingConnection, openWritingConnection, pragmaProblem, readPragmas } from '@main/store/connection';
import { closeRecord, createRecord, openRecord } from '@main/store/open-record';
import type { RecordStore } from '@main/store/record-store';
import { openTestRecord, testPlace } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

const WRITE = { name: 'test.write', label: 'Test', kind: 'do' } as const;
const person = (name: string) => ({ honorific: '', name, organisationName: '', email: '' });

let test: TestRecord;
let store: RecordStore;
beforeEach(async () => {
  test = await openTestRecord({});
  store = test.record().store;
});
afterEach(async () => {
  await test.close();
});

const names = async (): Promise<string[]> => (await store.read((reader) => reader.find('person', {}, { id: 'ASC' }))).map((row) => row.name);

describe('the store of a record', () => {
  it('runs with settings that survive a power cut, read back from the live connection', async () => {
    const writing = await openWritingConnection(test.file);
    const { sqliteVersion, ...settings } = await readPragmas(writing);
    await writing.destroy();
    expect(settings).toEqual({ journalMode: 'wal', synchronous: 2, foreignKeys: 1, busyTimeout: 5000, secureDelete: 1 });
    expect(pragmaProblem({ sqliteVersion, ...settings })).toBeNull();
  });

  it.each([
    [{ journalMode: 'delete' }, /journal_mode/],
    [{ synchronous: 1 }, /synchronous/],
    [{ foreignKeys: 0 }, /foreign_keys/],
    [{ busyTimeout: 0 }, /busy_timeout/],
    [{ secureDelete: 0 }, /secure_delete/],
    [{ sqliteVersion: '3.44.2' }, /too old/],
    [{ sqliteVersion: '3.51.2' }, /too old/],
  ])('does not run with %o', (changed, words) => {
    expect(pragmaProblem({ journalMode: 'wal', synchronous: 2, foreignKeys: 1, busyTimeout: 5000, secureDelete: 1, sqliteVersion: '3.52.0', ...changed })).toMatch(words);
  });

  it('keeps writes apart that are asked for at the same time', async () => {
    const wanted = Array.from({ length: 20 }, (_, index) => `Person ${String(index).padStart(2, '0')}`);
    await Promise.all(wanted.map((name) => store.write(WRITE, (tx) => tx.insert('person', person(name)))));
    expect(await names()).toEqual(wanted);
  });

  it('leaves nothing behind of a write that fails, and nothing of it is lost for others', async () => {
    const first = store.write(WRITE, (tx) => tx.insert('person', person('Kept before')));
    const failing = store.write(WRITE, async (tx) => {
      await tx.insert('person', person('Rolled back'));
      throw new Error('on purpose');
    });
    const last = store.write(WRITE, (tx) => tx.insert('person', person('Kept after')));
    await first;
    await expect(failing).rejects.toThrow('on purpose');
    await last;
    expect(await names()).toEqual(['Kept before', 'Kept after']);
  });

  it('adds many rows at once as it adds one, and none of them when they do not fit together', async () => {
    const written = await store.write(WRITE, (tx) => tx.insertAll('person', Array.from({ length: 450 }, (_, index) => person(`P${String(index).padStart(3, '0')}`))));
    expect(await names()).toEqual(written.value.map((row) => row.name));
    const [first, one] = await store.read(async (reader) => [await reader.find('person', { name: 'P000' }), written.value[0]] as const);
    expect(first).toEqual([{ ...one, phone: '' }]);
    await expect(store.write(WRITE, (tx) => tx.insertAll('person', [person('X'), { ...person('Y'), phone: '1' }]))).rejects.toThrow('different columns');
    expect(await names()).toHaveLength(450);
  });

  it('answers only when the row can be read from another connection', async () => {
    for (let index = 0; index < 10; index += 1) {
      await store.write(WRITE, (tx) => tx.insert('person', person(`P${String(index)}`)));
      const other = await openReadingConnection(test.file);
      const rows = (await other.query('SELECT count(*) AS count FROM person')) as { count: number }[];
      await other.destroy();
      expect(rows[0]?.count).toBe(index + 1);
    }
  });

  it('does not show a reader what is not committed', async () => {
    let seen: string[] = ['unset'];
    await store.write(WRITE, async (tx) => {
      await tx.insert('person', person('Not yet'));
      seen = await names();
    });
    expect(seen).toEqual([]);
    expect(await names()).toEqual(['Not yet']);
  });

  it('rolls back a write that hangs, and takes the next one', async () => {
    await test.close();
    test = await openTestRecord({});
    await closeRecord(test.record());
    const opening = await openRecord(test.file, { ...testPlace(test.folder), writeDeadline: 150 });
    if (!opening.opened) throw new Error(opening.problem.sentence);
    const hanging = opening.record.store;
    const hung = hanging.write(WRITE, async (tx) => {
      await tx.insert('person', person('Lost in the hang'));
      await new Promise(() => undefined);
    });
    const next = hanging.write(WRITE, (tx) => tx.insert('person', person('After the hang')));
    await expect(hung).rejects.toThrow(/rolled back/);
    await next;
    expect((await hanging.read((reader) => reader.find('person', {}))).map((row) => row.name)).toEqual(['After the hang']);
    await closeRecord(opening.record);
    await test.reopen();
    store = test.record().store;
  });

  it('refuses to look for an undefined id instead of answering the first row', async () => {
    await store.write(WRITE, (tx) => tx.insert('person', person('Somebody else')));
    await expect(store.read((reader) => reader.findById('person', undefined as unknown as string))).rejects.toThrow();
  });

  it('hands out each number once, even when the write that took it is undone later', async () => {
    const take = (): Promise<number> => store.write(WRITE, (tx) => tx.allocateNumber('D 26/27')).then((written) => written.value);
    expect(await take()).toBe(1);
    await expect(
      store.write(WRITE, async (tx) => {
        await tx.allocateNumber('D 26/27');
        throw new Error('on purpose');
      }),
    ).rejects.toThrow();
    expect(await take()).toBe(2);
    expect(await take()).toBe(3);
    expect((await store.write(WRITE, (tx) => tx.allocateNumber('A 26/27'))).value).toBe(1);
  });

  it('notes what search has not indexed yet, once for each row', async () => {
    const { value: row } = await store.write(WRITE, (tx) => tx.insert('person', person('Jasmine Kaur')));
    await store.write(WRITE, (tx) => tx.update('person', row.id, { name: 'Jasmine Kaur OBE' }));
    const pending = await store.read((reader) => reader.query<{ tableName: string; rowId: string }>('SELECT tableName, rowId FROM searchPending'));
    expect(pending).toEqual([{ tableName: 'person', rowId: row.id }]);
  });

  it('is one file again once it is closed, and everything is in it', async () => {
    await store.write(WRITE, (tx) => tx.insert('person', person('Still here')));
    await test.reopen();
    store = test.record().store;
    expect(await names()).toEqual(['Still here']);
  });

  it('knows when it was last written, also after it is opened again', async () => {
    expect(store.lastSavedAt).toBeNull();
    const { at } = await store.write(WRITE, (tx) => tx.insert('person', person('Ines Duarte')));
    expect(store.lastSavedAt).toBe(at);
    await test.reopen();
    store = test.record().store;
    expect(store.lastSavedAt).toBe(at);
  });

  it('makes no record over a file that is there', async () => {
    const again = await createRecord(test.file, { name: 'Again', sample: false }, testPlace(test.folder));
    expect(again.opened).toBe(false);
  });
});
