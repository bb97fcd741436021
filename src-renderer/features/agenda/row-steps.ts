import type { KeyboardEvent } from 'react';

/** Enter goes to the same field of the next row (after the last: to the line for a new item), Shift+Enter to the row before. */
export function stepToRow(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const control = event.currentTarget.getAttribute('data-sortable-control') ?? '';
  const row = event.currentTarget.closest('[data-agenda-row]');
  const table = row?.closest('[data-agenda-table]');
  if (!row || !table) return;
  const rows = [...table.querySelectorAll<HTMLElement>('[data-agenda-row]')];
  const next = rows[rows.indexOf(row as HTMLElement) + (event.shiftKey ? -1 : 1)];
  const wanted = next?.querySelector<HTMLElement>(`[data-sortable-control="${control}"]`) ?? next?.querySelector<HTMLElement>('[data-sortable-control="title"]');
  wanted?.focus();
}
