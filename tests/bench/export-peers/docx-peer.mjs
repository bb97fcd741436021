// The docx library used plainly: objects for everything, numbering from styles, header row, language.
import { readFileSync, writeFileSync } from 'node:fs';
import { AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';

const [, , input, output] = process.argv;
const content = JSON.parse(readFileSync(input ?? '', 'utf8'));
const level = (at, text, style) => ({ level: at, format: LevelFormat.DECIMAL, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 720, hanging: 720 } }, style } });
const children = content.sections.flatMap((section) => [
  new Paragraph({ text: section.heading, heading: HeadingLevel.HEADING_1 }),
  ...section.paragraphs.map((one) => new Paragraph({ style: 'NumPara', children: [new TextRun(one.text), new TextRun({ text: one.italic, italics: true })] })),
]);
const widths = [1000, 3000, 3000, 1000, 1000];
const row = (cells, tableHeader) => new TableRow({ tableHeader, cantSplit: true, children: cells.map((text, index) => new TableCell({ width: { size: widths[index], type: WidthType.DXA }, children: [new Paragraph(text)] })) });
children.push(new Table({
  width: { size: 9000, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED,
  rows: [row(['Ref', 'Recommendation', 'Response', 'Timescale', 'Update'], true), ...content.rows.map((one) => row([one.a, one.b, one.c, one.d, one.e], false))],
}));
const document = new Document({
  title: 'Bench', creator: 'Bench',
  styles: {
    default: { document: { run: { font: 'Arial', size: 24, language: { value: 'en-GB' } } }, heading1: { paragraph: { numbering: { reference: 'report', level: 0 } } } },
    paragraphStyles: [{ id: 'NumPara', name: 'Numbered', basedOn: 'Normal', paragraph: { numbering: { reference: 'report', level: 1 } } }],
  },
  numbering: { config: [{ reference: 'report', levels: [level(0, '%1.', 'Heading1'), level(1, '%1.%2', 'NumPara')] }] },
  sections: [{ footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] })] }) }, children }],
});
writeFileSync(output ?? '', await Packer.toBuffer(document));
