import type { challengeLogContract } from '@shared/challenge-log/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import { challengesOf } from './challenges-of';

/** Evidence of challenge, out of the minutes as they are typed. */
export const challengeLogHandlers: HandlersFor<typeof challengeLogContract> = {
  list: async ({ reader }, { bodyId, from, until }) => {
    await reader.get('body', bodyId, 'body');
    return { challenges: await challengesOf(reader, bodyId, from, until) };
  },
};
