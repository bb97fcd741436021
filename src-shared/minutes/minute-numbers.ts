import type { HouseWording } from './house-wording';

/** What numbering needs to know of an item, in the order in which the minutes stand. */
export type NumberedMinute = { readonly id: string; readonly parentId: string | null; readonly minuteNumber: string | null; readonly agendaLabel: string };

/**
 * The numbers of minutes. One that is fixed stands as it is. Per meeting a minute has the number of its item; through the year top
 * items count on from `first` and what stands beneath them is n.1, n.2.
 */
export function minuteNumbers(items: readonly NumberedMinute[], wording: Pick<HouseWording, 'numbering' | 'numberPrefix'>, first: number): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const known = new Set(items.map(({ id }) => id));
  let next = first;
  const beneath = new Map<string, number>();
  for (const item of items) {
    const top = item.parentId === null || !known.has(item.parentId);
    if (item.minuteNumber !== null) {
      numbers.set(item.id, item.minuteNumber);
      if (top) next = Math.max(next, countOf(item.minuteNumber) + 1);
      continue;
    }
    if (item.agendaLabel === '') numbers.set(item.id, '');
    else if (wording.numbering === 'perMeeting') numbers.set(item.id, `${wording.numberPrefix}${item.agendaLabel}`);
    else if (top) {
      numbers.set(item.id, `${wording.numberPrefix}${String(next)}`);
      next += 1;
    } else {
      const above = numbers.get(item.parentId ?? '') ?? '';
      const place = (beneath.get(item.parentId ?? '') ?? 0) + 1;
      beneath.set(item.parentId ?? '', place);
      numbers.set(item.id, `${above}.${String(place)}`);
    }
  }
  return numbers;
}

/** The count at the end of a number: 46 of "FGB/26/46". */
function countOf(number: string): number {
  return Number.parseInt(/(\d+)$/.exec(number)?.[1] ?? '0', 10);
}

/** The number after the last one of these; `first` when there are none. */
export function numberAfterMinutes(numbers: Iterable<string>, first: number): number {
  let next = first;
  for (const number of numbers) if (!/\.\d+$/.test(number)) next = Math.max(next, countOf(number) + 1);
  return next;
}
