/**
 * How every part of a page looks, as plain values in points. Word's styles, the preview's and the website's CSS and the
 * page estimate are all made from this one table; a council's house template changes values here and nothing else.
 */
export type ParagraphStyle = {
  readonly id: StyleId;
  /** The name Word shows in its style list. */
  readonly name: string;
  readonly basedOn: StyleId | null;
  /** The style of the paragraph typed after it in Word. */
  readonly next: StyleId | null;
  readonly size: number;
  readonly bold: boolean;
  /** Six hexadecimal digits, or `auto` for the reader's own text colour. */
  readonly colour: string;
  readonly before: number;
  readonly after: number;
  /** Line height as a multiple of the font's own. */
  readonly line: number;
  /** Where the text stands from the left margin; `hanging` is how far its first line reaches back. */
  readonly left: number;
  readonly hanging: number;
  readonly right: number;
  readonly keepWithNext: boolean;
  readonly keepLines: boolean;
  /** Level in the outline, 1 to 3; null for text. */
  readonly outline: 1 | 2 | 3 | null;
  readonly leftBar: string | null;
  readonly frame: string | null;
  readonly shading: string | null;
  /** Which list counts it, and at which of its levels (0 first). */
  readonly numbering: { readonly list: ListName; readonly level: number } | null;
};

export type StyleId =
  | 'Normal' | 'Title' | 'Strapline' | 'Heading1' | 'Heading2' | 'Heading3' | 'Detail' | 'Lead' | 'Quiet' | 'LabelText'
  | 'NumPara' | 'NumSubPara' | 'NumLetter' | 'NumRoman'
  | 'ListBullet' | 'ListBullet2' | 'ListBullet3' | 'ListItem' | 'ListItem2' | 'ListItem3'
  | 'RecommendationLead' | 'Recommendation' | 'RecommendationPart'
  | 'Decision' | 'DecisionLimb' | 'DecisionPart'
  | 'TableCaption' | 'TableHead' | 'TableText' | 'TableBullet' | 'Picture'
  | 'NoticeExempt' | 'NoticeInformation' | 'ContentsHeading' | 'TOC1' | 'TOC2' | 'TOC3'
  | 'FootnoteText' | 'Header' | 'HeaderMark' | 'Footer' | 'Signature' | 'Plate' | 'PlateLine';

/** Lists that number paragraphs by style. `report` runs through the paper, the others start again wherever they are used. */
export type ListName = 'report' | 'appendix' | 'bullet' | 'number' | 'letter' | 'roman' | 'limbs' | 'decision' | 'item' | 'tableBullet' | 'bracket';

export type PageSetup = {
  /** A4 upright, in points. */
  readonly width: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
  readonly marginRight: number;
  readonly header: number;
  readonly footer: number;
};

export type DocumentStyles = {
  readonly font: string;
  readonly page: PageSetup;
  readonly tableLine: string;
  readonly tableHeadShading: string;
  readonly cellPadding: { readonly vertical: number; readonly horizontal: number };
  readonly paragraph: Readonly<Record<StyleId, ParagraphStyle>>;
  /** A council's logo for the first page, if it has one. */
  readonly logo: HouseLogo | null;
  /** Lines the house template puts at the top and foot of every page besides ours. */
  readonly houseHeader: string;
  readonly houseFooter: string;
};

export type HouseLogo = {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly data: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
};

/** What one document wears in place of the house's: a font and a logo; null leaves the house's. */
export type DocumentLook = { readonly font: string | null; readonly logo: HouseLogo | null };

/** Where a label ends and its text begins: numbers hang in this first strip of the line. */
export const LABEL_WIDTH = 36;
/** How far "(a)" hangs. */
export const LETTER_WIDTH = 26;

const INK = '1B365D';
const EXEMPT = '8E1B22';
const QUIET = '44505F';
const PALE = 'EEF3F9';

const text: Omit<ParagraphStyle, 'id' | 'name'> = {
  basedOn: 'Normal', next: null, size: 12, bold: false, colour: 'auto', before: 0, after: 8, line: 1.15, left: 0, hanging: 0, right: 0,
  keepWithNext: false, keepLines: false, outline: null, leftBar: null, frame: null, shading: null, numbering: null,
};

function style(id: StyleId, name: string, changes: Partial<Omit<ParagraphStyle, 'id' | 'name'>> = {}): ParagraphStyle {
  return { ...text, id, name, ...changes };
}

function heading(id: StyleId, name: string, outline: 1 | 2 | 3, size: number, before: number, more: Partial<ParagraphStyle> = {}): ParagraphStyle {
  return style(id, name, { size, bold: true, colour: INK, before, after: 6, keepWithNext: true, keepLines: true, outline, next: 'Normal', ...more });
}

const limb = { leftBar: INK, shading: PALE, after: 4, line: 1.2 } as const;
const second = LABEL_WIDTH + LETTER_WIDTH;

const ALL: readonly ParagraphStyle[] = [
  style('Normal', 'Normal', { basedOn: null }),
  heading('Title', 'Title', 1, 20, 0, { after: 8, line: 1.05 }),
  style('Strapline', 'Council Name', { size: 12, colour: QUIET, after: 4, keepWithNext: true, next: 'Title' }),
  heading('Heading1', 'heading 1', 1, 14, 16, { left: LABEL_WIDTH, hanging: LABEL_WIDTH, numbering: { list: 'report', level: 0 }, next: 'NumPara' }),
  heading('Heading2', 'heading 2', 2, 12, 10),
  heading('Heading3', 'heading 3', 3, 12, 6, { colour: QUIET }),
  style('Detail', 'Detail Line', { after: 3, left: 132, hanging: 132 }),
  style('Lead', 'Lead Paragraph', { size: 12, after: 10 }),
  style('Quiet', 'Quiet Note', { colour: QUIET }),
  style('LabelText', 'Text Beside Number', { left: LABEL_WIDTH }),
  style('NumPara', 'Numbered Paragraph', { left: LABEL_WIDTH, hanging: LABEL_WIDTH, numbering: { list: 'report', level: 1 }, next: 'NumPara' }),
  style('NumSubPara', 'Numbered Sub-paragraph', { left: 84, hanging: 48, numbering: { list: 'report', level: 2 }, next: 'NumSubPara' }),
  style('NumLetter', 'Lettered Paragraph', { left: second, hanging: LETTER_WIDTH, numbering: { list: 'report', level: 3 }, next: 'NumLetter' }),
  style('NumRoman', 'Roman Paragraph', { left: second + LETTER_WIDTH, hanging: LETTER_WIDTH, numbering: { list: 'report', level: 4 }, next: 'NumRoman' }),
  style('ListBullet', 'List Bullet', { left: 20, hanging: 20, after: 4, numbering: { list: 'bullet', level: 0 }, next: 'ListBullet' }),
  style('ListBullet2', 'List Bullet 2', { left: 40, hanging: 20, after: 4, numbering: { list: 'bullet', level: 1 }, next: 'ListBullet2' }),
  style('ListBullet3', 'List Bullet 3', { left: 60, hanging: 20, after: 4, numbering: { list: 'bullet', level: 2 }, next: 'ListBullet3' }),
  style('ListItem', 'List Item', { left: LETTER_WIDTH, hanging: LETTER_WIDTH, after: 4, next: 'ListItem' }),
  style('ListItem2', 'List Item 2', { left: 2 * LETTER_WIDTH, hanging: LETTER_WIDTH, after: 4, next: 'ListItem2' }),
  style('ListItem3', 'List Item 3', { left: 3 * LETTER_WIDTH, hanging: LETTER_WIDTH, after: 4, next: 'ListItem3' }),
  style('RecommendationLead', 'Recommendation Lead', { keepWithNext: true, after: 6 }),
  style('Recommendation', 'Recommendation', { ...limb, left: LETTER_WIDTH, hanging: LETTER_WIDTH, next: 'Recommendation' }),
  style('RecommendationPart', 'Recommendation Part', { ...limb, left: 2 * LETTER_WIDTH, hanging: LETTER_WIDTH, next: 'RecommendationPart' }),
  style('Decision', 'Decision', { before: 8, left: LABEL_WIDTH, next: 'DecisionLimb', after: 6 }),
  style('DecisionLimb', 'Decision Limb', { left: second, hanging: LETTER_WIDTH, after: 6, next: 'DecisionLimb' }),
  style('DecisionPart', 'Decision Part', { left: second + LETTER_WIDTH, hanging: LETTER_WIDTH, after: 6, next: 'DecisionPart' }),
  style('TableCaption', 'caption', { size: 12, bold: true, colour: QUIET, before: 8, after: 4, keepWithNext: true }),
  style('TableHead', 'Table Heading', { size: 11, bold: true, after: 0, line: 1.05, keepWithNext: true }),
  style('TableText', 'Table Text', { size: 11, after: 2, line: 1.05 }),
  style('TableBullet', 'Table Bullet', { size: 11, after: 2, line: 1.05, left: 12, hanging: 12, numbering: { list: 'tableBullet', level: 0 } }),
  style('Picture', 'Picture', { before: 4, after: 8, line: 1 }),
  style('NoticeExempt', 'Exempt Notice', { bold: true, colour: EXEMPT, frame: EXEMPT, shading: 'FDF1F1', before: 4, after: 10, left: 5, right: 5 }),
  style('NoticeInformation', 'Information Notice', { frame: INK, shading: PALE, before: 4, after: 10, left: 5, right: 5 }),
  style('ContentsHeading', 'Contents Heading', { size: 14, bold: true, colour: INK, before: 16, after: 6, keepWithNext: true }),
  style('TOC1', 'toc 1', { after: 4, left: LABEL_WIDTH, hanging: LABEL_WIDTH }),
  style('TOC2', 'toc 2', { after: 4, left: LABEL_WIDTH }),
  style('TOC3', 'toc 3', { after: 4, left: LABEL_WIDTH + 18 }),
  style('FootnoteText', 'footnote text', { size: 10, after: 2, line: 1 }),
  style('Header', 'header', { size: 9, colour: QUIET, after: 2, line: 1 }),
  style('HeaderMark', 'Header Marking', { size: 9, bold: true, colour: EXEMPT, after: 2, line: 1 }),
  style('Footer', 'footer', { size: 9, colour: QUIET, after: 0, line: 1 }),
  style('Signature', 'Signature Line', { before: 14, after: 8, keepLines: true }),
  // On the lower half of a landscape page, so that it is read when the page is folded.
  style('Plate', 'Name Plate', { size: 54, bold: true, before: 216, after: 8, line: 1.05, keepWithNext: true }),
  style('PlateLine', 'Name Plate Line', { size: 24, after: 0, line: 1.05 }),
];

/** Minute Book's own look: Arial 12, left aligned, A4, numbers hanging clear of the text. */
export const PLAIN_STYLES: DocumentStyles = {
  font: 'Arial',
  page: { width: 595.3, height: 841.9, marginTop: 72, marginBottom: 68, marginLeft: 64, marginRight: 64, header: 28, footer: 32 },
  tableLine: '8A94A3',
  tableHeadShading: 'DCE6F1',
  cellPadding: { vertical: 2.5, horizontal: 5 },
  paragraph: Object.fromEntries(ALL.map((one) => [one.id, one])) as Record<StyleId, ParagraphStyle>,
  logo: null,
  houseHeader: '',
  houseFooter: '',
};

/** Every style id, in the order of the table. */
export const STYLE_IDS: readonly StyleId[] = ALL.map((one) => one.id);

/** Width and height of a page and of its text, in points. */
export function pageSize(styles: DocumentStyles, orientation: 'portrait' | 'landscape'): { readonly width: number; readonly height: number; readonly textWidth: number; readonly textHeight: number } {
  const { page } = styles;
  const width = orientation === 'portrait' ? page.width : page.height;
  const height = orientation === 'portrait' ? page.height : page.width;
  return { width, height, textWidth: width - page.marginLeft - page.marginRight, textHeight: height - page.marginTop - page.marginBottom };
}
