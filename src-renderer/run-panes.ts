import { AttendanceRunPane } from './features/minutes/attendance-run-pane';
import type { RunPane } from './features/minutes/run-pane';

/** The panes beside the item that is minuted, from top to bottom: who is there and whether that is enough, interests, the motion. Its feature knows nothing of the others. */
export const RUN_PANES: readonly RunPane[] = [{ key: 'attendance', words: 'People', place: 'pane', Content: AttendanceRunPane }];
