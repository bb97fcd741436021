import type { VotingRight } from '@shared/bodies/model';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import type { MemberRole } from '@shared/bodies/model';
import { seatGroups } from '@shared/bodies/seat-list';
import type { Seat, SeatTerm, Substitute } from '@shared/bodies/seat-model';
import { termState } from '@shared/bodies/term';
import { buildAttendanceTable } from '@shared/documents/build-attendance-table';
import { buildRegister } from '@shared/documents/build-register';
import { buildStatutoryTable } from '@shared/documents/build-statutory-table';
import { buildMembership, buildTerms } from '@shared/documents/build-terms';
import type { MembershipFacts } from '@shared/documents/build-terms';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { groupBy } from '@shared/kernel/group-by';
import { invalid, Refusal } from '@shared/kernel/result';
import type { Confirmation, Interest } from '@shared/people/model';
import { attendanceReport } from '@shared/reporting/attendance-report';
import type { Period } from '@shared/reporting/model';
import { statutoryTable } from '@shared/reporting/statutory-table';
import { bodyHeading } from '@main/features/documents/body-heading';
import type { BodyHeading } from '@main/features/documents/body-heading';
import { anyRestricted, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource, SourcedDocument } from '@main/features/documents/document-source';
import { blockOf, blockRowsOf } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { attendanceFacts, statutoryFacts } from './records';

/** Attendance over the period that is asked for; `id` is the body's. */
export const attendanceDocument: DocumentSource = async (reader, bodyId, audience, period) => {
  const { body, council } = await bodyHeading(reader, bodyId);
  const over = asked(period);
  const report = attendanceReport(over, await attendanceFacts(reader, bodyId, over.from, over.until));
  const rows = await reader.find('attendance', { meetingId: report.meetings.map(({ id }) => id) });
  return named(buildAttendanceTable({ council, body: body.name, report, recordedAt: latestChange([body, ...rows]) }), body, audience, over.until, 'Attendance');
};

/** What is published about those who govern, as of the last day of the period; `id` is the body's. */
export const statutoryDocument: DocumentSource = async (reader, bodyId, audience, period) => {
  const { body, council } = await bodyHeading(reader, bodyId);
  const on = asked(period).until;
  const table = statutoryTable(await statutoryFacts(reader, bodyId, on), on);
  const rows = [body, ...(await reader.find('membership', { bodyId })), ...(await reader.find('interest', { personId: table.governors.map(({ personId }) => personId) }))];
  return named(buildStatutoryTable({ council, body: body.name, table, recordedAt: latestChange(rows) }), body, audience, on, 'Governors');
};

/** The list of members on the last day of the period; `id` is the body's. */
export const membershipDocument: DocumentSource = async (reader, bodyId, audience, period) => {
  const head = await bodyHeading(reader, bodyId);
  const on = asked(period).until;
  return named(buildMembership(await membershipFacts(reader, head, on)), head.body, audience, on, 'Membership');
};

/** A version of the terms of reference with the members on the last day of the period; `id` is the version's. */
export const termsDocument: DocumentSource = async (reader, versionId, audience, period) => {
  const version = await reader.get('termsOfReference', versionId, 'version of the terms of reference');
  const head = await bodyHeading(reader, version.bodyId);
  const on = asked(period).until;
  const parent = head.body.parentBodyId === null ? null : await reader.findById('body', head.body.parentBodyId);
  const agreedOn = version.agreedOn === null ? null : parseCalendarDay(version.agreedOn);
  const meeting = version.agreedAtMeetingId === null ? null : await reader.findById('meeting', version.agreedAtMeetingId);
  const blocks = await blockRowsOf(reader, { ownerKind: 'termsOfReference', ownerId: versionId });
  const membership = await membershipFacts(reader, head, on);
  const model = buildTerms({
    ...membership,
    version: version.version,
    agreed: agreedOn === null ? null : { on: agreedOn, atMeetingOf: meeting === null ? null : parseCalendarDay(meeting.date) },
    reportsTo: parent?.name ?? '',
    text: blocks.map(blockOf),
    audience,
    recordedAt: [membership.recordedAt ?? '', latestChange([version, ...blocks]) ?? ''].toSorted().at(-1) ?? null,
  });
  return { ...named(model, head.body, audience, agreedOn ?? on, `Terms of reference v${String(version.version)}`), hasRestricted: anyRestricted(blocks.map(({ publicity }) => publicity)) };
};

/** The register of interests as it is published, on the last day of the period; `id` is the body's. */
export const registerDocument: DocumentSource = async (reader, bodyId, audience, period) => {
  const { body, council } = await bodyHeading(reader, bodyId);
  const on = asked(period).until;
  const members = await registerMembers(reader, bodyId, on);
  const rows = [body, ...(await reader.find('membership', { bodyId })), ...members.rows];
  return named(buildRegister({ council, body: body.name, on, members: members.members, recordedAt: latestChange(rows) }), body, audience, on, 'of interests');
};

function asked(period: Period | null | undefined): Period {
  if (!period) throw new Refusal(invalid('period', 'Choose the days that the document is to cover.'));
  return period;
}

function named(model: SourcedDocument['model'], body: RowOf<'body'>, audience: SourcedDocument['audience'], date: CalendarDay, title: string): SourcedDocument {
  return { model, hasRestricted: false, audience, name: { date, body: body.shortName || body.name, title } };
}

async function membershipFacts(reader: RecordReader, { body, council }: BodyHeading, on: CalendarDay): Promise<MembershipFacts> {
  const terms = await reader.query<SeatTerm & { seatId: string }>(
    `SELECT m.seatId, m.id AS membershipId, m.personId, p.honorific, p.name, m.role, m.fromDay AS "from", m.untilDay AS until
     FROM membership m JOIN person p ON p.id = m.personId WHERE m.bodyId = ? AND m.deletedAt IS NULL ORDER BY m.orderKey, m.id`,
    [body.id],
  );
  const substitutes = await reader.query<Substitute & { seatId: string }>(
    `SELECT u.seatId, u.id AS substituteId, u.personId, p.honorific, p.name, u.fromDay AS "from", u.untilDay AS until
     FROM substitute u JOIN person p ON p.id = u.personId WHERE u.bodyId = ? AND u.deletedAt IS NULL ORDER BY coalesce(u.fromDay, ''), u.id`,
    [body.id],
  );
  const rows = await reader.find('seat', { bodyId: body.id }, { orderKey: 'ASC', id: 'ASC' });
  const ofSeat = groupBy(terms, ({ seatId }) => seatId);
  const standIns = groupBy(substitutes, ({ seatId }) => seatId);
  const seats = rows
    .map((row): Seat => ({
      seatId: row.id,
      label: row.label,
      groupLabel: row.groupLabel ?? '',
      organisationName: '',
      appointingBody: row.appointingBody ?? '',
      termMonths: row.termMonths ?? 0,
      byOffice: row.byOffice === 1,
      votingRight: row.votingRight satisfies VotingRight,
      businessKinds: JSON.parse(row.businessKinds ?? '[]') as string[],
      endedOn: row.endedOn === null || row.endedOn === undefined ? null : parseCalendarDay(row.endedOn),
      terms: [...(ofSeat.get(row.id) ?? [])],
      substitutes: [...(standIns.get(row.id) ?? [])],
    }))
    // Clerks, officers and observers come with the members and hold no seat.
    .filter(({ terms: own }) => own.length === 0 || own.some(({ role }) => !ASIDE.has(role)));
  const others = terms.filter((term) => ASIDE.has(term.role) && termState(term, on) === 'running').map((term) => `${[term.honorific, term.name].filter((part) => part !== '').join(' ')}, ${MEMBER_ROLE_WORDS[term.role]}`);
  const members = await reader.find('membership', { bodyId: body.id });
  return { council, body: body.name, on, groups: seatGroups(seats, on), others, recordedAt: latestChange([body, ...rows, ...members, ...(await reader.find('substitute', { bodyId: body.id }))]) };
}

const ASIDE: ReadonlySet<MemberRole> = new Set<MemberRole>(['clerk', 'inAttendance', 'observer']);

/** Those who sit on a body on a day, each once, with their register. What is not published is not read. */
async function registerMembers(reader: RecordReader, bodyId: string, on: CalendarDay) {
  const terms = await reader.query<{ personId: string; honorific: string; name: string; seatLabel: string; role: MemberRole }>(
    `SELECT m.personId, p.honorific, p.name, s.label AS seatLabel, m.role FROM membership m JOIN person p ON p.id = m.personId JOIN seat s ON s.id = m.seatId
     WHERE m.bodyId = ? AND m.deletedAt IS NULL AND m.role IN ('chair', 'viceChair', 'member', 'associateMember') AND (m.fromDay IS NULL OR m.fromDay <= ?) AND (m.untilDay IS NULL OR m.untilDay >= ?)
     ORDER BY m.orderKey, m.id`,
    [bodyId, on, on],
  );
  const people = [...groupBy(terms, ({ personId }) => personId).values()].flatMap(([first]) => first ?? []);
  const personId = people.map((person) => person.personId);
  const interests = await reader.find('interest', { personId }, { fromDay: 'ASC', id: 'ASC' });
  const confirmations = await reader.find('interestConfirmation', { personId }, { confirmedOn: 'DESC', id: 'DESC' });
  return {
    rows: [...interests, ...confirmations],
    members: people.map(({ personId: id, ...person }) => ({
      ...person,
      interests: interests.filter((row) => row.personId === id).map((row): Interest => ({ id: row.id, kind: row.kind as Interest['kind'], nature: row.nature, organisationName: row.organisationName, from: row.fromDay as CalendarDay | null, until: row.untilDay as CalendarDay | null })),
      confirmations: confirmations.filter((row) => row.personId === id).map((row): Confirmation => ({ id: row.id, academicYear: row.academicYear as Confirmation['academicYear'], confirmedOn: row.confirmedOn as CalendarDay, nil: row.nil === 1 })),
    })),
  };
}
