import { makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { INITIALS_LINE, type DocumentModel } from '@shared/documents/document-model';
import { pageSize, type DocumentStyles } from '@shared/documents/document-styles';
import { pageMarks } from '@shared/documents/page-marks';
import { wearLook } from '@shared/documents/wear-look';
import { mb } from '@renderer/theme/tokens';
import { drawDocument, type Piece } from './draw-blocks';
import { LookContext, pageLook, PX, useLook, type PageLook } from './page-style';
import { paginate } from './paginate';
import type { MeasuredPiece, PlacedPiece } from './paginate';

const useStyles = makeStyles({
  frame: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: '16px', alignItems: 'center' },
  // Paper is white in both themes.
  page: { position: 'relative', colorScheme: 'light', backgroundColor: mb.paper, color: mb.onPaper, boxShadow: `0 0 0 1px ${mb.paperLine}`, flexShrink: 0, textAlign: 'start', forcedColorAdjust: 'auto' },
  measuring: { position: 'absolute', visibility: 'hidden', pointerEvents: 'none', insetInlineStart: 0, top: 0, height: 0, overflow: 'hidden' },
  holder: { position: 'relative', width: '100%', overflowX: 'hidden' },
  head: { position: 'absolute', display: 'flex', justifyContent: 'space-between', gap: '16px' },
  foot: { position: 'absolute', display: 'flex', justifyContent: 'space-between', gap: '16px' },
});

type DocumentPreviewProps = {
  readonly model: DocumentModel;
  /** How it looks: useDocumentStyles() as a rule. */
  readonly look: DocumentStyles;
  /** The widest a page is drawn, in css px; it also never is wider than its place. Word's own size is 794. */
  readonly widest?: number;
};

/**
 * A document as pages of paper, drawn from the value that the Word file is made of. Where pages end is measured here; Word may
 * break a line or a page elsewhere, and never changes a word or a number.
 */
export function DocumentPreview({ model, look: given, widest = 794 }: DocumentPreviewProps) {
  const styles = useStyles();
  const documentStyles = useMemo(() => wearLook(given, model.look), [given, model.look]);
  const look = useMemo(() => pageLook(documentStyles), [documentStyles]);
  const pieces = useMemo(() => drawDocument(model, documentStyles), [model, documentStyles]);
  const holder = useRef<HTMLDivElement>(null);
  const measure = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly (readonly PlacedPiece[])[]>([]);
  const [room, setRoom] = useState(widest);

  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setRoom(Math.max(200, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const measured = measure.current;
    if (!measured) return;
    const elements = [...measured.children].flatMap((column) => [...column.children]);
    setPages(paginate(pieces.flatMap((piece, index) => measuredPiece(piece, elements[index])), (landscape) => pageSize(documentStyles, landscape ? 'landscape' : 'portrait').textHeight * PX));
  }, [pieces, documentStyles]);

  return (
    <LookContext value={look}>
      <div ref={holder} className={styles.holder}>
        <div ref={measure} className={styles.measuring} aria-hidden="true" style={{ fontFamily: look.face }}>
          {columnsOf(pieces).map((column, index) => (
            <div key={index} style={{ width: textWidth(documentStyles, column[0]?.landscape === true) * PX }}>
              {column.map((piece) => piece.element)}
            </div>
          ))}
        </div>
        <div className={styles.frame}>
          {pages.map((page, index) => (
            <PaperPage key={index} model={model} pieces={page.flatMap(({ piece: at, rows }) => drawnPiece(pieces[at], rows))} number={index + 1} total={pages.length} room={Math.min(room - 2, widest)} />
          ))}
        </div>
      </div>
    </LookContext>
  );
}

/** Pieces that stand on pages of one width, together: each is as high as its width makes it. */
function columnsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const columns: Piece[][] = [];
  for (const piece of pieces) {
    const column = columns.at(-1);
    if (column?.[0]?.landscape === piece.landscape) column.push(piece);
    else columns.push([piece]);
  }
  return columns;
}

/** The width of the text of a page, in points. */
function textWidth(styles: DocumentStyles, landscape: boolean): number {
  return pageSize(styles, landscape ? 'landscape' : 'portrait').width - styles.page.marginLeft - styles.page.marginRight;
}

function measuredPiece(piece: Piece, element: Element | undefined): MeasuredPiece {
  const { top, bottom } = element?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  const rows = piece.part === null ? null : [...(element?.querySelectorAll('tbody > tr') ?? [])].map((row) => row.getBoundingClientRect().bottom);
  return { ...piece, top, bottom, head: element?.querySelector('thead')?.getBoundingClientRect().height ?? 0, rows: rows === null || rows.length === 0 ? null : rows };
}

function drawnPiece(piece: Piece | undefined, rows: PlacedPiece['rows']): readonly Piece[] {
  if (piece === undefined) return [];
  return [rows === null || piece.part === null ? piece : { ...piece, element: piece.part(rows.from, rows.to) }];
}

function PaperPage({ model, pieces, number, total, room }: { readonly model: DocumentModel; readonly pieces: readonly Piece[]; readonly number: number; readonly total: number; readonly room: number }) {
  const styles = useStyles();
  const look = useLook();
  const { page, houseHeader, houseFooter } = look.styles;
  const { width, height } = pageSize(look.styles, pieces[0]?.landscape === true ? 'landscape' : 'portrait');
  const inset = { left: page.marginLeft * PX, right: page.marginRight * PX };
  const marks = pageMarks(model);
  return (
    <article
      className={styles.page}
      aria-label={`Page ${String(number)} of ${String(total)}`}
      style={{
        width: width * PX,
        minHeight: height * PX,
        fontFamily: look.face,
        zoom: Math.min(1, room / (width * PX)),
        padding: `${String(page.marginTop * PX)}px ${String(page.marginRight * PX)}px ${String(page.marginBottom * PX)}px ${String(page.marginLeft * PX)}px`,
      }}
    >
      <div className={styles.head} style={{ ...inset, top: page.header * PX }}>
        <span style={edge(look, 'Header')}>{[model.header.left, houseHeader].filter((part) => part !== '').join('\n')}</span>
        <span style={edge(look, 'HeaderMark')}>{[...marks, model.header.right].filter((part) => part !== '').join(' · ')}</span>
      </div>
      {pieces.map((piece) => piece.element)}
      <div className={styles.foot} style={{ ...inset, bottom: page.footer * PX }}>
        <span style={edge(look, 'Footer')}>{[model.footer.left, model.footer.check ?? '', houseFooter].filter((part) => part !== '').join('\n')}</span>
        {model.footer.pageNumbers && <span style={edge(look, 'Footer')}>{`${model.footer.initials === true ? `${INITIALS_LINE} · ` : ''}Page ${String(number)} of ${String(total)}`}</span>}
      </div>
    </article>
  );
}

/** A line at the top or foot of a page; lines of it stand one under the other. */
function edge(look: PageLook, style: 'Header' | 'HeaderMark' | 'Footer') {
  const { fontSize, fontWeight, color, lineHeight } = look.paragraph(style);
  return { fontSize, fontWeight, lineHeight, whiteSpace: 'pre-line' as const, ...(color === undefined ? {} : { color }) };
}
