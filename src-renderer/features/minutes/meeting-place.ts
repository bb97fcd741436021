import type { MeetingPlace } from '@shared/settings/contract';
import { client } from '@renderer/client';

/** How long the cursor must rest before its place is kept, in milliseconds. */
const REST = 400;

let waiting: ReturnType<typeof setTimeout> | null = null;
let before: MeetingPlace | null = null;
/** The item that was kept last: another one is kept at once, since the application may end before the cursor rests. */
let keptItem: string | null = null;

/** Remembers where the application stood when it last ended, for the screen that is about to open there. */
export function standAt(place: MeetingPlace | null): void {
  before = place;
}

/** Where this meeting stood when the application last ended; null when it is opened anew. Asked once: afterwards the clerk has moved on. */
export function stoodAt(meetingId: string): MeetingPlace | null {
  const place = before?.meetingId === meetingId ? before : null;
  before = null;
  return place;
}

/** Keeps where the meeting stands: ids and a number, no words. A failure costs nothing but the place. */
export function keepPlace(place: MeetingPlace): void {
  if (waiting !== null) clearTimeout(waiting);
  waiting = null;
  if (place.itemId !== keptItem) {
    send(place);
    return;
  }
  waiting = setTimeout(() => {
    waiting = null;
    send(place);
  }, REST);
}

/** The run screen was left on purpose: the next start begins at Home. */
export function leavePlace(): void {
  if (waiting !== null) clearTimeout(waiting);
  waiting = null;
  send(null);
}

function send(place: MeetingPlace | null): void {
  keptItem = place?.itemId ?? null;
  client.settings.keepPlace({ place }).catch(() => undefined);
}
