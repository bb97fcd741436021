import { calendarDaySchema } from '@shared/kernel/calendar-day';
import type { LoggedChallenge } from '@shared/challenge-log/contract';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { Publicity } from '@shared/kernel/publicity';
import type { RecordReader } from '@main/store/record-reader';

type Line = { readonly id: string; readonly kind: string; readonly replyToEntryId: string | null; readonly meetingId: string; readonly date: string; readonly itemTitle: string; readonly words: string; readonly entryPublicity: Publicity; readonly itemPublicity: Publicity };

/** The questions and challenges of a body between two days (null: open), with what was answered and what came of it, the earliest first. */
export async function challengesOf(reader: RecordReader, bodyId: string, from: string | null, until: string | null): Promise<LoggedChallenge[]> {
  const lines = await reader.query<Line>(
    `SELECT e.id, e.kind, e.replyToEntryId, e.meetingId, m.date, i.title AS itemTitle, b.words, e.publicity AS entryPublicity, coalesce(i.actualPublicity, i.publicity) AS itemPublicity
     FROM minuteEntry e JOIN meeting m ON m.id = e.meetingId JOIN agendaItem i ON i.id = e.agendaItemId JOIN block b ON b.ownerKind = 'minuteEntry' AND b.ownerId = e.id
     WHERE m.bodyId = ? AND e.kind IN ('question', 'challenge', 'answer', 'impact')
       AND e.deletedAt IS NULL AND m.deletedAt IS NULL AND i.deletedAt IS NULL AND b.deletedAt IS NULL
       AND (? IS NULL OR m.date >= ?) AND (? IS NULL OR m.date <= ?)
     ORDER BY m.date, m.startTime, m.id, i.orderKey, e.orderKey, e.id`,
    [bodyId, from, from, until, until],
  );
  return lines.flatMap((line): LoggedChallenge[] => {
    if (line.kind !== 'question' && line.kind !== 'challenge') return [];
    const replies = lines.filter(({ replyToEntryId }) => replyToEntryId === line.id);
    const wordsOf = (kind: string): string[] => replies.filter((reply) => reply.kind === kind).map(({ words }) => words);
    const publicity = [line, ...replies].reduce<Publicity>((strictest, { entryPublicity, itemPublicity }) => stricterPublicity(strictest, stricterPublicity(entryPublicity, itemPublicity)), 'open');
    return [{ entryId: line.id, kind: line.kind, meetingId: line.meetingId, date: calendarDaySchema.parse(line.date), itemTitle: line.itemTitle, words: line.words, answers: wordsOf('answer'), impacts: wordsOf('impact'), publicity }];
  });
}
