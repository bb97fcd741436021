import { ALLOWED, refusedFor } from '../../kernel/verdict';
import type { Verdict } from '../../kernel/verdict';
import { paperStepSchema } from '../model';
import type { PaperStatus, PaperStep } from '../model';

/** From where each step goes, and to where. A paper that was cleared or published comes back only by being opened for changes. */
const MOVES: Readonly<Record<PaperStep, { readonly from: readonly PaperStatus[]; readonly to: PaperStatus; readonly refusal: string }>> = {
  submitted: { from: ['draft'], to: 'submitted', refusal: 'Only a draft can be submitted.' },
  returned: { from: ['submitted'], to: 'draft', refusal: 'Only a submitted paper can be returned.' },
  cleared: { from: ['submitted'], to: 'cleared', refusal: 'Only a submitted paper can be cleared. Submit it first.' },
  published: { from: ['cleared'], to: 'published', refusal: 'Only a cleared paper can be published. Clear it first.' },
  reopened: { from: ['cleared', 'published'], to: 'draft', refusal: 'This paper is not locked: it can be changed as it is.' },
};

/** Whether a paper that has come so far can go a step, and if not, why. */
export function canGoStep(status: PaperStatus, step: PaperStep): Verdict {
  return MOVES[step].from.includes(status) ? ALLOWED : refusedFor([MOVES[step].refusal]);
}

/** How far a paper has come after a step. */
export function statusAfter(step: PaperStep): PaperStatus {
  return MOVES[step].to;
}

/** The steps that are open to a paper, forwards first. */
export function stepsFrom(status: PaperStatus): readonly PaperStep[] {
  const steps = paperStepSchema.options.filter((step) => MOVES[step].from.includes(status));
  return steps.toSorted((one, other) => Number(goesBack(one)) - Number(goesBack(other)));
}

/** Whether a step takes the paper back to a draft; it is gone with words for whoever wrote it. */
export function goesBack(step: PaperStep): boolean {
  return MOVES[step].to === 'draft';
}

/** Whether what a paper says is fixed: cleared and published papers are changed only after they are opened for changes. */
export function isLocked(status: PaperStatus): boolean {
  return status === 'cleared' || status === 'published';
}

/** Why a locked paper cannot be changed, and what to do. */
export function lockedWords(status: PaperStatus): string {
  return `This paper is ${status}, so its text stays as it is. Choose “Open for changes” to change it.`;
}
