import { create } from 'zustand';
import type { LeaveAnswer } from '@shared/records/model';
import { giveUpUnsaved } from './coalescing-saver';
import { useSavingStatus } from './saving-status';
import { sendEverything } from './send-everything';

/** How long saving may take before the person is told of it, in milliseconds. Main waits three seconds for a first answer. */
const PATIENCE = 1_500;

const STILL_SAVING = 'What you typed last is still being saved.';

/** What the person is asked while words are not on the disk; null when nothing is asked. */
export const useLeaving = create<{ readonly asked: { readonly problem: string; readonly decide: (answer: 'go' | 'stay') => void } | null }>(() => ({ asked: null }));

/**
 * Main puts the record away: sends what is still being typed and says so with `tell`. What cannot be saved is the person's to decide; when
 * it is saved after all while they are asked, the record goes.
 */
export async function letRecordGo(tell: (answer: LeaveAnswer) => Promise<unknown>): Promise<void> {
  const problem = await Promise.race([sendEverything(), new Promise<string>((resolve) => setTimeout(() => resolve(STILL_SAVING), PATIENCE))]);
  if (problem === null) {
    await tell('go');
    return;
  }
  await tell('asking');
  const answer = await new Promise<'go' | 'stay'>((resolve) => {
    const decide = (decided: 'go' | 'stay'): void => {
      end();
      resolve(decided);
    };
    const goWhenSaved = (): void => {
      if (useSavingStatus.getState().unsaved.size === 0) decide('go');
    };
    const end = useSavingStatus.subscribe(goWhenSaved);
    useLeaving.setState({ asked: { problem, decide } });
    goWhenSaved();
  });
  useLeaving.setState({ asked: null });
  // Words of this record must never be sent to the next one.
  if (answer === 'go') giveUpUnsaved();
  await tell(answer);
}
