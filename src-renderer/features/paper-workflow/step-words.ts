import type { PaperStatus, PaperStep } from '@shared/papers/model';
import type { VersionStep } from '@shared/papers/workflow/model';

type StepWords = {
  /** On the button. */
  readonly button: string;
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly byLabel: string;
  readonly noteLabel: string | null;
  readonly done: string;
};

/** What each step is called and asks. */
export const STEP_WORDS: Readonly<Record<PaperStep, StepWords>> = {
  submitted: { button: 'Submit…', title: 'Submit the paper', lead: 'It goes to whoever clears it. It can still be changed until then.', submit: 'Submit', byLabel: 'Submitted by', noteLabel: null, done: 'The paper is submitted' },
  returned: { button: 'Return…', title: 'Return the paper', lead: 'It is a draft again. What you write here stands over the paper until it is submitted again; it is in no document.', submit: 'Return', byLabel: 'Returned by', noteLabel: 'What is to be changed', done: 'The paper is returned' },
  cleared: { button: 'Clear…', title: 'Clear the paper', lead: 'Its text is locked as it stands and can go into the pack.', submit: 'Clear', byLabel: 'Cleared by', noteLabel: null, done: 'The paper is cleared' },
  published: { button: 'Publish…', title: 'Publish the paper', lead: 'It is final: its Word file says so and its numbers are fixed.', submit: 'Publish', byLabel: 'Published by', noteLabel: null, done: 'The paper is published' },
  reopened: { button: 'Open for changes…', title: 'Open the paper for changes', lead: 'It is a draft again, and goes through its steps once more. How it stood is kept as a version.', submit: 'Open for changes', byLabel: 'Opened by', noteLabel: 'Reason', done: 'The paper is open for changes' },
};

/** What the stages of a paper are called, in order. */
export const PAPER_STAGES: readonly { readonly key: PaperStatus; readonly words: string }[] = [
  { key: 'draft', words: 'Draft' },
  { key: 'submitted', words: 'Submitted' },
  { key: 'cleared', words: 'Cleared' },
  { key: 'published', words: 'Published' },
];

/** Why a version was kept, as it stands in a list. */
export const VERSION_WORDS: Readonly<Record<VersionStep, string>> = { submitted: 'Submitted', returned: 'Returned', cleared: 'Cleared', published: 'Published', reopened: 'Opened for changes', kept: 'Kept', restored: 'Kept', received: 'Before a file was taken over' };
