import { startXvfb } from '@scripts/electron-runtime.mjs';

/**
 * Gives the tests a screen of their own, so that no window flashes up and no other window takes the focus.
 * @returns what ends it
 */
export default async function giveDisplay(): Promise<() => Promise<void>> {
  if (process.platform !== 'linux') return async () => undefined;
  const display = await startXvfb();
  process.env['DISPLAY'] = display.name;
  delete process.env['WAYLAND_DISPLAY'];
  return display.stop;
}
