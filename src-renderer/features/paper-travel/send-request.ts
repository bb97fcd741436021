import { create } from 'zustand';

/** The paper that is to be sent as a file; drawn once by the window, because the menu that opens it closes behind itself. */
export const useSendRequest = create<{ readonly paperId: string | null }>(() => ({ paperId: null }));

/** Asks what goes along and where to. */
export function askToSend(paperId: string): void {
  useSendRequest.setState({ paperId });
}

/** Closes the question. */
export function endAskingToSend(): void {
  useSendRequest.setState({ paperId: null });
}
