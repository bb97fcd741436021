import type { Publicity } from '@shared/kernel/publicity';
import type { Exclusion } from '@shared/motions/model';
import type { MeetingMotions } from './use-motions';

/** How a meeting and the item that is shown stand between Part 1 and Part 2. */
export type Part2State = {
  /** The exclusion in force now; null while the public may be there. */
  readonly exclusion: Exclusion | null;
  /** How the item is taken: as the meeting decided, else as the agenda planned it. */
  readonly takenAs: Publicity;
  readonly planned: Publicity;
  /** Whether what is typed under the item belongs to Part 2. */
  readonly inPart2: boolean;
};

/** Where an item stands. The part is the item's: an open item is minuted in Part 1 also while the public are out of the room. */
export function part2State(known: Pick<MeetingMotions, 'exclusions' | 'parts'>, itemId: string): Part2State {
  const part = known.parts.find(({ agendaItemId }) => agendaItemId === itemId);
  const takenAs = part?.actual ?? part?.planned ?? 'open';
  return {
    exclusion: known.exclusions.findLast(({ outcome, excludedAt, readmittedAt }) => outcome === 'carried' && excludedAt !== null && readmittedAt === null) ?? null,
    takenAs,
    planned: part?.planned ?? 'open',
    inPart2: takenAs !== 'open',
  };
}
