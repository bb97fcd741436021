import type { ChairItem } from '@shared/documents/build-chair-agenda';
import type { MeetingAttendanceFacts } from '@shared/documents/build-meeting-attendance';
import type { NoticeFacts } from '@shared/documents/build-notice';
import type { RequestFact } from '@shared/documents/build-requests';
import type { RoomFacts } from '@shared/documents/build-sign-in-sheet';
import type { Prose } from '@shared/documents/prose';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { noticeWorking } from '@shared/rules/notice-working';

const date = calendarDay(2027, 1, 7);
const prose = (text: string, kind: Prose['kind'] = 'paragraph', level = 1): Prose => ({ kind, level, runs: [{ text }], publicity: 'open' });

/** What the papers for the room begin with. */
export const ROOM_FACTS: RoomFacts = {
  council: 'Southmere Borough Council',
  body: 'Education Board',
  date,
  meetingTitle: 'Special meeting on reading',
  hours: '18:00 to 20:00',
  place: 'Committee Room 1, Civic Centre, Southmere',
  status: 'final',
  audience: 'members',
  classification: { type: 'open' },
  recordedAt: '2026-12-21T09:30:00Z',
  people: [
    { name: 'Councillor Amira Okafor', what: 'Chair, Portfolio Holder', counted: true },
    { name: 'Siân Llewellyn', what: 'Secondary headteachers', counted: true },
    { name: 'Dr Joanna Brightwell-Featherstonehaugh', what: 'Southmere Integrated Care Partnership', counted: true },
    { name: 'Dilys Marchetti', what: 'Clerk', counted: false },
  ],
};

const chairItem = (label: string, title: string, more: Partial<ChairItem> = {}): ChairItem => ({ kind: 'item', label, level: 1, title, state: '', hours: '18:05 to 18:10 (5 minutes)', ask: 'Noting', presenter: 'Chair', speakers: '', publicity: 'open', recommendation: [], notes: [], ...more });

/** The chair's copy with everything that an item can have. */
export const CHAIR_FACTS: Omit<RoomFacts, 'people'> & { readonly items: readonly ChairItem[]; readonly ends: string } = {
  ...ROOM_FACTS,
  classification: { type: 'confidential', appliesTo: null },
  ends: 'Ends 19:23, 37 minutes in hand.',
  items: [
    chairItem('1', 'Apologies for absence', { notes: [prose('Welcome the new diocesan member.')] }),
    chairItem('2', 'Public questions', { ask: 'Decision', speakers: 'Ada Quill; Ben Tarrant', recommendation: [prose('That the Board'), prose('notes the questions; and', 'letter'), prose('asks for a report.', 'letter')], notes: [prose('Three minutes each, no debate.'), prose('Mr Tarrant needs the loop.')] }),
    chairItem('2.1', 'Crossing at Harbour Primary School', { level: 2, state: 'Deferred' }),
    chairItem('', 'Break', { kind: 'break', hours: '18:50 to 19:00 (10 minutes)' }),
    chairItem('3', 'Purchase of the former Tidewell Primary site', { publicity: 'exempt', ask: 'Decision' }),
  ],
};

const request = (kind: RequestFact['kind'], fromName: string, words: string, more: Partial<RequestFact> = {}): RequestFact => ({ kind, fromName, organisationName: '', seconderName: '', receivedOn: calendarDay(2026, 12, 18), words, addressedTo: '', response: '', signatures: 0, publicity: 'open', item: '', ...more });

/** One of everything that can be brought to a meeting. */
export const REQUESTS_FACTS: Omit<RoomFacts, 'people'> & { readonly requests: readonly RequestFact[] } = {
  ...ROOM_FACTS,
  requests: [
    request('question', 'Ada Quill', 'When will the crossing at Harbour Primary School be built?', { organisationName: 'Harbour Residents', addressedTo: 'Chair', item: '2 Public questions', response: 'Work begins in March.\nThe order is placed.' }),
    request('question', 'Ben Tarrant', 'Why was my child moved?', { publicity: 'exempt' }),
    request('petition', 'Carys Owen', 'Keep the school library open.', { signatures: 214 }),
    request('deputation', 'Harbour Residents', 'Road safety outside schools.'),
    request('motionOnNotice', 'Councillor Amira Okafor', 'That the Board writes to the Minister about the cost of school meals.', { seconderName: 'Howard Pell' }),
  ],
};

/** Who was there, with somebody late, somebody who withdrew, and an interest that is not open. */
export const MEETING_ATTENDANCE_FACTS: MeetingAttendanceFacts = {
  council: ROOM_FACTS.council, body: ROOM_FACTS.body, date, status: 'draft', audience: 'members', classification: { type: 'exempt', paragraphs: [], appliesTo: null }, recordedAt: ROOM_FACTS.recordedAt, place: ROOM_FACTS.place,
  people: [
    { name: 'Councillor Amira Okafor (presiding)', role: 'Chair, Portfolio Holder', attendance: 'Present' },
    { name: 'Siân Llewellyn', role: 'Secondary headteachers', attendance: 'Present from 6.15 pm' },
    { name: 'Reverend Tomasz Brzozowski', role: 'Diocese of Southmere', attendance: 'Apologies, consented' },
  ],
  moves: [{ name: 'Siân Llewellyn', kind: 'arrives', at: '6.15 pm', item: 'item 3' }, { name: 'Councillor Amira Okafor', kind: 'withdraws', at: '7.02 pm', item: 'item 7' }, { name: 'Councillor Amira Okafor', kind: 'returns', at: '7.20 pm', item: '' }],
  declarations: [
    { name: 'Siân Llewellyn', kindWords: 'Personal interest', nature: 'Governor of Harbour Primary School', did: 'stayed', item: 'item 4', publicity: 'open' },
    { name: 'Councillor Amira Okafor', kindWords: 'Disclosable pecuniary interest', nature: 'Owner of land beside the site', did: 'withdrew', item: 'item 7', publicity: 'exempt' },
  ],
};

const policy = { clearDays: 5, counting: 'working', division: 'england-and-wales' } as const;

/** A certificate of notice over Christmas, long enough. */
export const NOTICE_FACTS: NoticeFacts = {
  council: 'Southmere Borough Council',
  body: 'Education Board',
  meetingTitle: 'Special meeting on reading',
  date,
  startTime: '18:00' as TimeOfDay,
  place: 'Committee Room 1, Civic Centre, Southmere',
  rule: { words: 'An agenda is open to inspection at least five clear working days before the meeting.', source: 'Local Government Act 1972, section 100B(3)', mayBeShortened: true, urgencyWords: 'An item may be taken by reason of special circumstances, which are stated in the minutes.', urgencySource: 'Local Government Act 1972, section 100B(4)(b)' },
  working: noticeWorking(calendarDay(2026, 12, 21), date, policy, []),
  issue: { what: 'Agenda', version: 1, on: calendarDay(2026, 12, 21), at: '09:30' as TimeOfDay, by: 'Dilys Marchetti', lateReason: '', documentHash: '0123456789abcdef'.repeat(4) },
  deadlines: [],
  status: 'final',
  recordedAt: '2026-12-21T09:30:00Z',
};

/** The same issued too late, with the chair's reason. */
export const SHORT_NOTICE_FACTS: NoticeFacts = {
  ...NOTICE_FACTS,
  working: noticeWorking(calendarDay(2027, 1, 4), date, policy, []),
  issue: { what: 'Revised agenda', version: 2, on: calendarDay(2027, 1, 4), at: null, by: 'Dilys Marchetti', lateReason: 'The offer for the site closes on 8 January.', documentHash: '' },
};

/** Before the issue: when it can go out at the latest, and when papers are due. */
export const NOTICE_WORKING_FACTS: NoticeFacts = {
  ...NOTICE_FACTS,
  issue: null,
  status: 'draft',
  deadlines: [{ when: 'Monday 14 December 2026', what: 'Drafts of papers to the clerk', rule: 'ten working days before the agenda is issued' }, { when: 'Friday 18 December 2026', what: 'Cleared papers', rule: 'one working day before the agenda is issued' }],
};
