import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Body, BodyKind, BodySummary, Member, MemberRole, Person, VotingRight } from '@shared/bodies/model';
import { termState } from '@shared/bodies/term';
import type { PresidingCandidate } from '@shared/bodies/presiding';
import type { RecordReader } from '@main/store/record-reader';
import { councilOf } from './council-of';

type MemberLine = {
  membershipId: string;
  personId: string;
  seatId: string;
  honorific: string;
  name: string;
  organisationName: string;
  email: string;
  seatLabel: string;
  role: MemberRole;
  votingRight: VotingRight;
  from: CalendarDay | null;
  until: CalendarDay | null;
  orderKey: string;
};

const MEMBERS = `
  SELECT m.id AS membershipId, m.personId, m.seatId, p.honorific, p.name, p.organisationName, p.email,
         s.label AS seatLabel, m.role, s.votingRight, m.fromDay AS "from", m.untilDay AS until, m.orderKey
  FROM membership m JOIN person p ON p.id = m.personId JOIN seat s ON s.id = m.seatId
  WHERE m.bodyId = ? AND m.deletedAt IS NULL
  ORDER BY m.orderKey, m.id`;

/** The members of a body, in the order of its list. */
export async function membersOf(reader: RecordReader, bodyId: string): Promise<Member[]> {
  return await reader.query<MemberLine>(MEMBERS, [bodyId]);
}

/** The members of a body as the rule about presiding sees them: who is, or will be, on it. */
export async function presidingCandidates(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<PresidingCandidate[]> {
  return (await membersOf(reader, bodyId)).filter((member) => termState(member, today) !== 'ended').map(({ membershipId, role }) => ({ membershipId, role }));
}

/**
 * The members without the terms that are history: ended, in a seat that others hold too. Somebody added by name, whose seat is theirs
 * alone, stays listed after the end until they are removed or given a new term.
 */
async function membersShown(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<Member[]> {
  const own = await reader.query<{ membershipId: string }>(
    `SELECT m.id AS membershipId FROM membership m JOIN seat s ON s.id = m.seatId
     WHERE m.bodyId = ? AND m.deletedAt IS NULL AND m.createdAt = s.createdAt AND s.endedOn IS NULL
       AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.seatId = s.id AND o.id <> m.id AND o.deletedAt IS NULL)`,
    [bodyId],
  );
  const stay = new Set(own.map(({ membershipId }) => membershipId));
  return (await membersOf(reader, bodyId)).filter((member) => termState(member, today) !== 'ended' || stay.has(member.membershipId));
}

/** One body with its members; refuses with `notFound` when there is none. */
export async function bodyWithMembers(reader: RecordReader, id: string, today: CalendarDay): Promise<Body> {
  const row = await reader.get('body', id, 'body');
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind,
    organisationName: await councilOf(reader, row),
    usualPlace: row.usualPlace,
    usualStart: row.usualStart,
    presidingMembershipId: row.presidingMembershipId,
    members: await membersShown(reader, id, today),
  };
}

type SummaryLine = Omit<BodySummary, 'kind'> & { kind: BodyKind };

/** Every body, by name: those that are closed last, before them task and finish groups. Its members are the people whose term has not ended today. */
export async function bodySummaries(reader: RecordReader, today: CalendarDay): Promise<BodySummary[]> {
  const lines = await reader.query<SummaryLine>(`
    SELECT b.id, b.name, b.shortName, b.kind, coalesce(o.name, '') AS organisationName, b.usualPlace, b.usualStart, b.presidingMembershipId,
           coalesce((SELECT p.name FROM membership m JOIN person p ON p.id = m.personId WHERE m.id = b.presidingMembershipId AND m.deletedAt IS NULL), '') AS presidingName,
           (SELECT count(DISTINCT m.personId) FROM membership m WHERE m.bodyId = b.id AND m.deletedAt IS NULL AND (m.untilDay IS NULL OR m.untilDay >= ?)) AS memberCount,
           (SELECT count(*) FROM meeting t WHERE t.bodyId = b.id AND t.deletedAt IS NULL) AS meetingCount
    FROM body b LEFT JOIN organisation o ON o.id = b.organisationId AND o.deletedAt IS NULL
    WHERE b.deletedAt IS NULL
    ORDER BY b.status = 'closed', b.kind = 'taskAndFinishGroup', b.name COLLATE NOCASE, b.id`, [today]);
  return lines;
}

/** Everybody the record knows, by name. */
export async function knownPeople(reader: RecordReader): Promise<Person[]> {
  return await reader.query<Person>('SELECT id, honorific, name, organisationName, email FROM person WHERE deletedAt IS NULL ORDER BY name COLLATE NOCASE, id');
}

/** How many live rows of the body's own stand in the way of moving it to the bin. */
export async function whatHangsOnBody(reader: RecordReader, bodyId: string): Promise<{ meetings: number; papers: number; children: number }> {
  const [counts] = await reader.query<{ meetings: number; papers: number; children: number }>(
    'SELECT (SELECT count(*) FROM meeting WHERE bodyId = ? AND deletedAt IS NULL) AS meetings, (SELECT count(*) FROM paper WHERE bodyId = ? AND deletedAt IS NULL) AS papers, (SELECT count(*) FROM body WHERE parentBodyId = ? AND deletedAt IS NULL) AS children',
    [bodyId, bodyId, bodyId],
  );
  return counts ?? { meetings: 0, papers: 0, children: 0 };
}

/** Whether anything live still names a person: a seat, an attendance, an item they present, what they lead, their register of interests. */
export async function isPersonUsed(reader: RecordReader, personId: string): Promise<boolean> {
  const [counts] = await reader.query<{ uses: number }>(
    `SELECT (SELECT count(*) FROM membership WHERE personId = ? AND deletedAt IS NULL)
          + (SELECT count(*) FROM attendance WHERE personId = ? AND deletedAt IS NULL)
          + (SELECT count(*) FROM agendaItem WHERE presenterPersonId = ? AND deletedAt IS NULL)
          + (SELECT count(*) FROM substitute WHERE personId = ? AND deletedAt IS NULL)
          + (SELECT count(*) FROM taskGroup WHERE leadPersonId = ? AND deletedAt IS NULL)
          + (SELECT count(*) FROM priority WHERE leadPersonId = ? AND deletedAt IS NULL)
          + (SELECT count(*) FROM plannedItem WHERE leadPersonId = ? AND deletedAt IS NULL)
          + (SELECT count(*) FROM interest WHERE personId = ? AND deletedAt IS NULL)
          + (SELECT count(*) FROM interestConfirmation WHERE personId = ? AND deletedAt IS NULL) AS uses`,
    Array.from({ length: 9 }, () => personId),
  );
  return (counts?.uses ?? 0) > 0;
}
