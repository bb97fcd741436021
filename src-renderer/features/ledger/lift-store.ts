import { create } from 'zustand';

/** What is to be taken into the ledger, a decision of minutes or what a paper recommends, and how it is spoken of. */
export type LiftRequest = { readonly what: 'decision' | 'paper'; readonly id: string; readonly name: string };

/** What the dialog is open for; drawn once by the window, because the menus that open it close behind themselves. */
export const useLiftRequest = create<{ readonly request: LiftRequest | null }>(() => ({ request: null }));

/** Opens the dialog that takes it into the ledger. */
export function askToLift(request: LiftRequest): void {
  useLiftRequest.setState({ request });
}

/** Closes it. */
export function endAskingToLift(): void {
  useLiftRequest.setState({ request: null });
}
