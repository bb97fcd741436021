import { startXvfb } from '@scripts/electron-runtime.mjs';

/** How many windows may be open at a time: on Linux each worker has a screen of its own, elsewhere all share the one there is. */
export const WORKERS = process.platform === 'linux' ? 2 : 1;

/**
 * Gives each worker of the tests a screen of its own, so that no window flashes up and no other window takes the focus or the clipboard.
 * @returns what ends them
 */
export default async function giveDisplays(): Promise<() => Promise<void>> {
  if (process.platform !== 'linux') return async () => undefined;
  const displays = await Promise.all(Array.from({ length: WORKERS }, () => startXvfb()));
  process.env['MINUTEBOOK_TEST_DISPLAYS'] = displays.map(({ name }) => name).join(' ');
  delete process.env['WAYLAND_DISPLAY'];
  return async () => {
    await Promise.all(displays.map(({ stop }) => stop()));
  };
}

/** In a worker: takes the screen that is its own for everything that it starts. */
export function takeOwnDisplay(): void {
  const own = process.env['MINUTEBOOK_TEST_DISPLAYS']?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'] ?? '0')];
  if (own) process.env['DISPLAY'] = own;
}
