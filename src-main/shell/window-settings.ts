import { readFileSync } from 'node:fs';
import type { Settings } from '@shared/settings/contract';

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark'];

/**
 * The settings the window needs before anything else is loaded: theme, zoom and whether spelling is marked.
 *
 * Read by hand, because the contract's reader (features/settings/handlers.ts) brings zod and every contract with it, which the
 * window would wait for. What cannot be read counts as never set.
 */
export function windowSettings(file: string): Pick<Settings, 'theme' | 'zoom' | 'spelling'> {
  let kept: { readonly theme?: unknown; readonly zoom?: unknown; readonly spelling?: unknown } = {};
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof read === 'object' && read !== null) kept = read;
  } catch {
    // A fresh machine, or a damaged file: the defaults below.
  }
  const zoom = typeof kept.zoom === 'number' && kept.zoom >= 0.8 && kept.zoom <= 2 ? kept.zoom : 1;
  return { theme: THEMES.find((theme) => theme === kept.theme) ?? 'system', zoom, spelling: kept.spelling !== false };
}
