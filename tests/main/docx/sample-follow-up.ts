import type { TrackedAction } from '@shared/actions/model';
import type { ActionListFacts } from '@shared/documents/build-action-list';
import type { BetweenFacts } from '@shared/documents/build-between-decisions';
import type { ResumptionFacts } from '@shared/documents/build-resumption';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';

const HELD = calendarDay(2026, 11, 24);
const FRAME = { council: 'Southmere Borough Council', body: 'Education Board', audience: 'members', recordedAt: '2026-12-01T09:00:00Z' } as const;

function action(number: string, text: string, more: Partial<TrackedAction> = {}): TrackedAction {
  return {
    id: number, number, text, publicity: 'open', bodyId: 'b', bodyName: 'Education Board', meetingId: 'm', meetingDate: HELD, agendaItemId: 'i', itemTitle: 'Reading', entryId: 'e', owners: [], ownerName: 'Howard Pell', ofClerk: false,
    due: { verbatim: '12 January 2027', kind: 'day', day: calendarDay(2027, 1, 12) }, dueUnsure: false, status: 'open', closedOn: null, closedReason: '', lastUpdate: null, nextMeetingOn: null, ...more,
  };
}
const update = (words: string, byName = '') => ({ id: words, day: calendarDay(2026, 12, 1), words, byName, status: '' as const });

/** What a meeting gave people to do, with what was open before; one action is not for the public. */
export const ACTION_LIST_FACTS: ActionListFacts = {
  ...FRAME,
  meetingDate: HELD,
  on: calendarDay(2026, 12, 8),
  classification: { type: 'exempt', paragraphs: ['3'], appliesTo: null },
  actions: [
    { action: action('A 26/27-014', 'Publish the strategy on the Council’s website.'), updates: [update('The text is with the web team', 'Howard Pell'), update('It will be up before Christmas')] },
    { action: action('A 26/27-015', 'Write to the three schools without a library.', { ownerName: 'Siân Llewellyn and Gwen O’Shea', due: { verbatim: 'Sept 19', kind: 'words', day: null }, dueUnsure: true }), updates: [] },
    { action: action('A 26/27-016', 'Value the site of the former primary school.', { ownerName: '', due: { verbatim: 'ongoing', kind: 'ongoing', day: null }, publicity: 'exempt' }), updates: [] },
  ],
  earlier: [{ action: action('A 26/27-009', 'Ask the diocese for its figures.', { meetingDate: calendarDay(2026, 10, 13), due: { verbatim: '1 Dec', kind: 'day', day: calendarDay(2026, 12, 1) } }), updates: [] }],
};

/** The notice of a meeting that goes on a week later. */
export const RESUMPTION_FACTS: ResumptionFacts = {
  ...FRAME,
  date: HELD,
  adjournedOn: HELD,
  resumes: { day: calendarDay(2026, 12, 1), at: '18:00' as TimeOfDay, place: 'Committee Room 1' },
  items: [
    { number: '5', title: 'Attendance in the autumn term', publicTitle: '', publicity: 'open' },
    { number: '7', title: 'Purchase of the former Tidewell Primary site', publicTitle: 'A property matter', publicity: 'exempt' },
  ],
};

/** A chair's action, and a resolution in writing that one member has not answered yet. */
export const BETWEEN_FACTS: BetweenFacts = {
  ...FRAME,
  single: false,
  classification: { type: 'open' },
  rule: { needs: 'all', words: 'A resolution in writing needs the signature of all trustees entitled to vote.', source: 'Model articles', check: false },
  decisions: [
    { id: '1', bodyId: 'b', kind: 'chairsAction', number: 'CA 26/27-001', title: 'Heating at Tidewell Primary', words: 'Hire two boilers until the end of March, at £3,200 a month.', reason: 'The school would have closed the next day.', takenOn: calendarDay(2026, 12, 3), takenByName: 'Councillor Amira Okafor', consents: [], outcome: 'carried', publicity: 'open', reportedTo: { meetingId: 'n', date: calendarDay(2027, 1, 12), held: false } },
    {
      id: '2', bodyId: 'b', kind: 'writtenResolution', number: 'WR 26/27-001', title: 'Bank mandate', words: 'That the mandate be changed as set out in the letter of 1 December.', reason: '', takenOn: calendarDay(2026, 12, 2), takenByName: '', outcome: '', publicity: 'open', reportedTo: null,
      consents: [{ personId: 'a', name: 'Councillor Amira Okafor', seatLabel: 'Chair', answer: 'agrees', day: calendarDay(2026, 12, 3) }, { personId: 'h', name: 'Howard Pell', seatLabel: 'Primary headteachers', answer: '', day: null }],
    },
  ],
};
