import type { Meeting } from '@shared/meetings/model';
import { notFound, Refusal } from '@shared/kernel/result';
import type { RecordReader } from '@main/store/record-reader';

// The person presiding is the one marked at the meeting; until there is one, the one who presides at the body's meetings.
const MEETINGS = `
  SELECT t.id, t.bodyId, coalesce(t.bodyNameThen, b.name) AS bodyName, coalesce(t.organisationNameThen, o.name, '') AS organisationName,
         t.title, t.date, t.startTime, t.plannedEnd, t.place, t.stage, t.provisional, t.cancelledOn, t.actualStart, t.actualEnd,
         coalesce((SELECT a.name FROM attendance a WHERE a.meetingId = t.id AND a.presiding = 1 AND a.deletedAt IS NULL LIMIT 1), p.name, '') AS presidingName,
         (SELECT count(*) FROM agendaItem i WHERE i.meetingId = t.id AND i.deletedAt IS NULL) AS itemCount,
         (SELECT count(*) FROM minuteEntry e WHERE e.meetingId = t.id AND e.deletedAt IS NULL) AS entryCount
  FROM meeting t
  JOIN body b ON b.id = t.bodyId
  LEFT JOIN organisation o ON o.id = b.organisationId AND o.deletedAt IS NULL
  LEFT JOIN membership m ON m.id = b.presidingMembershipId AND m.deletedAt IS NULL
  LEFT JOIN person p ON p.id = m.personId
  WHERE t.deletedAt IS NULL`;

/** A meeting as it is read: yes and no are 1 and 0. */
type MeetingLine = Omit<Meeting, 'provisional'> & { readonly provisional: number };

const meetingOf = ({ provisional, ...line }: MeetingLine): Meeting => ({ ...line, provisional: provisional === 1 });

/** All meetings, or one body's, in no particular order. */
export async function meetingsOf(reader: RecordReader, bodyId?: string): Promise<Meeting[]> {
  return (bodyId === undefined ? await reader.query<MeetingLine>(MEETINGS) : await reader.query<MeetingLine>(`${MEETINGS} AND t.bodyId = ?`, [bodyId])).map(meetingOf);
}

/** One meeting; refuses with `notFound` when there is none. */
export async function meetingById(reader: RecordReader, id: string): Promise<Meeting> {
  const [meeting] = await reader.query<MeetingLine>(`${MEETINGS} AND t.id = ?`, [id]);
  if (!meeting) throw new Refusal(notFound('meeting', id));
  return meetingOf(meeting);
}

/** How many lines of minutes, recorded or still being typed, a meeting has. A draft minute is written before the meeting and goes with its item. */
export async function writtenAt(reader: RecordReader, meetingId: string): Promise<number> {
  const [counts] = await reader.query<{ lines: number }>(
    `SELECT (SELECT count(*) FROM minuteEntry WHERE meetingId = ? AND deletedAt IS NULL)
          + (SELECT count(*) FROM block k JOIN agendaItem i ON i.id = k.ownerId
             WHERE i.meetingId = ? AND k.ownerKind = 'captureDraft' AND k.deletedAt IS NULL AND trim(k.words) <> '') AS lines`,
    [meetingId, meetingId],
  );
  return counts?.lines ?? 0;
}
