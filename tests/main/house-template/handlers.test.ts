import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { templateReader } from '@main/docx/run-template-worker';
import { writeZip } from '@main/docx/zip-file';
import { createHouseTemplateHandlers } from '@main/features/house-template/handlers';
import { keptTemplate } from '@main/features/house-template/kept-template';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { measuredAgain } from '@tests/helpers/measured-again';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { bundleForNode } from '@tests/main/docx/bundle';
import { houseTemplate, W } from '@tests/main/docx/house-template-file';

let workerFile: string;
let folder: string;
let test: TestRecord;
let chosen: string | null;
let changes: number;
const keptFile = (): string => path.join(folder, 'house-template.json');

beforeAll(async () => {
  workerFile = await bundleForNode('src-main/docx/template-worker.ts', 'template-worker');
});
afterAll(() => {
  rmSync(path.dirname(workerFile), { recursive: true, force: true });
});
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-template-'));
  chosen = null;
  changes = 0;
  const houseTemplateHandlers = createHouseTemplateHandlers({
    kept: keptTemplate(keptFile()),
    chooseFile: async () => chosen,
    readTemplate: templateReader(workerFile, (error) => {
      throw error;
    }),
    changed: () => {
      changes += 1;
    },
  });
  test = await openTestRecord({ houseTemplate: houseTemplateHandlers });
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, bytes: Uint8Array): void => {
  chosen = path.join(folder, name);
  writeFileSync(chosen, bytes);
};
const choose = async () => {
  const answer = await test.client.houseTemplate.choose({});
  if (answer.state !== 'read') throw new Error('cancelled');
  return answer;
};

describe('the house template of this machine', () => {
  it('changes nothing until it is kept, then keeps values only', async () => {
    put('house.dotx', houseTemplate());
    const { key, template, findings } = await choose();
    expect(template).toMatchObject({ fileName: 'house.dotx', font: 'Trebuchet MS', header: 'Tidewell District Council' });
    expect(findings.map((one) => one.message).join(' ')).toContain('were not fetched');
    expect(await test.client.houseTemplate.current({})).toEqual({ template: null });
    expect(existsSync(keptFile())).toBe(false);

    await test.client.houseTemplate.keep({ key });
    expect(await test.client.houseTemplate.current({})).toEqual({ template });
    expect(changes).toBe(1);
    expect(readFileSync(keptFile(), 'utf8')).not.toMatch(/ZQEXEMPT|far\.example|w:style/);
    // After a restart it is still there.
    const again = keptTemplate(keptFile());
    expect(again.get()).toEqual(template);
    expect(again.styles()).toMatchObject({ font: 'Trebuchet MS', houseHeader: 'Tidewell District Council', logo: { alt: 'Crest of Tidewell District Council' } });
  });

  it('goes back to our own look when it is removed', async () => {
    put('house.dotx', houseTemplate());
    await test.client.houseTemplate.keep({ key: (await choose()).key });
    await test.client.houseTemplate.remove({});
    expect(await test.client.houseTemplate.current({})).toEqual({ template: null });
    expect(readdirSync(folder)).toEqual(['house.dotx']);
    expect(keptTemplate(keptFile()).styles()).toBe(PLAIN_STYLES);
  });

  it('keeps only what was read last, and nothing that the window made up', async () => {
    put('house.dotx', houseTemplate());
    const first = await choose();
    await choose();
    await expect(test.client.houseTemplate.keep({ key: first.key })).rejects.toThrow();
    await expect(test.client.houseTemplate.keep({ key: 'made up' })).rejects.toThrow();
    expect(existsSync(keptFile())).toBe(false);
  });

  it('does nothing when the person cancels', async () => {
    expect(await test.client.houseTemplate.choose({})).toEqual({ state: 'cancelled' });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['something that is no package', Buffer.from('hello'), /damaged|cannot be read/],
    ['a package without a document', writeZip([{ name: 'a.txt', data: Buffer.from('x') }]), /cannot be read|missing|not a Word file/],
    ['a document type', houseTemplate({ 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:styles/>' }), /declarations/],
    ['styles nested without end', houseTemplate({ 'word/styles.xml': `<w:styles ${W}>${'<w:style>'.repeat(5_000)}` }), /nested too deeply|damaged/],
    ['an empty file', Buffer.alloc(0), /empty/],
    ['a file with nothing to take', houseTemplate({ 'word/styles.xml': `<w:styles ${W}/>`, 'word/header1.xml': `<w:hdr ${W}/>`, 'word/footer1.xml': `<w:ftr ${W}/>` }), /nothing to take over/],
  ])('refuses %s in words, within three seconds', async (_, bytes, words) => {
    put('house.docx', bytes);
    await measuredAgain(async () => {
      const started = performance.now();
      await expect(test.client.houseTemplate.choose({})).rejects.toThrow(words);
      expect(performance.now() - started).toBeLessThan(3_000);
    });
    expect(existsSync(keptFile())).toBe(false);
  });

  it('falls back to our own look when what was kept is damaged or was changed into what is no template', async () => {
    put('house.dotx', houseTemplate());
    await test.client.houseTemplate.keep({ key: (await choose()).key });
    const whole = readFileSync(keptFile(), 'utf8');
    for (const change of [
      (text: string) => text.replace('5B2C6F', 'red;}body{x'),
      (text: string) => text.replace('Trebuchet MS', 'x\\";}@import url(https://far.example)'),
      (text: string) => text.replace('image/png', 'image/svg+xml'),
    ]) {
      expect(change(whole)).not.toBe(whole);
      writeFileSync(keptFile(), change(whole));
      expect(keptTemplate(keptFile()).get()).toBeNull();
    }
    writeFileSync(keptFile(), whole);
    truncateSync(keptFile(), Math.floor(statSync(keptFile()).size / 2));
    expect(keptTemplate(keptFile()).styles()).toBe(PLAIN_STYLES);
  });
});
