import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expendable, listBackups, makeBackup, newestGoodBackup } from '@main/store/backups';
import type { Backup } from '@main/store/backups';
import { openTestRecord } from '@tests/helpers/test-record';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-copies-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (madeAt: string): Backup => ({ file: madeAt, madeAt });

describe('checked copies', () => {
  it('keep the newest three, one for each of fourteen days, and one for each month', () => {
    const copies = [
      ...['17', '16', '15', '14', '13'].map((hour) => at(`2026-11-21T${hour}:00:00.000Z`)),
      ...Array.from({ length: 20 }, (_, day) => at(`2026-11-${String(20 - day).padStart(2, '0')}T09:00:00.000Z`)),
      at('2026-10-31T09:00:00.000Z'),
      at('2026-10-30T09:00:00.000Z'),
      at('2026-09-02T09:00:00.000Z'),
    ];
    const gone = expendable(copies).map((copy) => copy.madeAt);
    expect(gone).toContain('2026-11-21T14:00:00.000Z');
    expect(gone).toContain('2026-10-30T09:00:00.000Z');
    expect(gone).not.toContain('2026-10-31T09:00:00.000Z');
    expect(gone).not.toContain('2026-09-02T09:00:00.000Z');
    expect(gone).not.toContain('2026-11-08T09:00:00.000Z');
    expect(gone).toContain('2026-11-07T09:00:00.000Z');
    expect(copies.length - gone.length).toBe(3 + 13 + 2);
  });

  it('hold everything committed while others go on writing', async () => {
    const test = await openTestRecord({});
    const store = test.record().store;
    const write = (name: string) => store.write({ name: 'x', label: 'x', kind: 'do' }, (tx) => tx.insert('person', { honorific: '', name, organisationName: '', email: '' }));
    for (let number = 0; number < 20; number += 1) await write(`Before ${String(number)}`);
    const writing = Promise.all(Array.from({ length: 40 }, (_, number) => write(`During ${String(number)}`)));
    const made = await makeBackup(folder, 'Test', new Date('2026-11-21T10:00:00Z'), (file) => store.copyTo(file));
    await writing;
    const { openReadingConnection } = await import('@main/store/connection');
    const copy = await openReadingConnection(made.file);
    const [count] = (await copy.query("SELECT count(*) AS count FROM person WHERE name LIKE 'Before%'")) as { count: number }[];
    await copy.destroy();
    expect(count?.count).toBe(20);
    await test.close();
  });

  it('are not replaced by a copy that is not good', async () => {
    const test = await openTestRecord({});
    const good = await makeBackup(folder, 'Test', new Date('2026-11-20T10:00:00Z'), (file) => test.record().store.copyTo(file));
    await expect(
      makeBackup(folder, 'Test', new Date('2026-11-21T10:00:00Z'), async (file) => {
        writeFileSync(file, 'cut off');
      }),
    ).rejects.toThrow('not good');
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await newestGoodBackup(folder)).toEqual(good);
    await test.close();
  });

  it('are looked at again before they are offered', async () => {
    const test = await openTestRecord({});
    const older = await makeBackup(folder, 'Test', new Date('2026-11-20T10:00:00Z'), (file) => test.record().store.copyTo(file));
    const newer = await makeBackup(folder, 'Test', new Date('2026-11-21T10:00:00Z'), (file) => test.record().store.copyTo(file));
    writeFileSync(newer.file, 'overwritten since');
    expect(listBackups(folder)).toHaveLength(2);
    expect(await newestGoodBackup(folder)).toEqual(older);
    await test.close();
  });
});
