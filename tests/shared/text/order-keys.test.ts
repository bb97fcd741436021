import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysAfter, keysInOrder, repairOrderKeys } from '@shared/text/order-keys';

describe('order keys', () => {
  it('leaves keys that are in order as they are', () => {
    const keys = keysAfter(null, 5);
    expect(repairOrderKeys(keys)).toEqual(keys);
  });

  it('changes one key when one place moves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (count, from, to) => {
        const keys = keysAfter(null, count);
        const moved = [...keys];
        const [one] = moved.splice(from % count, 1);
        moved.splice(to % count, 0, one ?? '');
        const repaired = repairOrderKeys(moved);
        expect(keysInOrder(repaired)).toBe(true);
        expect(repaired.filter((key, index) => key !== moved[index]).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('orders any list of old, missing and doubled keys', () => {
    const pool = keysAfter(null, 20);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(null), fc.constantFrom(...pool)), { maxLength: 40 }), (keys) => {
        const repaired = repairOrderKeys(keys);
        expect(repaired).toHaveLength(keys.length);
        expect(keysInOrder(repaired)).toBe(true);
      }),
    );
  });
});
