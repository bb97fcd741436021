import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUsualKind, mayRun } from '@shared/attachments/file-kinds';
import { mostRestricted, PIECE_SIZE, pieceCount, sizeInWords } from '@shared/attachments/model';
import { distinctNames, safeFileName, splitFileName, titleFromFileName } from '@shared/attachments/safe-file-name';

describe('names of attached files', () => {
  it.each([
    ['Place planning.docx', 'Place planning.docx'],
    ['CON', 'CON document'],
    ['con.txt', 'con document.txt'],
    ['aux.txt', 'aux document.txt'],
    ['LPT9.pdf', 'LPT9 document.pdf'],
    ['Budget...', 'Budget'],
    ['Budget . ', 'Budget'],
    ['Plan. .pdf', 'Plan.pdf'],
    ['..\\..\\secret.pdf', 'secret.pdf'],
    ['/etc/passwd', 'passwd'],
    ['C:\\Users\\clerk\\Forecast: 2026/27?.xlsx', '27.xlsx'],
    ['a<b>c|d*.pdf', 'a b c d.pdf'],
    ['.htaccess', 'htaccess'],
    ['.pdf', 'pdf'],
    ['', 'Document'],
    ['...', 'Document'],
    ['report\u202Efdp.exe', 'reportfdp.exe'],
    ['Llŷr – Ó Súilleabháin.pdf', 'Llŷr – Ó Súilleabháin.pdf'],
    ['Minutes 1.2.2026', 'Minutes 1.2.2026'],
    [`${'x'.repeat(250)}.pptx`, `${'x'.repeat(120)}.pptx`],
  ])('makes %j into %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('gives a name that every system takes, whatever was given, and the same one again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
      const safe = safeFileName(given);
      expect(safe).not.toMatch(/[<>:"/\\|?*\u0000-\u001F\u202A-\u202E\u2066-\u2069]/u);
      expect(safe).not.toMatch(/^[.\s]|[.\s]$/u);
      expect(safe).not.toMatch(/^(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\.|$)/iu);
      expect(safe.length).toBeGreaterThan(0);
      expect(safe.length).toBeLessThanOrEqual(150);
      expect(safeFileName(safe)).toBe(safe);
    }));
  });

  it('makes names different without regard to case, in the order given', () => {
    expect(distinctNames(['Plan.pdf', 'plan.PDF', 'Plan (2).pdf', 'Plan.pdf', 'Other.pdf'])).toEqual(['Plan.pdf', 'plan (2).PDF', 'Plan (2) (2).pdf', 'Plan (3).pdf', 'Other.pdf']);
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'A', 'a (2)', 'b.pdf', 'B.pdf', 'b (2).pdf')), (names) => {
      const different = distinctNames(names).map((name) => name.toLowerCase());
      expect(new Set(different).size).toBe(names.length);
    }));
  });

  it.each([['a.b.pdf', 'a.b', '.pdf'], ['README', 'README', ''], ['.env', '.env', ''], ['x.toolongending', 'x.toolongending', '']])('splits %j', (name, stem, ending) => {
    expect(splitFileName(name)).toEqual({ stem, ending });
  });

  it('begins with a title in words', () => {
    expect(titleFromFileName('Fair_Access__Protocol_v2.docx')).toBe('Fair Access Protocol v2');
  });
});

describe('kinds, sizes and marks', () => {
  it.each([['Report.PDF', true], ['Chart.jpeg', true], ['Archive.zip', false], ['setup.exe', false], ['README', false]])('%s is usual: %s', (name, usual) => {
    expect(isUsualKind(name)).toBe(usual);
  });

  it.each([['setup.exe', true], ['Invoice.pdf.JS', true], ['Budget.xlsm', true], ['page.html', true], ['run.bat. ', true], ['Report.pdf', false], ['Letter.docx', false]])('%s may run: %s', (name, runs) => {
    expect(mayRun(name)).toBe(runs);
  });

  it.each([[0, '0 bytes'], [1, '1 byte'], [1023, '1023 bytes'], [348_160, '340 KB'], [1_258_291, '1.2 MB'], [104_857_600, '100 MB'], [419_430_400, '400 MB']])('%i bytes are %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });

  it.each([[1, 1], [PIECE_SIZE - 1, 1], [PIECE_SIZE, 1], [PIECE_SIZE + 1, 2], [100 * 1024 * 1024, 400]])('%i bytes are %i pieces', (bytes, pieces) => {
    expect(pieceCount(bytes)).toBe(pieces);
  });

  it.each([[['open', null], 'open'], [['open', 'exempt'], 'exempt'], [['exempt', 'confidential'], 'confidential'], [[], 'open']] as const)('%j comes to %s', (marks, result) => {
    expect(mostRestricted(marks)).toBe(result);
  });
});
