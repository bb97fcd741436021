import { create } from 'zustand';
import type { TiedTable } from '@shared/priorities/model';

/** What is being tied: a row of a meeting, and how it is spoken of. */
export type TieRequest = { readonly meetingId: string; readonly table: TiedTable; readonly rowId: string; readonly name: string };

type Ties = { readonly request: TieRequest | null };

/** What the tie dialog is open for; drawn once by the window, because the menus that open it close behind themselves. */
export const useTieRequest = create<Ties>(() => ({ request: null }));

/** Opens the tie dialog. */
export function askForTies(request: TieRequest): void {
  useTieRequest.setState({ request });
}

/** Closes the tie dialog. */
export function endAskingForTies(): void {
  useTieRequest.setState({ request: null });
}
