import { describe, expect, it } from 'vitest';
import { recommendedParagraphs } from '@shared/ledger/recommended-paragraphs';
import type { BlockKind } from '@shared/text/model';

const block = (kind: BlockKind, text: string, level = 1) => ({ kind, level, runs: [{ text }], publicity: 'open' as const });
const texts = (...blocks: readonly ReturnType<typeof block>[]): string[][] => recommendedParagraphs(blocks).map((one) => one.map(({ runs }) => runs.map(({ text }) => text).join('')));

describe('the recommendations of a paper', () => {
  it.each<[string, readonly ReturnType<typeof block>[], string[][]]>([
    ['each numbered paragraph is one', [block('numbered', 'Agree the budget.'), block('numbered', 'Note the forecast.')], [['Agree the budget.'], ['Note the forecast.']]],
    ['words before the list introduce it', [block('paragraph', 'The Board is asked to:'), block('letter', 'agree the budget'), block('letter', 'note the forecast')], [['agree the budget'], ['note the forecast']]],
    ['what stands below an entry belongs to it', [block('numbered', 'Agree the budget with'), block('letter', 'the first change', 2), block('letter', 'the second change', 2), block('paragraph', 'as set out in the annex.'), block('numbered', 'Note the forecast.')], [['Agree the budget with', 'the first change', 'the second change', 'as set out in the annex.'], ['Note the forecast.']]],
    ['letters under a numbered paragraph are its parts', [block('numbered', 'That the Board notes the plan.'), block('numbered', 'That the Board agrees:'), block('letter', 'the dates;'), block('letter', 'the thresholds.')], [['That the Board notes the plan.'], ['That the Board agrees:', 'the dates;', 'the thresholds.']]],
    ['a list that begins at the second level counts from there', [block('bullet', 'Agree.', 2), block('bullet', 'on the terms offered', 3), block('bullet', 'Note.', 2)], [['Agree.', 'on the terms offered'], ['Note.']]],
    ['paragraphs without a list are one each', [block('paragraph', 'The Board is asked to:'), block('paragraph', 'Agree the budget.'), block('paragraph', 'Note the forecast.')], [['Agree the budget.'], ['Note the forecast.']]],
    ['headings and empty paragraphs are none', [block('heading', 'Recommendations'), block('paragraph', '  '), block('numbered', 'Agree the budget.')], [['Agree the budget.']]],
    ['nothing gives nothing', [], []],
  ])('%s', (_what, blocks, expected) => {
    expect(texts(...blocks)).toEqual(expected);
  });
});
