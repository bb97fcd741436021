import { itemsOf, mergeLists, ownerOfList, sameJson, unmoved } from './content-items';
import type { ContentItem, ContentItems } from './content-items';
import type { ContentFacts, PaperContent } from './paper-content';

/** What became of one part of a paper. `key` is the id of the piece that a person accepts. */
export type ItemChange = { readonly key: string; readonly before: ContentItem | null; readonly after: ContentItem | null; /** Its own words or settings are others. */ readonly changed: boolean; readonly moved: boolean };

/** The facts that hang on a part (a recommendation, the answer to an implication) are others, where the part stands in both. */
export type FactsChange = { readonly key: string; readonly of: string; readonly before: ContentFacts; readonly after: ContentFacts };

/** How one wording of a paper became another. */
export type ContentChanges = {
  readonly before: ContentItems;
  readonly after: ContentItems;
  readonly items: ReadonlyMap<string, ItemChange>;
  readonly facts: ReadonlyMap<string, FactsChange>;
  /** The keys of everything that stands in either, by list, in reading order. */
  readonly order: ReadonlyMap<string, readonly string[]>;
};

/** Compares two wordings of a paper part by part, each known by its id. */
export function contentChanges(one: PaperContent, other: PaperContent): ContentChanges {
  const before = itemsOf(one);
  const after = itemsOf(other);
  const inPlace = new Map([...before.lists].map(([list, keys]) => [list, unmoved(keys, after.lists.get(list) ?? [])]));
  const items = new Map<string, ItemChange>();
  const facts = new Map<string, FactsChange>();
  for (const key of new Set([...before.items.keys(), ...after.items.keys()])) {
    const was = before.items.get(key) ?? null;
    const is = after.items.get(key) ?? null;
    const moved = was !== null && is !== null && inPlace.get(was.list)?.has(key) !== true;
    const changed = was !== null && is !== null && !sameJson(ownValue(was), ownValue(is));
    if (was === null || is === null || moved || changed) items.set(key, { key, before: was, after: is, changed, moved });
    if (was === null || is === null) continue;
    const about = { before: factsOf(was), after: factsOf(is) };
    if (!sameJson(about.before, about.after)) facts.set(factsKey(is), { key: factsKey(is), of: key, before: about.before ?? {}, after: about.after ?? {} });
  }
  const order = new Map<string, readonly string[]>();
  for (const list of new Set([...before.lists.keys(), ...after.lists.keys()])) {
    // What was moved is read where it stands now; what was taken out where it stood.
    order.set(list, mergeLists(before.lists.get(list) ?? [], after.lists.get(list) ?? [], (key) => !after.items.has(key), () => true));
  }
  return { before, after, items, facts, order };
}

/**
 * What was accepted, with everything that it cannot stand without: a paragraph takes the new section it stands in, a section that goes
 * takes what stood in it along, and a section that comes under another one lets go of its own.
 */
export function withWhatTheyNeed(accepted: ReadonlySet<string>, { items, before, after }: ContentChanges): ReadonlySet<string> {
  const taken = new Set<string>();
  const waiting = [...accepted];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (taken.has(key)) continue;
    taken.add(key);
    const change = items.get(key);
    if (change) waiting.push(...neededBy(change, items, before, after));
  }
  return taken;
}

function neededBy({ before: was, after: is }: ItemChange, items: ContentChanges['items'], before: ContentItems, after: ContentItems): readonly string[] {
  const needed: string[] = [];
  if (is !== null && is.list !== was?.list) {
    // The section or appendix it comes into, where that is new or stands on another level now.
    for (const owner of ['section', 'appendix'].map((type) => `${type}:${ownerOfList(is.list) ?? ''}`)) {
      const change = items.get(owner);
      if (change && (change.before === null || (is.type === 'section' && change.before.list !== change.after?.list))) needed.push(owner);
    }
  }
  if ((was?.type === 'section' || was?.type === 'appendix') && was.list !== is?.list) {
    // What stood in a section that goes, and what stood under one that now stands under another.
    const gone = is === null ? [`in ${was.value.id}`, `under ${was.value.id}`] : [`under ${was.value.id}`];
    for (const list of gone) for (const key of before.lists.get(list) ?? []) if (after.items.get(key)?.list !== list) needed.push(key);
  }
  return needed;
}

function ownValue(item: ContentItem): unknown {
  return item.type !== 'section' && item.type !== 'block' ? item.value : { ...item.value, facts: null, ...(item.type === 'section' ? { parentId: null } : {}) };
}

function factsOf(item: ContentItem): ContentFacts | null {
  return item.type !== 'section' && item.type !== 'block' ? null : item.value.facts;
}

function factsKey(item: ContentItem): string {
  return item.type === 'section' ? `answer:${item.value.id}` : `recommendation:${item.value.id}`;
}
