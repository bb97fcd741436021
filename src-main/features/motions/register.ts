import { calendarDaySchema } from '@shared/kernel/calendar-day';
import type { OutputOf } from '@shared/kernel/operation';
import type { Publicity } from '@shared/kernel/publicity';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { motionsContract } from '@shared/motions/contract';
import { decisionYear, numberProblems } from '@shared/motions/decision-numbers';
import type { RegisteredDecision } from '@shared/motions/model';
import { shortOutcome } from '@shared/motions/motion-sentence';
import type { RecordReader } from '@main/store/record-reader';
import { agendaNumbersOf } from '@main/features/agenda/item-rows';
import { decisionNumberingOf } from '@main/features/minutes/decision-numbering';
import { motionsOfMeeting } from './motion-rows';
import { motionsWithVotes } from './records';

/** Which decisions are asked for: of one year ("26/27") or of all, holding the words or not. */
export type RegisterQuestion = { readonly year: string | null; readonly find: string };

type Line = {
  readonly id: string;
  readonly number: string;
  readonly kind: RegisteredDecision['kind'];
  readonly recommendedText: string;
  readonly motionId: string | null;
  readonly entryId: string;
  readonly entryKind: string;
  readonly entryPublicity: Publicity;
  readonly itemPublicity: Publicity;
  readonly agendaItemId: string;
  readonly itemTitle: string;
  readonly text: string;
  readonly meetingId: string;
  readonly date: string;
  readonly takenBack: number;
};

/**
 * The decisions of a body, the newest first, with those taken back (their numbers are not given out again), and what is wrong with the
 * numbers. Decisions that are not open are in it: it is the clerk's own list.
 */
export async function decisionRegister(reader: RecordReader, bodyId: string, { year, find }: RegisterQuestion): Promise<OutputOf<typeof motionsContract.register>> {
  const body = await reader.get('body', bodyId, 'body');
  const numbering = await decisionNumberingOf(reader, body);
  const lines = await linesOf(reader, bodyId);
  const yearOf = (line: Line): string => decisionYear(calendarDaySchema.parse(line.date), numbering.year);
  const words = find.trim().toLowerCase();
  const wanted = lines.filter((line) => (year === null || yearOf(line) === year) && (words === '' || `${line.number} ${line.itemTitle} ${line.text}`.toLowerCase().includes(words)));
  return {
    years: [...new Set(lines.map(yearOf))].toSorted().toReversed(),
    decisions: await decisionsOf(reader, wanted),
    problems: [...numberProblems(lines.map(({ number }) => number))],
  };
}

/** Every decision of a body that was ever given a number, also those taken back, the newest meeting first. */
async function linesOf(reader: RecordReader, bodyId: string): Promise<Line[]> {
  return await reader.query<Line>(
    `SELECT d.id, d.number, d.kind, d.recommendedText, d.motionId, d.entryId, e.kind AS entryKind, e.publicity AS entryPublicity, coalesce(i.actualPublicity, i.publicity) AS itemPublicity,
            e.agendaItemId, i.title AS itemTitle,
            coalesce((SELECT group_concat(b.words, char(10)) FROM (SELECT words FROM block WHERE ownerKind = 'minuteEntry' AND ownerId = e.id ORDER BY deletedAt IS NOT NULL, orderKey, id) b), '') AS text,
            m.id AS meetingId, m.date, CASE WHEN d.deletedAt IS NULL AND e.deletedAt IS NULL THEN 0 ELSE 1 END AS takenBack
       FROM decision d JOIN minuteEntry e ON e.id = d.entryId JOIN agendaItem i ON i.id = e.agendaItemId JOIN meeting m ON m.id = d.meetingId
      WHERE m.bodyId = ? AND m.deletedAt IS NULL
      ORDER BY m.date DESC, m.startTime DESC, d.createdAt DESC, d.id DESC`,
    [bodyId],
  );
}

async function decisionsOf(reader: RecordReader, lines: readonly Line[]): Promise<RegisteredDecision[]> {
  const meetingIds = [...new Set(lines.map(({ meetingId }) => meetingId))];
  const numbers = new Map<string, string>();
  const votes = new Map<string, string>();
  for (const id of meetingIds) {
    for (const [itemId, number] of await agendaNumbersOf(reader, await reader.get('meeting', id, 'meeting'))) numbers.set(itemId, number);
    for (const motion of await motionsWithVotes(reader, await motionsOfMeeting(reader, id))) votes.set(motion.id, shortOutcome(motion));
  }
  return lines.map((line) => ({
    id: line.id,
    number: line.number,
    kind: line.entryKind === 'resolved' ? 'resolution' : line.kind,
    meetingId: line.meetingId,
    date: calendarDaySchema.parse(line.date),
    agendaItemId: line.agendaItemId,
    itemNumber: numbers.get(line.agendaItemId) ?? '',
    itemTitle: line.itemTitle,
    entryId: line.entryId,
    publicity: stricterPublicity(line.entryPublicity, line.itemPublicity),
    text: line.text,
    recommendedText: line.recommendedText,
    vote: votes.get(line.motionId ?? '') ?? '',
    takenBack: line.takenBack === 1,
  }));
}
