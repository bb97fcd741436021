import type { RecordReader } from '@main/store/record-reader';

/** How many lines of minutes, recorded or still being typed, stand under these items. A draft minute is written before the meeting and goes with its item. */
export async function writtenUnder(reader: RecordReader, itemIds: readonly string[]): Promise<number> {
  const marks = itemIds.map(() => '?').join(', ');
  const [counts] = await reader.query<{ lines: number }>(
    `SELECT (SELECT count(*) FROM minuteEntry WHERE agendaItemId IN (${marks}) AND deletedAt IS NULL)
          + (SELECT count(*) FROM block WHERE ownerId IN (${marks}) AND ownerKind = 'captureDraft' AND deletedAt IS NULL AND trim(words) <> '') AS lines`,
    [...itemIds, ...itemIds],
  );
  return counts?.lines ?? 0;
}
