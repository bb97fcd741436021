import type { MeetingRoom } from '@shared/attendance/model';

/** The items of a meeting to choose from, and first of all none: "Between items", "The whole meeting". */
export function itemOptions({ items }: Pick<MeetingRoom, 'items'>, none: string): readonly { readonly value: string; readonly words: string }[] {
  return [{ value: '', words: none }, ...items.map(({ id, label, title }) => ({ value: id, words: `${label} ${title}`.trim() }))];
}
