import { refusedFor } from '../kernel/verdict';
import type { Verdict } from '../kernel/verdict';
import { repairOrderKeys } from '../text/order-keys';
import { canMoveItem, inAgendaOrder, siblingsUnder, withSubItems } from './ordering';
import type { AgendaPlace, PlacedItem } from './ordering';

/** Where an item stands after a move: what has to be written. */
export type MovedItem = { readonly id: string; readonly parentId: string | null; readonly orderKey: string };

/** Of several items those that hang under none of the others, in the order of the agenda: the others go along with them. */
export function topmost(items: readonly PlacedItem[], ids: Iterable<string>): readonly string[] {
  const wanted = new Set(ids);
  const below = new Set([...wanted].flatMap((id) => [...withSubItems(items, id)].filter((other) => other !== id)));
  return inAgendaOrder(items).map(({ id }) => id).filter((id) => wanted.has(id) && !below.has(id));
}

/** Whether several items may be put at one place together. A place that is one of their own is refused as a place in itself. */
export function canMoveItems(items: readonly PlacedItem[], ids: readonly string[], place: AgendaPlace): Verdict {
  const reasons = ids.flatMap((id) => {
    const verdict = canMoveItem(items, id, place);
    return verdict.verdict === 'refused' ? verdict.reasons : [];
  });
  return refusedFor([...new Set(reasons)]);
}

/**
 * What has to be written so that several items stand at one place, one after the other: as few rows as can be. The items must
 * be the topmost ones and the place allowed. A place before one of the moved items is the one before the next that stays.
 */
export function planMove(items: readonly PlacedItem[], ids: readonly string[], place: AgendaPlace): readonly MovedItem[] {
  const moving = new Set(ids);
  const siblings = siblingsUnder(items, place.parentId);
  const at = place.beforeId === null ? siblings.length : siblings.findIndex(({ id }) => id === place.beforeId);
  const stay = (list: readonly PlacedItem[]): readonly PlacedItem[] => list.filter(({ id }) => !moving.has(id));
  const moved = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const order = [...stay(siblings.slice(0, at)), ...moved, ...stay(siblings.slice(at))];
  const keys = repairOrderKeys(order.map((item) => (moving.has(item.id) ? null : item.orderKey)));
  return order.flatMap((item, index) => {
    const orderKey = keys[index] ?? item.orderKey;
    const wasHere = !moving.has(item.id);
    return wasHere && orderKey === item.orderKey ? [] : [{ id: item.id, parentId: wasHere ? item.parentId : place.parentId, orderKey }];
  });
}
