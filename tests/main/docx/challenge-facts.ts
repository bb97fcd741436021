import type { LoggedChallenge } from '@shared/challenge-log/contract';
import type { ChallengeLogFacts } from '@shared/documents/build-challenge-log';
import { calendarDay } from '@shared/kernel/calendar-day';

const asked = (entryId: string, words: string, more: Partial<LoggedChallenge> = {}): LoggedChallenge => ({ entryId, kind: 'question', meetingId: 'november', date: calendarDay(2026, 11, 24), itemTitle: 'Reading in Years 1 and 2', words, answers: [], impacts: [], publicity: 'open', ...more });

/** What was asked at two meetings: answered, with what came of it; challenged; not answered; and one matter that is not open. */
export const CHALLENGE_LOG_FACTS: ChallengeLogFacts = {
  council: 'Southmere Borough Council',
  body: 'Education Board',
  span: '1 September 2026 to 31 August 2027',
  challenges: [
    asked('q1', 'Gwen O’Shea asked how many pupils had fallen behind since the summer.', { answers: ['Eleven in Year 1 and four in Year 2.', 'The figures by school would follow.'], impacts: ['Figures by school come to every meeting.'] }),
    asked('q2', 'Howard Pell said that the scheme had been promised twice and not begun.', { kind: 'challenge', answers: ['It begins in January; the post is advertised.'], impacts: ['The Board asked for a date it can hold the Director to.'] }),
    asked('q3', 'Siân Llewellyn asked who pays for the books.', { meetingId: 'january', date: calendarDay(2027, 1, 12), itemTitle: 'Budget for libraries' }),
    asked('q4', 'Howard Pell asked what the valuer had been told.', { meetingId: 'january', date: calendarDay(2027, 1, 12), itemTitle: 'Site of the former primary school', answers: ['Nothing beyond the plan.'], publicity: 'exempt' }),
  ],
  audience: 'members',
  classification: { type: 'exempt', paragraphs: ['3'], appliesTo: null },
  recordedAt: '2027-01-12T20:00:00Z',
};
