import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import { readDraftParagraph } from '@shared/minutes/draft-minute';

const CONTEXT = { today: calendarDay(2026, 11, 24), nextMeeting: null, people: [{ id: 'p', name: 'Ines Duarte' }] };

describe('a paragraph of a draft minute', () => {
  it.each([
    { text: 'Ines Duarte presented the report.', kind: 'note', words: 'Ines Duarte presented the report.' },
    { text: 'RESOLVED that the minutes be approved.', kind: 'decision', words: 'RESOLVED that the minutes be approved.' },
    { text: 'AGREED: the budget.', kind: 'decision', words: 'the budget.' },
    { text: 'Resolved issues were listed.', kind: 'note', words: 'Resolved issues were listed.' },
    { text: 'NOTED the position.', kind: 'note', words: 'NOTED the position.' },
    { text: 'ACTION: @Ines to write to schools by next meeting', kind: 'action', words: 'To write to schools' },
  ] as const)('$text', ({ text, kind, words }) => {
    expect(readDraftParagraph(text, CONTEXT)).toMatchObject({ kind, text: words });
  });
});
