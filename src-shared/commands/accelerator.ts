/** The keys of a command, read from Electron's spelling. `key` is in lower case, as `KeyboardEvent.key` gives it. */
export type Accelerator = { readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean; readonly key: string };

/** What an accelerator is compared with: a keyboard event, or the like of one. */
export type KeyPress = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean; readonly shiftKey: boolean };

const KEY_NAMES: Readonly<Record<string, string>> = { plus: '+', pagedown: 'pagedown', pageup: 'pageup', enter: 'enter', up: 'arrowup', down: 'arrowdown' };
const KEY_WORDS: Readonly<Record<string, string>> = { pagedown: 'PgDn', pageup: 'PgUp', enter: 'Enter', arrowup: '↑', arrowdown: '↓', '+': '+' };

/** Characters that need Shift on some keyboards: whether Shift was held says nothing about them. */
const SHIFTED = new Set(['+', '=', '/', '?']);

/** Reads "CmdOrCtrl+Shift+F". */
export function readAccelerator(text: string): Accelerator {
  const parts = text.split('+');
  const last = (parts.at(-1) ?? '').toLowerCase();
  const held = parts.slice(0, -1).map((part) => part.toLowerCase());
  return { ctrl: held.includes('cmdorctrl'), alt: held.includes('alt'), shift: held.includes('shift'), key: KEY_NAMES[last] ?? last };
}

/** Whether a key press is this accelerator. On macOS the Command key stands for Ctrl. Ctrl with Alt is AltGr and never one of ours. */
export function pressed(accelerator: Accelerator, press: KeyPress): boolean {
  const ctrl = press.ctrlKey || press.metaKey;
  if (press.key.toLowerCase() !== accelerator.key || ctrl !== accelerator.ctrl || press.altKey !== accelerator.alt) return false;
  return SHIFTED.has(accelerator.key) || press.shiftKey === accelerator.shift;
}

/** "Ctrl+K", as it is shown beside a command. */
export function acceleratorWords(text: string): string {
  const { ctrl, alt, shift, key } = readAccelerator(text);
  const word = KEY_WORDS[key] ?? (key.length === 1 || /^f\d+$/.test(key) ? key.toUpperCase() : key);
  return [ctrl ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', word].filter((part) => part !== '').join('+');
}
