import type { DecisionsFacts } from '@shared/documents/build-decisions';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { RegisteredDecision } from '@shared/motions/model';

const decision = (number: string, more: Partial<RegisteredDecision>): RegisteredDecision => ({
  id: number,
  number,
  kind: 'decision',
  meetingId: 'meeting',
  date: parseCalendarDay('2026-11-24') as CalendarDay,
  agendaItemId: 'item',
  itemNumber: '6',
  itemTitle: 'Fair Access Protocol',
  entryId: 'entry',
  publicity: 'open',
  text: 'that the revised thresholds be adopted from 4 January 2027.',
  recommendedText: '',
  vote: 'Carried: 7 for, 0 against, 1 abstention',
  takenBack: false,
  ...more,
});

/** A register with an open decision, one taken back and an exempt one. */
export const DECISIONS_FACTS: DecisionsFacts = {
  council: 'Southmere Borough Council',
  body: 'Education Board',
  span: '1 May 2026 to 30 April 2027',
  decisions: [
    decision('D 26/27-031', {}),
    decision('D 26/27-032', { takenBack: true, text: 'that the panel report in May.', vote: 'Withdrawn' }),
    decision('D 26/27-033', { itemNumber: '12', itemTitle: 'Site lease', publicity: 'exempt', text: 'that the lease be granted on the terms in the report.', vote: 'Agreed without a vote' }),
  ],
  audience: 'members',
  classification: { type: 'exempt', paragraphs: ['3'], appliesTo: null },
  recordedAt: '2026-11-24T20:00:00Z',
};
