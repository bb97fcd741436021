import { partText } from '@shared/minutes/compose-minutes';
import type { Publicity } from '@shared/kernel/publicity';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import { gatherMinutes } from './gather-minutes';

/** A line of the minutes: its own words, and the paragraph that it is printed in. */
export type MinutesLine = { readonly entryId: string; readonly minute: string; readonly text: string; readonly printed: string; readonly publicity: Publicity };

/** The lines of the minutes in their order. Of a paragraph made of several lines the first one is printed as the whole. */
export async function minutesLines(reader: RecordReader, meetingId: string): Promise<readonly MinutesLine[]> {
  const { minutes, entries } = await gatherMinutes(reader, meetingId);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return minutes.flatMap((minute) =>
    minute.parts.flatMap((part) =>
      part.entryIds.flatMap((entryId, index): MinutesLine[] => {
        const entry = byId.get(entryId);
        const text = entry?.paragraphs[0]?.runs.map((run) => run.text).join('') ?? '';
        if (!entry || text === '') return [];
        const number = part.type === 'decision' && part.number !== '' ? ` (${part.number})` : '';
        return [{ entryId, minute: minute.number, text, printed: index === 0 ? `${partText(part).split('\n')[0] ?? ''}${number}` : '', publicity: entry.publicity }];
      }),
    ),
  );
}

/** Fixes the numbers of the minutes as they stand: from now on nothing renumbers them. */
export async function fixMinuteNumbers(tx: RecordTransaction, meetingId: string): Promise<void> {
  const { minutes, items } = await gatherMinutes(tx, meetingId);
  for (const { id, number } of minutes) {
    const item = items.find((one) => one.id === id);
    if (item && (item.minuteNumber ?? null) === null && number !== '') await tx.update('agendaItem', id, { minuteNumber: number });
  }
}
