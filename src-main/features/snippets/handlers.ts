import { generateKeyBetween } from 'fractional-indexing';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { snippetsContract } from '@shared/snippets/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** Stock sentences of the record, in the order in which they are offered. */
export const snippetsHandlers: HandlersFor<typeof snippetsContract> = {
  list: async ({ reader }) => ({ snippets: (await rowsOf(reader)).map(({ id, name, words }) => ({ id, name, words })) }),

  add: async ({ tx }, { name, words }) => {
    await refuseDouble(tx, name, null);
    const rows = await rowsOf(tx);
    return { snippetId: (await tx.insert('snippet', { name, words, orderKey: generateKeyBetween(rows.at(-1)?.orderKey ?? null, null) })).id };
  },

  change: async ({ tx }, { snippetId, name, words }) => {
    await tx.get('snippet', snippetId, 'stock sentence');
    await refuseDouble(tx, name, snippetId);
    await tx.update('snippet', snippetId, { name, words });
    return {};
  },

  move: async ({ tx }, { snippetId, beforeId }) => {
    await tx.get('snippet', snippetId, 'stock sentence');
    if (beforeId === snippetId) return {};
    const others = (await rowsOf(tx)).filter(({ id }) => id !== snippetId);
    const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId);
    if (at < 0) throw new Refusal(ruleRefusal('neighbourGone', 'The stock sentence it should stand before is no longer there.'));
    await tx.update('snippet', snippetId, { orderKey: generateKeyBetween(others[at - 1]?.orderKey ?? null, others[at]?.orderKey ?? null) });
    return {};
  },

  remove: async ({ tx }, { snippetId }) => {
    await tx.get('snippet', snippetId, 'stock sentence');
    await tx.remove('snippet', snippetId);
    return {};
  },
};

async function rowsOf(reader: RecordReader): Promise<RowOf<'snippet'>[]> {
  return await reader.find('snippet', {}, { orderKey: 'ASC', id: 'ASC' });
}

async function refuseDouble(reader: RecordReader, name: string, exceptId: string | null): Promise<void> {
  const double = (await rowsOf(reader)).some((row) => row.id !== exceptId && row.name.toLowerCase() === name.toLowerCase());
  if (double) throw new Refusal(invalid('name', `;;${name} is the short name of another stock sentence.`));
}
