import { cleanLine } from '../../kernel/clean-text';
import { areBlankRuns } from '../../text/block-words';
import type { Run } from '../../text/model';
import { stricterPublicity } from '../../minutes/entry-publicity';
import { writtenBlocks } from '../content/paper-content';
import type { ContentBlock, ContentSection, PaperContent } from '../content/paper-content';
import { referenceLabels } from '../paper-references';
import { asPrinted, keepReferences } from './keep-references';
import type { ReferenceLabels } from './keep-references';
import type { PlacedParagraph, PlacedTable, Placement } from './placement';
import { proposeTable } from './propose-table';
import type { ReturnedStretch } from './returned-lines';
import { runsOf, sayTheSame, wordsOf } from './stretches';
import type { Accepted } from './stretches';
import { appendixAsSection } from './written-parts';

/**
 * The paper as the file says it, for the tracked changes that are accepted. Only a proposal: it is compared with the paper, and a
 * person takes over piece by piece. Parts keep the ids of the paper; what the file never had stays where it was.
 */
export function proposePaper(content: PaperContent, placement: Pick<Placement, 'lines' | 'gone'>, accepted: Accepted): PaperContent {
  const gone = new Set(placement.gone);
  const paragraphs = settled(placement, accepted);
  const known = new Map(writtenBlocks(content).map((block) => [block.id, block]));
  const inFile = new Set(placement.lines.flatMap((line) => (line.type === 'paragraph' || line.type === 'table' ? [line.id] : [])));
  const labels = referenceLabels(content.sections);
  const words = wordsOfPlaces(placement, accepted);
  const around: Around = { known, inFile, gone, publicity: content.publicity, labels, accepted };
  return {
    ...content,
    title: words.get('title')?.slice(0, 300) || content.title,
    details: content.details.map((detail) => {
      const value = words.get(`detail ${detail.id}`);
      return value === undefined || value === cleanLine(detail.value) ? detail : { ...detail, value: value.slice(0, 500) };
    }),
    sections: content.sections.map((section) => ({ ...withHeading(section, words.get(`section ${section.id}`)), blocks: blocksOf(section, paragraphs, around) })),
    appendices: content.appendices.map((appendix) => {
      const part = appendixAsSection(appendix);
      return { ...appendix, title: withHeading(part, words.get(`section ${appendix.id}`)).heading, blocks: blocksOf(part, paragraphs, { ...around, publicity: stricterPublicity(content.publicity, appendix.publicity) }) };
    }),
  };
}

type Settled = Omit<PlacedParagraph, 'end'>;
type SettledParagraph = Settled & { readonly runs: Run[] | null };

/** Paragraphs with their words; those whose parting is not accepted, or whose growing together is, are one. Empty ones are not there. */
function settled({ lines }: Pick<Placement, 'lines'>, accepted: Accepted): readonly (SettledParagraph | PlacedTable)[] {
  const joined: (Settled | PlacedTable)[] = [];
  let grows = false;
  for (const line of lines) {
    if (line.type !== 'paragraph') {
      grows = false;
      if (line.type === 'table') joined.push(line);
      continue;
    }
    const { end, ...paragraph } = line;
    const last = joined.at(-1);
    // A paragraph that keeps the paper's words stays by itself: nothing is lost by that.
    if (grows && last?.type === 'paragraph' && last.stretches !== null && paragraph.stretches !== null) joined[joined.length - 1] = join(last, last.stretches, paragraph, paragraph.stretches);
    else joined.push(paragraph);
    grows = end !== null && (end.kind === 'deleted') === accepted(end.id);
  }
  return joined.flatMap((paragraph): (SettledParagraph | PlacedTable)[] => {
    if (paragraph.type === 'table') return [paragraph];
    const runs = paragraph.stretches === null ? null : runsOf(paragraph.stretches, accepted);
    return runs !== null && areBlankRuns(runs) ? [] : [{ ...paragraph, runs }];
  });
}

function join(first: Settled, firstWords: readonly ReturnedStretch[], second: Settled, secondWords: readonly ReturnedStretch[]): Settled {
  return { ...(first.isNew && !second.isNew ? second : first), sectionId: first.sectionId, stretches: [...firstWords, ...secondWords] };
}

type Around = { readonly known: ReadonlyMap<string, ContentBlock>; readonly inFile: ReadonlySet<string>; readonly gone: ReadonlySet<string>; readonly publicity: PaperContent['publicity']; readonly labels: ReferenceLabels; readonly accepted: Accepted };

function blocksOf(section: ContentSection, paragraphs: ReturnType<typeof settled>, around: Around): ContentBlock[] {
  const blocks: ContentBlock[] = [];
  // What is written among paragraphs that are not open is not open either.
  const newBlock = ({ id, kind, level, runs, content }: Pick<ContentBlock, 'id' | 'kind' | 'level' | 'runs' | 'content'>): ContentBlock => ({ id, kind, level, runs, content, publicity: blocks.at(-1)?.publicity ?? section.blocks[0]?.publicity ?? around.publicity, facts: null });
  for (const paragraph of paragraphs) {
    if (paragraph.sectionId !== section.id) continue;
    const before = around.known.get(paragraph.id);
    if (paragraph.type === 'table') {
      const was = before?.content?.type === 'table' ? before.content : null;
      // A table whose rows are all taken out is not there.
      const content = paragraph.rows === null ? null : proposeTable(was, paragraph.rows, around.accepted);
      if (before) blocks.push(...(content === null ? [before] : content.rows.length === 0 ? [] : content === was ? [before] : [{ ...before, content }]));
      else if (content !== null && content.rows.length > 0) blocks.push(newBlock({ ...paragraph, kind: 'table', level: 1, runs: [], content }));
      continue;
    }
    if (before) blocks.push(withWords(before, paragraph, around.labels));
    else blocks.push(newBlock({ ...paragraph, runs: trimmed(paragraph.runs ?? []), content: null }));
  }
  // What the file never had stays after the paragraph that it stood after.
  section.blocks.forEach((block, index) => {
    if (around.inFile.has(block.id) || around.gone.has(block.id)) return;
    const earlier = section.blocks.slice(0, index).findLast(({ id }) => blocks.some((placed) => placed.id === id));
    blocks.splice(earlier === undefined ? 0 : blocks.findIndex(({ id }) => id === earlier.id) + 1, 0, block);
  });
  return blocks;
}

function withWords(block: ContentBlock, { runs, kind, level }: SettledParagraph, labels: ReferenceLabels): ContentBlock {
  const same = runs === null || sayTheSame(runs, asPrinted(block.runs, labels));
  if (same && kind === block.kind && level === block.level) return block;
  return { ...block, kind, level, runs: same ? block.runs : keepReferences(block.runs, trimmed(runs), labels) };
}

function trimmed(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => ({ ...run, text: index === 0 && index === runs.length - 1 ? run.text.trim() : index === 0 ? run.text.trimStart() : index === runs.length - 1 ? run.text.trimEnd() : run.text })).filter(({ text, footnote }) => text !== '' || footnote !== undefined);
}

/** The words of title, header block and headings, by place. The first line that is one of them counts. */
function wordsOfPlaces({ lines }: Pick<Placement, 'lines'>, accepted: Accepted): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const line of lines) {
    if (line.type === 'paragraph' || line.type === 'table') continue;
    const place = line.type === 'title' ? 'title' : `${line.type} ${line.id}`;
    if (!words.has(place)) words.set(place, cleanLine(wordsOf(line.stretches, accepted)));
  }
  return words;
}

/** A heading takes the words of the file; its last full stop is the page's, and an emptied one stays. */
function withHeading(section: ContentSection, words: string | undefined): ContentSection {
  const bare = (text: string): string => cleanLine(text).replace(/[.:]\s*$/u, '');
  return words === undefined || bare(words) === '' || bare(words) === bare(section.heading) ? section : { ...section, heading: bare(words).slice(0, 300) };
}
