import { listDifference } from '../../kernel/list-difference';
import type { ContentAppendix, ContentBackground, ContentBlock, ContentDetail, ContentSection, PaperContent } from './paper-content';

/** A part of a paper that is compared, moved and taken over by itself. `list` names the list it stands in. */
export type ContentItem =
  | { readonly key: string; readonly list: string; readonly type: 'detail'; readonly value: ContentDetail }
  | { readonly key: string; readonly list: string; readonly type: 'background'; readonly value: ContentBackground }
  | { readonly key: string; readonly list: string; readonly type: 'appendix'; readonly value: Omit<ContentAppendix, 'blocks'> }
  | { readonly key: string; readonly list: string; readonly type: 'section'; readonly value: Omit<ContentSection, 'blocks'> }
  | { readonly key: string; readonly list: string; readonly type: 'block'; readonly value: ContentBlock };

/** The parts of a paper by key, and the lists they stand in: `details`, `heads`, `background`, `appendices`, `under <section>`, `in <section or appendix>`. */
export type ContentItems = { readonly items: ReadonlyMap<string, ContentItem>; readonly lists: ReadonlyMap<string, readonly string[]> };

/** The list that the sections of the top level stand in. */
export const HEADS = 'heads';
/** The list of the header block. */
export const DETAILS = 'details';
/** The list of background papers. */
export const BACKGROUND = 'background';
/** The list of appendices. */
export const APPENDICES = 'appendices';

/** Takes a paper apart into the pieces that are compared and taken over one by one, and the lists that they stand in. */
export function itemsOf(content: PaperContent): ContentItems {
  const items = new Map<string, ContentItem>();
  const lists = new Map<string, string[]>();
  const add = (item: ContentItem): void => {
    items.set(item.key, item);
    const list = lists.get(item.list);
    if (list) list.push(item.key);
    else lists.set(item.list, [item.key]);
  };
  for (const value of content.details) add({ key: `detail:${value.id}`, list: DETAILS, type: 'detail', value });
  for (const value of content.background) add({ key: `background:${value.id}`, list: BACKGROUND, type: 'background', value });
  for (const { blocks, ...value } of content.sections) {
    add({ key: `section:${value.id}`, list: value.parentId === null ? HEADS : listUnder(value.parentId), type: 'section', value });
    for (const block of blocks) add({ key: `block:${block.id}`, list: listIn(value.id), type: 'block', value: block });
  }
  for (const { blocks, ...value } of content.appendices) {
    add({ key: `appendix:${value.id}`, list: APPENDICES, type: 'appendix', value });
    for (const block of blocks) add({ key: `block:${block.id}`, list: listIn(value.id), type: 'block', value: block });
  }
  return { items, lists };
}

/** The list of the implications of a section. */
export function listUnder(sectionId: string): string {
  return `under ${sectionId}`;
}

/** The list of the paragraphs of a section or an appendix. */
export function listIn(sectionId: string): string {
  return `in ${sectionId}`;
}

/** The section or appendix that a list belongs to; null for those of the paper itself. */
export function ownerOfList(list: string): string | null {
  return [HEADS, DETAILS, BACKGROUND, APPENDICES].includes(list) ? null : list.slice(list.indexOf(' ') + 1);
}

/** What stands in the same order in both wordings of a list: as much as can be. The rest of what both have was moved. */
export function unmoved(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  return new Set(listDifference(before, after, (one, other) => one === other).flatMap((step) => (step.type === 'same' ? [step.text] : [])));
}

/**
 * One list out of two wordings of it. What `stays` of the first stands where the first has it, what is `taken` of the second where
 * the second has it; between two that have not moved, those of the first come before those of the second.
 */
export function mergeLists(before: readonly string[], after: readonly string[], stays: (key: string) => boolean, taken: (key: string) => boolean): readonly string[] {
  const merged: string[] = [];
  let here: string[] = [];
  let there: string[] = [];
  const settle = (): void => {
    merged.push(...here, ...there);
    here = [];
    there = [];
  };
  for (const { type, text } of listDifference(before, after, (one, other) => one === other)) {
    if (type === 'same') {
      settle();
      merged.push(text);
    } else if (type === 'gone' && stays(text)) here.push(text);
    else if (type === 'come' && taken(text)) there.push(text);
  }
  settle();
  return merged;
}

/** Whether two values are the same JSON; the order of names does not matter, a name without a value is no name. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => sameJson((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]));
}
