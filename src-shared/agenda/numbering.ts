import { z } from 'zod';
import { agendaTree } from './ordering';
import type { AgendaNode, PlacedItem } from './ordering';

/**
 * How a body numbers its agenda (domain.md §4.7): `decimal` 1, 1.1, 1.1.1 · `letters` A, A1, A1.1 · `bracketed` 1, 1(a), 1(a)(i) ·
 * `continuous` as decimal, but items of the top level run on through the year's meetings.
 */
export const numberingStyleSchema = z.enum(['decimal', 'letters', 'bracketed', 'continuous']);
export type NumberingStyle = z.output<typeof numberingStyleSchema>;

/** The words for styles, each with what it looks like. */
export const NUMBERING_STYLE_WORDS: Readonly<Record<NumberingStyle, string>> = {
  decimal: '1, 1.1, 1.1.1',
  letters: 'A, A1, A1.1',
  bracketed: '1, 1(a), 1(a)(i)',
  continuous: '1, 1.1, running on through the year’s meetings',
};

/** What numbering needs to know. `issuedNumber` is the one fixed when the agenda was issued. */
export type NumberedItem = PlacedItem & { readonly issuedNumber: string | null };

/** How one agenda is numbered: the style of its body, and the number of the first item where numbers run through the year. */
export const agendaNumberingSchema = z.strictObject({ style: numberingStyleSchema, first: z.number().int().min(1) });
export type AgendaNumbering = z.output<typeof agendaNumberingSchema>;

const USUAL: AgendaNumbering = { style: 'decimal', first: 1 };

/**
 * The number of each item, by id. Every item has one but breaks, and no two are alike: withdrawn and deferred items keep
 * their place and so their number. A number fixed by issuing is answered as it is. An item that came after issuing takes the
 * next number where it stands last, and elsewhere the number before it with a letter ("5A"), so that nothing sent is renumbered.
 */
export function numberAgenda(items: readonly NumberedItem[], numbering: Partial<AgendaNumbering> = USUAL): ReadonlyMap<string, string> {
  const { style, first } = { ...USUAL, ...numbering };
  const labels = new Map<string, string>();
  const used = new Set(items.flatMap((item) => item.issuedNumber ?? []));
  const number = (nodes: readonly AgendaNode<NumberedItem>[], above: string): void => {
    const counted = nodes.filter(({ item }) => item.kind !== 'break');
    const lastIssued = counted.findLastIndex(({ item }) => item.issuedNumber !== null);
    let position = (above === '' && style === 'continuous' ? first : 1) - 1;
    counted.forEach((node, index) => {
      let label = node.item.issuedNumber;
      if (label !== null) position = Math.max(position, positionIn(style, above, node.level, label) ?? position + 1);
      else if (index > lastIssued) {
        do label = labelAt(style, above, node.level, (position += 1));
        while (used.has(label));
      } else label = besides(labelAt(style, above, node.level, position), used);
      used.add(label);
      labels.set(node.item.id, label);
      number(node.children, label);
    });
  };
  number(agendaTree(items), '');
  return labels;
}

/** The number that the next meeting's first item has, where numbers run through the year. */
export function numberAfter(items: readonly NumberedItem[], first: number): number {
  const top = agendaTree(items).filter(({ item }) => item.kind !== 'break');
  const labels = numberAgenda(items, { style: 'continuous', first });
  return top.reduce((next, { item }) => Math.max(next, (Number.parseInt(labels.get(item.id) ?? '', 10) || 0) + 1), first);
}

function labelAt(style: NumberingStyle, above: string, level: number, position: number): string {
  switch (style) {
    case 'decimal':
    case 'continuous':
      return level === 1 ? String(position) : `${above}.${String(position)}`;
    case 'letters':
      return level === 1 ? letters(position) : level === 2 ? `${above}${String(position)}` : `${above}.${String(position)}`;
    case 'bracketed':
      return level === 1 ? String(position) : `${above}(${level === 2 ? letters(position).toLowerCase() : roman(position)})`;
  }
}

/** A number that nobody has yet, from one that somebody has: 5A, 5B …; before the first item 0A. */
function besides(label: string, used: ReadonlySet<string>): string {
  for (let at = 1; ; at++) {
    const candidate = `${label}${letters(at)}`;
    if (!used.has(candidate)) return candidate;
  }
}

/** Which place under `above` a fixed number is for; null when it is not of this style. */
function positionIn(style: NumberingStyle, above: string, level: number, label: string): number | null {
  const most = 1_000;
  const plain = level === 1 && style !== 'letters' ? Number.parseInt(label, 10) : Number.NaN;
  if (Number.isFinite(plain)) return plain;
  for (let position = 1; position <= most; position++) if (labelAt(style, above, level, position) === label) return position;
  return null;
}

/** A … Z, AA, AB …, as in a spreadsheet's columns; empty for nought. */
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
