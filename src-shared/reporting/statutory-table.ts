import { MEMBER_ROLE_WORDS } from '../bodies/model';
import type { MemberRole, VotingRight } from '../bodies/model';
import { termState, termWords } from '../bodies/term';
import type { Term } from '../bodies/term';
import { academicYearDays } from '../kernel/academic-year';
import type { CalendarDay } from '../kernel/calendar-day';
import { dayNumber, formatDay } from '../kernel/calendar-day';
import { groupBy } from '../kernel/group-by';
import { isInRoom } from '../minutes/attendance';
import type { AttendanceStatus } from '../minutes/model';
import { INTEREST_KIND_WORDS } from '../people/model';
import type { InterestKind } from '../people/model';
import type { CommitteeLine, StatutoryLine, StatutoryTable } from './model';
import { lastAcademicYear, twelveMonthsBefore } from './periods';

/** A term of somebody on the body, with what is published of it. */
export type GovernorTerm = Term & { readonly personId: string; readonly name: string; readonly role: MemberRole; readonly appointedBy: string; readonly byOffice: boolean; readonly votingRight: VotingRight; readonly businessKinds: readonly string[] };
/** An interest as it is in the register: never a home address, a telephone number or an e-mail address. */
export type PublishedInterest = Term & { readonly personId: string; readonly kind: InterestKind; readonly nature: string; readonly organisationName: string };
/** How somebody was marked at a meeting of the body or of one of its committees. */
export type PersonMark = { readonly personId: string; readonly bodyId: string; readonly bodyName: string; readonly day: CalendarDay; readonly status: AttendanceStatus };

export type StatutoryFacts = {
  readonly terms: readonly GovernorTerm[];
  readonly interests: readonly PublishedInterest[];
  /** Of meetings that were held, the body's own first. */
  readonly marks: readonly PersonMark[];
  readonly committees: readonly CommitteeLine[];
};

/**
 * What is published about those who govern (domain.md M7): everybody who was in office in the twelve months to a day, the last day of a
 * term and the first of the twelve months included; their interests of those months; attendance in the last academic year, at the body
 * and at each committee apart. Clerks, officers and observers are not in it.
 */
export function statutoryTable(facts: StatutoryFacts, today: CalendarDay): StatutoryTable {
  const since = twelveMonthsBefore(today);
  const year = lastAcademicYear(today);
  const days = academicYearDays(year);
  const served = facts.terms.filter((term) => SITS.has(term.role) && (term.until === null || term.until >= since) && (term.from === null || term.from <= today));
  const lines = [...groupBy(served, (term) => term.personId)].flatMap(([personId, unsorted]) => {
    const terms = unsorted.toSorted((one, other) => startOf(one) - startOf(other));
    const last = terms.at(-1);
    const first = terms[0];
    if (!last || !first) return [];
    const inOffice = terms.some((term) => termState(term, today) === 'running');
    const line: StatutoryLine = {
      personId,
      name: last.name,
      role: last.role === 'member' ? '' : MEMBER_ROLE_WORDS[last.role],
      appointedBy: [...new Set(terms.map((term) => term.appointedBy).filter((by) => by !== ''))].join('; '),
      terms: terms.map((term) => publishedTerm(term)),
      appointedOn: first.from,
      leftOn: inOffice ? null : last.until,
      interests: facts.interests.filter((interest) => interest.personId === personId && (interest.until === null || interest.until >= since)).map((interest) => interestWords(interest, today)),
      attendance: attendanceOf(personId, facts.marks.filter((mark) => mark.day >= days.from && mark.day <= days.until)),
      votingRight: last.role === 'associateMember' ? votingWords(last) : '',
    };
    return [{ associate: last.role === 'associateMember', line }];
  });
  return {
    on: today,
    since,
    year,
    governors: lines.filter(({ associate }) => !associate).map(({ line }) => line),
    associates: lines.filter(({ associate }) => associate).map(({ line }) => line),
    committees: [...facts.committees],
  };
}

/** An interest as it is published: "Pecuniary interest: supplies books, Northmere Books Ltd, from 1 September 2024". */
export function interestWords(interest: Omit<PublishedInterest, 'personId'>, today: CalendarDay): string {
  const ended = interest.until !== null && termState(interest, today) === 'ended' ? `ended ${formatDay(interest.until)}` : termWords(interest);
  return `${INTEREST_KIND_WORDS[interest.kind]}: ${[interest.nature, interest.organisationName, ended].filter((part) => part !== '').join(', ')}`;
}

/** "5 of 6", and with committees "Governing Body 5 of 6; Resources Committee 2 of 3". Empty where nobody was expected. */
export function attendanceWords(attendance: StatutoryLine['attendance']): string {
  const [only, ...more] = attendance;
  if (!only) return '';
  if (more.length === 0) return `${String(only.attended)} of ${String(only.expected)}`;
  return attendance.map(({ bodyName, attended, expected }) => `${bodyName} ${String(attended)} of ${String(expected)}`).join('; ');
}

const SITS: ReadonlySet<MemberRole> = new Set<MemberRole>(['chair', 'viceChair', 'member', 'associateMember']);

function publishedTerm(term: GovernorTerm): string {
  if (term.byOffice && term.until === null) return term.from === null ? 'By office' : `By office, from ${formatDay(term.from)}`;
  return termWords(term) || 'No end is set';
}

function votingWords({ votingRight, businessKinds }: GovernorTerm): string {
  if (votingRight === 'full') return 'Votes on committees';
  if (votingRight === 'none') return 'No vote';
  return businessKinds.length === 0 ? 'Limited vote' : `Votes on ${businessKinds.join(', ').toLowerCase()}`;
}

function attendanceOf(personId: string, marks: readonly PersonMark[]): StatutoryLine['attendance'] {
  const own = marks.filter((mark) => mark.personId === personId);
  return [...groupBy(own, (mark) => mark.bodyId).values()].map((ofBody) => ({
    bodyName: ofBody[0]?.bodyName ?? '',
    attended: ofBody.filter((mark) => isInRoom(mark.status)).length,
    expected: ofBody.length,
  }));
}

function startOf(term: Term): number {
  return term.from === null ? -Infinity : dayNumber(term.from);
}
