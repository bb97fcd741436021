import { describe, expect, it } from 'vitest';
import type { PaperContent } from '@shared/papers/content/paper-content';
import { emptyAppendices, emptyAppendicesSentence } from '@shared/papers/travel/empty-appendices';
import { idOf, paragraph } from '@tests/helpers/travelling-paper';

const appendix = (number: number, title: string, blocks: PaperContent['appendices'][number]['blocks'] = []): PaperContent['appendices'][number] => ({ id: idOf(5, number), title, publicity: 'open', file: null, blocks });

describe('appendices of which nothing came', () => {
  it('are named by their letter and title; one with words or a file is not among them', () => {
    const file = { contentHash: 'a'.repeat(64), fileName: 'map.txt', byteLength: 5 };
    const appendices = [appendix(1, 'Costs', [paragraph(1, 'Ten thousand.')]), appendix(2, 'Map of the wards'), { ...appendix(3, 'Plan'), file }, appendix(4, '')];
    expect(emptyAppendices({ appendices }).map(({ name }) => name)).toEqual(['Appendix B, Map of the wards', 'Appendix D']);
  });

  it.each([
    [[], ''],
    [['Appendix B, Map'], 'No file and no words came of Appendix B, Map. If it is a file, ask for the file and attach it.'],
    [['Appendix A, Map', 'Appendix B'], 'No files and no words came of “Appendix A, Map” and “Appendix B”. If they are files, ask for the files and attach them.'],
  ])('of %j it is said: %s', (names, sentence) => {
    expect(emptyAppendicesSentence(names)).toBe(sentence);
  });
});
