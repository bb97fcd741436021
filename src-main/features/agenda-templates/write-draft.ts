import { generateNKeysBetween } from 'fractional-indexing';
import { siblingsUnder } from '@shared/agenda/ordering';
import { flattenDraft } from '@shared/agenda-templates/draft-agenda';
import type { DraftItem } from '@shared/agenda-templates/draft-agenda';
import { recogniseStanding, titleWithNextDate } from '@shared/agenda-templates/standing';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';
import type { BlockOwnerKind } from '@shared/text/model';
import { keysAfter } from '@shared/text/order-keys';
import { insertBlock } from '@main/features/text/block-rows';
import type { RowOf } from '@main/store/record-schemas';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { MeetingMoment } from './gather-draft';

/** Texts of an item that are carried with it. */
const CARRIED_TEXTS = ['itemRecommendation', 'privateNote', 'draftMinute'] as const satisfies readonly BlockOwnerKind[];

/** Adds a draft to the agenda of a meeting, after the items that it has, or after the sub-items of one of them; answers how many items were added. */
export async function writeDraft(tx: RecordTransaction, meetingId: string, items: readonly DraftItem[], parentId: string | null = null): Promise<number> {
  const present = await tx.find('agendaItem', { meetingId });
  const addedAfterIssue = (await tx.find('agendaIssue', { meetingId })).length > 0 ? 1 : 0;
  const under = async (children: readonly DraftItem[], over: string | null, after: string | null): Promise<void> => {
    const keys = generateNKeysBetween(after, null, children.length);
    for (const [index, item] of children.entries()) {
      const { recommendation, privateNote, draftMinute, reportsDecisionId, children: inner, ...columns } = item;
      const row = await tx.insert('agendaItem', { ...columns, meetingId, parentId: over, orderKey: keys[index] ?? '', actualPublicity: null, state: 'live', issuedNumber: null, startedAt: null, closedAt: null, addedAfterIssue });
      await writeText(tx, 'itemRecommendation', row.id, recommendation, row.publicity);
      // The clerk's and the chair's own, whatever the item is.
      await writeText(tx, 'privateNote', row.id, privateNote, 'confidential');
      await writeText(tx, 'draftMinute', row.id, draftMinute, row.publicity);
      if (reportsDecisionId !== null) await tx.update('betweenDecision', reportsDecisionId, { reportedMeetingId: meetingId, reportedItemId: row.id });
      if (item.carriedFromItemId !== null) {
        await copyTexts(tx, item.carriedFromItemId, row.id);
        await bringPapers(tx, item.carriedFromItemId, row);
      }
      await under(inner, row.id, null);
    }
  };
  await under(items, parentId, siblingsUnder(present, parentId).at(-1)?.orderKey ?? null);
  return flattenDraft(items).length;
}

/** The agenda of the meeting before, while it is still being planned, gives this meeting as its next one. Answers a sentence when it was changed. */
export async function fillNextDateBefore(tx: RecordTransaction, { bodyId, date, startTime, meetingId }: MeetingMoment): Promise<string | null> {
  const [before] = await tx.query<{ id: string; date: CalendarDay; stage: string }>(
    `SELECT id, date, stage FROM meeting WHERE bodyId = ? AND deletedAt IS NULL AND cancelledOn IS NULL AND date || startTime < ? AND id IS NOT ? ORDER BY date DESC, startTime DESC LIMIT 1`,
    [bodyId, date + startTime, meetingId],
  );
  if (before?.stage !== 'planned') return null;
  const item = (await tx.find('agendaItem', { meetingId: before.id })).find((row) => row.state === 'live' && (row.standing === 'dateOfNext' || recogniseStanding(row.title) === 'dateOfNext'));
  const title = item && titleWithNextDate(item.title, date);
  if (!item || title === undefined || title === item.title || title.length > 300) return null;
  await tx.update('agendaItem', item.id, { title });
  return `The agenda of ${formatDay(before.date)} now gives this as the next meeting.`;
}

async function writeText(tx: RecordTransaction, ownerKind: BlockOwnerKind, ownerId: string, text: string, publicity: Publicity): Promise<void> {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  const keys = keysAfter(null, paragraphs.length);
  for (const [index, paragraph] of paragraphs.entries()) {
    await insertBlock(tx, { ownerKind, ownerId, kind: 'paragraph', level: 1, runs: [{ text: paragraph }], orderKey: keys[index] ?? '', publicity });
  }
}

/**
 * What was written and attached for a deferred item goes with it to the meeting that takes it. A line of a paper's header that gives
 * the day of the meeting follows; the earlier issue keeps in its own frozen words that the paper was on it.
 */
async function bringPapers(tx: RecordTransaction, fromItemId: string, to: RowOf<'agendaItem'>): Promise<void> {
  const from = await tx.get('agendaItem', fromItemId, 'agenda item');
  await tx.update('agendaItem', to.id, { publicTitle: from.publicTitle ?? '', specialBusiness: from.specialBusiness ?? '' });
  const days = [await tx.get('meeting', from.meetingId, 'meeting'), await tx.get('meeting', to.meetingId, 'meeting')].map(({ date }) => formatDay(date as CalendarDay));
  for (const paper of await tx.find('paper', { agendaItemId: fromItemId })) {
    await tx.update('paper', paper.id, { meetingId: to.meetingId, agendaItemId: to.id });
    for (const detail of await tx.find('paperDetail', { paperId: paper.id, key: 'date' })) if (detail.value === days[0]) await tx.update('paperDetail', detail.id, { value: days[1] ?? '' });
  }
  for (const file of await tx.find('attachment', { agendaItemId: fromItemId })) await tx.update('attachment', file.id, { meetingId: to.meetingId, agendaItemId: to.id });
}

async function copyTexts(tx: RecordTransaction, fromItemId: string, toItemId: string): Promise<void> {
  for (const ownerKind of CARRIED_TEXTS) {
    for (const { kind, level, orderKey, content, figure = null, words, publicity, contentHash } of await tx.find('block', { ownerKind, ownerId: fromItemId })) {
      await tx.insert('block', { ownerKind, ownerId: toItemId, kind, level, orderKey, content, figure, words, publicity, contentHash });
    }
  }
}
