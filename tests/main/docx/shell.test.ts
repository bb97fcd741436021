import { Packer } from 'docx';
import { afterAll, expect, it, vi } from 'vitest';
import type { DocumentModel } from '@shared/documents/document-model';
import { renderDocx } from '@main/docx/render-docx';
import { sampleDocuments } from '@tests/main/docx/sample-documents';

const zipping = vi.spyOn(Packer, 'toBuffer');
afterAll(() => zipping.mockRestore());

const [first, second] = Object.values(sampleDocuments()) as [DocumentModel, DocumentModel];

async function bytesOf(model: DocumentModel): Promise<Buffer> {
  const written = await renderDocx(model);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return Buffer.from(written.value);
}

it('takes the parts from the library before they are zipped; from its zip, should it not give them, they are the same', async () => {
  const taken = await bytesOf(first);
  expect(zipping).not.toHaveBeenCalled();
  // Another document between, so that the shell is made anew.
  await bytesOf(second);
  const library = Packer as unknown as { compiler: unknown };
  const compiler = library.compiler as { compile: unknown };
  const { compile } = compiler;
  // The library zips by the same step; without it there is the whole only, so the step is hidden while we look for it and back while it zips.
  let asked = 0;
  Object.defineProperty(compiler, 'compile', { configurable: true, get: () => (asked++ === 0 ? undefined : compile) });
  try {
    expect((await bytesOf(first)).equals(taken)).toBe(true);
    expect(zipping).toHaveBeenCalledTimes(1);
  } finally {
    Reflect.deleteProperty(compiler, 'compile');
  }
});
