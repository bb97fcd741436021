import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ReadRefusal, refusalSentence } from '@shared/reading/read-refusal';
import type { RefusalCode } from '@shared/reading/read-refusal';
import { readPaperFile } from '@main/reading/read-paper-file';
import { contentOf, idOf, paperFile, paragraph, partOf, sha256 } from '@tests/helpers/travelling-paper';
import { docxEntries, paragraphXml } from './make-office';
import { makeZip } from './make-zip';

const MB = 1024 * 1024;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]);
const LETTER = Buffer.from('A letter of support');

const attached = (bytes: Buffer, fileName: string) => ({ id: idOf(7, 1), contentHash: sha256(bytes), byteLength: bytes.byteLength, fileName, title: 'Letter', publicity: 'open' as const, exemptParagraphs: [] });
const withFile = (bytes: Buffer, fileName: string): Uint8Array => paperFile({ ...partOf(), files: [attached(bytes, fileName)] }, { files: [bytes] });
const picture = (file: string) => contentOf([{ ...paragraph(1, ''), kind: 'image' as never, runs: [], content: { type: 'image', file, mediaType: 'image/png', width: 10, height: 10, alt: 'A chart', decorative: false, caption: '', size: 'medium' } }]);
const saying = (more: object): Uint8Array => paperFile({ ...partOf(), content: { ...contentOf([]), ...more } });
const recommending = (facts: object): Uint8Array => paperFile(partOf(contentOf([{ ...paragraph(1, 'Agree it.'), facts: { askType: 'decision', recurrence: 'oneOff', ...facts } }])));
const renamed = (from: string, to: string) => ({ entries: (entries: { readonly name: string; readonly data: Uint8Array | string }[]) => entries.map((entry) => (entry.name === from ? { ...entry, name: to } : entry)) });

/** Files made to do harm or to mislead, and the refusal that each must meet. */
const HOSTILE: readonly { readonly name: string; readonly expected: RefusalCode; readonly bytes: () => Uint8Array }[] = [
  { name: 'nothing', expected: 'empty-file', bytes: () => new Uint8Array() },
  { name: 'a text', expected: 'paper-file-other', bytes: () => Buffer.from('{"format":"minute-book-paper"}') },
  { name: 'a Word file', expected: 'paper-file-other', bytes: () => new Uint8Array(makeZip(docxEntries({ body: paragraphXml('x') }))) },
  { name: 'a zip of another kind', expected: 'paper-file-other', bytes: () => paperFile(partOf(), { manifest: (manifest) => ({ ...manifest, format: 'something-else' }) }) },
  { name: 'a list that is no JSON', expected: 'paper-file-other', bytes: () => new Uint8Array(makeZip([{ name: 'manifest.json', data: '<html>' }])) },
  { name: 'a file cut short', expected: 'not-a-package', bytes: () => paperFile(partOf()).subarray(0, 300) },
  { name: 'a later version', expected: 'paper-file-newer', bytes: () => paperFile(partOf(), { manifest: (manifest) => ({ ...manifest, version: 2 }) }) },
  { name: 'a version that is none', expected: 'paper-file-unsound', bytes: () => paperFile(partOf(), { manifest: (manifest) => ({ ...manifest, version: '1' }) }) },
  { name: 'words changed without the hash', expected: 'paper-file-unsound', bytes: () => paperFile(partOf(), { entries: (entries) => entries.map((entry) => (entry.name === 'paper.json' ? { ...entry, data: String(entry.data).replace('Reading', 'Riading') } : entry)) }) },
  { name: 'another size than the list says', expected: 'paper-file-unsound', bytes: () => paperFile(partOf(), { manifest: (manifest) => ({ ...manifest, parts: (manifest['parts'] as { readonly byteLength: number }[]).map((part) => ({ ...part, byteLength: part.byteLength + 1 })) }) }) },
  { name: 'a part that is not in the list', expected: 'paper-file-stray-part', bytes: () => paperFile(partOf(), { extra: [{ name: 'start.js', data: 'alert(1)' }] }) },
  { name: 'a script in the list', expected: 'paper-file-unsound', bytes: () => paperFile(partOf(), { extra: [{ name: 'start.js', data: 'alert(1)' }], manifest: (manifest) => ({ ...manifest, parts: [...(manifest['parts'] as object[]), { name: 'start.js', byteLength: 8, sha256: sha256('alert(1)') }] }) }) },
  { name: 'no paper in it', expected: 'paper-file-unsound', bytes: () => paperFile(partOf(), { files: [LETTER], manifest: (manifest) => ({ ...manifest, parts: (manifest['parts'] as object[]).slice(1) }), entries: (entries) => entries.filter(({ name }) => name !== 'paper.json') }) },
  { name: 'a file under another hash', expected: 'paper-file-unsound', bytes: () => withFile(LETTER, 'letter.txt').length > 0 ? paperFile({ ...partOf(), files: [attached(LETTER, 'letter.txt')] }, { files: [Buffer.from('Another letter')] }) : new Uint8Array() },
  { name: 'a file that the paper does not name', expected: 'paper-file-unsound', bytes: () => paperFile(partOf(), { files: [LETTER] }) },
  { name: 'a file that is named and not there', expected: 'paper-file-unsound', bytes: () => paperFile({ ...partOf(), files: [attached(LETTER, 'letter.txt')] }) },
  { name: 'path traversal', expected: 'unsafe-entry-name', bytes: () => paperFile(partOf(), renamed('paper.json', '../../paper.json')) },
  { name: 'an absolute path', expected: 'unsafe-entry-name', bytes: () => paperFile(partOf(), renamed('paper.json', '/etc/paper.json')) },
  { name: 'a drive letter', expected: 'unsafe-entry-name', bytes: () => paperFile(partOf(), renamed('paper.json', 'C:/paper.json')) },
  { name: 'a symbolic link', expected: 'link-entry', bytes: () => paperFile(partOf(), { extra: [{ name: 'files/link', data: '/etc/passwd', mode: 0o120777 }] }) },
  { name: 'the same part twice', expected: 'repeated-entry-name', bytes: () => paperFile(partOf(), { extra: [{ name: 'Paper.json', data: '{}' }] }) },
  { name: 'an encrypted part', expected: 'encrypted', bytes: () => paperFile(partOf(), { entries: (entries) => entries.map((entry) => ({ ...entry, flags: 1 })) }) },
  { name: '1,000 parts', expected: 'too-many-entries', bytes: () => paperFile(partOf(), { extra: Array.from({ length: 1000 }, (_, index) => ({ name: `files/${String(index)}`, data: 'x' })) }) },
  { name: '40 MB of blanks in a few bytes', expected: 'expands-too-much', bytes: () => { const data = Buffer.alloc(40 * MB, 0x20); return paperFile(partOf(), { extra: [{ name: 'files/blank', data: '', packed: { bytes: deflateRawSync(data, { level: 9, finishFlush: constants.Z_FINISH }), size: data.length, crc: 0 } }] }); } },
  { name: 'more inside than it says', expected: 'size-not-true', bytes: () => paperFile(partOf(), { entries: (entries) => entries.map((entry) => (entry.name === 'paper.json' ? { ...entry, saysSize: 20 } : entry)), manifest: (manifest) => ({ ...manifest, parts: (manifest['parts'] as object[]).map((part) => ({ ...part, byteLength: 20 })) }) }) },
  { name: 'a flipped bit', expected: 'damaged-part', bytes: () => paperFile(partOf(), { entries: (entries) => entries.map((entry) => (entry.name === 'paper.json' ? { ...entry, crc: 1 } : entry)) }) },
  { name: 'brackets within brackets', expected: 'nested-too-deep', bytes: () => paperFile(null, { paperText: `${'['.repeat(50_000)}${']'.repeat(50_000)}` }) },
  { name: 'a key that reaches beyond its object', expected: 'paper-file-unsound', bytes: () => paperFile(null, { paperText: JSON.stringify(partOf()).replace('"byName"', '"__proto__":{"x":1},"byName"') }) },
  { name: 'a paper that is no paper', expected: 'paper-file-unsound', bytes: () => paperFile({ hello: 'world' }) },
  { name: 'a paragraph of an unknown kind', expected: 'paper-file-unsound', bytes: () => paperFile(partOf(contentOf([{ ...paragraph(1, 'x'), kind: 'script' as never }]))) },
  { name: 'a link that runs something', expected: 'paper-file-unsound', bytes: () => paperFile(partOf(contentOf([{ ...paragraph(1, 'x'), runs: [{ text: 'x', link: 'javascript:alert(1)' }] }]))) },
  { name: 'two paragraphs of one id', expected: 'paper-file-unsound', bytes: () => paperFile(partOf(contentOf([paragraph(1, 'x'), paragraph(1, 'y')]))) },
  { name: 'more of the record than a paper', expected: 'paper-file-unsound', bytes: () => paperFile({ ...partOf(), minutes: [] }) },
  { name: 'half a penny', expected: 'paper-file-values', bytes: () => recommending({ amountPence: 0.5 }) },
  { name: 'less than nothing', expected: 'paper-file-values', bytes: () => recommending({ amountPence: -100 }) },
  { name: 'more money than there is', expected: 'paper-file-values', bytes: () => recommending({ amountPence: 1e18 }) },
  { name: 'an amount in words', expected: 'paper-file-values', bytes: () => recommending({ amountPence: '9000' }) },
  { name: 'a recommendation that asks for something unknown', expected: 'paper-file-values', bytes: () => recommending({ askType: 'obey' }) },
  { name: 'a source that is a book', expected: 'paper-file-values', bytes: () => recommending({ fundingSource: 'x'.repeat(2_000) }) },
  { name: 'a day that no calendar has', expected: 'paper-file-values', bytes: () => saying({ sections: [{ ...contentOf([]).sections[0], facts: { consultedName: 'Ines Duarte', consultedOn: '2026-02-30' } }] }) },
  { name: 'a background paper that runs something', expected: 'paper-file-values', bytes: () => saying({ background: [{ id: idOf(4, 2), title: 'Census', whereHeld: '', link: 'javascript:alert(1)', disclosesExempt: false }] }) },
  { name: 'a paragraph that no Schedule has', expected: 'paper-file-values', bytes: () => saying({ publicity: 'exempt', exemptParagraphs: ['99'] }) },
  { name: 'a paper without a title', expected: 'paper-file-values', bytes: () => saying({ title: ' ' }) },
  { name: 'an appendix whose file has no honest hash', expected: 'paper-file-unsound', bytes: () => saying({ appendices: [{ id: idOf(4, 3), title: 'Map', publicity: 'open', file: { contentHash: '../../map', byteLength: 8, fileName: 'map.pdf' }, blocks: [] }] }) },
  { name: 'an appendix with a paragraph of a section', expected: 'paper-file-unsound', bytes: () => saying({ sections: contentOf([paragraph(1, 'x')]).sections, appendices: [{ id: idOf(4, 3), title: 'Map', publicity: 'open', file: null, blocks: [paragraph(1, 'x')] }] }) },
  { name: 'a program', expected: 'paper-file-program', bytes: () => withFile(LETTER, 'letter.exe') },
  { name: 'a program under an honest name', expected: 'paper-file-program', bytes: () => withFile(PROGRAM, 'letter.pdf') },
  { name: 'a script that names its interpreter', expected: 'paper-file-program', bytes: () => withFile(Buffer.from('#!/bin/sh\nrm -rf ~'), 'letter.txt') },
  { name: 'a web page as a file', expected: 'paper-file-program', bytes: () => withFile(Buffer.from('<script>alert(1)</script>'), 'letter.html') },
  { name: 'a picture that is none', expected: 'paper-file-picture', bytes: () => paperFile(partOf(picture(sha256(LETTER))), { files: [LETTER] }) },
];

describe('the file of a paper', () => {
  test.each(HOSTILE)('$name is refused as $expected', async ({ expected, bytes }) => {
    const refusal = await readPaperFile(bytes()).then(() => null, (error: unknown) => error);
    expect(refusal).toBeInstanceOf(ReadRefusal);
    expect((refusal as ReadRefusal).code).toBe(expected);
    expect(refusalSentence(expected)).toMatch(/\. .+\.$|^The file is empty/u);
  });

  test('what a person enters is cleaned as it would be in a window, and facts of a later version are let through', async () => {
    const content = { ...contentOf([{ ...paragraph(1, 'Agree it.'), facts: { askType: '', amountPence: 900_000, later: 'x' } }]), title: 'Reading\u0007 in  Year 3', appendices: [{ id: idOf(4, 3), title: 'Map\u202E', publicity: 'open', file: null, blocks: [] }] };
    const { paper } = await readPaperFile(paperFile({ ...partOf(), content }));
    expect(paper.content).toMatchObject({ title: 'Reading in Year 3', appendices: [{ title: 'Map' }], sections: [{ blocks: [{ facts: { amountPence: 900_000, later: 'x' } }] }, {}] });
    expect(paper.withoutAppendices).toBeUndefined();
  });

  test('a sound one is answered whole, with pictures and files by their hashes', async () => {
    const part = { ...partOf(picture(sha256(PNG))), files: [attached(LETTER, 'letter.txt')] };
    const { paper, files } = await readPaperFile(paperFile(part, { files: [PNG, LETTER] }));
    expect(paper).toMatchObject({ paperId: part.paperId, byName: 'Ann Lee', content: { title: 'Reading in Year 3' }, files: [{ fileName: 'letter.txt' }] });
    expect([...files].map(([hash, bytes]) => [hash, Buffer.from(bytes).toString('latin1')])).toEqual([[sha256(PNG), PNG.toString('latin1')], [sha256(LETTER), LETTER.toString('latin1')]]);
  });
});
