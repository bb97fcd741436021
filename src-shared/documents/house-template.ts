import { AUTO_NUMBER, textRuns, UNNUMBERED, type DocumentModel } from '@shared/documents/document-model';
import { PLAIN_STYLES, type DocumentStyles, type HouseLogo, type PageSetup, type ParagraphStyle, type StyleId } from '@shared/documents/document-styles';

/** What a council's own template says of one style; null where it says nothing. Sizes in points, colours as six digits. */
export type HouseStyle = {
  readonly name: string;
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly colour: string | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly line: number | null;
};

/** The styles of a template that ours can take over. */
export type MappedStyle = 'Normal' | 'Title' | 'Heading1' | 'Heading2' | 'Heading3';

/**
 * What is taken over from a council's template: values, never its parts. So nothing that a template can hide (macros, links
 * to elsewhere, old text) reaches a document that goes out, and every document stays accessible.
 */
export type HouseTemplate = {
  readonly fileName: string;
  readonly font: string | null;
  readonly styles: Readonly<Partial<Record<MappedStyle, HouseStyle>>>;
  readonly page: Partial<Pick<PageSetup, 'width' | 'height' | 'marginTop' | 'marginBottom' | 'marginLeft' | 'marginRight'>>;
  readonly logo: HouseLogo | null;
  readonly header: string;
  readonly footer: string;
};

/** Something to know about a template before it is used. `changed`: ours differs from it, and why; `ignored`: it was not taken over. */
export type TemplateFinding = { readonly kind: 'changed' | 'ignored'; readonly message: string };

/** Smallest text of a document that the public reads, in points (GDS: 12). */
const SMALLEST = 12;
const LARGEST = 40;
/** Contrast that ordinary text needs against white (WCAG 1.4.3). */
const CONTRAST = 4.5;
const TALLEST_LOGO = 64;
const WIDEST_LOGO = 220;

/** Which of our styles go with each of the template's; colours of headings are shared by what belongs to them. */
const FOLLOWERS: Readonly<Record<MappedStyle, readonly StyleId[]>> = {
  Normal: [],
  Title: [],
  Heading1: ['ContentsHeading'],
  Heading2: [],
  Heading3: [],
};

/**
 * Our styles in a council's dress: its font, sizes, colours, margins, logo, header and footer. What would make a document
 * hard to read is not taken over and is said: text under 12 points, colours too pale on white.
 */
export function applyHouseTemplate(template: HouseTemplate, base: DocumentStyles = PLAIN_STYLES): { readonly styles: DocumentStyles; readonly findings: readonly TemplateFinding[] } {
  const findings: TemplateFinding[] = [];
  const paragraph: Record<StyleId, ParagraphStyle> = { ...base.paragraph };
  for (const id of ['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3'] as const) {
    const house = template.styles[id];
    if (!house) {
      findings.push({ kind: 'ignored', message: `The template has no style for “${base.paragraph[id].name}”; Minute Book’s own is used.` });
      continue;
    }
    const changes = readableChanges(house, base.paragraph[id], findings);
    paragraph[id] = { ...paragraph[id], ...changes };
    for (const follower of FOLLOWERS[id]) paragraph[follower] = { ...paragraph[follower], ...changes };
    if (id === 'Normal') inheritText(paragraph, base, changes);
  }
  const page: PageSetup = { ...base.page, ...pageChanges(template.page, findings) };
  if (template.logo?.alt === '') findings.push({ kind: 'changed', message: 'The logo has no description for people who cannot see it; it is called “Logo”.' });
  const logo = template.logo ? fitLogo(template.logo) : null;
  const accent = paragraph.Heading1.colour === 'auto' ? base.paragraph.Heading1.colour : paragraph.Heading1.colour;
  for (const id of ['Recommendation', 'RecommendationPart', 'NoticeInformation'] as const) {
    const style = paragraph[id];
    paragraph[id] = { ...style, leftBar: style.leftBar === null ? null : accent, frame: style.frame === null ? null : accent };
  }
  return {
    styles: { ...base, font: template.font ?? base.font, page, paragraph, logo, houseHeader: template.header, houseFooter: template.footer },
    findings,
  };
}

function readableChanges(house: HouseStyle, ours: ParagraphStyle, findings: TemplateFinding[]): Partial<ParagraphStyle> {
  const changes: { size?: number; bold?: boolean; colour?: string; before?: number; after?: number; line?: number } = {};
  if (house.size !== null) {
    changes.size = Math.min(LARGEST, Math.max(SMALLEST, house.size));
    if (house.size < SMALLEST) findings.push({ kind: 'changed', message: `“${house.name}” is ${String(house.size)} points in the template; ${String(SMALLEST)} are used, the least for a document that the public reads.` });
  }
  if (house.bold !== null) changes.bold = house.bold;
  if (house.colour !== null) {
    if (contrastOnWhite(house.colour) >= CONTRAST) changes.colour = house.colour;
    else findings.push({ kind: 'changed', message: `The colour of “${house.name}” is too pale to read on white; Minute Book’s own is used.` });
  }
  if (house.before !== null) changes.before = clamp(house.before, 0, 36);
  if (house.after !== null) changes.after = clamp(house.after, 0, 36);
  if (house.line !== null) changes.line = clamp(house.line, 1, 2);
  // Without room between them paragraphs run together; our own room is kept then.
  if (changes.after === 0 && (changes.before ?? ours.before) === 0) delete changes.after;
  return changes;
}

/** Text styles follow the size and line of Normal; those that are larger, smaller or denser on purpose keep their own. */
function inheritText(paragraph: Record<StyleId, ParagraphStyle>, base: DocumentStyles, changes: Partial<ParagraphStyle>): void {
  const { size, line, colour } = changes;
  for (const style of Object.values(base.paragraph)) {
    if (style.id === 'Normal' || style.outline !== null) continue;
    const next = { ...paragraph[style.id] };
    paragraph[style.id] = {
      ...next,
      size: size !== undefined && style.size === base.paragraph.Normal.size ? size : next.size,
      line: line !== undefined && style.line === base.paragraph.Normal.line ? line : next.line,
      colour: colour !== undefined && style.colour === 'auto' ? colour : next.colour,
    };
  }
}

function pageChanges(page: HouseTemplate['page'], findings: TemplateFinding[]): Partial<PageSetup> {
  const { width, height, ...margins } = page;
  if (width !== undefined && height !== undefined && (Math.abs(width - PLAIN_STYLES.page.width) > 3 || Math.abs(height - PLAIN_STYLES.page.height) > 3)) {
    findings.push({ kind: 'changed', message: 'The template’s page is not A4 upright; documents are written on A4.' });
  }
  return Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, clamp(points, 36, 113)]));
}

/** A logo as large as the top of a page has room for, with words for people who cannot see it. */
export function fitLogo(logo: HouseLogo): HouseLogo {
  const scale = Math.min(1, TALLEST_LOGO / logo.height, WIDEST_LOGO / logo.width);
  return { ...logo, width: logo.width * scale, height: logo.height * scale, alt: logo.alt === '' ? 'Logo' : logo.alt };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Contrast of a colour against white, 1 to 21 (WCAG 2.2). */
export function contrastOnWhite(colour: string): number {
  const part = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4) + 0.05);
}

/** A page that shows what a council's template does to a document, for looking at before it is used. */
export function templatePreview(council: string): DocumentModel {
  return {
    kind: 'other', title: 'Preview of the house template', subject: 'How documents will look', author: council === '' ? 'Minute Book' : council, language: 'en-GB',
    classification: { type: 'open' }, status: 'final', recordedAt: null, header: { left: '', right: '' }, footer: { left: 'Preview of the house template', pageNumbers: true },
    sections: [{
      orientation: 'portrait',
      blocks: [
        { type: 'strapline', text: council === '' ? 'Name of the council' : council },
        { type: 'title', text: 'Title of a report' },
        { type: 'detail', label: 'Date', value: textRuns('24 November 2026') },
        { type: 'detail', label: 'Contact', value: textRuns('Name and telephone number') },
        { type: 'heading', level: 1, number: AUTO_NUMBER, series: 'section', runs: textRuns('A numbered heading'), bookmark: null },
        { type: 'numbered', level: 1, number: AUTO_NUMBER, series: 'section', runs: textRuns('A numbered paragraph shows the font, its size and the room between lines as they will be in every document.'), bookmark: null },
        { type: 'heading', level: 2, number: UNNUMBERED, series: 'section', runs: textRuns('A sub-heading'), bookmark: null },
        { type: 'numbered', level: 1, number: AUTO_NUMBER, series: 'section', runs: textRuns('Another paragraph under it.'), bookmark: null },
        { type: 'recommendations', count: 'letters', lead: textRuns('The Board is recommended to agree:'), items: [{ level: 1, number: AUTO_NUMBER, runs: textRuns('That this template is used.'), bookmark: null }] },
        {
          type: 'table', caption: null, description: 'An example of a table', headingColumn: false, rowSplit: 'never',
          columns: [{ header: 'Action', width: 2, align: 'left' }, { header: 'Owner', width: 1, align: 'left' }],
          rows: [{ cells: [[{ type: 'paragraph', runs: textRuns('Look at this page') }], [{ type: 'paragraph', runs: textRuns('Clerk') }]] }],
        },
      ],
    }],
  };
}
