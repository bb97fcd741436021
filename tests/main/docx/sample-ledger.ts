import type { ActionPlanFacts } from '@shared/documents/build-action-plan';
import type { RecommendationHistoryFacts } from '@shared/documents/build-recommendation-history';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { KeptParagraph } from '@shared/ledger/model';
import type { PlanFactRow, PlanFactUpdate } from '@shared/ledger/plan-facts';
import { usualChoice } from '@shared/ledger/plan-layout';
import type { Block, Run } from '@shared/text/model';

const line = (...runs: readonly (string | Run)[]): KeptParagraph => ({ kind: 'paragraph', level: 1, runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) });
const bullet = (text: string, level = 1): KeptParagraph => ({ kind: 'bullet', level, runs: [{ text }] });
const strategy: Run = { text: 'Learning Close to Home', italic: true };
const ROUNDS = [{ id: 'round-1', name: 'Update March 2026' }, { id: 'round-2', name: 'Update September 2026' }];
const told = (roundId: string | null, day: CalendarDay | null, ...text: readonly KeptParagraph[]): PlanFactUpdate => ({ roundId, day, byName: '', text });
const march = (...text: readonly KeptParagraph[]): PlanFactUpdate => told('round-1', calendarDay(2026, 3, 31), ...text);
const september = (...text: readonly KeptParagraph[]): PlanFactUpdate => told('round-2', calendarDay(2026, 9, 30), ...text);

const row = (reference: string, more: Partial<PlanFactRow>): PlanFactRow => ({
  reference, under: '', publicity: 'open', text: [], parts: [], response: '', responseText: [], actionsHeading: '', actionsText: [], ownerName: '', timescale: '', status: 'notStarted', others: [], updates: [], ...more,
});

const REST = 'The service will look at each route again with the schools that use it, write down what a family can expect, and bring what it finds to the Board before anything is changed. ';

/** A plan with the difficulties of a real one: parts, lists, italics, references, words for dates, a row longer than a page has room for. */
export const PLAN_FACTS: ActionPlanFacts = {
  council: 'Southmere Borough Council',
  body: 'Education Scrutiny Committee',
  review: { title: 'Getting to school: review of travel for pupils with additional needs', department: 'Children’s Services', receivedOn: calendarDay(2025, 11, 15) },
  on: calendarDay(2026, 10, 2),
  audience: 'members',
  classification: { type: 'exempt', paragraphs: ['3'], appliesTo: null },
  recordedAt: '2026-10-02T09:00:00Z',
  choice: usualChoice(ROUNDS),
  plan: {
    columns: [],
    rounds: ROUNDS,
    rows: [
      row('R1', { text: [line('Publish one page that tells families who is entitled to travel and how to ask for it.')], response: 'accepted', responseText: [line('The service agrees that the present guidance is long.')], actionsText: [line('Write the page with the parents’ forum.')], ownerName: 'James Holloway', timescale: 'Feb 26', status: 'closed', updates: [march(line('The page was published on 20 February.')), september(line('Read 1,900 times. Closed by the Committee.'))] }),
      row('R2', {
        parts: [{ label: 'a)', text: [line('Name one officer whom schools can ring; and')] }, { label: 'b)', text: [line('answer a school within two working days (see R1).')] }],
        response: 'partlyAccepted', responseText: [line('Part a) is accepted. Part b) can be done in term time only.')], actionsText: [line('Name the officer.'), line('Count the days from October on.')], ownerName: 'Jasmine Kaur', timescale: 'Sept 26', status: 'onCourse', updates: [march(line('An officer has been named.')), september(line('See R1.'))],
      }),
      row('R3', {
        text: [line('Bring the next version of ', strategy, ' to the Board so that it:'), bullet('says how far is too far for a child of five;'), bullet('names the routes that are walked with an adult; and'), bullet('gives the cost of each kind of travel.')],
        response: 'accepted', responseText: [line('Work on ', strategy, ' begins in January.'), bullet('first with primary schools,'), bullet('those in the villages before the others,', 2), bullet('then with all.')],
        actionsText: [line('Take the recommendation up in the review of ', strategy, '.')], ownerName: 'Priya Raman', timescale: 'July 26', status: 'late', updates: [march(line('Not begun.')), september(line('A draft is with the schools of the villages. See R2 and R4.'))],
      }),
      row('R4', { text: [line('Stop charging for a spare seat.')], response: 'declined', responseText: [line('The charge pays for one route in nine. Without it that route would end, and the service could not make it good.')], ownerName: 'Stephen Calloway', timescale: 'Ongoing' }),
      row('R5', { text: [line(REST.repeat(3).trim())], response: 'accepted', responseText: [line(REST.repeat(4).trim()), line(REST.repeat(2).trim())], actionsText: [line(REST.repeat(2).trim())], ownerName: 'Jasmine Kaur; James Holloway', timescale: 'end of autumn term', status: 'stuck', updates: [september(line(REST.repeat(5).trim()))] }),
      row('R6', { text: [line('Renew the contract with the second operator on the terms of its own offer.')], publicity: 'exempt', response: 'noted', timescale: 'by 14 May 27' }),
      row('R7', { text: [line('Report on this plan in six months.')], response: 'alreadyInPlace', ownerName: 'Clerk', timescale: '', updates: [told(null, calendarDay(2026, 9, 12), line('Put on the agenda of the meeting in November.'))] }),
    ],
  },
};

/** The same plan as another department laid it out: other columns, in groups, with parts in brackets and letters within a response. */
export const GROUPED_PLAN_FACTS: ActionPlanFacts = {
  ...PLAN_FACTS,
  review: { ...PLAN_FACTS.review, receivedOn: null },
  audience: 'public',
  plan: {
    columns: [{ heading: '', role: 'reference' }, { heading: 'SCRUTINY RECOMMENDATION', role: 'recommendation' }, { heading: 'Director’s response and action plan', role: 'responseAndActions' }, { heading: 'Timescale', role: 'timescale' }, { heading: 'Update September 2026', role: 'update' }],
    rounds: ROUNDS,
    rows: PLAN_FACTS.plan.rows.map((each, index): PlanFactRow => ({
      ...each,
      under: index < 3 ? 'Families and schools' : 'Money and contracts',
      parts: each.parts.map(({ text }, place) => ({ label: place === 0 ? '(a)' : '(b)', text })),
      actionsHeading: each.actionsText.length === 0 ? '' : 'Action:',
      responseText: index === 1 ? [...each.responseText, { kind: 'letter', level: 1, runs: [{ text: 'in term time' }] }, { kind: 'letter', level: 1, runs: [{ text: 'and in the last week of August' }] }, { kind: 'roman', level: 2, runs: [{ text: 'by telephone' }] }] : each.responseText,
      others: index === 0 ? [{ heading: 'Cost', words: '• none in the first year\n• £400 a year from then on' }] : [],
    })),
  },
};

const block = (text: string, id: string): Block => ({ id, ownerKind: 'progressUpdate', ownerId: id, kind: 'paragraph', level: 1, orderKey: 'a0', runs: [{ text }], publicity: 'open', revision: 1, contentHash: '' });

export const HISTORY_FACTS: RecommendationHistoryFacts = {
  council: 'Southmere Borough Council',
  body: 'Education Scrutiny Committee',
  audience: 'public',
  classification: { type: 'open' },
  recordedAt: '2026-10-02T09:00:00Z',
  origin: [{ label: 'Decision', words: 'D 25/26-014, 4 November 2025' }, { label: 'Agenda item', words: 'Travel for pupils with additional needs' }],
  evidence: ['Guidance for families, February 2026', 'Letter to headteachers'],
  recommendation: {
    id: 'r2', reviewId: 'review', reviewTitle: 'Getting to school', bodyId: 'body', bodyName: 'Education Scrutiny Committee', since: calendarDay(2025, 11, 4), nextMeetingOn: null, priorities: [], minuted: null, tiedTo: [], reference: 'R2', text: 'a) Name one officer', ownerName: 'Jasmine Kaur', response: 'partlyAccepted', timescale: { verbatim: 'Sept 26', kind: 'month', day: calendarDay(2026, 9, 30) }, timescaleSure: true, status: 'onCourse', lastUpdate: null, publicity: 'open',
    under: 'Families and schools', blocks: [], parts: [{ id: 'a', label: 'a)', blocks: [block('Name one officer whom schools can ring; and', 'a')] }, { id: 'b', label: 'b)', blocks: [block('answer a school within two working days (see R1).', 'b')] }],
    ownerPersonId: null, proposedResponse: '', proposedWords: '', responseBlocks: [block('Part a) is accepted. Part b) can be done in term time only.', 'c')], actionsHeading: '', actions: [
      { id: 'd', blocks: [block('Name the officer.', 'd')], ownerPersonId: null, ownerName: 'Head of Transport', due: { verbatim: 'Feb 26', kind: 'month', day: calendarDay(2026, 2, 28) }, dueSure: true, status: 'done', closedOn: calendarDay(2026, 2, 20), closedReason: '' },
      { id: 'e', blocks: [block('Count the days from October on.', 'e')], ownerPersonId: null, ownerName: '', due: { verbatim: '', kind: 'none', day: null }, dueSure: true, status: 'open', closedOn: null, closedReason: '' },
    ],
    updates: [{ id: 'u2', roundId: 'round-2', roundName: 'Update September 2026', day: calendarDay(2026, 9, 30), byName: 'Jasmine Kaur', blocks: [block('See R1.', 'f')] }, { id: 'u1', roundId: 'round-1', roundName: 'Update March 2026', day: null, byName: '', blocks: [block('An officer has been named.', 'g')] }],
    history: [
      { id: 'h3', day: calendarDay(2026, 6, 1), from: 'closed', to: 'onCourse', reason: 'Two schools had no answer for a week.', agreedBy: '' },
      { id: 'h2', day: calendarDay(2026, 4, 20), from: 'notStarted', to: 'closed', reason: 'An officer has been named.', agreedBy: 'Education Scrutiny Committee' },
    ],
    closedOn: null, decisionId: null, agendaItemId: null, paperId: null, refersTo: [{ reference: 'R1', recommendationId: null }], chain: ['R1'], pointedAtBy: [{ reference: 'R3', recommendationId: null }, { reference: 'R5', recommendationId: null }], inCircle: false,
  },
};
