import { describe, expect, it } from 'vitest';
import { presidingWords, quorumSentence } from '@shared/attendance/presence-words';
import type { RoomEvent } from '@shared/attendance/model';
import { DAY, event, facts, members } from './people';

describe('who presided', () => {
  const at = (attendanceId: string, time: string) => ({ attendanceId, at: time });
  it.each([
    ['a', true, [], 'presiding'],
    ['b', false, [], ''],
    ['a', false, [at('a', '18:00'), at('b', '19:10')], 'presiding until 7.10 pm'],
    ['b', true, [at('a', '18:00'), at('b', '19:10')], 'presiding from 7.10 pm'],
    ['a', true, [at('a', '18:00'), at('b', '19:10'), at('a', '19:30')], 'presiding until 7.10 pm and from 7.30 pm'],
    ['b', false, [at('a', '18:00'), at('b', '19:10'), at('a', '19:30')], 'presiding from 7.10 pm until 7.30 pm'],
    ['c', false, [at('a', '18:00'), at('b', '19:10')], ''],
    ['b', true, [at('b', '18:00')], 'presiding'],
  ] as const)('%s', (id, marked, presided, words) => {
    expect(presidingWords(id, marked, presided)).toBe(words);
  });
});

describe('what the minutes say of the quorum', () => {
  const held = (there: number, events: readonly RoomEvent[], packKey: string | null = 'governing-body-england') => quorumSentence({ day: DAY, actualStart: '18:00', actualEnd: '20:00', people: members(8, there), events: [...events], declarations: [], facts: facts(packKey, 8) });
  it.each([
    [6, [event('p0', 'leaves', '19:00')], 'The meeting was quorate throughout: 4 were needed, and never fewer than 5 were counted.'],
    [3, [], 'The meeting was not quorate: 4 were needed, and never more than 3 were counted.'],
    [4, [event('p0', 'leaves', '19:21'), event('p0', 'returns', '19:40')], 'The meeting was quorate, other than from 7.21 pm to 7.40 pm: 4 were needed.'],
    [4, [event('p0', 'leaves', '19:21')], 'The meeting was quorate, other than from 7.21 pm to the end: 4 were needed.'],
  ] as const)('%i there', (there, events, words) => {
    expect(held(there, events)).toBe(words);
  });

  it('nothing without rules, or before it has ended', () => {
    expect(held(6, [], null)).toBe('');
    expect(quorumSentence({ day: DAY, actualStart: '18:00', actualEnd: null, people: members(8), events: [], declarations: [], facts: facts('governing-body-england', 8) })).toBe('');
  });
});
