import { buildActionPlan } from '@shared/documents/build-action-plan';
import { buildRecommendationHistory } from '@shared/documents/build-recommendation-history';
import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { notFound, Refusal } from '@shared/kernel/result';
import type { PlanFacts } from '@shared/ledger/plan-facts';
import { usualChoice } from '@shared/ledger/plan-layout';
import { bodyHeading } from '@main/features/documents/body-heading';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { ledgerRows, planFactsOf } from './plan-facts';
import type { LedgerRows } from './plan-facts';
import { recommendationOf } from './records';

/**
 * The action plan of a review, as of the day on which anything in it last changed; `id` is the review's. A review that is not open as a whole has none for the public.
 * With `only` chosen it is the list of those, in their order; where they are of several reviews each has its own part.
 */
export const actionPlanDocument: DocumentSource = async (reader, reviewId, asked, _period, choice) => {
  const only = choice?.only ?? null;
  const gathered = only === null ? [await ledgerRows(reader, reviewId)] : await reviewsOfRows(reader, only);
  const [first] = gathered;
  if (!first) throw new Refusal(notFound('recommendation', only?.[0] ?? reviewId));
  const { review } = first;
  const { body, council } = await bodyHeading(reader, review.bodyId);
  const several = gathered.length > 1;
  const plans = gathered.map((rows) => ({ rows, plan: planFactsOf(rows) }));
  const all = plans.flatMap(({ rows, plan }, part) => plan.rows.map((row, index) => ({ id: rows.recommendations[index]?.id ?? '', part, row: only === null ? row : { ...row, under: several ? rows.review.title : '' } })));
  const place = new Map(only?.map((id, index) => [id, index]));
  const chosen = only === null ? all : all.filter(({ id }) => place.has(id)).toSorted((one, other) => one.part - other.part || (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
  const plan: PlanFacts = { columns: several ? [] : (plans[0]?.plan.columns ?? []), rounds: plans.flatMap((each) => each.plan.rounds), rows: chosen.map(({ row }) => row) };
  const open = gathered.every((rows) => rows.review.publicity === 'open');
  const publicities = [...gathered.map((rows) => rows.review.publicity), ...plan.rows.map(({ publicity }) => publicity)];
  const audience = open ? asked : 'members';
  const recordedAt = latestChange(gathered.flatMap((rows) => rows.all));
  const on = parseCalendarDay((recordedAt ?? review.updatedAt).slice(0, 10)) as CalendarDay;
  const title = several ? 'Recommendations' : review.title;
  const model = buildActionPlan({
    council,
    body: body.name,
    review: several ? { title, department: '', receivedOn: null } : { title, department: review.department, receivedOn: review.receivedOn === null ? null : parseCalendarDay(review.receivedOn) },
    plan,
    chosenOf: only === null ? null : all.length,
    choice: choice ?? usualChoice(plan.rounds),
    on,
    audience,
    classification: classificationFor(audience, publicities),
    recordedAt,
  });
  return { model, hasRestricted: open && anyRestricted(publicities), audience, name: { date: on, body: body.shortName || body.name, title } };
};

/** The reviews of recommendations, whole, in the order in which they come first. */
async function reviewsOfRows(reader: RecordReader, ids: readonly string[]): Promise<LedgerRows[]> {
  const reviewOf = new Map((await reader.query<{ id: string; reviewId: string }>('SELECT id, reviewId FROM recommendation WHERE deletedAt IS NULL')).map(({ id, reviewId }) => [id, reviewId]));
  const gathered: LedgerRows[] = [];
  for (const id of new Set(ids.flatMap((each) => reviewOf.get(each) ?? []))) gathered.push(await ledgerRows(reader, id));
  return gathered;
}

/** One recommendation from its words to how it stands; `id` is its own. One that is not open has no history for the public. */
export const recommendationHistoryDocument: DocumentSource = async (reader, id, asked) => {
  const row = await reader.get('recommendation', id, 'recommendation');
  const review = await reader.get('review', row.reviewId, 'review');
  const { body, council } = await bodyHeading(reader, review.bodyId);
  const recommendation = await recommendationOf(reader, id);
  const open = row.publicity === 'open' && review.publicity === 'open';
  const audience = open ? asked : 'members';
  const files = await reader.find('attachment', { recommendationId: id }, { orderKey: 'ASC', id: 'ASC' });
  const shown = files.filter(({ publicity }) => audience === 'members' || publicity === 'open');
  const changes = await reader.find('statusChange', { recommendationId: id });
  const updates = await reader.find('progressUpdate', { recommendationId: id });
  const model = buildRecommendationHistory({
    council,
    body: body.name,
    recommendation,
    origin: await originOf(reader, row, audience),
    evidence: shown.map(({ title, fileName }) => title || fileName),
    audience,
    classification: classificationFor(audience, [row.publicity, review.publicity, ...shown.map(({ publicity }) => publicity)]),
    recordedAt: latestChange([row, review, ...changes, ...updates, ...shown]),
  });
  return { model, hasRestricted: open && anyRestricted(files.map(({ publicity }) => publicity)), audience, name: { date: null, body: body.shortName || body.name, title: `Recommendation ${row.reference}` } };
};

/** The decision, item and paper that a recommendation was agreed in. The public is not told of those that are not open. */
async function originOf(reader: RecordReader, row: RowOf<'recommendation'>, audience: 'public' | 'members'): Promise<{ label: string; words: string }[]> {
  const origin: { label: string; words: string }[] = [];
  const decision = row.decisionId === null ? null : await reader.findById('decision', row.decisionId);
  const item = row.agendaItemId === null ? null : await reader.findById('agendaItem', row.agendaItemId);
  const paper = row.paperId === null ? null : await reader.findById('paper', row.paperId);
  const meeting = decision === null ? null : await reader.findById('meeting', decision.meetingId);
  const day = meeting === null ? null : parseCalendarDay(meeting.date);
  if (decision !== null) origin.push({ label: 'Decision', words: [decision.number, day === null ? '' : formatDay(day)].filter((part) => part !== '').join(', ') });
  if (item !== null && (audience === 'members' || (item.actualPublicity ?? item.publicity) === 'open')) origin.push({ label: 'Agenda item', words: item.title });
  if (paper !== null && (audience === 'members' || paper.publicity === 'open')) origin.push({ label: 'Paper', words: paper.title });
  return origin;
}
