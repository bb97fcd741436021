import { wordDifference } from '../../approval/text-difference';
import type { WordStretch } from '../../approval/text-difference';
import { PUBLICITY_WORDS } from '../../kernel/publicity';
import type { Publicity } from '../../kernel/publicity';
import { wordsOfBlock } from '../../text/block-words';
import { appendixLetter } from '../linter/appendix-rules';
import { numberPaper } from '../paragraph-numbering';
import type { PaperNumbers } from '../paragraph-numbering';
import { findTemplate } from '../templates/all-templates';
import { contentChanges } from './content-changes';
import type { ContentChanges, FactsChange, ItemChange } from './content-changes';
import { APPENDICES, BACKGROUND, DETAILS, HEADS, listIn, listUnder, sameJson } from './content-items';
import type { ContentItem } from './content-items';
import { factsWords } from './facts-words';
import type { PaperContent } from './paper-content';

/** One thing that differs between two wordings of a paper, as a person reads it and accepts it. */
export type PaperPiece = {
  /** `title`, `template`, `publicity`, `detail:<id>`, `background:<id>`, `appendix:<id>`, `section:<id>`, `answer:<section>`, `block:<id>`, `recommendation:<block>`. */
  readonly id: string;
  /** The key of its section; "" for what belongs to the whole paper. */
  readonly sectionKey: string;
  /** Where it is: "2 Background, paragraph 2.1". */
  readonly place: string;
  readonly change: 'changed' | 'added' | 'removed' | 'moved';
  /** Whether it also stands in another place; true for `moved` too. */
  readonly moved: boolean;
  /** Its words in each; "" where it is not in it. */
  readonly before: string;
  readonly after: string;
  readonly words: readonly WordStretch[];
  /** What differs besides words ("Bold, italic or a link was changed."); "" when nothing does. */
  readonly note: string;
};

/** What differs between two wordings of a paper, in reading order. Parts are known by their ids: a reworded paragraph is one piece. */
export function comparePapers(before: PaperContent, after: PaperContent): readonly PaperPiece[] {
  const changes = contentChanges(before, after);
  const where = { before: placesOf(before), after: placesOf(after) };
  const pieces: PaperPiece[] = [...paperPieces(before, after)];
  const add = (key: string, extra: string): void => {
    const change = changes.items.get(key);
    if (change) pieces.push(itemPiece(change, where));
    const facts = changes.facts.get(extra);
    if (facts) pieces.push(factsPiece(facts, changes, where));
  };
  const ordered = (list: string): readonly string[] => changes.order.get(list) ?? [];
  const addBlocksIn = (ownerId: string): void => {
    for (const block of ordered(listIn(ownerId))) add(block, block.replace('block:', 'recommendation:'));
  };
  const addSection = (key: string): void => {
    const id = key.slice('section:'.length);
    add(key, `answer:${id}`);
    addBlocksIn(id);
    for (const under of ordered(listUnder(id))) addSection(under);
  };
  for (const key of ordered(DETAILS)) add(key, '');
  for (const key of ordered(HEADS)) addSection(key);
  for (const key of ordered(BACKGROUND)) add(key, '');
  for (const key of ordered(APPENDICES)) {
    add(key, '');
    addBlocksIn(key.slice('appendix:'.length));
  }
  return pieces;
}

function paperPieces(before: PaperContent, after: PaperContent): readonly PaperPiece[] {
  const piece = (id: string, place: string, was: string, is: string, same: boolean, note = ''): PaperPiece[] =>
    same ? [] : [{ id, sectionKey: '', place, change: 'changed', moved: false, before: was, after: is, words: wordDifference(was, is), note }];
  return [
    ...piece('title', 'Title of the paper', before.title, after.title, before.title === after.title),
    ...piece('template', 'Template', templateWords(before), templateWords(after), before.templateKey === after.templateKey && sameJson(before.template, after.template), templateWords(before) === templateWords(after) ? 'The template was changed.' : ''),
    ...piece('publicity', 'Who may read it', publicityWords(before), publicityWords(after), sameJson(publicityOf(before), publicityOf(after))),
  ];
}

/** `owners` are the sections and the appendices. */
type Places = { readonly numbers: PaperNumbers; readonly owners: ReadonlyMap<string, { readonly key: string; readonly words: string }>; readonly ownerOfBlock: ReadonlyMap<string, string> };

function placesOf(content: PaperContent): Places {
  const numbers = numberPaper(content.sections);
  const owners = new Map([
    ...content.sections.map(({ id, key, heading }) => [id, { key, words: [numbers.sections.get(id) ?? '', heading].filter((part) => part !== '').join(' ') }] as const),
    ...content.appendices.map(({ id }, index) => [id, { key: '', words: `Appendix ${appendixLetter(index)}` }] as const),
  ]);
  return { numbers, owners, ownerOfBlock: new Map([...content.sections, ...content.appendices].flatMap(({ id, blocks }) => blocks.map((block): [string, string] => [block.id, id]))) };
}

function placeOf(item: ContentItem, { numbers, owners, ownerOfBlock }: Places): { readonly sectionKey: string; readonly place: string } {
  if (item.type === 'detail') return { sectionKey: '', place: `Header block, ${item.value.label === '' ? item.value.key : item.value.label}` };
  if (item.type === 'background') return { sectionKey: '', place: 'List of background papers' };
  if (item.type === 'appendix') return { sectionKey: '', place: owners.get(item.value.id)?.words ?? '' };
  if (item.type === 'section') return { sectionKey: item.value.key, place: owners.get(item.value.id)?.words ?? item.value.heading };
  const owner = owners.get(ownerOfBlock.get(item.value.id) ?? '');
  const label = numbers.blocks.get(item.value.id) ?? '';
  return { sectionKey: owner?.key ?? '', place: [owner?.words ?? '', label === '' || label === '•' ? '' : `paragraph ${label}`].filter((part) => part !== '').join(', ') };
}

function itemPiece({ key, before, after, changed, moved }: ItemChange, where: { readonly before: Places; readonly after: Places }): PaperPiece {
  const words = { before: before === null ? '' : wordsOf(before), after: after === null ? '' : wordsOf(after) };
  const place = after !== null ? placeOf(after, where.after) : before !== null ? placeOf(before, where.before) : { sectionKey: '', place: '' };
  const from = moved && before !== null ? placeOf(before, where.before).place : '';
  const notes = [moved && from !== place.place ? `It stood under ${from}.` : '', before !== null && after !== null && changed ? noteOf(before, after) : ''];
  return { id: key, ...place, change: before === null ? 'added' : after === null ? 'removed' : changed ? 'changed' : 'moved', moved, ...words, words: wordDifference(words.before, words.after), note: notes.filter((note) => note !== '').join(' ') };
}

function factsPiece({ key, of, before, after }: FactsChange, changes: ContentChanges, where: { readonly after: Places }): PaperPiece {
  const item = changes.after.items.get(of);
  const { sectionKey, place } = item ? placeOf(item, where.after) : { sectionKey: '', place: '' };
  const words = { before: factsWords(before), after: factsWords(after) };
  return { id: key, sectionKey, place: `${place}, ${key.startsWith('answer:') ? 'about the answer' : 'about the recommendation'}`, change: 'changed', moved: false, ...words, words: wordDifference(words.before, words.after), note: '' };
}

function wordsOf(item: ContentItem): string {
  switch (item.type) {
    case 'detail':
      return item.value.value;
    case 'background':
      return [item.value.title, item.value.whereHeld, item.value.link, item.value.disclosesExempt ? 'not listed, because it would disclose exempt matter' : ''].filter((part) => part !== '').join(', ');
    case 'appendix':
      return [item.value.title, item.value.file === null ? '' : `attached file ${item.value.file.fileName}`].filter((part) => part !== '').join(', ');
    case 'section':
      return item.value.heading;
    case 'block':
      return wordsOfBlock(item.value);
  }
}

const KIND_WORDS: Readonly<Partial<Record<string, string>>> = { paragraph: 'a plain paragraph', numbered: 'a numbered paragraph', heading: 'a sub-heading', bullet: 'a bullet', letter: 'a lettered paragraph', roman: 'a paragraph with a small Roman number', table: 'a table', image: 'a picture' };

/** What differs besides words. */
function noteOf(before: ContentItem, after: ContentItem): string {
  if (before.type === 'detail' && after.type === 'detail') return before.value.label === after.value.label ? '' : `Its label was “${before.value.label}”.`;
  if (before.type === 'section' && after.type === 'section') return before.value.heading === after.value.heading ? 'Its numbering or what it asks for was changed.' : '';
  if (before.type === 'appendix' && after.type === 'appendix') return [publicityNote(before.value, after.value), before.value.file?.contentHash === after.value.file?.contentHash ? '' : 'It is another file.'].filter((note) => note !== '').join(' ');
  if (before.type !== 'block' || after.type !== 'block') return '';
  const kind = before.value.kind !== after.value.kind ? `It is ${KIND_WORDS[after.value.kind] ?? after.value.kind} now.` : before.value.level !== after.value.level ? 'It is indented differently.' : '';
  const look = !sameJson(before.value.runs, after.value.runs) && wordsOf(before) === wordsOf(after) ? 'Bold, italic or a link was changed.' : '';
  const publicity = publicityNote(before.value, after.value);
  const content = sameJson(before.value.content, after.value.content) || wordsOf(before) !== wordsOf(after) ? '' : 'What it shows was changed.';
  return [kind, look, content, publicity].filter((note) => note !== '').join(' ');
}

function publicityNote(before: { readonly publicity: Publicity }, after: { readonly publicity: Publicity }): string {
  return before.publicity === after.publicity ? '' : `It is ${PUBLICITY_WORDS[after.publicity].toLowerCase()} now.`;
}

function templateWords({ templateKey, template }: PaperContent): string {
  const own = typeof template === 'object' && template !== null && !Array.isArray(template) ? template['name'] : undefined;
  return typeof own === 'string' ? own : (findTemplate(templateKey)?.name ?? templateKey);
}

function publicityOf({ publicity, exemptParagraphs, publicInterestReason }: PaperContent): unknown {
  return { publicity, exemptParagraphs, publicInterestReason };
}

function publicityWords({ publicity, exemptParagraphs, publicInterestReason }: PaperContent): string {
  return [PUBLICITY_WORDS[publicity], exemptParagraphs.length === 0 ? '' : `Schedule 12A paragraph ${exemptParagraphs.join(', ')}`, publicInterestReason].filter((part) => part !== '').join('. ');
}
