import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAfter, numberAgenda, numberingStyleSchema } from '@shared/agenda/numbering';
import { agendaTree, flattenAgenda } from '@shared/agenda/ordering';
import type { AgendaNode } from '@shared/agenda/ordering';
import { agendas, outline } from './agenda-items';
import type { TestItem } from './agenda-items';

describe('numbers of an agenda', () => {
  const items = outline('1', '2', '2.1', '2.1.1', '2.1.2', '2.2', '3');
  it.each([
    { style: 'decimal', labels: ['1', '2', '2.1', '2.1.1', '2.1.2', '2.2', '3'] },
    { style: 'letters', labels: ['A', 'B', 'B1', 'B1.1', 'B1.2', 'B2', 'C'] },
    { style: 'bracketed', labels: ['1', '2', '2(a)', '2(a)(i)', '2(a)(ii)', '2(b)', '3'] },
  ] as const)('$style', ({ style, labels }) => {
    const numbers = numberAgenda(items, { style });
    expect(items.map((item) => numbers.get(item.id))).toEqual(labels);
  });

  it('goes on after Z and after iii', () => {
    const many = outline(...Array.from({ length: 53 }, (_, index) => String(index + 1)));
    const numbers = [...numberAgenda(many, { style: 'letters' }).values()];
    expect([numbers[25], numbers[26], numbers[51], numbers[52]]).toEqual(['Z', 'AA', 'AZ', 'BA']);
    const subItems = outline('1', '1.1', ...Array.from({ length: 9 }, (_, index) => `1.1.${String(index + 1)}`));
    expect([...numberAgenda(subItems, { style: 'bracketed' }).values()].slice(-6)).toEqual(['1(a)(iv)', '1(a)(v)', '1(a)(vi)', '1(a)(vii)', '1(a)(viii)', '1(a)(ix)']);
  });

  it('keeps the numbers of withdrawn items', () => {
    const [first, second, third] = outline('1', '2', '3') as [TestItem, TestItem, TestItem];
    const items: TestItem[] = [first, { ...second, state: 'withdrawn' }, third];
    expect([...numberAgenda(items).values()]).toEqual(['1', '2', '3']);
  });

  it.each([
    { what: 'the next number at the end', issued: ['1', '2', '3', null], style: 'decimal', labels: ['1', '2', '3', '4'] },
    { what: 'the number before it with a letter in between', issued: ['1', '2', null, null, '3'], style: 'decimal', labels: ['1', '2', '2A', '2B', '3'] },
    { what: 'nought with a letter before the first', issued: [null, '1', '2'], style: 'decimal', labels: ['0A', '1', '2'] },
    { what: 'no number that was given out before it', issued: ['1', '2', null, '2A', '3'], style: 'decimal', labels: ['1', '2', '2B', '2A', '3'] },
    { what: 'the next number after a changed order', issued: ['3', '1', '2', null], style: 'decimal', labels: ['3', '1', '2', '4'] },
    { what: 'the next number of the year', issued: ['161', '162', null], style: 'continuous', labels: ['161', '162', '163'] },
    { what: 'the next letter', issued: ['A', 'B', null], style: 'letters', labels: ['A', 'B', 'C'] },
  ] as const)('gives an item that came after issuing $what', ({ issued, style, labels }) => {
    const items = outline(...issued.map((_, index) => String(index + 1))).map((item, index) => ({ ...item, issuedNumber: issued[index] ?? null }));
    expect([...numberAgenda(items, { style }).values()]).toEqual(labels);
  });

  it('gives a break none, and counts on past it', () => {
    const [first, second, third] = outline('1', '2', '3') as [TestItem, TestItem, TestItem];
    const numbers = numberAgenda([first, { ...second, kind: 'break' }, third]);
    expect([...numbers]).toEqual([['1', '1'], ['3', '2']]);
  });

  it('runs on through the year, at the top level only', () => {
    const items = outline('1', '2', '2.1', '3');
    expect([...numberAgenda(items, { style: 'continuous', first: 161 }).values()]).toEqual(['161', '162', '162.1', '163']);
    expect(numberAfter(items, 161)).toBe(164);
    expect(numberAfter([], 161)).toBe(161);
  });

  it('is a bijection of the order in every style, issued or not', () => {
    fc.assert(
      fc.property(agendas, fc.constantFrom(...numberingStyleSchema.options), fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (agenda, style, late) => {
        const before = numberAgenda(agenda, { style });
        expect(new Set(before.values()).size).toBe(agenda.length);
        const issued = agenda.map((item, index) => ({ ...item, issuedNumber: late[index] === true ? null : (before.get(item.id) ?? null) }));
        const after = numberAgenda(issued, { style });
        expect(new Set(after.values()).size).toBe(agenda.length);
        for (const item of issued) if (item.issuedNumber !== null) expect(after.get(item.id)).toBe(item.issuedNumber);
      }),
    );
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
