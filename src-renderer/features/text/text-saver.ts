import type { Node as ProseNode } from '@tiptap/pm/model';
import { OperationError } from '@shared/make-client';
import type { BlockChange } from '@shared/text/contract';
import type { Block, BlockOwnerKind } from '@shared/text/model';
import type { Client } from '@shared/client-type';
import { createCoalescingSaver } from '@renderer/saving/coalescing-saver';
import { contentOfNode, runsOfNode } from './block-json';
import type { BlockAttributes } from './editor-schema';

/** The most paragraphs in one write: a pasted book goes in parts, new ones first, so that nothing is removed before it is kept elsewhere. */
const MOST_AT_ONCE = 200;

type Owner = { readonly ownerKind: BlockOwnerKind; readonly ownerId: string };
/** What is on the disk of a paragraph, as far as this window knows. */
type Stored = { readonly node: ProseNode; readonly revision: number };
type Difference = { readonly changes: readonly BlockChange[]; readonly removed: readonly string[]; readonly nodes: ReadonlyMap<string, ProseNode> };

/** Saves one text as it is typed. */
export type TextSaver = {
  /** Takes the document after a change; sent at once, or as soon as the write before it has arrived. */
  readonly push: (doc: ProseNode) => void;
  readonly flush: () => Promise<void>;
  /** Takes what the record has as the state that later changes are compared with. */
  readonly startFrom: (doc: ProseNode, blocks: readonly Pick<Block, 'id' | 'revision'>[]) => void;
};

/**
 * Sends only the paragraphs that changed. When somebody or something else changed one of them since (undo from the history),
 * what was typed here wins for the paragraphs that were typed in, and for those only; then `onConflict` shows the rest anew.
 */
export function createTextSaver(client: Pick<Client, 'text'>, owner: Owner, onConflict: () => void): TextSaver {
  let stored = new Map<string, Stored>();
  let lastSavedAt = '';

  const send = async ({ changes, removed, nodes }: Difference): Promise<void> => {
    const ordered = [...changes].sort((one, other) => Math.min(one.revision, 1) - Math.min(other.revision, 1));
    for (let from = 0; from === 0 || from < ordered.length; from += MOST_AT_ONCE) {
      const part = ordered.slice(from, from + MOST_AT_ONCE);
      const last = from + MOST_AT_ONCE >= ordered.length;
      const { savedAt, revisions } = await client.text.save({ ...owner, changes: part, removed: last ? removed.slice(0, 500) : [] });
      lastSavedAt = savedAt;
      for (const [id, revision] of Object.entries(revisions)) {
        const node = nodes.get(id);
        if (node) stored.set(id, { node, revision });
      }
      if (last) for (const id of removed.slice(0, 500)) stored.delete(id);
    }
    if (removed.length > 500) await send({ changes: [], removed: removed.slice(500), nodes });
  };

  const saver = createCoalescingSaver<ProseNode>(`text:${owner.ownerKind}:${owner.ownerId}`, async (doc) => {
    const difference = differenceOf(doc, stored);
    if (difference.changes.length > 0 || difference.removed.length > 0) {
      try {
        await send(difference);
      } catch (error) {
        if (!(error instanceof OperationError) || (error.error.kind !== 'conflict' && error.error.kind !== 'notFound')) throw error;
        stored = await sendOver(doc, difference);
        onConflict();
      }
    }
    return { savedAt: lastSavedAt === '' ? new Date().toISOString() : lastSavedAt };
  }, (_waiting, newer) => newer, (doc) => doc.textBetween(0, doc.content.size, '\n'));

  /** What was typed goes over what the record has now; answers what is stored after that. */
  const sendOver = async (doc: ProseNode, { changes, removed, nodes }: Difference): Promise<Map<string, Stored>> => {
    const { blocks } = await client.text.load(owner);
    const revisions = new Map(blocks.map((block) => [block.id, block.revision]));
    const kept = new Map<string, Stored>();
    doc.forEach((node) => {
      const { id } = node.attrs as BlockAttributes;
      const revision = id === null ? undefined : revisions.get(id);
      if (id !== null && revision !== undefined) kept.set(id, { node, revision });
    });
    stored = kept;
    await send({ changes: changes.map((change) => ({ ...change, revision: revisions.get(change.id) ?? 0 })), removed: removed.filter((id) => revisions.has(id)), nodes });
    return stored;
  };

  return {
    push: saver.push,
    flush: saver.flush,
    startFrom: (doc, blocks) => {
      const revisions = new Map(blocks.map((block) => [block.id, block.revision]));
      stored = new Map();
      doc.forEach((node) => {
        const { id } = node.attrs as BlockAttributes;
        const revision = id === null ? undefined : revisions.get(id);
        if (id !== null && revision !== undefined) stored.set(id, { node, revision });
      });
    },
  };
}

function differenceOf(doc: ProseNode, stored: ReadonlyMap<string, Stored>): Difference {
  const changes: BlockChange[] = [];
  const nodes = new Map<string, ProseNode>();
  const present = new Set<string>();
  // The one empty paragraph that an empty text shows to type in is not a paragraph of the record yet.
  const untouched = stored.size === 0 && doc.childCount === 1 && doc.firstChild?.type.name === 'block' && doc.firstChild.content.size === 0;
  doc.forEach((node) => {
    const { id, kind, level, orderKey } = node.attrs as BlockAttributes;
    if (id === null || orderKey === null) return;
    present.add(id);
    const earlier = stored.get(id);
    if (untouched || (earlier && (earlier.node === node || earlier.node.eq(node)))) return;
    nodes.set(id, node);
    const content = contentOfNode(node);
    changes.push({ id, kind, level, orderKey, runs: content === null ? [...runsOfNode(node)] : [], ...(content === null ? {} : { content }), revision: earlier?.revision ?? 0 });
  });
  return { changes, removed: [...stored.keys()].filter((id) => !present.has(id)), nodes };
}
