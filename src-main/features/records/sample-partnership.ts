import { v7 as uuidV7 } from 'uuid';
import type { VotingRight } from '@shared/bodies/model';
import type { Client } from '@shared/client-type';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { addDays, calendarDay, dayParts } from '@shared/kernel/calendar-day';
import { keysAfter } from '@shared/text/order-keys';
import { academicYearStart } from './sample-days';
import type { SampleDays } from './sample-days';
import { holdPartnershipMeetings } from './sample-partnership-meetings';
import { SAMPLE_COUNCIL, SAMPLE_PEOPLE } from './sample-people';

const SCHOOLS = 'Schools and academies';
const PARTNERS = 'Partners';
/** Two years, as the partnership agreed for itself. */
const TERM_MONTHS = 24;

type Held = { readonly name: string; readonly from: CalendarDay | null; readonly until: CalendarDay | null; readonly chair?: boolean; readonly substitute?: string };
type SampleSeats = { readonly label: string; readonly group: string; readonly appointedBy: string; readonly byOffice?: boolean; readonly vote?: VotingRight; readonly business?: readonly string[]; /** One list of terms for each seat; an empty one is vacant from the start. */ readonly seats: readonly (readonly Held[])[] };

const TERMS: readonly { readonly kind: 'heading' | 'paragraph' | 'letter'; readonly text: string }[] = [
  { kind: 'heading', text: 'Purpose' },
  { kind: 'paragraph', text: 'The Board brings together those who answer for children’s education in Northmere, so that no child is out of sight of all of them.' },
  { kind: 'heading', text: 'Membership' },
  { kind: 'paragraph', text: 'Seats are held for groups of schools and for partner organisations. Whoever holds a seat may name one substitute, who then has its vote.' },
  { kind: 'paragraph', text: 'The Parent Carer Forum votes on:' },
  { kind: 'letter', text: 'admissions and fair access;' },
  { kind: 'letter', text: 'support for pupils with special educational needs.' },
  { kind: 'heading', text: 'Quorum' },
  { kind: 'paragraph', text: 'Half of the seats in post, rounded up.' },
  { kind: 'heading', text: 'Reporting' },
  { kind: 'paragraph', text: 'The Board reports to the Education Board after each meeting and once a year on everything it set out to do.' },
];

/**
 * Adds a partnership board under the education board: seats held for schools and partners with terms, substitutes and vacancies, an
 * interim year before it became permanent, task and finish groups, and terms of reference with a draft of the next version.
 * @param people ids of the people already in the record, by name
 */
export async function addPartnership(client: Client, parentBodyId: string, people: ReadonlyMap<string, string>, today: CalendarDay, days: SampleDays): Promise<void> {
  const first = academicYearStart(today, -1);
  const agreed = calendarDay(dayParts(first).year + 1, 4, 1);
  const { id: bodyId } = await client.bodies.create({ name: 'Schools Partnership Board', shortName: 'Partnership', kind: 'partnershipBoard', organisationName: SAMPLE_COUNCIL, usualPlace: 'Committee Room 2, Northmere Town Hall', usualStart: '16:00', parentBodyId });
  for (const seats of partnershipSeats(today, days)) await addSeats(client, bodyId, seats, people);
  await client.bodies.setPhase({ bodyId, phase: 'interim', from: first, agreedAtMeetingId: null, note: 'Set up for one year' });
  await client.bodies.setPhase({ bodyId, phase: 'standing', from: agreed, agreedAtMeetingId: null, note: '' });
  await holdPartnershipMeetings(client, bodyId, today);
  await addGroups(client, bodyId, people, today);
  await addTerms(client, bodyId, agreed);
}

function partnershipSeats(today: CalendarDay, days: SampleDays): readonly SampleSeats[] {
  const first = academicYearStart(today, -1);
  const thisYear = academicYearStart(today, 0);
  const nextYear = addDays(academicYearStart(today, 1), -1);
  const yearAfter = addDays(academicYearStart(today, 2), -1);
  return [
    {
      label: 'Primary headteachers',
      group: SCHOOLS,
      appointedBy: 'Northmere primary heads’ group',
      seats: [[{ name: 'Jasmine Kaur', from: first, until: nextYear, substitute: 'Ffion Prosser' }], [{ name: 'Robert Ellery', from: first, until: nextYear }], [{ name: 'Lena Marchetti', from: first, until: addDays(days.upcoming, 36) }]],
    },
    {
      label: 'Secondary headteachers',
      group: SCHOOLS,
      appointedBy: 'Northmere secondary heads’ group',
      seats: [[{ name: 'Daniel Adeyemi', from: first, until: nextYear, substitute: 'Catherine Rowe' }], [{ name: 'Anil Bose', from: first, until: addDays(thisYear, -1) }]],
    },
    { label: 'Governors’ association', group: SCHOOLS, appointedBy: 'Northmere Governors’ Association', seats: [[{ name: 'Sunita Mehra', from: first, until: addDays(thisYear, -1) }, { name: 'Sunita Mehra', from: thisYear, until: yearAfter, substitute: 'Tom Ashworth' }]] },
    { label: 'Director of Education', group: 'Council', appointedBy: SAMPLE_COUNCIL, byOffice: true, seats: [[{ name: 'Stephen Calloway', from: first, until: null }]] },
    { label: 'Northmere Health Partnership', group: PARTNERS, appointedBy: 'Northmere Health Partnership', seats: [[{ name: 'Priya Raman', from: first, until: nextYear, substitute: 'Alan Whitcombe' }]] },
    { label: 'Wold Further Education College', group: PARTNERS, appointedBy: 'The college’s governors', seats: [[{ name: 'Gareth Lowe', from: first, until: nextYear, chair: true }]] },
    { label: 'Parent Carer Forum', group: PARTNERS, appointedBy: 'Northmere Parent Carer Forum', vote: 'limited', business: ['Admissions and fair access', 'Special educational needs'], seats: [[]] },
  ];
}

async function addSeats(client: Client, bodyId: string, { label, group, appointedBy, byOffice = false, vote = 'full', business = [], seats }: SampleSeats, people: ReadonlyMap<string, string>): Promise<void> {
  const organisationName = group === PARTNERS ? label : '';
  const { seatIds } = await client.bodies.addSeats({ bodyId, count: seats.length, label, groupLabel: group, organisationName, appointingBody: appointedBy, termMonths: byOffice ? 0 : TERM_MONTHS, byOffice, votingRight: vote, businessKinds: [...business] });
  for (const [index, seatId] of seatIds.entries()) {
    let before: { readonly name: string; readonly membershipId: string } | null = null;
    for (const { name, from, until, chair = false, substitute } of seats[index] ?? []) {
      const again: { readonly membershipId: string } = before !== null && before.name === name && from !== null
        ? await client.bodies.newTerm({ membershipId: before.membershipId, from, until })
        : await client.bodies.fillSeat({ seatId, ...who(name, people), role: chair ? 'chair' : 'member', from, until });
      before = { name, membershipId: again.membershipId };
      if (substitute !== undefined) await client.bodies.setSubstitute({ seatId, ...who(substitute, people), from, until });
    }
  }
}

async function addGroups(client: Client, parentBodyId: string, people: ReadonlyMap<string, string>, today: CalendarDay): Promise<void> {
  const started = academicYearStart(today, 0);
  const groups = [
    { name: 'Attendance', remit: 'Why pupils stay away for half a day a week or more, and what has brought them back.', lead: 'Catherine Rowe', others: ['Robert Ellery', 'Sunita Mehra'], report: addDays(today, 17), end: addDays(today, 130), closed: null },
    { name: 'Young people’s mental health', remit: 'What schools can do before a referral, and how long a referral takes.', lead: 'Priya Raman', others: ['Jasmine Kaur', 'Nuala Brennan', 'Gareth Lowe'], report: addDays(today, -20), end: addDays(today, 160), closed: null },
    { name: 'Managed moves', remit: 'One agreed way for a pupil to try another school.', lead: 'James Holloway', others: ['Daniel Adeyemi', 'Catherine Rowe'], report: null, end: today, closed: today },
  ];
  for (const { name, remit, lead, others, report, end, closed } of groups) {
    const { id } = await client.bodies.createGroup({ parentBodyId, name, remit, leadPersonId: people.get(lead) ?? null, reportDueDay: report, endDay: end });
    await client.bodies.setPhase({ bodyId: id, phase: 'standing', from: closed === null ? started : addDays(started, -120), agreedAtMeetingId: null, note: '' });
    for (const member of [lead, ...others]) {
      const facts = SAMPLE_PEOPLE.find((person) => person.name === member);
      const personId = people.get(member);
      if (!facts || personId === undefined) throw new Error(`The sample has no person called ${member}`);
      await client.bodies.addMember({ bodyId: id, personId, ...facts, seatLabel: '', role: member === lead ? 'chair' : 'member', votingRight: 'full', from: null, until: null });
    }
    if (closed !== null) await client.bodies.setPhase({ bodyId: id, phase: 'closed', from: closed, agreedAtMeetingId: null, note: 'Final report taken' });
  }
}

async function addTerms(client: Client, bodyId: string, agreedOn: CalendarDay): Promise<void> {
  const { id } = await client.bodies.startTerms({ bodyId });
  const keys = keysAfter(null, TERMS.length);
  await client.text.save({ ownerKind: 'termsOfReference', ownerId: id, removed: [], changes: TERMS.map(({ kind, text }, index) => ({ id: uuidV7(), kind, level: 1, runs: [{ text }], orderKey: keys[index] ?? '', revision: 0 })) });
  await client.bodies.agreeTerms({ id, agreedOn, agreedAtMeetingId: null });
  await client.bodies.startTerms({ bodyId });
}

function who(name: string, people: ReadonlyMap<string, string>): { readonly personId: string | null; readonly honorific: string; readonly name: string; readonly organisationName: string; readonly email: string } {
  return { personId: people.get(name) ?? null, honorific: '', name, organisationName: '', email: '' };
}
