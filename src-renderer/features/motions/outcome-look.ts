import type { MotionOutcome } from '@shared/motions/model';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';

/** How the result of a motion looks: a shape besides the colour. */
export const OUTCOME_LOOK: Readonly<Record<MotionOutcome, { readonly tone: ChipTone; readonly shape: ChipShape }>> = {
  carried: { tone: 'good', shape: 'tick' },
  lost: { tone: 'bad', shape: 'diamond' },
  withdrawn: { tone: 'neutral', shape: 'bar' },
  lapsed: { tone: 'neutral', shape: 'bar' },
  deferred: { tone: 'attention', shape: 'half' },
};
