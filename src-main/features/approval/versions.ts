import { createHash } from 'node:crypto';
import { canonicalContent } from '@shared/approval/canonical-content';
import type { DocumentModel } from '@shared/documents/document-model';
import type { MeetingStage } from '@shared/meetings/model';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';

/** The documents of minutes as they stood: for the public, Part 2 apart, and for members. */
export type FrozenMinutes = { readonly format: 1; readonly open: DocumentModel; readonly part2: DocumentModel | null; readonly whole: DocumentModel };

/** SHA-256 over what a document says, in hexadecimal. */
export function contentHashOf(model: DocumentModel): string {
  return createHash('sha256').update(canonicalContent(model)).digest('hex');
}

/** What was frozen in a version; null when a later version of the application wrote it in a form unknown here. */
export function readFrozen(row: RowOf<'minutesVersion'>): FrozenMinutes | null {
  try {
    const read = JSON.parse(row.frozen) as Partial<FrozenMinutes>;
    return read.format === 1 && read.open && read.whole ? { format: 1, open: read.open, part2: read.part2 ?? null, whole: read.whole } : null;
  } catch {
    return null;
  }
}

/** The versions of a meeting's minutes, the first one first. */
export async function versionsOf(reader: RecordReader, meetingId: string): Promise<readonly RowOf<'minutesVersion'>[]> {
  return await reader.find('minutesVersion', { meetingId }, { version: 'ASC' });
}

/** The minutes as they were approved; null before, and in records that were approved before versions were kept. */
export async function approvedMinutes(reader: RecordReader, meeting: RowOf<'meeting'>): Promise<FrozenMinutes | null> {
  if (meeting.stage !== 'approved' && meeting.stage !== 'signed') return null;
  const row = (await versionsOf(reader, meeting.id)).findLast(({ stage }) => stage === 'approved');
  return row ? readFrozen(row) : null;
}

/** Keeps the minutes as they stand. */
export async function keepVersion(tx: RecordTransaction, meetingId: string, frozen: FrozenMinutes, facts: { readonly stage: MeetingStage; readonly day: string; readonly at: string; readonly byName: string; readonly note: string }): Promise<RowOf<'minutesVersion'>> {
  const version = (await versionsOf(tx, meetingId)).reduce((highest, row) => Math.max(highest, row.version), 0) + 1;
  return await tx.insert('minutesVersion', { meetingId, version, ...facts, frozen: JSON.stringify(frozen), contentHash: contentHashOf(frozen.open), part2Hash: frozen.part2 === null ? '' : contentHashOf(frozen.part2) });
}
