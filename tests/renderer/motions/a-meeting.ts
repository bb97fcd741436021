/** A board of six in its room at item 2, with its motions, for the panels beside the item. */
import type { MeetingRoom } from '@shared/attendance/model';
import type { Motion } from '@shared/motions/model';
import type { MeetingMotions } from '@renderer/features/motions/use-motions';
import { DAY, person } from '@tests/shared/attendance/people';

export const MEETING = '019a0000-0000-7000-8000-0000000000aa';
export const ITEM = '019a0000-0000-7000-8000-0000000000b2';
export const EXEMPT = '019a0000-0000-7000-8000-0000000000b3';
const NAMES = ['Margaret Oyelaran', 'Jasmine Kaur', 'Stephen Calloway', 'Tom Ashworth', 'Nuala Brennan', 'Daniel Adeyemi'] as const;

/** The id of somebody, by their place in the list. */
export function idOf(place: number): string {
  return `019a0000-0000-7000-8000-00000000010${String(place)}`;
}

export function aRoom(more: Partial<MeetingRoom> = {}): MeetingRoom {
  return {
    meetingId: MEETING,
    day: DAY,
    actualStart: '18:00',
    actualEnd: null,
    lastDay: DAY,
    currentItemId: ITEM,
    people: NAMES.map((name, index) => person(idOf(index), { name, presiding: index === 0, role: index === 0 ? 'chair' : 'member' })),
    events: [],
    declarations: [],
    overrides: [],
    facts: { packKey: 'council-committee-england', changes: [], totalMembership: 6, vacancies: 0 },
    items: [
      { id: ITEM, label: '2', title: 'Fair Access Protocol', publicity: 'open', closedAt: null },
      { id: EXEMPT, label: '3', title: 'Lease of the Wold site', publicity: 'exempt', closedAt: null },
    ],
    interests: [],
    ...more,
  };
}

export function aMotion(id: string, more: Partial<Motion> = {}): Motion {
  return {
    id, agendaItemId: ITEM, entryId: `entry-${id}`, publicity: 'open', words: 'that the thresholds be adopted', moverAttendanceId: idOf(5), moverName: 'Daniel Adeyemi', seconderAttendanceId: idOf(4), seconderName: 'Nuala Brennan', amendsMotionId: null, purpose: 'business', recommendedText: '',
    outcome: null, method: null, counts: { for: 0, against: 0, abstained: 0 }, castingVote: '', castingByName: '', restriction: { business: '', groups: [] }, votedDay: null, votedAt: null, entitled: null, overrideReason: '', votes: [], decisionEntryId: null, decisionNumber: '', ...more,
  };
}

export function known(motions: readonly Motion[], more: Partial<MeetingMotions> = {}): MeetingMotions {
  return {
    motions: [...motions],
    exclusions: [],
    parts: [{ agendaItemId: ITEM, planned: 'open', actual: null }, { agendaItemId: EXEMPT, planned: 'exempt', actual: null }],
    recommendations: [],
    rules: { castingVote: 'chair', ownVoteIsRight: true, needsSeconder: true, regime: 'schedule12A' },
    publicSummaries: [],
    ...more,
  };
}
