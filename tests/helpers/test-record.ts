import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sqlite3 from 'sqlite3';
import { v7 as uuidV7 } from 'uuid';
import type { AppEvent } from '@shared/events';
import type { Client } from '@shared/client-type';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { fail, ruleRefusal } from '@shared/kernel/result';
import { makeClient } from '@shared/make-client';
import { createDispatcher } from '@main/boundary/dispatcher';
import type { AllHandlers, Dispatch } from '@main/boundary/dispatcher';
import { closeRecord, createRecord, openRecord } from '@main/store/open-record';
import type { OpeningPlace, OpenRecord } from '@main/store/open-record';

/** A real record on a real disk, with the application's own dispatcher in front of it and no Electron. */
export type TestRecord = {
  readonly client: Client;
  readonly dispatch: Dispatch;
  readonly folder: string;
  readonly file: string;
  /** The open record itself, for looking past the boundary. */
  readonly record: () => OpenRecord;
  readonly events: AppEvent[];
  /** What the dispatcher had to report as a fault of ours. A test that expects none asserts that it is empty. */
  readonly faults: unknown[];
  /** Moves the clock of the record. */
  readonly setNow: (instant: string) => void;
  readonly setToday: (day: string) => void;
  /** Closes the file and opens it again, as a restart does. */
  readonly reopen: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The handlers a test needs; those of features that are not asked for refuse. */
export type TestHandlers = Partial<AllHandlers>;

/** Makes a record in a folder of its own, built by the migrations, and a typed client for it. */
export async function openTestRecord(handlers: TestHandlers): Promise<TestRecord> {
  const folder = mkdtempSync(path.join(tmpdir(), 'minute-book-test-'));
  const file = path.join(folder, 'Test.minutebook');
  let now = new Date('2026-11-21T18:00:00.000Z');
  let ticks = 0;
  let today = parseCalendarDay('2026-11-21') as CalendarDay;
  const events: AppEvent[] = [];
  const faults: unknown[] = [];
  // Every look at the clock is a millisecond later, as on a real one.
  const place = testPlace(folder, () => new Date(now.getTime() + ticks++));
  await copyBlankRecord(file, place.clock());
  let record = await opened(openRecord(file, place));
  const dispatch = createDispatcher({
    handlers: withRefusals(handlers),
    store: () => record.store,
    today: () => today,
    emit: (event) => events.push(event),
    report: (error) => {
      faults.push(error);
      return 'TEST';
    },
  });
  return {
    client: makeClient(dispatch),
    dispatch,
    folder,
    file,
    record: () => record,
    events,
    faults,
    setNow: (instant) => {
      now = new Date(instant);
      ticks = 0;
    },
    setToday: (day) => {
      const parsed = parseCalendarDay(day);
      if (!parsed) throw new Error(`no such day: ${day}`);
      today = parsed;
    },
    reopen: async () => {
      await closeRecord(record);
      record = await opened(openRecord(file, place));
    },
    close: async () => {
      await closeRecord(record);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A new record as the migrations make it, made once in this process: making it takes longer than most tests. */
let blankRecord: Promise<string> | null = null;

async function makeBlankRecord(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'minute-book-blank-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'Test.minutebook');
  await closeRecord(await opened(createRecord(file, { name: 'Test', sample: false }, testPlace(folder))));
  return file;
}

/** Puts a copy of the new record in its place, with an identity and a day of its own. */
async function copyBlankRecord(file: string, now: Date): Promise<void> {
  blankRecord ??= makeBlankRecord();
  copyFileSync(await blankRecord, file);
  const database = new sqlite3.Database(file);
  const run = (sql: string, values: readonly string[]): Promise<void> => new Promise((resolve, reject) => database.run(sql, values, (error) => (error ? reject(error) : resolve())));
  await run("UPDATE meta SET value = ? WHERE key = 'recordId'", [uuidV7()]);
  await run("UPDATE meta SET value = ? WHERE key = 'createdAt'", [now.toISOString()]);
  await new Promise<void>((resolve, reject) => database.close((error) => (error ? reject(error) : resolve())));
}

/** The machine as tests want it: this process alone, no synchronised folders. */
export function testPlace(folder: string, clock: () => Date = () => new Date()): OpeningPlace {
  return {
    backupsFolder: path.join(folder, 'backups'),
    seeker: { host: 'TEST-HOST', processId: process.pid, user: 'tester', token: `token-${folder}`, isAlive: () => true, now: clock },
    clock,
    platform: 'linux',
    mounts: '',
  };
}

async function opened(opening: ReturnType<typeof openRecord>): Promise<OpenRecord> {
  const answer = await opening;
  if (!answer.opened) throw new Error(`${answer.problem.sentence} ${answer.problem.detail}`);
  return answer.record;
}

function withRefusals(handlers: TestHandlers): AllHandlers {
  return new Proxy(handlers, {
    get: (target, feature) =>
      (target as Record<string | symbol, unknown>)[feature] ?? new Proxy({}, { get: () => () => Promise.reject(new Error(`This test gave no handlers for ${String(feature)}: ${JSON.stringify(fail(ruleRefusal('test', '')))}`)) }),
  }) as AllHandlers;
}
