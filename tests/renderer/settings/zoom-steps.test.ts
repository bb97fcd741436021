import { describe, expect, it } from 'vitest';
import { settingsSchema } from '@shared/settings/contract';
import { ZOOM_STEPS, zoomStep, zoomWords } from '@renderer/features/settings/zoom-steps';

describe('zoom', () => {
  it('goes from 80 to 200 per cent and back through the same sizes', () => {
    const up = [0.8];
    while (zoomStep(up.at(-1)!, 1) !== up.at(-1)) up.push(zoomStep(up.at(-1)!, 1));
    expect(up).toEqual(ZOOM_STEPS);
    const down = [2];
    while (zoomStep(down.at(-1)!, -1) !== down.at(-1)) down.push(zoomStep(down.at(-1)!, -1));
    expect(down).toEqual(ZOOM_STEPS.toReversed());
    for (const zoom of ZOOM_STEPS) expect(settingsSchema.partial().safeParse({ zoom }).success).toBe(true);
  });

  it('goes from a size between two steps to the next in its direction', () => {
    expect([zoomStep(1.2, 1), zoomStep(1.2, -1)]).toEqual([1.25, 1.1]);
    expect(zoomWords(1.25)).toBe('125 %');
  });
});
