import { v7 as uuidV7 } from 'uuid';
import { HOUSE_WORD } from '@shared/minutes/decision-wording';
import { asThat } from '@shared/motions/motion-words';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { insertBlock, updateBlock } from '@main/features/text/block-rows';
import { keyUnder, removeEntryRows, settleKind } from '@main/features/minutes/entry-rows';
import type { MotionWithWords } from './motion-rows';

/**
 * Lets the decision follow what became of its motion: a carried one makes an entry with a number, a lost one has none. The number
 * stays with the entry while it is there, and is not given out again when it goes.
 */
export async function settleDecision(tx: RecordTransaction, meeting: RowOf<'meeting'>, { row, entry, words }: MotionWithWords): Promise<RowOf<'motion'>> {
  const decided = row.decisionEntryId === null ? null : await tx.findById('minuteEntry', row.decisionEntryId);
  const makesDecision = row.outcome === 'carried' && row.amendsMotionId === null && (row.purpose === 'business' || row.purpose === 'exclusion');
  if (!makesDecision) {
    if (decided) await removeEntryRows(tx, decided);
    return row.decisionEntryId === null ? row : await tx.update('motion', row.id, { decisionEntryId: null });
  }
  const text = asThat(words);
  if (decided) {
    if (decided.wordedByHand !== 1) for (const block of await tx.find('block', { ownerKind: 'minuteEntry', ownerId: decided.id })) await updateBlock(tx, block.id, null, { runs: [{ text }] });
    return row;
  }
  const kind = (await decidedWordOf(tx, meeting.bodyId)) === 'RESOLVED' ? 'resolved' : 'decision';
  const made = await tx.insert('minuteEntry', { meetingId: meeting.id, agendaItemId: entry.agendaItemId, kind, recordedAt: row.votedAt ?? entry.recordedAt, orderKey: await keyUnder(tx, entry.agendaItemId, null, null), publicity: entry.publicity, aboutKind: 'motion', aboutId: row.id });
  await insertBlock(tx, { id: uuidV7(), ownerKind: 'minuteEntry', ownerId: made.id, kind: 'paragraph', level: 1, runs: [{ text }], orderKey: 'a0', publicity: entry.publicity });
  await settleKind(tx, meeting, made, kind, null);
  for (const decision of await tx.find('decision', { entryId: made.id })) await tx.update('decision', decision.id, { motionId: row.id, recommendedText: row.recommendedText });
  return await tx.update('motion', row.id, { decisionEntryId: made.id });
}

/** The word that opens a decision of this body. */
async function decidedWordOf(tx: RecordTransaction, bodyId: string): Promise<string> {
  const [settings] = await tx.find('minutesSettings', { bodyId });
  return settings?.decidedWord ?? HOUSE_WORD;
}
