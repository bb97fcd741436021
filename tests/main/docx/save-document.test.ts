import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveDocument, type FileDoor } from '@main/docx/save-document';

const data = Buffer.from('the new document');
const fault = (code: string): Error => Object.assign(new Error(code), { code });

/** A door to an imagined disk: names to contents, and what goes wrong. */
function imagined(files: Map<string, string>, failing: { readonly write?: string; readonly rename?: (to: string) => string | null }): FileDoor {
  return {
    write: async (file, bytes) => {
      files.set(file, 'half');
      if (failing.write) throw fault(failing.write);
      files.set(file, Buffer.from(bytes).toString());
    },
    rename: async (from, to) => {
      const code = failing.rename?.(to) ?? null;
      if (code) throw fault(code);
      files.set(to, files.get(from) ?? '');
      files.delete(from);
    },
    exists: async (file) => files.has(file),
    remove: async (file) => void files.delete(file),
  };
}

describe('saving a document', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'minute-book-save-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes a new file and replaces an old one, leaving nothing else', async () => {
    const target = path.join(folder, 'Minutes.docx');
    expect(await saveDocument(target, Buffer.from('first'))).toEqual({ ok: true, value: { path: target, besides: false, message: '' } });
    await saveDocument(target, data);
    expect(await readFile(target, 'utf8')).toBe('the new document');
    expect(await readdir(folder)).toEqual(['Minutes.docx']);
  });

  it.each([['ENOSPC', 'disk is full'], ['EROFS', 'cannot be written to'], ['ENOENT', 'no longer there'], ['EIO', 'did not take it']])('keeps the old file when writing fails with %s, and says so', async (code, words) => {
    const files = new Map([['/d/M.docx', 'old']]);
    const result = await saveDocument('/d/M.docx', data, imagined(files, { write: code }));
    expect(result).toMatchObject({ ok: false, error: { kind: 'rule', message: expect.stringContaining(words) } });
    expect([...files]).toEqual([['/d/M.docx', 'old']]);
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])('leaves a file alone that Word holds (%s) and saves a copy beside it', async (code) => {
    const files = new Map([['/d/M.docx', 'old'], ['/d/M (2).docx', 'older copy']]);
    const result = await saveDocument('/d/M.docx', data, imagined(files, { rename: (to) => (to === '/d/M.docx' ? code : null) }));
    expect(result).toEqual({ ok: true, value: { path: '/d/M (3).docx', besides: true, message: '“M.docx” is open in another program, so it was left as it is. The new document was saved beside it as “M (3).docx”.' } });
    expect(files).toEqual(new Map([['/d/M.docx', 'old'], ['/d/M (2).docx', 'older copy'], ['/d/M (3).docx', 'the new document']]));
  });

  it('gives up in words when every name is held, and cleans up after itself', async () => {
    const files = new Map([['/d/M.docx', 'old']]);
    const result = await saveDocument('/d/M.docx', data, imagined(files, { rename: () => 'EBUSY' }));
    expect(result).toMatchObject({ ok: false, error: { rule: 'document.held' } });
    expect([...files]).toEqual([['/d/M.docx', 'old']]);
  });

  it('says what is wrong with a folder that is not there and with a folder in the file’s place', async () => {
    expect(await saveDocument(path.join(folder, 'gone', 'M.docx'), data)).toMatchObject({ ok: false, error: { message: expect.stringContaining('no longer there') } });
    const target = path.join(folder, 'M.docx');
    await mkdir(target);
    await writeFile(path.join(target, 'x'), '');
    expect(await saveDocument(target, data)).toMatchObject({ ok: false });
    expect(await readdir(folder)).toEqual(['M.docx']);
  });
});
