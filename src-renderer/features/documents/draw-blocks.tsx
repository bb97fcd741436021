import type { ReactElement, ReactNode } from 'react';
import type { Block, CellBlock, DocumentModel, FootnoteInline, Inline, TableBlock } from '@shared/documents/document-model';
import { LABEL_WIDTH } from '@shared/documents/document-styles';
import type { DocumentStyles, StyleId } from '@shared/documents/document-styles';
import { contentsEntries, estimatePages } from '@shared/documents/estimate-pages';
import { countedInCell, createNumbering, referenceTargets } from '@shared/documents/number-blocks';
import type { Numbering } from '@shared/documents/number-blocks';
import { headingStyle, limbStyle, listItemStyle, numberedStyle, paragraphStyle } from '@shared/documents/style-of-block';
import { CELL_ITEM_WIDTH } from '@shared/documents/table-layout';
import { drawInlines, type InlineSetting } from './draw-inline';
import { PX, useLook } from './page-style';

/**
 * A piece of a page. `keep` stays on the page of the piece after it; `newPage` begins one. A table may be broken between its rows: `part` draws
 * those from one up to another; it is null for what is never broken over two pages.
 */
export type Piece = { readonly element: ReactElement; readonly keep: boolean; readonly newPage: boolean; readonly landscape: boolean; readonly part: ((from: number, to: number) => ReactElement) | null };

/** A document as pieces in reading order, numbered as Word will number it. They are drawn inside a LookContext of the same styles. */
export function drawDocument(model: DocumentModel, styles: DocumentStyles): readonly Piece[] {
  const numbering = createNumbering();
  const estimate = estimatePages(model, styles);
  const notes: FootnoteInline[] = [];
  const setting: InlineSetting = { targets: referenceTargets(model), pages: estimate.bookmarks, note: (footnote) => notes.push(footnote) };
  const pieces: Piece[] = [];
  let landscape = false;
  let newPage = false;
  const push = (element: ReactElement, keep = false, part: Piece['part'] = null): void => {
    pieces.push({ element, keep, newPage, landscape, part });
    newPage = false;
  };
  const line = (style: StyleId, runs: ReactNode, label = '', keep = styles.paragraph[style].keepWithNext): void => {
    push(<Line key={pieces.length} style={style} label={label} runs={runs} />, keep);
  };
  const draw = (runs: readonly Inline[]): ReactNode => drawInlines(runs, setting);

  const drawBlock = (block: Block): void => {
    switch (block.type) {
      case 'title':
        return line('Title', block.text, '', true);
      case 'strapline':
        return line('Strapline', block.text, '', true);
      case 'heading':
        return line(headingStyle(block), draw(block.runs), numbering.heading(block).label, true);
      case 'detail':
        return push(<DetailLine key={pieces.length} label={block.label} value={draw(block.value)} />);
      case 'paragraph':
        return line(paragraphStyle(block), draw(block.runs), '', block.keepWithNext);
      case 'numbered':
        return line(numberedStyle(block), draw(block.runs), numbering.numbered(block).label);
      case 'listItem':
        return line(listItemStyle(block), draw(block.runs), numbering.listItem(block).label);
      case 'recommendations':
      case 'decision': {
        const items = block.type === 'recommendations' ? block.items : block.limbs;
        if (block.type === 'decision') line('Decision', <><strong style={{ fontWeight: 700 }}>{block.verb}</strong> {draw(block.lead)}</>, '', items.length > 0);
        else if (block.lead.length > 0) line('RecommendationLead', draw(block.lead));
        const labels = numbering.limbs(block);
        items.forEach((item, index) => line(limbStyle(block.type, item), draw(item.runs), labels[index]?.label ?? ''));
        return undefined;
      }
      case 'table': {
        if (block.caption !== null) line('TableCaption', block.caption, '', true);
        const key = pieces.length;
        const labels = cellLabels(block, numbering);
        const table = (from: number, to: number): ReactElement => <Table key={key} block={block} draw={draw} labels={labels} from={from} to={to} />;
        return push(table(0, block.rows.length), false, block.rows.length > 1 ? table : null);
      }
      case 'image':
        return push(<img key={pieces.length} src={`data:${block.mediaType};base64,${block.data}`} alt={block.decorative ? '' : block.alt} style={{ display: 'block', maxWidth: '100%', width: block.width * PX, marginBlock: 6 }} />);
      case 'notice':
        return line(block.tone === 'exempt' ? 'NoticeExempt' : 'NoticeInformation', draw(block.runs));
      case 'contents':
        line('ContentsHeading', block.heading, '', true);
        for (const entry of contentsEntries(model, block.levels)) push(<ContentsLine key={pieces.length} label={entry.label} text={entry.text} page={estimate.headings[entry.heading] ?? 1} level={entry.level} />);
        return undefined;
      case 'pageBreak':
        newPage = true;
        return undefined;
      case 'signature':
        for (const label of block.lines) push(<SignatureLine key={pieces.length} label={label} />);
        return undefined;
    }
  };
  const { logo } = styles;
  if (logo) push(<img key="logo" src={`data:${logo.mediaType};base64,${logo.data}`} alt={logo.alt} style={{ display: 'block', width: logo.width * PX, height: logo.height * PX, marginBottom: 8 }} />, true);
  model.sections.forEach((section, index) => {
    landscape = section.orientation === 'landscape';
    newPage = index > 0;
    for (const block of section.blocks) drawBlock(block);
  });
  notes.forEach((note, index) => line('FootnoteText', <><sup>{index + 1}</sup> {drawInlines(note.runs, setting)}</>));
  return pieces;
}

const HEADING_LEVEL: Partial<Record<StyleId, 'h2' | 'h3' | 'h4' | 'h5'>> = { Title: 'h2', Heading1: 'h3', ContentsHeading: 'h3', Heading2: 'h4', Heading3: 'h5' };

/** The most characters of a heading’s number that fit into the strip before its words. */
const LONGEST_HANGING = 6;

function Line({ style, label, runs }: { readonly style: StyleId; readonly label: string; readonly runs: ReactNode }) {
  const look = useLook();
  const Tag = HEADING_LEVEL[style] ?? 'p';
  // A heading without a number stands at the margin, as in Word; one with a number leaves room for it, also where its style has none.
  const isHeading = style === 'Heading1' || style === 'Heading2' || style === 'Heading3';
  // "Appendix A" hangs in no strip: its words follow it on the line.
  const inLine = isHeading && label.length > LONGEST_HANGING;
  const paddingLeft = label === '' || inLine ? 0 : Math.max(look.styles.paragraph[style].left, LABEL_WIDTH) * PX;
  return (
    <Tag style={{ ...look.paragraph(style), ...(isHeading ? { paddingLeft } : {}) }}>
      {label !== '' && <span style={inLine ? {} : look.label(style)}>{inLine ? `${label} ` : label}</span>}
      {runs}
    </Tag>
  );
}

/** The value stands at the tab after its label; a long label pushes it on, as a tab does. */
function DetailLine({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  const look = useLook();
  const hanging = look.styles.paragraph.Detail.hanging * PX;
  return (
    <p style={{ ...look.paragraph('Detail'), textIndent: -hanging }}>
      <strong style={{ fontWeight: 700, display: 'inline-block', minWidth: hanging, paddingRight: 8, textIndent: 0 }}>{label}:</strong>
      {value}
    </p>
  );
}

function ContentsLine({ label, text, page, level }: { readonly label: string; readonly text: string; readonly page: number; readonly level: 1 | 2 | 3 }) {
  const look = useLook();
  const style = ({ 1: 'TOC1', 2: 'TOC2', 3: 'TOC3' } as const)[level];
  return (
    <p style={{ ...look.paragraph(style), display: 'flex', gap: 8 }}>
      {label !== '' && <span style={look.label(style)}>{label}</span>}
      <span>{text}</span>
      <span style={{ flex: 1, borderBottom: '1px dotted currentColor', marginBottom: 4 }} />
      <span>{page}</span>
    </p>
  );
}

function SignatureLine({ label }: { readonly label: string }) {
  const look = useLook();
  return (
    <p style={{ ...look.paragraph('Signature'), display: 'flex', gap: 8, alignItems: 'flex-end' }}>
      <span>{label}</span>
      <span style={{ flex: 1, borderBottom: '1px solid currentColor', height: 18 }} />
    </p>
  );
}

/** The labels of the counted items of a table's cells, counted once and in order. */
function cellLabels(block: TableBlock, numbering: Numbering): ReadonlyMap<CellBlock, string> {
  const labels = new Map<CellBlock, string>();
  for (const part of block.rows.flatMap((row) => row.cells.flat())) if (part.type === 'counted') labels.set(part, countedInCell(part, numbering).label);
  return labels;
}

type TableProps = {
  readonly block: TableBlock;
  readonly draw: (runs: readonly Inline[]) => ReactNode;
  readonly labels: ReadonlyMap<CellBlock, string>;
  /** The rows that stand here, up to `to`; the head stands over them on every page. */
  readonly from: number;
  readonly to: number;
};

function Table({ block, draw, labels, from, to }: TableProps) {
  const { styles, paragraph } = useLook();
  const { fontSize, fontWeight, lineHeight } = paragraph('TableHead');
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const cell = { border: `1px solid #${styles.tableLine}`, padding: `${String(styles.cellPadding.vertical * PX)}px ${String(styles.cellPadding.horizontal * PX)}px`, verticalAlign: 'top' } as const;
  return (
    <table aria-label={from === 0 ? block.description : `${block.description}, continued`} style={{ width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', marginTop: from === 0 ? 8 : 0, marginBottom: to === block.rows.length ? 8 : 0 }}>
      <colgroup>
        {block.columns.map((column, index) => (
          <col key={index} style={{ width: `${String((column.width / total) * 100)}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map((column, index) => (
            <th key={index} scope="col" style={{ ...cell, backgroundColor: `#${styles.tableHeadShading}`, textAlign: column.align, fontSize, fontWeight, lineHeight }}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.slice(from, to).map((row, index) => (
          <tr key={from + index}>
            {row.cells.map((blocks, place) => {
              const Cell = place === 0 && block.headingColumn ? 'th' : 'td';
              return (
                <Cell key={place} {...(Cell === 'th' ? { scope: 'row' } : {})} style={{ ...cell, textAlign: block.columns[place]?.align ?? 'left' }}>
                  {blocks.map((one, at) => (
                    <CellLine key={at} block={one} draw={draw} label={labels.get(one) ?? ''} heads={Cell === 'th'} />
                  ))}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A line of a cell; `heads` when its column stands as the head of the rows. */
function CellLine({ block, draw, label, heads }: { readonly block: CellBlock; readonly draw: (runs: readonly Inline[]) => ReactNode; readonly label: string; readonly heads: boolean }) {
  const look = useLook();
  if (block.type === 'bullet') {
    return (
      <p style={{ ...look.paragraph('TableBullet'), marginLeft: 12 * PX * ((block.level ?? 1) - 1) }}>
        <span style={look.label('TableBullet')}>•</span>
        {draw(block.runs)}
      </p>
    );
  }
  const hanging = block.type === 'counted' ? { paddingLeft: block.level * CELL_ITEM_WIDTH * PX, textIndent: -CELL_ITEM_WIDTH * PX } : {};
  return (
    <p style={{ ...look.paragraph(heads && block.type === 'paragraph' ? 'TableHead' : 'TableText'), ...hanging }}>
      {label !== '' && <span style={{ display: 'inline-block', minWidth: CELL_ITEM_WIDTH * PX, textIndent: 0 }}>{label}</span>}
      {block.type === 'labelled' && <strong style={{ fontWeight: 700 }}>{block.label}: </strong>}
      {draw(block.runs)}
    </p>
  );
}
