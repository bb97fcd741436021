import { describe, expect, it } from 'vitest';
import { acceleratorWords, pressed, readAccelerator } from '@shared/commands/accelerator';
import { COMMANDS, commandEntry, MENUS, type CommandEntry } from '@shared/commands/command-list';
import { appEventSchema } from '@shared/events';

const entries: readonly CommandEntry[] = COMMANDS;
const allKeys = entries.flatMap((entry) => entry.keys.map((keys) => ({ name: entry.name, keys })));

describe('the list of commands', () => {
  it('names each command and each key once', () => {
    expect(new Set(entries.map((entry) => entry.name)).size).toBe(entries.length);
    expect(new Set(allKeys.map(({ keys }) => keys.toLowerCase())).size).toBe(allKeys.length);
  });

  it.each(allKeys)('$name: $keys is no bare letter, no AltGr and opens no menu', ({ keys }) => {
    const { ctrl, alt, key } = readAccelerator(keys);
    const functionKey = /^f\d+$/.test(key);
    expect(ctrl || alt || functionKey).toBe(true);
    expect(ctrl && alt).toBe(false);
    if (alt) expect(MENUS.map(({ words }) => words.charAt(0).toLowerCase())).not.toContain(key);
  });

  it('has every command in one of the menus, and a sentence only where a command may not work', () => {
    const menus = MENUS.map(({ menu }) => menu);
    for (const entry of entries) {
      expect(menus).toContain(entry.place.menu);
      expect(entry.words.length).toBeGreaterThan(2);
      expect(entry.elsewhere === null || entry.elsewhere.endsWith('.')).toBe(true);
    }
  });

  it('is what main may send', () => {
    for (const entry of COMMANDS) expect(appEventSchema.safeParse({ event: 'command', command: entry.name }).success).toBe(true);
    expect(appEventSchema.safeParse({ event: 'command', command: 'record.burn' }).success).toBe(false);
    expect(commandEntry('view.palette').words).toBe('Commands…');
  });
});

const press = (key: string, held: Partial<Record<'ctrl' | 'meta' | 'alt' | 'shift', boolean>> = {}) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
});

describe('keys', () => {
  it.each([
    ['CmdOrCtrl+K', press('k', { ctrl: true }), true],
    ['CmdOrCtrl+K', press('K', { ctrl: true }), true],
    ['CmdOrCtrl+K', press('k', { meta: true }), true],
    ['CmdOrCtrl+K', press('k'), false],
    ['CmdOrCtrl+K', press('k', { ctrl: true, alt: true }), false],
    ['CmdOrCtrl+Z', press('z', { ctrl: true, shift: true }), false],
    ['CmdOrCtrl+Shift+Z', press('Z', { ctrl: true, shift: true }), true],
    ['CmdOrCtrl+Plus', press('+', { ctrl: true, shift: true }), true],
    ['CmdOrCtrl+Plus', press('+', { ctrl: true }), true],
    ['CmdOrCtrl+-', press('-', { ctrl: true }), true],
    ['CmdOrCtrl+/', press('/', { ctrl: true }), true],
    ['CmdOrCtrl+PageDown', press('PageDown', { ctrl: true }), true],
    ['F6', press('F6'), true],
    ['F6', press('F6', { shift: true }), false],
    ['Shift+F6', press('F6', { shift: true }), true],
    ['Alt+Q', press('q', { alt: true }), true],
    ['Alt+Q', press('q'), false],
  ])('%s with %o: %s', (keys, event, expected) => {
    expect(pressed(readAccelerator(keys), event)).toBe(expected);
  });

  it.each([
    ['CmdOrCtrl+K', 'Ctrl+K'],
    ['CmdOrCtrl+Shift+Z', 'Ctrl+Shift+Z'],
    ['CmdOrCtrl+Plus', 'Ctrl++'],
    ['CmdOrCtrl+-', 'Ctrl+-'],
    ['CmdOrCtrl+PageDown', 'Ctrl+PgDn'],
    ['CmdOrCtrl+Enter', 'Ctrl+Enter'],
    ['F12', 'F12'],
    ['Shift+F6', 'Shift+F6'],
    ['Alt+Q', 'Alt+Q'],
    ['CmdOrCtrl+,', 'Ctrl+,'],
  ])('%s is shown as %s', (keys, words) => {
    expect(acceleratorWords(keys)).toBe(words);
  });
});
