import type { Bookmark, DocumentLanguage, FootnoteInline, Inline, ReferenceInline, TextInline } from '@shared/documents/document-model';
import type { ReferenceTarget } from '@shared/documents/number-blocks';
import { xmlAttribute, xmlText } from '@main/docx/xml-text';

/** Links out of one part of the package, each target once, in the order of first use. */
export type LinkTargets = { readonly add: (href: string) => string; readonly all: () => readonly { readonly id: string; readonly href: string }[] };

/** Collects the links of a part. Their ids never clash with the library's, which are rId and a number. */
export function createLinkTargets(): LinkTargets {
  const ids = new Map<string, string>();
  return {
    add(href) {
      const known = ids.get(href);
      if (known) return known;
      const id = `rIdLink${String(ids.size + 1)}`;
      ids.set(href, id);
      return id;
    },
    all: () => [...ids].map(([href, id]) => ({ id, href })),
  };
}

/** What runs need to know of the rest of the document. */
export type RunContext = {
  readonly language: DocumentLanguage;
  readonly links: LinkTargets;
  readonly targets: ReadonlyMap<Bookmark, ReferenceTarget>;
  /** The page a bookmark falls on, as estimated. */
  readonly pageOf: (bookmark: Bookmark) => number | null;
  /** Takes a footnote and gives its number in the file. */
  readonly footnote: (note: FootnoteInline) => number;
  /** The name of a bookmark in the file. */
  readonly bookmarkName: (bookmark: Bookmark) => string;
};

/** The runs of a paragraph as WordprocessingML. */
export function writeRuns(runs: readonly Inline[], context: RunContext): string {
  let xml = '';
  for (const run of runs) xml += writeInline(run, context);
  return xml;
}

function writeInline(run: Inline, context: RunContext): string {
  switch (run.type) {
    case 'text':
      return textRun(run, '', context.language);
    case 'link': {
      const look = `<w:rStyle w:val="Hyperlink"/>${run.bold ? '<w:b/>' : ''}${run.italic ? '<w:i/>' : ''}`;
      return `<w:hyperlink r:id="${context.links.add(run.href)}" w:history="1">${pieces(run.text, `<w:rPr>${look}</w:rPr>`)}</w:hyperlink>`;
    }
    case 'lineBreak':
      return '<w:r><w:br/></w:r>';
    case 'tab':
      return '<w:r><w:tab/></w:r>';
    case 'footnote':
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${String(context.footnote(run))}"/></w:r>`;
    case 'reference':
      return reference(run, context);
  }
}

function textRun(run: TextInline, style: string, language: DocumentLanguage): string {
  if (run.text === '') return '';
  const look = `${style}${run.bold ? '<w:b/>' : ''}${run.italic ? '<w:i/>' : ''}${run.position ? `<w:vertAlign w:val="${run.position}"/>` : ''}${run.language && run.language !== language ? `<w:lang w:val="${run.language}"/>` : ''}`;
  return pieces(run.text, look === '' ? '' : `<w:rPr>${look}</w:rPr>`);
}

/** A run of a character style, for labels that the blocks themselves write. */
export function styledRun(text: string, characterStyle: string): string {
  return text === '' ? '' : pieces(text, `<w:rPr><w:rStyle w:val="${characterStyle}"/></w:rPr>`);
}

/** Text without any look of its own. */
export function plainRun(text: string): string {
  return text === '' ? '' : pieces(text, '');
}

/** Text in one run; a line end or a tab inside it becomes a break or a tab, because Word promises nothing for raw ones. */
function pieces(text: string, look: string): string {
  const safe = xmlText(text);
  if (!/[\n\t]/.test(safe)) return `<w:r>${look}<w:t xml:space="preserve">${safe}</w:t></w:r>`;
  let inner = '';
  for (const part of safe.split(/(\n|\t)/)) {
    if (part === '\n') inner += '<w:br/>';
    else if (part === '\t') inner += '<w:tab/>';
    else if (part !== '') inner += `<w:t xml:space="preserve">${part}</w:t>`;
  }
  return `<w:r>${look}${inner}</w:r>`;
}

/** A field with its result already in it, so that Word has no reason to ask about updating. */
export function field(instruction: string, result: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${plainRun(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

function reference(run: ReferenceInline, context: RunContext): string {
  const target = context.targets.get(run.target);
  if (target === undefined && run.shown !== undefined) return plainRun(run.shown);
  const name = xmlAttribute(context.bookmarkName(run.target));
  if (run.show === 'page') return field(`PAGEREF ${name} \\h`, String(context.pageOf(run.target) ?? 1));
  // A caption's number is words within the bookmark, not the number of a list.
  if (run.show === 'label' && target?.counted) return field(`REF ${name}${target.caption ? '' : ' \\w'} \\h`, target.label);
  // A number written by hand is not a number to Word's REF field: a link inside the document shows it as it stands.
  const shown = run.show === 'label' ? target?.label || target?.text : target?.text;
  return `<w:hyperlink w:anchor="${name}" w:history="1">${plainRun(shown ?? '')}</w:hyperlink>`;
}
