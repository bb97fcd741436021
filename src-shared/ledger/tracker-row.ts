import type { TrackedAction } from '../actions/model';
import { ACTION_STATE_WORDS, actionState } from '../actions/tracker';
import type { ActionState } from '../actions/tracker';
import { formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import type { Publicity } from '../kernel/publicity';
import type { Due } from '../minutes/model';
import { STATUS_WORDS } from './ledger-words';
import type { RecommendationStatus, Response, TrackedRecommendation, TrackedStep } from './model';

/** A line of the tracker: a recommendation, or an action from the minutes beside it. */
export type TrackerRow = {
  /** A `step` is an action of a recommendation. */
  readonly kind: 'recommendation' | 'action' | 'step';
  readonly id: string;
  /** The recommendation that it is, or that it hangs on; null for an action from minutes. */
  readonly recommendationId: string | null;
  readonly reference: string;
  readonly text: string;
  /** The review of a recommendation; the meeting that gave an action. */
  readonly from: string;
  readonly reviewId: string | null;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly ownerName: string;
  /** Null for an action: nobody responds to it. */
  readonly response: Response | null;
  readonly due: Due;
  readonly dueSure: boolean;
  readonly standing: { readonly kind: 'recommendation'; readonly status: RecommendationStatus } | { readonly kind: 'action'; readonly state: ActionState };
  /** The status as it is said. */
  readonly statusWords: string;
  /** Whether nothing is to be done about it any more. */
  readonly finished: boolean;
  readonly overdue: boolean;
  readonly lastUpdate: { readonly day: CalendarDay | null; readonly words: string } | null;
  /** Since when it is known: the day from which silence is counted where nothing has been told. */
  readonly since: CalendarDay;
  readonly nextMeetingOn: CalendarDay | null;
  readonly priorities: readonly string[];
  readonly publicity: Publicity;
};

/** A recommendation as a line of the tracker. What is due at the end of a month is overdue on the day after it. */
export function rowOfRecommendation(one: TrackedRecommendation, today: CalendarDay): TrackerRow {
  const finished = one.status === 'done' || one.status === 'closed';
  return {
    kind: 'recommendation',
    id: one.id,
    recommendationId: one.id,
    reference: one.reference,
    text: one.text,
    from: one.reviewTitle,
    reviewId: one.reviewId,
    bodyId: one.bodyId,
    bodyName: one.bodyName,
    ownerName: one.ownerName,
    response: one.response,
    due: one.timescale,
    dueSure: one.timescaleSure,
    standing: { kind: 'recommendation', status: one.status },
    statusWords: STATUS_WORDS[one.status],
    finished,
    overdue: !finished && one.timescale.day !== null && one.timescale.day < today,
    lastUpdate: one.lastUpdate,
    since: one.since,
    nextMeetingOn: one.nextMeetingOn,
    priorities: one.priorities,
    publicity: one.publicity,
  };
}

/** An action from the minutes as a line of the tracker. */
export function rowOfAction(action: TrackedAction, today: CalendarDay): TrackerRow {
  const state = actionState(action, today);
  return {
    kind: 'action',
    id: action.id,
    recommendationId: null,
    reference: action.number,
    text: action.text,
    from: `${action.bodyName}, ${formatDay(action.meetingDate)}`,
    reviewId: null,
    bodyId: action.bodyId,
    bodyName: action.bodyName,
    ownerName: action.ownerName,
    response: null,
    due: action.due,
    dueSure: !action.dueUnsure,
    standing: { kind: 'action', state },
    statusWords: ACTION_STATE_WORDS[state],
    finished: action.status !== 'open',
    overdue: state === 'overdue',
    lastUpdate: action.lastUpdate === null ? null : { day: action.lastUpdate.day, words: action.lastUpdate.words },
    since: action.meetingDate,
    nextMeetingOn: action.nextMeetingOn,
    priorities: [],
    publicity: action.publicity,
  };
}

/** An action of a recommendation as a line of the tracker. With its recommendation done or closed it asks for nothing any more. */
export function rowOfStep(step: TrackedStep, today: CalendarDay): TrackerRow {
  const over = step.recommendationStatus === 'done' || step.recommendationStatus === 'closed';
  const state = actionState({ status: step.status, due: step.due, dueUnsure: !step.dueSure }, today);
  const finished = over || step.status !== 'open';
  return {
    kind: 'step',
    id: step.id,
    recommendationId: step.recommendationId,
    reference: `${step.reference} action ${String(step.place)}`,
    text: step.text,
    from: step.reviewTitle,
    reviewId: step.reviewId,
    bodyId: step.bodyId,
    bodyName: step.bodyName,
    ownerName: step.ownerName,
    response: null,
    due: step.due,
    dueSure: step.dueSure,
    standing: over && step.status === 'open' ? { kind: 'recommendation', status: step.recommendationStatus } : { kind: 'action', state },
    statusWords: over && step.status === 'open' ? STATUS_WORDS[step.recommendationStatus] : ACTION_STATE_WORDS[state],
    finished,
    overdue: !finished && state === 'overdue',
    lastUpdate: null,
    since: step.since,
    nextMeetingOn: step.nextMeetingOn,
    priorities: [],
    publicity: step.publicity,
  };
}
