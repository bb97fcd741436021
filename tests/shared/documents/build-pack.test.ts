import { describe, expect, it } from 'vitest';
import { buildAgenda } from '@shared/documents/build-agenda';
import { buildPack, type PackDocumentFacts } from '@shared/documents/build-pack';
import { buildReport } from '@shared/documents/build-report';
import { checkDocument } from '@shared/documents/check-document';
import { documentFileName } from '@shared/documents/file-name';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { contentsEntries, estimatePages } from '@shared/documents/estimate-pages';
import { toHtml } from '@shared/documents/to-html';
import { toPlainText } from '@shared/documents/to-plain-text';
import { AGENDA_FACTS, everyBlock, REPORT_FACTS } from '@tests/main/docx/sample-documents';

const paper = (itemLabel: string, title: string, more: Partial<PackDocumentFacts['papers'][number]> = {}): PackDocumentFacts['papers'][number] => ({ itemLabel, title, classification: { type: 'open' }, model: buildReport({ ...REPORT_FACTS, title, classification: { type: 'open' }, numbers: 'styles' }), ...more });
const FACTS: PackDocumentFacts = {
  council: AGENDA_FACTS.council, body: AGENDA_FACTS.body, date: AGENDA_FACTS.date, status: 'final', audience: 'members', classification: { type: 'exempt', paragraphs: ['3'], appliesTo: null }, recordedAt: null,
  meetingTitle: '', time: '6.00 pm to 8.00 pm', place: 'Committee Room 2',
  agenda: buildAgenda({ ...AGENDA_FACTS, audience: 'members' }),
  papers: [paper('3', 'Place planning'), paper('3', 'Fair access'), paper('7', 'Lease of the annexe', { classification: { type: 'exempt', paragraphs: ['3'], appliesTo: null } })],
  files: [{ itemLabel: '3', title: 'Forecast', fileName: 'Forecast.xlsx', byteLength: 48_000, contentHash: '0123456789abcdef'.repeat(4), publicity: 'open' }, { itemLabel: '', title: 'Valuation', fileName: 'Valuation.pdf', byteLength: 900, contentHash: 'f'.repeat(64), publicity: 'exempt' }],
};

describe('a pack', () => {
  it('lists its parts in order and passes the checks of documents', () => {
    const model = buildPack(FACTS);
    expect(checkDocument(model)).toEqual([]);
    expect(contentsEntries(model, 1).map(({ text }) => text)).toEqual(['Agenda', 'Item 3: Place planning', 'Item 3: Fair access', 'Item 7: Lease of the annexe (exempt)', 'Attached files']);
    expect(estimatePages(model, PLAIN_STYLES).total).toBeGreaterThanOrEqual(5);
  });

  it('gives each part the marking of its own and the whole that of the most restricted', () => {
    const model = buildPack(FACTS);
    expect(model.classification).toEqual({ type: 'exempt', paragraphs: ['3'], appliesTo: null });
    const edges = model.sections.map((section) => [section.edges?.header.left ?? 'front', section.edges?.classification.type ?? model.classification.type]);
    expect(edges.filter(([left], index) => edges.findIndex((other) => other[0] === left) === index)).toEqual([['front', 'exempt'], ['Agenda', FACTS.agenda.classification.type], ['Item 3: Place planning', 'open'], ['Item 3: Fair access', 'open'], ['Item 7: Lease of the annexe', 'exempt'], ['Attached files', 'exempt']]);
    expect(buildPack({ ...FACTS, audience: 'public' }).classification).toEqual({ type: 'open' });
    // In HTML, where there are no pages, a part says where it begins what the whole does not say.
    const drafted = toHtml(buildPack({ ...FACTS, papers: FACTS.papers.map((one) => ({ ...one, model: { ...one.model, status: 'draft' } })) }), { shape: 'page', marks: false });
    expect(drafted.match(/class="page-mark">Draft</gu)).toHaveLength(2);
  });

  it('writes the numbers of each paper out as they count in it, beginning again in the next', () => {
    const text = toPlainText(buildPack(FACTS));
    expect(text.match(/^1\. Purpose of Report$/gmu)).toHaveLength(3);
    const own = toPlainText(buildReport({ ...REPORT_FACTS, numbers: 'styles' })).match(/^\d+\.\d+ /gmu) ?? [];
    expect(own.length).toBeGreaterThan(3);
    expect(text.match(/^\d+\.\d+ /gmu)?.length).toBeGreaterThanOrEqual(own.length * 3);
  });

  it('takes any document as a part: every block, references, landscape pages', () => {
    const model = buildPack({ ...FACTS, papers: [paper('1', 'Everything', { model: everyBlock() }), paper('2', 'Everything again', { model: everyBlock() })] });
    expect(checkDocument(model)).toEqual([]);
    expect(model.sections.filter((section) => section.orientation === 'landscape').length).toBe(2 * everyBlock().sections.filter((section) => section.orientation === 'landscape').length);
    expect(toHtml(model, { shape: 'page' })).toContain('Item 2: Everything again');
  });

  it('says in the list of files what each is, how large, and the beginning of its fingerprint', () => {
    const text = toPlainText(buildPack(FACTS));
    for (const words of ['Forecast.xlsx', '47 KB', '0123456789ab', 'Valuation (exempt)', '3 papers, and 2 attached files listed at the end']) expect(text).toContain(words);
    expect(toPlainText(buildPack({ ...FACTS, papers: [], files: [] }))).not.toContain('Attached files');
  });

  it('is called after its day, its body and who it is for', () => {
    const facts = { date: '2026-11-24', body: 'Schools Forum', kind: 'pack', status: 'final', publicVersion: true, title: '' } as const;
    expect(documentFileName(facts, 'zip')).toBe('2026-11-24 Schools Forum Pack public.zip');
    expect(documentFileName({ ...facts, publicVersion: false, title: 'exempt' }, 'docx')).toBe('2026-11-24 Schools Forum Pack exempt.docx');
  });
});
