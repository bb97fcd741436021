import { literalNumber, type Block, type DocumentModel, type DocumentSection, type Limb, type NumberLabel, type PartEdges } from '@shared/documents/document-model';
import { createNumbering, type NumberedAs } from '@shared/documents/number-blocks';

/**
 * A document as a part of a pack: its numbers written out as they count in it, its headings one level down under `heading`, its
 * bookmarks and lists named apart from those of other parts. Title, council and its own contents are left to the pack.
 */
export function packPart(model: DocumentModel, options: { readonly name: string; readonly heading: Block; readonly edges: PartEdges }): readonly DocumentSection[] {
  const numbering = createNumbering();
  const sections = model.sections.map((section): DocumentSection => ({
    orientation: section.orientation,
    edges: options.edges,
    blocks: section.blocks.flatMap((block): readonly Block[] => {
      if (block.type === 'title' || block.type === 'strapline' || block.type === 'contents') return [];
      return [named(lowered(block, numbering), options.name)];
    }),
  }));
  const [first, ...rest] = sections;
  const opened: DocumentSection = { orientation: first?.orientation ?? 'portrait', edges: options.edges, blocks: [options.heading, ...(first?.blocks ?? [])] };
  return [opened, ...rest.filter((section) => section.blocks.length > 0)];
}

/** The block with its number fixed and, for a heading, one level lower. */
function lowered(block: Block, numbering: ReturnType<typeof createNumbering>): Block {
  switch (block.type) {
    case 'heading':
      return { ...block, level: block.level === 1 ? 2 : 3, series: 'section', number: fixed(numbering.heading(block)) };
    case 'numbered':
      return { ...block, number: literalNumber(numbering.numbered(block).label) };
    case 'listItem':
      numbering.listItem(block);
      return block;
    case 'recommendations':
      return { ...block, items: limbs(block.items, numbering.limbs(block)) };
    case 'decision':
      return { ...block, limbs: limbs(block.limbs, numbering.limbs(block)) };
    case 'table':
    case 'image':
      return block.count === undefined ? block : { ...block, count: { ...block.count, counted: false } };
    case 'title': case 'strapline': case 'detail': case 'paragraph': case 'notice': case 'contents': case 'pageBreak': case 'signature':
      return block;
  }
}

function limbs(items: readonly Limb[], as: readonly NumberedAs[]): readonly Limb[] {
  return items.map((item, index) => ({ ...item, number: fixed(as[index] ?? { label: '', auto: null }) }));
}

function fixed(as: NumberedAs): NumberLabel {
  return as.label === '' ? { type: 'none' } : literalNumber(as.label);
}

/** Bookmarks, the references to them, and lists, with the part's name before their own. */
function named<T>(value: T, name: string): T {
  if (Array.isArray(value)) return value.map((one: unknown) => named(one, name)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    const own = typeof inner === 'string' && (key === 'bookmark' || key === 'list' || key === 'target');
    return [key, own ? `${name}-${inner}`.slice(0, 40) : typeof inner === 'object' ? named(inner, name) : inner];
  });
  return Object.fromEntries(entries) as T;
}
