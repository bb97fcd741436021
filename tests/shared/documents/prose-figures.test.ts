import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnShares, tableBlocks } from '@shared/documents/prose-figures';
import { textRuns } from '@shared/documents/document-model';
import { plainText, tableContentSchema } from '@shared/text/model';
import type { TableContent } from '@shared/text/model';

const table = (widths?: readonly number[]): TableContent => ({
  type: 'table', caption: '', description: '', headingColumn: false,
  ...(widths === undefined ? {} : { widths: [...widths] }),
  rows: [['School', 'What it says of itself'], ['Stonewick', 'A long sentence about the school']].map((row) => row.map((text) => [{ kind: 'paragraph', level: 1, runs: [{ text }] }])),
});
const printed = (content: TableContent): readonly number[] => tableBlocks(content, null, {}, (runs) => textRuns(plainText(runs))).flatMap((block) => (block.type === 'table' ? block.columns.map(({ width }) => width) : []));

it('prints the widths that were given, and else as wide as the words ask; those of another number of columns count as none', () => {
  const byWords = printed(table());
  expect(byWords[1]).toBeGreaterThan(byWords[0] ?? 0);
  expect(printed(table([70, 30]))).toEqual([70, 30]);
  expect(printed(table([70]))).toEqual(byWords);
  // A table kept before there were widths is read as it was.
  expect(tableContentSchema.parse(table())).toEqual(table());
  expect(columnShares(table([1, 3]))).toEqual([25, 75]);
});

it('shares the whole table among its columns, whatever was given', () => {
  fc.assert(fc.property(fc.option(fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 0, maxLength: 4 })), (widths) => {
    const shares = columnShares(table(widths ?? undefined));
    expect(shares).toHaveLength(2);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
  }));
});
