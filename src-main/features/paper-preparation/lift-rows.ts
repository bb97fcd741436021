import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import { keysAfter } from '@shared/text/order-keys';
import { itemOfMeeting, meetingToMinute } from '@main/features/minutes/entry-rows';
import { addMotion } from '@main/features/motions/motion-rows';
import { takenAs } from '@main/features/motions/part-rows';
import { noteRecommendation, recommendationsOfPaper } from '@main/features/papers/recommendation-rows';
import { blockRowsOf, insertBlock } from '@main/features/text/block-rows';
import type { RecordTransaction } from '@main/store/record-transaction';

const NO_ITEM = ruleRefusal('paperWithoutItem', 'This paper is on no agenda yet. Choose its meeting and item first.');
const NOTHING = ruleRefusal('nothingRecommended', 'This paper recommends nothing yet. Write its recommendations first.');

/** Puts what a paper recommends where the agenda recommends under its item, word for word, and keeps the link of each. */
export async function liftToItem(tx: RecordTransaction, paperId: string, replace: boolean): Promise<number> {
  const paper = await tx.get('paper', paperId, 'paper');
  const item = paper.agendaItemId === null ? null : await tx.findById('agendaItem', paper.agendaItemId);
  if (item === null) throw new Refusal(NO_ITEM);
  const found = await recommendationsOfPaper(tx, paperId);
  if (found.length === 0) throw new Refusal(NOTHING);
  const owner = { ownerKind: 'itemRecommendation', ownerId: item.id } as const;
  const there = await blockRowsOf(tx, owner);
  if (!replace && there.some(({ words }) => words.trim() !== '')) throw new Refusal(ruleRefusal('itemRecommends', 'The agenda recommends something under this item already. Replace it, or leave it as it is.'));
  for (const { id } of there) await tx.remove('block', id);
  const keys = keysAfter(null, found.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0));
  let at = 0;
  for (const { blockId, paragraphs, words } of found) {
    let first: string | null = null;
    for (const { kind, level, runs, publicity } of paragraphs) {
      const row = await insertBlock(tx, { ...owner, kind, level, runs, orderKey: keys[at] ?? '', publicity: stricterPublicity(publicity, item.actualPublicity ?? item.publicity) });
      first ??= row.id;
      at += 1;
    }
    await noteRecommendation(tx, paperId, blockId, { liftedItemBlockId: first, liftedWords: words });
  }
  return found.length;
}

/** Moves one recommendation at the meeting of its paper, word for word. */
export async function liftToMotion(tx: RecordTransaction, paperId: string, blockId: string, at: string): Promise<{ readonly motionId: string; readonly meetingId: string }> {
  const paper = await tx.get('paper', paperId, 'paper');
  if (paper.agendaItemId === null) throw new Refusal(NO_ITEM);
  const { meetingId } = await tx.get('agendaItem', paper.agendaItemId, 'agenda item');
  await meetingToMinute(tx, meetingId);
  const item = await itemOfMeeting(tx, meetingId, paper.agendaItemId);
  const one = (await recommendationsOfPaper(tx, paperId)).find((each) => each.blockId === blockId);
  if (!one) throw new Refusal(NOTHING);
  const motion = await addMotion(tx, { meetingId, agendaItemId: item.id, publicity: one.paragraphs.reduce((so, { publicity }) => stricterPublicity(so, publicity), takenAs(item)), text: one.words, moverAttendanceId: null, seconderAttendanceId: null, amendsMotionId: null, purpose: 'business', at, blockId: null });
  // What was recommended is this one, not the list it stands in.
  await tx.update('motion', motion.id, { recommendedText: one.words });
  await noteRecommendation(tx, paperId, blockId, { liftedMotionId: motion.id, liftedWords: one.words });
  return { motionId: motion.id, meetingId };
}
