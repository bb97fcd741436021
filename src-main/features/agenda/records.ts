import { inAgendaOrder } from '@shared/agenda/ordering';
import type { AgendaItem } from '@shared/agenda/model';
import type { RecordReader } from '@main/store/record-reader';

/** The items of a meeting in reading order, each with the ids of its papers. */
export async function agendaOf(reader: RecordReader, meetingId: string): Promise<AgendaItem[]> {
  const rows = await reader.find('agendaItem', { meetingId });
  const papers = await reader.query<{ id: string; agendaItemId: string }>(
    `SELECT k.id, k.agendaItemId FROM paper k JOIN agendaItem i ON i.id = k.agendaItemId WHERE i.meetingId = ? AND k.deletedAt IS NULL ORDER BY k.id`,
    [meetingId],
  );
  return inAgendaOrder(rows).map((row) => ({
    id: row.id,
    meetingId: row.meetingId,
    parentId: row.parentId,
    orderKey: row.orderKey,
    title: row.title,
    presenterPersonId: row.presenterPersonId,
    presenterName: row.presenterName,
    minutesNeeded: row.minutesNeeded,
    askType: row.askType,
    publicity: row.publicity,
    state: row.state,
    issuedNumber: row.issuedNumber,
    paperIds: papers.filter((paper) => paper.agendaItemId === row.id).map((paper) => paper.id),
  }));
}

/** How many lines of minutes, recorded or still being typed, stand under these items. */
export async function writtenUnder(reader: RecordReader, itemIds: readonly string[]): Promise<number> {
  const marks = itemIds.map(() => '?').join(', ');
  const [counts] = await reader.query<{ lines: number }>(
    `SELECT (SELECT count(*) FROM minuteEntry WHERE agendaItemId IN (${marks}) AND deletedAt IS NULL)
          + (SELECT count(*) FROM block WHERE ownerId IN (${marks}) AND ownerKind IN ('captureDraft', 'draftMinute') AND deletedAt IS NULL AND trim(words) <> '') AS lines`,
    [...itemIds, ...itemIds],
  );
  return counts?.lines ?? 0;
}
