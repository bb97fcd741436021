import { generateKeyBetween } from 'fractional-indexing';
import { siblingsUnder } from '@shared/agenda/ordering';
import { chairsActionItem, reportedItem } from '@shared/agenda-templates/draft-agenda';
import { recogniseStanding } from '@shared/agenda-templates/standing';
import { reportOf } from '@shared/between-meetings/report-words';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { writeDraft } from '@main/features/agenda-templates/write-draft';
import { updateBlock } from '@main/features/text/block-rows';
import type { RecordTransaction } from '@main/store/record-transaction';
import { isOnAgenda, readConsents } from './unreported';
import type { BetweenDecisionRow } from './schema';

/** Puts a decision on the agenda of the body's next meeting, where that has one already; a meeting without items gets it when its agenda is made. */
export async function reportToNextMeeting(tx: RecordTransaction, row: BetweenDecisionRow, today: CalendarDay): Promise<void> {
  if (row.outcome === '' || (await isOnAgenda(tx, row))) return;
  const [meeting] = await tx.query<{ id: string }>(
    `SELECT id FROM meeting WHERE bodyId = ? AND deletedAt IS NULL AND cancelledOn IS NULL AND actualStart IS NULL AND date >= ? AND date >= ? ORDER BY date, startTime LIMIT 1`,
    [row.bodyId, today, row.takenOn],
  );
  if (!meeting) return;
  const items = await tx.find('agendaItem', { meetingId: meeting.id });
  if (items.length === 0) return;
  const reported = reportOf({ ...row, takenOn: row.takenOn as CalendarDay, consents: readConsents(row.consents) });
  const top = siblingsUnder(items, null);
  const standing = top.find((item) => item.state === 'live' && ((item.standing ?? '') === 'chairsAction' || recogniseStanding(item.title) === 'chairsAction'));
  if (standing) {
    await writeDraft(tx, meeting.id, [reportedItem(reported)], standing.id);
    return;
  }
  await writeDraft(tx, meeting.id, [chairsActionItem([reported])]);
  // Written last, it goes where such business is taken: after what opens the meeting.
  const after = siblingsUnder(await tx.find('agendaItem', { meetingId: meeting.id }), null);
  const added = after.at(-1);
  const before = after.findLastIndex((item) => ['welcome', 'apologies', 'interests', 'minutesOfLast', 'mattersArising'].includes((item.standing ?? '') || recogniseStanding(item.title)));
  if (added && before + 1 < after.length - 1) await tx.update('agendaItem', added.id, { orderKey: generateKeyBetween(after[before]?.orderKey ?? null, after[before + 1]?.orderKey ?? null) });
}

/** Lets the item and its draft minute follow a decision that was changed, while the meeting has not been held. */
export async function rewriteReport(tx: RecordTransaction, row: BetweenDecisionRow): Promise<void> {
  if (row.reportedItemId === null || row.reportedMeetingId === null || !(await isOnAgenda(tx, row))) return;
  const meeting = await tx.get('meeting', row.reportedMeetingId, 'meeting');
  if (meeting.actualStart !== null) return;
  const reported = reportOf({ ...row, takenOn: row.takenOn as CalendarDay, consents: readConsents(row.consents) });
  await tx.update('agendaItem', row.reportedItemId, { title: reported.words.slice(0, 300), publicity: reported.publicity });
  const [block] = await tx.find('block', { ownerKind: 'draftMinute', ownerId: row.reportedItemId }, { orderKey: 'ASC' });
  if (block) await updateBlock(tx, block.id, null, { runs: [{ text: reported.draftMinute }], publicity: reported.publicity });
}

/** Takes the item off an agenda that was not yet issued; one that was issued keeps it, withdrawn. */
export async function takeReportBack(tx: RecordTransaction, row: BetweenDecisionRow): Promise<void> {
  if (row.reportedItemId === null || !(await isOnAgenda(tx, row))) return;
  const item = await tx.get('agendaItem', row.reportedItemId, 'agenda item');
  if (item.issuedNumber === null) {
    for (const block of await tx.find('block', { ownerKind: 'draftMinute', ownerId: item.id })) await tx.remove('block', block.id);
    await tx.remove('agendaItem', item.id);
  } else await tx.update('agendaItem', item.id, { state: 'withdrawn', stateReason: 'Not decided after all' });
  await tx.update('betweenDecision', row.id, { reportedMeetingId: null, reportedItemId: null });
}
