import { ReadRefusal } from '@shared/reading/read-refusal';
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

import { READ_LIMITS } from '../read-limits';

/** An element of a web page. */
export type HtmlElement = Tree.Element;
/** Anything in a web page: elements, text, comments. */
export type HtmlNode = Tree.ChildNode;

/** The longest address of embedded data that is kept for the parser; pictures inside the page are noted, not loaded. */
const EMBEDDED_DATA = /data:[^"'\s)>]{200,}/giu;

/** A page without the pictures that are written into it: they are noted, not loaded, and are most of a large paste. */
export function withoutEmbeddedData(text: string): string {
  return text.replace(EMBEDDED_DATA, 'data:,');
}

/**
 * Parses a page the way browsers do (nothing is malformed), but with a count: too many nodes or too deep nesting is refused
 * while parsing, not after. Nothing is run or fetched.
 *
 * @throws ReadRefusal
 */
export function parseGuardedHtml(text: string): Tree.Document {
  const lean = withoutEmbeddedData(text);
  if (lean.length > READ_LIMITS.textCharacters) throw new ReadRefusal('text-too-large');
  refuseCrowdedTags(lean);
  let nodes = 0;
  const depths = new WeakMap<object, number>();
  const placed = (parent: object, node: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > READ_LIMITS.depth) throw new ReadRefusal('nested-too-deep');
    depths.set(node, depth);
  };
  return parse(lean, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name, namespace, attributes) => {
        nodes += 1 + attributes.length;
        if (nodes > READ_LIMITS.htmlNodes) throw new ReadRefusal('too-many-elements');
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      appendChild: (parent, node) => {
        placed(parent, node);
        defaultTreeAdapter.appendChild(parent, node);
      },
      insertBefore: (parent, node, reference) => {
        placed(parent, node);
        defaultTreeAdapter.insertBefore(parent, node, reference);
      },
    },
  });
}

/** The most attributes of one tag: the parser compares each with all before it. */
const MOST_ATTRIBUTES = 1000;
/** Elements whose content is no markup. */
const RAW = /^(?:script|style|textarea|title|xmp)$/iu;
const RAW_END = /<\/(?:script|style|textarea|title|xmp)/giu;

/** Refuses a page with a tag of thousands of attributes before the parser spends minutes on it. One pass over the text. */
function refuseCrowdedTags(text: string): void {
  const tag = /<([a-z][^\s/>]*)/iuy;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    tag.lastIndex = at;
    const name = tag.exec(text)?.[1];
    if (name === undefined) {
      at += 1;
      continue;
    }
    at = endOfTag(text, at + 1 + name.length);
    if (RAW.test(name)) {
      RAW_END.lastIndex = at;
      at = RAW_END.exec(text)?.index ?? text.length;
      if (at < text.length) at += 2;
    }
  }
}

/** Where a tag ends; its attributes are counted on the way. */
function endOfTag(text: string, start: number): number {
  const attribute = /[\s/]*(?:[^\s/>=][^\s/>=]*|=)(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*))?/uy;
  let count = 0;
  let at = start;
  for (;;) {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (!match || match[0] === '') break;
    at = attribute.lastIndex;
    count += 1;
    if (count > MOST_ATTRIBUTES) throw new ReadRefusal('too-many-elements');
  }
  const end = text.indexOf('>', at);
  return end < 0 ? text.length : end;
}

/** The children of a node; none for text and comments. A template's content is not part of the page. */
export function childNodes(node: Tree.Node): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** The child elements of a node. */
export function childElements(node: Tree.Node): HtmlElement[] {
  return childNodes(node).filter(isElement);
}

/** Whether a node is an element, and so neither text, a comment nor the document itself. */
export function isElement(node: Tree.Node): node is HtmlElement {
  return 'tagName' in node;
}

/** The text of a text node, null for other nodes. */
export function textNode(node: Tree.Node): string | null {
  return node.nodeName === '#text' && 'value' in node ? node.value : null;
}

/** The value of an attribute; undefined when it is absent. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The declarations of an element's style attribute, names and values in lower case. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const text = attributeOf(element, 'style');
  if (text === undefined) return found;
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) found.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim().toLowerCase());
  }
  return found;
}

/** The classes of an element. */
export function classesOf(element: HtmlElement): readonly string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/u);
}

/** All text below a node, white space as it stands. */
export function plainTextOf(node: Tree.Node): string {
  const own = textNode(node);
  return own ?? childNodes(node).map(plainTextOf).join('');
}
