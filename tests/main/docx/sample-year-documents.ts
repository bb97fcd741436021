import type { ForwardPlanFacts, PlannedItemFact } from '@shared/documents/build-forward-plan';
import type { MeetingCalendarFacts } from '@shared/documents/build-meeting-calendar';
import { calendarDay } from '@shared/kernel/calendar-day';

const meeting = (year: number, month: number, day: number, more: Partial<MeetingCalendarFacts['meetings'][number]> = {}): MeetingCalendarFacts['meetings'][number] => ({ date: calendarDay(year, month, day), time: 'At 4.00 pm', place: 'Civic Hall, Southmere', title: '', provisional: false, cancelled: false, ...more });

/** A calendar over two school years, with dates to be confirmed, one cancelled and one with a title of its own. */
export const MEETING_CALENDAR_FACTS: MeetingCalendarFacts = {
  council: 'Southmere Borough Council',
  body: 'Schools Forum',
  meetings: [meeting(2026, 12, 10), meeting(2027, 1, 14, { title: 'Budget meeting' }), meeting(2027, 3, 11, { cancelled: true }), meeting(2027, 6, 10, { provisional: true }), meeting(2027, 9, 16, { provisional: true })],
  recordedAt: '2026-11-16T09:30:00Z',
};

const item = (title: string, more: Partial<PlannedItemFact> = {}): PlannedItemFact => ({ title, meetingDate: null, when: 'Summer term', lead: 'Head of Finance', reason: '', keyDecision: false, decisionMaker: '', consulted: '', documents: '', noticePublishedOn: null, publicity: 'open', exemptParagraphs: [], ...more });

/** A work programme with two key decisions, one of them exempt, and three other items. */
export const FORWARD_PLAN_FACTS: ForwardPlanFacts = {
  council: 'Southmere Borough Council',
  body: 'Schools Forum',
  items: [
    item('Growth fund for 2027/28', { meetingDate: calendarDay(2027, 1, 14), keyDecision: true, decisionMaker: 'Schools Forum', consulted: 'All maintained schools and academies, by letter until 18 December', documents: 'Report of the Head of Finance; criteria for the fund', noticePublishedOn: calendarDay(2026, 12, 4), reason: 'Criteria must be agreed before budgets are set at the end of February.' }),
    item('Loan to a school in deficit', { meetingDate: calendarDay(2027, 3, 11), keyDecision: true, decisionMaker: 'Schools Forum', publicity: 'exempt', exemptParagraphs: ['3'], reason: 'ZQPLANNED: recovery plan of one school.' }),
    item('Scheme for financing schools', { meetingDate: calendarDay(2027, 3, 11), reason: 'Yearly review of the scheme' }),
    item('De-delegation'),
    item('Contract for school meals', { publicity: 'exempt', exemptParagraphs: ['3'], lead: 'ZQPLANNED', reason: 'ZQPLANNED tender prices' }),
  ],
  audience: 'members',
  classification: { type: 'exempt', paragraphs: ['3'], appliesTo: null },
  recordedAt: '2026-11-16T09:30:00Z',
};
