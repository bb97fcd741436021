import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSettingsHandlers } from '@main/features/settings/handlers';
import { DEFAULT_CAPTURE } from '@shared/minutes/capture-commands';
import { DEFAULT_SETTINGS } from '@shared/settings/contract';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const handlers = () => createSettingsHandlers({ file: path.join(folder, 'settings.json'), placeFile: path.join(folder, 'place.json'), apply: () => undefined, about: async () => Promise.reject(new Error('not asked')) });
const place = { meetingId: '01890a5d-ac96-774b-bcce-000000000001', itemId: '01890a5d-ac96-774b-bcce-000000000002', caret: 4 };

describe('what is kept on this machine', () => {
  it('the prefixes somebody has set, and everything else as it was', async () => {
    const capture = { ...DEFAULT_CAPTURE, off: ['vote' as const], prefixes: { action: 'act' } };
    await handlers().update({ capture });
    await handlers().update({ theme: 'dark' });
    expect(await handlers().get({})).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', capture });
  });

  it('where the meeting stood, without a word of it; a damaged file is no place', async () => {
    expect(await handlers().place({})).toEqual({ place: null });
    await handlers().keepPlace({ place });
    expect(await handlers().place({})).toEqual({ place });
    expect(JSON.parse(readFileSync(path.join(folder, 'place.json'), 'utf8'))).toEqual(place);
    writeFileSync(path.join(folder, 'place.json'), '{"meetingId":');
    expect(await handlers().place({})).toEqual({ place: null });
    await handlers().keepPlace({ place: null });
    expect(await handlers().place({})).toEqual({ place: null });
  });
});
