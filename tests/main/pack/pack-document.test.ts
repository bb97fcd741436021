import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocument } from '@shared/documents/check-document';
import type { DocumentModel } from '@shared/documents/document-model';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { estimatePages } from '@shared/documents/estimate-pages';
import { toPlainText } from '@shared/documents/to-plain-text';
import { renderDocx } from '@main/docx/render-docx';
import { scanForLeaks } from '@main/docx/scan-for-leaks';
import { agendaDocument } from '@main/features/agenda/agenda-document';
import { recordSecrets } from '@main/features/documents/record-secrets';
import { checkDocx, docxChecksFolder } from '@tests/helpers/outside-inputs';
import { attach, openAttachmentsRecord } from '@tests/main/attachments/attachments-fixture';
import type { AttachmentsRecord } from '@tests/main/attachments/attachments-fixture';
import { packDocument, writePaper } from './pack-fixture';

const programs = ['/usr/bin/soffice', '/usr/bin/pdftotext'];

let test: AttachmentsRecord;
const models: Record<'public' | 'members', DocumentModel | null> = { public: null, members: null };
const files: Record<'public' | 'members', string> = { public: '', members: '' };

beforeAll(async () => {
  test = await openAttachmentsRecord();
  const { client, meetingId } = test;
  const add = async (title: string, publicity: 'open' | 'exempt' = 'open') => (await client.agenda.addItem({ meetingId, afterId: test.openItem, title, presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'noting', publicity })).id;
  const third = await add('Dedicated Schools Grant');
  const second = await add('Attendance');
  await writePaper(test, { itemId: test.openItem, title: 'Place planning', paragraphs: 90 });
  await writePaper(test, { itemId: second, title: 'Attendance in the autumn term', paragraphs: 40 });
  await writePaper(test, { itemId: third, title: 'Dedicated Schools Grant: forecast & options', paragraphs: 120 });
  await writePaper(test, { itemId: third, title: 'Central services block', paragraphs: 12 });
  await writePaper(test, { itemId: test.exemptItem, title: 'ZQEXEMPT heads of terms', paragraphs: 25, words: 'ZQEXEMPT the rent asked for the annexe is ninety thousand pounds a year.', publicity: 'exempt' });
  await attach(client, { kind: 'item', id: third }, 'Forecast.xlsx', Buffer.from('a forecast'));
  await attach(client, { kind: 'item', id: test.exemptItem }, 'ZQEXEMPT valuation.pdf', Buffer.from('a valuation'));
  for (const audience of ['public', 'members'] as const) {
    const { model } = await test.record().store.read((reader) => packDocument(reader, meetingId, audience));
    const result = await renderDocx(model);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    models[audience] = model;
    files[audience] = path.join(test.folder, `${audience}.docx`);
    writeFileSync(files[audience], result.value);
  }
});
afterAll(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

it('names attached files under their item on the agenda, for the public only those it may have', async () => {
  const agenda = async (audience: 'public' | 'members') => toPlainText((await test.record().store.read((reader) => agendaDocument(reader, test.meetingId, audience))).model);
  const [everybody, members] = [await agenda('public'), await agenda('members')];
  for (const text of [everybody, members]) expect(text).toMatch(/Dedicated Schools Grant\n(?:.*\n)*?.*Central services block\n.*Forecast\n/);
  expect(members).toContain('ZQEXEMPT valuation');
  expect(everybody).not.toContain('ZQEXEMPT');
});

const model = (audience: 'public' | 'members'): DocumentModel => {
  const made = models[audience];
  if (!made) throw new Error('not made');
  return made;
};

describe('the pack of a meeting', () => {
  it('holds for members everything in order, and for the public what is open', () => {
    const text = (audience: 'public' | 'members') => JSON.stringify(model(audience));
    expect(checkDocument(model('members'))).toEqual([]);
    const headings = model('members').sections.flatMap((section) => section.blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? block.runs.map((run) => (run.type === 'text' ? run.text : '')).join('') : [])));
    expect(headings).toEqual(['Agenda', 'Item 1: Place planning', 'Item 2: Attendance in the autumn term', 'Item 3: Dedicated Schools Grant: forecast & options', 'Item 3: Central services block', 'Item 4: ZQEXEMPT heads of terms (exempt)', 'Attached files']);
    expect(text('public')).not.toContain('ZQEXEMPT');
    expect(text('public')).toContain('Forecast.xlsx');
    expect(model('members').classification.type).toBe('exempt');
  });

  it('as the public’s file holds no exempt word of the record; the members’ file, as control, is full of them', async () => {
    const { secrets, open } = await test.record().store.read((reader) => recordSecrets(reader));
    const scan = async (audience: 'public' | 'members') => {
      const result = await renderDocx(model(audience));
      if (!result.ok) throw new Error('not rendered');
      return await scanForLeaks(result.value, `${audience}.docx`, secrets, open);
    };
    expect(await scan('public')).toEqual([]);
    const found = new Set((await scan('members')).map(({ secret }) => secret));
    expect([...found].sort()).toEqual(['name of an attached file', 'text of a paper', 'title of a paper', 'title of an agenda item']);
  });

  it.skipIf(!docxChecksFolder)('is valid in every part and accessible', async () => {
    const valid = await checkDocx('validate.py', Object.values(files));
    expect(valid.clean, valid.output).toBe(true);
    const accessible = await checkDocx('a11y.py', Object.values(files));
    expect(accessible.output.match(/: 0 errors/gu), accessible.output).toHaveLength(2);
  });

  it.skipIf(!programs.every((program) => existsSync(program)))('has the page numbers in its contents that its parts begin on, numbered through, each page with its part’s marking', () => {
    execFileSync('soffice', [`-env:UserInstallation=file://${test.folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', test.folder, files.members], { stdio: 'ignore', timeout: 110_000 });
    const pages = execFileSync('pdftotext', ['-layout', files.members.replace('.docx', '.pdf'), '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(25);
    expect(estimatePages(model('members'), PLAIN_STYLES).total).toBe(pages.length);
    const listed = [...(pages[0] ?? '').matchAll(/^\s*(.+?)\s?\.{3,}\s*(\d+)\s*$/gmu)].map((match) => [match[1]?.trim() ?? '', Number(match[2])] as const);
    expect(listed).toHaveLength(7);
    for (const [name, page] of listed) {
      const lines = (pages[page - 1] ?? '').split('\n').map((line) => line.trim());
      expect(lines, `${name} on page ${String(page)}`).toContain(name);
      expect(pages[page - 2] ?? '', `${name} begins on page ${String(page)}`).not.toContain(`\n${name}\n`);
    }
    for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${String(index + 1)} of ${String(pages.length)}`);
    const exemptFrom = listed.find(([name]) => name.includes('ZQEXEMPT'))?.[1] ?? 0;
    const planFrom = listed.find(([name]) => name.includes('Place planning'))?.[1] ?? 0;
    expect(pages[exemptFrom - 1]).toMatch(/Not for publication: exempt, Schedule 12A, paragraph 3/u);
    expect(pages[planFrom]).toMatch(/Item 1: Place planning +Open to the public/u);
    expect(pages[planFrom]).not.toContain('Not for publication');
  }, 120_000);
});
