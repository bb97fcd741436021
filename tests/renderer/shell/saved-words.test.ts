import { describe, expect, it } from 'vitest';
import { todayOf } from '@renderer/ui/today';
import { clockTime, savedWords } from '@renderer/shell/saved-words';

const at = '2026-11-21T19:04:12.000Z';
const today = todayOf(new Date(at));
const unsaved = (...entries: readonly (readonly [string, { since: number; problem: string | null }])[]) => new Map(entries);

describe('the words for saving', () => {
  it('are silent before anything was saved', () => {
    expect(savedWords(unsaved(), null, today)).toEqual({ kind: 'nothing', sentence: '' });
  });

  it('give the time of the last commit when nothing is waiting', () => {
    expect(savedWords(unsaved(), at, today)).toEqual({ kind: 'saved', sentence: `Saved ${clockTime(at)}` });
    expect(clockTime(at)).toMatch(/^\d\d:\d\d:12$/);
  });

  it('give the day where it was another: a time alone would be taken for one of today', () => {
    expect(savedWords(unsaved(), '2026-11-19T12:00:00.000Z', today)).toEqual({ kind: 'saved', sentence: 'Saved 19 November 2026' });
  });

  it('never say “Saved” while something typed is not', () => {
    expect(savedWords(unsaved(['a', { since: Date.parse(at), problem: null }]), at, today)).toEqual({ kind: 'saving', sentence: 'Saving' });
  });

  it('say since when and why where it fails, and count from the oldest text', () => {
    const words = savedWords(unsaved(['a', { since: Date.parse(at) + 60_000, problem: 'The disk is full.' }], ['b', { since: Date.parse(at), problem: null }]), at, today);
    expect(words).toEqual({ kind: 'failed', sentence: `Not saved since ${clockTime(at).slice(0, 5)}. The disk is full.` });
  });
});
