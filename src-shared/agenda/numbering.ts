import { agendaTree } from './ordering';
import type { AgendaNode, PlacedItem } from './ordering';

/**
 * How a body numbers its agenda (domain.md §4.7): `decimal` 1, 1.1, 1.1.1 · `letters` A, A.1, A.1.1 · `bracketed` 1, 1(a), 1(a)(i).
 */
export type NumberingStyle = 'decimal' | 'letters' | 'bracketed';

/** What numbering needs to know. `issuedNumber` is the one fixed when the agenda was issued. */
export type NumberedItem = PlacedItem & { readonly issuedNumber: string | null };

/**
 * The number of each item, by id. Every item has one: withdrawn and deferred items keep their place and so their number.
 * A number fixed by issuing is answered as it is.
 */
export function numberAgenda(items: readonly NumberedItem[], style: NumberingStyle = 'decimal'): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const number = (nodes: readonly AgendaNode<NumberedItem>[], above: string): void => {
    nodes.forEach((node, index) => {
      const label = node.item.issuedNumber ?? labelAt(style, above, node.level, index + 1);
      labels.set(node.item.id, label);
      number(node.children, label);
    });
  };
  number(agendaTree(items), '');
  return labels;
}

function labelAt(style: NumberingStyle, above: string, level: number, position: number): string {
  switch (style) {
    case 'decimal':
      return level === 1 ? String(position) : `${above}.${String(position)}`;
    case 'letters':
      return level === 1 ? letters(position) : `${above}.${String(position)}`;
    case 'bracketed':
      return level === 1 ? String(position) : `${above}(${level === 2 ? letters(position).toLowerCase() : roman(position)})`;
  }
}

/** A … Z, AA, AB …, as in a spreadsheet's columns. */
function letters(position: number): string {
  let rest = position;
  let label = '';
  while (rest > 0) {
    label = String.fromCodePoint(65 + ((rest - 1) % 26)) + label;
    rest = Math.floor((rest - 1) / 26);
  }
  return label;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
];

function roman(position: number): string {
  let rest = position;
  let label = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      label += sign;
      rest -= value;
    }
  }
  return label;
}
