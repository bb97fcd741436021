import path from 'node:path';
import { LARGEST_ATTACHMENT } from '@shared/attachments/model';
import { formatDay } from '@shared/kernel/calendar-day';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import type { RecordStatus } from '@shared/records/model';
import type { Arrival } from '@shared/papers/travel/contract';
import { emptyAppendices } from '@shared/papers/travel/empty-appendices';
import { PAPER_FILE_ENDING } from '@shared/papers/travel/paper-file';
import type { OpenedPaperFile } from '@shared/papers/travel/paper-file';
import { refusalSentence } from '@shared/reading/read-refusal';
import { loadFile } from '@main/reading/read-file';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordStore } from '@main/store/record-store';
import type { WaitingFiles } from './waiting-files';

/** What opening a file from outside needs. */
export type ArrivalServices = {
  readonly store: () => RecordStore | null;
  /** Opens the person's own papers. */
  readonly openPersonal: () => Promise<RecordStatus>;
  /** Reads the file of a paper behind the guard. */
  readonly readPaper: (bytes: Uint8Array) => Promise<Result<OpenedPaperFile>>;
  /** Reads a document behind the guard and keeps it among the person's own papers; answers its id. */
  readonly keepDocument: (fileName: string, bytes: Uint8Array) => Promise<string>;
};

/** Opens files that come from outside: a paper waits for the person's answer, a document is kept to be read. */
export class Arrivals {
  readonly #services: ArrivalServices;
  readonly #waiting: WaitingFiles;
  constructor(services: ArrivalServices, waiting: WaitingFiles) {
    this.#services = services;
    this.#waiting = waiting;
  }

  /** Opens a file of the disk. Refuses with a sentence when it cannot be read. */
  async openFile(file: string): Promise<Arrival> {
    const bytes = await loadFile(file, file.toLowerCase().endsWith('.zip') ? LARGEST_ATTACHMENT : undefined);
    if (typeof bytes === 'string') throw new Refusal(ruleRefusal(bytes, refusalSentence(bytes)));
    return await this.openBytes(path.basename(file), bytes);
  }

  /** Opens what was dropped on the window. */
  async openBytes(fileName: string, bytes: Uint8Array): Promise<Arrival> {
    if (fileName.toLowerCase().endsWith(`.${PAPER_FILE_ENDING}`)) return await this.#openPaper(fileName, bytes);
    const store = this.#services.store();
    if (store !== null && !store.facts.personal) return { state: 'elsewhere', key: this.#waiting.add({ kind: 'document', fileName, bytes: bytes.slice() }), fileName };
    return await this.#openDocument(fileName, bytes);
  }

  /** Opens a document that waits, among the person's own papers. */
  async openAmongMine(key: string): Promise<Arrival> {
    const { fileName, bytes } = this.#waiting.document(key);
    const answer = await this.#openDocument(fileName, bytes.slice());
    this.#waiting.forget(key);
    return answer;
  }

  async #openDocument(fileName: string, bytes: Uint8Array): Promise<Arrival> {
    await this.#myPapers();
    return { state: 'document', documentId: await this.#services.keepDocument(fileName, bytes) };
  }

  async #openPaper(fileName: string, bytes: Uint8Array): Promise<Arrival> {
    const read = await this.#services.readPaper(bytes.slice());
    if (!read.ok) throw new Refusal(read.error);
    const { paper } = read.value;
    const store = this.#services.store() ?? (await this.#myPapers());
    const { byName, message, body, meeting, item, content, files, comments, paperId } = paper;
    return {
      state: 'paper',
      key: this.#waiting.add({ kind: 'paper', fileName, ...read.value }),
      fileName, paperId, byName, message,
      title: content.title,
      publicity: content.publicity,
      bodyName: body.name,
      meetingDay: meeting === null ? '' : formatDay(meeting.date),
      itemNumber: item?.number ?? '',
      files: files.length,
      comments: comments.length,
      emptyAppendices: emptyAppendices(content).map(({ name }) => name),
      ...(await store.read((reader) => placeHere(reader, read.value.paper))),
    };
  }

  async #myPapers(): Promise<RecordStore> {
    if (this.#services.store()?.facts.personal !== true) await this.#services.openPersonal();
    const store = this.#services.store();
    // The person chose to stay, because of words that are not on the disk yet: nothing of theirs is put into that record.
    if (store?.facts.personal === false) throw new Refusal(ruleRefusal('recordStays', 'The record stays open, so the file was not opened. Open it again when everything is saved.'));
    if (!store) throw new Refusal(ruleRefusal('myPapersNotOpened', 'The place for your own papers could not be opened. Go to the start page to see why.'));
    return store;
  }
}

/** Whether the record has the paper, and the body and meeting that it is for. */
async function placeHere(reader: RecordReader, { paperId, body, meeting }: OpenedPaperFile['paper']): Promise<{ here: 'no' | 'inBin' | 'yes'; bodyId: string | null; meetingId: string | null }> {
  const [row] = await reader.query<{ deletedAt: string | null }>('SELECT deletedAt FROM paper WHERE id = ?', [paperId]);
  const bodyRow = (await reader.findById('body', body.id)) ?? (await reader.find('body', { name: body.name }))[0] ?? null;
  const meetings = bodyRow === null || meeting === null ? [] : await reader.find('meeting', { bodyId: bodyRow.id });
  const meetingRow = meetings.find(({ id }) => id === meeting?.id) ?? meetings.find(({ date }) => date === meeting?.date) ?? null;
  return { here: row === undefined ? 'no' : row.deletedAt === null ? 'yes' : 'inBin', bodyId: bodyRow?.id ?? null, meetingId: meetingRow?.id ?? null };
}
