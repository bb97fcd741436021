import fc from 'fast-check';
import type { NumberedItem } from '@shared/agenda/numbering';
import type { TimedItem } from '@shared/agenda/timing';

export type TestItem = NumberedItem & TimedItem;

/** An outline as "1", "1.1", … in reading order, made into items; the label is the id. */
export function outline(...labels: readonly string[]): TestItem[] {
  return labels.map((label, index) => ({
    id: label,
    parentId: label.includes('.') ? label.slice(0, label.lastIndexOf('.')) : null,
    orderKey: `a${String(index).padStart(3, '0')}`,
    issuedNumber: null,
    minutesNeeded: 0,
    state: 'live',
  }));
}

/** Agendas of up to 25 items in up to three levels, rows in any order. */
export const agendas: fc.Arbitrary<TestItem[]> = fc
  .array(fc.record({ under: fc.nat(24), top: fc.boolean(), key: fc.nat(999), minutes: fc.nat(60), live: fc.boolean() }), { minLength: 1, maxLength: 25 })
  .chain((seeds) => {
    const items: TestItem[] = [];
    const levels: number[] = [];
    seeds.forEach((seed, index) => {
      const parentIndex = index === 0 || seed.top ? -1 : seed.under % index;
      const tooDeep = parentIndex >= 0 && (levels[parentIndex] ?? 0) >= 3;
      const parentId = parentIndex < 0 || tooDeep ? null : String(parentIndex);
      levels.push(parentId === null ? 1 : (levels[parentIndex] ?? 0) + 1);
      items.push({ id: String(index), parentId, orderKey: `k${String(seed.key)}`, issuedNumber: null, minutesNeeded: seed.minutes, state: seed.live ? 'live' : 'withdrawn' });
    });
    return fc.shuffledSubarray(items, { minLength: items.length });
  });
