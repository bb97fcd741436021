import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '@shared/documents/build-report';
import { AUTO_NUMBER, textRuns, UNNUMBERED, type DocumentModel } from '@shared/documents/document-model';
import { PLAIN_STYLES, STYLE_IDS } from '@shared/documents/document-styles';
import { checkPackage } from '@main/docx/check-package';
import { renderDocx, type RenderProgress } from '@main/docx/render-docx';
import { tableCrc32, writeZip } from '@main/docx/zip-file';
import { paragraphsOf, partOf, partsOf } from '@tests/main/docx/read-parts';
import { everyBlock, REPORT_FACTS, sampleDocuments } from '@tests/main/docx/sample-documents';

async function rendered(model: DocumentModel): Promise<Buffer> {
  const result = await renderDocx(model);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a Word file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'minute-book-docx-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is a whole zip with its content types first, and is known for what it is', async () => {
    const file = path.join(folder, 'every.docx');
    const bytes = await rendered(everyBlock());
    writeFileSync(file, bytes);
    expect(execFileSync('unzip', ['-tq', file], { encoding: 'utf8' })).toContain('No errors detected');
    expect([...partsOf(bytes).keys()].slice(0, 3)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
    // The signature that tells Word files apart by their bytes: the type's name in the first entries.
    expect(bytes.toString('latin1', 30, 49)).toBe('[Content_Types].xml');
  });

  it('is made of nothing but text: no program, no field but page numbers, contents and references, nothing fetched', async () => {
    for (const [name, model] of Object.entries(sampleDocuments())) {
      const parts = partsOf(await rendered(model));
      for (const [part, xml] of parts) {
        expect(part, name).not.toMatch(/vbaProject|embeddings|activeX|afchunk|customXml/i);
        if (part.endsWith('.rels')) for (const external of xml.match(/<Relationship [^>]*External[^>]*>/g) ?? []) expect(external).toMatch(/hyperlink" Target="(?:https:|mailto:)/);
        for (const instruction of xml.match(/<w:instrText[^>]*>[^<]*/g) ?? []) expect(instruction).toMatch(/>\s*(?:PAGE|NUMPAGES|TOC|PAGEREF|REF|SEQ)\b/);
        expect(xml).not.toMatch(/w:altChunk|w:vanish|w:documentProtection|<w:updateFields/);
      }
    }
  });

  it('carries title, author, language, status and the record’s own time', async () => {
    const core = partOf(await rendered(everyBlock()), 'docProps/core.xml');
    for (const part of ['<dc:title>Partnership proposal with everything in it</dc:title>', '<dc:creator>Southmere Borough Council</dc:creator>', '<dc:language>en-GB</dc:language>', '<cp:contentStatus>Draft for approval</cp:contentStatus>', '2026-11-01T10:00:00Z</dcterms:modified>']) expect(core).toContain(part);
    expect(partOf(await rendered(everyBlock()), 'word/styles.xml')).toContain('w:lang w:val="en-GB"');
    expect(partOf(await rendered({ ...everyBlock(), language: 'cy-GB' }), 'word/styles.xml')).toContain('w:lang w:val="cy-GB"');
  });

  it('says on every page what it is', async () => {
    const parts = partsOf(await rendered(everyBlock()));
    const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(3);
    for (const [, xml] of headers) {
      expect(xml).toContain('Part exempt (Appendix B). Not for publication: exempt, Schedule 12A, paragraph 3');
      expect(xml).toContain('Draft for approval');
    }
    for (const [name, xml] of parts) if (/^word\/footer\d+\.xml$/.test(name)) expect(xml).toMatch(/Page .*PAGE.* of .*NUMPAGES/);
  });

  it('lets styles count in a draft, and fixes numbers once it is issued', async () => {
    const draft = partOf(await rendered(buildReport({ ...REPORT_FACTS, numbers: 'styles' })), 'word/document.xml');
    const issued = partOf(await rendered(buildReport(REPORT_FACTS)), 'word/document.xml');
    expect(paragraphsOf(draft)).toContain('Purpose of Report');
    expect(paragraphsOf(issued)).toContain('1.\tPurpose of Report');
    expect(paragraphsOf(issued)).toContain('(b)\tattendance figures shared each half term; and');
    expect(issued).not.toMatch(/<w:pStyle w:val="Num\w+"\/><\/w:pPr>/);
    const styles = partOf(await rendered(everyBlock()), 'word/styles.xml');
    expect(styles).toMatch(/w:styleId="NumPara">[\s\S]*?<w:ilvl w:val="1"\/><w:numId w:val="1"\/>/);
  });

  it('puts page numbers into contents and references, clean', async () => {
    const xml = partOf(await rendered(everyBlock()), 'word/document.xml');
    expect(xml).toContain(' TOC \\o "1-2" \\h \\z ');
    expect(xml.match(/PAGEREF _Toc\d{9} \\h/g)).toHaveLength(8);
    expect(paragraphsOf(xml)).toContain('1.\tBackground\t1');
    expect(xml).not.toContain('w:dirty');
    expect(paragraphsOf(xml)).toContain('See paragraph 1.1 on page 1, section 1 (Background) and R7.');
  });

  it('turns the page where a section is landscape', async () => {
    const xml = partOf(await rendered(everyBlock()), 'word/document.xml');
    expect(xml.match(/<w:pgSz[^>]*>/g)).toEqual([expect.stringContaining('w:w="11906" w:h="16838"'), expect.stringContaining('w:w="16838" w:h="11906"'), expect.stringContaining('w:w="11906" w:h="16838"')]);
  });

  it('repeats header rows, describes tables, and keeps short rows whole and lets long ones break', async () => {
    const model = everyBlock();
    const table = model.sections[1]?.blocks.find((block) => block.type === 'table');
    if (table?.type !== 'table') throw new Error('The sample has no table.');
    const long = textRuns('word '.repeat(900));
    const xml = partOf(await rendered({ ...model, sections: [{ orientation: 'landscape', blocks: [{ type: 'title', text: 'T' }, { ...table, rows: [...table.rows.slice(0, 2), { cells: table.columns.map(() => [{ type: 'paragraph' as const, runs: long }]) }] }] }] }), 'word/document.xml');
    const rows = xml.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];
    expect(rows.map((row) => [row.includes('<w:tblHeader/>'), row.includes('<w:cantSplit/>')])).toEqual([[true, true], [false, true], [false, true], [false, false]]);
    expect(xml).toContain('<w:tblDescription w:val="Each recommendation with the response, the timescale and the latest update"/>');
  });

  it('breaks no row that fits on a page where a table asks for that, and every row that does not', async () => {
    const model = everyBlock();
    const table = model.sections[1]?.blocks.find((block) => block.type === 'table');
    if (table?.type !== 'table') throw new Error('The sample has no table.');
    const row = (words: number) => ({ cells: table.columns.map(() => [{ type: 'paragraph' as const, runs: textRuns('word '.repeat(words)) }]) });
    const broken = async (rowSplit: 'auto' | 'fits') => {
      const xml = partOf(await rendered({ ...model, sections: [{ orientation: 'landscape', blocks: [{ type: 'title', text: 'T' }, { ...table, rowSplit, columns: table.columns.map((column) => ({ ...column, width: 1 })), rows: [row(20), row(60), row(900)] }] }] }), 'word/document.xml');
      return (xml.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? []).slice(1).map((each) => !each.includes('<w:cantSplit/>'));
    };
    expect(await broken('auto')).toEqual([false, true, true]);
    expect(await broken('fits')).toEqual([false, false, true]);
  });

  it('is the same again, and the same after another was made in between', async () => {
    const first = await rendered(everyBlock());
    await rendered(buildReport(REPORT_FACTS));
    expect((await rendered(everyBlock())).equals(first)).toBe(true);
  });

  it('holds a style for every style id and names none that it lacks', async () => {
    const styles = partOf(await rendered(everyBlock()), 'word/styles.xml');
    const ids = [...styles.matchAll(/w:styleId="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of STYLE_IDS) expect(ids).toContain(id);
  });

  it('tells how far it has come', async () => {
    const seen: RenderProgress[] = [];
    const blocks = Array.from({ length: 600 }, () => ({ type: 'paragraph' as const, look: 'body' as const, indent: 'none' as const, keepWithNext: false, runs: textRuns('x') }));
    await renderDocx({ ...everyBlock(), sections: [{ orientation: 'portrait', blocks: [{ type: 'title', text: 'T' }, ...blocks] }] }, { onProgress: (progress) => seen.push(progress) });
    expect(seen.map((one) => `${one.stage} ${String(one.done)}/${String(one.total)}`)).toEqual(['checking 0/601', 'writing 250/601', 'writing 500/601', 'packing 601/601']);
  });
});

describe('what is refused', () => {
  const heading = { type: 'heading', level: 1, number: UNNUMBERED, series: 'section', runs: textRuns('H'), bookmark: null } as const;
  it.each<[string, DocumentModel['sections'][number]['blocks'][number], string]>([
    ['an empty table', { type: 'table', caption: null, description: 'x', headingColumn: false, rowSplit: 'auto', columns: [{ header: 'x', width: 1, align: 'left' }], rows: [] }, 'sections.0.blocks.1.rows'],
    ['a javascript link', { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: [{ type: 'link', href: 'javascript:alert(1)', text: 'x' }] }, 'sections.0.blocks.1.runs.0.href'],
    ['a number under a heading that does not count', { type: 'numbered', level: 1, number: AUTO_NUMBER, series: 'section', runs: textRuns('x'), bookmark: null }, 'sections.0.blocks.1.number'],
  ])('%s, with the field’s name', async (_, block, field) => {
    const result = await renderDocx({ ...everyBlock(), sections: [{ orientation: 'portrait', blocks: [heading, block] }] });
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid', issues: [{ path: field }] } });
  });

  it('a missing style and a missing list, with their names', async () => {
    const { NumPara: _, ...others } = PLAIN_STYLES.paragraph;
    const broken = { ...PLAIN_STYLES, paragraph: { ...others, NumPara: { ...PLAIN_STYLES.paragraph.NumPara, id: 'Gone' as 'NumPara' } } };
    const result = await renderDocx(everyBlock(), { styles: broken });
    expect(JSON.stringify(result)).toContain('style NumPara');
    const parts = new Map(partsOf(await rendered(everyBlock())));
    parts.set('word/document.xml', '<w:p><w:pPr><w:pStyle w:val="Nope"/><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr></w:p>');
    parts.set('word/_rels/document.xml.rels', '<Relationship Id="a" Type="http://x/relationships/image" Target="https://far.example/x.png" TargetMode="External"/><Relationship Id="b" Type="http://x/relationships/hyperlink" Target="javascript:x" TargetMode="External"/>');
    parts.set('word/footer1.xml', '<w:instrText> INCLUDETEXT "x" </w:instrText>');
    parts.set('word/vbaProject.bin', '');
    expect(checkPackage(parts).map((issue) => issue.path)).toEqual(expect.arrayContaining(['word/document.xml: style Nope', 'word/document.xml: list 99', 'word/_rels/document.xml.rels: https://far.example/x.png', 'word/_rels/document.xml.rels: javascript:x', 'word/footer1.xml: field', 'word/vbaProject.bin']));
  });
});

describe('the zip writer', () => {
  it('counts checksums like zlib', () => {
    expect(tableCrc32(Buffer.from('123456789'))).toBe(0xcbf43926);
    const file = writeZip([{ name: 'a.txt', data: Buffer.from('123456789') }]);
    expect(file.readUInt32LE(14)).toBe(0xcbf43926);
  });

  it('writes no time and the attributes that Word for Mac wants', () => {
    const file = writeZip([{ name: 'a', data: Buffer.from('x') }]);
    expect(file.readUInt32LE(10)).toBe(0x00210000);
    const directory = file.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    expect(file.readUInt32LE(directory + 38)).toBe(0x01800000);
  });
});
