import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { KeptParagraph } from '@shared/ledger/model';
import { actionParagraphs, readActions } from '@shared/ledger/recommendation-actions';
import type { PlanAction } from '@shared/ledger/recommendation-actions';
import { plainText } from '@shared/text/model';

const CONTEXT = { asOf: calendarDay(2026, 11, 21), nextMeeting: null };
const line = (text: string): KeptParagraph => ({ kind: 'paragraph', level: 1, runs: [{ text }] });
const bullet = (text: string, level = 1): KeptParagraph => ({ kind: 'bullet', level, runs: [{ text }] });
const said = ({ text, ownerName, due, status, closedOn }: PlanAction): readonly unknown[] => [text.map(({ runs }) => plainText(runs)).join('|'), ownerName, due.verbatim, due.kind, due.day, status, closedOn];

describe('the actions in a text', () => {
  it.each([
    ['a line is one', [line('Draft the timetable.'), line('Consult the schools.')], ['Draft the timetable.', 'Consult the schools.']],
    ['what is listed below a line belongs to it', [line('Draft the timetable.'), bullet('in writing'), bullet('on the web'), line('Consult.')], ['Draft the timetable.|in writing|on the web', 'Consult.']],
    ['bullets alone are one each, with what hangs below them', [bullet('Draft.'), bullet('in writing', 2), bullet('Consult.')], ['Draft.|in writing', 'Consult.']],
    ['what comes behind a colon goes on', [line('Officers will:'), line('draft it'), line('Consult.')], ['Officers will:|draft it', 'Consult.']],
    ['what is said of one ends it', [line('Draft it (Owner: Clerk).'), bullet('Consult.')], ['Draft it', 'Consult.']],
  ])('%s', (_, paragraphs, expected) => {
    expect(readActions(paragraphs, CONTEXT).map(({ text }) => text.map(({ runs }) => plainText(runs)).join('|'))).toEqual(expected);
  });

  it.each([
    ['Draft it. (Owner: Head of Admissions (acting); due: Sept 2027)', ['Draft it.', 'Head of Admissions (acting)', 'Sept 2027', 'month', '2027-09-30', 'open', null]],
    ['Draft it. (Lead: Ms Ryan; by 3 May 2027).', ['Draft it.', 'Ms Ryan', '3 May 2027', 'day', '2027-05-03', 'open', null]],
    ['Draft it. (Done: 3 May 2026)', ['Draft it.', '', '', 'none', null, 'done', '2026-05-03']],
    ['Draft it. (Due: in due course; no longer needed)', ['Draft it.', '', 'in due course', 'words', null, 'dropped', null]],
    // Words that say something else stay words.
    ['Draft it (with the schools)', ['Draft it (with the schools)', '', '', 'none', null, 'open', null]],
    ['Draft it (by the Council)', ['Draft it (by the Council)', '', '', 'none', null, 'open', null]],
    ['(Owner: Clerk)', ['(Owner: Clerk)', '', '', 'none', null, 'open', null]],
  ])('%s', (words, expected) => {
    expect(readActions([line(words)], CONTEXT).map(said)).toEqual([expected]);
  });

  it('asks where the words of a date can mean two things, and goes out in the words that it came in with', () => {
    const [action] = readActions([line('Draft it. (Lead: Clerk; by July 20)')], { asOf: null, nextMeeting: null });
    expect(action).toMatchObject({ dueSure: false, due: { kind: 'words', verbatim: 'July 20', day: null }, stated: 'Lead: Clerk; by July 20' });
    expect(actionParagraphs(action === undefined ? [] : [action])).toEqual([{ kind: 'paragraph', level: 1, runs: [{ text: 'Draft it.' }, { text: ' (Lead: Clerk; by July 20)' }] }]);
    expect(actionParagraphs(action === undefined ? [] : [{ ...action, ownerName: 'Ms Ryan' }]).map(({ runs }) => plainText(runs))).toEqual(['Draft it. (Owner: Ms Ryan; due: July 20)']);
  });

  const words = fc.constantFrom('Draft the timetable.', 'Consult the schools', 'Tell (and ask) families', 'See R4 and R6.');
  const action = fc.record({
    first: fc.record({ kind: fc.constantFrom('paragraph' as const, 'bullet' as const), text: words }),
    below: fc.array(words, { maxLength: 2 }),
    ownerName: fc.constantFrom('', 'Head of Admissions', 'Schools Forum (chair)'),
    due: fc.constantFrom('', 'Sept 2027', 'Ongoing', 'end of autumn term', '3 May 2027'),
    status: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
    day: fc.option(fc.integer({ min: 1, max: 28 }).map((each) => calendarDay(2026, 5, each)), { nil: null }),
  }).map(({ first, below, ownerName, due, status, day }): PlanAction => ({
    text: [{ kind: first.kind, level: 1, runs: [{ text: first.text }] }, ...below.map((text) => bullet(text, first.kind === 'bullet' ? 2 : 1))],
    ownerName, due: { verbatim: due, kind: due === '' ? 'none' : 'words', day: null }, dueSure: true, status, closedOn: status === 'open' ? null : day, stated: '',
  }));

  it('come back from their paragraphs with owner, time and status, whatever stands beside what', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 5 }), (actions) => {
        const back = readActions(actionParagraphs(actions), CONTEXT);
        expect(back.map(({ text, ownerName, due, status, closedOn }) => [text, ownerName, due.verbatim, status, closedOn])).toEqual(actions.map(({ text, ownerName, due, status, closedOn }) => [text, ownerName, due.verbatim, status, closedOn]));
      }),
      { numRuns: 400 },
    );
  });

  it('lose no word of any text', () => {
    const paragraph = fc.record({ kind: fc.constantFrom('paragraph' as const, 'bullet' as const, 'letter' as const, 'heading' as const), level: fc.integer({ min: 1, max: 3 }), text: fc.oneof(words, fc.string({ maxLength: 30 }), fc.constantFrom('Draft it (Owner: A; due: B)', 'Draft (due: )', '(owner: X) (by: Y)')) }).map(({ kind, level, text }): KeptParagraph => ({ kind, level, runs: [{ text }] }));
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 6 }), (paragraphs) => {
        const before = paragraphs.map(({ runs }) => plainText(runs)).join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];
        const after = readActions(paragraphs, CONTEXT).flatMap(({ text, stated }) => [...text.map(({ runs }) => plainText(runs)), stated]).join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];
        expect(after).toEqual(before);
      }),
      { numRuns: 400 },
    );
  });
});
