import type { JSONContent } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { v7 as uuidV7 } from 'uuid';
import type { Block, BlockKind, Run } from '@shared/text/model';
import { keyAfter } from '@shared/text/order-keys';
import type { BlockAttributes } from './editor-schema';

/** A paragraph as the editor holds it at this moment. */
export type LiveBlock = { readonly id: string; readonly kind: BlockKind; readonly level: number; readonly orderKey: string; readonly runs: readonly Run[] };

/** The paragraphs of the record as the editor's document; an owner without text gets one empty paragraph to type in. */
export function documentOf(blocks: readonly Pick<Block, 'id' | 'kind' | 'level' | 'orderKey' | 'runs'>[], startsAs: BlockKind): JSONContent {
  const content = blocks.map(({ id, kind, level, orderKey, runs }): JSONContent => ({ type: 'block', attrs: { id, kind, level, orderKey }, content: runs.flatMap(inlineOf) }));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'block', attrs: { id: uuidV7(), kind: startsAs, level: 1, orderKey: keyAfter(null) } }] };
}

const known = new WeakMap<ProseNode, readonly Run[]>();

/** The runs of a paragraph. Nodes never change, so each is read once. */
export function runsOfNode(node: ProseNode): readonly Run[] {
  const earlier = known.get(node);
  if (earlier) return earlier;
  const runs: Run[] = [];
  node.forEach((child) => {
    const text = child.type.name === 'hardBreak' ? '\n' : (child.text ?? '');
    if (text === '') return;
    const look: Omit<Run, 'text'> = {};
    for (const mark of child.marks) {
      if (mark.type.name === 'bold') look.bold = true;
      if (mark.type.name === 'italic') look.italic = true;
      if (mark.type.name === 'superscript') look.superscript = true;
      if (mark.type.name === 'link') look.link = String(mark.attrs['href']);
    }
    const last = runs.at(-1);
    if (last && last.bold === look.bold && last.italic === look.italic && last.superscript === look.superscript && last.link === look.link) last.text += text;
    else runs.push({ text, ...look });
  });
  known.set(node, runs);
  return runs;
}

/** All paragraphs of a document; those that have no row yet (an id is given in the same moment) are left out. */
export function liveBlocks(doc: ProseNode): readonly LiveBlock[] {
  const blocks: LiveBlock[] = [];
  doc.forEach((node) => {
    const { id, kind, level, orderKey } = node.attrs as BlockAttributes;
    if (id !== null && orderKey !== null) blocks.push({ id, kind, level, orderKey, runs: runsOfNode(node) });
  });
  return blocks;
}

function inlineOf(run: Run): JSONContent[] {
  const marks = [
    ...(run.bold === true ? [{ type: 'bold' }] : []),
    ...(run.italic === true ? [{ type: 'italic' }] : []),
    ...(run.superscript === true ? [{ type: 'superscript' }] : []),
    ...(run.link === undefined ? [] : [{ type: 'link', attrs: { href: run.link } }]),
  ];
  return run.text.split('\n').flatMap((text, index) => [...(index > 0 ? [{ type: 'hardBreak', marks }] : []), ...(text === '' ? [] : [{ type: 'text', text, marks }])]);
}
