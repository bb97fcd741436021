import { pageSize, STYLE_IDS, type DocumentStyles, type ParagraphStyle } from '@shared/documents/document-styles';

/** The style sheet of a document in HTML, made from the same values as Word's styles; lengths in points. */
export function documentCss(styles: DocumentStyles): string {
  const { page } = styles;
  const portrait = pageSize(styles, 'portrait');
  const margins = `${pt(page.marginTop)} ${pt(page.marginRight)} ${pt(page.marginBottom)} ${pt(page.marginLeft)}`;
  const { vertical, horizontal } = styles.cellPadding;
  const head = styles.paragraph.TableHead;
  const cell = styles.paragraph.TableText;
  return [
    `@page{size:A4;margin:${margins}}@page landscape{size:A4 landscape;margin:${margins}}`,
    `body{margin:0;background:#fff;color:#000}`,
    `.document{font-family:${fontStack(styles.font)};font-size:${pt(styles.paragraph.Normal.size)};line-height:${String(styles.paragraph.Normal.line * 1.149)};max-width:${pt(portrait.textWidth)};margin:0 auto;text-align:left;overflow-wrap:break-word}`,
    '.document p,.document h1,.document h2,.document h3,.document h4,.document ul,.document ol{margin:0;padding:0;font-weight:inherit}',
    '.document ul,.document ol{list-style:none}',
    ...STYLE_IDS.map((id) => `.document .${id}{${declarations(styles.paragraph[id])}}`),
    // A number hangs in the strip before its text.
    '.document .number{display:inline-block;text-indent:0;white-space:pre}',
    ...STYLE_IDS.map((id) => styles.paragraph[id]).filter((style) => style.hanging > 0).map((style) => `.document .${style.id}>.number{min-width:${pt(style.hanging)}}`),
    '.document .wide-number{padding-left:36pt;text-indent:-36pt}.document .wide-number>.number{min-width:36pt}',
    '.document .unnumbered{padding-left:0;text-indent:0}',
    '.document .beside-number{margin-left:36pt}',
    '.document li.ListBullet,.document li.ListBullet2,.document li.ListBullet3{list-style:disc outside;display:list-item;text-indent:0}.document li.ListBullet2{list-style-type:"–  "}',
    `.document .Detail>strong{display:inline-block;text-indent:0;white-space:pre-wrap;min-width:${pt(styles.paragraph.Detail.hanging)}}`,
    `.document table{border-collapse:collapse;width:calc(100% - 1pt);table-layout:fixed;margin:0 0 8pt;font-size:${pt(cell.size)};line-height:${String(cell.line * 1.149)}}`,
    `.document th,.document td{border:0.5pt solid #${styles.tableLine};padding:${pt(vertical)} ${pt(horizontal)};text-align:left;vertical-align:top;font-weight:400}.document .right{text-align:right}`,
    `.document thead th{background:#${styles.tableHeadShading};font-weight:${head.bold ? '700' : '400'}}.document tbody th{font-weight:700}.document thead{display:table-header-group}.document tr{break-inside:avoid}`,
    `.document td p,.document td li{margin-bottom:${pt(cell.after)}}.document td ul{padding-left:12pt;list-style:disc}.document td li.deeper-2{margin-left:12pt;list-style-type:"–  "}.document td li.deeper-3{margin-left:24pt}`,
    '.document .spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;padding:0}',
    `.document .page-mark{font-weight:700;font-size:9pt;color:#${styles.paragraph.HeaderMark.colour};margin-bottom:8pt}`,
    '.document .rule{display:inline-block;border-bottom:0.75pt solid #000;min-width:200pt}',
    '.document .notes{border-top:0.5pt solid #000;margin-top:16pt;padding-top:4pt}.document .notes ol{list-style:decimal;padding-left:16pt}.document .note{line-height:0}',
    '.document .tab{white-space:pre;padding-left:24pt}',
    '.document img{max-width:100%}.document a{color:#0563C1}',
    '@media print{.document{max-width:none}.document .page-break,.document .sheet+.sheet{break-before:page}.document .landscape{page:landscape}.document h2,.document h3,.document h4,.document .TableCaption,.document .RecommendationLead{break-after:avoid}.document p{orphans:2;widows:2}}',
  ].join('');
}

function declarations(style: ParagraphStyle): string {
  const parts = [
    `font-size:${pt(style.size)}`,
    `font-weight:${style.bold ? '700' : '400'}`,
    `line-height:${String(Math.round(style.line * 1149) / 1000)}`,
    `margin:${pt(style.before)} ${pt(style.right)} ${pt(style.after)} 0`,
    ...(style.left > 0 || style.hanging > 0 ? [`padding-left:${pt(style.left)}`, `text-indent:${pt(-style.hanging)}`] : []),
    ...(style.colour === 'auto' ? [] : [`color:#${style.colour}`]),
    ...(style.shading ? [`background:#${style.shading}`] : []),
    ...(style.leftBar ? [`border-left:2.25pt solid #${style.leftBar}`] : []),
    ...(style.frame ? [`border:1pt solid #${style.frame}`, 'padding:4pt'] : []),
  ];
  return parts.join(';');
}

function fontStack(font: string): string {
  const name = font.replace(/[^A-Za-z0-9 -]/g, '');
  return `"${name}","Liberation Sans",Arial,Helvetica,sans-serif`;
}

function pt(points: number): string {
  return `${String(Math.round(points * 100) / 100)}pt`;
}
