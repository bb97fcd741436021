import { describe, expect, it } from 'vitest';
import { buildForwardPlan } from '@shared/documents/build-forward-plan';
import { buildMeetingCalendar } from '@shared/documents/build-meeting-calendar';
import { checkDocument } from '@shared/documents/check-document';
import { toPlainText } from '@shared/documents/to-plain-text';
import { FORWARD_PLAN_FACTS, MEETING_CALENDAR_FACTS } from '@tests/main/docx/sample-year-documents';

describe('the calendar of meetings', () => {
  it('has a table to each school year and says what is not certain', () => {
    const model = buildMeetingCalendar(MEETING_CALENDAR_FACTS);
    const text = toPlainText(model);
    for (const words of ['School year 2026/27', 'School year 2027/28', 'Thursday 14 January 2027, Budget meeting', 'Civic Hall, Southmere (cancelled)', 'Civic Hall, Southmere (to be confirmed)']) expect(text).toContain(words);
    expect(model.status).toBe('draft');
    expect(buildMeetingCalendar({ ...MEETING_CALENDAR_FACTS, meetings: MEETING_CALENDAR_FACTS.meetings.slice(0, 3) }).status).toBe('final');
    expect(checkDocument(model)).toEqual([]);
  });

  it('says so when nothing is planned', () => {
    expect(toPlainText(buildMeetingCalendar({ ...MEETING_CALENDAR_FACTS, meetings: [] }))).toContain('No meeting is planned.');
  });
});

describe('the work programme', () => {
  it('says of a key decision what its notice must say', () => {
    const text = toPlainText(buildForwardPlan(FORWARD_PLAN_FACTS));
    for (const words of ['Forward plan and work programme of the Schools Forum', 'Decision maker: Schools Forum', 'To be decided: 14 January 2027', 'Notice published: 4 December 2026', 'Exempt: paragraph 3 of Part 1 of Schedule 12A, Local Government Act 1972', 'Contract for school meals']) expect(text).toContain(words);
    expect(checkDocument(buildForwardPlan(FORWARD_PLAN_FACTS))).toEqual([]);
  });

  it('gives the public only that something exempt is planned', () => {
    const text = toPlainText(buildForwardPlan({ ...FORWARD_PLAN_FACTS, audience: 'public' }));
    for (const secret of ['ZQPLANNED', 'Loan to a school', 'school meals']) expect(text).not.toContain(secret);
    expect(text.match(/Exempt item/gu)).toHaveLength(2);
  });

  it('is called a work programme where nothing is a key decision, and says so when it is empty', () => {
    expect(buildForwardPlan({ ...FORWARD_PLAN_FACTS, items: FORWARD_PLAN_FACTS.items.slice(2) }).title).toBe('Work programme of the Schools Forum');
    expect(toPlainText(buildForwardPlan({ ...FORWARD_PLAN_FACTS, items: [] }))).toContain('Nothing is planned for a later meeting.');
  });
});
