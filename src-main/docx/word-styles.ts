import { AlignmentType, BorderStyle, LineRuleType, ShadingType, type IBordersOptions, type IParagraphStyleOptions } from 'docx';
import { STYLE_IDS, type DocumentStyles, type ParagraphStyle, type StyleId } from '@shared/documents/document-styles';
import { twips, xmlAttribute } from '@main/docx/xml-text';

/** The paragraph styles of a document for the library. `Normal` is the document's default and is not among them. */
export function paragraphStyles(styles: DocumentStyles): readonly IParagraphStyleOptions[] {
  return STYLE_IDS.filter((id) => id !== 'Normal').map((id) => paragraphStyle(styles.paragraph[id]));
}

function paragraphStyle(style: ParagraphStyle): IParagraphStyleOptions {
  const border = borders(style);
  return {
    id: style.id,
    name: style.name,
    quickFormat: true,
    ...(style.basedOn ? { basedOn: style.basedOn } : {}),
    ...(style.next ? { next: style.next } : {}),
    run: { size: style.size * 2, bold: style.bold, ...(style.colour === 'auto' ? {} : { color: style.colour }) },
    paragraph: {
      alignment: AlignmentType.LEFT,
      spacing: spacing(style),
      indent: { left: twips(style.left), right: twips(style.right), hanging: twips(style.hanging) },
      ...(style.keepWithNext ? { keepNext: true } : {}),
      ...(style.keepLines ? { keepLines: true } : {}),
      ...(style.outline ? { outlineLevel: style.outline - 1 } : {}),
      ...(border ? { border } : {}),
      ...(style.shading ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: style.shading } } : {}),
      ...(style.numbering ? { numbering: { reference: style.numbering.list, level: style.numbering.level } } : {}),
    },
  };
}

/** Spacing with the line rule said out loud: without it a line height reads as "at least" in other programs. */
export function spacing(style: ParagraphStyle): { readonly before: number; readonly after: number; readonly line: number; readonly lineRule: typeof LineRuleType.AUTO } {
  return { before: twips(style.before), after: twips(style.after), line: Math.round(style.line * 240), lineRule: LineRuleType.AUTO };
}

function borders(style: ParagraphStyle): IBordersOptions | null {
  if (style.frame) {
    const line = { style: BorderStyle.SINGLE, size: 8, space: 4, color: style.frame };
    return { top: line, bottom: line, left: line, right: line };
  }
  // A border stands at the first line's start; the space brings the bar of a part back under the bar of its whole (31 is Word's most).
  const space = Math.min(31, 5 + style.left - style.hanging);
  return style.leftBar ? { left: { style: BorderStyle.SINGLE, size: 18, space, color: style.leftBar } } : null;
}

const KEPT_OF_THE_LIBRARY = new Set(['Normal', 'TableNormal', 'Hyperlink', 'FootnoteReference', 'EndnoteReference']);

/**
 * The style sheet as it goes out: ours once, of the library's own only those in use, numbers tied to our lists, and the
 * table and character styles the library has no words for.
 */
export function finishStyles(xml: string, styles: DocumentStyles, listNumber: (style: StyleId) => number | null): string {
  const start = xml.indexOf('<w:style ');
  const head = xml.slice(0, start);
  const kept = new Map<string, string>();
  for (const match of xml.slice(start).matchAll(/<w:style [\s\S]*?<\/w:style>/g)) {
    const id = /w:styleId="([^"]*)"/.exec(match[0])?.[1] ?? '';
    if (isOurs(id, styles)) {
      const number = listNumber(id);
      kept.set(id, number === null ? match[0] : match[0].replace(/<w:numId w:val="[^"]*"\/>/, `<w:numId w:val="${String(number)}"/>`));
    } else if (KEPT_OF_THE_LIBRARY.has(id)) kept.set(id, match[0]);
  }
  return `${head}${[...kept.values()].join('')}${extraStyles(styles)}</w:styles>`;
}

function isOurs(id: string, styles: DocumentStyles): id is StyleId {
  return id !== 'Normal' && Object.hasOwn(styles.paragraph, id);
}

function extraStyles(styles: DocumentStyles): string {
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${xmlAttribute(styles.tableLine)}"/>`;
  const padding = (side: string, points: number): string => `<w:${side} w:w="${String(twips(points))}" w:type="dxa"/>`;
  const { vertical, horizontal } = styles.cellPadding;
  return [
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="character" w:styleId="DetailLabel"><w:name w:val="Detail Label"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="DecisionWord"><w:name w:val="Decision Word"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    `<w:style w:type="table" w:styleId="MinuteBookTable"><w:name w:val="Minute Book Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders><w:tblCellMar>${padding('top', vertical)}${padding('left', horizontal)}${padding('bottom', vertical)}${padding('right', horizontal)}</w:tblCellMar></w:tblPr>`
      + `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${xmlAttribute(styles.tableHeadShading)}"/></w:tcPr></w:tblStylePr></w:style>`,
  ].join('');
}
