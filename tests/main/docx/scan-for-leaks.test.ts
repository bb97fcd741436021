import { describe, expect, it } from 'vitest';
import { buildMinutes } from '@shared/documents/build-minutes';
import { toHtml } from '@shared/documents/to-html';
import { renderDocx } from '@main/docx/render-docx';
import { describeLeaks, scanForLeaks } from '@main/docx/scan-for-leaks';
import { readOwnZip, writeZip } from '@main/docx/zip-file';
import { DOT_PNG, everyBlock, MINUTES_FACTS } from '@tests/main/docx/sample-documents';

const SECRETS = [{ label: 'the title of item 7', text: 'ZQEXEMPT' }];

async function clean(): Promise<Buffer> {
  const result = await renderDocx(everyBlock());
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The clean file with parts changed or added. */
async function planted(changes: Readonly<Record<string, (before: Buffer) => string | Buffer>>): Promise<Buffer> {
  const parts = readOwnZip(await clean());
  for (const [name, change] of Object.entries(changes)) parts.set(name, Buffer.from(change(parts.get(name) ?? Buffer.alloc(0))));
  return writeZip([...parts].map(([name, data]) => ({ name, data })));
}
const inBody = (run: string) => ({ 'word/document.xml': (before: Buffer) => before.toString().replace('</w:body>', `<w:p>${run}</w:p></w:body>`) });
const word = (name: string, inner: string) => ({ [name]: () => `<?xml version="1.0"?><w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:x>` });
const png = (text: string | Buffer): Buffer => Buffer.concat([Buffer.from(DOT_PNG, 'base64'), Buffer.from(text)]);

describe('the leak scanner', () => {
  it('lets a file through that holds nothing', async () => {
    expect(await scanForLeaks(await clean(), '2026-11-24 Education Board Minutes.docx', SECRETS)).toEqual([]);
  });

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a paragraph', () => planted(inBody('<w:r><w:t>the ZQEXEMPT matter</w:t></w:r>')), 'the text'],
    ['runs that split it', () => planted(inBody('<w:r><w:t>ZQ</w:t></w:r><w:proofErr w:type="x"/><w:r><w:rPr><w:b/></w:rPr><w:t>EX</w:t></w:r><w:hyperlink><w:r><w:t>EMPT</w:t></w:r></w:hyperlink>')), 'the text'],
    ['runs with something deleted between', () => planted(inBody('<w:r><w:t>ZQEX</w:t></w:r><w:del><w:r><w:delText>abc</w:delText></w:r></w:del><w:r><w:t>EMPT</w:t></w:r>')), 'the text'],
    ['entities', () => planted(inBody('<w:r><w:t>&#90;&#x51;EXEM&#80;T</w:t></w:r>')), 'the text'],
    ['CDATA', () => planted(inBody('<w:r><w:t><![CDATA[ZQEXEMPT]]></w:t></w:r>')), 'the text'],
    ['deleted text', () => planted(inBody('<w:del w:author="A"><w:r><w:delText>ZQEXEMPT</w:delText></w:r></w:del>')), 'deleted text'],
    ['hidden text', () => planted(inBody('<w:r><w:rPr><w:vanish/></w:rPr><w:t>ZQEXEMPT</w:t></w:r>')), 'hidden text'],
    ['a field’s instruction', () => planted(inBody('<w:r><w:instrText> DOCPROPERTY ZQEXEMPT </w:instrText></w:r>')), 'the text'],
    ['a comment in the markup', () => planted(inBody('<!-- ZQEXEMPT --><w:r/>')), 'a comment in the markup'],
    ['alternative text', () => planted({ 'word/document.xml': (before) => before.toString().replace('A coloured rectangle', 'ZQEXEMPT: a coloured rectangle') }), 'alternative text'],
    ['a bookmark', () => planted(inBody('<w:bookmarkStart w:id="1" w:name="ZQEXEMPT"/>')), 'a name'],
    ['the author of a change', () => planted(inBody('<w:ins w:author="ZQEXEMPT"><w:r/></w:ins>')), 'the author of a change or comment'],
    ['a comment', () => planted(word('word/comments.xml', '<w:comment><w:p><w:r><w:t>ZQEXEMPT</w:t></w:r></w:p></w:comment>')), 'the text'],
    ['a footnote', () => planted({ 'word/footnotes.xml': (before) => before.toString().replace('Department', 'ZQEXEMPT Department') }), 'the text'],
    ['a header', () => planted({ 'word/header1.xml': (before) => before.toString().replace('Proposal', 'ZQEXEMPT') }), 'the text'],
    ['the title of the file', () => planted({ 'docProps/core.xml': (before) => before.toString().replace('Partnership', 'ZQEXEMPT') }), 'the text'],
    ['a property of its own', () => planted({ 'docProps/custom.xml': () => '<Properties><property name="Item"><vt:lpwstr>ZQEXEMPT</vt:lpwstr></property></Properties>' }), 'the text'],
    ['the target of a link', () => planted({ 'word/_rels/document.xml.rels': (before) => before.toString().replace('mailto:clerk', 'mailto:zq%65xempt') }), 'a link'],
    ['the name of a part', () => planted({ 'word/media/ZQEXEMPT-valuation.png': () => png('') }), 'the name of a part'],
    ['the description inside a picture', () => planted({ 'word/media/picture1.png': () => png('tEXtComment\u0000ZQEXEMPT') }), 'the data of a picture or other file'],
    ['two-byte letters inside a picture', () => planted({ 'word/media/picture1.png': () => png(Buffer.from('ZQEXEMPT', 'utf16le')) }), 'the data of a picture or other file'],
    ['a part in UTF-16', () => planted({ 'word/comments.xml': () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<w:c>ZQEXEMPT</w:c>', 'utf16le')]) }), 'the text'],
    ['a part that is not well formed', () => planted({ 'word/comments.xml': () => '<w:c><w:t>ZQEXEMPT<' }), 'the text'],
    ['a file inside the file', async () => planted({ 'word/embeddings/a.docx': () => '' , ...(await embedded()) }), 'the text'],
    ['the remark of the package', async () => withRemark(await clean(), 'ZQEXEMPT'), 'remarks of the package'],
    ['a page of HTML', () => Buffer.from(toHtml({ ...everyBlock(), subject: 'ZQEXEMPT' }, { shape: 'page' })), 'an attribute'],
    ['plain text', () => Buffer.from('Dear all, about zq-exempt ZQEXEMPT'), 'the text'],
  ])('finds a secret in %s', async (_, make, place) => {
    const leaks = await scanForLeaks(await make(), 'a.docx', SECRETS);
    expect(leaks.map((leak) => leak.place)).toContain(place);
    expect(new Set(leaks.map((leak) => leak.secret))).toEqual(new Set(['the title of item 7']));
  });

  async function embedded(): Promise<Readonly<Record<string, () => Buffer>>> {
    const inner = await planted(inBody('<w:r><w:t>ZQEXEMPT</w:t></w:r>'));
    return { 'word/embeddings/a.docx': () => inner };
  }
  function withRemark(file: Buffer, remark: string): Buffer {
    const out = Buffer.concat([file, Buffer.from(remark)]);
    out.writeUInt16LE(remark.length, file.length - 2);
    return out;
  }

  it('finds a secret in the name of the file', async () => {
    expect(await scanForLeaks(await clean(), 'ZQEXEMPT minutes.docx', SECRETS)).toEqual([{ secret: 'the title of item 7', part: 'the file', place: 'its name' }]);
  });

  it.each([['a PDF', Buffer.from('%PDF-1.7 …')], ['a damaged package', Buffer.from('PK\u0003\u0004 and no more')]])('fails closed on %s', async (_, bytes) => {
    expect(await scanForLeaks(bytes, 'a.docx', SECRETS)).toMatchObject([{ secret: 'text that could not be checked' }]);
  });

  it('names what and where in its refusal, and never the words themselves', async () => {
    const leaks = await scanForLeaks(await planted(inBody('<w:r><w:t>ZQEXEMPT</w:t></w:r>')), 'a.docx', SECRETS);
    const sentence = describeLeaks(leaks);
    expect(sentence).toContain('the title of item 7 (the text, word/document.xml)');
    expect(sentence).not.toContain('ZQEXEMPT');
  });

  it('holds back minutes for members when they are sent to the public, and lets the public version go', async () => {
    const secrets = [{ label: 'the title of minute 45', text: 'Purchase of the former Tidewell Primary site' }, { label: 'a paragraph of minute 45', text: 'Members noted the valuation of £1.2 million.' }];
    const file = async (audience: 'public' | 'members'): Promise<Buffer> => {
      const result = await renderDocx(buildMinutes({ ...MINUTES_FACTS, audience }));
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    };
    expect(await scanForLeaks(await file('public'), 'Minutes.docx', secrets)).toEqual([]);
    expect((await scanForLeaks(await file('members'), 'Minutes.docx', secrets)).map((leak) => leak.secret).toSorted()).toEqual(['a paragraph of minute 45', 'the title of minute 45']);
  });
});
