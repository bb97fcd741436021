import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createDocumentMaker } from '@main/features/documents/document-maker';
import { createDocumentsHandlers } from '@main/features/documents/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { createIssueHandlers } from '@main/features/issue/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { privacyHandlers } from '@main/features/privacy/handlers';
import { rulesHandlers } from '@main/features/rules/handlers';
import { textHandlers } from '@main/features/text/handlers';
import type { FileDoor } from '@main/docx/save-document';
import type { RecordStore } from '@main/store/record-store';
import type { AppEvent } from '@shared/events';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { ok } from '@shared/kernel/result';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { noAttachedWords } from '@tests/helpers/no-attached-words';

/** A schools forum with a meeting on 7 January 2027 (domain.md's own example), five clear working days, and everything around an issue. */
export type IssueRecord = {
  readonly test: TestRecord;
  readonly folder: string;
  readonly bodyId: string;
  readonly meetingId: string;
  readonly copied: string[];
  readonly progress: AppEvent[];
  /** File names (by their end) that the disk does not take. */
  readonly refused: Set<string>;
  readonly chooses: { folder: string | null };
  readonly addItem: (title: string, more?: { readonly publicity?: 'open' | 'exempt'; readonly ask?: 'decision' | 'information' }) => Promise<string>;
  /** Starts a report on an item; answers its id. */
  readonly addPaper: (agendaItemId: string, title: string) => Promise<string>;
  readonly issue: (more?: Partial<Parameters<TestRecord['client']['issue']['issueAgenda']>[0]>) => Promise<{ issueId: string; version: number }>;
  readonly close: () => Promise<void>;
};

export async function openIssueRecord(workerFile: string): Promise<IssueRecord> {
  const folder = mkdtempSync(path.join(tmpdir(), 'minute-book-issue-'));
  const copied: string[] = [];
  const progress: AppEvent[] = [];
  const refused = new Set<string>();
  const chooses: { folder: string | null } = { folder };
  const door: FileDoor = {
    write: (file, data) => writeFile(file, data),
    rename: (from, to) => ([...refused].some((end) => to.endsWith(end)) ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : rename(from, to)),
    exists: async (file) => existsSync(file),
    remove: (file) => rm(file, { force: true }),
  };
  const opened: { store: RecordStore | null } = { store: null };
  const never = () => Promise.reject(new Error('not in this test'));
  const maker = createDocumentMaker({ workerFile, report: () => 'TEST', printing: { printPdf: never, printOnPaper: async () => ok(true) }, door });
  const system = { chooseFile: async () => null, chooseFolder: async () => chooses.folder, open: async () => '', showInFolder: () => undefined, copyText: async (text: string) => void copied.push(text) };
  const common = { sources: DOCUMENT_SOURCES, store: () => opened.store, styles: () => PLAIN_STYLES, maker, words: noAttachedWords, system, emit: (event: AppEvent) => void progress.push(event) };
  const test = await openTestRecord({
    agenda: agendaHandlers, bodies: bodiesHandlers, documents: createDocumentsHandlers({ ...common, written: new Map() }), history: historyHandlers, issue: createIssueHandlers({ ...common, door }),
    meetings: meetingsHandlers, minutes: minutesHandlers, privacy: privacyHandlers, papers: createPapersHandlers({ readText: never, chooseAndReadFile: never }), rules: rulesHandlers, text: textHandlers,
  });
  opened.store = test.record().store;
  const { client } = test;
  const { id: bodyId } = await client.bodies.create({ name: 'Northmere Schools Forum', shortName: 'Schools Forum', kind: 'forum', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
  for (const [name, role] of [['Ines Duarte', 'chair'], ['Stephen Calloway', 'member'], ['Lorraine Petts', 'member'], ['Hannah Lacey', 'clerk']] as const) {
    await client.bodies.addMember({ bodyId, honorific: '', name, organisationName: '', email: '', seatLabel: '', role, votingRight: 'full', from: null, until: null });
  }
  await client.rules.choosePack({ bodyId, packKey: 'schools-forum-england' });
  const { id: meetingId } = await client.meetings.create({ bodyId, title: '', date: '2027-01-07', startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber' });
  const addItem: IssueRecord['addItem'] = async (title, { publicity = 'open', ask = 'information' } = {}) =>
    (await client.agenda.addItem({ meetingId, afterId: null, title, presenterName: 'Ines Duarte', presenterPersonId: null, minutesNeeded: 10, askType: ask, publicity })).id;
  const addPaper: IssueRecord['addPaper'] = async (agendaItemId, title) => (await client.papers.create({ bodyId, meetingId, agendaItemId, templateKey: EDUCATION_BOARD_REPORT.key, title })).id;
  return {
    test, folder, bodyId, meetingId, copied, progress, refused, chooses, addItem, addPaper,
    issue: (more = {}) => client.issue.issueAgenda({ meetingId, kind: 'agenda', issuedOn: '2026-12-22', issuedAt: '14:05', issuedByName: 'Hannah Lacey', lateReason: '', warningsReason: '', ...more }),
    close: async () => {
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
