import type { SentBodyPlan } from '@shared/bodies/reading/body-plan';
import type { Client } from '@shared/client-type';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { addDays, dayParts } from '@shared/kernel/calendar-day';
import { academicYearStart, monthOf } from './sample-days';
import type { SampleDays } from './sample-days';
import { recordChairsAction } from './sample-follow-up';
import { SAMPLE_COUNCIL } from './sample-people';

const SEAT = { groupLabel: '', organisationName: '', appointingBody: '', termMonths: 24, byOffice: false, votingRight: 'full', count: 1 } as const;

/** Who holds which kind of seat from the start; the other seats are vacant. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  'Secondary headteachers': ['Catherine Rowe', 'Daniel Adeyemi'],
  'Special school headteachers': ['Nuala Brennan'],
  'Head of Admissions and Fair Access': ['James Holloway'],
};

/**
 * Adds a behaviour partnership as one is made from its proposal: interim, with what it wants to happen by when, and outcomes that were
 * agreed before anybody could count them. Some of its seats are filled afterwards; Catherine Rowe presides.
 * @param people ids of the people already in the record, by name
 */
export async function addBehaviourPartnership(client: Client, parentBodyId: string, people: ReadonlyMap<string, string>, today: CalendarDay, days: SampleDays): Promise<void> {
  const { bodyId } = await client.bodyReading.make(proposal(parentBodyId, today, days));
  const from = academicYearStart(today, 0);
  const { seats } = await client.bodies.seats({ bodyId });
  for (const [label, names] of Object.entries(HOLDERS)) {
    for (const [place, seat] of seats.filter((candidate) => candidate.label === label).entries()) {
      const name = names[place];
      const personId = name === undefined ? undefined : people.get(name);
      if (name === undefined) continue;
      if (personId === undefined) throw new Error(`The sample has no person called ${name}`);
      const until = seat.byOffice ? null : addDays(academicYearStart(today, 2), -1);
      await client.bodies.fillSeat({ seatId: seat.seatId, personId, honorific: '', name: '', organisationName: '', email: '', role: name === 'Catherine Rowe' ? 'chair' : 'member', from, until });
    }
  }
  await recordChairsAction(client, bodyId, today);
}

function proposal(parentBodyId: string, today: CalendarDay, days: SampleDays): SentBodyPlan {
  const year = dayParts(today).year;
  return {
    name: 'Behaviour Partnership', shortName: '', kind: 'partnershipBoard', organisationName: SAMPLE_COUNCIL, phase: 'interim', firstMeeting: monthOf(days.later), parentBodyId, newParentName: '',
    seats: [
      { ...SEAT, label: 'Secondary headteachers', groupLabel: 'Schools and academies', appointingBody: 'Northmere secondary heads’ group', count: 3 },
      { ...SEAT, label: 'Special school headteachers', groupLabel: 'Schools and academies' },
      { ...SEAT, label: 'Head of Admissions and Fair Access', groupLabel: 'Council', termMonths: 0, byOffice: true },
      { ...SEAT, label: 'Northmere Youth Service', groupLabel: 'Partners', organisationName: 'Northmere Youth Service' },
      { ...SEAT, label: 'Safer Schools police officer', groupLabel: 'Partners', termMonths: 0, byOffice: true, votingRight: 'none' },
    ],
    priorities: [
      {
        name: 'Calm schools, and nobody sent away for long',
        description: 'Schools answer for every pupil of the area together, also for those whom one school alone could not keep.',
        measures: [
          { name: 'Days lost to suspension, for every hundred pupils', unit: 'days', baseline: '11.4', target: '8', better: 'lower' },
          { name: 'Permanent exclusions in a year', unit: 'pupils', baseline: '19', target: '10', better: 'lower' },
          { name: 'Schools where pupils say that lessons are calm', unit: '', baseline: null, target: null, better: 'higher' },
        ],
        milestones: [
          { what: 'Eight secondary schools have joined', when: `January ${String(year + 1)}` },
          { what: 'All secondary schools have joined, and share one protocol for pupils who are hard to place', when: `September ${String(year + 1)}` },
          { what: 'Money for behaviour support is spent by the schools together', when: `autumn term ${String(year + 1)}` },
        ],
      },
    ],
    groups: [],
    terms: [
      { kind: 'heading', level: 1, runs: [{ text: 'Purpose' }] },
      { kind: 'paragraph', level: 1, runs: [{ text: 'Secondary and special schools and those who work with them keep children in school and learning, wherever in Northmere they are.' }] },
      { kind: 'heading', level: 1, runs: [{ text: 'How we work' }] },
      { kind: 'bullet', level: 1, runs: [{ text: 'Schools answer together for all pupils of the area.' }] },
      { kind: 'bullet', level: 1, runs: [{ text: 'As few rules from above as can be.' }] },
      { kind: 'bullet', level: 1, runs: [{ text: 'What is spent is shown to all, every term.' }] },
    ],
  };
}
