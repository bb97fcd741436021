import { missingForExemption } from '@shared/agenda/item-notes';
import type { AgendaItem } from '@shared/agenda/model';
import { flattenAgenda } from '@shared/agenda/ordering';
import type { AgendaNode, PossibleMoves } from '@shared/agenda/ordering';
import { fixedTimeWords } from '@shared/agenda/timing';
import type { AgendaTimes, ItemTime } from '@shared/agenda/timing';

/** The item under which a sub-item is being typed. */
export type SubItemParent = { readonly id: string; readonly number: string; readonly minutes: number; readonly level: number };

/** The line for a new sub-item, below the last one under its parent. It keeps its key while rows come in above it, so that typing goes on. */
export type NewSubItemLine = { readonly kind: 'newSubItem'; readonly parent: SubItemParent };

/** All that one row of the agenda shows. */
export type AgendaItemLine = {
  readonly kind: 'item';
  readonly item: AgendaItem;
  readonly level: number;
  readonly number: string;
  readonly time: ItemTime;
  readonly hasSubItems: boolean;
  readonly chosen: boolean;
  /** Whether it is one of several chosen together; null while items are not chosen several at a time. */
  readonly selected: boolean | null;
  /** What is to be said of it below its title; the first is a warning when `warns`. */
  readonly notes: readonly string[];
  readonly warns: boolean;
  readonly can: PossibleMoves;
  /** The part that begins with it: 2 with the first item of the top level that is not open, 1 with the first that is open again after such. */
  readonly beginsPart: 1 | 2 | null;
};

/** One line of the table. */
export type AgendaLine = AgendaItemLine | NewSubItemLine;

type Parts = {
  readonly tree: readonly AgendaNode<AgendaItem>[];
  readonly numbers: ReadonlyMap<string, string>;
  readonly times: AgendaTimes;
  readonly moves: ReadonlyMap<string, PossibleMoves>;
  readonly chosenId: string | null;
  readonly subItemOf: string | null;
  readonly selected: ReadonlySet<string> | null;
  /** Whether the body goes by Schedule 12A, so that an exempt item needs a paragraph of it. */
  readonly asksParagraph: boolean;
};

/** What a new item takes when it is not the first under its parent, in minutes. */
const USUAL_MINUTES = 5;

/** The rows of an agenda, from top to bottom. */
export function agendaLines({ tree, numbers, times, moves, chosenId, subItemOf, selected, asksParagraph }: Parts): readonly AgendaLine[] {
  const nodes = flattenAgenda(tree);
  const begins = partsBegun(tree);
  const parent = nodes.find((node) => node.item.id === subItemOf);
  const lastUnderParent = parent && flattenAgenda([parent]).at(-1)?.item.id;
  return nodes.flatMap((node): readonly AgendaLine[] => {
    const { item, level, children } = node;
    const time = times.items.get(item.id);
    const can = moves.get(item.id);
    if (!time || !can) return [];
    const warnings = [fixedTimeWords(item.fixedStart, time), missingForExemption(item, asksParagraph)].filter((words) => words !== '');
    const line: AgendaItemLine = {
      kind: 'item',
      selected: selected === null ? null : selected.has(item.id),
      notes: [...warnings, ...factsOf(item)],
      warns: warnings.length > 0,
      item,
      level,
      number: numbers.get(item.id) ?? '',
      time,
      hasSubItems: children.length > 0,
      chosen: item.id === chosenId,
      can,
      beginsPart: begins.get(item.id) ?? null,
    };
    if (!parent || item.id !== lastUnderParent) return [line];
    // The first sub-item takes over the time of its parent, which shows the sum from then on.
    const minutes = parent.children.length === 0 ? parent.item.minutesNeeded : USUAL_MINUTES;
    return [line, { kind: 'newSubItem', parent: { id: parent.item.id, number: numbers.get(parent.item.id) ?? '', minutes, level: parent.level } }];
  });
}

/** Where Part 2 begins, and where the public is back. A break belongs to neither. */
function partsBegun(tree: readonly AgendaNode<AgendaItem>[]): ReadonlyMap<string, 1 | 2> {
  const begun = new Map<string, 1 | 2>();
  let now: 1 | 2 = 1;
  for (const { item } of tree) {
    if (item.kind === 'break') continue;
    const part = item.publicity === 'open' ? 1 : 2;
    if (part !== now) begun.set(item.id, part);
    now = part;
  }
  return begun;
}

/** What else is to be known of an item at a glance. */
function factsOf(item: AgendaItem): readonly string[] {
  const facts = item.state === 'live' ? [] : [item.stateReason];
  if (item.addedAfterIssue) facts.push('Added after the agenda was issued');
  if (item.publicity === 'exempt' && item.publicInterestReason !== '') facts.push('Public interest reason given');
  return facts.filter((words) => words !== '');
}

/** Whether two lines draw the same row. */
export function sameLine(before: AgendaLine, after: AgendaLine): boolean {
  if (before.kind === 'newSubItem') return after.kind === 'newSubItem' && before.parent.id === after.parent.id && before.parent.number === after.parent.number;
  if (after.kind === 'newSubItem') return false;
  return (
    before.item === after.item &&
    before.level === after.level &&
    before.number === after.number &&
    before.time.start === after.time.start &&
    before.time.minutes === after.time.minutes &&
    before.hasSubItems === after.hasSubItems &&
    before.chosen === after.chosen &&
    before.selected === after.selected &&
    before.warns === after.warns &&
    before.notes.join('|') === after.notes.join('|') &&
    before.beginsPart === after.beginsPart &&
    before.can.up === after.can.up &&
    before.can.down === after.can.down &&
    before.can.into === after.can.into &&
    before.can.out === after.can.out &&
    before.can.subItem === after.can.subItem
  );
}
