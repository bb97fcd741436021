import { describe, expect, it } from 'vitest';
import type { BlockKind } from '@shared/text/model';
import { numberPaper } from '@shared/papers/paragraph-numbering';

const paragraphs = (prefix: string, ...kinds: readonly (readonly [BlockKind, number])[]) => kinds.map(([kind, level], index) => ({ id: `${prefix}${String(index)}`, kind, level }));
const labels = (map: ReadonlyMap<string, string>, prefix: string, count: number) => Array.from({ length: count }, (_, index) => map.get(`${prefix}${String(index)}`) ?? '');

describe('numbers of a paper', () => {
  it('counts sections, paragraphs, sub-paragraphs, letters and small numerals, each beginning again under the one above', () => {
    const blocks = paragraphs('p', ['numbered', 1], ['letter', 1], ['letter', 1], ['roman', 2], ['roman', 2], ['letter', 1], ['roman', 2], ['numbered', 1], ['numbered', 2], ['numbered', 2], ['letter', 1], ['numbered', 1], ['numbered', 2]);
    const { sections, blocks: numbers } = numberPaper([
      { id: 's1', parentId: null, numbered: true, blocks: [] },
      { id: 's2', parentId: null, numbered: true, blocks },
    ]);
    expect([sections.get('s1'), sections.get('s2')]).toEqual(['1', '2']);
    expect(labels(numbers, 'p', blocks.length)).toEqual(['2.1', '(a)', '(b)', '(i)', '(ii)', '(c)', '(i)', '2.2', '2.2.1', '2.2.2', '(a)', '2.3', '2.3.1']);
  });

  it('counts on past paragraphs without a number', () => {
    const blocks = paragraphs('p', ['heading', 1], ['numbered', 1], ['paragraph', 1], ['bullet', 1], ['numbered', 1]);
    expect(labels(numberPaper([{ id: 's', parentId: null, numbered: true, blocks }]).blocks, 'p', 5)).toEqual(['', '1.1', '', '•', '1.2']);
  });

  it('gives each implication one number for its label and the words after it, and counts its other paragraphs on', () => {
    const numbers = numberPaper([
      { id: 's', parentId: null, numbered: true, blocks: paragraphs('lead', ['paragraph', 1]) },
      { id: 'financial', parentId: 's', numbered: true, blocks: paragraphs('f', ['numbered', 1], ['numbered', 1], ['letter', 1]) },
      { id: 'consultation', parentId: 's', numbered: true, blocks: [] },
      { id: 'risk', parentId: 's', numbered: true, blocks: paragraphs('r', ['bullet', 1], ['paragraph', 1]) },
    ]);
    expect(['financial', 'consultation', 'risk'].map((id) => numbers.sections.get(id))).toEqual(['1.1', '1.3', '1.4']);
    expect(labels(numbers.blocks, 'f', 3)).toEqual(['', '1.2', '(a)']);
    expect(labels(numbers.blocks, 'r', 2)).toEqual(['•', '']);
  });

  it('shows an empty paragraph the number it would get and counts on as if it were not there', () => {
    const blocks = ['One', '', 'Two', ''].map((text, index) => ({ id: `p${String(index)}`, kind: 'numbered' as const, level: 1, runs: [{ text }] }));
    expect(labels(numberPaper([{ id: 's', parentId: null, numbered: true, blocks }]).blocks, 'p', 4)).toEqual(['1.1', '1.2', '1.2', '1.3']);
  });

  it('gives no n.m in a section that is not numbered', () => {
    const numbers = numberPaper([{ id: 's', parentId: null, numbered: false, blocks: paragraphs('p', ['paragraph', 1], ['numbered', 1], ['letter', 1]) }]);
    expect(numbers.sections.get('s')).toBe('1');
    expect(labels(numbers.blocks, 'p', 3)).toEqual(['', '', '(a)']);
  });
});
