import { z } from 'zod';
import type { PaperPart } from '@shared/papers/travel/paper-file';
import type { RowOf } from '@main/store/record-schemas';

const cameWithSchema = z.object({ itemNumber: z.string().default(''), itemTitle: z.string().default('') });

/** What the file of a paper said of its item, as its row keeps it. */
export function cameWithFrom(item: PaperPart['item']): string {
  return item === null ? '' : JSON.stringify({ itemNumber: item.number, itemTitle: item.title });
}

/** What the file that a paper came in said of its item, for its first page where the item itself is not here; null for a paper that was made here. */
export function itemCameWith({ cameWith }: Pick<RowOf<'paper'>, 'cameWith'>): PaperPart['item'] {
  if (cameWith === undefined || cameWith === '') return null;
  const { itemNumber, itemTitle } = cameWithSchema.parse(JSON.parse(cameWith));
  return { number: itemNumber, title: itemTitle };
}
