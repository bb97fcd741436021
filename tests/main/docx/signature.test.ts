import { expect, it } from 'vitest';
import { renderDocx } from '@main/docx/render-docx';
import { partOf } from './read-parts';
import type { DocumentModel } from '@shared/documents/document-model';

const model: DocumentModel = {
  kind: 'minutes',
  title: 'Minutes of the Education Board, 22 September 2026',
  subject: 'Minutes',
  author: 'Northmere Borough Council',
  language: 'en-GB',
  classification: { type: 'open' },
  status: 'draft',
  recordedAt: null,
  header: { left: '', right: '' },
  footer: { left: '', pageNumbers: true },
  sections: [{ orientation: 'portrait', blocks: [{ type: 'title', text: 'Minutes' }, { type: 'signature', lines: ['Signed (Chair)', 'Name', 'Date'] }] }],
};

it('keeps the lines to sign on together on one page', async () => {
  const rendered = await renderDocx(model);
  const xml = partOf(rendered.ok ? rendered.value : new Uint8Array(), 'word/document.xml');
  const lines = [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([paragraph]) => paragraph).filter((paragraph) => paragraph.includes('"Signature"'));
  expect(lines.map((line) => line.includes('<w:keepNext/>'))).toEqual([true, true, false]);
});
