import { MotionOfEntry } from './features/motions/motion-of-entry';

/** What stands under a line of the minutes besides its own chips; the minutes know nothing of the feature that says it. */
export const FactsBesides = MotionOfEntry;
