import { keysAfter } from '@shared/text/order-keys';
import type { privacyContract } from '@shared/privacy/contract';
import { key } from '@shared/privacy/read-name-list';
import type { HandlersFor } from '@main/boundary/handlers';
import { foundNames } from './found-names';

/** The privacy guard: names that are not to stand in what a body makes public. */
export const privacyHandlers: HandlersFor<typeof privacyContract> = {
  names: async ({ reader }, { bodyId }) => ({ names: (await reader.find('guardedName', { bodyId }, { orderKey: 'ASC', id: 'ASC' })).map(({ id, name, kind }) => ({ id, name, kind })) }),

  addNames: async ({ tx }, { bodyId, kind, names }) => {
    await tx.get('body', bodyId, 'body');
    const there = await tx.find('guardedName', { bodyId }, { orderKey: 'ASC', id: 'ASC' });
    const known = new Set(there.map(({ name }) => key(name)));
    const fresh = names.filter((name) => {
      const isNew = !known.has(key(name));
      known.add(key(name));
      return isNew;
    });
    const keys = keysAfter(there.at(-1)?.orderKey ?? null, fresh.length);
    await tx.insertAll('guardedName', fresh.map((name, index) => ({ bodyId, name, kind, orderKey: keys[index] ?? '' })));
    return { added: fresh.length };
  },

  removeNames: async ({ tx }, { ids }) => {
    for (const id of ids) await tx.remove('guardedName', id);
    return {};
  },

  found: async ({ reader }, { ownerKind, ownerId }) => await foundNames(reader, ownerKind, ownerId),

  accept: async ({ tx, today }, { ownerKind, ownerId, guardedNameId, reason }) => {
    await tx.get('guardedName', guardedNameId, 'name');
    await tx.get(ownerKind === 'paper' ? 'paper' : 'meeting', ownerId, ownerKind === 'paper' ? 'paper' : 'meeting');
    const [already] = await tx.find('guardedNameAcceptance', { ownerKind, ownerId, guardedNameId });
    if (already) await tx.update('guardedNameAcceptance', already.id, { reason, acceptedOn: today });
    else await tx.insert('guardedNameAcceptance', { ownerKind, ownerId, guardedNameId, reason, byName: '', acceptedOn: today });
    return {};
  },

  withdraw: async ({ tx }, { id }) => {
    await tx.remove('guardedNameAcceptance', id);
    return {};
  },
};
