import type { JSONContent } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { v7 as uuidV7 } from 'uuid';
import type { Block, BlockContent, BlockKind, CellParagraph, Run } from '@shared/text/model';
import { keyAfter } from '@shared/text/order-keys';
import type { BlockAttributes } from './editor-schema';
import type { FootnoteAttributes, ReferenceAttributes } from './inline-nodes';
import type { PictureAttributes } from './picture-node';
import type { TableAttributes } from './table-nodes';

/** A paragraph as the editor holds it at this moment. */
export type LiveBlock = { readonly id: string; readonly kind: BlockKind; readonly level: number; readonly orderKey: string; readonly runs: readonly Run[]; readonly content?: BlockContent | null | undefined };

/** The paragraphs of the record as the editor's document; an owner without text gets one empty paragraph to type in. */
export function documentOf(blocks: readonly Pick<Block, 'id' | 'kind' | 'level' | 'orderKey' | 'runs' | 'content'>[], startsAs: BlockKind): JSONContent {
  const content = blocks.map(({ id, kind, level, orderKey, runs, content: held }): JSONContent => {
    if (held?.type === 'table') {
      const { caption, description, headingColumn, widths = null, rows } = held;
      return { type: 'table', attrs: { id, orderKey, caption, description, headingColumn, widths }, content: rows.map((row, index) => ({ type: 'tableRow', content: row.map((cell) => ({ type: index === 0 ? 'tableHeader' : 'tableCell', content: cellOf(cell) })) })) };
    }
    if (held?.type === 'image') return { type: 'picture', attrs: { id, orderKey, content: held } };
    // A table or picture that lost what it held is a paragraph to write in, not a hole in the text.
    const kept = kind === 'table' || kind === 'image' ? 'paragraph' : kind;
    return { type: 'block', attrs: { id, kind: kept, level, orderKey }, content: runs.flatMap(inlineOf) };
  });
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'block', attrs: { id: uuidV7(), kind: startsAs, level: 1, orderKey: keyAfter(null) } }] };
}

const known = new WeakMap<ProseNode, readonly Run[]>();

/** The runs of a paragraph. Nodes never change, so each is read once. */
export function runsOfNode(node: ProseNode): readonly Run[] {
  const earlier = known.get(node);
  if (earlier) return earlier;
  const runs: Run[] = [];
  node.forEach((child) => {
    if (child.type.name === 'footnote') {
      runs.push({ text: '', footnote: { runs: [...(child.attrs as FootnoteAttributes).runs] } });
      return;
    }
    if (child.type.name === 'reference') {
      const { target, text: shown } = child.attrs as ReferenceAttributes;
      runs.push({ text: shown, ...lookOf(child), reference: { target } });
      return;
    }
    const text = child.type.name === 'hardBreak' ? '\n' : (child.text ?? '');
    if (text === '') return;
    const look = lookOf(child);
    const last = runs.at(-1);
    if (last && last.footnote === undefined && last.reference === undefined && last.bold === look.bold && last.italic === look.italic && last.superscript === look.superscript && last.link === look.link) last.text += text;
    else runs.push({ text, ...look });
  });
  known.set(node, runs);
  return runs;
}

function lookOf(child: ProseNode): Omit<Run, 'text'> {
  const look: Omit<Run, 'text'> = {};
  for (const mark of child.marks) {
    if (mark.type.name === 'bold') look.bold = true;
    if (mark.type.name === 'italic') look.italic = true;
    if (mark.type.name === 'superscript') look.superscript = true;
    if (mark.type.name === 'link') look.link = String(mark.attrs['href']);
  }
  return look;
}

const heldBy = new WeakMap<ProseNode, BlockContent>();

/** What a table or a picture holds; null for a paragraph. */
export function contentOfNode(node: ProseNode): BlockContent | null {
  if (node.type.name === 'picture') return (node.attrs as PictureAttributes).content;
  if (node.type.name !== 'table') return null;
  const earlier = heldBy.get(node);
  if (earlier) return earlier;
  const { caption, description, headingColumn, widths } = node.attrs as TableAttributes;
  const rows: CellParagraph[][][] = [];
  node.forEach((row) => {
    const cells: CellParagraph[][] = [];
    row.forEach((cell) => {
      const paragraphs: CellParagraph[] = [];
      cell.forEach((block) => paragraphs.push(cellParagraphOf(block)));
      // A cell of a table that is being pasted together may cover others for a moment: they are cells of their own here.
      cells.push(paragraphs);
    });
    rows.push(cells);
  });
  const content: BlockContent = { type: 'table', caption, description, headingColumn, ...(widths === null ? {} : { widths: [...widths] }), rows };
  heldBy.set(node, content);
  return content;
}

/** In a cell there are paragraphs and lists; a heading or a numbered paragraph that got there by paste is a plain one. */
function cellParagraphOf(block: ProseNode): CellParagraph {
  const { kind, level } = block.attrs as BlockAttributes;
  return { kind: kind === 'bullet' || kind === 'letter' || kind === 'roman' ? kind : 'paragraph', level, runs: [...runsOfNode(block)] };
}

function cellOf(cell: readonly CellParagraph[]): JSONContent[] {
  const paragraphs = cell.map(({ kind, level, runs }): JSONContent => ({ type: 'block', attrs: { kind, level }, content: runs.flatMap(inlineOf) }));
  return paragraphs.length > 0 ? paragraphs : [{ type: 'block', attrs: { kind: 'paragraph', level: 1 } }];
}

/** All paragraphs of a document; those that have no row yet (an id is given in the same moment) are left out. */
export function liveBlocks(doc: ProseNode): readonly LiveBlock[] {
  const blocks: LiveBlock[] = [];
  doc.forEach((node) => {
    const { id, kind, level, orderKey } = node.attrs as BlockAttributes;
    const content = contentOfNode(node);
    if (id !== null && orderKey !== null) blocks.push({ id, kind, level, orderKey, runs: content === null ? runsOfNode(node) : NO_RUNS, ...(content === null ? {} : { content }) });
  });
  return blocks;
}

const NO_RUNS: readonly Run[] = [];

function inlineOf(run: Run): JSONContent[] {
  if (run.footnote !== undefined) return [{ type: 'footnote', attrs: { runs: run.footnote.runs } }];
  const marks = [
    ...(run.bold === true ? [{ type: 'bold' }] : []),
    ...(run.italic === true ? [{ type: 'italic' }] : []),
    ...(run.superscript === true ? [{ type: 'superscript' }] : []),
    ...(run.link === undefined ? [] : [{ type: 'link', attrs: { href: run.link } }]),
  ];
  if (run.reference !== undefined) return [{ type: 'reference', attrs: { target: run.reference.target, text: run.text }, marks }];
  return run.text.split('\n').flatMap((text, index) => [...(index > 0 ? [{ type: 'hardBreak', marks }] : []), ...(text === '' ? [] : [{ type: 'text', text, marks }])]);
}
