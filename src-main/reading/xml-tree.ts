import { ReadRefusal } from '@shared/reading/read-refusal';

import { readGuardedXml } from './guarded-xml';
import type { XmlBudget, XmlHandler, XmlTag } from './guarded-xml';
import type { GuardedZip } from './open-guarded-zip';
import { READ_LIMITS } from './read-limits';

/** An element in memory: one paragraph, or a small part as a whole. Depth and number are bounded by the guard. */
export type XmlNode = {
  readonly name: string;
  get(attribute: string): string | undefined;
  readonly children: (XmlNode | string)[];
};

/** Reads a small part (styles, relationships, one slide) as a tree. Null when the package has no such part. */
export async function readXmlTree(zip: GuardedZip, part: string, budget: XmlBudget): Promise<XmlNode | null> {
  if (!zip.has(part)) return null;
  const roots: XmlNode[] = [];
  await readGuardedXml(zip, part, treeHandler((node) => roots.push(node)), budget);
  return roots[0] ?? null;
}

/** Reads a part as a stream of events in which the elements that `take` names come as whole trees. */
export function treesWithin(take: (name: string) => boolean, events: XmlHandler, onTree: (node: XmlNode) => void): XmlHandler {
  let inside = 0;
  const trees = treeHandler(onTree);
  return {
    open: (tag) => {
      if (inside > 0 || take(tag.name)) {
        inside += 1;
        trees.open(tag);
      } else events.open(tag);
    },
    text: (text) => {
      if (inside > 0) trees.text(text);
      else events.text(text);
    },
    close: (name) => {
      if (inside > 0) {
        inside -= 1;
        trees.close(name);
      } else events.close(name);
    },
  };
}

/** Sends what is inside a tree that is already in memory through a handler, as if it were being read. */
export function replayChildren(node: XmlNode, handler: XmlHandler): void {
  for (const child of node.children) {
    if (typeof child === 'string') {
      handler.text(child);
      continue;
    }
    handler.open({ name: child.name, get: (attribute) => child.get(attribute) });
    replayChildren(child, handler);
    handler.close(child.name);
  }
}

function treeHandler(onTree: (node: XmlNode) => void): XmlHandler {
  const stack: XmlNode[] = [];
  let nodes = 0;
  return {
    open: (tag: XmlTag) => {
      nodes = stack.length === 0 ? 1 : nodes + 1;
      if (nodes > READ_LIMITS.treeElements) throw new ReadRefusal('too-many-elements');
      const node: XmlNode = { name: tag.name, get: tag.get, children: [] };
      stack[stack.length - 1]?.children.push(node);
      stack.push(node);
    },
    text: (text) => {
      stack[stack.length - 1]?.children.push(text);
    },
    close: () => {
      const node = stack.pop();
      if (node && stack.length === 0) onTree(node);
    },
  };
}

/** The child elements of a node, in order; of one name when it is given. */
export function childrenOf(node: XmlNode | null | undefined, name?: string): XmlNode[] {
  const found: XmlNode[] = [];
  for (const child of node?.children ?? []) if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The first child element of a name. */
export function childOf(node: XmlNode | null | undefined, name: string): XmlNode | undefined {
  for (const child of node?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** Follows child names downwards; undefined where one is missing. */
export function pathOf(node: XmlNode | null | undefined, ...names: readonly string[]): XmlNode | undefined {
  let at: XmlNode | undefined = node ?? undefined;
  for (const name of names) at = childOf(at, name);
  return at;
}

/** Every element below a node (itself left out) of a name, in order, not looking inside those found. */
export function descendantsOf(node: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = [];
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) found.push(child);
    else found.push(...descendantsOf(child, name));
  }
  return found;
}

/** All text below a node. */
export function textOf(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Whether an on/off property is on: present without a value, or "true", "1", "on". Undefined when it is absent. */
export function onOff(node: XmlNode | undefined, attribute: string): boolean | undefined {
  if (!node) return undefined;
  const value = node.get(attribute);
  return value === undefined || value === 'true' || value === '1' || value === 'on';
}
