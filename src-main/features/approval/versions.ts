import { createHash } from 'node:crypto';
import { canonicalContent } from '@shared/approval/canonical-content';
import type { DocumentModel } from '@shared/documents/document-model';
import type { MeetingStage } from '@shared/meetings/model';
import type { RecordReader } from '@main/store/record-reader';
import type { BaseRow } from '@main/store/row';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import type { MinuteRows } from './version-rows';

/** The documents of minutes as they stood: for the public, Part 2 apart, and for members; with the rows they were made from, null in versions kept before rows were. */
export type FrozenMinutes = { readonly format: 1; readonly rows: MinuteRows | null; readonly open: DocumentModel; readonly part2: DocumentModel | null; readonly whole: DocumentModel };

/** SHA-256 over what a document says, in hexadecimal. */
export function contentHashOf(model: DocumentModel): string {
  return createHash('sha256').update(canonicalContent(model)).digest('hex');
}

/** What was frozen in a version; null when a later version of the application wrote it in a form unknown here. */
export function readFrozen(row: RowOf<'minutesVersion'>): FrozenMinutes | null {
  try {
    const read = JSON.parse(row.frozen) as Partial<FrozenMinutes>;
    return read.format === 1 && read.open && read.whole ? { format: 1, rows: read.rows ?? null, open: read.open, part2: read.part2 ?? null, whole: read.whole } : null;
  } catch {
    return null;
  }
}

/** A version without what was frozen in it, which is long. `restorable`: its rows were kept with it. */
export type VersionLine = Omit<RowOf<'minutesVersion'>, 'frozen' | keyof BaseRow> & { readonly id: string; readonly restorable: number };

/** How what was frozen begins where rows were kept: looked at instead of the whole. */
const WITH_ROWS = '{"format":1,"rows":{';

/** The versions of a meeting's minutes, the first one first. */
export async function versionsOf(reader: RecordReader, meetingId: string): Promise<readonly VersionLine[]> {
  return await reader.query<VersionLine>(
    `SELECT id, meetingId, version, stage, day, at, byName, note, contentHash, part2Hash, substr(frozen, 1, ${String(WITH_ROWS.length)}) = ? AS restorable
     FROM minutesVersion WHERE meetingId = ? AND deletedAt IS NULL ORDER BY version`,
    [WITH_ROWS, meetingId],
  );
}

/** The minutes as they were approved; null before, and in records that were approved before versions were kept. */
export async function approvedMinutes(reader: RecordReader, meeting: RowOf<'meeting'>): Promise<FrozenMinutes | null> {
  if (meeting.stage !== 'approved' && meeting.stage !== 'signed') return null;
  const line = (await versionsOf(reader, meeting.id)).findLast(({ stage }) => stage === 'approved');
  const row = line && (await reader.findById('minutesVersion', line.id));
  return row ? readFrozen(row) : null;
}

/** Keeps the minutes as they stand. */
export async function keepVersion(tx: RecordTransaction, meetingId: string, frozen: FrozenMinutes, facts: { readonly stage: MeetingStage; readonly day: string; readonly at: string; readonly byName: string; readonly note: string }): Promise<RowOf<'minutesVersion'>> {
  const version = (await versionsOf(tx, meetingId)).reduce((highest, row) => Math.max(highest, row.version), 0) + 1;
  const { format, rows, ...documents } = frozen;
  // Rows first: `versionsOf` tells by the beginning whether they are there.
  return await tx.insert('minutesVersion', { meetingId, version, ...facts, frozen: JSON.stringify({ format, rows, ...documents }), contentHash: contentHashOf(frozen.open), part2Hash: frozen.part2 === null ? '' : contentHashOf(frozen.part2) });
}
