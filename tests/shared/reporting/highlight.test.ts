import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { HIGHLIGHT_REPORT } from '@shared/papers/templates/highlight-report';
import type { ReadBlock } from '@shared/papers/report-reading';
import { parseDecimal } from '@shared/priorities/decimal';
import { composeHighlight, measureWords } from '@shared/reporting/highlight';
import type { HighlightFacts, HighlightMeasure } from '@shared/reporting/highlight';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const PERIOD = { from: day('2026-09-01'), until: day('2026-11-22') };
const NOTHING: HighlightFacts = { bodyName: 'Partnership Board', period: PERIOD, meetings: [], decisions: [], milestones: [], measures: [], risks: [] };
const words = (blocks: readonly ReadBlock[]): string[] => blocks.map(({ kind, runs }) => `${kind}: ${runs.map(({ text }) => text).join('')}`);
const dueOn = (on: string) => ({ verbatim: on, kind: 'day' as const, day: day(on) });
const measure = (actuals: readonly (readonly [string, string])[], more: Partial<HighlightMeasure> = {}): HighlightMeasure => ({
  priority: 'Attendance', name: 'Persistent absence', unit: '%', baseline: parseDecimal('22.4'), target: parseDecimal('18.0'), targetDay: day('2027-07-31'), better: 'lower',
  actuals: actuals.map(([on, value]) => ({ id: on, day: day(on), value: parseDecimal(value)!, note: '' })), ...more,
});

describe('a highlight report', () => {
  it('says that there is nothing, section by section, instead of staying empty', () => {
    const { sections, leftOut } = composeHighlight(NOTHING);
    expect(Object.values(sections).flatMap(words)).toEqual(['paragraph: From 1 September 2026 to 22 November 2026 the Partnership Board has not met.', 'paragraph: No decision was taken in this time.', 'paragraph: No milestone was reached, and none is due soon.', 'paragraph: No outcome measures are kept.', 'paragraph: No risk is open.']);
    expect(leftOut).toBe(0);
  });

  it('has a section of the template for everything it composes', () => {
    const keys = HIGHLIGHT_REPORT.sections.map(({ key }) => key);
    expect(Object.keys(composeHighlight(NOTHING).sections).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('takes the decisions of the period, its first and its last day included, and none that is not open', () => {
    const decision = (on: string, text: string, publicity: 'open' | 'exempt' = 'open') => ({ day: day(on), number: `D ${text}`, words: `${text}.`, publicity });
    const { sections, leftOut } = composeHighlight({ ...NOTHING, decisions: [decision('2026-08-31', 'before'), decision('2026-09-01', 'first'), decision('2026-10-01', 'SECRET', 'exempt'), decision('2026-11-22', 'last'), decision('2026-11-23', 'after')] });
    expect(words(sections.decisions)).toEqual(['bullet: first (D first, 1 September 2026).', 'bullet: last (D last, 22 November 2026).']);
    expect(JSON.stringify(sections)).not.toContain('SECRET');
    expect(leftOut).toBe(1);
  });

  it('parts milestones into reached, late and to come', () => {
    const { sections } = composeHighlight({
      ...NOTHING,
      milestones: [
        { priority: 'Attendance', what: 'Leaflet sent', due: dueOn('2026-09-30'), doneOn: day('2026-09-28') },
        { priority: 'Attendance', what: 'Reached long ago', due: dueOn('2026-01-30'), doneOn: day('2026-01-28') },
        { priority: 'Moves', what: 'Protocol signed', due: dueOn('2026-11-22'), doneOn: null },
        { priority: 'Moves', what: 'Review', due: { verbatim: 'end of spring term', kind: 'term', day: day('2027-04-02') }, doneOn: null },
        { priority: '', what: 'Evaluation', due: { verbatim: '', kind: 'none', day: null }, doneOn: null },
      ],
    });
    expect(words(sections.milestones)).toEqual(['heading: Reached', 'bullet: Attendance: Leaflet sent: 28 September 2026.', 'heading: Late', 'bullet: Moves: Protocol signed: was due 22 November 2026.', 'heading: To come', 'bullet: Moves: Review: end of spring term.', 'bullet: Evaluation.']);
  });

  it.each([
    ['the newest value of the period', measure([['2026-06-30', '21.2'], ['2026-10-30', '20.9'], ['2026-12-01', '1.0']]), 'Attendance: Persistent absence: 20.9% on 30 October 2026 (baseline 22.4%; target 18.0% by 31 July 2027).'],
    ['an old value says so', measure([['2026-06-30', '21.2']]), 'Attendance: Persistent absence: 21.2% on 30 June 2026, no newer value (baseline 22.4%; target 18.0% by 31 July 2027).'],
    ['no value, no numbers', measure([], { baseline: null, target: null, unit: 'pupils' }), 'Attendance: Persistent absence: no value yet.'],
    ['a unit in words', measure([['2026-10-30', '41']], { unit: 'pupils', baseline: null, targetDay: null, target: parseDecimal('30') }), 'Attendance: Persistent absence: 41 pupils on 30 October 2026 (target 30 pupils).'],
  ])('measures: %s', (_what, given, expected) => {
    expect(measureWords(given, PERIOD)).toBe(expected);
  });

  it('has the open risks with what is done about them, and those closed in the period', () => {
    const risk = (what: string, closedOn: string | null) => ({ priority: '', what, response: 'Ask the trust', level: 'high' as const, closedOn: closedOn === null ? null : day(closedOn) });
    expect(words(composeHighlight({ ...NOTHING, risks: [risk('No therapist', null), risk('Funding ends', '2026-10-01'), risk('Long closed', '2026-08-31'), risk('Closed since', '2026-11-30')] }).sections.risks)).toEqual(['bullet: High: No therapist. Ask the trust.', 'bullet: High: Closed since. Ask the trust.', 'heading: Closed', 'bullet: Funding ends: 1 October 2026.']);
  });

  it('says how often the body met', () => {
    expect(words(composeHighlight({ ...NOTHING, meetings: [day('2026-09-22')] }).sections.period)).toEqual(['paragraph: From 1 September 2026 to 22 November 2026 the Partnership Board met once, on 22 September 2026.']);
    expect(words(composeHighlight({ ...NOTHING, meetings: [day('2026-09-22'), day('2026-11-03')] }).sections.period)[0]).toContain('met 2 times, last on 3 November 2026');
  });
});
