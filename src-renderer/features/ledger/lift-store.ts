import { create } from 'zustand';

/** The decision of minutes that is to be taken into the ledger, and how it is spoken of. */
export type LiftRequest = { readonly decisionId: string; readonly name: string };

/** What the dialog is open for; drawn once by the window, because the menus that open it close behind themselves. */
export const useLiftRequest = create<{ readonly request: LiftRequest | null }>(() => ({ request: null }));

/** Opens the dialog that takes a decision into the ledger. */
export function askToLift(request: LiftRequest): void {
  useLiftRequest.setState({ request });
}

/** Closes it. */
export function endAskingToLift(): void {
  useLiftRequest.setState({ request: null });
}
