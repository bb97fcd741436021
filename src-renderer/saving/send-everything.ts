import { flushAllSavers } from './coalescing-saver';
import { useSavingStatus } from './saving-status';

/** Sends what is still on its way to be saved. Answers null when all of it is on the disk, else the sentence that says why not. */
export async function sendEverything(): Promise<string | null> {
  await flushAllSavers();
  const { unsaved } = useSavingStatus.getState();
  return unsaved.size === 0 ? null : ([...unsaved.values()].find((entry) => entry.problem !== null)?.problem ?? 'The last change is still being saved.');
}
