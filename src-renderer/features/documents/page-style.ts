import { createContext, useContext, type CSSProperties } from 'react';
import { PLAIN_STYLES, type DocumentStyles, type ParagraphStyle, type StyleId } from '@shared/documents/document-styles';

/** Points to CSS pixels. */
export const PX = 96 / 72;

/** The look that documents are made with, Word files too, as CSS. */
export type PageLook = {
  readonly styles: DocumentStyles;
  /** The face of the documents, with faces of the same measures where it is not there. */
  readonly face: string;
  /** How a paragraph of a style stands on the page. Margins collapse as Word's do: the larger of two counts. */
  readonly paragraph: (id: StyleId) => CSSProperties;
  /** Where a number or bullet hangs, left of the text. */
  readonly label: (id: StyleId) => CSSProperties;
};

/** The look of these styles. */
export function pageLook(styles: DocumentStyles): PageLook {
  return {
    styles,
    face: `"${styles.font.replace(/["\\]/g, '')}", "Liberation Sans", Arimo, Arial, Helvetica, sans-serif`,
    paragraph: (id) => {
      const style = styles.paragraph[id];
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
    },
    label: (id) => {
      const style = styles.paragraph[id];
      return { position: 'absolute', left: Math.max(0, style.left - style.hanging) * PX, fontWeight: style.bold ? 700 : 400 };
    },
  };
}

/** The look of the page that is drawn here. */
export const LookContext = createContext<PageLook>(pageLook(PLAIN_STYLES));

/** The look of the page that this is a part of. */
export function useLook(): PageLook {
  return useContext(LookContext);
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
