// The template that docxtemplater and easy-template-x fill; made once, outside what is measured.
import { writeFileSync } from 'node:fs';
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

const cell = (text) => new TableCell({ width: { size: 1800, type: WidthType.DXA }, children: [new Paragraph(text)] });
const document = new Document({
  title: 'Bench', creator: 'Bench',
  styles: { default: { document: { run: { font: 'Arial', size: 24, language: { value: 'en-GB' } } }, heading1: { paragraph: { numbering: { reference: 'report', level: 0 } } } }, paragraphStyles: [{ id: 'NumPara', name: 'Numbered', basedOn: 'Normal', paragraph: { numbering: { reference: 'report', level: 1 } } }] },
  numbering: { config: [{ reference: 'report', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }, { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2' }] }] },
  sections: [{
    children: [
      new Paragraph('{#sections}'),
      new Paragraph({ text: '{heading}', heading: HeadingLevel.HEADING_1 }),
      new Paragraph('{#paragraphs}'),
      new Paragraph({ style: 'NumPara', children: [new TextRun('{text}'), new TextRun({ text: '{italic}', italics: true })] }),
      new Paragraph('{/paragraphs}'),
      new Paragraph('{/sections}'),
      new Table({ width: { size: 9000, type: WidthType.DXA }, rows: [new TableRow({ tableHeader: true, children: ['Ref', 'Recommendation', 'Response', 'Timescale', 'Update'].map(cell) }), new TableRow({ children: ['{#rows}{a}', '{b}', '{c}', '{d}', '{e}{/rows}'].map(cell) })] }),
      new Paragraph(''),
    ],
  }],
});
writeFileSync(process.argv[2] ?? '', await Packer.toBuffer(document));
