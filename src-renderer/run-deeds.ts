import type { RunDeed } from './features/minutes/run-pane';

/** What the bars of the run screen offer besides start, end and leave, in their order. */
export const RUN_DEEDS: readonly RunDeed[] = [];
