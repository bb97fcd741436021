import { readFileSync } from 'node:fs';
import { screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import { writeFileWhole } from '@main/store/write-file-whole';

const STANDARD = { width: 1280, height: 820 };

/** Where the window stood last time, if that is still on a screen; else a sensible size in the middle. */
export function rememberedPlace(file: string): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Rectangle>;
    const { x, y, width, height } = kept;
    if (typeof x !== 'number' || typeof y !== 'number' || typeof width !== 'number' || typeof height !== 'number') return STANDARD;
    const area = screen.getDisplayMatching({ x, y, width, height }).workArea;
    const visible = x < area.x + area.width - 80 && x + width > area.x + 80 && y >= area.y - 10 && y < area.y + area.height - 80;
    return visible ? { x, y, width: Math.max(480, width), height: Math.max(360, height) } : STANDARD;
  } catch {
    return STANDARD;
  }
}

/** Keeps the place of the window for next time. It holds no word of any record. */
export function rememberPlace(window: BrowserWindow, file: string): void {
  if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
  try {
    writeFileWhole(file, JSON.stringify(window.getNormalBounds()));
  } catch {
    // A place that cannot be kept is no reason to bother anybody.
  }
}
