import { useTakenAs } from './features/motions/use-taken-as';

/** How the item that is shown on the run screen is taken: it says which part of the minutes what is typed belongs to. */
export const useRunPart = useTakenAs;
