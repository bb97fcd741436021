import { generateNKeysBetween } from 'fractional-indexing';
import type { Publicity } from '@shared/kernel/publicity';
import type { KeptParagraph } from '@shared/ledger/model';
import type { BlockOwnerKind } from '@shared/text/model';
import { contentColumns } from '@main/features/text/block-rows';
import type { NewRow } from '@main/store/record-transaction';

/** A paragraph's row before it is added. */
export type NewBlockRow = Omit<NewRow<'block'>, 'id'>;

/** Puts paragraphs of one owner to those that will be added. */
export function addBlocks(blocks: NewBlockRow[], ownerKind: BlockOwnerKind, ownerId: string, text: readonly KeptParagraph[], publicity: Publicity): void {
  const keys = generateNKeysBetween(null, null, text.length);
  text.forEach((paragraph, index) => blocks.push({ ownerKind, ownerId, orderKey: keys[index] ?? 'a0', publicity, ...contentColumns(paragraph) }));
}
