/** A screen of the machine: its number and where it lies among the others, in pixels as the system counts them. */
export type RoomScreenFacts = { readonly id: number; readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } };

/** Where the window for the room stands: in full on a screen of its own, or as a window on the clerk's. */
export type RoomPlace = { readonly kind: 'screen'; readonly screen: RoomScreenFacts } | { readonly kind: 'window' };

/** Where the window for the room opens: on the first screen that is not the clerk's, where there is one. */
export function roomPlace(screens: readonly RoomScreenFacts[], clerkScreenId: number): RoomPlace {
  const screen = screens.find(({ id }) => id !== clerkScreenId);
  return screen === undefined ? { kind: 'window' } : { kind: 'screen', screen };
}

/**
 * Where the open window goes when screens come and go; null while it may stay. With its screen gone it must not lie over the clerk's work in full:
 * it becomes a window there, and goes out again with the next screen.
 *
 * @param standsOn the screen on which it was put in full; null where it is a window
 */
export function roomPlaceAfter(screens: readonly RoomScreenFacts[], clerkScreenId: number, standsOn: number | null): RoomPlace | null {
  const place = roomPlace(screens, clerkScreenId);
  if (standsOn !== null && standsOn !== clerkScreenId && screens.some(({ id }) => id === standsOn)) return null;
  return place.kind === 'window' && standsOn === null ? null : place;
}
