import type { RecordTransaction } from '@main/store/record-transaction';

/**
 * Lets every open action of a body that is due at "the next meeting" follow that meeting: called when a meeting of the body was added,
 * moved, cancelled or taken away. The next one is the first after the meeting that gave the action; a cancelled one is none.
 */
export async function followNextMeeting(tx: RecordTransaction, bodyId: string): Promise<void> {
  const rows = await tx.query<{ id: string; dueDay: string | null; next: string | null }>(
    `SELECT a.id, a.dueDay,
            (SELECT min(n.date) FROM meeting n WHERE n.bodyId = t.bodyId AND n.date > t.date AND n.deletedAt IS NULL AND n.cancelledOn IS NULL) AS next
       FROM action a JOIN meeting t ON t.id = a.meetingId AND t.deletedAt IS NULL
      WHERE t.bodyId = ? AND a.deletedAt IS NULL AND a.status = 'open' AND a.dueKind = 'meeting'`,
    [bodyId],
  );
  for (const { id, dueDay, next } of rows) if (dueDay !== next) await tx.update('action', id, { dueDay: next });
}
