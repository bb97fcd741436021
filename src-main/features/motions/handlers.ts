import { Refusal, invalid, ruleRefusal } from '@shared/kernel/result';
import type { motionsContract } from '@shared/motions/contract';
import { pendingAmendment } from '@shared/motions/motion-words';
import type { HandlersFor } from '@main/boundary/handlers';
import { itemOfMeeting, meetingToMinute, takeUpLine } from '@main/features/minutes/entry-rows';
import { joinTyping, saveBlock, updateBlock } from '@main/features/text/block-rows';
import { settleDecision } from './decision-of-motion';
import { addExclusion, readmitPublic, settleExclusion } from './exclusion-rows';
import { addMotion, amendmentFacts, motionsOfMeeting, moversOf } from './motion-rows';
import { openItemOf, openTaken, restrictTaken, takenAs } from './part-rows';
import { decisionRegister } from './register';
import { motionsOf } from './records';
import { recordOwnVote, recordVote } from './vote-rows';

/** Motions and votes, the part of the minutes that items belong to, and the register of decisions. */
export const motionsHandlers: HandlersFor<typeof motionsContract> = {
  ofMeeting: async ({ reader }, { meetingId }) => await motionsOf(reader, meetingId),

  propose: async ({ tx }, { meetingId, agendaItemId, ...motion }) => {
    await meetingToMinute(tx, meetingId);
    const item = await itemOfMeeting(tx, meetingId, agendaItemId);
    let under = item;
    if (motion.amendsMotionId !== null) {
      const motions = await motionsOfMeeting(tx, meetingId);
      const amended = motions.find(({ row }) => row.id === motion.amendsMotionId);
      if (!amended) throw new Refusal(ruleRefusal('motionGone', 'The motion to be amended is no longer in the minutes. Undo brings it back.'));
      if (amended.row.amendsMotionId !== null) throw new Refusal(ruleRefusal('amendmentOfAmendment', 'An amendment is moved to the motion itself. Decide the amendment first, then move the next one.'));
      if (amended.row.outcome !== '') throw new Refusal(ruleRefusal('motionDecided', 'This motion has been decided, so it is no longer amended.'));
      if (pendingAmendment(amended.row.id, motions.map(amendmentFacts))) throw new Refusal(ruleRefusal('oneAmendmentAtATime', 'One amendment is before the meeting already. Decide it first.'));
      under = await itemOfMeeting(tx, meetingId, amended.entry.agendaItemId);
    }
    const row = await addMotion(tx, { meetingId, agendaItemId: under.id, publicity: takenAs(under), ...motion });
    return { motionId: row.id, entryId: row.entryId };
  },

  change: async ({ tx }, { motionId, text, moverAttendanceId, seconderAttendanceId }) => {
    const row = await tx.get('motion', motionId, 'motion');
    await meetingToMinute(tx, row.meetingId);
    if (row.outcome !== '') throw new Refusal(ruleRefusal('motionDecided', 'This motion has been decided. Record the vote again, or change the words of the decision.'));
    if (text.trim() === '') throw new Refusal(invalid('text', 'Type the words of the motion first.'));
    await tx.update('motion', motionId, await moversOf(tx, { meetingId: row.meetingId, moverAttendanceId, seconderAttendanceId }));
    for (const block of await tx.find('block', { ownerKind: 'minuteEntry', ownerId: row.entryId })) if (block.words !== text) await updateBlock(tx, block.id, null, { runs: [{ text }] });
    return {};
  },

  vote: async ({ tx }, { motionId, blockId, ...vote }) => {
    const row = await tx.get('motion', motionId, 'motion');
    const meeting = await meetingToMinute(tx, row.meetingId);
    const voted = await recordVote(tx, meeting, motionId, vote);
    await settleExclusion(tx, voted);
    await takeUpLine(tx, blockId);
    return { outcome: voted.outcome === 'carried' ? ('carried' as const) : ('lost' as const), decisionEntryId: voted.decisionEntryId };
  },

  settle: async ({ tx }, { motionId, outcome, day, at }) => {
    const row = await tx.get('motion', motionId, 'motion');
    const meeting = await meetingToMinute(tx, row.meetingId);
    const motion = (await motionsOfMeeting(tx, row.meetingId)).find((each) => each.row.id === motionId);
    if (!motion) throw new Refusal(ruleRefusal('motionGone', 'This motion is no longer in the minutes. Undo brings it back.'));
    if (outcome === 'lapsed' && row.seconderName !== '') throw new Refusal(ruleRefusal('wasSeconded', `${row.seconderName} seconded this motion, so it has not lapsed.`));
    for (const vote of await tx.find('vote', { motionId })) await tx.remove('vote', vote.id);
    const settled = await tx.update('motion', motionId, { outcome, method: '', votesFor: 0, votesAgainst: 0, abstained: 0, castingVote: '', castingByName: '', restriction: '', counted: '', overrideReason: '', votedDay: day, votedAt: at });
    await settleExclusion(tx, await settleDecision(tx, meeting, { row: settled, entry: motion.entry, words: motion.words }));
    return {};
  },

  recordOwnVote: async ({ tx }, { motionId, attendanceId, choice }) => {
    const row = await tx.get('motion', motionId, 'motion');
    await meetingToMinute(tx, row.meetingId);
    await recordOwnVote(tx, row, attendanceId, choice);
    return {};
  },

  exclude: async ({ tx }, { meetingId, agendaItemIds, underItemId, text, paragraphs, reason, moverAttendanceId, seconderAttendanceId, ...vote }) => {
    const meeting = await meetingToMinute(tx, meetingId);
    if (agendaItemIds.includes(underItemId)) throw new Refusal(ruleRefusal('itemIsRestricted', 'The vote to exclude the public is minuted in Part 1. Choose another item for it than one that is to move to Part 2.'));
    const under = await openItemOf(tx, meetingId, underItemId);
    const motion = await addMotion(tx, { meetingId, agendaItemId: under.id, publicity: 'open', text, moverAttendanceId, seconderAttendanceId, amendsMotionId: null, purpose: 'exclusion', at: vote.at, blockId: null });
    const exclusion = await addExclusion(tx, { meetingId, motionId: motion.id, agendaItemIds, paragraphs, reason, day: vote.day });
    const voted = await recordVote(tx, meeting, motion.id, vote);
    await settleExclusion(tx, voted);
    return { motionId: motion.id, exclusionId: exclusion.id, outcome: voted.outcome === 'carried' ? ('carried' as const) : ('lost' as const) };
  },

  readmit: async ({ tx }, { exclusionId, underItemId, day, at }) => {
    const exclusion = await tx.get('exclusion', exclusionId, 'exclusion of the public');
    await meetingToMinute(tx, exclusion.meetingId);
    return { entryId: await readmitPublic(tx, exclusion, underItemId, day, at) };
  },

  setPart: async ({ tx }, { agendaItemId, publicity, paragraphs, withEntries }) => {
    const item = await tx.get('agendaItem', agendaItemId, 'agenda item');
    await meetingToMinute(tx, item.meetingId);
    if (item.kind === 'break') throw new Refusal(ruleRefusal('breakIsOpen', 'A break has no business, so it is neither exempt nor confidential.'));
    if (publicity === 'open') await openTaken(tx, item, withEntries);
    else await restrictTaken(tx, item, publicity, paragraphs);
    return {};
  },

  savePublicSummary: async ({ tx }, { agendaItemId, blockId, text, revision }) => {
    const item = await tx.get('agendaItem', agendaItemId, 'agenda item');
    await meetingToMinute(tx, item.meetingId);
    const owner = { ownerKind: 'publicSummary', ownerId: item.id } as const;
    joinTyping(tx, owner);
    const row = await saveBlock(tx, { id: blockId, revision, ...owner, kind: 'paragraph', level: 1, runs: [{ text }], orderKey: 'a0', publicity: 'open' });
    return { savedAt: tx.now, revision: row.revision };
  },

  register: async ({ reader }, { bodyId, year, find }) => await decisionRegister(reader, bodyId, { year, find }),
};
