import type { MemberRole, VotingRight } from '@shared/bodies/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { addDays } from '@shared/kernel/calendar-day';
import { academicYearStart } from './sample-days';
import type { SampleDays } from './sample-days';

/** The council of the sample. Neither it nor anybody in it exists; `.example` is a name that no computer answers to. */
export const SAMPLE_COUNCIL = 'Northmere Borough Council';

/** Somebody in the sample. */
export type SamplePerson = { readonly honorific: string; readonly name: string; readonly organisationName: string; readonly email: string };

/** A seat on a body and who holds it; the person by name. */
export type SampleSeat = {
  readonly name: string;
  readonly seatLabel: string;
  readonly role: MemberRole;
  readonly votingRight: VotingRight;
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
};

/** Everybody, once. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  person('Cllr', 'Margaret Oyelaran', SAMPLE_COUNCIL, 'm.oyelaran@northmere.example'),
  person('', 'Jasmine Kaur', 'Orchard Lane Primary School', 'head@orchardlane.example'),
  person('', 'Robert Ellery', 'Saint Bride’s Primary School', 'head@saintbrides.example'),
  person('', 'Ffion Prosser', 'Harbour Primary School', 'head@harbourprimary.example'),
  person('', 'Daniel Adeyemi', 'Northmere High School', 'principal@northmerehigh.example'),
  person('', 'Catherine Rowe', 'Wold Academy', 'principal@woldacademy.example'),
  person('', 'Nuala Brennan', 'The Larches School', 'head@larches.example'),
  person('', 'Tom Ashworth', 'Northmere Governors’ Association', 't.ashworth@governors.example'),
  person('', 'Sunita Mehra', 'Northmere Governors’ Association', 's.mehra@governors.example'),
  person('', 'Stephen Calloway', SAMPLE_COUNCIL, 's.calloway@northmere.example'),
  person('Canon', 'Elizabeth Frayne', 'Diocese of Northmere', 'e.frayne@diocese.example'),
  person('Dr', 'Priya Raman', 'Northmere Health Partnership', 'p.raman@health.example'),
  person('', 'Lorraine Petts', 'Little Quay Nursery', 'manager@littlequay.example'),
  person('', 'Gareth Lowe', 'Wold Further Education College', 'g.lowe@woldcollege.example'),
  person('', 'Hannah Lacey', SAMPLE_COUNCIL, 'h.lacey@northmere.example'),
  person('', 'James Holloway', SAMPLE_COUNCIL, 'j.holloway@northmere.example'),
  person('', 'Ines Duarte', SAMPLE_COUNCIL, 'i.duarte@northmere.example'),
  person('', 'Owen Tranter', 'The Larches School', 'chair@larches.example'),
  person('', 'Lena Marchetti', 'Fern Hill Infant School', 'head@fernhill.example'),
  person('', 'Anil Bose', 'Wold Academy', 'finance@woldacademy.example'),
  person('', 'Moira Finch', 'Northmere Teachers’ Panel', 'm.finch@teachers.example'),
];

/** The seats of the Education Board, in the order of its list. */
export function boardSeats(today: CalendarDay, days: SampleDays): readonly SampleSeat[] {
  // Terms run by academic years; everybody here sat at the meeting that was held.
  const from = academicYearStart(days.held, -1);
  const until = (years: number): CalendarDay => addDays(academicYearStart(today, years), -1);
  const seat = (name: string, seatLabel: string, years: number, role: MemberRole = 'member', votingRight: VotingRight = 'full'): SampleSeat => ({ name, seatLabel, role, votingRight, from, until: until(years) });
  const byOffice = (name: string, seatLabel: string, role: MemberRole, votingRight: VotingRight): SampleSeat => ({ name, seatLabel, role, votingRight, from: null, until: null });
  return [
    byOffice('Margaret Oyelaran', 'Portfolio Holder for Education', 'chair', 'full'),
    seat('Jasmine Kaur', 'Primary headteachers', 3, 'viceChair'),
    seat('Robert Ellery', 'Primary headteachers', 2),
    seat('Ffion Prosser', 'Primary headteachers', 3),
    seat('Daniel Adeyemi', 'Secondary headteachers', 3),
    seat('Catherine Rowe', 'Secondary headteachers', 2),
    seat('Nuala Brennan', 'Special school headteachers', 2),
    { ...seat('Tom Ashworth', 'Governors’ association', 2), until: addDays(days.upcoming, 36) },
    seat('Sunita Mehra', 'Governors’ association', 3),
    byOffice('Stephen Calloway', 'Director of Education', 'member', 'full'),
    seat('Elizabeth Frayne', 'Diocese of Northmere', 3),
    seat('Priya Raman', 'Northmere Health Partnership', 2, 'member', 'limited'),
    seat('Lorraine Petts', 'Early years providers', 2),
    seat('Gareth Lowe', 'Further education', 2, 'associateMember', 'none'),
    byOffice('Hannah Lacey', '', 'clerk', 'none'),
    byOffice('James Holloway', 'Head of Admissions and Fair Access', 'inAttendance', 'none'),
    byOffice('Ines Duarte', 'Head of Education Finance', 'inAttendance', 'none'),
  ];
}

/** The seats of the Schools Forum; several people sit on both bodies. */
export function forumSeats(today: CalendarDay, days: SampleDays): readonly SampleSeat[] {
  const from = academicYearStart(days.held, 0);
  const until = addDays(academicYearStart(today, 3), -1);
  const seat = (name: string, seatLabel: string, role: MemberRole = 'member', votingRight: VotingRight = 'full'): SampleSeat => ({ name, seatLabel, role, votingRight, from, until });
  return [
    seat('Robert Ellery', 'Maintained primary schools', 'chair'),
    seat('Owen Tranter', 'Special school governors', 'viceChair'),
    seat('Lena Marchetti', 'Maintained primary schools'),
    seat('Jasmine Kaur', 'Maintained primary schools'),
    seat('Daniel Adeyemi', 'Maintained secondary schools'),
    seat('Anil Bose', 'Academies'),
    seat('Catherine Rowe', 'Academies'),
    seat('Lorraine Petts', 'Early years providers'),
    seat('Moira Finch', 'Teachers’ panel', 'member', 'limited'),
    seat('Gareth Lowe', '16 to 19 providers', 'member', 'limited'),
    { ...seat('Hannah Lacey', '', 'clerk', 'none'), from: null, until: null },
    { ...seat('Ines Duarte', 'Head of Education Finance', 'inAttendance', 'none'), from: null, until: null },
  ];
}

function person(honorific: string, name: string, organisationName: string, email: string): SamplePerson {
  return { honorific, name, organisationName, email };
}
