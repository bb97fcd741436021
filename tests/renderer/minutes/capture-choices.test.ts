import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import { readCaptureLine } from '@shared/minutes/capture-line';
import { shownChoices, stepChoice } from '@renderer/features/minutes/capture-choices';

const people = [{ id: 'jk', name: 'Jasmine Kaur' }, { id: 'jh', name: 'James Holloway' }, { id: 'sc', name: 'Stephen Calloway' }];
const details = [{ id: 'jk', detail: 'Primary headteachers, present' }];
const shown = (line: string, caret = line.length) => shownChoices(readCaptureLine(line, { today: calendarDay(2026, 11, 24), nextMeeting: null, people }), caret, details);

describe('what is asked while a line is typed', () => {
  it('nothing for a line that is clear', () => {
    expect(shown('')).toBeNull();
    expect(shown('Members asked about cost.')).toBeNull();
    expect(shown('/a @jk write by fri')).toBeNull();
  });

  it('a name at the caret: the first is marked, guests can be added', () => {
    expect(shown('/a @ja')).toMatchObject({ about: 'person', first: 0, choices: [{ words: 'Jasmine Kaur', detail: 'Primary headteachers, present' }, { words: 'James Holloway', detail: '' }, { words: 'Add “Ja” to those in attendance' }] });
  });

  it('a name elsewhere waits until the caret comes to it', () => {
    expect(shown('/a @ja write to them')).toBeNull();
    expect(shown('/a @ja write to them', 6)).not.toBeNull();
  });

  it('one letter adds nobody', () => {
    expect(shown('@j')?.choices.map(({ key }) => key)).toEqual(['jk', 'jh']);
  });

  it('somebody unknown: nothing is marked, so Enter records the line as it is', () => {
    expect(shown('/a @xyz')).toMatchObject({ first: -1, choices: [{ key: 'guest', effect: { does: 'guest', name: 'Xyz' } }] });
  });

  it('a date that can be two: nothing is marked', () => {
    expect(shown('/a @sc write by sept 19')).toMatchObject({ about: 'due', first: -1, title: 'Which did you mean?' });
  });

  it('a slash alone: the kinds', () => {
    expect(shown('/')?.choices.map(({ words, detail }) => `${words} ${detail}`)).toEqual(['Note /n', 'Action /a', 'Decision /d', 'Resolved /r', 'Noted /noted', 'Motion /m', 'Vote /v', 'Question /q', 'Challenge /c', 'Answer /ans', 'Impact /imp', 'Interest /i', 'In /in', 'Out /out']);
  });

  it('arrows go round', () => {
    expect([stepChoice(-1, 1, 3), stepChoice(-1, -1, 3), stepChoice(2, 1, 3), stepChoice(0, -1, 3)]).toEqual([0, 2, 0, 2]);
  });
});
