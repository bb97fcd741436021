import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { paperCommentsContract } from '@shared/papers/comments/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import { commentsOf } from './comment-rows';

/** Comments on papers. They can be made on a locked paper too: they are about it, not in it. */
export const paperCommentsHandlers: HandlersFor<typeof paperCommentsContract> = {
  list: async ({ reader }, { paperId }) => ({ comments: [...(await commentsOf(reader, paperId))] }),

  add: async ({ tx, today }, { paperId, blockId, sectionId, quote, words, byName, at }) => {
    await tx.get('paper', paperId, 'paper');
    return { id: (await tx.insert('paperComment', { paperId, parentId: null, blockId, sectionId, quote, words, byName, saidOn: today, saidAt: at, resolvedOn: null, resolvedByName: '', source: '', sourceId: '' })).id };
  },

  answer: async ({ tx, today }, { commentId, words, byName, at }) => {
    const { paperId, parentId, blockId, sectionId } = await tx.get('paperComment', commentId, 'comment');
    if (parentId !== null) throw new Refusal(ruleRefusal('answerOfAnswer', 'Answer the comment itself: answers stand under it in one row.'));
    return { id: (await tx.insert('paperComment', { paperId, parentId: commentId, blockId, sectionId, quote: '', words, byName, saidOn: today, saidAt: at, resolvedOn: null, resolvedByName: '', source: '', sourceId: '' })).id };
  },

  reword: async ({ tx }, { commentId, words }) => {
    const comment = await tx.get('paperComment', commentId, 'comment');
    if (comment.words !== words) await tx.update('paperComment', commentId, { words });
    return {};
  },

  resolve: async ({ tx }, { commentId, byName, on }) => {
    const comment = await tx.get('paperComment', commentId, 'comment');
    if (comment.resolvedOn === null) await tx.update('paperComment', commentId, { resolvedOn: on, resolvedByName: byName });
    return {};
  },

  reopen: async ({ tx }, { commentId }) => {
    const comment = await tx.get('paperComment', commentId, 'comment');
    if (comment.resolvedOn !== null) await tx.update('paperComment', commentId, { resolvedOn: null, resolvedByName: '' });
    return {};
  },

  remove: async ({ tx }, { commentId }) => {
    await tx.get('paperComment', commentId, 'comment');
    for (const answer of await tx.find('paperComment', { parentId: commentId })) await tx.remove('paperComment', answer.id);
    await tx.remove('paperComment', commentId);
    return {};
  },
};
