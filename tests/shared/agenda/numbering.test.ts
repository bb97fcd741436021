import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAgenda } from '@shared/agenda/numbering';
import { agendaTree, flattenAgenda } from '@shared/agenda/ordering';
import type { AgendaNode } from '@shared/agenda/ordering';
import { agendas, outline } from './agenda-items';
import type { TestItem } from './agenda-items';

describe('numbers of an agenda', () => {
  const items = outline('1', '2', '2.1', '2.1.1', '2.1.2', '2.2', '3');
  it.each([
    { style: 'decimal', labels: ['1', '2', '2.1', '2.1.1', '2.1.2', '2.2', '3'] },
    { style: 'letters', labels: ['A', 'B', 'B.1', 'B.1.1', 'B.1.2', 'B.2', 'C'] },
    { style: 'bracketed', labels: ['1', '2', '2(a)', '2(a)(i)', '2(a)(ii)', '2(b)', '3'] },
  ] as const)('$style', ({ style, labels }) => {
    const numbers = numberAgenda(items, style);
    expect(items.map((item) => numbers.get(item.id))).toEqual(labels);
  });

  it('goes on after Z and after iii', () => {
    const many = outline(...Array.from({ length: 53 }, (_, index) => String(index + 1)));
    const numbers = [...numberAgenda(many, 'letters').values()];
    expect([numbers[25], numbers[26], numbers[51], numbers[52]]).toEqual(['Z', 'AA', 'AZ', 'BA']);
    const subItems = outline('1', '1.1', ...Array.from({ length: 9 }, (_, index) => `1.1.${String(index + 1)}`));
    expect([...numberAgenda(subItems, 'bracketed').values()].slice(-6)).toEqual(['1(a)(iv)', '1(a)(v)', '1(a)(vi)', '1(a)(vii)', '1(a)(viii)', '1(a)(ix)']);
  });

  it('keeps the numbers of withdrawn items, and those fixed when the agenda was issued', () => {
    const [first, second, third] = outline('1', '2', '3') as [TestItem, TestItem, TestItem];
    const agenda: TestItem[] = [first, { ...second, state: 'withdrawn' }, { ...third, issuedNumber: '3A' }];
    const numbers = numberAgenda(agenda);
    expect([...numbers.values()]).toEqual(['1', '2', '3A']);
  });

  it('are dense: under each parent 1, 2, 3 … without a gap, and no two alike', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        const numbers = numberAgenda(agenda);
        const check = (nodes: readonly AgendaNode<TestItem>[], above: string): void =>
          nodes.forEach((node, index) => {
            expect(numbers.get(node.item.id)).toBe(above + String(index + 1));
            check(node.children, `${above}${String(index + 1)}.`);
          });
        const tree = agendaTree(agenda);
        check(tree, '');
        expect(new Set(numbers.values()).size).toBe(flattenAgenda(tree).length);
      }),
    );
  });
});
