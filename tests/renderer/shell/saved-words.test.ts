import { describe, expect, it } from 'vitest';
import { clockTime, savedWords } from '@renderer/shell/saved-words';

const at = '2026-11-21T19:04:12.000Z';
const unsaved = (...entries: readonly (readonly [string, { since: number; problem: string | null }])[]) => new Map(entries);

describe('the words for saving', () => {
  it('are silent before anything was saved', () => {
    expect(savedWords(unsaved(), null)).toEqual({ kind: 'nothing', sentence: '' });
  });

  it('give the time of the last commit when nothing is waiting', () => {
    expect(savedWords(unsaved(), at)).toEqual({ kind: 'saved', sentence: `Saved ${clockTime(at)}` });
    expect(clockTime(at)).toMatch(/^\d\d:\d\d:12$/);
  });

  it('never say “Saved” while something typed is not', () => {
    expect(savedWords(unsaved(['a', { since: Date.parse(at), problem: null }]), at)).toEqual({ kind: 'saving', sentence: 'Saving' });
  });

  it('say since when and why where it fails, and count from the oldest text', () => {
    const words = savedWords(unsaved(['a', { since: Date.parse(at) + 60_000, problem: 'The disk is full.' }], ['b', { since: Date.parse(at), problem: null }]), at);
    expect(words).toEqual({ kind: 'failed', sentence: `Not saved since ${clockTime(at).slice(0, 5)}. The disk is full.` });
  });
});
