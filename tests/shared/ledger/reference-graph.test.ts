import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainFrom, pointingAt, referenceCycles } from '@shared/ledger/reference-graph';

const graph = (edges: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(edges));

describe('the graph of references', () => {
  const plan = graph({ R4: [], R5: ['R4'], R6: [], R7: ['R4', 'R6'], R9: ['R5'], R11: ['R9'] });

  it('resolves a chain, nearest first', () => {
    expect(chainFrom(plan, 'R11')).toEqual(['R9', 'R5', 'R4']);
    expect(chainFrom(plan, 'R7')).toEqual(['R4', 'R6']);
    expect(chainFrom(plan, 'R4')).toEqual([]);
  });

  it('knows who points at one, for telling them', () => {
    expect(pointingAt(plan, 'R4')).toEqual(['R5', 'R7']);
    expect(pointingAt(plan, 'R11')).toEqual([]);
  });

  it('finds circles, each once, and none where there is none', () => {
    expect(referenceCycles(plan)).toEqual([]);
    expect(referenceCycles(graph({ R1: ['R2'], R2: ['R3'], R3: ['R1'], R4: ['R1'] }))).toEqual([['R1', 'R2', 'R3']]);
    expect(referenceCycles(graph({ R1: ['R1'], R2: ['R3'], R3: ['R2'] }))).toEqual([['R1'], ['R2', 'R3']]);
  });

  it('comes to an end on any graph, and a circle is exactly what reaches itself', () => {
    const node = fc.constantFrom('R1', 'R2', 'R3', 'R4', 'R5');
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 12 }), (edges) => {
        const any = new Map(['R1', 'R2', 'R3', 'R4', 'R5'].map((from) => [from, edges.filter(([start]) => start === from).map(([, end]) => end)]));
        const inCycle = new Set(referenceCycles(any).flat());
        for (const from of any.keys()) {
          const reachesItself = (any.get(from) ?? []).some((next) => next === from || chainFrom(any, next).includes(from));
          expect(inCycle.has(from)).toBe(reachesItself);
        }
      }),
    );
  });
});
