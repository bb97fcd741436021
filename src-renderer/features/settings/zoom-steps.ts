/** The sizes that Zoom in and Zoom out go through. */
export const ZOOM_STEPS: readonly number[] = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The next size in a direction; the same at the ends. A size between two steps goes to the nearest in that direction. */
export function zoomStep(zoom: number, by: 1 | -1): number {
  const next = by === 1 ? ZOOM_STEPS.find((step) => step > zoom + 0.001) : ZOOM_STEPS.findLast((step) => step < zoom - 0.001);
  return next ?? zoom;
}

/** "125 %". */
export function zoomWords(zoom: number): string {
  return `${String(Math.round(zoom * 100))} %`;
}
