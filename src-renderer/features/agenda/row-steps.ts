import type { KeyboardEvent } from 'react';
import { takeBack } from '@renderer/commands/undo-redo';

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

/**
 * Ctrl+Z and Ctrl+Y in a field in which nothing was typed are the record's: after a move with Alt+Shift+Up the focus is
 * still in the title, and what is to be taken back is the move. Answers whether it was one of them.
 */
export function undoInRecord(event: KeyboardEvent<HTMLElement>): boolean {
  if (!event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return false;
  if (event.target.getAttribute('data-touched') !== 'false') return false;
  const key = event.key.toLowerCase();
  const direction = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
  if (direction === null) return false;
  event.preventDefault();
  event.stopPropagation();
  void takeBack(direction);
  return true;
}
