import type { RecordProblem } from '@shared/records/model';

/** What a person can do about a record that could not be opened. */
export type ProblemAction = 'tryAgain' | 'copyHere' | 'restore' | 'openAnother' | 'showInFolder';

/** The words of the buttons. */
export const PROBLEM_ACTION_WORDS: Readonly<Record<ProblemAction, string>> = {
  tryAgain: 'Try again',
  copyHere: 'Copy it here',
  restore: 'Restore the checked copy',
  openAnother: 'Open another record…',
  showInFolder: 'Show in folder',
};

/** The heading over the sentence. */
export const PROBLEM_TITLES: Readonly<Record<RecordProblem['code'], string>> = {
  missing: 'The record is not there',
  locked: 'The record is open elsewhere',
  newer: 'The record is from a newer version',
  unreadable: 'The record could not be read',
  corrupt: 'The record is damaged',
  notARecord: 'This file is not a record',
  synchronised: 'The record is in a shared or synchronised folder',
  readOnly: 'The record cannot be written to',
  diskFull: 'The disk is full',
  migrationFailed: 'The record could not be brought up to date',
};

const POSSIBLE: Readonly<Record<RecordProblem['code'], readonly ProblemAction[]>> = {
  missing: ['tryAgain', 'restore', 'openAnother'],
  locked: ['tryAgain', 'openAnother'],
  newer: ['openAnother', 'showInFolder'],
  unreadable: ['tryAgain', 'restore', 'openAnother', 'showInFolder'],
  corrupt: ['restore', 'openAnother', 'showInFolder'],
  notARecord: ['openAnother', 'showInFolder'],
  synchronised: ['copyHere', 'openAnother', 'showInFolder'],
  readOnly: ['copyHere', 'tryAgain', 'openAnother'],
  diskFull: ['tryAgain', 'openAnother', 'showInFolder'],
  migrationFailed: ['restore', 'tryAgain', 'openAnother', 'showInFolder'],
};

/** What can be done, the best first. A copy can be restored only where there is one. */
export function actionsFor(problem: Pick<RecordProblem, 'code' | 'backupMadeAt'>): readonly ProblemAction[] {
  return POSSIBLE[problem.code].filter((action) => action !== 'restore' || problem.backupMadeAt !== null);
}
