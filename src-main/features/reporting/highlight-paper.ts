import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { HIGHLIGHT_REPORT } from '@shared/papers/templates/highlight-report';
import type { ReportReading } from '@shared/papers/report-reading';
import { composeHighlight } from '@shared/reporting/highlight';
import type { ComposedHighlight } from '@shared/reporting/highlight';
import type { Period } from '@shared/reporting/model';
import { dayAfter, periodWords } from '@shared/reporting/periods';
import { createPaper } from '@main/features/papers/create-paper';
import { fillPaper } from '@main/features/papers/fill-paper';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import { highlightFacts } from './highlight-facts';
import { comingMeetings } from './records';

/** What a body has reported so far, and what comes next. */
export type Highlights = {
  readonly parent: { id: string; name: string } | null;
  readonly meetings: { id: string; day: CalendarDay }[];
  readonly reports: { paperId: string; title: string; period: Period }[];
  readonly since: CalendarDay | null;
};

/**
 * The key of the line that says which time a report covers. It carries the id of the body that reports and the days, so that the next
 * report knows where this one ended, whatever anybody makes of its words.
 */
function periodKey(bodyId: string, period: Period): string {
  return `covers:${bodyId}:${period.from}:${period.until}`;
}

/** To whom a body reports, its reports, and since when nothing was reported. */
export async function highlightsOf(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<Highlights> {
  const body = await reader.get('body', bodyId, 'body');
  const parent = body.parentBodyId === null ? null : await reader.findById('body', body.parentBodyId);
  const lines = await reader.query<{ paperId: string; title: string; key: string }>(
    `SELECT p.id AS paperId, p.title, d.key FROM paperDetail d JOIN paper p ON p.id = d.paperId
     WHERE p.templateKey = ? AND p.deletedAt IS NULL AND d.deletedAt IS NULL AND d.key LIKE ?`,
    [HIGHLIGHT_REPORT.key, `covers:${bodyId}:%`],
  );
  const reports = lines
    .flatMap(({ paperId, title, key }) => {
      const [from, until] = key.split(':').slice(2).map((part) => parseCalendarDay(part));
      return from && until ? [{ paperId, title, period: { from, until } }] : [];
    })
    .toSorted((one, other) => (one.period.until === other.period.until ? (one.paperId < other.paperId ? 1 : -1) : one.period.until < other.period.until ? 1 : -1));
  const [first] = await reader.query<{ day: CalendarDay | null }>('SELECT min(date) AS day FROM meeting WHERE bodyId = ? AND date <= ? AND deletedAt IS NULL', [bodyId, today]);
  const last = reports[0]?.period.until;
  return {
    parent: parent === null ? null : { id: parent.id, name: parent.name },
    meetings: parent === null ? [] : await comingMeetings(reader, parent.id, today),
    reports,
    since: last === undefined ? (first?.day ?? null) : dayAfter(last),
  };
}

/** Composes the report of a body to the one above it, as a paper of that one. */
export async function makeHighlightPaper(tx: RecordTransaction, bodyId: string, period: Period, meetingId: string | null): Promise<{ paperId: string; leftOut: number }> {
  const body = await tx.get('body', bodyId, 'body');
  const parent = body.parentBodyId === null ? null : await tx.findById('body', body.parentBodyId);
  if (parent === null) throw new Refusal(ruleRefusal('reportsToNobody', `${body.name} reports to no other body. Choose under Bodies & people what it reports to, then compose the report.`));
  const facts = await highlightFacts(tx, bodyId, body.name, period);
  const { sections, leftOut } = composeHighlight(facts);
  const title = `Highlight report of the ${body.name}`;
  const paperId = await createPaper(tx, { bodyId: parent.id, meetingId, agendaItemId: null, title, template: HIGHLIGHT_REPORT });
  await fillPaper(tx, await paperOf(tx, paperId), readingOf(title, sections, [{ key: periodKey(bodyId, period), label: 'Period covered', value: periodWords(period), certain: true }]));
  return { paperId, leftOut };
}

async function paperOf(tx: RecordTransaction, paperId: string) {
  const paper = await tx.findById('paper', paperId);
  if (!paper) throw new Refusal(notFound('paper', paperId));
  return paper;
}

function readingOf(title: string, sections: ComposedHighlight['sections'], details: ReportReading['details']): ReportReading {
  return {
    title,
    details,
    sections: Object.entries(sections).map(([key, blocks]) => ({ key, heading: '', certain: true, blocks: [...blocks], implications: [] })),
    unplaced: [],
    notes: [],
  };
}
