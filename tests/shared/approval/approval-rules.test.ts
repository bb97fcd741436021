import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalContent, checkLine, readCheckLine } from '@shared/approval/canonical-content';
import { approvalSentence, correctionWords, suitableMeetings } from '@shared/approval/suitable-meeting';
import { textDifferences, wordDifference } from '@shared/approval/text-difference';
import type { DocumentModel } from '@shared/documents/document-model';
import type { CalendarDay } from '@shared/kernel/calendar-day';

const MODEL: DocumentModel = {
  kind: 'minutes', title: 'Minutes', subject: '', author: 'Northmere', language: 'en-GB', classification: { type: 'open' }, status: 'draft', recordedAt: null,
  header: { left: '', right: '' }, footer: { left: 'Board', pageNumbers: true },
  sections: [{ orientation: 'portrait', blocks: [{ type: 'title', text: 'Minutes' }] }],
};

describe('the content of a document', () => {
  it('is the same whatever its edges, stage and time of change, and another when its text is', () => {
    const same = { ...MODEL, status: 'approved' as const, recordedAt: '2026-11-25T09:12:00Z', footer: { left: '', pageNumbers: false, check: 'x' }, header: { left: 'a', right: 'b' } };
    expect(canonicalContent(same)).toBe(canonicalContent(MODEL));
    expect(canonicalContent({ ...MODEL, sections: [{ orientation: 'portrait', blocks: [{ type: 'title', text: 'Minute' }] }] })).not.toBe(canonicalContent(MODEL));
  });

  it('does not depend on the order in which names were written', () => {
    const turned = Object.fromEntries(Object.entries(MODEL).toReversed()) as unknown as DocumentModel;
    expect(canonicalContent(turned)).toBe(canonicalContent(MODEL));
  });

  it('is known again by the line that is printed, also after Word made its hyphens its own', () => {
    const hash = '1a2b3c4d5e6f7a8b99';
    expect(checkLine(hash)).toBe('Content check 1A2B-3C4D-5E6F-7A8B');
    expect(readCheckLine(`Education Board\t${checkLine(hash).replaceAll('-', '\u2011')}\nPage 1`)).toBe('1a2b3c4d5e6f7a8b');
    expect(readCheckLine('Content check later')).toBeNull();
  });
});

describe('differences of texts', () => {
  it.each<[string, string[], string[], unknown[]]>([
    ['nothing', ['a b', 'c'], ['a b', 'c'], []],
    ['what a word processor changes by itself', ['the “board” – it’s'], ["the \"board\"\u00A0- it's"], []],
    ['a reworded paragraph', ['one', 'The Board noted nine schools.', 'two'], ['one', 'The Board noted ten schools.', 'two'], [{ type: 'changed', before: 'The Board noted nine schools.', after: 'The Board noted ten schools.' }]],
    ['a paragraph that came', ['one', 'two'], ['one', 'something wholly new here', 'two'], [{ type: 'added', after: 'something wholly new here' }]],
    ['a paragraph that went', ['one', 'gone for good', 'two'], ['one', 'two'], [{ type: 'removed', before: 'gone for good' }]],
  ])('finds %s', (_what, before, after, expected) => {
    expect(textDifferences(before, after)).toEqual(expected);
  });

  it('shows the words that went and came', () => {
    expect(wordDifference('The Board noted nine schools.', 'The Board noted ten schools.')).toEqual([{ type: 'same', text: 'The Board noted' }, { type: 'gone', text: 'nine' }, { type: 'come', text: 'ten' }, { type: 'same', text: 'schools.' }]);
  });

  it('makes the one text out of the other, whatever the texts are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(fc.property(text, text, (before, after) => {
      const stretches = wordDifference(before.join(' '), after.join(' '));
      const read = (left: 'gone' | 'come') => stretches.filter(({ type }) => type !== left).map(({ text: words }) => words).join(' ');
      expect(read('come')).toBe(before.join(' '));
      expect(read('gone')).toBe(after.join(' '));
    }));
  });
});

describe('the next suitable meeting', () => {
  const meeting = (id: string, date: string, more: { extraordinary?: boolean; cancelled?: boolean } = {}) => ({ id, date: date as CalendarDay, startTime: '18:00', title: '', extraordinary: false, cancelled: false, ...more });
  const held = { date: '2026-11-24' as CalendarDay, startTime: '18:00' };
  it.each<[string, boolean, string]>([
    ['passes over an extraordinary meeting of a council', true, 'january'],
    ['takes it at a school, which has no such rule', false, 'special'],
  ])('%s', (_what, localGovernment, expected) => {
    const list = suitableMeetings(held, [meeting('january', '2027-01-26'), meeting('before', '2026-10-01'), meeting('special', '2026-12-03', { extraordinary: true }), meeting('off', '2026-12-01', { cancelled: true })], localGovernment);
    expect(list.map(({ id }) => id)).toEqual(['off', 'special', 'january']);
    expect(list.find(({ suitable }) => suitable)?.id).toBe(expected);
    expect(list[0]).toMatchObject({ suitable: false, why: 'It was cancelled.' });
  });

  it('words the approval as presented, and with corrections', () => {
    expect(approvalSentence('24 November 2026', [])).toBe('that the minutes of the meeting held on 24 November 2026 be approved as a correct record and signed by the Chair.');
    expect(approvalSentence('24 November 2026', [{ before: 'The Board noted that nine schools had joined the scheme.', after: 'The Board noted that ten schools had joined the scheme.' }])).toBe(
      'that the minutes of the meeting held on 24 November 2026 be approved as a correct record and signed by the Chair, subject to the following correction: “noted that nine schools had” to read “noted that ten schools had”.',
    );
  });

  it('quotes a short correction whole', () => {
    expect(correctionWords({ before: 'Nine.', after: 'Ten.' })).toBe('“Nine” to read “Ten”');
  });
});
