import { describe, expect, it } from 'vitest';
import type { PlannedRow } from '@shared/people/import-plan';
import { choiceOf, decideAll, isOfKind, orderOf } from '@renderer/features/people/import-decisions';

const facts = { honorific: '', name: 'Ann Lee', organisationName: '', email: '', phone: '' };
const row = (line: number, more: Partial<PlannedRow>): PlannedRow => ({ line, facts: { ...facts, name: `Row ${String(line)}` }, outcome: 'new', reason: '', personId: null, choices: ['add', 'leaveOut'], preset: 'add', ...more });
const ROWS = [
  row(1, {}),
  row(2, { outcome: 'known', choices: ['leaveOut', 'add'], preset: 'leaveOut' }),
  row(3, { outcome: 'fills', personId: 'p3', choices: ['fill', 'add', 'leaveOut'], preset: 'fill' }),
  row(4, { outcome: 'like', personId: 'p4', choices: ['fill', 'add', 'leaveOut'], preset: null }),
  row(5, { outcome: 'doubtful', preset: null }),
  row(6, { outcome: 'refused', choices: ['leaveOut'], preset: 'leaveOut' }),
];

describe('orderOf', () => {
  it('does what is preset and waits for the rest', () => {
    const order = orderOf(ROWS, new Map());
    expect(order).toMatchObject({ leftOut: 2, undecided: 2 });
    expect(order.add.map((person) => person.name)).toEqual(['Row 1']);
    expect(order.fill.map((fill) => [fill.personId, fill.facts.name])).toEqual([['p3', 'Row 3']]);
  });

  it('does what was chosen, and nothing that a row does not offer', () => {
    const order = orderOf(ROWS, new Map([[1, 'leaveOut'], [2, 'add'], [4, 'fill'], [5, 'add'], [6, 'add']] as const));
    expect(order).toMatchObject({ leftOut: 2, undecided: 0 });
    expect(order.add.map((person) => person.name)).toEqual(['Row 2', 'Row 5']);
    expect(order.fill.map((fill) => fill.personId)).toEqual(['p3', 'p4']);
    expect(choiceOf(ROWS[5] as PlannedRow, new Map([[6, 'add']] as const))).toBe('leaveOut');
  });
});

describe('decideAll', () => {
  it('decides for the rows that wait and offer it, and leaves what was decided', () => {
    const decided = decideAll(ROWS, new Map([[4, 'leaveOut']] as const), 'add');
    expect([...decided]).toEqual([[4, 'leaveOut'], [5, 'add']]);
    expect([...decideAll(ROWS, new Map(), 'fill')]).toEqual([[4, 'fill']]);
  });
});

describe('isOfKind', () => {
  it.each([
    ['all', [1, 2, 3, 4, 5, 6]],
    ['toDecide', [4, 5]],
    ['new', [1]],
    ['known', [2, 3]],
    ['refused', [6]],
  ] as const)('%s', (kind, lines) => expect(ROWS.filter((planned) => isOfKind(planned, kind)).map((planned) => planned.line)).toEqual(lines));
});
