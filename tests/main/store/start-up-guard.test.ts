import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listBackups } from '@main/store/backups';
import { inspectFile } from '@main/store/inspect-file';
import { knownMigrationNames } from '@main/store/migrations/migrations';
import { openRecord } from '@main/store/open-record';
import { BASE, makeRecordOfBefore } from '@tests/helpers/record-of-before';
import { testPlace } from '@tests/helpers/test-record';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-guard-'));
  file = path.join(folder, 'Before.minutebook');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('leaves a record as it was where a row belongs to nothing once it is brought up to date, and refuses it each time', async () => {
  await makeRecordOfBefore(file, 1, [
    'PRAGMA foreign_keys = OFF',
    `INSERT INTO body (id, createdAt, updatedAt, deletedAt, revision, name, shortName, kind, organisationId, parentBodyId, status, usualPlace, usualStart, presidingMembershipId) VALUES ('b1', ${BASE}, 'Education Board', '', 'board', 'nowhere', NULL, 'standing', '', '', NULL)`,
  ]);
  const before = knownMigrationNames().slice(0, 1);
  for (let time = 0; time < 2; time += 1) {
    const opening = await openRecord(file, testPlace(folder));
    expect(opening).toMatchObject({ opened: false, problem: { code: 'migrationFailed' } });
    if (!opening.opened) expect(opening.problem.sentence).toContain('It is as it was before; a copy was made first.');
    expect(await inspectFile(file, knownMigrationNames())).toEqual({ verdict: 'ok', migrations: before });
  }
  const [copies = ''] = readdirSync(testPlace(folder).backupsFolder);
  expect(listBackups(path.join(testPlace(folder).backupsFolder, copies)).length).toBeGreaterThan(0);
  expect(readdirSync(folder).filter((name) => name.includes('.lock') || name.includes('.part'))).toEqual([]);
});
