import { makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DocumentModel } from '@shared/documents/document-model';
import { pageSize } from '@shared/documents/document-styles';
import { pageMarks } from '@shared/documents/page-marks';
import { mb } from '@renderer/theme/tokens';
import { drawDocument, type Piece } from './draw-blocks';
import { DOCUMENT_FACE, paragraphCss, PX, STYLES } from './page-style';
import { paginate } from './paginate';

const useStyles = makeStyles({
  frame: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: '16px', alignItems: 'center' },
  // Paper is white in both themes.
  page: { position: 'relative', colorScheme: 'light', backgroundColor: mb.paper, color: mb.onPaper, boxShadow: `0 0 0 1px ${mb.paperLine}`, flexShrink: 0, fontFamily: DOCUMENT_FACE, textAlign: 'start', forcedColorAdjust: 'auto' },
  measuring: { position: 'absolute', visibility: 'hidden', pointerEvents: 'none', insetInlineStart: 0, top: 0, height: 0, overflow: 'hidden' },
  holder: { position: 'relative', width: '100%', overflowX: 'hidden' },
  head: { position: 'absolute', display: 'flex', justifyContent: 'space-between', gap: '16px' },
  foot: { position: 'absolute', display: 'flex', justifyContent: 'space-between', gap: '16px' },
});

type DocumentPreviewProps = {
  readonly model: DocumentModel;
  /** The widest a page is drawn, in css px; it also never is wider than its place. Word's own size is 794. */
  readonly widest?: number;
};

/**
 * A document as pages of paper, drawn from the value that the Word file is made of. Where pages end is measured here; Word may
 * break a line or a page elsewhere, and never changes a word or a number.
 */
export function DocumentPreview({ model, widest = 794 }: DocumentPreviewProps) {
  const styles = useStyles();
  const pieces = useMemo(() => drawDocument(model), [model]);
  const holder = useRef<HTMLDivElement>(null);
  const measure = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly (readonly number[])[]>([]);
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
    const boxes = [...measured.children].map((child) => {
      const { top, bottom } = child.getBoundingClientRect();
      return { top, bottom };
    });
    setPages(paginate(pieces.map((piece, index) => ({ ...piece, ...(boxes[index] ?? { top: 0, bottom: 0 }) })), (landscape) => pageSize(STYLES, landscape ? 'landscape' : 'portrait').textHeight * PX));
  }, [pieces]);

  const { width } = pageSize(STYLES, 'portrait');
  return (
    <div ref={holder} className={styles.holder}>
      <div className={styles.measuring} aria-hidden="true" style={{ width: (width - STYLES.page.marginLeft - STYLES.page.marginRight) * PX, fontFamily: DOCUMENT_FACE }}>
        <div ref={measure}>{pieces.map((piece) => piece.element)}</div>
      </div>
      <div className={styles.frame}>
        {pages.map((page, index) => (
          <PaperPage key={index} model={model} pieces={page.flatMap((at) => pieces[at] ?? [])} number={index + 1} total={pages.length} room={Math.min(room - 2, widest)} />
        ))}
      </div>
    </div>
  );
}

function PaperPage({ model, pieces, number, total, room }: { readonly model: DocumentModel; readonly pieces: readonly Piece[]; readonly number: number; readonly total: number; readonly room: number }) {
  const styles = useStyles();
  const { page } = STYLES;
  const { width, height } = pageSize(STYLES, pieces[0]?.landscape === true ? 'landscape' : 'portrait');
  const inset = { left: page.marginLeft * PX, right: page.marginRight * PX };
  const marks = pageMarks(model);
  return (
    <article
      className={styles.page}
      aria-label={`Page ${String(number)} of ${String(total)}`}
      style={{
        width: width * PX,
        minHeight: height * PX,
        zoom: Math.min(1, room / (width * PX)),
        padding: `${String(page.marginTop * PX)}px ${String(page.marginRight * PX)}px ${String(page.marginBottom * PX)}px ${String(page.marginLeft * PX)}px`,
      }}
    >
      <div className={styles.head} style={{ ...inset, top: page.header * PX }}>
        <span style={{ ...plain('Header') }}>{model.header.left}</span>
        <span style={{ ...plain('HeaderMark') }}>{[...marks, model.header.right].filter((part) => part !== '').join(' · ')}</span>
      </div>
      {pieces.map((piece) => piece.element)}
      <div className={styles.foot} style={{ ...inset, bottom: page.footer * PX }}>
        <span style={{ ...plain('Footer') }}>{model.footer.left}</span>
        {model.footer.pageNumbers && <span style={{ ...plain('Footer') }}>{`Page ${String(number)} of ${String(total)}`}</span>}
      </div>
    </article>
  );
}

function plain(style: 'Header' | 'HeaderMark' | 'Footer') {
  const { fontSize, fontWeight, color, lineHeight } = paragraphCss(style);
  return { fontSize, fontWeight, lineHeight, ...(color === undefined ? {} : { color }) };
}
