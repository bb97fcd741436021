import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, documentFileName, numberedFileName, type FileNameFacts } from '@shared/documents/file-name';

const facts: FileNameFacts = { date: '2026-11-21', body: 'Education Board', kind: 'minutes', title: 'Minutes', status: 'draft', publicVersion: false };

describe('names of files', () => {
  it.each<[Partial<FileNameFacts>, string]>([
    [{}, '2026-11-21 Education Board Minutes DRAFT.docx'],
    [{ status: 'approved' }, '2026-11-21 Education Board Minutes.docx'],
    [{ status: 'forApproval', publicVersion: true }, '2026-11-21 Education Board Minutes public DRAFT.docx'],
    [{ kind: 'report', title: 'School: Partnership/Strategy?', status: 'final' }, '2026-11-21 Education Board Report School Partnership Strategy.docx'],
    [{ kind: 'agenda', date: null, status: 'final' }, 'Education Board Agenda.docx'],
    [{ body: '', kind: 'other', title: 'CON', date: null, status: 'final' }, 'CON document.docx'],
    [{ body: 'Bwrdd Addysg Llŷn', status: 'final' }, '2026-11-21 Bwrdd Addysg Llŷn Minutes.docx'],
  ])('%j gives %s', (changes, expected) => {
    expect(documentFileName({ ...facts, ...changes }, 'docx')).toBe(expected);
  });

  it.each([
    ['CON', 'CON document'], ['prn.docx', 'prn.docx document'], ['AUX', 'AUX document'], ['NUL', 'NUL document'], ['COM1', 'COM1 document'], ['lpt9.txt', 'lpt9.txt document'], ['COM¹', 'COM¹ document'], ['CONIN$', 'CONIN$ document'],
    ['COM10', 'COM10'], ['Connor', 'Connor'], ['trailing. ', 'trailing'], ['  ..hidden', 'hidden'], ['a<b>c:d"e/f\\g|h?i*j', 'a b c d e f g h i j'], ['..\\..\\etc', 'etc'],
    ['\u202Egpj.exe', 'gpj.exe'], ['zero\u200Bwidth', 'zero width'], ['tab\tand\nline', 'tab and line'], ['\u0000\u0007', 'Document'], ['', 'Document'], ['...', 'Document'], ['Cafe\u0301', 'Café'], ['مجلس', 'مجلس'], ['👩‍👧', '👩 👧'],
  ])('%j becomes %j', (name, expected) => {
    expect(cleanFileName(name)).toBe(expected);
  });

  it('keeps "public" and "DRAFT" however long the title is', () => {
    const name = documentFileName({ ...facts, kind: 'report', title: '😀 Long'.repeat(60), publicVersion: true }, 'docx');
    expect(name).toMatch(/ public DRAFT\.docx$/);
    expect(name.length).toBeLessThanOrEqual(125);
  });

  it('is a name every system takes, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const name = documentFileName({ ...facts, kind: 'report', title: text, body: text }, 'docx');
      expect(name.length).toBeLessThanOrEqual(125);
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001F]|^[. ]|[. ]\.docx$|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
      expect(name).toMatch(/\.docx$/);
    }));
  });

  it.each([['Minutes.docx', 2, 'Minutes (2).docx'], ['a.b.docx', 12, 'a.b (12).docx'], ['Minutes', 3, 'Minutes (3)'], ['.hidden', 2, '.hidden (2)']])('%s the %ith time is %s', (name, number, expected) => {
    expect(numberedFileName(name, number)).toBe(expected);
  });
});
