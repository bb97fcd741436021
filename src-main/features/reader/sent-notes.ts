import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { RecordTransaction } from '@main/store/record-transaction';

/** Says of notes that they were sent on a day; one that was changed since it was gathered is left as it is. */
export async function markSent(tx: RecordTransaction, notes: readonly { readonly id: string; readonly words: string }[], day: CalendarDay): Promise<void> {
  for (const { id, words } of notes) {
    const row = await tx.findById('readingNote', id);
    if (row !== null && row.words === words && row.sentOn !== day) await tx.update('readingNote', id, { sentOn: day });
  }
}
