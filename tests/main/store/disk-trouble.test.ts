import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDispatcher } from '@main/boundary/dispatcher';
import type { AllHandlers } from '@main/boundary/dispatcher';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { closeRecord, createRecord, openRecord } from '@main/store/open-record';
import type { OpenRecord } from '@main/store/open-record';
import { calendarDay } from '@shared/kernel/calendar-day';
import { makeClient } from '@shared/make-client';
import { testPlace } from '@tests/helpers/test-record';

/** A small file system of our own needs the right to mount one: root, as on the machines that run this. Elsewhere it is said. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

let folder: string;
let disk: string;
let record: OpenRecord | null;
const place = () => testPlace(folder);
const client = () =>
  makeClient(
    createDispatcher({
      handlers: { bodies: bodiesHandlers } as unknown as AllHandlers,
      store: () => record?.store ?? null,
      today: () => calendarDay(2026, 11, 21),
      emit: () => undefined,
      report: (error) => {
        throw error;
      },
    }),
  );
const body = (name: string) => ({ name, shortName: '', kind: 'board' as const, organisationName: '', usualPlace: '', usualStart: '' as const });

describe.runIf(canMount)('when the disk gives out (not tried except as root on Linux, who may mount a small one)', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'minute-book-disk-'));
    disk = path.join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk]);
    record = null;
  });
  afterEach(async () => {
    if (record) await closeRecord(record).catch(() => undefined);
    execFileSync('umount', ['-l', disk]);
    rmSync(folder, { recursive: true, force: true });
  });

  const fill = (): void => {
    const room = statfsSync(disk);
    let bytes = room.bavail * room.bsize;
    while (bytes >= 4096) {
      try {
        writeFileSync(path.join(disk, `filling-${String(Math.random())}`), Buffer.alloc(bytes));
        bytes = 0;
      } catch {
        bytes = Math.floor(bytes / 2);
      }
    }
  };

  it('still takes what is typed on a full disk, from the room set aside, then refuses in words and keeps what it acknowledged', async () => {
    const made = await createRecord(path.join(disk, 'Full.minutebook'), { name: 'Full', sample: false }, place());
    if (!made.opened) throw new Error(made.problem.sentence);
    record = made.record;
    await client().bodies.create(body('Before'));
    fill();
    const acknowledged = ['Before'];
    let refusal: unknown = null;
    for (let number = 0; number < 4_000 && refusal === null; number += 1) {
      try {
        await client().bodies.create(body(`Body ${String(number)} ${'x'.repeat(140)}`));
        acknowledged.push(`Body ${String(number)} ${'x'.repeat(140)}`);
        if (number === 0) fill();
      } catch (error) {
        refusal = error;
      }
    }
    expect(acknowledged.length).toBeGreaterThan(1);
    expect(String(refusal)).toContain('The disk is full');
    expect((await client().bodies.list({})).bodies.map((row) => row.name).sort()).toEqual([...acknowledged].sort());
    expect(await record.store.read((reader) => reader.query('PRAGMA integrity_check'))).toEqual([{ integrity_check: 'ok' }]);
  });

  it('opens nothing for writing on a read-only disk, and says so', async () => {
    const file = path.join(disk, 'Fixed.minutebook');
    const made = await createRecord(file, { name: 'Fixed', sample: false }, place());
    if (!made.opened) throw new Error(made.problem.sentence);
    await closeRecord(made.record);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const opening = await openRecord(file, place());
    expect(opening).toMatchObject({ opened: false, problem: { code: 'readOnly' } });
    if (!opening.opened) expect(opening.problem.sentence).toContain('Copy it to this computer');
    expect(await createRecord(path.join(disk, 'New.minutebook'), { name: 'New', sample: false }, place())).toMatchObject({ opened: false, problem: { code: 'readOnly' } });
  });
});
