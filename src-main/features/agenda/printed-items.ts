import type { Publicity } from '@shared/kernel/publicity';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { Block } from '@shared/text/model';
import { blockOf } from '@main/features/text/block-rows';
import type { RowOf } from '@main/store/record-schemas';

/** Who may see each item, by id: what hangs under a restricted item is as restricted as that. Parents come before their sub-items. */
export function publicityWithin(items: readonly { readonly id: string; readonly parentId: string | null; readonly publicity: Publicity }[]): ReadonlyMap<string, Publicity> {
  const strictest = new Map<string, Publicity>();
  for (const item of items) strictest.set(item.id, stricterPublicity(item.publicity, strictest.get(item.parentId ?? '') ?? 'open'));
  return strictest;
}

/** What is recommended on an item, out of its paragraphs: those that say something, each at least as restricted as the item. */
export function recommendationOf(rows: readonly RowOf<'block'>[], publicity: Publicity): Block[] {
  return rows.filter((row) => row.words.trim() !== '').map((row) => ({ ...blockOf(row), publicity: stricterPublicity(publicity, row.publicity) }));
}
