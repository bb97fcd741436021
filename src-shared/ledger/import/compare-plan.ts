import type { KeptRow } from '../model';
import type { KnownRecommendation, TakenChange } from './contract';
import { wordsOfParagraphs, wordsWithParts } from './words-of-plan';

/** A row of a plan that came again, ready to be kept. `statusSaid` false where the plan has nothing about status: the one of the record then stands. */
export type ComingRow = { readonly key: string; readonly kept: KeptRow; readonly statusSaid: boolean };

/** What of a recommendation can be taken over by itself. */
export type ChangedField = 'reference' | 'text' | 'responseText' | 'actions' | 'ownerName' | 'timescale' | 'response' | 'status' | 'others';

/** One thing that a plan says otherwise than the record. */
export type FieldChange = { readonly field: ChangedField; readonly before: string; readonly after: string };

/** A recommendation of either side. `matchedBy` words: its reference is new, but nearly all its words are those of one that is known. */
export type ComparedRow =
  | { readonly state: 'new'; readonly key: string; readonly coming: ComingRow }
  | { readonly state: 'changed' | 'unchanged'; readonly key: string; readonly coming: ComingRow; readonly known: KnownRecommendation; readonly matchedBy: 'reference' | 'words'; readonly changes: readonly FieldChange[]; readonly updates: KeptRow['updates'] }
  | { readonly state: 'missing'; readonly key: string; readonly known: KnownRecommendation };

/** Of all words of two recommendations, the share that both have for them to be one. */
const LIKE_ENOUGH = 0.6;
const FEWEST_WORDS = 5;

/** Compares a plan that came again with a review as it is, in the order of the plan, what is missing from it last. What the plan does not speak of is no change. */
export function comparePlan(rows: readonly ComingRow[], known: readonly KnownRecommendation[]): readonly ComparedRow[] {
  const byReference = new Map(known.map((recommendation) => [plain(recommendation.reference), recommendation]));
  const matches = new Map<string, { readonly known: KnownRecommendation; readonly by: 'reference' | 'words' }>();
  const taken = new Set<string>();
  for (const { key, kept } of rows) {
    const same = kept.reference === '' ? undefined : byReference.get(plain(kept.reference));
    if (same === undefined || taken.has(same.id)) continue;
    matches.set(key, { known: same, by: 'reference' });
    taken.add(same.id);
  }
  matchByWords(rows.filter(({ key }) => !matches.has(key)), known.filter(({ id }) => !taken.has(id)), (key, like) => {
    matches.set(key, { known: like, by: 'words' });
    taken.add(like.id);
  });
  const compared = rows.map((coming): ComparedRow => {
    const match = matches.get(coming.key);
    if (!match) return { state: 'new', key: coming.key, coming };
    const changes = changesOf(coming, match.known, match.by);
    const updates = newUpdates(coming.kept, match.known);
    return { state: changes.length > 0 || updates.length > 0 ? 'changed' : 'unchanged', key: coming.key, coming, known: match.known, matchedBy: match.by, changes, updates };
  });
  return [...compared, ...known.filter(({ id }) => !taken.has(id)).map((recommendation): ComparedRow => ({ state: 'missing', key: recommendation.id, known: recommendation }))];
}

/** What a person leaves as it is in the record: keys of new rows, and of changed rows their fields. */
export type KeptAsItIs = { readonly rows: ReadonlySet<string>; readonly fields: ReadonlyMap<string, ReadonlySet<ChangedField | 'updates'>> };

/** What is taken over: everything new and changed but what a person leaves as it is. */
export function takenFrom(compared: readonly ComparedRow[], left: KeptAsItIs): { readonly changed: TakenChange[]; readonly added: KeptRow[] } {
  const changed: TakenChange[] = [];
  const added: KeptRow[] = [];
  for (const row of compared) {
    if (row.state === 'new' && !left.rows.has(row.key)) added.push(row.coming.kept);
    if (row.state !== 'changed') continue;
    const asItIs = left.fields.get(row.key) ?? new Set<ChangedField | 'updates'>();
    const fields = row.changes.map(({ field }) => field).filter((field) => !asItIs.has(field));
    const updates = asItIs.has('updates') ? [] : row.updates;
    if (fields.length > 0 || updates.length > 0) changed.push({ ...takenFields(row.coming.kept, row.known, new Set(fields)), id: row.known.id, updates });
  }
  return { changed, added };
}

/** How many pieces are taken over: each field, each recommendation's new updates, each new recommendation. */
export function countPieces({ changed, added }: { readonly changed: readonly TakenChange[]; readonly added: readonly KeptRow[] }): number {
  return changed.reduce((sum, { id: _id, updates, ...fields }) => sum + Object.keys(fields).length + (updates.length > 0 ? 1 : 0), added.length);
}

function takenFields(kept: KeptRow, known: KnownRecommendation, fields: ReadonlySet<ChangedField>): Omit<TakenChange, 'id' | 'updates'> {
  const { status } = kept;
  return {
    ...(fields.has('reference') ? { reference: kept.reference } : {}),
    ...(fields.has('text') ? { words: { text: kept.text, parts: kept.parts } } : {}),
    ...(fields.has('responseText') ? { responseText: kept.responseText } : {}),
    ...(fields.has('actions') ? { actions: { actionsHeading: kept.actionsHeading, actionsText: kept.actionsText } } : {}),
    ...(fields.has('ownerName') ? { ownerName: kept.ownerName } : {}),
    ...(fields.has('timescale') ? { timescale: { timescale: kept.timescale, timescaleSure: kept.timescaleSure } } : {}),
    ...(fields.has('response') ? { response: kept.response } : {}),
    ...(fields.has('status') && status !== 'closed' ? { status } : {}),
    ...(fields.has('others') ? { others: joinedOthers(kept, known) } : {}),
  };
}

function changesOf({ kept, statusSaid }: ComingRow, known: KnownRecommendation, matchedBy: 'reference' | 'words'): FieldChange[] {
  const pairs: readonly (readonly [ChangedField, string, string])[] = [
    ['reference', known.reference, matchedBy === 'words' ? kept.reference : ''],
    ['text', known.text, wordsWithParts(kept.text, kept.parts)],
    ['response', known.response, kept.response],
    ['responseText', known.responseText, wordsOfParagraphs(kept.responseText)],
    ['actions', known.actionsText, wordsOfParagraphs(kept.actionsText)],
    ['ownerName', known.ownerName, kept.ownerName],
    ['timescale', known.timescale, kept.timescale.verbatim],
    // A closed one was closed by a person, with a reason: a table does not reopen it.
    ['status', known.status, statusSaid && known.status !== 'closed' ? kept.status : ''],
    ['others', othersText(known.others), othersText(joinedOthers(kept, known))],
  ];
  return pairs.filter(([, before, after]) => after.trim() !== '' && plain(before) !== plain(after)).map(([field, before, after]) => ({ field, before, after }));
}

function newUpdates(kept: KeptRow, known: KnownRecommendation): KeptRow['updates'] {
  const there = new Set(known.updates.map(({ words }) => plain(words)));
  return kept.updates.filter(({ text }) => !there.has(plain(wordsOfParagraphs(text))));
}

/** Columns that are not known here: those of the plan in the place of those of the record, under their headings. */
function joinedOthers(kept: KeptRow, known: KnownRecommendation): KeptRow['others'] {
  const coming = new Map(kept.others.map((other) => [other.heading, other]));
  const there = new Set(known.others.map(({ heading }) => heading));
  return [...known.others.map((other) => coming.get(other.heading) ?? other), ...kept.others.filter(({ heading }) => !there.has(heading))];
}

function othersText(others: KeptRow['others']): string {
  return others.map(({ heading, words }) => `${heading}: ${words}`).join('\n');
}

/** Finds for each row the known recommendation with the most words in common, each once, best pairs first. */
function matchByWords(rows: readonly ComingRow[], known: readonly KnownRecommendation[], match: (key: string, known: KnownRecommendation) => void): void {
  const having = new Map<string, KnownRecommendation[]>();
  const sizes = new Map<string, number>();
  for (const recommendation of known) {
    const set = wordSet(recommendation.text);
    sizes.set(recommendation.id, set.size);
    for (const word of set) having.set(word, [...(having.get(word) ?? []), recommendation]);
  }
  const pairs = rows.flatMap(({ key, kept }) => {
    const set = wordSet(wordsWithParts(kept.text, kept.parts));
    const common = new Map<KnownRecommendation, number>();
    for (const word of set) for (const recommendation of having.get(word) ?? []) common.set(recommendation, (common.get(recommendation) ?? 0) + 1);
    return [...common].flatMap(([recommendation, count]) => {
      const all = set.size + (sizes.get(recommendation.id) ?? 0) - count;
      return count >= FEWEST_WORDS && count / all >= LIKE_ENOUGH ? [{ key, recommendation, likeness: count / all }] : [];
    });
  });
  const used = new Set<string>();
  for (const { key, recommendation } of pairs.toSorted((one, other) => other.likeness - one.likeness)) {
    if (used.has(key) || used.has(recommendation.id)) continue;
    used.add(key);
    used.add(recommendation.id);
    match(key, recommendation);
  }
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []);
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
