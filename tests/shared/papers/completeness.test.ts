import { describe, expect, it } from 'vitest';
import type { PaperSection } from '@shared/papers/model';
import { checkCompleteness, countWords } from '@shared/papers/completeness';

const section = (id: string, words: string, more: Partial<PaperSection> = {}): PaperSection => ({
  id, key: id, parentId: null, heading: id, numbered: true, required: true, guidance: '', orderKey: 'a0',
  blocks: words === '' ? [] : [{ id: `${id}-1`, ownerKind: 'paperSection', ownerId: id, kind: 'numbered', level: 1, orderKey: 'a0', runs: [{ text: words }], publicity: 'open', revision: 1, contentHash: '' }],
  ...more,
});
const paper = (sections: readonly PaperSection[], preparedBy = '') => ({
  templateKey: 'education-board-report',
  details: [
    { id: 'd1', key: 'preparedBy', label: 'Report prepared by', value: preparedBy, orderKey: 'a0' },
    { id: 'd2', key: 'agendaItem', label: 'Agenda Item', value: '', orderKey: 'a1' },
  ],
  sections: [...sections],
});

describe('what a paper still needs', () => {
  it('names each required line, section and implication with its number, answered or not', () => {
    const checks = checkCompleteness(paper([section('Purpose', 'To update.'), section('Background', '  '), section('Implications', ''), section('Financial', 'None.', { parentId: 'Implications' }), section('Risk', '', { parentId: 'Implications' })]));
    expect(checks.map(({ title, answered, sentence }) => [title, answered, sentence])).toEqual([
      ['Report prepared by', false, 'Not filled in yet.'],
      ['1 Purpose', true, '1 paragraph'],
      ['2 Background', false, 'Nothing written yet.'],
      ['3.1 Financial', true, '1 paragraph'],
      ['3.2 Risk', false, 'Not answered yet. Say “None” where there is nothing.'],
    ]);
  });

  it('does not ask for what is optional', () => {
    const checks = checkCompleteness(paper([section('Purpose', '', { required: false })], 'A Clerk'));
    expect(checks.map(({ title, answered }) => [title, answered])).toEqual([['Report prepared by', true]]);
  });

  it('counts words as Word does', () => {
    expect(countWords(paper([section('One', 'That the Board notes it'), section('Two', 'None.')]))).toBe(6);
  });
});
