import { captionLabel, runsText, type Block, type Bookmark, type CellBlock, type DecisionBlock, type DocumentModel, type HeadingBlock, type Limb, type ListItemBlock, type NumberLabel, type NumberedBlock, type RecommendationsBlock } from '@shared/documents/document-model';
import type { ListName } from '@shared/documents/document-styles';

/** How one block is numbered: the label a reader sees, and, when Word counts it, the list, its level (0 first) and which restart of the list. */
export type NumberedAs = {
  readonly label: string;
  readonly auto: { readonly list: ListName; readonly level: number; readonly instance: number | null } | null;
};

/** Counts through a document in reading order, exactly as Word's lists do; every output asks it for each block once, in order. */
export type Numbering = {
  readonly heading: (block: HeadingBlock) => NumberedAs;
  readonly numbered: (block: NumberedBlock) => NumberedAs;
  readonly listItem: (block: ListItemBlock) => NumberedAs;
  readonly limbs: (block: RecommendationsBlock | DecisionBlock) => readonly NumberedAs[];
  /** How many restarts were used so far; their numbers run from 1. */
  readonly instances: () => readonly { readonly list: ListName; readonly level: number }[];
};

const NONE: NumberedAs = { label: '', auto: null };
const LIST_LABELS: Readonly<Record<Exclude<ListItemBlock['marker'], 'bullet'>, (count: number) => string>> = {
  number: (count) => `${String(count)}.`,
  letter: (count) => `(${letters(count)})`,
  roman: (count) => `(${roman(count)})`,
  bracket: (count) => `${letters(count)})`,
};

/** Starts counting at the top of a document. */
export function createNumbering(): Numbering {
  const counters = { report: [0, 0, 0, 0, 0], appendix: [0, 0, 0, 0, 0] };
  const used: { readonly list: ListName; readonly level: number }[] = [];
  // Only a heading of the paper's own list moves its counter: letters under any other count in a list of their own, new for each.
  let literalScope: { readonly instance: number; counts: [number, number] } | null = null;
  let underLiteral = false;
  let items = 0;
  const lists = new Map<string, { readonly instance: number; count: number }>();
  const parents = new Map<string, number>();

  const restart = (list: ListName, level: number): number => used.push({ list, level });

  const literal = (number: NumberLabel): NumberedAs | null => {
    if (number.type === 'auto') return null;
    return number.type === 'literal' ? { label: number.text, auto: null } : NONE;
  };

  const count = (series: 'report' | 'appendix', level: number): readonly number[] => {
    const counter = counters[series];
    counter[level] = (counter[level] ?? 0) + 1;
    counter.fill(0, level + 1);
    return counter;
  };

  return {
    heading(block) {
      const fixed = literal(block.number);
      if (block.level === 1 || block.number.type !== 'none') {
        underLiteral = fixed !== null || block.series === 'item';
        literalScope = null;
      }
      if (fixed) return fixed;
      if (block.series === 'item') {
        items += 1;
        return { label: String(items), auto: { list: 'item', level: 0, instance: null } };
      }
      const series = block.series === 'appendix' ? 'appendix' : 'report';
      const values = count(series, 0);
      const first = values[0] ?? 0;
      return {
        label: series === 'appendix' ? `Appendix ${letters(first).toUpperCase()}` : `${String(first)}.`,
        auto: { list: series, level: 0, instance: null },
      };
    },
    numbered(block) {
      const fixed = literal(block.number);
      if (fixed) {
        if (block.level <= 2) {
          underLiteral = true;
          literalScope = null;
        }
        return fixed;
      }
      if (block.level >= 3 && underLiteral) {
        literalScope ??= { instance: restart('limbs', 0), counts: [0, 0] };
        const { counts } = literalScope;
        if (block.level === 3) {
          counts[0] += 1;
          counts[1] = 0;
        } else counts[1] += 1;
        const label = block.level === 3 ? `(${letters(counts[0])})` : `(${roman(counts[1])})`;
        return { label, auto: { list: 'limbs', level: block.level - 3, instance: literalScope.instance } };
      }
      if (block.level <= 2) underLiteral = false;
      const series = block.series === 'appendix' ? 'appendix' : 'report';
      return { label: reportLabel(series, block.level, count(series, block.level)), auto: { list: series, level: block.level, instance: null } };
    },
    listItem(block) {
      if (block.marker === 'bullet') return { label: '•', auto: { list: 'bullet', level: block.level - 1, instance: null } };
      const parent = parents.get(`${block.list}/${String(block.level - 1)}`) ?? 0;
      const key = `${block.list}/${String(block.level)}/${block.marker}/${String(parent)}`;
      let list = lists.get(key);
      if (!list) {
        list = { instance: restart(block.marker, block.level - 1), count: 0 };
        lists.set(key, list);
      }
      list.count += 1;
      const ordinal = `${block.list}/${String(block.level)}`;
      parents.set(ordinal, (parents.get(ordinal) ?? 0) + 1);
      const label = LIST_LABELS[block.marker](list.count);
      return { label, auto: { list: block.marker, level: block.level - 1, instance: list.instance } };
    },
    limbs(block) {
      const limbs: readonly Limb[] = block.type === 'recommendations' ? block.items : block.limbs;
      const list: ListName = block.type === 'recommendations' ? 'limbs' : 'decision';
      const withPaper = block.type === 'recommendations' && block.count === 'paragraphs';
      const instance = !withPaper && limbs.some((item) => item.number.type === 'auto') ? restart(list, 0) : null;
      let first = 0;
      let second = 0;
      return limbs.map((item) => {
        const fixed = literal(item.number);
        if (fixed) return fixed;
        if (withPaper) {
          const level = item.level === 1 ? 1 : 3;
          return { label: reportLabel('report', level, count('report', level)), auto: { list: 'report', level, instance: null } };
        }
        if (item.level === 1) {
          first += 1;
          second = 0;
        } else second += 1;
        return { label: item.level === 1 ? `(${letters(first)})` : `(${roman(second)})`, auto: { list, level: item.level - 1, instance } };
      });
    },
    instances: () => used,
  };
}

function reportLabel(series: 'report' | 'appendix', level: number, values: readonly number[]): string {
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = values;
  const head = series === 'appendix' ? letters(first).toUpperCase() : `${String(first)}.`;
  if (level === 1) return `${head}${String(second)}`;
  if (level === 2) return `${head}${String(second)}.${String(third)}`;
  return level === 3 ? `(${letters(fourth)})` : `(${roman(fifth)})`;
}

/** a … z, then aa, bb … as Word counts. */
export function letters(number: number): string {
  if (number < 1) return '';
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];

/** i, ii, iii, iv … */
export function roman(number: number): string {
  let rest = number;
  let out = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}

/** How an item of a list in a cell is numbered: as one on the page. */
export function countedInCell(part: Extract<CellBlock, { readonly type: 'counted' }>, numbering: Numbering): NumberedAs {
  return numbering.listItem({ ...part, type: 'listItem', indent: 'none' });
}

/** What a reference to a bookmark shows: its number without the closing full stop, with what it stands under ("2.1(a)(i)"), and its words; `counted` when Word counts the number itself, `caption` when it is the number of a table or picture. */
export type ReferenceTarget = { readonly label: string; readonly text: string; readonly counted: boolean; readonly caption?: true };

/** Every bookmark of a document with what a reference to it shows. */
export function referenceTargets(model: DocumentModel): ReadonlyMap<Bookmark, ReferenceTarget> {
  const targets = new Map<Bookmark, ReferenceTarget>();
  const numbering = createNumbering();
  // As Word's REF field with \w writes it: a letter with the paragraph it stands under.
  let above = ['', ''];
  const add = (bookmark: Bookmark | null | undefined, as: NumberedAs, text: string, level: 0 | 1 | 2 = 0): void => {
    const own = as.label.replace(/\.$/, '');
    const label = own === '' ? '' : [...above.slice(0, level), own].join('');
    // A heading without a number leaves Word's counters as they are.
    if (level < 2 && own !== '') above = level === 0 ? [own, ''] : [above[0] ?? '', own];
    if (bookmark !== null && bookmark !== undefined) targets.set(bookmark, { label, text, counted: as.auto !== null });
  };
  for (const block of allBlocks(model)) {
    switch (block.type) {
      case 'heading':
        add(block.bookmark, numbering.heading(block), runsText(block.runs));
        break;
      case 'numbered':
        add(block.bookmark, numbering.numbered(block), runsText(block.runs), block.level <= 2 ? 0 : block.level === 3 ? 1 : 2);
        break;
      case 'listItem':
        numbering.listItem(block);
        break;
      case 'recommendations':
      case 'decision': {
        const items = block.type === 'recommendations' ? block.items : block.limbs;
        for (const [index, as] of numbering.limbs(block).entries()) {
          const item = items[index];
          if (item) add(item.bookmark, as, runsText(item.runs), item.level === 1 ? 0 : 1);
        }
        break;
      }
      case 'table': case 'image':
        if (block.bookmark !== undefined && block.bookmark !== null) targets.set(block.bookmark, { label: block.count === undefined ? '' : captionLabel(block.count), text: block.caption ?? '', counted: block.count?.counted === true, caption: true });
        break;
      case 'title': case 'strapline': case 'detail': case 'paragraph': case 'notice': case 'contents': case 'pageBreak': case 'signature':
        break;
    }
  }
  return targets;
}

/** All blocks of all sections in reading order. */
export function* allBlocks(model: DocumentModel): Generator<Block> {
  for (const section of model.sections) yield* section.blocks;
}
