import { writeLetters, writeRoman } from '@shared/reading/list-label';
import type { LabelStyle, ListLabel } from '@shared/reading/neutral-document';

import { childOf, childrenOf } from '../xml-tree';
import type { XmlNode } from '../xml-tree';

/** One level of a list definition (ECMA-376 part 1, 17.9.6). */
type Level = {
  readonly start: number;
  readonly format: string;
  /** With %1 … %9 where the numbers of the levels go. */
  readonly text: string;
  /** The level (1 to 9) whose paragraphs restart this one; 0 never; null: any level above. */
  readonly restart: number | null;
  readonly style: string;
  /** All numbers as plain figures. */
  readonly legal: boolean;
};

type List = { readonly abstractId: string; readonly levels: ReadonlyMap<number, Level>; readonly starts: ReadonlyMap<number, number> };

/** The list definitions of a document and a count of where each stands. One use: paragraphs must be asked in order. */
export type NumberingCounter = {
  /** Counts a paragraph of the list and gives its label, null when its level prints none; undefined when there is no such list. */
  next(numId: string, level: number): ListLabel | null | undefined;
  /** The level of a list that is tied to a paragraph style. */
  levelOfStyle(numId: string, styleId: string): number | undefined;
};

const LEVELS = 9;

/** Reads numbering.xml; without one no list is known. `listStyles` gives the numId of a numbering style, for lists defined by one. */
export function numberingCounter(numbering: XmlNode | null, listStyles: ReadonlyMap<string, string>): NumberingCounter {
  const listOf = listReader(numbering, listStyles);
  const counts = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return {
    levelOfStyle: (numId, styleId) => {
      for (const [index, level] of listOf(numId)?.levels ?? []) if (level.style === styleId) return index;
      return undefined;
    },
    next: (numId, wanted) => {
      const list = listOf(numId);
      if (!list) return undefined;
      const at = Math.min(Math.max(wanted, 0), LEVELS - 1);
      const level = list.levels.get(at);
      if (!level) return undefined;
      let current = counts.get(list.abstractId);
      if (!current) counts.set(list.abstractId, (current = Array.from({ length: LEVELS }, () => undefined)));
      if (!started.has(numId)) {
        started.add(numId);
        // A list that overrides its start begins anew where it is first used, although it shares the definition.
        for (const overridden of list.starts.keys()) current[overridden] = undefined;
      }
      const startOf = (index: number): number => list.starts.get(index) ?? list.levels.get(index)?.start ?? 1;
      const before = current[at];
      current[at] = before === undefined ? startOf(at) : before + 1;
      for (let above = 0; above < at; above += 1) current[above] ??= startOf(above);
      for (let below = at + 1; below < LEVELS; below += 1) {
        const restart = list.levels.get(below)?.restart ?? null;
        if (restart === null || (restart > 0 && at < restart)) current[below] = undefined;
      }
      return labelOf(list, level, at, current);
    },
  };
}

function labelOf(list: List, level: Level, at: number, current: readonly (number | undefined)[]): ListLabel | null {
  if (level.format === 'bullet') {
    const text = bulletCharacter(level.text);
    return text === '' ? null : { text, source: 'computed', style: 'bullet', parts: [] };
  }
  const parts: number[] = [];
  const text = level.text.replace(/%([1-9])/gu, (_match, digit: string) => {
    const index = Number(digit) - 1;
    const value = current[index] ?? list.levels.get(index)?.start ?? 1;
    const format = list.levels.get(index)?.format ?? 'decimal';
    if (format === 'none') return '';
    parts.push(value);
    return formatNumber(value, level.legal && format !== 'decimalZero' ? 'decimal' : format);
  });
  if (text.trim() === '') return null;
  return { text: text.trim(), source: 'computed', style: styleOf(list.levels.get(at)?.format ?? 'decimal', parts.length), parts };
}

function styleOf(format: string, parts: number): LabelStyle {
  if (parts > 1) return 'decimal';
  if (/decimal/u.test(format)) return 'decimal';
  if (format.endsWith('Letter')) return 'letter';
  return format.endsWith('Roman') ? 'roman' : 'other';
}

function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return writeLetters(value);
    case 'upperLetter':
      return writeLetters(value).toUpperCase();
    case 'lowerRoman':
      return writeRoman(value);
    case 'upperRoman':
      return writeRoman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return String(value) + ordinalEnding(value);
    default:
      return String(value);
  }
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** Bullets of the Symbol and Wingdings fonts lie in the private area, where other fonts show nothing. */
const FONT_BULLETS: Readonly<Record<string, string>> = { '\uF0B7': '•', '\uF0A7': '▪', '\uF0D8': '➢', '\uF0FC': '✓', '\uF076': '❖', '\uF0A8': '◻', o: '○' };

/** A bullet as a character that every font has. */
export function bulletCharacter(text: string): string {
  const known = FONT_BULLETS[text];
  if (known !== undefined) return known;
  return text.replace(/[\uE000-\uF8FF]/gu, '•').trim();
}

/** Reads a list when it is first asked for: a file may define a million and use three. */
function listReader(numbering: XmlNode | null, listStyles: ReadonlyMap<string, string>): (numId: string) => List | undefined {
  const abstracts = new Map(childrenOf(numbering, 'w:abstractNum').map((node) => [node.get('w:abstractNumId') ?? '', node]));
  const nums = new Map(childrenOf(numbering, 'w:num').map((node) => [node.get('w:numId') ?? '', node]));
  const lists = new Map<string, List>();
  return (numId) => {
    const known = lists.get(numId);
    const node = nums.get(numId);
    if (known || !node) return known;
    const abstractId = definitionOf(node, abstracts, nums, listStyles);
    const levels = readLevels(abstracts.get(abstractId));
    const starts = new Map<number, number>();
    for (const override of childrenOf(node, 'w:lvlOverride')) {
      const index = numberOf(override.get('w:ilvl')) ?? 0;
      const level = childOf(override, 'w:lvl');
      if (level) levels.set(index, readLevel(level));
      const start = numberOf(childOf(override, 'w:startOverride')?.get('w:val'));
      if (start !== undefined) starts.set(index, start);
    }
    const list: List = { abstractId, levels, starts };
    lists.set(numId, list);
    return list;
  };
}

/** The definition a list uses; one that only names a numbering style leads on to that style's list. */
function definitionOf(num: XmlNode, abstracts: ReadonlyMap<string, XmlNode>, nums: ReadonlyMap<string, XmlNode>, listStyles: ReadonlyMap<string, string>): string {
  const abstractId = childOf(num, 'w:abstractNumId')?.get('w:val') ?? '';
  const link = childOf(abstracts.get(abstractId), 'w:numStyleLink')?.get('w:val');
  if (link === undefined) return abstractId;
  const linked = nums.get(listStyles.get(link) ?? '');
  return childOf(linked, 'w:abstractNumId')?.get('w:val') ?? abstractId;
}

function readLevels(definition: XmlNode | undefined): Map<number, Level> {
  return new Map(childrenOf(definition, 'w:lvl').map((node) => [numberOf(node.get('w:ilvl')) ?? 0, readLevel(node)]));
}

function readLevel(node: XmlNode): Level {
  const legal = childOf(node, 'w:isLgl');
  return {
    start: numberOf(childOf(node, 'w:start')?.get('w:val')) ?? 1,
    format: childOf(node, 'w:numFmt')?.get('w:val') ?? 'decimal',
    text: childOf(node, 'w:lvlText')?.get('w:val') ?? '',
    restart: numberOf(childOf(node, 'w:lvlRestart')?.get('w:val')) ?? null,
    style: childOf(node, 'w:pStyle')?.get('w:val') ?? '',
    legal: legal !== undefined && legal.get('w:val') !== '0' && legal.get('w:val') !== 'false',
  };
}

/** A whole number of a sensible size; undefined for anything else. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/u.test(text) ? Number(text) : undefined;
}
