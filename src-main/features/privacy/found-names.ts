import { createNameMatcher } from '@shared/privacy/name-matching';
import type { Acceptance, FoundName, GuardedOwnerKind } from '@shared/privacy/model';
import type { RecordReader } from '@main/store/record-reader';
import { guardedOwner, guardedTexts } from './guarded-texts';

/** The guarded names that stand where the public may read them, each once in each place, without those accepted there. */
export async function foundNames(reader: RecordReader, ownerKind: GuardedOwnerKind, ownerId: string): Promise<{ readonly found: FoundName[]; readonly accepted: Acceptance[]; readonly open: boolean }> {
  const { bodyId, open } = await guardedOwner(reader, ownerKind, ownerId);
  const names = new Map((await reader.find('guardedName', { bodyId }, { orderKey: 'ASC', id: 'ASC' })).map((row) => [row.id, row]));
  if (names.size === 0 || !open) return { found: [], accepted: [], open };
  const accepted = (await reader.find('guardedNameAcceptance', { ownerKind, ownerId }, { createdAt: 'ASC', id: 'ASC' })).filter(({ guardedNameId }) => names.has(guardedNameId));
  const allowed = new Set(accepted.map(({ guardedNameId }) => guardedNameId));
  const matcher = createNameMatcher([...names.values()].filter(({ id }) => !allowed.has(id)));
  const found = new Map<string, FoundName>();
  for (const { placeKind, placeId, place, words: text } of await guardedTexts(reader, ownerKind, ownerId)) {
    for (const { id, words } of matcher(text)) {
      const row = names.get(id);
      const key = `${placeId} ${place} ${id}`;
      if (row && !found.has(key)) found.set(key, { guardedNameId: id, name: row.name, kind: row.kind, words, placeKind, placeId, place });
    }
  }
  return { found: [...found.values()], accepted: accepted.map(({ id, guardedNameId, reason, acceptedOn }) => ({ id, guardedNameId, name: names.get(guardedNameId)?.name ?? '', reason, acceptedOn })), open };
}
