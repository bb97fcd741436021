import { missingFromMinutes } from '@shared/minutes/missing';
import { plainText } from '@shared/text/model';
import type { writeUpContract } from '@shared/write-up/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import { gatherMinutes, peopleFacts } from './gather-minutes';
import { keepWording, wordingOf } from './wording-rows';

/** The minutes composed out of what was recorded, with what they still lack. */
export const writeUpHandlers: HandlersFor<typeof writeUpContract> = {
  get: async ({ reader }, { meetingId }) => {
    const gathered = await gatherMinutes(reader, meetingId);
    const { meeting, wording, minutes, items, entries, motions } = gathered;
    const drafts = await blockRowsByOwner(reader, 'captureDraft', items.map(({ id }) => id));
    const unrecorded = [...drafts].filter(([, rows]) => rows.some((row) => plainText(blockOf(row).runs).trim() !== '')).map(([itemId]) => itemId);
    const counted = motions.filter(({ quorate }) => quorate !== null);
    return {
      bodyId: meeting.bodyId,
      wording,
      minutes: [...minutes],
      missing: [
        ...missingFromMinutes({
          ended: meeting.actualEnd !== null,
          minutes,
          entries,
          motions,
          people: peopleFacts(gathered),
          // What only heads other items is minuted under them.
          liveItemIds: new Set(items.filter(({ id, state, kind }) => state === 'live' && kind !== 'break' && !items.some(({ parentId }) => parentId === id)).map(({ id }) => id)),
          unrecorded,
          unsureDue: gathered.unsureDue,
        }),
      ],
      quorum: counted.length === 0 ? null : { votes: counted.length, always: counted.every(({ quorate }) => quorate === true) },
      hasPart2: minutes.some((minute) => minute.publicity !== 'open' || minute.parts.some(({ publicity }) => publicity !== 'open')),
    };
  },
  wording: async ({ reader }, { bodyId }) => await wordingOf(reader, bodyId),
  setWording: async ({ tx }, { bodyId, wording }) => {
    await keepWording(tx, bodyId, wording);
    return {};
  },
};
