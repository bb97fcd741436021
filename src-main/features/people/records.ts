import type { MemberRole } from '@shared/bodies/model';
import { termState } from '@shared/bodies/term';
import type { AcademicYear } from '@shared/kernel/academic-year';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Confirmation, Interest, InterestKind, PersonLine, PersonRecord, RegisterLine } from '@shared/people/model';
import { roleWords } from '@shared/people/role-words';
import type { PersonUses } from '@shared/people/removal';
import type { RecordReader } from '@main/store/record-reader';

/** Roles that sit on a body; clerks, officers in attendance and observers do not, and its register leaves them out. */
const SITTING = `'chair', 'viceChair', 'member', 'associateMember'`;

type InterestLine = Interest & { personId: string };
type ConfirmationLine = Omit<Confirmation, 'nil'> & { personId: string; nil: number };

const INTERESTS = `SELECT i.personId, i.id, i.kind, i.nature, i.organisationName, i.fromDay AS "from", i.untilDay AS until FROM interest i`;
const INTEREST_ORDER = `ORDER BY coalesce(i.fromDay, ''), i.id`;
const CONFIRMATIONS = `SELECT c.personId, c.id, c.academicYear, c.confirmedOn, c.nil FROM interestConfirmation c`;
const CONFIRMATION_ORDER = `ORDER BY c.confirmedOn DESC, c.id DESC`;

/**
 * The register of interests of everybody who sits on a body on a day, in the order of its members, each person once: their
 * interests (ended ones too, with their last day) and their confirmations, the newest first. How it stands for a year says
 * `registerState`.
 */
export async function registerOfBody(reader: RecordReader, bodyId: string, day: CalendarDay): Promise<RegisterLine[]> {
  const members = await reader.query<Omit<RegisterLine, 'interests' | 'confirmations'>>(
    `SELECT m.personId, p.honorific, p.name, p.organisationName, p.email, s.label AS seatLabel, m.role, m.fromDay AS "from", m.untilDay AS until
     FROM membership m JOIN person p ON p.id = m.personId JOIN seat s ON s.id = m.seatId
     WHERE m.bodyId = ? AND m.deletedAt IS NULL AND m.role IN (${SITTING})
     ORDER BY m.orderKey, m.id`,
    [bodyId],
  );
  const seated = `(SELECT m.personId FROM membership m WHERE m.bodyId = ? AND m.deletedAt IS NULL)`;
  const interests = byPerson(await reader.query<InterestLine>(`${INTERESTS} WHERE i.deletedAt IS NULL AND i.personId IN ${seated} ${INTEREST_ORDER}`, [bodyId]));
  const confirmations = byPerson(await reader.query<ConfirmationLine>(`${CONFIRMATIONS} WHERE c.deletedAt IS NULL AND c.personId IN ${seated} ${CONFIRMATION_ORDER}`, [bodyId]));
  const seen = new Set<string>();
  return members
    .filter((member) => termState(member, day) === 'running' && !seen.has(member.personId) && Boolean(seen.add(member.personId)))
    .map((member) => ({ ...member, interests: (interests.get(member.personId) ?? []).map(toInterest), confirmations: (confirmations.get(member.personId) ?? []).map(toConfirmation) }));
}

/** The register of one person. */
export async function registerOfPerson(reader: RecordReader, personId: string): Promise<{ interests: Interest[]; confirmations: Confirmation[] }> {
  const interests = await reader.query<InterestLine>(`${INTERESTS} WHERE i.deletedAt IS NULL AND i.personId = ? ${INTEREST_ORDER}`, [personId]);
  const confirmations = await reader.query<ConfirmationLine>(`${CONFIRMATIONS} WHERE c.deletedAt IS NULL AND c.personId = ? ${CONFIRMATION_ORDER}`, [personId]);
  return { interests: interests.map(toInterest), confirmations: confirmations.map(toConfirmation) };
}

/** Everybody, by name, with the bodies they sit on or serve today. */
export async function peopleLines(reader: RecordReader, day: CalendarDay): Promise<PersonLine[]> {
  const people = await reader.query<Omit<PersonLine, 'bodies'>>('SELECT id, honorific, name, organisationName, email, phone FROM person WHERE deletedAt IS NULL ORDER BY name COLLATE NOCASE, id');
  const roles = await reader.query<{ personId: string; bodyName: string; role: MemberRole; from: CalendarDay | null; until: CalendarDay | null }>(
    `SELECT m.personId, coalesce(nullif(b.shortName, ''), b.name) AS bodyName, m.role, m.fromDay AS "from", m.untilDay AS until
     FROM membership m JOIN body b ON b.id = m.bodyId WHERE m.deletedAt IS NULL AND b.deletedAt IS NULL ORDER BY bodyName COLLATE NOCASE, m.id`,
  );
  const running = byPerson(roles.filter((role) => termState(role, day) === 'running'));
  return people.map((person) => ({ ...person, bodies: [...new Set((running.get(person.id) ?? []).map((role) => roleWords(role.bodyName, role.role)))] }));
}

/** Everything of one person; refuses with `notFound` when there is none. */
export async function personRecord(reader: RecordReader, id: string): Promise<PersonRecord> {
  const { honorific, name, organisationName, email, phone } = await reader.get('person', id, 'person');
  const roles = await reader.query<PersonRecord['roles'][number]>(
    `SELECT m.id AS membershipId, m.bodyId, b.name AS bodyName, b.kind AS bodyKind, s.label AS seatLabel, m.role, m.fromDay AS "from", m.untilDay AS until
     FROM membership m JOIN body b ON b.id = m.bodyId JOIN seat s ON s.id = m.seatId
     WHERE m.personId = ? AND m.deletedAt IS NULL ORDER BY coalesce(m.fromDay, '') DESC, m.id DESC`,
    [id],
  );
  const standsIn = await reader.query<PersonRecord['standsIn'][number]>(
    `SELECT u.id AS substituteId, u.bodyId, b.name AS bodyName, s.label AS seatLabel, u.fromDay AS "from", u.untilDay AS until
     FROM substitute u JOIN body b ON b.id = u.bodyId JOIN seat s ON s.id = u.seatId
     WHERE u.personId = ? AND u.deletedAt IS NULL ORDER BY coalesce(u.fromDay, '') DESC, u.id DESC`,
    [id],
  );
  const leads = await reader.query<PersonRecord['leads'][number]>(
    `SELECT 'group' AS what, b.name, b.id AS bodyId, coalesce(p.name, '') AS bodyName FROM taskGroup g JOIN body b ON b.id = g.bodyId LEFT JOIN body p ON p.id = b.parentBodyId
     WHERE g.leadPersonId = ? AND g.deletedAt IS NULL AND b.deletedAt IS NULL
     UNION ALL
     SELECT 'priority' AS what, r.name, b.id AS bodyId, b.name AS bodyName FROM priority r JOIN body b ON b.id = r.bodyId
     WHERE r.leadPersonId = ? AND r.deletedAt IS NULL AND b.deletedAt IS NULL`,
    [id, id],
  );
  const [counts] = await reader.query<{ meetings: number }>('SELECT count(DISTINCT meetingId) AS meetings FROM attendance WHERE personId = ? AND deletedAt IS NULL', [id]);
  return { id, honorific, name, organisationName, email, phone: phone ?? '', roles, standsIn, leads, ...(await registerOfPerson(reader, id)), meetings: counts?.meetings ?? 0 };
}

/** What stands in the way of moving a person to the bin. */
export async function usesOfPerson(reader: RecordReader, id: string): Promise<PersonUses> {
  const names = async (sql: string): Promise<string[]> => (await reader.query<{ name: string }>(sql, [id])).map(({ name }) => name);
  const [counts] = await reader.query<{ meetings: number; agendaItems: number; plannedItems: number }>(
    `SELECT (SELECT count(DISTINCT meetingId) FROM attendance WHERE personId = ? AND deletedAt IS NULL) AS meetings,
            (SELECT count(*) FROM agendaItem WHERE presenterPersonId = ? AND deletedAt IS NULL) AS agendaItems,
            (SELECT count(*) FROM plannedItem WHERE leadPersonId = ? AND deletedAt IS NULL) AS plannedItems`,
    [id, id, id],
  );
  return {
    seats: await names('SELECT DISTINCT b.name FROM membership m JOIN body b ON b.id = m.bodyId WHERE m.personId = ? AND m.deletedAt IS NULL ORDER BY b.name'),
    stoodIn: await names('SELECT DISTINCT b.name FROM substitute u JOIN body b ON b.id = u.bodyId WHERE u.personId = ? AND u.deletedAt IS NULL ORDER BY b.name'),
    groups: await names('SELECT b.name FROM taskGroup g JOIN body b ON b.id = g.bodyId WHERE g.leadPersonId = ? AND g.deletedAt IS NULL ORDER BY b.name'),
    priorities: await names('SELECT name FROM priority WHERE leadPersonId = ? AND deletedAt IS NULL ORDER BY name'),
    meetings: counts?.meetings ?? 0,
    agendaItems: counts?.agendaItems ?? 0,
    plannedItems: counts?.plannedItems ?? 0,
  };
}

function toInterest({ personId: _personId, ...interest }: InterestLine): Interest {
  return { ...interest, kind: interest.kind as InterestKind };
}

function toConfirmation({ personId: _personId, nil, academicYear, ...confirmation }: ConfirmationLine): Confirmation {
  return { ...confirmation, academicYear: academicYear as AcademicYear, nil: nil === 1 };
}

function byPerson<T extends { personId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const row of rows) {
    const list = grouped.get(row.personId);
    if (list) list.push(row);
    else grouped.set(row.personId, [row]);
  }
  return grouped;
}
