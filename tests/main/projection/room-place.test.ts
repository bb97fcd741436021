import { describe, expect, it } from 'vitest';
import { roomPlace, roomPlaceAfter } from '@main/features/projection/room-place';
import type { RoomScreenFacts } from '@main/features/projection/room-place';

const screen = (id: number, x = 0): RoomScreenFacts => ({ id, bounds: { x, y: 0, width: 1440, height: 900 } });
const [laptop, wall, desk] = [screen(1), screen(2, 1440), screen(3, 2880)];

describe('where the window for the room stands', () => {
  it.each([
    ['with one screen it is a window on it', [laptop], 1, { kind: 'window' }],
    ['with a second one it fills that', [laptop, wall], 1, { kind: 'screen', screen: wall }],
    ['the clerk may sit at either', [laptop, wall], 2, { kind: 'screen', screen: laptop }],
    ['with three the first that is not the clerk’s', [laptop, wall, desk], 1, { kind: 'screen', screen: wall }],
  ] as const)('%s', (_words, screens, clerk, place) => {
    expect(roomPlace(screens, clerk)).toEqual(place);
  });

  it.each([
    ['stays while its screen is there', [laptop, wall], 1, 2, null],
    ['stays when another screen comes', [laptop, wall, desk], 1, 2, null],
    ['comes back as a window when its screen goes', [laptop], 1, 2, { kind: 'window' }],
    ['goes to the other screen when its own goes', [laptop, desk], 1, 2, { kind: 'screen', screen: desk }],
    ['goes out when a screen comes', [laptop, wall], 1, null, { kind: 'screen', screen: wall }],
    ['stays a window while there is one screen', [laptop], 1, null, null],
    ['leaves the clerk’s screen when the clerk’s window was moved to it with the screen it had', [wall], 2, 2, { kind: 'window' }],
    ['gives way when the clerk moves to its screen', [laptop, wall], 2, 2, { kind: 'screen', screen: laptop }],
  ] as const)('%s', (_words, screens, clerk, standsOn, place) => {
    expect(roomPlaceAfter(screens, clerk, standsOn)).toEqual(place);
  });
});
