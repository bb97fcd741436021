import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Meeting } from '@shared/meetings/model';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import type { DocumentMaker } from '@main/features/documents/document-maker';
import { createIssueHandlers } from '@main/features/issue/handlers';
import { attendanceHandlers } from '@main/features/attendance/handlers';
import { actionsHandlers } from '@main/features/actions/handlers';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { agendaTemplatesHandlers } from '@main/features/agenda-templates/handlers';
import { betweenMeetingsHandlers } from '@main/features/between-meetings/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createBodyReadingHandlers } from '@main/features/bodies/reading-handlers';
import { motionsHandlers } from '@main/features/motions/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { preparationHandlers } from '@main/features/paper-preparation/handlers';
import { paperCommentsHandlers } from '@main/features/paper-comments/handlers';
import { paperWorkflowHandlers } from '@main/features/paper-workflow/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { prioritiesHandlers } from '@main/features/priorities/handlers';
import { buildSample } from '@main/features/records/build-sample';
import type { OnDay } from '@main/features/records/sample-course';
import { reportingHandlers } from '@main/features/reporting/handlers';
import { rulesHandlers } from '@main/features/rules/handlers';
import { sittingsHandlers } from '@main/features/sittings/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { noAttachedWords } from '@tests/helpers/no-attached-words';

/** The day that the samples of these tests are made on. */
export const TODAY = parseCalendarDay('2026-11-21') as CalendarDay;

const nothingRead = { readText: () => Promise.reject(new Error('nothing is pasted here')), chooseAndReadFile: () => Promise.resolve(null) };

const nothingMade: DocumentMaker = { save: () => Promise.reject(new Error('no file is made here')), word: () => Promise.reject(new Error('no file is made here')) } as never;

/** The handlers that the sample is made through, and what its tests read it with. */
export const sampleHandlers = {
  bodies: bodiesHandlers,
  bodyReading: createBodyReadingHandlers(nothingRead),
  meetings: meetingsHandlers,
  agenda: agendaHandlers,
  agendaTemplates: agendaTemplatesHandlers,
  minutes: minutesHandlers,
  motions: motionsHandlers,
  attendance: attendanceHandlers,
  actions: actionsHandlers,
  sittings: sittingsHandlers,
  betweenMeetings: betweenMeetingsHandlers,
  preparation: preparationHandlers,
  priorities: prioritiesHandlers,
  reporting: reportingHandlers,
  rules: rulesHandlers,
  text: textHandlers,
  history: historyHandlers,
  ledger: ledgerHandlers,
  issue: createIssueHandlers({ sources: DOCUMENT_SOURCES, store: () => null, styles: () => PLAIN_STYLES, maker: nothingMade, words: noAttachedWords, system: { chooseFolder: async () => null, open: async () => '', showInFolder: () => undefined, copyText: async () => undefined }, emit: () => undefined }),
  papers: createPapersHandlers(nothingRead),
  paperWorkflow: paperWorkflowHandlers,
  paperComments: paperCommentsHandlers,
};

/** What the sample does on days before the one that it is made on. */
function onDayOf(record: TestRecord, today: CalendarDay): OnDay {
  return async (day, work) => {
    record.setToday(day);
    try {
      return await work(record.client);
    } finally {
      record.setToday(today);
    }
  };
}

/** A new record with the sample as it is made on this day. */
export async function openSample(today: CalendarDay = TODAY): Promise<TestRecord> {
  const record = await openTestRecord(sampleHandlers);
  record.setToday(today);
  await buildSample(record.client, today, onDayOf(record, today));
  return record;
}

/** The meetings of a sample by their day; that of a day without one is a fault of the test. */
export async function meetingsOf({ client }: TestRecord): Promise<{ readonly meetings: readonly Meeting[]; readonly meetingOn: (date: string) => Meeting }> {
  const { meetings } = await client.meetings.list({});
  return {
    meetings,
    meetingOn: (date) => {
      const found = meetings.find((meeting) => meeting.date === date);
      if (!found) throw new Error(`the sample has no meeting on ${date}`);
      return found;
    },
  };
}
