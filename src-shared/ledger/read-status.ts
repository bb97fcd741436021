import type { RecommendationStatus } from './model';

/** A status with how surely it was read. `said`: the cell says so in the words of the ledger; `read`: other words, or a colour, to be confirmed. */
export type StatusProposal = { readonly status: Exclude<RecommendationStatus, 'closed'>; readonly certainty: 'said' | 'read' };

type Wording = { readonly status: StatusProposal['status']; readonly pattern: RegExp };

/** The ledger's own words. */
const SAID: readonly Wording[] = [
  { status: 'notStarted', pattern: /^not (?:yet )?started$/iu },
  { status: 'onCourse', pattern: /^on course$/iu },
  { status: 'late', pattern: /^late$/iu },
  { status: 'stuck', pattern: /^stuck$/iu },
  { status: 'paused', pattern: /^paused$/iu },
  { status: 'done', pattern: /^done$/iu },
];

/** What councils write. Closing needs a reason and a name: a plan that says "Closed" is proposed as done. */
const READ: readonly Wording[] = [
  { status: 'notStarted', pattern: /^(?:not begun|to start|to be started|no progress|pending|new|open)\b/iu },
  { status: 'stuck', pattern: /\b(?:stuck|blocked|at risk|off track|unlikely)\b|^red\b/iu },
  { status: 'late', pattern: /\b(?:overdue|delayed|behind(?: schedule)?|slipped|late)\b|^amber\b|^yellow\b/iu },
  { status: 'paused', pattern: /\b(?:on hold|paused|deferred|suspended)\b/iu },
  { status: 'onCourse', pattern: /\b(?:on (?:track|target|schedule|course)|in progress|in hand|on-?going|under ?way|progressing|started|partially complete[d]?|partly (?:complete[d]?|done))\b|^green\b/iu },
  { status: 'done', pattern: /\b(?:completed?|done|implemented|achieved|finished|delivered|closed|discharged)\b|^blue\b/iu },
];

/** What the words of a status seem to say; null when they say nothing of the kind, which is left to a person. "Not complete" says nothing either. */
export function readStatus(words: string): StatusProposal | null {
  const whole = words.trim().replace(/[.;]+$/u, '').replace(/\s+/gu, ' ');
  if (whole === '') return null;
  for (const { status, pattern } of SAID) if (pattern.test(whole)) return { status, certainty: 'said' };
  if (/\bnot (?:yet )?(?:completed?|done|implemented|achieved|finished|on track|on target)\b|\bincomplete\b/iu.test(whole)) return null;
  for (const { status, pattern } of READ) if (pattern.test(whole)) return { status, certainty: 'read' };
  return null;
}
