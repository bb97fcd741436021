import { textRuns, type Block, type DocumentModel } from '@shared/documents/document-model';

/** What every tool of the bench writes: sections of ten numbered paragraphs with a few words in italics, and a table of five columns. */
export type BenchContent = {
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly { readonly label: string; readonly text: string; readonly italic: string }[] }[];
  readonly rows: readonly { readonly a: string; readonly b: string; readonly c: string; readonly d: string; readonly e: string }[];
};

const WORDS = 'the council board school governors strategy partnership improvement children attendance of and to in for with report members considered officers responsibility local authority budget statutory review meeting'.split(' ');

/** Content of about so many pages: forty paragraphs of sixty words and a hundred rows for each ten. The same each time. */
export function benchContent(pages: number): BenchContent {
  let seed = 11;
  const word = (): string => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return WORDS[seed % WORDS.length] ?? '';
  };
  const say = (count: number): string => Array.from({ length: count }, word).join(' ');
  const paragraphs = pages * 4;
  return {
    sections: Array.from({ length: Math.ceil(paragraphs / 10) }, (_, section) => ({
      heading: `Section ${String(section + 1)}`,
      paragraphs: Array.from({ length: Math.min(10, paragraphs - section * 10) }, (__, index) => ({ label: `${String(section + 1)}.${String(index + 1)}`, text: `P${String(section * 10 + index)}x ${say(56)} `, italic: say(3) })),
    })),
    rows: Array.from({ length: pages * 10 }, (_, row) => ({ a: `R${String(row)}x`, b: say(9), c: say(10), d: 'Sept 2027', e: say(3) })),
  };
}

/** The content as a document of ours: numbers counted by the styles. */
export function benchModel(content: BenchContent, contents: boolean): DocumentModel {
  const blocks: Block[] = [{ type: 'title', text: 'Bench' }];
  if (contents) blocks.push({ type: 'contents', heading: 'Contents', levels: 1 });
  for (const section of content.sections) {
    blocks.push({ type: 'heading', level: 1, number: { type: 'auto' }, series: 'section', runs: textRuns(section.heading), bookmark: null });
    for (const one of section.paragraphs) blocks.push({ type: 'numbered', level: 1, number: { type: 'auto' }, series: 'section', runs: [{ type: 'text', text: one.text }, { type: 'text', text: one.italic, italic: true }], bookmark: null });
  }
  blocks.push({
    type: 'table', caption: null, description: 'Recommendations', headingColumn: false, rowSplit: 'auto',
    columns: ['Ref', 'Recommendation', 'Response', 'Timescale', 'Update'].map((header, index) => ({ header, width: index === 1 || index === 2 ? 3 : 1, align: 'left' })),
    rows: content.rows.map((row) => ({ cells: [row.a, row.b, row.c, row.d, row.e].map((text) => [{ type: 'paragraph' as const, runs: textRuns(text) }]) })),
  });
  return {
    kind: 'report', title: 'Bench', subject: 'Bench', author: 'Minute Book', language: 'en-GB', classification: { type: 'open' }, status: 'final', recordedAt: null,
    header: { left: 'Bench', right: '' }, footer: { left: 'Bench', pageNumbers: true }, sections: [{ orientation: 'portrait', blocks }],
  };
}

/** The content as Markdown, numbers typed. */
export function benchMarkdown(content: BenchContent): string {
  const sections = content.sections.map((section, index) => `# ${String(index + 1)}. ${section.heading}\n\n${section.paragraphs.map((one) => `${one.label} ${one.text.trim()} *${one.italic}*\n`).join('\n')}`);
  return `${sections.join('\n')}\n| Ref | Recommendation | Response | Timescale | Update |\n|---|---|---|---|---|\n${content.rows.map((row) => `| ${row.a} | ${row.b} | ${row.c} | ${row.d} | ${row.e} |`).join('\n')}\n`;
}
