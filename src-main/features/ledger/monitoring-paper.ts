import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { groupBy } from '@shared/kernel/group-by';
import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import { recommendationStatusSchema } from '@shared/ledger/model';
import type { monitoringContract } from '@shared/ledger/monitoring-contract';
import { composeMonitoring } from '@shared/ledger/monitoring';
import type { ComposedMonitoring, MonitoredRecommendation } from '@shared/ledger/monitoring';
import { MONITORING_REPORT } from '@shared/papers/templates/monitoring-report';
import { plainText } from '@shared/text/model';
import type { HandlersFor } from '@main/boundary/handlers';
import { createPaper } from '@main/features/papers/create-paper';
import { fillPaper } from '@main/features/papers/fill-paper';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { ledgerRows, ownerOf } from './plan-facts';

/** Monitoring reports on reviews. */
export const monitoringHandlers: HandlersFor<typeof monitoringContract> = {
  reports: async ({ reader, today }, { reviewId }) => {
    const review = await reader.get('review', reviewId, 'review');
    return { reports: await reportsOn(reader, reviewId), meetings: await reader.query<{ id: string; day: CalendarDay }>('SELECT id, date AS day FROM meeting WHERE bodyId = ? AND date >= ? AND deletedAt IS NULL AND cancelledOn IS NULL AND actualEnd IS NULL ORDER BY date, startTime, id', [review.bodyId, today]) };
  },

  compose: async ({ tx }, { reviewId, on, meetingId }) => {
    const review = await tx.get('review', reviewId, 'review');
    if (review.publicity !== 'open') throw new Refusal(ruleRefusal('reviewNotOpen', 'This review is not open, so nothing of it is written into a paper. Use its action plan for members.'));
    const [last] = (await reportsOn(tx, reviewId)).filter(({ day }) => day < on);
    const { sections, leftOut } = composeMonitoring({ reviewTitle: review.title, on, since: last?.day ?? null, recommendations: await monitored(tx, reviewId) });
    const title = `Monitoring report: ${review.title}`.slice(0, 300);
    const paperId = await createPaper(tx, { bodyId: review.bodyId, meetingId, agendaItemId: null, title, template: MONITORING_REPORT });
    const paper = await tx.findById('paper', paperId);
    if (!paper) throw new Refusal(notFound('paper', paperId));
    await fillPaper(tx, paper, readingOf(title, sections, { key: `monitors:${reviewId}:${on}`, on }));
    return { paperId, leftOut };
  },
};

/** The reports on a review, the newest first. The line that says the day carries the review's id, whatever anybody makes of its words. */
async function reportsOn(reader: RecordReader, reviewId: string): Promise<{ paperId: string; title: string; day: CalendarDay }[]> {
  const lines = await reader.query<{ paperId: string; title: string; key: string }>(
    `SELECT p.id AS paperId, p.title, d.key FROM paperDetail d JOIN paper p ON p.id = d.paperId WHERE p.templateKey = ? AND p.deletedAt IS NULL AND d.deletedAt IS NULL AND d.key LIKE ?`,
    [MONITORING_REPORT.key, `monitors:${reviewId}:%`],
  );
  return lines
    .flatMap(({ paperId, title, key }) => {
      const day = parseCalendarDay(key.split(':')[2] ?? '');
      return day === null ? [] : [{ paperId, title, day }];
    })
    .toSorted((one, other) => (one.day === other.day ? (one.paperId < other.paperId ? 1 : -1) : one.day < other.day ? 1 : -1));
}

function readingOf(title: string, sections: ComposedMonitoring['sections'], { key, on }: { readonly key: string; readonly on: CalendarDay }) {
  return {
    title,
    details: [{ key, label: 'As of', value: formatDay(on), certain: true }],
    sections: Object.entries(sections).map(([section, blocks]) => ({ key: section, heading: '', certain: true, blocks: [...blocks], implications: [] })),
    unplaced: [],
    notes: [],
  };
}

async function monitored(reader: RecordReader, reviewId: string): Promise<MonitoredRecommendation[]> {
  const { recommendations, parts, updates, text, names } = await ledgerRows(reader, reviewId);
  const changes = groupBy(
    await reader.query<RowOf<'statusChange'>>('SELECT * FROM statusChange WHERE deletedAt IS NULL AND recommendationId IN (SELECT id FROM recommendation WHERE reviewId = ? AND deletedAt IS NULL) ORDER BY day, id', [reviewId]),
    ({ recommendationId }) => recommendationId,
  );
  const wordsOf = (kind: 'recommendation' | 'recommendationPart' | 'progressUpdate', id: string): string => text(kind, id).map(({ runs }) => plainText(runs)).join(' ');
  return recommendations.map((row): MonitoredRecommendation => ({
    reference: row.reference,
    text: [wordsOf('recommendation', row.id), ...(parts.get(row.id) ?? []).map(({ id, label }) => `${label} ${wordsOf('recommendationPart', id)}`)].filter((words) => words !== '').join(' '),
    ownerName: ownerOf(row, names),
    response: row.response,
    timescale: { verbatim: row.timescaleVerbatim, kind: row.timescaleKind, day: row.timescaleDay === null ? null : parseCalendarDay(row.timescaleDay) },
    status: row.status,
    publicity: row.publicity,
    addedOn: row.createdAt.slice(0, 10) as CalendarDay,
    changes: (changes.get(row.id) ?? []).map(({ day, from, to, reason, agreedBy }) => ({ day: day as CalendarDay, from, to: recommendationStatusSchema.parse(to), reason, agreedBy })),
    updates: (updates.get(row.id) ?? []).map(({ id, day }) => ({ day: day === null ? null : parseCalendarDay(day), words: wordsOf('progressUpdate', id) })),
  }));
}
