import { listedWords } from '../kernel/listed-words';

/** What is about to happen to a recommendation that others may point at. */
export type TargetChange = 'close' | 'reword' | 'renumber' | 'remove';

/**
 * What a person should know before a recommendation is closed, reworded, renumbered or moved to the bin while others point at it; null when none
 * does. It warns and never stops: their words stay as they are, and only a person knows whether they still say what is meant.
 *
 * @param pointing the references of those that name it, in the order of the plan
 */
export function targetWarning(change: TargetChange, reference: string, pointing: readonly string[]): string | null {
  if (pointing.length === 0) return null;
  const they = `${listedWords(pointing)} ${pointing.length === 1 ? 'points' : 'point'} at ${reference}.`;
  const stays = pointing.length === 1 ? 'Its words stay as they are' : 'Their words stay as they are';
  const look = pointing.length === 1 ? 'look whether it' : 'look whether they';
  switch (change) {
    case 'close':
      return `${they} ${stays}: ${look} can still be done without it.`;
    case 'reword':
      return `${they} ${stays}: ${look} still ${pointing.length === 1 ? 'says' : 'say'} what is meant.`;
    case 'renumber':
      return `${they} ${stays} and would no longer lead here: change the reference there too.`;
    case 'remove':
      return `${they} ${stays} and would lead nowhere.`;
  }
}

/** Several changed together, a sentence for each that is pointed at by one outside them. */
export function targetWarnings(change: TargetChange, targets: readonly { readonly reference: string; readonly pointing: readonly string[] }[]): readonly string[] {
  const together = new Set(targets.map(({ reference }) => reference));
  return targets.flatMap(({ reference, pointing }) => targetWarning(change, reference, pointing.filter((other) => !together.has(other))) ?? []);
}

/** That following the references comes back to where it began; empty when it comes to an end. */
export function circleSentence(reference: string, inCircle: boolean, chain: readonly string[]): string {
  if (!inCircle) return '';
  if (chain.length === 0) return `${reference} points at itself.`;
  return `Following the references from ${reference} over ${listedWords(chain)} leads back to ${reference}, so none of them has the last word. Say in one of them what is to be done.`;
}
