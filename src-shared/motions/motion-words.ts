import type { MotionOutcome } from './model';

/** What an Amendment must be known by: which motion it amends, what became of it, and the words the motion would have with it. */
export type AmendmentFacts = { readonly id: string; readonly amendsMotionId: string | null; readonly outcome: MotionOutcome | null; readonly words: string };

/**
 * The words a motion has now: its own, or those of the amendment carried last (an Amendment is written as the motion would read with it).
 * The words it was moved in stay with the motion, so that the difference can be shown.
 * @param amendments those of the meeting in the order they were moved
 */
export function substantiveWords(motion: { readonly id: string; readonly words: string }, amendments: readonly AmendmentFacts[]): string {
  return amendments.findLast((each) => each.amendsMotionId === motion.id && each.outcome === 'carried')?.words ?? motion.words;
}

/** The amendment that stands before the meeting; only one does at a time. Null when none is undecided. */
export function pendingAmendment<T extends AmendmentFacts>(motionId: string, amendments: readonly T[]): T | null {
  return amendments.find((each) => each.amendsMotionId === motionId && each.outcome === null) ?? null;
}

/**
 * The words of a motion as they follow "Moved by …,": "that the report be approved.". Typed words may begin with "That", "to" or neither:
 * "to approve the report" stays as it is, "The report be approved" becomes "that the report be approved.".
 */
export function asThat(words: string): string {
  const trimmed = words.trim().replace(/^(?:AGREED|RESOLVED|APPROVED|RECOMMENDED)\b[:,]?\s*/, '');
  const ended = trimmed === '' || /[.!?:;]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
  if (/^that\b/i.test(ended)) return `that${ended.slice(4)}`;
  if (/^to\s/i.test(ended)) return `to${ended.slice(2)}`;
  return ended === '' ? '' : `that ${withSmallStart(ended)}`;
}

/** Only words that are small inside a sentence lose their capital: names and initials keep it. */
function withSmallStart(text: string): string {
  return /^(?:The|A|An|This|These|Those|All|Any|Each|No|It|In|On|Under|For|With|From)\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
