import { describe, expect, it } from 'vitest';
import { buildAttendanceTable } from '@shared/documents/build-attendance-table';
import { buildRegister } from '@shared/documents/build-register';
import { buildStatutoryTable } from '@shared/documents/build-statutory-table';
import { buildMembership, buildTerms } from '@shared/documents/build-terms';
import { checkDocument } from '@shared/documents/check-document';
import { runsText, type DocumentModel, type TableBlock } from '@shared/documents/document-model';
import { toPlainText } from '@shared/documents/to-plain-text';
import { ATTENDANCE_FACTS, REGISTER_FACTS, STATUTORY_FACTS, TERMS_FACTS } from '@tests/main/docx/sample-bodies';

const tables = (model: DocumentModel): TableBlock[] => model.sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table');
const rows = (table: TableBlock | undefined): string[][] => (table?.rows ?? []).map(({ cells }) => cells.map((cell) => cell.map((part) => runsText(part.runs)).join(' / ')));

describe('the attendance table', () => {
  it('keeps what was expected and how it came apart, and says who keeps missing meetings', () => {
    const model = buildAttendanceTable(ATTENDANCE_FACTS);
    expect(checkDocument(model)).toEqual([]);
    const [organisations, seats] = tables(model);
    expect(organisations?.columns.map(({ header }) => header)).toEqual(['Organisation or group', 'Seats', 'Expected', 'Present', 'Substitute', 'Apologies', 'Absent', 'Represented']);
    expect(rows(organisations)).toContainEqual(['Southmere Integrated Care Partnership', '1', '6', '1', '2', '2', '1', '50%']);
    expect(rows(seats)).toContainEqual(['Secondary headteachers', 'Siân Llewellyn', '6', '4', '0', '1', '1', '67%']);
    expect(toPlainText(model)).toContain('Two partners were not there for half of the meetings or more: Diocese of Southmere (3 of 6) and Southmere Integrated Care Partnership (3 of 6).');
  });

  it('says that no meeting was held', () => {
    const model = buildAttendanceTable({ ...ATTENDANCE_FACTS, report: { ...ATTENDANCE_FACTS.report, meetings: [], seats: [], organisations: [] } });
    expect(toPlainText(model)).toContain('held no meeting from 1 September 2025 to 31 August 2026');
    expect(tables(model)).toEqual([]);
  });
});

describe('the statutory table', () => {
  it('has a line for each governor, associates with their vote, committees with chair and remit', () => {
    const model = buildStatutoryTable(STATUTORY_FACTS);
    expect(checkDocument(model)).toEqual([]);
    const [governors, associates, committees] = tables(model);
    expect(rows(governors)[2]).toEqual(['Tom Ashworth', 'Governor', 'Elected by parents', '1 January 2022', '1 January 2022 to 31 December 2025', '31 December 2025', 'None declared', '4 of 6']);
    expect(rows(associates)[0]).toEqual(['Ffion Prosser', 'Associate member / Votes on premises', 'Governing body', '1 January 2025', '1 January 2025 to 31 December 2026', 'In office', 'None declared', 'No meeting in that year']);
    expect(rows(committees)).toEqual([['Resources Committee', 'Sunita Mehra', 'Budget, staffing structure and premises.'], ['Pupil Discipline Committee', 'No chair is named', 'No remit is recorded']]);
  });
});

describe('terms of reference', () => {
  it('are the text as written with its letters, then the members on the day', () => {
    const model = buildTerms(TERMS_FACTS);
    expect(checkDocument(model)).toEqual([]);
    expect(model.status).toBe('final');
    const text = toPlainText(model);
    expect(text).toContain('(b) support for pupils with special educational needs.');
    expect(text.indexOf('Half of the seats in post')).toBeLessThan(text.indexOf('Membership on 22 November 2026'));
    expect(text).toContain('5 seats, 3 in post, 2 vacant, 1 term ends within 120 days.');
    expect(tables(model).flatMap(rows)).toContainEqual(['Primary headteachers', 'Primary heads’ group', 'Howard Pell (Vice-chair)', 'Gwen O’Shea', '31 August 2027', 'Full']);
    expect(tables(model).flatMap(rows)).toContainEqual(['Secondary headteachers', 'Primary heads’ group', 'Vacant since 1 September 2026', 'None', '—', 'Full']);
    expect(tables(model).flatMap(rows)).toContainEqual(['Parent Carer Forum', 'The Forum', 'Vacant', 'None', '—', 'On admissions and fair access, special educational needs']);
    expect(tables(buildMembership(TERMS_FACTS))).toEqual(tables(model));
  });

  it('are marked as a draft until they are agreed, and leave out for the public what is not open', () => {
    const secret = { kind: 'paragraph', level: 1, runs: [{ text: 'ZQSECRET' }], publicity: 'exempt' } as const;
    const draft = buildTerms({ ...TERMS_FACTS, agreed: null, text: [...TERMS_FACTS.text, secret] });
    expect(draft.status).toBe('draft');
    expect(JSON.stringify(draft)).not.toContain('ZQSECRET');
    expect(JSON.stringify(buildTerms({ ...TERMS_FACTS, text: [secret], audience: 'members' }))).toContain('ZQSECRET');
  });
});

describe('the register of interests', () => {
  it('has interests of the last twelve months, nil returns and who has not answered', () => {
    const model = buildRegister(REGISTER_FACTS);
    expect(checkDocument(model)).toEqual([]);
    expect(rows(tables(model)[0])).toEqual([
      ['Howard Pell', 'Vice-chair, Primary headteachers', 'Governance role elsewhere: Trustee, Tidewell Academy Trust, from 1 September 2024 / Pecuniary interest: Consultancy on school buildings, Pell & Daughters, ended 31 March 2026', 'Confirmed, 15 September 2026'],
      ['Cllr Amira Okafor', 'Primary headteachers', 'Relationship: Married to a teacher at Harbour Primary School', 'Not yet received'],
      ['Siân Llewellyn', 'Member', 'None declared', 'Nil return, 1 October 2026'],
      ['Gwen O’Shea', 'Parents', 'No entry', 'Not yet received'],
    ]);
  });
});
