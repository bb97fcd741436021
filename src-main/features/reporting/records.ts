import type { MemberRole } from '@shared/bodies/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { groupBy } from '@shared/kernel/group-by';
import type { AbsenceConsent, AttendanceStatus } from '@shared/minutes/model';
import type { ClockFacts } from '@shared/reporting/absence-clock';
import type { AttendanceFact } from '@shared/reporting/attendance-report';
import type { CommitteeLine } from '@shared/reporting/model';
import type { GovernorTerm, PersonMark, PublishedInterest, StatutoryFacts } from '@shared/reporting/statutory-table';
import type { TermFact } from '@shared/reporting/term-changes';
import type { RecordReader } from '@main/store/record-reader';

/** A meeting that took place: it began, or its minutes are under way. What was cancelled did not. */
const HELD = `t.deletedAt IS NULL AND t.cancelledOn IS NULL AND (t.actualStart IS NOT NULL OR t.stage IN ('held', 'draft', 'withChair', 'issuedDraft', 'approved', 'signed'))`;
/** Roles that sit on a body. */
const SITTING = `'chair', 'viceChair', 'member', 'associateMember'`;
const NAME = `trim(p.honorific || ' ' || p.name)`;

/** The attendance of a body's meetings that were held from one day to another, in the order of meetings and of their lists. */
export async function attendanceFacts(reader: RecordReader, bodyId: string, from: CalendarDay, until: CalendarDay): Promise<AttendanceFact[]> {
  // Rows made before seats were kept in them know their seat through the membership. The names are those of the day.
  return await reader.query<AttendanceFact>(
    `SELECT t.id AS meetingId, t.date AS day, coalesce(a.seatId, m.seatId) AS seatId, a.personId, a.name, a.role, a.seatLabel,
            CASE WHEN a.seatId IS NULL THEN coalesce(o.name, '') ELSE a.organisationName END AS organisationName, a.status, a.substituteForName
     FROM attendance a JOIN meeting t ON t.id = a.meetingId
     LEFT JOIN membership m ON m.id = a.membershipId LEFT JOIN seat s ON s.id = m.seatId LEFT JOIN organisation o ON o.id = s.organisationId AND o.deletedAt IS NULL
     WHERE t.bodyId = ? AND a.deletedAt IS NULL AND ${HELD} AND t.date BETWEEN ? AND ?
     ORDER BY t.date, t.startTime, t.id, a.orderKey, a.id`,
    [bodyId, from, until],
  );
}

/** Every term of those who sit on a body, in the order of its list. */
export async function termFacts(reader: RecordReader, bodyId: string): Promise<TermFact[]> {
  return await reader.query<TermFact>(
    `SELECT m.id AS membershipId, m.personId, m.seatId, ${NAME} AS name, s.label AS seatLabel, s.appointingBody, m.fromDay AS "from", m.untilDay AS until
     FROM membership m JOIN person p ON p.id = m.personId JOIN seat s ON s.id = m.seatId
     WHERE m.bodyId = ? AND m.deletedAt IS NULL AND m.role IN (${SITTING}) ORDER BY m.orderKey, m.id`,
    [bodyId],
  );
}

/** The governors in office on a day with how they were marked at each meeting of the body that was held, the first one first. */
export async function clockFacts(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<ClockFacts[]> {
  const governors = await reader.query<{ membershipId: string; personId: string; name: string; byOffice: number }>(
    `SELECT m.id AS membershipId, m.personId, ${NAME} AS name, max(s.byOffice) AS byOffice
     FROM membership m JOIN person p ON p.id = m.personId JOIN seat s ON s.id = m.seatId
     WHERE m.bodyId = ? AND m.deletedAt IS NULL AND m.role IN ('chair', 'viceChair', 'member') AND (m.fromDay IS NULL OR m.fromDay <= ?) AND (m.untilDay IS NULL OR m.untilDay >= ?)
     GROUP BY m.personId ORDER BY m.orderKey, m.id`,
    [bodyId, today, today],
  );
  const marks = groupBy(
    await reader.query<{ personId: string; day: CalendarDay; status: AttendanceStatus; consent: AbsenceConsent }>(
      `SELECT a.personId, t.date AS day, a.status, a.consent FROM attendance a JOIN meeting t ON t.id = a.meetingId
       WHERE t.bodyId = ? AND a.deletedAt IS NULL AND a.personId IS NOT NULL AND a.substituteForName = '' AND a.role IN ('chair', 'viceChair', 'member') AND ${HELD}
       ORDER BY t.date, t.startTime, t.id`,
      [bodyId],
    ),
    ({ personId }) => personId,
  );
  return governors.map(({ personId, byOffice, ...governor }) => ({ ...governor, byOffice: byOffice === 1, meetings: (marks.get(personId) ?? []).map(({ day, status, consent }) => ({ day, status, consent })) }));
}

/** The days of a body's meetings from a day on. */
export async function comingMeetings(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<{ id: string; day: CalendarDay }[]> {
  return await reader.query<{ id: string; day: CalendarDay }>('SELECT id, date AS day FROM meeting WHERE bodyId = ? AND date >= ? AND deletedAt IS NULL AND cancelledOn IS NULL AND actualEnd IS NULL ORDER BY date, startTime, id', [bodyId, today]);
}

/** What the statutory table is made from: terms, interests, marks at the body's and its committees' meetings, committees. */
export async function statutoryFacts(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<StatutoryFacts> {
  const terms = await reader.query<Omit<GovernorTerm, 'byOffice' | 'businessKinds'> & { byOffice: number; businessKinds: string }>(
    `SELECT m.personId, ${NAME} AS name, m.role, s.appointingBody AS appointedBy, s.byOffice, s.votingRight, s.businessKinds, m.fromDay AS "from", m.untilDay AS until
     FROM membership m JOIN person p ON p.id = m.personId JOIN seat s ON s.id = m.seatId
     WHERE m.bodyId = ? AND m.deletedAt IS NULL AND m.role IN (${SITTING}) ORDER BY m.orderKey, m.id`,
    [bodyId],
  );
  // What is published of an interest is all that is asked for: contact details are never read.
  const interests = await reader.query<PublishedInterest>(
    `SELECT i.personId, i.kind, i.nature, i.organisationName, i.fromDay AS "from", i.untilDay AS until FROM interest i
     WHERE i.deletedAt IS NULL AND i.personId IN (SELECT m.personId FROM membership m WHERE m.bodyId = ? AND m.deletedAt IS NULL) ORDER BY coalesce(i.fromDay, ''), i.id`,
    [bodyId],
  );
  const marks = await reader.query<PersonMark & { role: MemberRole }>(
    `SELECT a.personId, b.id AS bodyId, b.name AS bodyName, t.date AS day, a.status FROM attendance a JOIN meeting t ON t.id = a.meetingId JOIN body b ON b.id = t.bodyId
     WHERE (b.id = ? OR b.parentBodyId = ?) AND b.deletedAt IS NULL AND a.deletedAt IS NULL AND a.personId IS NOT NULL AND a.substituteForName = '' AND a.role IN (${SITTING}) AND a.status <> 'expected' AND ${HELD}
     ORDER BY b.id <> ?, b.name COLLATE NOCASE, t.date, t.id`,
    [bodyId, bodyId, bodyId],
  );
  return { terms: terms.map(({ byOffice, businessKinds, ...term }) => ({ ...term, byOffice: byOffice === 1, businessKinds: JSON.parse(businessKinds) as string[] })), interests, marks, committees: await committeesOf(reader, bodyId, today) };
}

/** The committees of a body that are not closed, by name: who chairs them, and their remit. */
async function committeesOf(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<CommitteeLine[]> {
  const committees = await reader.query<{ id: string; name: string; remit: string; chair: string; purpose: string }>(
    `SELECT b.id, b.name, coalesce((SELECT g.remit FROM taskGroup g WHERE g.bodyId = b.id AND g.deletedAt IS NULL LIMIT 1), '') AS remit,
            coalesce((SELECT ${NAME} FROM membership m JOIN person p ON p.id = m.personId WHERE m.bodyId = b.id AND m.role = 'chair' AND m.deletedAt IS NULL
                        AND (m.fromDay IS NULL OR m.fromDay <= ?) AND (m.untilDay IS NULL OR m.untilDay >= ?) ORDER BY m.orderKey LIMIT 1), '') AS chair,
            coalesce((SELECT k.words FROM block k JOIN termsOfReference v ON v.id = k.ownerId AND k.ownerKind = 'termsOfReference'
                      WHERE v.bodyId = b.id AND v.agreedOn IS NOT NULL AND v.deletedAt IS NULL AND k.deletedAt IS NULL AND k.publicity = 'open' AND k.kind <> 'heading' AND trim(k.words) <> ''
                      ORDER BY v.version DESC, k.orderKey, k.id LIMIT 1), '') AS purpose
     FROM body b WHERE b.parentBodyId = ? AND b.deletedAt IS NULL AND b.status <> 'closed'
       AND NOT EXISTS (SELECT 1 FROM bodyPhase f WHERE f.bodyId = b.id AND f.deletedAt IS NULL AND f.phase = 'closed' AND (f.fromDay IS NULL OR f.fromDay <= ?))
     ORDER BY b.name COLLATE NOCASE, b.id`,
    [today, today, bodyId, today],
  );
  return committees.map(({ id, name, chair, remit, purpose }) => ({ bodyId: id, name, chair, remit: remit || purpose }));
}

