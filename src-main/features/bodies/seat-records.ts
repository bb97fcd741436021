import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { VotingRight } from '@shared/bodies/model';
import type { Seat, SeatTerm, Substitute } from '@shared/bodies/seat-model';
import type { RecordReader } from '@main/store/record-reader';

const TERMS = `
  SELECT m.seatId, m.id AS membershipId, m.personId, p.honorific, p.name, m.role, m.fromDay AS "from", m.untilDay AS until
  FROM membership m JOIN person p ON p.id = m.personId`;
const TERM_ORDER = `ORDER BY coalesce(m.fromDay, ''), m.createdAt, m.id`;

/** Everybody who has held a seat or will, the first term first. */
export async function seatTerms(reader: RecordReader, seatId: string): Promise<SeatTerm[]> {
  return (await reader.query<SeatTerm & { seatId: string }>(`${TERMS} WHERE m.seatId = ? AND m.deletedAt IS NULL ${TERM_ORDER}`, [seatId])).map(withoutSeat);
}

type SeatLine = {
  seatId: string;
  label: string;
  groupLabel: string;
  organisationName: string;
  appointingBody: string;
  termMonths: number;
  byOffice: number;
  votingRight: VotingRight;
  businessKinds: string;
  endedOn: CalendarDay | null;
};

/**
 * The seats of a body in the order of its list, with their terms and substitutes. Clerks, officers in attendance and observers come
 * with the members but hold no seat of the body: what only they have ever held is left out.
 */
export async function seatsOf(reader: RecordReader, bodyId: string): Promise<Seat[]> {
  const lines = await reader.query<SeatLine>(
    `SELECT s.id AS seatId, s.label, s.groupLabel, coalesce(o.name, '') AS organisationName, s.appointingBody, s.termMonths, s.byOffice, s.votingRight, s.businessKinds, s.endedOn
     FROM seat s LEFT JOIN organisation o ON o.id = s.organisationId AND o.deletedAt IS NULL
     WHERE s.bodyId = ? AND s.deletedAt IS NULL
       AND (NOT EXISTS (SELECT 1 FROM membership m WHERE m.seatId = s.id AND m.deletedAt IS NULL)
            OR EXISTS (SELECT 1 FROM membership m WHERE m.seatId = s.id AND m.deletedAt IS NULL AND m.role NOT IN ('clerk', 'inAttendance', 'observer')))
     ORDER BY s.orderKey, s.id`,
    [bodyId],
  );
  const terms = bySeat(await reader.query<SeatTerm & { seatId: string }>(`${TERMS} WHERE m.bodyId = ? AND m.deletedAt IS NULL ${TERM_ORDER}`, [bodyId]));
  const substitutes = bySeat(
    await reader.query<Substitute & { seatId: string }>(
      `SELECT u.seatId, u.id AS substituteId, u.personId, p.honorific, p.name, u.fromDay AS "from", u.untilDay AS until
       FROM substitute u JOIN person p ON p.id = u.personId WHERE u.bodyId = ? AND u.deletedAt IS NULL ORDER BY coalesce(u.fromDay, ''), u.id`,
      [bodyId],
    ),
  );
  return lines.map(({ byOffice, businessKinds, ...line }) => ({
    ...line,
    byOffice: byOffice === 1,
    businessKinds: JSON.parse(businessKinds) as string[],
    terms: (terms.get(line.seatId) ?? []).map(withoutSeat),
    substitutes: (substitutes.get(line.seatId) ?? []).map(withoutSeat),
  }));
}

function withoutSeat<T extends { seatId: string }>({ seatId: _seatId, ...rest }: T): Omit<T, 'seatId'> {
  return rest;
}

function bySeat<T extends { seatId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const row of rows) grouped.set(row.seatId, [...(grouped.get(row.seatId) ?? []), row]);
  return grouped;
}
