import type { CSSProperties } from 'react';
import { PLAIN_STYLES, type DocumentStyles, type ParagraphStyle, type StyleId } from '@shared/documents/document-styles';

/** Points to CSS pixels. */
export const PX = 96 / 72;

/** The look that Word files are made with; the preview draws with the same table. */
export const STYLES: DocumentStyles = PLAIN_STYLES;

/** The face of the documents, with faces of the same measures where it is not there. */
export const DOCUMENT_FACE = `${STYLES.font}, "Liberation Sans", Arimo, Helvetica, sans-serif`;

/** How a paragraph of a style stands on the page, as CSS. Margins collapse as Word's do: the larger of two counts. */
export function paragraphCss(id: StyleId): CSSProperties {
  const style = STYLES.paragraph[id];
  return {
    position: 'relative',
    fontSize: style.size * PX,
    lineHeight: style.line * 1.15,
    fontWeight: style.bold ? 700 : 400,
    marginTop: style.before * PX,
    marginBottom: style.after * PX,
    paddingLeft: style.left * PX,
    paddingRight: style.right * PX,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    tabSize: 8,
    ...inkOf(style),
    ...frameOf(style),
  };
}

/** Where a number or bullet hangs, left of the text. */
export function labelCss(id: StyleId): CSSProperties {
  const style = STYLES.paragraph[id];
  return { position: 'absolute', left: Math.max(0, style.left - style.hanging) * PX, fontWeight: style.bold ? 700 : 400 };
}

function inkOf(style: ParagraphStyle): CSSProperties {
  return style.colour === 'auto' ? {} : { color: `#${style.colour}` };
}

function frameOf(style: ParagraphStyle): CSSProperties {
  const frame = style.frame === null ? {} : { border: `1px solid #${style.frame}`, paddingTop: 5, paddingBottom: 5 };
  const shading = style.shading === null ? {} : { backgroundColor: `#${style.shading}` };
  // Word joins paragraphs of one bar to one block, and the bar stands outside the text.
  const bar = style.leftBar === null ? {} : { boxShadow: `-6px 0 0 ${style.shading === null ? 'transparent' : `#${style.shading}`}, -9px 0 0 #${style.leftBar}`, marginTop: 0, marginBottom: 0, paddingTop: style.before * PX, paddingBottom: style.after * PX };
  return { ...frame, ...shading, ...bar };
}
