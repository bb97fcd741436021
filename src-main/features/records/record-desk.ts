import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { AppEvent } from '@shared/events';
import { messageOf } from '@shared/kernel/message-of';
import type { RecordProblem, RecordStatus } from '@shared/records/model';
import { makeBackup, newestGoodBackup } from '@main/store/backups';
import { closeRecord, createRecord, findBackup, openRecord } from '@main/store/open-record';
import type { Opening, OpeningPlace, OpenRecord } from '@main/store/open-record';
import { problemOf } from '@main/store/record-problems';
import type { RecordStore } from '@main/store/record-store';
import { SerialQueue } from '@main/store/serial-queue';
import { recordFileName } from './record-file-name';
import type { RecentRecords } from './recent-records';

/** How often the open record is copied while it changes, and how often it is looked at whether its file is still there; milliseconds. */
const BACKUP_EVERY = 15 * 60_000;
const LOOK_EVERY = 5_000;

/** What the desk needs from around it. */
export type DeskParts = {
  /** Where new records are made. */
  readonly recordsFolder: string;
  readonly place: OpeningPlace;
  readonly recent: RecentRecords;
  /** Whether the record in hand may be put away for another: the window sends what is still being typed first. */
  readonly letGo: () => Promise<boolean>;
  readonly emit: (event: AppEvent) => void;
  readonly report: (error: unknown, what: string) => string;
};

/** Holds the one record that is open, or the reason why none is. Opening and closing happen one at a time. */
export class RecordDesk {
  readonly #parts: DeskParts;
  readonly #turns = new SerialQueue();
  #record: OpenRecord | null = null;
  #problem: { readonly problem: RecordProblem; readonly file: string } | null = null;
  #lastBackupAt: string | null = null;
  #savedAtBackup: string | null = null;
  #opening = 0;
  #timers: ReturnType<typeof setInterval>[] = [];

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** The open record's store, or null. */
  get store(): RecordStore | null {
    return this.#record?.store ?? null;
  }

  /** What the screen is told. */
  status(): RecordStatus {
    if (this.#problem) return { state: 'problem', problem: this.#problem.problem };
    const store = this.store;
    if (!store) return { state: 'none' };
    return { state: 'open', recordId: store.facts.recordId, name: store.facts.name, fileName: path.basename(store.file), folder: path.dirname(store.file), sample: store.facts.sample, ...(store.facts.personal ? { personal: true as const } : {}), opening: this.#opening, lastSavedAt: store.lastSavedAt, lastBackupAt: this.#lastBackupAt };
  }

  /** The same once what was asked for before is done: at the start the window must not take a record that is still being opened for none. */
  async settledStatus(): Promise<RecordStatus> {
    return await this.#turns.run(async () => this.status());
  }

  /** The file that is open or could not be opened; null when there is none. */
  get file(): string | null {
    return this.#record?.store.file ?? this.#problem?.file ?? null;
  }

  /** Opens a record in the place of the one that is open. One that is open already stays as it is: a meeting in it goes on, wherever it stands. */
  async open(file: string): Promise<RecordStatus> {
    if (this.#mustAsk(file) && !(await this.#parts.letGo())) return this.status();
    return await this.#turns.run(async () => (this.#isOpen(file) ? this.status() : await this.#swap(file, () => openRecord(file, this.#parts.place))));
  }

  /** Makes a record named by the person in the records folder and opens it; a name that is taken gets a number. */
  async create(name: string, sample: boolean): Promise<RecordStatus> {
    if (this.#mustAsk() && !(await this.#parts.letGo())) return this.status();
    const file = this.#freeFile(recordFileName(name));
    return await this.#turns.run(() => this.#swap(file, () => createRecord(file, { name, sample }, this.#parts.place)));
  }

  /** Opens the person's own papers, a record that the application makes by itself the first time. */
  async openPersonal(file: string, name: string): Promise<RecordStatus> {
    if (this.#isOpen(file) || (this.#mustAsk(file) && !(await this.#parts.letGo()))) return this.status();
    return await this.#turns.run(() => this.#swap(file, () => (existsSync(file) ? openRecord(file, this.#parts.place) : createRecord(file, { name, sample: false, personal: true }, this.#parts.place))));
  }

  /** Copies the record that could not be opened where it lies into the records folder, and opens the copy. */
  copyHere(): Promise<RecordStatus> {
    return this.#turns.run(async () => {
      const from = this.#problem?.file;
      if (from === undefined) return this.status();
      const file = this.#freeFile(path.basename(from));
      try {
        mkdirSync(this.#parts.recordsFolder, { recursive: true, mode: 0o700 });
        copyFileSync(from, file);
        // What was typed last may still be in the log beside the record.
        if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${file}-wal`);
      } catch (error) {
        this.#parts.report(error, 'copyHere');
        this.#problem = { file: from, problem: problemOf('unreadable', from, messageOf(error), null) };
        return this.#announce();
      }
      return await this.#swap(file, () => openRecord(file, this.#parts.place));
    });
  }

  /** Puts the newest checked copy in the place of the damaged file, which is kept beside it under another name. */
  restoreBackup(): Promise<RecordStatus> {
    return this.#turns.run(async () => {
      const file = this.#problem?.file;
      if (file === undefined) return this.status();
      const backup = await findBackup(file, this.#parts.place.backupsFolder);
      if (!backup) return this.status();
      const stamp = this.#parts.place.clock().toISOString().slice(0, 19).replaceAll(':', '').replace('T', ' ');
      for (const ending of ['', '-wal', '-shm']) {
        if (existsSync(`${file}${ending}`)) renameSync(`${file}${ending}`, `${file} damaged ${stamp}${ending}`);
      }
      copyFileSync(backup.file, file);
      return await this.#swap(file, () => openRecord(file, this.#parts.place));
    });
  }

  /** Closes what is open when the window lets it go. */
  async leave(): Promise<RecordStatus> {
    return this.#mustAsk() && !(await this.#parts.letGo()) ? this.status() : await this.close();
  }

  /** Closes what is open without asking the window; a checked copy is made first when anything changed. */
  close(): Promise<RecordStatus> {
    return this.#turns.run(async () => {
      await this.#putAway();
      this.#problem = null;
      return this.#announce();
    });
  }

  /** Writes a whole, checked copy to a file chosen by the person; an older file of that name is replaced only by a good copy. */
  async saveCopy(file: string): Promise<void> {
    const store = this.store;
    if (!store) return;
    // Made in a folder of its own on the same disk, so that the last step is a rename.
    const besides = path.join(path.dirname(file), '.minute-book-copy');
    try {
      const made = await makeBackup(besides, path.basename(file, '.minutebook'), this.#parts.place.clock(), (target) => store.copyTo(target));
      renameSync(made.file, file);
    } finally {
      rmSync(besides, { recursive: true, force: true });
    }
  }

  /** Makes a checked copy now, if anything changed since the last one. A copy that fails is reported and never stops work. */
  async backUp(): Promise<void> {
    const record = this.#record;
    if (!record || record.store.lastSavedAt === this.#savedAtBackup) return;
    const savedAt = record.store.lastSavedAt;
    try {
      const made = await makeBackup(record.backupsFolder, path.basename(record.store.file, '.minutebook'), this.#parts.place.clock(), (file) => record.store.copyTo(file));
      this.#lastBackupAt = made.madeAt;
      this.#savedAtBackup = savedAt;
    } catch (error) {
      this.#parts.report(error, 'backUp');
    }
  }

  async #swap(file: string, opening: () => Promise<Opening>): Promise<RecordStatus> {
    await this.#putAway();
    const answer = await opening();
    if (answer.opened) {
      this.#record = answer.record;
      this.#problem = null;
      // What was there before is in the copies that were made then.
      this.#savedAtBackup = answer.record.store.lastSavedAt;
      this.#lastBackupAt = (await newestGoodBackup(answer.record.backupsFolder))?.madeAt ?? null;
      this.#parts.recent.add(file, answer.record.store.facts.name, this.#parts.place.clock().toISOString());
      this.#watch(answer.record);
      // In the background, a short step at a time: nobody waits for it.
      answer.record.store.files.sweep(this.#parts.place.clock().toISOString()).catch((error: unknown) => this.#parts.report(error, 'sweepFiles'));
    } else {
      this.#problem = { file, problem: answer.problem };
    }
    return this.#announce();
  }

  async #putAway(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
    const record = this.#record;
    if (!record) return;
    await this.backUp();
    this.#record = null;
    await closeRecord(record);
  }

  #watch(record: OpenRecord): void {
    const inode = statSync(record.store.file).ino;
    const look = setInterval(() => {
      // A file taken away while it is open would go on accepting writes that end up nowhere.
      const { file } = record.store;
      const now = statSync(file, { throwIfNoEntry: false });
      const other = now?.ino === inode ? record.lock.takenBy() : null;
      if (now?.ino === inode && other === null) return;
      void this.#turns.run(async () => {
        if (this.#record !== record) return;
        await this.#putAway();
        // After a long sleep somebody else may write to it: two at a time is what the lock is there to prevent.
        if (other) this.#problem = { file, problem: problemOf('locked', file, `${other.host}|${other.since}`, null) };
        else this.#problem = { file, problem: problemOf('missing', file, 'It was moved or replaced while it was open.', (await findBackup(file, this.#parts.place.backupsFolder))?.madeAt ?? null) };
        this.#announce();
      });
    }, LOOK_EVERY);
    const backup = setInterval(() => {
      void this.backUp();
    }, BACKUP_EVERY);
    this.#timers = [look, backup];
    for (const timer of this.#timers) timer.unref();
  }

  /**
   * Whether the window is asked first: there may be words in it for the record that is open, or for one that went away while it was open. What was
   * typed for the file that is opened can still go into it.
   */
  #mustAsk(next: string | null = null): boolean {
    return this.file !== null && (next === null || !(this.#isOpen(next) || this.#problem?.file === next));
  }

  /** Whether a file is the one that is open, by whatever name it is asked for. */
  #isOpen(file: string): boolean {
    const open = this.#record?.store.file;
    if (open === undefined) return false;
    const [asked, here] = [file, open].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
    return asked !== undefined && here !== undefined && asked.ino === here.ino && asked.dev === here.dev;
  }

  #freeFile(fileName: string): string {
    const name = path.basename(fileName, '.minutebook');
    for (let number = 1; ; number += 1) {
      const file = path.join(this.#parts.recordsFolder, `${name}${number === 1 ? '' : ` (${String(number)})`}.minutebook`);
      if (!existsSync(file)) return file;
    }
  }

  #announce(): RecordStatus {
    this.#opening += 1;
    this.#parts.emit({ event: 'recordChanged', opening: this.#opening });
    return this.status();
  }
}
