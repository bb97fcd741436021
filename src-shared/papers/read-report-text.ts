import type { NeutralBlock, NeutralDocument, ReadWarning } from '../reading/neutral-document';
import type { ListLabel } from '../reading/neutral-document';
import type { BlockKind, ImageContent, Run } from '../text/model';
import { noteRuns } from '../reading/note-runs';
import { wordsOfNote } from '../text/block-words';
import { numberPaper } from './paragraph-numbering';
import { matchName } from './reading/match-name';
import { readFrontMatter } from './reading/read-front-matter';
import { readImplicationLead } from './reading/read-implication';
import { readAsides, readLines } from './reading/read-lines';
import type { ReadFigure, ReadLine } from './reading/read-lines';
import { OWN_SECTION_KEY } from './report-reading';
import type { ReadBlock, ReadSection, ReportReading } from './report-reading';
import type { ImplicationTemplate, PaperTemplate, SectionTemplate } from './templates/paper-template';

/** How many numbers that change are named one by one. */
const NAMED_CHANGES = 5;
/** The most runs of a footnote, and characters of each, that the record keeps. */
const MOST_IN_A_NOTE = 500;
const LONGEST_NOTE = 10_000;

/**
 * Lays a paper that was written elsewhere out for a template: header block, sections, implications. Headings are matched by
 * their words, numbers ("3.1", "(a)") are taken off because they are counted again, every other word is kept in the order
 * of the paper, and what fits nowhere is `unplaced`. `pictures` are those that the record keeps, by their ids in the document. Nothing is guessed silently: what is not `certain` is for a person to look at.
 */
export function readReportText(document: NeutralDocument, template: PaperTemplate, pictures: ReadonlyMap<string, ImageContent> = new Map()): ReportReading {
  const notes = new Map(document.notes.flatMap(({ id, blocks }) => (canStandInText(blocks) ? [[id, noteRuns(blocks)] as const] : [])));
  const lines = readLines(document, { nameSlides: template.openHeadings, pictures, notes });
  const builder = createBuilder(template, template.openHeadings ? sectionDepthOf(lines) : null);
  const front: ReadLine[] = [];
  let begun = false;
  for (const line of lines) {
    const begins = builder.takeHeading(line);
    if (begins) begun = true;
    else if (begun) builder.takeText(line);
    else front.push(line);
  }
  const matter = readFrontMatter(front, template);
  const asides = readAsides(document, pictures);
  const built = builder.finish();
  // A footnote whose mark stands where a paper has none (a heading, the header block) is told by itself.
  const standing = new Set([...built.sections.flatMap((section) => [section, ...section.implications].flatMap(({ blocks }) => blocks)), ...matter.unplaced, ...built.unplaced].flatMap(notesIn));
  const isLeft = (id: string): boolean => !standing.has(wordsOfNote(notes.get(id) ?? []));
  const footnotes = [...asides.footnotes].filter(([id]) => isLeft(id)).flatMap(([, of]) => of.map((line): ReadBlock => ({ kind: 'paragraph', level: 1, runs: [...line.runs] })));
  const endnotes = document.notes.some(({ id, kind }) => kind === 'endnote' && !isLeft(id)) ? ['The endnotes of the text are footnotes now.'] : [];
  const title = matter.details.find((detail) => detail.key === 'title')?.value ?? '';
  return {
    title: title === '' ? document.title.slice(0, 300) : title.slice(0, 300),
    details: [...matter.details],
    sections: built.sections,
    unplaced: [...matter.unplaced, ...built.unplaced, ...footnotes],
    notes: [...matter.notes, ...built.notes, ...endnotes, ...asides.sentences, ...warningSentences(document.warnings)],
  };
}

/** Whether a note is words and no longer than one may be. */
function canStandInText(blocks: readonly NeutralBlock[]): boolean {
  const runs = noteRuns(blocks);
  return runs.length > 0 && runs.length <= MOST_IN_A_NOTE && runs.every(({ text }) => text.length <= LONGEST_NOTE) && blocks.every(({ type }) => type === 'paragraph' || type === 'heading');
}

/** The words of each footnote that stands in a block, also in the cells of a table. */
function notesIn({ runs, content }: ReadBlock): readonly string[] {
  const all = content?.type === 'table' ? content.rows.flatMap((row) => row.flatMap((cell) => cell.flatMap((one) => one.runs))) : runs;
  return all.flatMap(({ footnote }) => (footnote === undefined ? [] : [wordsOfNote(footnote.runs)]));
}

type OpenBlock = ReadBlock & { readonly written: ListLabel | null };
type OpenImplication = { readonly key: string; readonly label: string; readonly blocks: OpenBlock[] };
type OpenSection = { readonly key: string; readonly template: SectionTemplate; readonly heading: string; certain: boolean; readonly depth: number; readonly blocks: OpenBlock[]; readonly implications: OpenImplication[] };

/** What a heading that no section is named by becomes, where the template lets headings stand. */
const OWN_SECTION: SectionTemplate = { key: '', heading: '', names: [], numbered: false, required: true, guidance: '', startsAs: 'bullet', implications: [] };

/** Sorts lines into sections. With `ownDepth`, headings of that level or above it that no section is named by become sections of their own, in the order of the text. */
function createBuilder(template: PaperTemplate, ownDepth: number | null) {
  const sections = new Map<string, OpenSection>();
  const own: OpenSection[] = [];
  const unplaced: ReadBlock[] = [];
  const notes: string[] = [];
  let current: OpenSection | null = null;
  let implication: OpenImplication | null = null;

  const open = (section: SectionTemplate, heading: string, certain: boolean, depth: number): OpenSection => {
    const opened: OpenSection = { key: section.key, template: section, heading, certain, depth, blocks: [], implications: [] };
    sections.set(section.key, opened);
    return opened;
  };
  const openOwn = (line: ReadLine): boolean => {
    implication = null;
    const opened: OpenSection = { key: `${OWN_SECTION_KEY}${String(own.length + 1)}`, template: OWN_SECTION, heading: line.text.slice(0, 300), certain: true, depth: line.depth, blocks: [], implications: [] };
    own.push(opened);
    current = opened;
    return true;
  };
  const openImplication = (section: OpenSection, key: string | null, label: string): OpenImplication => {
    const earlier = key === null ? undefined : section.implications.find((candidate) => candidate.key === key);
    if (earlier) return earlier;
    const opened: OpenImplication = { key: key ?? `other-${String(section.implications.length + 1)}`, label, blocks: [] };
    section.implications.push(opened);
    return opened;
  };
  /** A heading whose section was open before is kept as a sub-heading, so that its words stay. */
  const again = (section: OpenSection, line: ReadLine): void => {
    section.certain = false;
    section.blocks.push({ kind: 'heading', level: 1, runs: [...line.runs], written: null });
  };

  const takeSectionHeading = (line: ReadLine, section: SectionTemplate, certain: boolean): boolean => {
    implication = null;
    const earlier = sections.get(section.key);
    if (earlier) again(earlier, line);
    current = earlier ?? open(section, line.text.slice(0, 300), certain, line.type === 'heading' ? line.depth : 1);
    return true;
  };
  const takeImplicationHeading = (line: ReadLine, parent: SectionTemplate, found: ImplicationTemplate | null, certain: boolean): boolean => {
    current = sections.get(parent.key) ?? open(parent, parent.heading, certain, line.depth);
    implication = openImplication(current, found?.key ?? null, line.text.slice(0, 300));
    return true;
  };

  /** A table or picture stands once, where it began. */
  const takeFigure = (figure: ReadFigure): void => {
    if (figure.more) return;
    notes.push(...figure.notes);
    const block: ReadBlock = { kind: figure.content.type, level: 1, runs: [], content: figure.content };
    if (current === null) unplaced.push(block);
    else (implication ?? current).blocks.push({ ...block, written: null });
  };

  return {
    /** Takes a line that begins a section or an implication; false when it is none. */
    takeHeading(line: ReadLine): boolean {
      const match = matchSection(line, template);
      if (ownDepth !== null) {
        if (own.length === 0 && match?.certain === true && !sections.has(match.found.key)) return takeSectionHeading(line, match.found, true);
        return line.type === 'heading' && line.depth <= ownDepth && (own.length > 0 || current !== null || line.depth === ownDepth) && openOwn(line);
      }
      const below = current !== null && line.type === 'heading' && line.depth > current.depth;
      // A sub-heading such as "Summary of findings" begins a section only when it is exactly one that was not there yet.
      if (match && (!below || (match.certain && !sections.has(match.found.key)))) return takeSectionHeading(line, match.found, match.certain);
      if (line.type !== 'heading') return false;
      const parent = template.sections.find((section) => section.implications.length > 0);
      const question = parent === undefined ? null : matchName(line.text, parent.implications, (candidate) => [candidate.label, ...candidate.names]);
      if (parent && question && (question.certain || current?.template === parent)) return takeImplicationHeading(line, parent, question.found, question.certain);
      if (current === null) return false;
      if (parent && current.template === parent && line.depth > current.depth) return takeImplicationHeading(line, parent, null, false);
      return false;
    },
    takeText(line: ReadLine): void {
      if (line.figure !== undefined) {
        takeFigure(line.figure);
        return;
      }
      if (line.type === 'heading') {
        const heading: ReadBlock = { kind: 'heading', level: 1, runs: [...line.runs] };
        if (current !== null && line.depth > current.depth) {
          implication = null;
          current.blocks.push({ ...heading, written: null });
        } else {
          current = null;
          unplaced.push(heading);
        }
        return;
      }
      if (current === null) {
        unplaced.push(blockOfLine(line, true));
        return;
      }
      if (current.template.implications.length > 0) {
        const lead = readImplicationLead(line.runs, current.template.implications);
        if (lead) {
          implication = openImplication(current, lead.key, lead.label);
          if (lead.rest.length > 0 || implication.blocks.length > 0) implication.blocks.push({ ...blockOfLine({ ...line, runs: lead.rest }, true), written: line.label });
          return;
        }
      }
      (implication ?? current).blocks.push({ ...blockOfLine(line, current.template.numbered), written: line.label });
    },
    finish(): { readonly sections: ReadSection[]; readonly unplaced: readonly ReadBlock[]; readonly notes: readonly string[] } {
      const ordered = [...template.sections.flatMap((section) => sections.get(section.key) ?? []), ...own];
      for (const section of ordered) numberPlainParagraphs(section);
      notes.push(...changedNumbers(ordered, template));
      return { sections: ordered.map(closeSection), unplaced, notes };
    },
  };
}

/** The level of the headings that become sections: the highest that stands more than once, so that the title of the whole is none. */
function sectionDepthOf(lines: readonly ReadLine[]): number {
  const depths = lines.filter((line) => line.type === 'heading').map((line) => line.depth).toSorted((one, other) => one - other);
  return depths.find((depth, index) => depths[index + 1] === depth) ?? depths.at(-1) ?? 1;
}

/** What the reader of the file warns of, each with its place; the numbers parted from the titles of slides in one sentence. */
function warningSentences(warnings: readonly ReadWarning[]): string[] {
  const parted = warnings.filter((warning) => warning.code === 'slide-number-separated');
  const others = warnings.filter((warning) => parted.length < 2 || warning.code !== 'slide-number-separated').map(({ sentence, place }) => (place === '' || place.startsWith('paragraph ') || place.startsWith('line ') ? sentence : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${sentence}`));
  return parted.length < 2 ? others : [`The numbers of ${String(parted.length)} slides were glued to their titles and were separated from them. Check the titles.`, ...others];
}

/** A heading of the template: a heading by its words, or a short paragraph that is one of its names and nothing else. */
function matchSection(line: ReadLine, template: PaperTemplate): { readonly found: SectionTemplate; readonly certain: boolean } | null {
  if (line.cells !== null) return null;
  const match = matchName(line.text.replace(/:$/u, ''), template.sections, (section) => [section.heading, ...section.names]);
  if (!match) return null;
  if (line.type === 'paragraph') {
    const looksLikeHeading = line.text.length <= 80 && (line.label === null || (line.label.style === 'decimal' && line.label.parts.length === 1));
    return match.certain && looksLikeHeading ? match : null;
  }
  const place = template.sections.indexOf(match.found) + 1;
  return { found: match.found, certain: match.certain || line.label?.parts[0] === place };
}

/** A paragraph as the record keeps it. A label that is counted again goes; any other stays in front of its text. */
function blockOfLine(line: ReadLine, numbered: boolean): ReadBlock {
  const { label } = line;
  const block = (kind: BlockKind, level: number, runs: readonly Run[] = line.runs): ReadBlock => ({ kind, level, runs: [...runs] });
  if (label === null) return block('paragraph', 1);
  const depth = Math.min(3, Math.max(1, line.depth));
  switch (label.style) {
    case 'bullet':
      return block('bullet', depth);
    case 'letter':
      return block('letter', 1);
    case 'roman':
      return block('roman', 2);
    case 'decimal':
      if (label.parts.length === 1) return numbered ? block('numbered', depth > 1 ? 2 : 1) : block('letter', 1);
      return numbered ? block('numbered', label.parts.length > 2 ? 2 : 1) : block('paragraph', 1);
    case 'other':
      return block('paragraph', 1, [{ text: `${label.text} ` }, ...line.runs]);
  }
}

/** Where a numbered section was written without any numbers, its paragraphs get them; where it has some, the others go on from the one before. */
function numberPlainParagraphs(section: OpenSection): void {
  if (!section.template.numbered) return;
  const blocks = [section, ...section.implications].flatMap((part) => part.blocks);
  if (blocks.some((block) => block.kind === 'numbered')) return;
  for (const part of [section, ...section.implications]) {
    part.blocks.forEach((block, index) => {
      if (block.kind === 'paragraph') part.blocks[index] = { ...block, kind: 'numbered' };
    });
  }
}

/** Sentences on paragraphs whose number was another one, so that "see paragraph 3.4" can be checked. */
function changedNumbers(ordered: readonly OpenSection[], template: PaperTemplate): string[] {
  const ids = new Map<string, OpenBlock>();
  const withIds = (prefix: string, blocks: readonly OpenBlock[]) =>
    blocks.map((block, index) => {
      const id = `${prefix}/${String(index)}`;
      ids.set(id, block);
      return { id, kind: block.kind, level: block.level };
    });
  const firstOf = new Map<string, OpenBlock>();
  const flat = template.sections.flatMap((section) => {
    const read = ordered.find((candidate) => candidate.template === section);
    const head = { id: section.key, parentId: null, numbered: section.numbered, required: section.required, blocks: withIds(section.key, read?.blocks ?? []) };
    const parts = (read?.implications ?? []).map((part) => {
      const id = `${section.key}/${part.key}`;
      const [first] = part.blocks;
      if (first) firstOf.set(id, first);
      return { id, parentId: section.key, numbered: true, blocks: withIds(id, part.blocks) };
    });
    return [head, ...parts];
  });
  const numbers = numberPaper(flat);
  const changes: string[] = [];
  const compare = (block: OpenBlock | undefined, now: string | undefined): void => {
    if (block?.written?.style !== 'decimal' || block.written.parts.length < 2 || now === undefined) return;
    const before = block.written.parts.join('.');
    if (before !== now) changes.push(`Paragraph ${before} of the text becomes ${now}.`);
  };
  for (const [id, block] of ids) compare(block, numbers.blocks.get(id));
  for (const [id, block] of firstOf) compare(block, numbers.sections.get(id));
  const more = changes.length - NAMED_CHANGES;
  return more > 0 ? [...changes.slice(0, NAMED_CHANGES), `${String(more)} more paragraphs get another number. Check references between paragraphs.`] : changes;
}

function closeSection(section: OpenSection): ReadSection {
  const blocks = (open: readonly OpenBlock[]): ReadBlock[] => open.map(({ written: _written, ...block }) => block);
  return {
    key: section.key,
    heading: section.heading,
    certain: section.certain,
    blocks: blocks(section.blocks),
    implications: section.implications.map((part) => ({ key: part.key, label: part.label, blocks: blocks(part.blocks) })),
  };
}
