import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { termsOperations } from '@shared/bodies/structure-contract';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction } from '@main/store/record-transaction';
import { blockOf, blockRowsOf, insertBlock } from '@main/features/text/block-rows';
import type { BlockOwner } from '@main/features/text/block-rows';
import { termsVersions } from './structure-records';

/** Versions of the terms of reference: one draft at most, and what was agreed stays as it was agreed. */
export const termsHandlers: HandlersFor<typeof termsOperations> = {
  terms: async ({ reader }, { bodyId }) => ({ versions: await termsVersions(reader, bodyId) }),

  startTerms: async ({ tx }, { bodyId }) => {
    const body = await tx.get('body', bodyId, 'body');
    const [last] = await termsVersions(tx, bodyId);
    if (last?.agreedOn === null) throw new Refusal(ruleRefusal('termsDraft', `Version ${String(last.version)} of the terms of reference of ${body.name} is still a draft. Agree it, or move it to the bin, before a new one is started.`));
    const row = await tx.insert('termsOfReference', { bodyId, version: (last?.version ?? 0) + 1, agreedOn: null, agreedAtMeetingId: null });
    if (last) await copyText(tx, ownerOf(last.id), ownerOf(row.id));
    return { id: row.id };
  },

  agreeTerms: async ({ tx, today }, { id, agreedOn, agreedAtMeetingId }) => {
    const draft = await tx.get('termsOfReference', id, 'version of the terms of reference');
    if (draft.agreedOn !== null) throw new Refusal(ruleRefusal('termsAgreed', `This version was agreed on ${formatDay(draft.agreedOn as CalendarDay)}.`));
    if (agreedOn > today) throw new Refusal(invalid('agreedOn', `${formatDay(agreedOn)} is still to come. Enter the day on which the terms were agreed.`));
    const before = (await termsVersions(tx, draft.bodyId)).find((version) => version.agreedOn !== null);
    if (before?.agreedOn && agreedOn < before.agreedOn) throw new Refusal(invalid('agreedOn', `Version ${String(before.version)} was agreed on ${formatDay(before.agreedOn)}, after that day.`));
    if (agreedAtMeetingId !== null) await tx.get('meeting', agreedAtMeetingId, 'meeting');
    if ((await blockRowsOf(tx, ownerOf(id))).every((row) => row.words.trim() === '')) throw new Refusal(ruleRefusal('termsEmpty', 'There is no text to agree yet. Write the terms of reference first.'));
    await tx.update('termsOfReference', id, { agreedOn, agreedAtMeetingId });
    return {};
  },

  removeTerms: async ({ tx }, { id }) => {
    const draft = await tx.get('termsOfReference', id, 'version of the terms of reference');
    if (draft.agreedOn !== null) throw new Refusal(ruleRefusal('termsAgreed', 'An agreed version stays in the record. Start a new version to change the terms.'));
    for (const row of await blockRowsOf(tx, ownerOf(id))) await tx.remove('block', row.id);
    await tx.remove('termsOfReference', id);
    return {};
  },
};

const ownerOf = (ownerId: string): BlockOwner => ({ ownerKind: 'termsOfReference', ownerId });

/** Copies a text paragraph by paragraph; the copies are paragraphs of their own. */
async function copyText(tx: RecordTransaction, from: BlockOwner, to: BlockOwner): Promise<void> {
  for (const { kind, level, runs, orderKey, publicity } of (await blockRowsOf(tx, from)).map(blockOf)) await insertBlock(tx, { ...to, kind, level, runs, orderKey, publicity });
}
