import type { projectionContract } from '@shared/projection/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import type { ProjectionDesk } from './projection-desk';

/** The second window, for the room. */
export function createProjectionHandlers(desk: ProjectionDesk): HandlersFor<typeof projectionContract> {
  return {
    state: async () => desk.state(),
    open: async ({ meetingId }) => await desk.open(meetingId),
    close: async () => desk.close(),
    blank: async ({ on }) => desk.blank(on),
    hold: async ({ on }) => desk.hold(on),
  };
}
