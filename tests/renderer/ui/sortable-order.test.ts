import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTarget, placeAfterDrop, withMoved } from '@renderer/ui/sortable-order';

const ids = ['a', 'b', 'c', 'd'];

/** What the list is after a row was put before another. */
function put(list: readonly string[], id: string, beforeId: string | null): string[] {
  const rest = list.filter((other) => other !== id);
  const at = beforeId === null ? rest.length : rest.indexOf(beforeId);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

describe('one step', () => {
  it.each([
    ['b', -1, 'a', 0],
    ['b', 1, 'd', 2],
    ['c', 1, null, 3],
    ['a', 1, 'c', 1],
  ] as const)('%s by %i goes before %s', (id, by, beforeId, place) => {
    expect(moveTarget(ids, id, by)).toEqual({ beforeId, place });
    expect(put(ids, id, beforeId).indexOf(id)).toBe(place);
  });

  it('stops at both ends and for a row that is not there', () => {
    expect(moveTarget(ids, 'a', -1)).toBeNull();
    expect(moveTarget(ids, 'd', 1)).toBeNull();
    expect(moveTarget(ids, 'x', 1)).toBeNull();
  });
});

describe('dropping a row on another', () => {
  it('gives it that row’s place, whatever the list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 12 }), fc.nat(), fc.nat(), (list, from, to) => {
        const id = list[from % list.length]!;
        const over = list[to % list.length]!;
        const target = placeAfterDrop(list, id, over);
        if (id === over) expect(target).toBeNull();
        else expect(put(list, id, target!.beforeId).indexOf(id)).toBe(list.indexOf(over));
      }),
    );
  });
});

describe('rows shown in their new order at once', () => {
  const rows = ids.map((id) => ({ id, title: `Row ${id}` }));
  const order = (id: string, beforeId: string | null): string => withMoved(rows, (row) => row.id, id, beforeId).map((row) => row.id).join('');

  it.each([
    ['d', 'a', 'dabc'],
    ['a', 'c', 'bacd'],
    ['a', null, 'bcda'],
    ['b', 'c', 'abcd'],
  ])('%s before %s gives %s', (id, beforeId, after) => expect(order(id, beforeId)).toBe(after));

  it.each([['x', 'a'], ['x', null], ['a', 'x'], ['a', 'a']])('stay as they are for %s before %s', (id, beforeId) => expect(order(id, beforeId)).toBe('abcd'));

  it('are the same rows, whatever was moved', () => {
    const row = fc.constantFrom(...ids);
    fc.assert(
      fc.property(row, fc.option(row), (id, beforeId) => {
        expect(new Set(withMoved(rows, (one) => one.id, id, beforeId))).toEqual(new Set(rows));
      }),
    );
  });
});
