import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LABEL_WIDTH, PLAIN_STYLES } from '@shared/documents/document-styles';
import { literalNumber, textRuns, UNNUMBERED, type Block, type DocumentModel, type NumberLabel } from '@shared/documents/document-model';
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
