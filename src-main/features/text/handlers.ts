import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { Publicity } from '@shared/kernel/publicity';
import { isLocked, lockedWords } from '@shared/papers/workflow/steps';
import type { BlockOwnerKind } from '@shared/text/model';
import type { textContract } from '@shared/text/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { blockOf, blockRowsOf, joinTyping, saveBlock } from './block-rows';
import type { BlockOwner } from './block-rows';

export const textHandlers: HandlersFor<typeof textContract> = {
  load: async ({ reader }, owner) => ({ blocks: (await blockRowsOf(reader, owner)).map(blockOf) }),

  save: async ({ tx }, { ownerKind, ownerId, changes, removed }) => {
    const owner: BlockOwner = { ownerKind, ownerId };
    const publicity = await publicityOfOwner(tx, owner);
    // A paragraph that comes from elsewhere is taken away there: not out of a text that is closed.
    for (const row of (await tx.findAllEvenDeleted('block', changes.map(({ id }) => id))).values()) if (row.ownerId !== ownerId) await findOwner(tx, row.ownerKind, row.ownerId);
    joinTyping(tx, owner);
    const revisions: Record<string, number> = {};
    for (const id of removed) {
      const row = await tx.findById('block', id);
      // Taken away already, by Undo or by another window: what was wanted is so.
      if (row?.ownerKind === ownerKind && row.ownerId === ownerId) await tx.remove('block', id);
    }
    for (const change of changes) revisions[change.id] = (await saveBlock(tx, { ...owner, publicity, ...change })).revision;
    return { savedAt: tx.now, revisions };
  },
};

/** Text may be read by whom its owner may be read: a new paragraph of an exempt paper is exempt. Refuses when the owner is gone, or closed to changes. */
async function publicityOfOwner(reader: RecordReader, { ownerKind, ownerId }: BlockOwner): Promise<Publicity> {
  const owner = await findOwner(reader, ownerKind, ownerId);
  if (owner === null) throw new Refusal(notFound(OWNER_WORDS[ownerKind], ownerId));
  return owner;
}

async function findOwner(reader: RecordReader, ownerKind: BlockOwnerKind, ownerId: string): Promise<Publicity | null> {
  switch (ownerKind) {
    case 'paperSection': {
      const section = await reader.findById('paperSection', ownerId);
      return section === null ? null : ((await paperToWrite(reader, section.paperId))?.publicity ?? null);
    }
    case 'minuteEntry':
      return (await reader.findById('minuteEntry', ownerId))?.publicity ?? null;
    case 'captureDraft':
    case 'draftMinute':
    case 'itemRecommendation': {
      const item = await reader.findById('agendaItem', ownerId);
      return item === null ? null : (item.actualPublicity ?? item.publicity);
    }
    case 'privateNote':
      // The clerk's and the chair's own: never in a document for others, so confidential whatever the item is.
      return (await reader.findById('agendaItem', ownerId)) === null ? null : 'confidential';
    case 'publicSummary':
      // Written for the public, in place of what they may not read.
      return (await reader.findById('agendaItem', ownerId)) === null ? null : 'open';
    case 'body':
      return (await reader.findById('body', ownerId)) === null ? null : 'open';
    case 'termsOfReference': {
      const terms = await reader.findById('termsOfReference', ownerId);
      if (terms?.agreedOn) throw new Refusal(ruleRefusal('termsAgreed', 'This version of the terms of reference is agreed, so its text stays as it is. Start a new version to change it.'));
      return terms === null ? null : 'open';
    }
    case 'recommendation':
    case 'recommendationResponse':
    case 'recommendationActions':
      return (await reader.findById('recommendation', ownerId))?.publicity ?? null;
    case 'recommendationPart':
      return await publicityOfRecommendation(reader, (await reader.findById('recommendationPart', ownerId))?.recommendationId);
    case 'recommendationAction':
      return await publicityOfRecommendation(reader, (await reader.findById('recommendationAction', ownerId))?.recommendationId);
    case 'progressUpdate':
      return await publicityOfRecommendation(reader, (await reader.findById('progressUpdate', ownerId))?.recommendationId);
    case 'paperAppendix': {
      const appendix = await reader.findById('paperAppendix', ownerId);
      const paper = appendix === null ? null : await paperToWrite(reader, appendix.paperId);
      return appendix === null || paper === null ? null : stricterPublicity(appendix.publicity, paper.publicity);
    }
    case 'unplacedText': {
      const text = await reader.findById('unplacedText', ownerId);
      return text === null ? null : ((await reader.findById('review', text.reviewId))?.publicity ?? null);
    }
  }
}

/** The paper of a text; null when it is gone. Refuses one that is cleared or published. */
async function paperToWrite(reader: RecordReader, paperId: string): Promise<RowOf<'paper'> | null> {
  const paper = await reader.findById('paper', paperId);
  if (paper !== null && isLocked(paper.status)) throw new Refusal(ruleRefusal('paperLocked', lockedWords(paper.status)));
  return paper;
}

async function publicityOfRecommendation(reader: RecordReader, id: string | undefined): Promise<Publicity | null> {
  return id === undefined ? null : ((await reader.findById('recommendation', id))?.publicity ?? null);
}

const OWNER_WORDS: Readonly<Record<BlockOwnerKind, string>> = {
  paperSection: 'section of the paper',
  minuteEntry: 'minute',
  captureDraft: 'agenda item',
  draftMinute: 'agenda item',
  itemRecommendation: 'agenda item',
  privateNote: 'agenda item',
  publicSummary: 'agenda item',
  body: 'body',
  termsOfReference: 'version of the terms of reference',
  recommendation: 'recommendation',
  recommendationPart: 'part of the recommendation',
  recommendationResponse: 'recommendation',
  recommendationActions: 'recommendation',
  recommendationAction: 'action of the recommendation',
  progressUpdate: 'update',
  unplacedText: 'text',
  paperAppendix: 'appendix',
};
