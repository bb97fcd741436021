import type { spellingContract } from '@shared/spelling/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import { acceptedWords } from './spelling-desk';

/** The words that spelling accepts in the open record, besides the dictionary and the names of its people. */
export const spellingHandlers: HandlersFor<typeof spellingContract> = {
  words: async ({ reader }) => ({
    words: (await reader.find('spellingWord', {})).map(({ id, word }) => ({ id, word })).toSorted((one, other) => one.word.localeCompare(other.word, 'en-GB')),
  }),
  accepted: async ({ reader }) => ({ words: [...(await acceptedWords(reader))] }),
  addWord: async ({ tx }, { word }) => {
    const [known] = await tx.find('spellingWord', { word });
    return { id: (known ?? (await tx.insert('spellingWord', { word }))).id };
  },
  removeWord: async ({ tx }, { id }) => {
    await tx.get('spellingWord', id, 'word');
    await tx.remove('spellingWord', id);
    return {};
  },
};
