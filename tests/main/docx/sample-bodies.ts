import type { AttendanceTableFacts } from '@shared/documents/build-attendance-table';
import type { RegisterFacts } from '@shared/documents/build-register';
import type { StatutoryTableFacts } from '@shared/documents/build-statutory-table';
import type { TermsFacts } from '@shared/documents/build-terms';
import type { Prose } from '@shared/documents/prose';
import { seatGroups } from '@shared/bodies/seat-list';
import type { Seat, SeatTerm } from '@shared/bodies/seat-model';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Interest } from '@shared/people/model';
import { attendanceReport } from '@shared/reporting/attendance-report';
import type { AttendanceFact } from '@shared/reporting/attendance-report';
import { statutoryTable } from '@shared/reporting/statutory-table';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const ON = day('2026-11-22');
const FRAME = { council: 'Southmere Borough Council', body: 'Schools Partnership Board', recordedAt: '2026-11-22T09:30:00Z' } as const;

const HOLDERS: readonly (readonly [seat: string, organisation: string, name: string, marks: string])[] = [
  ['Primary headteachers', '', 'Howard Pell', 'PPPPPP'],
  ['Primary headteachers', '', 'Amira Okafor', 'PAPPSP'],
  ['Secondary headteachers', '', 'Siân Llewellyn', 'PPA-PP'],
  ['Southmere Integrated Care Partnership', 'Southmere Integrated Care Partnership', 'Dr Joanna Brightwell-Featherstonehaugh', 'SASA-P'],
  ['Diocese of Southmere', 'Diocese of Southmere', 'Reverend Tomasz Brzozowski', 'PPA-AP'],
];
const MEETINGS = ['2025-09-23', '2025-11-18', '2026-01-20', '2026-03-10', '2026-05-12', '2026-07-07'];

/** P present, A apologies, S a substitute, - absent. */
function factsOf([seatLabel, organisationName, name, marks]: (typeof HOLDERS)[number], index: number): AttendanceFact[] {
  return MEETINGS.flatMap((on, at): AttendanceFact[] => {
    const base = { meetingId: on, day: day(on), seatId: `seat ${String(index)}`, personId: name, role: 'member', seatLabel, organisationName } as const;
    const mark = marks[at];
    const holder: AttendanceFact = { ...base, name, status: mark === 'P' ? 'present' : mark === '-' ? 'absent' : 'apologies', substituteForName: '' };
    return mark === 'S' ? [holder, { ...base, name: 'Gwen O’Shea', status: 'present', substituteForName: name }] : [holder];
  });
}

/** A year of meetings with every outcome. */
export const ATTENDANCE_FACTS: AttendanceTableFacts = { ...FRAME, report: attendanceReport({ from: day('2025-09-01'), until: day('2026-08-31') }, HOLDERS.flatMap(factsOf)) };

const termOf = (name: string, role: SeatTerm['role'], from: string | null, until: string | null): SeatTerm => ({ membershipId: name, personId: name, honorific: '', name, role, from: from === null ? null : day(from), until: until === null ? null : day(until) });
const seat = (label: string, groupLabel: string, terms: SeatTerm[], more: Partial<Seat> = {}): Seat => ({ seatId: `${label} ${terms[0]?.name ?? ''}`, label, groupLabel, organisationName: '', appointingBody: 'Primary heads’ group', termMonths: 24, byOffice: false, votingRight: 'full', businessKinds: [], endedOn: null, terms, substitutes: [], ...more });
const prose = (text: string, kind: Prose['kind'] = 'paragraph'): Prose => ({ kind, level: 1, runs: [{ text }], publicity: 'open' });

/** Terms with every kind of seat: held, vacant, by office, with a limited vote, with a substitute. */
export const TERMS_FACTS: TermsFacts = {
  ...FRAME,
  on: ON,
  version: 3,
  agreed: { on: day('2026-04-14'), atMeetingOf: day('2026-04-14') },
  reportsTo: 'Education Board',
  audience: 'public',
  text: [prose('Purpose', 'heading'), prose('The Board brings together those who answer for children’s education in Southmere, so that no child is out of sight of all of them.'), prose('Membership', 'heading'), prose('Seats are held for groups of schools and for partner organisations.'), prose('The Parent Carer Forum votes on:'), prose('admissions and fair access;', 'letter'), prose('support for pupils with special educational needs.', 'letter'), prose('Quorum', 'heading'), prose('Half of the seats in post, rounded up.'), prose('the chair counts', 'bullet'), prose('substitutes count', 'bullet')],
  groups: seatGroups(
    [
      seat('Primary headteachers', 'Schools and academies', [termOf('Howard Pell', 'viceChair', '2025-09-01', '2027-08-31')], { substitutes: [{ substituteId: 's', personId: 'g', honorific: '', name: 'Gwen O’Shea', from: null, until: null }] }),
      seat('Primary headteachers', 'Schools and academies', [termOf('Amira Okafor', 'member', '2025-09-01', '2026-12-31')]),
      seat('Secondary headteachers', 'Schools and academies', [termOf('Siân Llewellyn', 'member', '2024-09-01', '2026-08-31')]),
      seat('Director of Education', 'Council', [termOf('Stephen Calder', 'chair', '2024-09-01', null)], { byOffice: true, appointingBody: 'Southmere Borough Council' }),
      seat('Parent Carer Forum', 'Partners', [], { votingRight: 'limited', businessKinds: ['Admissions and fair access', 'Special educational needs'], appointingBody: 'The Forum' }),
    ],
    ON,
  ),
  others: ['Dilys Marchetti, Clerk', 'Anil Bose, Observer'],
};

const interest = (kind: Interest['kind'], nature: string, organisationName: string, from: string | null, until: string | null): Interest => ({ id: nature, kind, nature, organisationName, from: from === null ? null : day(from), until: until === null ? null : day(until) });
const confirmed = (academicYear: string, on: string, nil: boolean) => ({ id: on, academicYear: academicYear as '2026/27' & { readonly __brand: 'AcademicYear' }, confirmedOn: day(on), nil });

/** A register with every state: confirmed, nil, outstanding, an interest that has ended. */
export const REGISTER_FACTS: RegisterFacts = {
  ...FRAME,
  on: ON,
  members: [
    { honorific: '', name: 'Howard Pell', seatLabel: 'Primary headteachers', role: 'viceChair', interests: [interest('otherGovernance', 'Trustee', 'Tidewell Academy Trust', '2024-09-01', null), interest('pecuniary', 'Consultancy on school buildings', 'Pell & Daughters', '2023-01-01', '2026-03-31'), interest('personal', 'Ended long ago', 'Old company', null, '2024-01-01')], confirmations: [confirmed('2026/27', '2026-09-15', false)] },
    { honorific: 'Cllr', name: 'Amira Okafor', seatLabel: 'Primary headteachers', role: 'member', interests: [interest('relationship', 'Married to a teacher at Harbour Primary School', '', null, null)], confirmations: [] },
    { honorific: '', name: 'Siân Llewellyn', seatLabel: '', role: 'member', interests: [], confirmations: [confirmed('2026/27', '2026-10-01', true)] },
    { honorific: '', name: 'Gwen O’Shea', seatLabel: 'Parents', role: 'member', interests: [], confirmations: [confirmed('2025/26', '2025-10-01', true)] },
  ],
};

/** Governors in office, re-elected, gone; an associate member; committees. */
export const STATUTORY_FACTS: StatutoryTableFacts = {
  ...FRAME,
  body: 'Governing Body of Harbour Primary School',
  table: statutoryTable(
    {
      terms: [
        { personId: '1', name: 'Sunita Mehra', role: 'chair', appointedBy: 'Governing body', byOffice: false, votingRight: 'full', businessKinds: [], from: day('2022-03-01'), until: day('2026-02-28') },
        { personId: '1', name: 'Sunita Mehra', role: 'chair', appointedBy: 'Governing body', byOffice: false, votingRight: 'full', businessKinds: [], from: day('2026-03-01'), until: day('2030-02-28') },
        { personId: '2', name: 'Daniel Adeyemi', role: 'member', appointedBy: 'By virtue of office', byOffice: true, votingRight: 'full', businessKinds: [], from: day('2021-09-01'), until: null },
        { personId: '3', name: 'Tom Ashworth', role: 'member', appointedBy: 'Elected by parents', byOffice: false, votingRight: 'full', businessKinds: [], from: day('2022-01-01'), until: day('2025-12-31') },
        { personId: '4', name: 'Ffion Prosser', role: 'associateMember', appointedBy: 'Governing body', byOffice: false, votingRight: 'limited', businessKinds: ['Premises'], from: day('2025-01-01'), until: day('2026-12-31') },
      ],
      interests: [{ personId: '1', kind: 'otherGovernance', nature: 'Governor', organisationName: 'Wold Academy', from: day('2023-09-01'), until: null }, { personId: '1', kind: 'relationship', nature: 'Sister of a member of staff', organisationName: '', from: null, until: null }],
      marks: (['1', '2', '3'] as const).flatMap((personId) => MEETINGS.map((on, at) => ({ personId, bodyId: 'g', bodyName: 'Governing Body', day: day(on), status: (at + Number(personId)) % 3 === 0 ? ('apologies' as const) : ('present' as const) }))).concat([{ personId: '1', bodyId: 'r', bodyName: 'Resources Committee', day: day('2026-02-03'), status: 'present' }]),
      committees: [{ bodyId: 'r', name: 'Resources Committee', chair: 'Sunita Mehra', remit: 'Budget, staffing structure and premises.' }, { bodyId: 'p', name: 'Pupil Discipline Committee', chair: '', remit: '' }],
    },
    ON,
  ),
};
