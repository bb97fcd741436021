import type { NeutralBlock, NeutralComment, NeutralDocument, NeutralFurniture, NeutralNote } from '@shared/reading/neutral-document';
import { ORIGIN_PROPERTY } from '@shared/documents/mark-names';
import { blockText } from '@shared/reading/neutral-text';
import { ReadRefusal } from '@shared/reading/read-refusal';

import { readDiagrams } from '../diagrams';
import { readGuardedXml } from '../guarded-xml';
import type { XmlBudget } from '../guarded-xml';
import type { GuardedZip } from '../open-guarded-zip';
import { partsOfType, readRelationships, warnOfPackage } from '../package-parts';
import type { PackageFacts, Relationships } from '../package-parts';
import { warningList } from '../warning-list';
import { childrenOf, descendantsOf, pathOf, readXmlTree, textOf } from '../xml-tree';
import type { XmlNode } from '../xml-tree';
import { numberingCounter } from './numbering';
import { blockHandler, blocksOf } from './read-blocks';
import { readStyles } from './styles';
import { wordPart } from './word-context';
import type { WordContext } from './word-context';

/**
 * Reads a Word document that passed the zip guard: styles, numbering (labels are counted as Word counts them), text with
 * tracked changes and comments told apart, tables, notes, headers and footers. Macros, templates, linked pictures and
 * inserted files are warned of and never opened.
 *
 * @param asWritten nothing is interpreted and our marks are kept: for a file of ours that comes back from Word
 * @throws ReadRefusal
 */
export async function readDocx(zip: GuardedZip, facts: PackageFacts, budget: XmlBudget, asWritten = false): Promise<NeutralDocument> {
  const relationships = await readRelationships(zip, facts.mainPart, budget);
  const warnings = warningList();
  warnOfPackage(zip, facts, relationships, warnings);
  await warnOfSettings(zip, relationships, budget, facts, warnings);
  const oneOf = async (type: string): Promise<XmlNode | null> => {
    const part = partsOfType(zip, relationships, type)[0];
    return part === undefined ? null : readXmlTree(zip, part, budget);
  };
  const styles = readStyles(await oneOf('styles'));
  const context: WordContext = {
    styles,
    numbering: numberingCounter(await oneOf('numbering'), styles.listStyles),
    warnings,
    images: [],
    openComments: new Set(),
    asWritten,
    openMarks: new Map(),
    changes: new Map(),
    diagrams: await readDiagrams(zip, relationships, budget),
    blocks: 0,
    cells: 0,
    hidden: 0,
  };
  const main = blockHandler(wordPart(context, relationships));
  await readGuardedXml(zip, facts.mainPart, main.handler, budget);
  context.openComments.clear();
  context.openMarks.clear();
  const notes = [...(await readNotes(zip, relationships, context, budget, 'footnote')), ...(await readNotes(zip, relationships, context, budget, 'endnote'))];
  const comments = await readComments(zip, relationships, context, budget);
  const furniture = await readFurniture(zip, relationships, context, budget);
  if (context.hidden > 0) warnings.add('hidden-text', 'The file holds hidden text. It is kept apart and left out of the text.');
  if (comments.length > 0) warnings.add('comments', comments.length === 1 ? 'The file holds one comment. It is kept apart from the text.' : `The file holds ${String(comments.length)} comments. They are kept apart from the text.`);
  return { kind: 'docx', title: facts.title, blocks: main.blocks, notes, comments, furniture, images: context.images, warnings: warnings.all(), ...(asWritten ? await readOrigin(zip, budget) : {}) };
}

/** The mark of what the file was made from, from the properties of its own, and when it was made first. */
async function readOrigin(zip: GuardedZip, budget: XmlBudget): Promise<{ readonly origin: string | null; readonly madeAt: string }> {
  const property = childrenOf(await readXmlTree(zip, 'docProps/custom.xml', budget), 'cust:property').find((candidate) => candidate.get('name') === ORIGIN_PROPERTY);
  const value = property === undefined ? '' : textOf(property).trim();
  const created = pathOf(await readXmlTree(zip, 'docProps/core.xml', budget), 'dcterms:created');
  return { origin: /^[a-p]{24}$/u.test(value) ? value : null, madeAt: created === undefined ? '' : textOf(created).trim() };
}

/** The template a document hangs on stands in the settings' relationships. */
async function warnOfSettings(zip: GuardedZip, relationships: Relationships, budget: XmlBudget, facts: PackageFacts, warnings: WordContext['warnings']): Promise<void> {
  for (const part of partsOfType(zip, relationships, 'settings')) warnOfPackage(zip, { ...facts, macros: false }, await readRelationships(zip, part, budget), warnings);
}

async function readStory(zip: GuardedZip, part: string, context: WordContext, budget: XmlBudget): Promise<{ readonly root: XmlNode; readonly blocks: (story: XmlNode) => NeutralBlock[] }> {
  const root = await readXmlTree(zip, part, budget);
  if (!root) throw new ReadRefusal('damaged-part');
  const wordStory = wordPart(context, await readRelationships(zip, part, budget));
  return { root, blocks: (story) => blocksOf(wordStory, story) };
}

async function readNotes(zip: GuardedZip, relationships: Relationships, context: WordContext, budget: XmlBudget, kind: 'footnote' | 'endnote'): Promise<NeutralNote[]> {
  const notes: NeutralNote[] = [];
  for (const part of partsOfType(zip, relationships, `${kind}s`)) {
    const story = await readStory(zip, part, context, budget);
    for (const node of childrenOf(story.root, `w:${kind}`)) {
      // The lines that separate notes from the text are stored as notes, too.
      if (/separator|continuationNotice/iu.test(node.get('w:type') ?? '')) continue;
      notes.push({ id: `${kind}-${node.get('w:id') ?? ''}`, kind, blocks: story.blocks(node) });
    }
  }
  return notes;
}

async function readComments(zip: GuardedZip, relationships: Relationships, context: WordContext, budget: XmlBudget): Promise<NeutralComment[]> {
  const threads = new Map<string, { readonly parent: string; readonly done: boolean }>();
  for (const part of partsOfType(zip, relationships, 'commentsExtended')) {
    for (const node of childrenOf(await readXmlTree(zip, part, budget), 'w15:commentEx')) {
      threads.set(node.get('w15:paraId') ?? '', { parent: node.get('w15:paraIdParent') ?? '', done: node.get('w15:done') === '1' });
    }
  }
  const comments: NeutralComment[] = [];
  const idOfParagraph = new Map<string, string>();
  const paragraphOfId = new Map<string, string>();
  for (const part of partsOfType(zip, relationships, 'comments')) {
    const story = await readStory(zip, part, context, budget);
    for (const node of childrenOf(story.root, 'w:comment')) {
      const id = node.get('w:id') ?? '';
      // A thread is tied to the last paragraph of a comment.
      const paragraph = descendantsOf(node, 'w:p').at(-1)?.get('w14:paraId') ?? '';
      idOfParagraph.set(paragraph, id);
      paragraphOfId.set(id, paragraph);
      comments.push({ id, author: node.get('w:author') ?? '', when: node.get('w:date') ?? '', blocks: story.blocks(node), parent: '', resolved: false });
    }
  }
  return comments.map((comment): NeutralComment => {
    const thread = threads.get(paragraphOfId.get(comment.id) ?? '');
    return thread ? { ...comment, parent: idOfParagraph.get(thread.parent) ?? '', resolved: thread.done } : comment;
  });
}

async function readFurniture(zip: GuardedZip, relationships: Relationships, context: WordContext, budget: XmlBudget): Promise<NeutralFurniture[]> {
  const furniture: NeutralFurniture[] = [];
  const seen = new Set<string>();
  for (const kind of ['header', 'footer'] as const) {
    for (const part of partsOfType(zip, relationships, kind)) {
      const story = await readStory(zip, part, context, budget);
      const blocks = story.blocks(story.root);
      const key = `${kind} ${blocks.map((block) => blockText(block)).join('\n')}`;
      if (blocks.length === 0 || seen.has(key)) continue;
      seen.add(key);
      furniture.push({ kind, blocks });
    }
  }
  return furniture;
}
