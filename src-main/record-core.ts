import path from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import type { AppEvent } from '@shared/events';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { LeaveAnswer } from '@shared/records/model';
import type { Settings, aboutSchema } from '@shared/settings/contract';
import type { z } from 'zod';
import { createDispatcher } from '@main/boundary/dispatcher';
import type { AllHandlers, Dispatch } from '@main/boundary/dispatcher';
import { actionsHandlers } from '@main/features/actions/handlers';
import { createLedgerFileHandlers } from '@main/features/ledger/file-handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { createPlanImportHandlers } from '@main/features/ledger/import-handlers';
import { monitoringHandlers } from '@main/features/ledger/monitoring-paper';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { createAttachmentWords } from '@main/features/attachments/attachment-words';
import { createAttachmentsHandlers } from '@main/features/attachments/handlers';
import { attendanceHandlers } from '@main/features/attendance/handlers';
import { AttachmentIntake } from '@main/features/attachments/intake';
import { OpenedCopies } from '@main/features/attachments/opened-copies';
import { agendaTemplatesHandlers } from '@main/features/agenda-templates/handlers';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { betweenMeetingsHandlers } from '@main/features/between-meetings/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createBodyReadingHandlers } from '@main/features/bodies/reading-handlers';
import { createDocumentsHandlers } from '@main/features/documents/handlers';
import type { ExportSystem } from '@main/features/documents/handlers';
import { createDocumentMaker } from '@main/features/documents/document-maker';
import type { Printing } from '@main/features/documents/document-maker';
import { historyHandlers } from '@main/features/history/handlers';
import { createHouseTemplateHandlers } from '@main/features/house-template/handlers';
import { keptTemplate } from '@main/features/house-template/kept-template';
import { templateReader } from '@main/docx/run-template-worker';
import { createIssueHandlers } from '@main/features/issue/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { motionsHandlers } from '@main/features/motions/handlers';
import { createPackHandlers } from '@main/features/pack/handlers';
import { createPicturesHandlers, pictureKeeper } from '@main/features/pictures/handlers';
import { paperTemplatesHandlers } from '@main/features/paper-templates/handlers';
import { paperCommentsHandlers } from '@main/features/paper-comments/handlers';
import { paperWorkflowHandlers } from '@main/features/paper-workflow/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { createPaperTravelHandlers } from '@main/features/paper-travel/handlers';
import { createProjectionHandlers } from '@main/features/projection/handlers';
import { ProjectionDesk } from '@main/features/projection/projection-desk';
import type { RoomScreen } from '@main/features/projection/projection-desk';
import { createPeopleHandlers } from '@main/features/people/handlers';
import { createPeopleServices } from '@main/features/people/people-services';
import type { ListFiles } from '@main/features/people/people-services';
import { preparationHandlers } from '@main/features/paper-preparation/handlers';
import { prioritiesHandlers } from '@main/features/priorities/handlers';
import { createReaderHandlers } from '@main/features/reader/handlers';
import { keepDocument } from '@main/features/reader/keep-document';
import { privacyHandlers } from '@main/features/privacy/handlers';
import { createRecordsHandlers } from '@main/features/records/handlers';
import type { RecordDialogs } from '@main/features/records/handlers';
import { createSampleOpener } from '@main/features/records/make-sample';
import { PERSONAL_NAME, personalRecordFile } from '@main/features/records/personal-record';
import { RecentRecords } from '@main/features/records/recent-records';
import { RecordDesk } from '@main/features/records/record-desk';
import { reportingHandlers } from '@main/features/reporting/handlers';
import { roomHandlers } from '@main/features/room/handlers';
import { rulesHandlers } from '@main/features/rules/handlers';
import { challengeLogHandlers } from '@main/features/challenge-log/handlers';
import { createSettingsHandlers } from '@main/features/settings/handlers';
import { sittingsHandlers } from '@main/features/sittings/handlers';
import { snippetsHandlers } from '@main/features/snippets/handlers';
import { spellingHandlers } from '@main/features/spelling/handlers';
import { SpellingDesk } from '@main/features/spelling/spelling-desk';
import { textHandlers } from '@main/features/text/handlers';
import { createGuardedReader } from '@main/reading/guarded-reader';
import { createApprovalHandlers } from '@main/features/approval/handlers';
import { copiesOf } from '@main/approval-copies';
import { minutesDocument, minutesPart2Document } from '@main/features/write-up/minutes-document';
import { fixMinuteNumbers, minutesLines } from '@main/features/write-up/minutes-lines';
import { createWordReturnHandlers } from '@main/features/word-return/handlers';
import { writeUpHandlers } from '@main/features/write-up/handlers';
import { createYearHandlers } from '@main/features/year/handlers';
import type { OpeningPlace } from '@main/store/open-record';
import type { RecordStore } from '@main/store/record-store';
import { sqliteVersion } from '@main/store/sqlite-version';
import { readMounts } from '@main/store/synchronised-folder';

// Loaded with this half, not with the window.
export { runSelfTest } from '@main/shell/self-test';

/** What the heavy half of main needs from Electron; it imports none of it, so that it also runs in tests. */
export type CoreParts = {
  /** The application's own folder for data, Electron's userData. */
  readonly dataFolder: string;
  readonly machine: { readonly host: string; readonly user: string; readonly processId: number; readonly token: string; readonly isAlive: (processId: number) => boolean };
  readonly clock: () => Date;
  readonly emit: (event: AppEvent) => void;
  readonly report: (error: unknown, operation: string) => string;
  readonly recordDialogs: RecordDialogs;
  readonly exportSystem: ExportSystem;
  /** Asks for a folder that an issue's files go into; null when the person cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Asks for a document written elsewhere; null when the person cancels. */
  readonly choosePaperFile: () => Promise<string | null>;
  /** Asks for a paper that travelled, or for any document to be read; null when the person cancels. */
  readonly chooseTravelFile: (only: 'papers' | 'all') => Promise<string | null>;
  /** Asks for an action plan; null when the person cancels. */
  readonly choosePlanFile: () => Promise<string | null>;
  readonly listFiles: ListFiles;
  readonly printing: Printing;
  /** Makes exactly these words accepted by spelling, besides those of the dictionary. */
  readonly keepWords: (words: readonly string[]) => void;
  /** The window for the room. */
  readonly roomScreen: RoomScreen;
  /** Asks where a calendar file goes; null when the person cancels. */
  readonly chooseCalendarFile: (suggestedName: string) => Promise<string | null>;
  /** Asks for files to attach, and where a copy of one should be saved; null when the person cancels. */
  readonly attachmentDialogs: { readonly chooseFiles: () => Promise<readonly string[] | null>; readonly chooseTarget: (suggestedName: string) => Promise<string | null> };
  /** Asks for the council's template; null when the person cancels. */
  readonly chooseTemplateFile: () => Promise<string | null>;
  /** Asks for the file of a ledger; null when the person cancels. */
  readonly chooseLedgerFile: () => Promise<string | null>;
  /** Where the built workers lie (out/main). */
  readonly workersFolder: string;
  readonly applySettings: (settings: Settings) => void;
  readonly about: () => Omit<z.output<typeof aboutSchema>, 'sqlite'>;
  /** Lets the window send what is being typed before its record is put away; answers whether it may be. */
  readonly letGo: () => Promise<boolean>;
  readonly heardFromWindow: (answer: LeaveAnswer) => void;
};

/** The application without its window. */
export type Core = {
  readonly dispatch: Dispatch;
  readonly desk: RecordDesk;
  /** Opens the file given, else the record opened last, else nothing. */
  readonly openAtStart: (file: string | null) => Promise<void>;
  /** Puts a file by that the application was asked to open from outside, and tells the window. */
  readonly offer: (file: string) => void;
  /** Closes the record; what was asked for before is committed first. */
  readonly close: () => Promise<void>;
};

/** Puts the features together over one record desk. Called once. */
export function startCore(given: CoreParts): Core {
  // Everything that is told to the window is also heard by the one for the room and by spelling.
  const parts: CoreParts = {
    ...given,
    emit: (event) => {
      given.emit(event);
      projection.heard(event);
      spelling.heard(event);
    },
  };
  const spelling = new SpellingDesk({ store: () => desk.store, keepWords: given.keepWords, report: given.report });
  const projection = new ProjectionDesk({ store: () => desk.store, screen: given.roomScreen, emit: given.emit, report: given.report });
  const recordsFolder = path.join(parts.dataFolder, 'records');
  const place: OpeningPlace = {
    backupsFolder: path.join(parts.dataFolder, 'copies'),
    seeker: { ...parts.machine, now: parts.clock },
    clock: parts.clock,
    platform: process.platform,
    mounts: readMounts(),
  };
  const recent = new RecentRecords(path.join(parts.dataFolder, 'recent.json'));
  const desk = new RecordDesk({ recordsFolder, place, recent, letGo: parts.letGo, emit: parts.emit, report: parts.report });
  const today = () => {
    const now = parts.clock();
    return calendarDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  };

  const dispatcherOver = (store: () => RecordStore | null, emit: CoreParts['emit'], onDay = today): Dispatch => createDispatcher({ handlers, store, today: onDay, emit, report: parts.report });
  const openSample = createSampleOpener(desk, recordsFolder, { place, today, dispatchOver: (store, onDay) => dispatcherOver(() => store, () => undefined, onDay) });
  const openPersonal = () => desk.openPersonal(personalRecordFile(parts.dataFolder), PERSONAL_NAME);
  const copies = new OpenedCopies(path.join(parts.dataFolder, 'opened'));
  const written = new Map<string, string>();
  let offered: string | null = null;
  const maker = createDocumentMaker({ workerFile: path.join(parts.workersFolder, 'export-worker.cjs'), report: parts.report, printing: parts.printing });
  const template = keptTemplate(path.join(parts.dataFolder, 'house-template.json'));
  const words = createAttachmentWords({ workerFile: path.join(parts.workersFolder, 'read-worker.cjs'), reportFault: (detail) => parts.report(new Error(detail), 'reading') });
  const reader = createGuardedReader({ workersFolder: parts.workersFolder, chooseFile: parts.choosePaperFile, report: parts.report });
  const handlers: AllHandlers = {
    records: createRecordsHandlers({ desk, recent, dialogs: parts.recordDialogs, openSample, openPersonal, heardFromWindow: parts.heardFromWindow }),
    history: historyHandlers,
    bodies: bodiesHandlers,
    bodyReading: createBodyReadingHandlers(reader),
    people: createPeopleHandlers(createPeopleServices({ workersFolder: parts.workersFolder, files: parts.listFiles, store: () => desk.store, today, emit: parts.emit, report: parts.report })),
    meetings: meetingsHandlers,
    agenda: agendaHandlers,
    agendaTemplates: agendaTemplatesHandlers,
    text: textHandlers,
    spelling: spellingHandlers,
    paperTemplates: paperTemplatesHandlers,
    papers: createPapersHandlers({ readText: reader.readText, chooseAndReadFile: reader.chooseAndReadPaper, keepPicture: pictureKeeper({ store: () => desk.store, clock: parts.clock }) }),
    wordReturn: createWordReturnHandlers({ readReturnedFile: async (options) => await reader.readReturnedFile(parts.choosePaperFile, options), readReturnedBytes: reader.readReturnedBytes }),
    paperWorkflow: paperWorkflowHandlers,
    paperComments: paperCommentsHandlers,
    paperTravel: createPaperTravelHandlers({
      store: () => desk.store,
      openPersonal,
      readPaper: reader.readPaper,
      keepDocument: (fileName, bytes) => keepDocument({ store: () => desk.store, reader, clock: parts.clock, emit: parts.emit }, fileName, bytes),
      chooseFile: parts.chooseTravelFile,
      chooseTarget: (suggestedName) => parts.exportSystem.chooseFile(suggestedName, 'mbpaper'),
      takeOffered: () => {
        const file = offered;
        offered = null;
        return file;
      },
      clock: parts.clock,
      today,
      emit: parts.emit,
      written,
    }),
    reader: createReaderHandlers({
      store: () => desk.store,
      reader,
      chooseTarget: (suggestedName) => parts.exportSystem.chooseFile(suggestedName, 'docx'),
      chooseFileTarget: parts.attachmentDialogs.chooseTarget,
      copies,
      open: parts.exportSystem.open,
      maker,
      today,
      emit: parts.emit,
      written,
    }),
    preparation: preparationHandlers,
    privacy: privacyHandlers,
    minutes: minutesHandlers,
    snippets: snippetsHandlers,
    challengeLog: challengeLogHandlers,
    actions: actionsHandlers,
    sittings: sittingsHandlers,
    betweenMeetings: betweenMeetingsHandlers,
    ledger: ledgerHandlers,
    monitoring: monitoringHandlers,
    ledgerFiles: createLedgerFileHandlers({
      store: () => desk.store,
      chooseTarget: (suggestedName) => parts.exportSystem.chooseFile(suggestedName, 'json'),
      readChosen: async () => {
        const file = await parts.chooseLedgerFile();
        return file === null ? null : await reader.readLedger(file);
      },
      written,
      newKey: uuidV7,
      now: () => parts.clock().toISOString(),
    }),
    planImport: createPlanImportHandlers({ readText: reader.readText, readChosenFile: async (options) => await reader.readChosenFile(parts.choosePlanFile, options), emit: parts.emit }),
    motions: motionsHandlers,
    attendance: attendanceHandlers,
    rules: rulesHandlers,
    room: roomHandlers,
    writeUp: writeUpHandlers,
    approval: createApprovalHandlers({
      minutes: { open: minutesDocument, part2: minutesPart2Document, lines: minutesLines, fixNumbers: fixMinuteNumbers },
      copies: copiesOf({ store: () => desk.store, readWorkerFile: path.join(parts.workersFolder, 'read-worker.cjs'), chooseFile: parts.choosePaperFile, maker, styles: template.styles, report: parts.report }),
    }),
    projection: createProjectionHandlers(projection),
    year: createYearHandlers({ store: () => desk.store, chooseCalendarFile: parts.chooseCalendarFile }),
    priorities: prioritiesHandlers,
    reporting: reportingHandlers,
    pictures: createPicturesHandlers({ store: () => desk.store, clock: parts.clock }),
    attachments: createAttachmentsHandlers({
      store: () => desk.store,
      intake: new AttachmentIntake(() => desk.store, parts.clock),
      copies,
      ...parts.attachmentDialogs,
      open: parts.exportSystem.open,
      emit: parts.emit,
      written,
    }),
    pack: createPackHandlers({
      store: () => desk.store,
      sources: DOCUMENT_SOURCES,
      styles: template.styles,
      maker,
      words,
      chooseFile: (suggestedName) => parts.exportSystem.chooseFile(suggestedName, 'zip'),
      workerFile: path.join(parts.workersFolder, 'pack-worker.cjs'),
      emit: parts.emit,
      report: parts.report,
      written,
    }),
    issue: createIssueHandlers({ sources: DOCUMENT_SOURCES, store: () => desk.store, styles: template.styles, maker, words, system: { ...parts.exportSystem, chooseFolder: parts.chooseFolder }, emit: parts.emit }),
    documents: createDocumentsHandlers({
      written,
      sources: DOCUMENT_SOURCES,
      store: () => desk.store,
      styles: template.styles,
      maker,
      words,
      system: parts.exportSystem,
      emit: parts.emit,
    }),
    houseTemplate: createHouseTemplateHandlers({
      kept: template,
      chooseFile: parts.chooseTemplateFile,
      readTemplate: templateReader(path.join(parts.workersFolder, 'template-worker.cjs'), parts.report),
      changed: () => parts.emit({ event: 'settingsChanged' }),
    }),
    settings: createSettingsHandlers({ file: path.join(parts.dataFolder, 'settings.json'), placeFile: path.join(parts.dataFolder, 'meeting-place.json'), apply: parts.applySettings, about: async () => ({ ...parts.about(), sqlite: await sqliteVersion() }) }),
  };
  const dispatch = dispatcherOver(() => desk.store, parts.emit);

  return {
    dispatch,
    desk,
    offer: (file) => {
      offered = file;
      parts.emit({ event: 'fileOffered' });
    },
    openAtStart: async (file) => {
      const target = file ?? recent.last();
      if (target !== null) await desk.open(target);
    },
    close: async () => {
      await desk.close();
      copies.clear();
    },
  };
}
