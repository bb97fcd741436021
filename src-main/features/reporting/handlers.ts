import { absenceClocks } from '@shared/reporting/absence-clock';
import { attendanceReport } from '@shared/reporting/attendance-report';
import { isOfGovernors } from '@shared/reporting/citations';
import type { reportingContract } from '@shared/reporting/contract';
import { statutoryTable } from '@shared/reporting/statutory-table';
import { bodyChanges, termsEnding } from '@shared/reporting/term-changes';
import type { HandlersFor } from '@main/boundary/handlers';
import { highlightsOf, makeHighlightPaper } from './highlight-paper';
import { attendanceFacts, clockFacts, comingMeetings, statutoryFacts, termFacts } from './records';

/** What a body reports: attendance, terms and clocks, the statutory table, and the highlight report to the body above it. */
export const reportingHandlers: HandlersFor<typeof reportingContract> = {
  attendance: async ({ reader }, { bodyId, period }) => {
    await reader.get('body', bodyId, 'body');
    return attendanceReport(period, await attendanceFacts(reader, bodyId, period.from, period.until));
  },

  clocks: async ({ reader, today }, { bodyId }) => {
    const { kind } = await reader.get('body', bodyId, 'body');
    const terms = await termFacts(reader, bodyId);
    const governs = isOfGovernors(kind);
    const coming = (await comingMeetings(reader, bodyId, today)).map(({ day }) => day);
    return {
      kind,
      termsEnding: [...termsEnding(terms, today)],
      absences: governs ? [...absenceClocks(await clockFacts(reader, bodyId, today), coming, today)] : [],
      changes: governs ? [...bodyChanges(terms, today)] : [],
    };
  },

  statutoryTable: async ({ reader, today }, { bodyId }) => {
    await reader.get('body', bodyId, 'body');
    return statutoryTable(await statutoryFacts(reader, bodyId, today), today);
  },

  highlights: async ({ reader, today }, { bodyId }) => await highlightsOf(reader, bodyId, today),

  composeHighlight: async ({ tx }, { bodyId, period, meetingId }) => await makeHighlightPaper(tx, bodyId, period, meetingId),
};
