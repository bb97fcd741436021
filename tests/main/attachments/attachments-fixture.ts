import { mkdirSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { PIECE_SIZE } from '@shared/attachments/model';
import type { AttachmentTarget } from '@shared/attachments/model';
import type { Client } from '@shared/client-type';
import type { AppEvent } from '@shared/events';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { createAttachmentsHandlers } from '@main/features/attachments/handlers';
import { AttachmentIntake } from '@main/features/attachments/intake';
import { OpenedCopies } from '@main/features/attachments/opened-copies';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import type { RecordStore } from '@main/store/record-store';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestHandlers, TestRecord } from '@tests/helpers/test-record';

/** A record with a meeting of two items, the second exempt, and everything around attached files that a person does by hand. */
export type AttachmentsRecord = TestRecord & {
  readonly meetingId: string;
  readonly openItem: string;
  readonly exemptItem: string;
  /** A folder for files of the person. */
  readonly outside: string;
  readonly opened: string[];
  readonly told: AppEvent[];
  /** What the dialogs answer next. */
  readonly answers: { files: readonly string[] | null; target: string | null };
  readonly intake: AttachmentIntake;
};

/** Makes it; `more` are handlers of other features, given what they share with attached files. */
export async function openAttachmentsRecord(options: { readonly openFile?: (file: string) => Promise<FileHandle>; readonly more?: (shared: { readonly store: () => RecordStore | null; readonly written: Map<string, string>; readonly told: AppEvent[] }) => TestHandlers } = {}): Promise<AttachmentsRecord> {
  const holder: { record: TestRecord | null } = { record: null };
  const store = (): RecordStore | null => holder.record?.record().store ?? null;
  const opened: string[] = [];
  const told: AppEvent[] = [];
  const answers: AttachmentsRecord['answers'] = { files: null, target: null };
  const written = new Map<string, string>();
  const intake = new AttachmentIntake(store, () => new Date('2026-11-21T18:00:00.000Z'), ...(options.openFile ? [options.openFile] as const : []));
  const refuse = () => Promise.reject(new Error('not in this test'));
  const copies: { place: OpenedCopies | null } = { place: null };
  const record = await openTestRecord({
    agenda: agendaHandlers, bodies: bodiesHandlers, meetings: meetingsHandlers, history: historyHandlers,
    papers: createPapersHandlers({ readText: refuse, chooseAndReadFile: refuse }),
    attachments: createAttachmentsHandlers({
      store, intake, written,
      copies: new Proxy({} as OpenedCopies, { get: (_target, key: keyof OpenedCopies) => (copies.place ? copies.place[key].bind(copies.place) : undefined) }),
      chooseFiles: async () => answers.files,
      chooseTarget: async () => answers.target,
      open: async (file) => { opened.push(file); return ''; },
      emit: (event) => told.push(event),
    }),
    ...options.more?.({ store, written, told }),
  });
  holder.record = record;
  copies.place = new OpenedCopies(path.join(record.folder, 'opened'));
  const outside = path.join(record.folder, 'outside');
  mkdirSync(outside);
  const { client } = record;
  const { id: bodyId } = await client.bodies.create({ name: 'Northmere Schools Forum', shortName: 'Schools Forum', kind: 'forum', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
  const { id: meetingId } = await client.meetings.create({ bodyId, title: '', date: '2026-12-08', startTime: '18:00', plannedEnd: '20:00', place: 'Committee Room 2' });
  const add = async (title: string, publicity: 'open' | 'exempt') => (await client.agenda.addItem({ meetingId, afterId: null, title, presenterName: '', presenterPersonId: null, minutesNeeded: 10, askType: 'decision', publicity })).id;
  const openItem = await add('Place planning', 'open');
  const exemptItem = await add('ZQEXEMPT lease of the annexe', 'exempt');
  return Object.assign(record, { meetingId, openItem, exemptItem, outside, opened, told, answers, intake });
}

/** Sends a file as the window does when it is dropped; answers the upload. */
export async function drop(client: Client, fileName: string, bytes: Uint8Array): Promise<string> {
  const { uploadId } = await client.attachments.offer({ fileName, byteLength: bytes.byteLength });
  const pieces = Array.from({ length: Math.ceil(bytes.byteLength / PIECE_SIZE) }, (_, piece) => bytes.slice(piece * PIECE_SIZE, (piece + 1) * PIECE_SIZE));
  for (const piece of pieces) await client.attachments.lookAt({ uploadId, bytes: piece });
  const { known } = await client.attachments.looked({ uploadId });
  if (!known) for (const piece of pieces) await client.attachments.keep({ uploadId, bytes: piece });
  return uploadId;
}

/** Drops a file and ties it to something; answers the attachment's id. */
export async function attach(client: Client, target: AttachmentTarget, fileName: string, bytes: Uint8Array): Promise<string> {
  const { ids } = await client.attachments.add({ target, uploadIds: [await drop(client, fileName, bytes)] });
  const [id] = ids;
  if (id === undefined) throw new Error('nothing was attached');
  return id;
}
