import { later } from './later';
import { AttendanceRunPane } from './features/attendance/attendance-run-pane';
import { DeclarationsPane } from './features/attendance/declarations-pane';
import { QuorumStrip } from './features/attendance/quorum-strip';
import type { RunPane } from './features/minutes/run-pane';

/** The panes beside the item that is minuted, from top to bottom: who is there and whether that is enough, interests, the motion. Its feature knows nothing of the others. */
export const RUN_PANES: readonly RunPane[] = [
  { key: 'quorum', words: 'Quorum', place: 'always', Content: QuorumStrip },
  { key: 'attendance', words: 'People', place: 'pane', Content: AttendanceRunPane },
  { key: 'declarations', words: 'Interests', place: 'pane', Content: DeclarationsPane },
  { key: 'motion', words: 'Motion', place: 'foot', Content: later(async () => (await import('./features/motions/motion-pane')).MotionPane) },
];
