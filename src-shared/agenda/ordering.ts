import { refusedFor } from '../kernel/verdict';
import type { Verdict } from '../kernel/verdict';

/** An agenda has at most this many levels: 1, 1.1, 1.1.1. */
export const DEEPEST_LEVEL = 3;

/** What ordering needs to know of an item. A break has no sub-items. */
export type PlacedItem = { readonly id: string; readonly parentId: string | null; readonly orderKey: string; readonly kind?: 'item' | 'break' };

/** An item with its sub-items, each list in order. `level` is 1 for the top. */
export type AgendaNode<T extends PlacedItem> = { readonly item: T; readonly level: number; readonly children: readonly AgendaNode<T>[] };

/** A place in the agenda: under `parentId` (null: top level), before `beforeId` (null: last). */
export type AgendaPlace = { readonly parentId: string | null; readonly beforeId: string | null };

/**
 * The tree of an agenda from its rows, in any order. Nothing is ever lost from sight: an item whose parent is not among
 * the rows, or that hangs in a ring, stands at the top level.
 */
export function agendaTree<T extends PlacedItem>(items: readonly T[]): readonly AgendaNode<T>[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const childrenOf = new Map<string | null, T[]>();
  for (const item of items) {
    const parent = item.parentId !== null && known.has(item.parentId) && !hangsInRing(item, known) ? item.parentId : null;
    const siblings = childrenOf.get(parent);
    if (siblings) siblings.push(item);
    else childrenOf.set(parent, [item]);
  }
  const build = (parentId: string | null, level: number): readonly AgendaNode<T>[] =>
    (childrenOf.get(parentId) ?? []).toSorted(byOrder).map((item) => ({ item, level, children: build(item.id, level + 1) }));
  return build(null, 1);
}

/** The items of a tree as they are read: each before its sub-items. */
export function flattenAgenda<T extends PlacedItem>(tree: readonly AgendaNode<T>[]): readonly AgendaNode<T>[] {
  return tree.flatMap((node) => [node, ...flattenAgenda(node.children)]);
}

/** Rows put into reading order, sub-items after their parent. */
export function inAgendaOrder<T extends PlacedItem>(items: readonly T[]): readonly T[] {
  return flattenAgenda(agendaTree(items)).map((node) => node.item);
}

/** The items under one parent (null: the top level), in order. */
export function siblingsUnder<T extends PlacedItem>(items: readonly T[], parentId: string | null): readonly T[] {
  if (parentId === null) return agendaTree(items).map((node) => node.item);
  return items.filter((item) => item.parentId === parentId).toSorted(byOrder);
}

/** The ids of an item and of everything under it. */
export function withSubItems(items: readonly PlacedItem[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const node of flattenAgenda(agendaTree(items))) {
    if (node.item.parentId !== null && found.has(node.item.parentId)) found.add(node.item.id);
  }
  return found;
}

/** Whether an item may be put at a place: never into itself, never below the third level, never beside something that is not there. */
export function canMoveItem(items: readonly PlacedItem[], id: string, place: AgendaPlace): Verdict {
  const reasons: string[] = [];
  const moved = withSubItems(items, id);
  if (items.find((item) => item.id === place.parentId)?.kind === 'break') {
    reasons.push('A break has no sub-items.');
  } else if (place.parentId !== null && moved.has(place.parentId)) {
    reasons.push('An item cannot be moved into itself or into one of its own sub-items.');
  } else if (levelUnder(items, place.parentId) + heightOf(items, id) - 1 > DEEPEST_LEVEL) {
    reasons.push('An agenda has at most three levels. Move the item to a higher level.');
  }
  if (place.beforeId !== null && !siblingsUnder(items, place.parentId).some((item) => item.id === place.beforeId)) {
    reasons.push('The item it should stand before is no longer there.');
  }
  return refusedFor(reasons);
}

/** Whether an item may get a sub-item: not on the third level, and never a break. */
export function canHaveSubItem(items: readonly PlacedItem[], id: string): boolean {
  return levelUnder(items, id) <= DEEPEST_LEVEL && items.find((item) => item.id === id)?.kind !== 'break';
}

/** The place one step up: before the item above it, or, for a first sub-item, out of its parent and before it. Null at the very top. */
export function placeUp(items: readonly PlacedItem[], id: string): AgendaPlace | null {
  const spot = spotOf(items, id);
  if (!spot) return null;
  const above = spot.siblings[spot.index - 1];
  if (above) return { parentId: spot.parentId, beforeId: above.id };
  const parent = items.find((item) => item.id === spot.parentId);
  return parent ? { parentId: parent.parentId, beforeId: parent.id } : null;
}

/** The place one step down: after the item below it, or, for a last sub-item, out of its parent and after it. Null at the very end. */
export function placeDown(items: readonly PlacedItem[], id: string): AgendaPlace | null {
  const spot = spotOf(items, id);
  if (!spot) return null;
  if (spot.siblings[spot.index + 1]) return { parentId: spot.parentId, beforeId: spot.siblings[spot.index + 2]?.id ?? null };
  return placeAfterParent(items, spot.parentId);
}

/** The place one level in: last under the item above it. Null when there is none, or when it would be too deep. */
export function placeIn(items: readonly PlacedItem[], id: string): AgendaPlace | null {
  const spot = spotOf(items, id);
  const above = spot?.siblings[spot.index - 1];
  if (!above) return null;
  const place = { parentId: above.id, beforeId: null };
  return canMoveItem(items, id, place).verdict === 'allowed' ? place : null;
}

/** The place one level out: after its parent. Null for an item of the top level. */
export function placeOut(items: readonly PlacedItem[], id: string): AgendaPlace | null {
  const spot = spotOf(items, id);
  return spot ? placeAfterParent(items, spot.parentId) : null;
}

/** The place an item has now, as `canMoveItem` and the contract spell it; null when it is not there. */
export function placeOf(items: readonly PlacedItem[], id: string): AgendaPlace | null {
  const spot = spotOf(items, id);
  return spot && { parentId: spot.parentId, beforeId: spot.siblings[spot.index + 1]?.id ?? null };
}

/**
 * The place an item takes when it is dropped on another in the list: that one's place, on that one's level; the other
 * gives way upwards or downwards. Null when nothing would change or the move is not allowed.
 */
export function placeOnDrop(items: readonly PlacedItem[], id: string, overId: string): AgendaPlace | null {
  const order = inAgendaOrder(items).map((item) => item.id);
  const from = order.indexOf(id);
  const to = order.indexOf(overId);
  const over = items.find((item) => item.id === overId);
  if (!over || from < 0 || from === to) return null;
  const place = to < from ? { parentId: over.parentId, beforeId: overId } : placeOf(items, overId);
  if (place === null || place.beforeId === id) return null;
  return canMoveItem(items, id, place).verdict === 'allowed' ? place : null;
}

/** What can be done with an item where it stands. */
export type PossibleMoves = { readonly up: boolean; readonly down: boolean; readonly into: boolean; readonly out: boolean; readonly subItem: boolean };

/** For every item at once what `placeUp`, `placeDown`, `placeIn`, `placeOut` and `canHaveSubItem` answer one by one: a screen asks for all of them with each change. */
export function possibleMoves<T extends PlacedItem>(tree: readonly AgendaNode<T>[]): ReadonlyMap<string, PossibleMoves> {
  const moves = new Map<string, PossibleMoves>();
  const visit = (nodes: readonly AgendaNode<T>[]): void =>
    nodes.forEach((node, index) => {
      const deeper = node.level > 1;
      moves.set(node.item.id, {
        up: index > 0 || deeper,
        down: index < nodes.length - 1 || deeper,
        into: index > 0 && nodes[index - 1]?.item.kind !== 'break' && node.level + heightOfNode(node) <= DEEPEST_LEVEL,
        out: deeper,
        subItem: node.level < DEEPEST_LEVEL && node.item.kind !== 'break',
      });
      visit(node.children);
    });
  visit(tree);
  return moves;
}

function heightOfNode(node: AgendaNode<PlacedItem>): number {
  return 1 + Math.max(0, ...node.children.map(heightOfNode));
}

function placeAfterParent(items: readonly PlacedItem[], parentId: string | null): AgendaPlace | null {
  const parent = items.find((item) => item.id === parentId);
  const spot = parent && spotOf(items, parent.id);
  return spot ? { parentId: spot.parentId, beforeId: spot.siblings[spot.index + 1]?.id ?? null } : null;
}

function spotOf(items: readonly PlacedItem[], id: string): { readonly parentId: string | null; readonly siblings: readonly PlacedItem[]; readonly index: number } | null {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return null;
  const siblings = siblingsUnder(items, item.parentId);
  return { parentId: item.parentId, siblings, index: siblings.findIndex((candidate) => candidate.id === id) };
}

/** The level that something directly under `parentId` has. */
function levelUnder(items: readonly PlacedItem[], parentId: string | null): number {
  if (parentId === null) return 1;
  const parent = flattenAgenda(agendaTree(items)).find((node) => node.item.id === parentId);
  return (parent?.level ?? 0) + 1;
}

/** How many levels an item and its sub-items take: 1 without sub-items. */
function heightOf(items: readonly PlacedItem[], id: string): number {
  const node = flattenAgenda(agendaTree(items)).find((candidate) => candidate.item.id === id);
  return node ? heightOfNode(node) : 1;
}

function hangsInRing(item: PlacedItem, known: ReadonlyMap<string, PlacedItem>): boolean {
  const seen = new Set<string>();
  for (let at: PlacedItem | undefined = item; at; at = at.parentId === null ? undefined : known.get(at.parentId)) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}

/** Order keys compare as plain text, by code unit: never by the rules of a language. */
function byOrder(left: PlacedItem, right: PlacedItem): number {
  if (left.orderKey !== right.orderKey) return left.orderKey < right.orderKey ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}
