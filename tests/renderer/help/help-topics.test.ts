import { describe, expect, it } from 'vitest';
import { findTopics, HELP_TOPICS } from '@renderer/features/help/help-topics';

const found = (search: string): string[] => findTopics(HELP_TOPICS, search).map(({ id }) => id);

describe('help', () => {
  it.each([
    ['undo', 'undo'],
    ['SAVED', 'saving'],
    ['open elsewhere', 'elsewhere'],
    ['onedrive', 'where'],
    ['by friday', 'run'],
    ['standing items', 'templates'],
    ['certificate', 'issue'],
    ['special circumstances', 'issue'],
    ['half-term', 'year'],
    ['petition', 'room'],
    ['name plates', 'room'],
    ['what’s', null],
  ])('finds %s', (search, first) => {
    expect(found(search)[0] ?? null).toBe(first);
  });

  it('shows everything for an empty search and nothing for words that stand nowhere', () => {
    expect(found('  ')).toHaveLength(HELP_TOPICS.length);
    expect(found('zeppelin')).toEqual([]);
  });

  it('is written plainly: no exclamation marks, no “please”, every paragraph a sentence', () => {
    for (const { paragraphs } of HELP_TOPICS) {
      for (const paragraph of paragraphs) {
        expect(paragraph).not.toMatch(/!|\bplease\b|\bsimply\b|\bsorry\b/i);
        expect(paragraph).toMatch(/[.”]$/);
      }
    }
  });
});
