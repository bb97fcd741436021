import type { MinuteEntry } from '@shared/minutes/model';
import { client } from '@renderer/client';
import { createCoalescingSaver } from '@renderer/saving/coalescing-saver';
import type { CoalescingSaver } from '@renderer/saving/coalescing-saver';

/** Saves the words of a recorded entry as they are changed, from its revision on. */
export function createEntrySaver(entry: MinuteEntry): CoalescingSaver<string> {
  let { revision } = entry.block;
  return createCoalescingSaver<string>(`entry:${entry.id}`, async (text) => {
    const answer = await client.minutes.editEntry({ entryId: entry.id, text, revision });
    revision = answer.revision;
    return answer;
  });
}
