import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAgenda } from '@shared/documents/build-agenda';
import { buildMinutes } from '@shared/documents/build-minutes';
import { buildNotice } from '@shared/documents/build-notice';
import { buildReport, type ReportPart } from '@shared/documents/build-report';
import { checkDocument } from '@shared/documents/check-document';
import type { DocumentModel } from '@shared/documents/document-model';
import type { Prose } from '@shared/documents/prose';
import { toPlainText } from '@shared/documents/to-plain-text';
import { AGENDA_FACTS, MINUTES_FACTS, REPORT_FACTS } from '@tests/main/docx/sample-documents';
import { NOTICE_FACTS } from '@tests/main/docx/sample-meeting-documents';

const lines = (model: DocumentModel): readonly string[] => toPlainText(model).split('\n');
const CANARY = 'ZQEXEMPT';

describe('a report', () => {
  const fixed = buildReport(REPORT_FACTS);

  it('keeps every detail, empty ones too, in order', () => {
    expect(fixed.sections[0]?.blocks.filter((block) => block.type === 'detail')).toEqual([
      { type: 'detail', label: 'Meeting', value: [{ type: 'text', text: 'Education Board' }] },
      { type: 'detail', label: 'Date', value: [{ type: 'text', text: '24 November 2026' }] },
      { type: 'detail', label: 'Report prepared by', value: [{ type: 'text', text: 'Perpetua Lindqvist, Director of Learning' }] },
      { type: 'detail', label: 'Agenda Item', value: [] },
    ]);
  });

  it('numbers five sections and their paragraphs, and leaves the sixth without paragraph numbers', () => {
    const text = lines(fixed);
    for (const line of ['1. Purpose of Report', '2.3 That a further report on exclusions comes to the Board in six months.', '    (a) a protocol for fair access, so that', '        (i) children are placed within fifteen school days; and', '    (b) attendance figures shared each half term; and', '3.3 Headteachers asked for three things in the autumn survey:', '5.2 Consultation. All state-funded schools were asked in September; 41 of 58 answered.', '6. Background Papers', 'Appendix A: School Partnership Strategy 2026–29']) expect(text).toContain(line);
  });

  it('shows the same numbers whether Word counts or they are written out', () => {
    const counted = buildReport({ ...REPORT_FACTS, numbers: 'styles' });
    expect(toPlainText(counted)).toBe(toPlainText(fixed));
    expect(JSON.stringify(counted)).not.toContain('"literal"');
    expect(JSON.stringify(fixed)).not.toContain('{"type":"auto"}');
    expect(checkDocument(counted)).toEqual([]);
  });

  it('says why an exempt paper is exempt, by England’s or Wales’ part of the Schedule', () => {
    const notice = (paragraphs: readonly string[]) => toPlainText(buildReport({ ...REPORT_FACTS, classification: { type: 'exempt', paragraphs, appliesTo: null } }));
    expect(notice(['3'])).toContain('exempt information as defined in paragraph 3 of Part 1 of Schedule 12A');
    expect(notice(['13', '16'])).toContain('paragraphs 13 and 16 of Part 4 of Schedule 12A');
  });
});

describe('minutes', () => {
  it('fix every number and letter', () => {
    const model = buildMinutes({ ...MINUTES_FACTS, audience: 'members' });
    expect(JSON.stringify(model)).not.toContain('{"type":"auto"}');
    const text = lines(model);
    for (const line of ['44 School Partnership Strategy 2026–29', 'RESOLVED that the Board', '(a) approves the strategy;', '(c) asks for a further report on exclusions in six months.', 'The meeting ended at 7.40 pm.', 'Minute: 44(b)', 'Part 2: the public excluded', 'Members noted the valuation of £1.2 million.']) expect(text).toContain(line);
    expect(text).toContain('Minutes of the meeting held on Tuesday 24 November 2026 at 6.00 pm, Committee Room 1, Civic Centre, Southmere.');
  });

  it('give the public a summary in place of what is exempt', () => {
    const text = toPlainText(buildMinutes(MINUTES_FACTS));
    expect(text).toContain('45 A property matter');
    expect(text).toContain('paragraph 3 of Schedule 12A');
    expect(text).toContain('The Board authorised negotiations.');
    expect(text).not.toContain('Tidewell');
    expect(text).not.toContain('1.2 million');
  });
});

describe('an agenda', () => {
  it('puts exempt items into Part 2 under the resolution that excludes the public', () => {
    const text = toPlainText(buildAgenda(AGENDA_FACTS));
    expect(text).toContain('Part 2: the public may be excluded');
    expect(text).toContain('excluded from the meeting for item 7 on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A');
    expect(text).toContain('5.2 Requests for managed moves (deferred)');
    expect(text).toContain('For decision. Report of the Director of Learning. At 6.15 pm, for 30 minutes.');
  });

  it('reads well while nobody has said which paragraphs of the Schedule apply', () => {
    const items = AGENDA_FACTS.items.map((item) => ({ ...item, exemptParagraphs: [] }));
    const model = buildAgenda({ ...AGENDA_FACTS, audience: 'members', classification: { type: 'exempt', paragraphs: [], appliesTo: null }, items });
    const text = toPlainText(model);
    expect(text).toContain('on the grounds that it involves the likely disclosure of exempt information under Schedule 12A to that Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.');
    expect(text).toContain('[Not for publication: exempt information]');
    expect(text).toMatch(/ Exempt\.\n/);
    expect(text).not.toMatch(/paragraph|\s{3,}|,\s*,/);
  });

  it('counts by style in a draft and by hand once it is issued, to the same numbers', () => {
    const draft = buildAgenda({ ...AGENDA_FACTS, numbers: 'styles' });
    expect(toPlainText(draft)).toBe(toPlainText(buildAgenda(AGENDA_FACTS)));
    expect(JSON.stringify(buildAgenda(AGENDA_FACTS))).not.toContain('{"type":"auto"}');
    expect(checkDocument(draft)).toEqual([]);
  });

  it('gives parts no heading when exempt items stand between open ones', () => {
    const [first, ...rest] = AGENDA_FACTS.items;
    const mixed = buildAgenda({ ...AGENDA_FACTS, items: [{ ...(first ?? AGENDA_FACTS.items[0]), publicity: 'exempt' } as (typeof AGENDA_FACTS.items)[number], ...rest.slice(0, 3)] });
    expect(toPlainText(mixed)).toContain('Order of business');
    expect(toPlainText(mixed)).not.toContain('Part 2: the public');
  });

  it('goes out although a part begins with a sub-item whose own item stands before it or is not printed', () => {
    const [open, exempt] = [AGENDA_FACTS.items[4], AGENDA_FACTS.items[8]] as [(typeof AGENDA_FACTS.items)[number], (typeof AGENDA_FACTS.items)[number]];
    const nested = { ...exempt, label: '5.1', level: 2 } as const;
    const inPart2 = buildAgenda({ ...AGENDA_FACTS, items: [open, nested, { ...exempt, label: '5.2', level: 2 }] });
    expect(checkDocument(inPart2)).toEqual([]);
    expect(toPlainText(inPart2)).toContain('Part 2: the public may be excluded');
    const added = buildAgenda({ ...AGENDA_FACTS, issue: 'supplementary', items: [{ ...open, label: '5.1.2', level: 3 }] });
    expect(checkDocument(added)).toEqual([]);
  });
});

describe('a certificate of notice', () => {
  it('never leaves the signature on a page without what is signed', () => {
    const blocks = buildNotice(NOTICE_FACTS).sections.flatMap((section) => section.blocks);
    const heading = blocks.findIndex((block) => block.type === 'heading' && JSON.stringify(block.runs).includes('Certificate'));
    const between = blocks.slice(heading + 1, blocks.findIndex((block) => block.type === 'signature'));
    expect(between.length).toBeGreaterThan(0);
    expect(between.every((block) => block.type === 'paragraph' && block.keepWithNext)).toBe(true);
  });
});

describe('documents for the public', () => {
  const secretProse = fc.record<Prose>({
    kind: fc.constantFrom('paragraph', 'numbered', 'bullet', 'letter', 'roman'), level: fc.integer({ min: 1, max: 3 }),
    runs: fc.constant([{ text: `${CANARY} words` }]), publicity: fc.constantFrom('exempt', 'confidential'),
  });
  const part = fc.oneof<fc.Arbitrary<ReportPart>[]>(
    secretProse.map((prose) => ({ type: 'prose', prose })),
    fc.array(secretProse, { minLength: 1, maxLength: 3 }).map((items) => ({ type: 'recommendations', lead: '', items })),
    secretProse.map((prose) => ({ type: 'implication', label: 'Financial', answer: [prose], consulted: '' })),
  );

  it('hold nothing that is not open, wherever it stood', () => {
    fc.assert(fc.property(fc.array(part, { maxLength: 6 }), fc.array(secretProse, { maxLength: 4 }), fc.constantFrom('exempt' as const, 'confidential' as const), (parts, prose, publicity) => {
      const report = buildReport({ ...REPORT_FACTS, audience: 'public', sections: [{ label: '1', heading: 'Open', numbered: true, publicity: 'open', parts }, { label: '2', heading: CANARY, numbered: true, publicity, parts }] });
      const minutes = buildMinutes({
        ...MINUTES_FACTS, audience: 'public', classification: { type: 'exempt', paragraphs: ['1'], appliesTo: CANARY },
        minutes: [
          { label: '1', title: CANARY, publicity, exemptParagraphs: ['1'], publicTitle: '', publicSummary: '', parts: prose.map((one) => ({ type: 'prose', prose: one })) },
          { label: '2', title: 'Open', publicity: 'open', exemptParagraphs: [], publicTitle: '', publicSummary: '', parts: [...prose.map((one) => ({ type: 'prose' as const, prose: one })), ...prose.map((one) => ({ type: 'decision' as const, verb: 'RESOLVED', lead: one, limbs: prose, number: '' })), { type: 'vote', text: CANARY, publicity }] },
        ],
        actions: [{ minute: '1', action: [{ type: 'text', text: CANARY }], owner: CANARY, due: '', publicity }],
      });
      const agenda = buildAgenda({ ...AGENDA_FACTS, audience: 'public', classification: { type: 'exempt', paragraphs: ['1'], appliesTo: CANARY }, items: AGENDA_FACTS.items.map((item) => ({ ...item, title: CANARY, publicity, presenter: CANARY, description: prose, papers: [{ title: CANARY, pages: '1', publicity: 'open' }] })) });
      for (const model of [report, minutes, agenda]) expect(JSON.stringify(model)).not.toContain(CANARY);
    }), { numRuns: 60 });
  });
});
