import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LABEL_WIDTH, PLAIN_STYLES } from '@shared/documents/document-styles';
import { literalNumber, textRuns, UNNUMBERED, type Block, type CellBlock, type DocumentModel, type NumberLabel, type TableBlock } from '@shared/documents/document-model';
import { drawDocument } from '@renderer/features/documents/draw-blocks';
import { LookContext, pageLook, PX } from '@renderer/features/documents/page-style';
import { everyBlock } from '@tests/main/docx/sample-documents';

function draw(level: 1 | 2 | 3, number: NumberLabel): HTMLElement {
  const heading: Block = { type: 'heading', level, number, series: 'item', runs: textRuns('Welcome'), bookmark: null };
  const model: DocumentModel = { ...everyBlock(), sections: [{ orientation: 'portrait', blocks: [heading] }] };
  render(<LookContext value={pageLook(PLAIN_STYLES)}>{drawDocument(model, PLAIN_STYLES).map(({ element }) => element)}</LookContext>);
  return screen.getByRole('heading', { name: /Welcome$/u });
}

describe('a heading on the page that is shown', () => {
  it.each([1, 2, 3] as const)('of level %i leaves room for its number, as in Word', (level) => {
    const heading = draw(level, literalNumber('44'));
    expect(heading.style.paddingLeft).toBe(`${String(LABEL_WIDTH * PX)}px`);
    expect(heading.querySelector('span')?.style.position).toBe('absolute');
  });

  it('stands at the margin without a number', () => {
    expect(draw(2, UNNUMBERED).style.paddingLeft).toBe('0px');
  });

  it('follows a number on the line that is too long to hang', () => {
    const heading = draw(1, literalNumber('Appendix A'));
    expect(heading.style.paddingLeft).toBe('0px');
    expect(heading.textContent).toBe('Appendix A Welcome');
    expect(heading.querySelector('span')?.style.position).toBe('');
  });
});

describe('a table on the page that is shown', () => {
  const cell = (text: string): readonly CellBlock[] => [{ type: 'paragraph', runs: textRuns(text) }];
  const block: TableBlock = { type: 'table', caption: null, description: 'Plan', headingColumn: true, rowSplit: 'never', columns: [{ header: 'Ref', width: 1, align: 'left' }, { header: 'Words', width: 4, align: 'left' }], rows: ['R1', 'R2', 'R3'].map((reference) => ({ cells: [cell(reference), cell(`Words of ${reference}`)] })) };
  const [piece] = drawDocument({ ...everyBlock(), sections: [{ orientation: 'portrait', blocks: [block] }] }, PLAIN_STYLES);

  it('sets the column that heads its rows as the head, as in Word', () => {
    render(<LookContext value={pageLook(PLAIN_STYLES)}>{piece?.element}</LookContext>);
    expect(screen.getByText('R1').style.fontWeight).toBe('700');
    expect(screen.getByText('Words of R1').style.fontWeight).toBe('400');
  });

  it('goes on with some of its rows under its head, and says that it does', () => {
    render(<LookContext value={pageLook(PLAIN_STYLES)}>{piece?.part?.(1, 3)}</LookContext>);
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['RefWords', 'R2Words of R2', 'R3Words of R3']);
    expect(screen.getByRole('table', { name: 'Plan, continued' })).toBeTruthy();
  });
});
