import type { MinuteEntry } from '@shared/minutes/model';

/** What of an entry can be tied to a priority: its decision or its action; null for a note. `name` is how it is spoken of. */
export function tiedPart({ decision, action }: MinuteEntry): { readonly table: 'decision' | 'action'; readonly rowId: string; readonly name: string } | null {
  if (decision) return { table: 'decision', rowId: decision.id, name: `Decision ${decision.number}` };
  return action ? { table: 'action', rowId: action.id, name: `Action ${action.number}` } : null;
}
