import { plainText } from '../../text/model';
import { isBlankBlock, isBlankCell } from '../../text/block-words';
import type { Finding, LintFacts, LintRule, LintedBlock, LintedSection } from './finding';
import { paragraphName } from './section-name';

/** Longer bold paragraphs are an emphasis, not a heading. */
const HEADING_LENGTH = 80;
const SAYS_NOTHING = /^(?:(?:click|see|read|tap)\s+)?(?:here|this|link|this link|this page|more|read more|see more|download|website)[.:]?$/iu;
const FILE_NAME = /\.(?:png|jpe?g|gif|bmp|svg|tiff?|webp|docx?|pdf)$/iu;

/** A picture has words for those who do not see it, and they are not the name of a file. */
export const pictureWords: LintRule = (facts) =>
  eachBlock(facts, (section, { id, content }) => {
    if (content?.type !== 'image' || content.decorative) return null;
    const alt = content.alt.trim();
    if (alt === '') return finding(section, id, 'altText', `A picture in ${paragraphName(facts, section, id)} has no description`, 'Say what it shows, or that it is only for decoration.');
    return FILE_NAME.test(alt) ? finding(section, id, 'altText', `A picture in ${paragraphName(facts, section, id)} is described by a file name`, 'Say what it shows.') : null;
  });

/** The first row of a table names its columns, none left empty. */
export const tableHeads: LintRule = (facts) =>
  eachBlock(facts, (section, { id, content }) => {
    if (content?.type !== 'table') return null;
    const [head] = content.rows;
    return head === undefined || head.some(isBlankCell) ? finding(section, id, 'tableHead', `A table in ${paragraphName(facts, section, id)} has a column without a name`, 'Fill in the first row: screen readers read it with every cell.') : null;
  });

/** A short paragraph all in bold looks like a heading and is none: a screen reader does not find it. */
export const fakeHeadings: LintRule = (facts) =>
  eachBlock(facts, (section, { id, kind, runs }) => {
    const text = plainText(runs).trim();
    const written = runs.filter((run) => run.text.trim() !== '');
    if (!['paragraph', 'numbered'].includes(kind) || section.parentId !== null || text === '' || text.length > HEADING_LENGTH || /[.;:,]$/u.test(text) || !written.every((run) => run.bold === true)) return null;
    return finding(section, id, 'fakeHeading', `“${text}” looks like a heading`, 'Make it a heading, so that it can be found by everybody, or take the bold off.');
  });

/** A heading stands over something. */
export const headingsWithNothing: LintRule = (facts) =>
  facts.paper.sections.flatMap((section) => {
    const filled = section.blocks.filter((block) => !isBlankBlock(block));
    return filled.flatMap((block, index) => {
      const next = filled[index + 1];
      return block.kind === 'heading' && (next === undefined || next.kind === 'heading') ? [finding(section, block.id, 'emptyHeading', `Nothing stands under “${plainText(block.runs).trim()}”`, 'Write under the heading, or take it away.')] : [];
    });
  });

/** The words of a link say where it leads. */
export const linkText: LintRule = (facts) =>
  eachBlock(facts, (section, { id, runs }) => {
    const poor = linksIn(runs).find((words) => SAYS_NOTHING.test(words.trim()) || /^(?:https?:\/\/|www\.)/iu.test(words.trim()));
    return poor === undefined ? null : finding(section, id, 'linkText', `A link in ${paragraphName(facts, section, id)} reads “${poor.trim().slice(0, 60)}”`, 'Let its words say where it leads.');
  });

/** The words of each link: neighbouring runs with one address are one link. */
function linksIn(runs: LintedBlock['runs']): readonly string[] {
  const links: { readonly href: string; words: string }[] = [];
  let before: string | undefined;
  for (const { link, text } of runs) {
    const last = links.at(-1);
    if (link !== undefined && link === before && last) last.words += text;
    else if (link !== undefined) links.push({ href: link, words: text });
    before = link;
  }
  return links.map(({ words }) => words);
}

function eachBlock(facts: LintFacts, look: (section: LintedSection, block: LintedBlock) => Finding | null): readonly Finding[] {
  return facts.paper.sections.flatMap((section) => section.blocks.map((block) => look(section, block)).filter((found) => found !== null));
}

function finding(section: LintedSection, id: string, rule: string, title: string, sentence: string): Finding {
  return { key: `${rule}:${id}`, rule, title, sentence, place: { kind: 'block', id, sectionId: section.id } };
}
