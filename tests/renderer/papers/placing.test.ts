import { describe, expect, it } from 'vitest';
import { plainText } from '@shared/text/model';
import type { ReportReading } from '@shared/papers/report-reading';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';
import { LEAVE_OUT, placePieces } from '@renderer/features/papers/placing';

const piece = (text: string) => ({ kind: 'paragraph' as const, level: 1, runs: [{ text }] });
const READING: ReportReading = {
  title: '', details: [], notes: [],
  sections: [{ key: 'background', heading: 'BACKGROUND', certain: true, blocks: [piece('There')], implications: [] }],
  unplaced: [piece('One'), piece('Two'), piece('Three'), piece('Four')],
};

describe('pieces without a place', () => {
  it('go behind the text of the section that was chosen, in the template’s order, or out', () => {
    const placed = placePieces(READING, ['background', 'purpose', LEAVE_OUT, 'background'], EDUCATION_BOARD_REPORT);
    expect(placed.sections.map(({ key, heading, blocks }) => [key, heading, blocks.map(({ runs }) => plainText(runs))])).toEqual([
      ['purpose', 'Purpose of Report', ['Two']],
      ['background', 'BACKGROUND', ['There', 'One', 'Four']],
    ]);
    expect(placed.unplaced).toEqual([]);
  });

  it('stay without a place until somebody decides', () => {
    expect(placePieces(READING, [null, null, 'purpose', null], EDUCATION_BOARD_REPORT).unplaced.map(({ runs }) => plainText(runs))).toEqual(['One', 'Two', 'Four']);
  });
});
