import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMinutes } from '@shared/documents/build-minutes';
import { buildReport } from '@shared/documents/build-report';
import { textRuns, UNNUMBERED, type Block, type DocumentModel } from '@shared/documents/document-model';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { estimatePages } from '@shared/documents/estimate-pages';
import { renderDocx } from '@main/docx/render-docx';
import { everyBlock, MINUTES_FACTS, REPORT_FACTS } from '@tests/main/docx/sample-documents';

const programs = ['/usr/bin/soffice', '/usr/bin/pdftotext', '/usr/bin/pdfinfo'];

/** A long paper with paragraphs of many lengths, lists, tables and a list of contents, the same each time. */
function longPaper(): DocumentModel {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const words = 'the council board school governors strategy partnership improvement children attendance of and to in for with report members considered officers responsibility local authority budget statutory review meeting'.split(' ');
  const say = (count: number): string => Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');
  const blocks: Block[] = [{ type: 'title', text: 'A long paper' }, { type: 'contents', heading: 'Contents', levels: 1 }];
  for (let section = 1; section <= 40; section += 1) {
    blocks.push({ type: 'heading', level: 1, number: { type: 'auto' }, series: 'section', runs: textRuns(`Section heading ${String(section)}`), bookmark: null });
    for (let index = 0; index < 3 + Math.floor(random() * 6); index += 1) {
      const text = say(10 + Math.floor(random() * 90));
      const roll = random();
      blocks.push(roll < 0.7 ? { type: 'numbered', level: 1, number: { type: 'auto' }, series: 'section', runs: textRuns(text), bookmark: null }
        : roll < 0.85 ? { type: 'listItem', marker: 'bullet', level: 1, list: 'x', indent: 'label', runs: textRuns(text.slice(0, 60)) }
        : { type: 'numbered', level: 3, number: { type: 'auto' }, series: 'section', runs: textRuns(text.slice(0, 200)), bookmark: null });
    }
    if (section % 7 === 3) {
      blocks.push({ type: 'heading', level: 2, number: UNNUMBERED, series: 'section', runs: textRuns('Figures'), bookmark: null }, {
        type: 'table', caption: null, description: 'Figures', headingColumn: false, rowSplit: 'auto', columns: [{ header: 'Ref', width: 1, align: 'left' }, { header: 'What was said', width: 3, align: 'left' }],
        rows: Array.from({ length: 12 }, (_, row) => ({ cells: [[{ type: 'paragraph', runs: textRuns(`R${String(row)}`) }], [{ type: 'paragraph', runs: textRuns(say(10 + row * 5)) }]] })),
      });
    }
  }
  return { ...everyBlock(), title: 'A long paper', sections: [{ orientation: 'portrait', blocks }] };
}

describe.skipIf(!programs.every((program) => existsSync(program)))('documents as LibreOffice lays them out', () => {
  let folder = '';
  const models: Readonly<Record<string, DocumentModel>> = { every: everyBlock(), long: longPaper(), draft: buildReport({ ...REPORT_FACTS, numbers: 'styles' }), issued: buildReport(REPORT_FACTS), minutes: buildMinutes({ ...MINUTES_FACTS, audience: 'members' }) };
  const pages = (name: string): readonly string[] => execFileSync('pdftotext', ['-layout', path.join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  /** The lines that begin with a label, without their inner spaces. */
  const labelled = (name: string): readonly string[] => pages(name).join('\n').split('\n').map((line) => line.trim().replace(/ {2,}/g, ' '));

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'minute-book-office-'));
    for (const [name, model] of Object.entries(models)) {
      const result = await renderDocx(model);
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
      writeFileSync(path.join(folder, `${name}.docx`), result.value);
    }
    // A profile of its own: two runs on one profile wait for each other.
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}', '--outdir', folder, ...Object.keys(models).map((name) => path.join(folder, `${name}.docx`))], { stdio: 'ignore', timeout: 110_000 });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('number every level as the model does, whether counted or written out', () => {
    for (const name of ['draft', 'issued']) {
      const lines = labelled(name);
      for (const line of ['1. Purpose of Report', '2.1 That the School Partnership Strategy 2026–29, attached as Appendix A, is', '3.2 The present strategy, Better Together, does not mention trusts. The new one', '(a) a protocol for fair access, so that', '(i) children are placed within fifteen school days; and', '(ii) no school takes more than its share;', '(c) joint work on exclusions.', '5.3 Risk associated with the report. None beyond those in the register.', '6. Background Papers']) expect(lines, name).toContain(line);
    }
    const every = labelled('every');
    for (const line of ['1.1.1 A sub-paragraph.', '(i) A roman paragraph.', '1.2 See paragraph 1.1 on page 1, section 1 (Background) and R7.', '2. two', '(a) letter a again', '(i) roman i of another list', '2.1 That the proposal is approved.', 'R7 That this one is fixed.', '12.1 A paragraph with a fixed number.', '(a) Letters under it begin again.', '(b) asks for a report.', '(i) like that.', 'Appendix A Action plan', 'A1 This appendix sets out the response to each recommendation.', 'B1.1 And one beneath it.']) expect(every).toContain(line);
    expect(labelled('minutes')).toContain('(b) asks the Director to publish it by 12 January 2027; and');
  });

  it('say "Page 1 of N" on every page, and repeat the header row of a table on every page it covers', () => {
    const all = pages('every');
    for (const [index, page] of all.entries()) expect(page).toContain(`Page ${String(index + 1)} of ${String(all.length)}`);
    const plan = all.filter((page) => /\bR\d+\b/.test(page) && page.includes('In hand.'));
    expect(plan.length).toBeGreaterThan(2);
    for (const page of plan) expect(page).toMatch(/Ref +Recommendation +Response and action plan/);
  });

  it('have the page numbers in their contents that the headings are on', () => {
    const all = pages('long');
    const found = new Map<string, number>();
    const listed = new Map<string, number>();
    for (const [index, page] of all.entries()) {
      for (const line of page.split('\n')) {
        const entry = /^\s*\d+\.\s+(Section heading \d+)\.{3,}\s*(\d+)\s*$/.exec(line);
        const heading = /^\s*\d+\.\s+(Section heading \d+)\s*$/.exec(line);
        if (entry) listed.set(entry[1] ?? '', Number(entry[2]));
        else if (heading) found.set(heading[1] ?? '', index + 1);
      }
    }
    expect(listed.size).toBe(40);
    const wrong = [...listed].filter(([name, page]) => found.get(name) !== page);
    expect(wrong).toEqual([]);
    for (const [name, model] of Object.entries(models)) expect(estimatePages(model, PLAIN_STYLES).total, name).toBe(pages(name).length);
  });

  it('become tagged PDF: headings, header cells, pictures with their words, the language', () => {
    const file = path.join(folder, 'every.pdf');
    const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/Title: +Partnership proposal with everything in it/);
    const tree = execFileSync('pdfinfo', ['-struct', file], { encoding: 'utf8' });
    expect(tree.match(/^\s*TH\b/gm)?.length).toBeGreaterThanOrEqual(5);
    expect(tree).toMatch(/Figure/);
    expect(tree.match(/^\s*H1\b/gm)?.length).toBeGreaterThanOrEqual(6);
  });
});
