import type { attendanceContract } from '@shared/attendance/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import { declarationHandlers } from './declaration-handlers';
import { movementHandlers } from './movement-handlers';
import { presidingHandlers } from './presiding-handlers';
import { quorumHandlers } from './quorum-handlers';
import { meetingRoomOf } from './room-rows';

/** Who comes and goes at a meeting, who presides, what is declared, and going on without a quorum. */
export const attendanceHandlers: HandlersFor<typeof attendanceContract> = {
  room: async ({ reader }, { meetingId }) => await meetingRoomOf(reader, meetingId),
  ...movementHandlers,
  ...presidingHandlers,
  ...declarationHandlers,
  ...quorumHandlers,
};
