import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowTable } from '@main/store/record-schemas';

/** Tables whose rows are minutes, with the column that names their meeting. */
const MINUTED: Partial<Record<RowTable, true>> = { minuteEntry: true, decision: true, motion: true, attendance: true, attendanceEvent: true, declaration: true, exclusion: true, adjournment: true, quorumOverride: true, agendaItem: true };
/** Texts that are minutes, or that minutes are made from. */
const TEXTS: ReadonlySet<string> = new Set(['minuteEntry', 'draftMinute', 'captureDraft', 'itemRecommendation']);
/** What of a meeting stands in its minutes. */
const PRINTED = ['title', 'date', 'startTime', 'place', 'actualStart', 'actualEnd', 'bodyNameThen', 'organisationNameThen', 'deletedAt'] as const;

type Columns = Readonly<Record<string, unknown>>;

/**
 * Refuses a write that would change minutes which are approved, whatever the operation was: one place for every feature, Undo and Redo
 * included. The write that approves, or takes its approval back, is one that changes the stage itself.
 */
export async function refuseChangesOfApproved(tx: RecordTransaction): Promise<void> {
  const meetings = new Set<string>();
  const stageMoved = new Set<string>();
  for (const { table, before, after } of tx.changedRows()) {
    const was = before as Columns | null;
    const is = after as unknown as Columns;
    if (table === 'meeting') {
      const closed = (row: Columns | null): boolean => row?.['stage'] === 'approved' || row?.['stage'] === 'signed';
      if (closed(was) !== closed(is)) stageMoved.add(String(is['id']));
      else if (PRINTED.some((column) => (was?.[column] ?? null) !== (is[column] ?? null))) meetings.add(String(is['id']));
    } else if (MINUTED[table]) meetings.add(String(is['meetingId']));
    else if (table === 'block' && TEXTS.has(String(is['ownerKind']))) {
      const owner = is['ownerKind'] === 'minuteEntry' ? await tx.findEvenDeleted('minuteEntry', String(is['ownerId'])) : await tx.findEvenDeleted('agendaItem', String(is['ownerId']));
      if (owner) meetings.add(owner.meetingId);
    }
  }
  for (const id of meetings) {
    if (stageMoved.has(id)) continue;
    const meeting = await tx.findEvenDeleted('meeting', id);
    if (meeting && (meeting.stage === 'approved' || meeting.stage === 'signed')) throw new Refusal(ruleRefusal('minutesApproved', 'These minutes have been approved and are no longer changed. Record an amendment instead.'));
  }
}
