import { contentChanges, withWhatTheyNeed } from './content-changes';
import { APPENDICES, BACKGROUND, DETAILS, HEADS, listIn, listUnder, mergeLists } from './content-items';
import type { ContentItem } from './content-items';
import type { ContentAppendix, ContentBackground, ContentBlock, ContentDetail, ContentFacts, ContentSection, PaperContent } from './paper-content';

/**
 * The paper as it stands after some of the pieces of `comparePapers` are accepted: with none of them it is `before`, with all of them
 * `after`. A piece takes along what it cannot stand without, so that the answer is a whole paper whatever was chosen.
 */
export function takePieces(before: PaperContent, after: PaperContent, acceptedIds: ReadonlySet<string>): PaperContent {
  const changes = contentChanges(before, after);
  const taken = withWhatTheyNeed(acceptedIds, changes);
  // What was not accepted stays where it was; what was accepted comes where it is now.
  const listOf = (list: string): readonly string[] =>
    mergeLists(changes.before.lists.get(list) ?? [], changes.after.lists.get(list) ?? [], (key) => !taken.has(key), (key) => taken.has(key));
  const itemAt = (key: string): ContentItem | null => {
    const was = changes.before.items.get(key) ?? null;
    const is = changes.after.items.get(key) ?? null;
    return was === null || (is !== null && taken.has(key)) ? is : was;
  };
  const factsAt = (key: string, of: string): ContentFacts | null | undefined => {
    if (!changes.facts.has(key)) return undefined;
    const item = (taken.has(key) ? changes.after : changes.before).items.get(of);
    return item?.type === 'section' || item?.type === 'block' ? item.value.facts : null;
  };
  const details = listOf(DETAILS).flatMap((key): ContentDetail[] => {
    const item = itemAt(key);
    return item?.type === 'detail' ? [item.value] : [];
  });
  const background = listOf(BACKGROUND).flatMap((key): ContentBackground[] => {
    const item = itemAt(key);
    return item?.type === 'background' ? [item.value] : [];
  });
  const blocksOf = (ownerId: string): ContentBlock[] =>
    listOf(listIn(ownerId)).flatMap((key) => {
      const item = itemAt(key);
      if (item?.type !== 'block') return [];
      const facts = factsAt(`recommendation:${item.value.id}`, key);
      return [facts === undefined ? item.value : { ...item.value, facts }];
    });
  const sectionOf = (key: string, parentId: string | null): ContentSection[] => {
    const item = itemAt(key);
    if (item?.type !== 'section') return [];
    const facts = factsAt(`answer:${item.value.id}`, key);
    return [{ ...item.value, parentId, facts: facts === undefined ? item.value.facts : (facts ?? {}), blocks: blocksOf(item.value.id) }];
  };
  const sections = listOf(HEADS).flatMap((key) => sectionOf(key, null).flatMap((head) => [head, ...listOf(listUnder(head.id)).flatMap((under) => sectionOf(under, head.id))]));
  const appendices = listOf(APPENDICES).flatMap((key): ContentAppendix[] => {
    const item = itemAt(key);
    return item?.type === 'appendix' ? [{ ...item.value, blocks: blocksOf(item.value.id) }] : [];
  });
  return {
    format: 1,
    title: (taken.has('title') ? after : before).title,
    ...pick(taken.has('template') ? after : before, ['templateKey', 'template']),
    ...pick(taken.has('publicity') ? after : before, ['publicity', 'exemptParagraphs', 'publicInterestReason']),
    details,
    sections,
    background,
    appendices,
  };
}

function pick<K extends keyof PaperContent>(content: PaperContent, names: readonly K[]): Pick<PaperContent, K> {
  return Object.fromEntries(names.map((name) => [name, content[name]])) as Pick<PaperContent, K>;
}
