import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '@shared/ledger/import/plan-account';
import { NO_CHOICES } from '@shared/ledger/import/plan-choices';
import type { PlanChoices } from '@shared/ledger/import/plan-choices';
import type { PlanSource } from '@shared/ledger/import/plan-source';
import { readSource } from '@shared/ledger/read-plan';
import { generatedSource } from './generated-plans';

const CONTEXT = { asOf: null, nextMeeting: null };
const ROLES = ['reference', 'recommendation', 'response', 'responseAndActions', 'actions', 'owner', 'timescale', 'update', 'status', 'priority', 'other'] as const;

/** Anything a person may say of a source. */
function choicesFor(source: PlanSource): fc.Arbitrary<PlanChoices> {
  const rows = source.pieces.flatMap((piece, table) => (piece.type === 'table' ? piece.rows.map((_, row) => `${String(table)}.${String(row)}`) : []));
  const keys = [...rows, ...source.pieces.map((_, index) => `p${String(index)}`), ...source.pieces.map((_, index) => `t${String(index)}`)];
  const some = <V>(names: readonly string[], value: fc.Arbitrary<V>): fc.Arbitrary<Record<string, V>> => (names.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }));
  const columns = fc.dictionary(fc.constantFrom('0', '1', '2', '3'), fc.record({ role: fc.constantFrom(...ROLES) }), { maxKeys: 3 });
  return fc.record({
    tables: some(source.pieces.map((_, index) => String(index)), fc.record({ use: fc.boolean(), headings: fc.integer({ min: 0, max: 3 }), columns }, { requiredKeys: [] })),
    rows: some(rows, fc.constantFrom('new', 'continue', 'heading', 'beside', 'out')),
    cuts: some(rows, fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 })),
    placed: some(keys, fc.record({ row: fc.constantFrom(...(rows.length === 0 ? ['0.0'] : rows)), field: fc.constantFrom('recommendation', 'response', 'actions', 'update') })),
    dropped: fc.subarray(keys),
  }) as fc.Arbitrary<PlanChoices>;
}

describe('the account of a plan', () => {
  it('finds every word of any source in exactly one place', () => {
    fc.assert(
      fc.property(generatedSource, (source) => {
        const account = accountOf(source, readSource(source, NO_CHOICES, CONTEXT));
        expect({ missing: account.missing, extra: account.extra }).toEqual({ missing: [], extra: [] });
        expect(account.inRows + account.asHeadings + account.beside + account.leftOut).toBe(account.words);
      }),
      { numRuns: 400 },
    );
  });

  it('finds it also whatever a person says of columns, rows, tables and texts', () => {
    fc.assert(
      fc.property(
        generatedSource.chain((source) => fc.tuple(fc.constant(source), choicesFor(source))),
        ([source, choices]) => {
          const account = accountOf(source, readSource(source, choices, CONTEXT));
          expect({ missing: account.missing, extra: account.extra }).toEqual({ missing: [], extra: [] });
          expect(account.inRows + account.asHeadings + account.beside + account.leftOut).toBe(account.words);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('notices a word that is nowhere, and one that stands twice', () => {
    const source: PlanSource = { name: '', notes: [], pieces: [{ type: 'text', where: '', beside: false, at: 1, paragraphs: [{ label: '', style: null, depth: 0, runs: [{ text: 'Schools coping with change.' }] }] }] };
    const reading = readSource(source, NO_CHOICES, CONTEXT);
    expect(accountOf(source, { ...reading, title: 'Schools with change change' })).toMatchObject({ words: 4, missing: ['coping'], extra: ['change'] });
  });
});
