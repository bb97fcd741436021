import type { ActionStatus, RecommendationStatus, Response } from './model';

/** The words of a response, on screen and in documents; empty while nobody has decided it. */
export const RESPONSE_WORDS: Readonly<Record<Response, string>> = { '': '', accepted: 'Accepted', partlyAccepted: 'Partly accepted', declined: 'Declined', alreadyInPlace: 'Already in place', noted: 'Noted' };

/** The words of a status, on screen and in documents. */
export const STATUS_WORDS: Readonly<Record<RecommendationStatus, string>> = { notStarted: 'Not started', onCourse: 'On course', late: 'Late', stuck: 'Stuck', paused: 'Paused', done: 'Done', closed: 'Closed' };

/** The words of how far an action of a recommendation is, as of actions from minutes. */
export const ACTION_STATUS_WORDS: Readonly<Record<ActionStatus, string>> = { open: 'Open', done: 'Done', dropped: 'No longer needed' };
