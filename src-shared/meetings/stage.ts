import { refusedFor } from '../kernel/verdict';
import type { Verdict } from '../kernel/verdict';
import { MEETING_STAGES } from './model';
import type { MeetingStage } from './model';

/**
 * Where a meeting may go from each stage. A meeting may be held though its agenda was never issued from here; minutes come
 * back from the chair to be drafted again; approved minutes never go back: a change of them is a recorded amendment.
 */
export const STAGE_MOVES: Readonly<Record<MeetingStage, readonly MeetingStage[]>> = {
  planned: ['agendaIssued', 'held'],
  agendaIssued: ['planned', 'held'],
  held: ['draft'],
  draft: ['withChair', 'issuedDraft'],
  withChair: ['draft', 'issuedDraft'],
  issuedDraft: ['draft', 'approved'],
  approved: ['signed'],
  signed: [],
};

/** What the rule needs to know of the meeting. */
export type StageFacts = { readonly itemCount: number; readonly entryCount: number; readonly actualStart: string | null; readonly actualEnd: string | null };

/** Whether a meeting may move from one stage to another, and if not, why. */
export function canMoveStage(from: MeetingStage, to: MeetingStage, facts: StageFacts): Verdict {
  const reasons: string[] = [];
  if (!STAGE_MOVES[from].includes(to)) {
    reasons.push(from === 'approved' || from === 'signed' ? 'Approved minutes are not changed. Record an amendment instead.' : `A meeting at the stage “${stageWords(from)}” cannot go to “${stageWords(to)}”.`);
  }
  if (to === 'agendaIssued' && facts.itemCount === 0) reasons.push('The agenda has no items yet.');
  if (to === 'held' && facts.actualStart === null) reasons.push('The meeting has not been started.');
  if (to === 'draft' && from === 'held' && facts.actualEnd === null) reasons.push('The meeting has not been ended.');
  if ((to === 'withChair' || to === 'issuedDraft') && facts.entryCount === 0) reasons.push('There are no minutes yet.');
  return refusedFor(reasons);
}

/** One step of the stage bar. */
export type StageStep = { readonly stage: MeetingStage; readonly words: string; readonly at: 'done' | 'current' | 'ahead' };

/** The steps of the stage bar, each done, current or still ahead. */
export function stageSteps(stage: MeetingStage): readonly StageStep[] {
  const current = MEETING_STAGES.findIndex((step) => step.stage === stage);
  return MEETING_STAGES.map((step, index) => ({ ...step, at: index < current ? 'done' : index === current ? 'current' : 'ahead' }));
}

/** The words for a stage. */
export function stageWords(stage: MeetingStage): string {
  return MEETING_STAGES.find((step) => step.stage === stage)?.words ?? stage;
}
