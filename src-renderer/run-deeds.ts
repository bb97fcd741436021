import { later } from './later';
import type { RunDeed } from './features/minutes/run-pane';

/** What the bars of the run screen offer besides start, end and leave, in their order. */
export const RUN_DEEDS: readonly RunDeed[] = [
  { key: 'public', bar: 'top', inMenu: false, Content: later(async () => (await import('./features/motions/part2-deed')).PublicState) },
  { key: 'part2', bar: 'top', inMenu: true, Content: later(async () => (await import('./features/motions/part2-deed')).Part2Deed) },
  { key: 'part', bar: 'status', inMenu: false, Content: later(async () => (await import('./features/motions/part2-deed')).PartStatus) },
  { key: 'sitting', bar: 'top', inMenu: false, Content: later(async () => (await import('./features/sittings/sitting-deeds')).SittingState) },
  { key: 'adjourn', bar: 'top', inMenu: true, Content: later(async () => (await import('./features/sittings/sitting-deeds')).SittingDeed) },
  { key: 'version', bar: 'top', inMenu: false, Content: later(async () => (await import('./features/approval/keep-version')).KeepVersionKey) },
  { key: 'projection', bar: 'status', inMenu: false, Content: later(async () => (await import('./features/projection/projection-deed')).ProjectionDeed) },
  { key: 'projectionMenu', bar: 'top', inMenu: true, Content: later(async () => (await import('./features/projection/projection-deed')).ProjectionInMenu) },
  { key: 'projected', bar: 'top', inMenu: false, Content: later(async () => (await import('./features/projection/projection-deed')).ProjectionStatus) },
];
