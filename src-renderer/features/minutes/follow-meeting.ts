import { withChanges } from '@shared/minutes/followed-meeting';
import type { RunningMeeting } from '@shared/minutes/model';
import { client } from '@renderer/client';
import { followRead } from '@renderer/query/followed-reads';

/** A meeting as it is known, after the write of number `asOf`. */
type Known = { readonly asOf: number; readonly running: RunningMeeting };

const known = new Map<string, Known>();

/**
 * A long meeting is read whole once; after that main tells only which entries were changed. A window that reads five hundred entries at every
 * Enter keeps the next keys waiting.
 */
export async function followMeeting(meetingId: string, isKnown: boolean): Promise<RunningMeeting> {
  const before = isKnown ? known.get(meetingId) : undefined;
  const { asOf, whole, running, gone } = await client.minutes.follow({ meetingId, since: before?.asOf ?? null });
  const now = whole || before === undefined ? running : withChanges(before.running, running, gone);
  known.set(meetingId, { asOf, running: now });
  return now;
}

followRead('minutes', 'get', async ({ meetingId }, isKnown) => await followMeeting(meetingId, isKnown));
