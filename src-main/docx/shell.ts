import { Document, Footer, FootnoteReferenceRun, Header, Packer, PageNumber, PageOrientation, Paragraph, SectionType, Tab, TabStopType, TextRun, type ISectionOptions } from 'docx';
import { pageSize, type DocumentStyles } from '@shared/documents/document-styles';
import { INITIALS_LINE, type DocumentModel, type DocumentSection } from '@shared/documents/document-model';
import { pageMarks } from '@shared/documents/page-marks';
import { numberingConfig } from '@main/docx/word-numbering';
import { paragraphStyles, spacing } from '@main/docx/word-styles';
import { twips } from '@main/docx/xml-text';
import { readOwnZip } from '@main/docx/zip-file';

/** Stands where the body of the nth section goes; its paragraph is replaced as a whole. */
export function sectionPlaceholder(index: number): string {
  return `MB-SECTION-${String(index)}-BODY`;
}

let lastShell: { readonly key: string; readonly parts: ReadonlyMap<string, Buffer> } | null = null;

/**
 * The package around the text, made by the docx library: styles, numbering, settings, sections with their headers and
 * footers, the frame of the footnotes. The same shell is asked for again and again while a clerk works on one paper, so
 * the last one is kept.
 */
export async function buildShell(model: DocumentModel, styles: DocumentStyles, clean: (text: string) => string): Promise<ReadonlyMap<string, Buffer>> {
  const frames = model.sections.map(({ blocks: _blocks, ...frame }) => frame);
  const key = JSON.stringify([model.header, model.footer, model.language, pageMarks(model), frames, styles]);
  if (lastShell?.key === key) return lastShell.parts;
  const document = new Document({
    title: 'Shell',
    creator: 'Minute Book',
    styles: {
      default: {
        document: {
          run: { font: styles.font, size: styles.paragraph.Normal.size * 2, language: { value: model.language, eastAsia: 'en-GB' } },
          paragraph: { spacing: spacing(styles.paragraph.Normal) },
        },
      },
      paragraphStyles: [...paragraphStyles(styles)],
    },
    numbering: { config: numberingConfig() },
    footnotes: { 1: { children: [new Paragraph({ children: [new FootnoteReferenceRun(1)] })] } },
    sections: frames.map((frame, index) => section(model, styles, frame, index, clean)),
  });
  const parts = await partsOf(document);
  lastShell = { key, parts };
  return parts;
}

/** The step of the library before it zips; not among its published types. Each part is text or bytes. */
type Compiling = { readonly compiler?: { readonly compile?: (document: Document, prettify: undefined, overrides: readonly never[]) => ReadonlyMap<string, string | Uint8Array> } };

/**
 * The parts of the library's package. Taken before they are zipped: zipping them only to unzip them again took a third of the time of a short
 * document. Should a later version of the library not offer that step, what it zipped is unzipped.
 */
async function partsOf(document: Document): Promise<ReadonlyMap<string, Buffer>> {
  const { compiler } = Packer as unknown as Compiling;
  const parts = compiler?.compile?.(document, undefined, []);
  if (!(parts instanceof Map)) return readOwnZip(await Packer.toBuffer(document));
  return new Map([...(parts as ReadonlyMap<string, string | Uint8Array>)].map(([name, data]) => [name, typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data)]));
}

function section(model: DocumentModel, styles: DocumentStyles, { orientation, edges }: Omit<DocumentSection, 'blocks'>, index: number, clean: (text: string) => string): ISectionOptions {
  const { page } = styles;
  const { header } = edges ?? model;
  const { textWidth } = pageSize(styles, orientation);
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(textWidth) }];
  const line = (style: string, left: string, right: string): Paragraph => new Paragraph({
    style,
    tabStops,
    children: [new TextRun(clean(left)), ...(right === '' ? [] : [new TextRun({ children: [new Tab()] }), new TextRun(clean(right))])],
  });
  const top = [
    ...pageMarks(edges ?? model).map((mark) => line('HeaderMark', mark, '')),
    ...(header.left === '' && header.right === '' ? [] : [line('Header', header.left, header.right)]),
    ...(styles.houseHeader === '' ? [] : [line('Header', styles.houseHeader, '')]),
  ];
  const numbers = model.footer.pageNumbers
    ? [new TextRun({ children: [new Tab()] }), ...(model.footer.initials === true ? [new TextRun(`${INITIALS_LINE} · `)] : []), new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })]
    : [];
  const check = model.footer.check ?? '';
  const foot = [
    new Paragraph({ style: 'Footer', tabStops, children: [new TextRun(clean(model.footer.left)), ...numbers] }),
    ...(check === '' ? [] : [line('Footer', check, '')]),
    ...(styles.houseFooter === '' ? [] : [line('Footer', styles.houseFooter, '')]),
  ];
  return {
    properties: {
      ...(index > 0 ? { type: SectionType.NEXT_PAGE } : {}),
      page: {
        // The library swaps the sides of a landscape page itself: it is given the upright ones.
        size: { width: twips(page.width), height: twips(page.height), orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: twips(page.marginTop), bottom: twips(page.marginBottom), left: twips(page.marginLeft), right: twips(page.marginRight),
          header: twips(page.header), footer: twips(page.footer), gutter: 0,
        },
      },
    },
    headers: { default: new Header({ children: top.length > 0 ? top : [line('Header', '', '')] }) },
    footers: { default: new Footer({ children: foot }) },
    children: [new Paragraph(sectionPlaceholder(index))],
  };
}
