import { numberAgenda } from '../agenda/numbering';
import type { AgendaNumbering } from '../agenda/numbering';

/** What the order of business needs to know of an item, in the order of the agenda. */
export type TakenItem = { readonly id: string; readonly parentId: string | null; readonly state: 'live' | 'withdrawn' | 'deferred'; readonly startedAt: string | null; readonly takenOrder: number | null };

/** How the order of business departs from the agenda when an item is taken now; null when it is the next one, or nothing was taken yet and it is the first. */
export type Variation = { readonly item: string; readonly after: string | null };

/** An item that heads others is taken when they are. */
function isTakenItself(item: TakenItem, items: readonly TakenItem[]): boolean {
  return !items.some(({ parentId }) => parentId === item.id);
}

/** The item that was taken last; null before the first. */
export function lastTaken<T extends TakenItem>(items: readonly T[]): T | null {
  return items.reduce<T | null>((last, item) => (item.takenOrder !== null && (last === null || item.takenOrder > (last.takenOrder ?? 0)) ? item : last), null);
}

/** The place in the order of business of an item taken now: 1 for the first. */
export function nextTakenOrder(items: readonly TakenItem[]): number {
  return (lastTaken(items)?.takenOrder ?? 0) + 1;
}

/** Whether an item is taken before one that stands before it on the agenda and has not been begun. */
export function isTakenEarly(items: readonly TakenItem[], id: string): boolean {
  const at = items.findIndex((item) => item.id === id);
  const taken = items[at];
  if (!taken) return false;
  return items.slice(0, at).some((item) => item.state === 'live' && item.id !== taken.parentId && isTakenItself(item, items) && (item.takenOrder === null ? item.startedAt === null : taken.takenOrder !== null && item.takenOrder > taken.takenOrder));
}

/**
 * "The Chair varied the order of business: item 9 was taken after item 4." Null when the item comes in its turn.
 * @param items all of the meeting in the order of the agenda, as they stand before it is begun
 */
export function variationSentence(items: readonly (TakenItem & Parameters<typeof numberAgenda>[0][number])[], id: string, numbering: AgendaNumbering): string | null {
  const item = items.find((candidate) => candidate.id === id);
  if (!item || item.startedAt !== null || !isTakenEarly(items, id)) return null;
  const numbers = numberAgenda(items, numbering);
  const after = lastTaken(items);
  const number = numbers.get(id) ?? '';
  const afterNumber = after === null ? '' : (numbers.get(after.id) ?? '');
  const what = number === '' ? 'an item' : `item ${number}`;
  return afterNumber === '' ? `The Chair varied the order of business: ${what} was taken first.` : `The Chair varied the order of business: ${what} was taken after item ${afterNumber}.`;
}

/** The items in the order in which they were taken, those not taken where the agenda has them: after the item before them. */
export function inOrderOfBusiness<T extends TakenItem>(items: readonly T[]): readonly T[] {
  const early = items.filter((item) => item.takenOrder !== null && isTakenEarly(items, item.id)).toSorted((one, other) => (one.takenOrder ?? 0) - (other.takenOrder ?? 0));
  const order = items.filter((item) => !early.includes(item));
  for (const item of early) {
    const before = order.findLastIndex((other) => other.takenOrder !== null && other.takenOrder < (item.takenOrder ?? 0));
    order.splice(before + 1, 0, item);
  }
  return order;
}

/**
 * The items in the order in which they were taken, for minutes that follow the OrderOfBusiness. What was not taken keeps its place after what stands
 * before it; what only heads others goes with the first of them that was taken.
 */
export function inOrderTaken<T extends Pick<TakenItem, 'id' | 'parentId'> & { readonly takenOrder?: number | null | undefined }>(items: readonly T[]): readonly T[] {
  const firstUnder = (id: string): number | null => items.filter(({ parentId }) => parentId === id).reduce<number | null>((first, { takenOrder }) => (typeof takenOrder === 'number' && (first === null || takenOrder < first) ? takenOrder : first), null);
  let last = 0;
  const keyed = items.map((item, index) => {
    last = item.takenOrder ?? firstUnder(item.id) ?? last;
    return { item, taken: last, index };
  });
  return keyed.toSorted((one, other) => one.taken - other.taken || one.index - other.index).map(({ item }) => item);
}

/** The item to go on with after one that was taken early: the first not begun after the last that was taken in its turn. Null for an item in its turn. */
export function backToAgenda<T extends TakenItem>(items: readonly T[], closingId: string): T | null {
  if (!isTakenEarly(items, closingId)) return null;
  return items.find((item) => item.id !== closingId && item.state === 'live' && item.startedAt === null && isTakenItself(item, items)) ?? null;
}
