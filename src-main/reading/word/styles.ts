import { childOf, childrenOf, onOff, pathOf } from '../xml-tree';
import type { XmlNode } from '../xml-tree';
import { numberOf } from './numbering';

/** What the reader needs of a style, with everything it takes over from the styles it is based on. */
export type WordStyle = {
  readonly id: string;
  /** Lower case: "heading 1", "title", "list bullet". */
  readonly name: string;
  /** Outline level 1 to 9, 0 for body text. */
  readonly heading: number;
  readonly numId: string | undefined;
  readonly level: number | undefined;
  readonly look: Look;
};

/** Marks of a run as far as they are said; undefined means: as the text around. */
export type Look = {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly strike?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly vertical?: string | undefined;
};

/** The styles of a document by id. */
export type WordStyles = { get(id: string | undefined): WordStyle | undefined; readonly listStyles: ReadonlyMap<string, string> };

/** How many steps a chain of "based on" may have; more is a circle. */
const LONGEST_CHAIN = 30;

/** Reads styles.xml; without one every style is unknown. */
export function readStyles(root: XmlNode | null): WordStyles {
  const nodes = new Map(childrenOf(root, 'w:style').map((node) => [node.get('w:styleId') ?? '', node]));
  const done = new Map<string, WordStyle>();
  const defaultId = [...nodes].find(([, node]) => node.get('w:type') === 'paragraph' && onOff(node, 'w:default') === true && node.get('w:default') !== undefined)?.[0];
  const get = (wanted: string | undefined): WordStyle | undefined => {
    const id = wanted ?? defaultId;
    if (id === undefined) return undefined;
    const known = done.get(id);
    if (known) return known;
    const node = nodes.get(id);
    if (!node) return undefined;
    const style = resolveStyle(id, node, nodes);
    done.set(id, style);
    return style;
  };
  const listStyles = new Map<string, string>();
  for (const [id, node] of nodes) {
    const numId = node.get('w:type') === 'numbering' ? pathOf(node, 'w:pPr', 'w:numPr', 'w:numId')?.get('w:val') : undefined;
    if (numId !== undefined) listStyles.set(id, numId);
  }
  return { get, listStyles };
}

function resolveStyle(id: string, start: XmlNode, nodes: ReadonlyMap<string, XmlNode>): WordStyle {
  let node: XmlNode | undefined = start;
  let heading: number | undefined;
  let numId: string | undefined;
  let level: number | undefined;
  let look: Look = {};
  for (let step = 0; node && step < LONGEST_CHAIN; step += 1) {
    const properties = childOf(node, 'w:pPr');
    const list = childOf(properties, 'w:numPr');
    numId ??= childOf(list, 'w:numId')?.get('w:val');
    level ??= numberOf(childOf(list, 'w:ilvl')?.get('w:val'));
    heading ??= outlineOf(properties) ?? headingOfName(nameOf(node));
    look = underneath(look, readLook(childOf(node, 'w:rPr')));
    node = nodes.get(childOf(node, 'w:basedOn')?.get('w:val') ?? '');
  }
  return { id, name: nameOf(start), heading: heading ?? 0, numId, level, look };
}

function nameOf(node: XmlNode): string {
  return (childOf(node, 'w:name')?.get('w:val') ?? '').toLowerCase();
}

function headingOfName(name: string): number | undefined {
  const digit = /^heading ([1-9])$/u.exec(name)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** The outline level that paragraph properties give: 1 to 9, 0 for body text, undefined when they say nothing. */
export function outlineOf(properties: XmlNode | undefined): number | undefined {
  const value = numberOf(childOf(properties, 'w:outlineLvl')?.get('w:val'));
  if (value === undefined || value < 0) return undefined;
  return value > 8 ? 0 : value + 1;
}

/** The marks that run properties give. */
export function readLook(properties: XmlNode | undefined): Look {
  if (!properties) return {};
  const underline = childOf(properties, 'w:u');
  return {
    bold: onOff(childOf(properties, 'w:b'), 'w:val'),
    italic: onOff(childOf(properties, 'w:i'), 'w:val'),
    underline: underline ? underline.get('w:val') !== 'none' : undefined,
    strike: onOff(childOf(properties, 'w:strike') ?? childOf(properties, 'w:dstrike'), 'w:val'),
    hidden: onOff(childOf(properties, 'w:vanish'), 'w:val'),
    vertical: childOf(properties, 'w:vertAlign')?.get('w:val'),
  };
}

/** `above` where it says something, `below` elsewhere. */
export function underneath(above: Look, below: Look): Look {
  return {
    bold: above.bold ?? below.bold,
    italic: above.italic ?? below.italic,
    underline: above.underline ?? below.underline,
    strike: above.strike ?? below.strike,
    hidden: above.hidden ?? below.hidden,
    vertical: above.vertical ?? below.vertical,
  };
}
