import { describe, expect, it } from 'vitest';
import { AUTO_NUMBER, literalNumber, textRuns, UNNUMBERED, type Block, type Limb, type NumberLabel } from '@shared/documents/document-model';
import { createNumbering, letters, referenceTargets, roman } from '@shared/documents/number-blocks';
import { everyBlock } from '@tests/main/docx/sample-documents';

const heading = (number: NumberLabel, series: 'section' | 'appendix' | 'item' = 'section', level: 1 | 2 = 1): Block => ({ type: 'heading', level, number, series, runs: textRuns('H'), bookmark: null });
const para = (level: 1 | 2 | 3 | 4, number: ReturnType<typeof literalNumber> | typeof AUTO_NUMBER = AUTO_NUMBER, series: 'section' | 'appendix' = 'section'): Block => ({ type: 'numbered', level, number, series, runs: textRuns('P'), bookmark: null });
const item = (marker: 'number' | 'letter' | 'roman', level: 1 | 2, list: string): Block => ({ type: 'listItem', marker, level, list, indent: 'none', runs: [] });
const limb = (level: 1 | 2, number: NumberLabel = AUTO_NUMBER): Limb => ({ level, number, runs: [], bookmark: null });

function labels(blocks: readonly Block[]): readonly string[] {
  const numbering = createNumbering();
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading': return [numbering.heading(block).label];
      case 'numbered': return [numbering.numbered(block).label];
      case 'listItem': return [numbering.listItem(block).label];
      case 'recommendations': case 'decision': return numbering.limbs(block).map((as) => as.label);
      default: return [];
    }
  });
}

describe('numbering of blocks', () => {
  it.each<[string, readonly Block[], readonly string[]]>([
    ['sections with n.m, n.m.k, (a), (i)', [heading(AUTO_NUMBER), para(1), para(2), para(2), para(1), para(3), para(3), para(4), para(4), para(3), heading(AUTO_NUMBER), para(1)], ['1.', '1.1', '1.1.1', '1.1.2', '1.2', '(a)', '(b)', '(i)', '(ii)', '(c)', '2.', '2.1']],
    ['letters that begin again under each paragraph', [heading(AUTO_NUMBER), para(1), para(3), para(1), para(3)], ['1.', '1.1', '(a)', '1.2', '(a)']],
    ['appendices', [heading(AUTO_NUMBER, 'appendix'), para(1, AUTO_NUMBER, 'appendix'), para(2, AUTO_NUMBER, 'appendix'), heading(AUTO_NUMBER, 'appendix'), para(1, AUTO_NUMBER, 'appendix')], ['Appendix A', 'A1', 'A1.1', 'Appendix B', 'B1']],
    ['items of an agenda', [heading(UNNUMBERED), heading(AUTO_NUMBER, 'item', 2), heading(AUTO_NUMBER, 'item', 2)], ['', '1', '2']],
    ['fixed numbers, which move no counter', [heading(AUTO_NUMBER), heading(literalNumber('44')), heading(AUTO_NUMBER)], ['1.', '44', '2.']],
    ['letters under fixed numbers, each from (a)', [heading(literalNumber('1.')), para(1, literalNumber('1.1')), para(3), para(3), para(4), para(1, literalNumber('1.2')), para(3)], ['1.', '1.1', '(a)', '(b)', '(i)', '1.2', '(a)']],
    ['letters under the items of an agenda', [heading(AUTO_NUMBER, 'item', 2), para(3), para(3), heading(AUTO_NUMBER, 'item', 2), para(3)], ['1', '(a)', '(b)', '2', '(a)']],
    ['lists apart from each other', [item('number', 1, 'x'), item('letter', 2, 'x'), item('letter', 2, 'x'), item('number', 1, 'x'), item('letter', 2, 'x'), item('roman', 1, 'y')], ['1.', '(a)', '(b)', '2.', '(a)', '(i)']],
    ['recommendations with the paper', [heading(AUTO_NUMBER), { type: 'recommendations', count: 'paragraphs', lead: [], items: [limb(1), limb(2), limb(1)] }, para(1)], ['1.', '1.1', '(a)', '1.2', '1.3']],
    ['recommendations by letters, and limbs of decisions', [{ type: 'recommendations', count: 'letters', lead: [], items: [limb(1), limb(2), limb(1, literalNumber('R7')), limb(1)] }, { type: 'decision', verb: 'RESOLVED', lead: [], limbs: [limb(1), limb(1, UNNUMBERED)] }], ['(a)', '(i)', 'R7', '(b)', '(a)', '']],
  ])('counts %s', (_, blocks, expected) => {
    expect(labels(blocks)).toEqual(expected);
  });

  it.each([[1, 'a', 'i'], [4, 'd', 'iv'], [9, 'i', 'ix'], [26, 'z', 'xxvi'], [27, 'aa', 'xxvii'], [28, 'bb', 'xxviii'], [53, 'aaa', 'liii'], [0, '', '']])('writes %i as Word does', (number, letter, small) => {
    expect([letters(number), roman(number)]).toEqual([letter, small]);
  });

  it('tells references what to show', () => {
    const targets = referenceTargets(everyBlock());
    expect(targets.get('evidence')).toMatchObject({ label: '1.1', counted: true });
    expect(targets.get('background')).toEqual({ label: '1', text: 'Background', counted: true });
    expect(targets.get('r-one')).toMatchObject({ label: 'R7', counted: false });
    expect(targets.get('plan')).toMatchObject({ label: 'Appendix A' });
  });
});
