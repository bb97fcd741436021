import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '@shared/documents/document-model';
import { runsText } from '@shared/documents/document-model';
import { allBlocks, createNumbering, type NumberedAs } from '@shared/documents/number-blocks';
import { readBytes } from '@main/reading/read-bytes';
import { renderDocx } from '@main/docx/render-docx';
import { everyBlock, sampleDocuments } from '@tests/main/docx/sample-documents';

/** "label|words" of every numbered thing of a model, in order. References are left out: their words are not in the model. */
function numberedOf(model: DocumentModel): readonly string[] {
  const numbering = createNumbering();
  const out: string[] = [];
  const say = (as: NumberedAs, text: string): void => {
    if (as.label !== '' && !text.includes('See paragraph')) out.push(`${as.label}|${text.replace(/\s+/g, ' ').trim()}`);
  };
  for (const block of allBlocks(model)) {
    if (block.type === 'heading') say(numbering.heading(block), runsText(block.runs));
    else if (block.type === 'numbered') say(numbering.numbered(block), runsText(block.runs));
    else if (block.type === 'listItem') {
      const as = numbering.listItem(block);
      if (block.marker !== 'bullet') say(as, runsText(block.runs));
    } else if (block.type === 'recommendations' || block.type === 'decision') {
      const items = block.type === 'recommendations' ? block.items : block.limbs;
      for (const [index, as] of numbering.limbs(block).entries()) say(as, runsText(items[index]?.runs ?? []));
    }
  }
  return out;
}

async function readBack(model: DocumentModel) {
  const file = await renderDocx(model);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return readBytes(file.value, 'a.docx');
}

describe('what was written, read by our own reader', () => {
  it.each(Object.entries(sampleDocuments()))('%s: every number before its words, counted or written out', async (_, model) => {
    const read = await readBack(model);
    const labelled = new Set(read.blocks.flatMap((block) => {
      if (block.type !== 'heading' && block.type !== 'paragraph') return [];
      const text = block.runs.map((run) => run.text).join('').replace(/\s+/g, ' ').trim();
      // A number written out may be read as a label or as the beginning of the words.
      return [block.label ? `${block.label.text}|${text}` : text.replace(/^(Appendix [A-Z]|\S+) /, '$1|')];
    }));
    for (const line of numberedOf(model)) expect(labelled).toContain(line);
    expect(read.title).toBe(model.title);
  });

  it('has its headings at their levels, its table whole with a header row, its looks and its links', async () => {
    const read = await readBack(everyBlock());
    const headings = read.blocks.filter((block) => block.type === 'heading').map((block) => `${String(block.level)} ${block.runs.map((run) => run.text).join('').trim()}`);
    for (const heading of ['1 Background', '2 A sub-heading', '3 A heading of the third level', '1 Action plan']) expect(headings).toContain(heading);
    // The tables of a paper, and that of the plan.
    expect(read.blocks.flatMap((block) => (block.type === 'table' ? [block.rows.length] : []))).toEqual([2, 2, 12]);
    const runs = read.blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
    expect(runs.find((run) => run.text === 'Bold')).toMatchObject({ bold: true });
    expect(runs.find((run) => run.text === 'italic')).toMatchObject({ italic: true });
    expect(JSON.stringify(read)).toContain('mailto:clerk@southmere.example');
    expect(read.warnings.filter((warning) => !/picture/i.test(JSON.stringify(warning)))).toEqual([]);
  });
});
