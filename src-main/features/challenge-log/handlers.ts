import { calendarDaySchema } from '@shared/kernel/calendar-day';
import type { challengeLogContract, LoggedChallenge } from '@shared/challenge-log/contract';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { Publicity } from '@shared/kernel/publicity';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordReader } from '@main/store/record-reader';

/** Evidence of challenge, out of the minutes as they are typed. */
export const challengeLogHandlers: HandlersFor<typeof challengeLogContract> = {
  list: async ({ reader }, { bodyId, from, until }) => {
    await reader.get('body', bodyId, 'body');
    return { challenges: await challengesOf(reader, bodyId, from, until) };
  },
};

type Line = { readonly id: string; readonly kind: string; readonly replyToEntryId: string | null; readonly meetingId: string; readonly date: string; readonly itemTitle: string; readonly words: string; readonly entryPublicity: Publicity; readonly itemPublicity: Publicity };

async function challengesOf(reader: RecordReader, bodyId: string, from: string | null, until: string | null): Promise<LoggedChallenge[]> {
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
