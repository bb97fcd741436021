import type { DocumentLook } from '@shared/documents/document-styles';

/**
 * A document before it is Word, HTML or plain text: one value that every output and the preview on screen are drawn from,
 * so that what is seen is what is sent. Plain JSON: no functions, no dates, no ids made here. Numbers of a document are
 * either `auto` (the styles count, for drafts that are edited in Word) or literal (legally fixed: minute numbers,
 * R-references, issued agendas), never both.
 */
export type DocumentModel = {
  readonly kind: DocumentKind;
  /** The title a person reads, also the title property of the file: "Minutes of the Education Board, 21 November 2026". */
  readonly title: string;
  /** One line on what it is about, for the file's properties. */
  readonly subject: string;
  /** The council or its clerk; never empty in a file that goes out. */
  readonly author: string;
  /** The language of everything that says nothing else. */
  readonly language: DocumentLanguage;
  readonly classification: Classification;
  readonly status: DocumentStatus;
  /** When the record last changed, `YYYY-MM-DDTHH:MM:SSZ`; stands in the file's properties so that the same record gives the same bytes. */
  readonly recordedAt: string | null;
  /** Of a document that can be edited in Word and read back: the mark of what it was made from. Without it no mark is written. */
  readonly origin?: Mark;
  readonly header: PageLine;
  readonly footer: FooterLine;
  readonly sections: readonly DocumentSection[];
  /** Font and logo of its own, in place of the house's. */
  readonly look?: DocumentLook;
};

/** What kind of paper it is. */
export type DocumentKind = 'agenda' | 'report' | 'minutes' | 'pack' | 'actionPlan' | 'notice' | 'supplementaryAgenda' | 'proposal' | 'register' | 'other';
/** English unless a run is Welsh. */
export type DocumentLanguage = 'en-GB' | 'cy-GB';
/** Where the paper is in its life; anything but `final` and `approved` is marked in the header of every page. */
export type DocumentStatus = 'draft' | 'forApproval' | 'final' | 'approved';

/**
 * Who may read it. Exempt: the body decides to exclude the public, by paragraphs of Schedule 12A LGA 1972 (England 1–7,
 * Wales 12–18). Confidential: the law forbids publication (s.100A(3)); no decision is needed. `appliesTo` names the part
 * when the rest is open ("Appendix B only").
 */
export type Classification =
  | { readonly type: 'open' }
  | { readonly type: 'exempt'; readonly paragraphs: readonly string[]; readonly appliesTo: string | null }
  | { readonly type: 'confidential'; readonly appliesTo: string | null };

/** The line at the top of every page: text at the left, text at the right. Empty text leaves its place empty. */
export type PageLine = { readonly left: string; readonly right: string };
/**
 * The line at the foot: text at the left, "Page 1 of 5" at the right unless turned off. `initials` leaves room to initial each page (LGA 1972
 * Sch 12 para 41(2)); `check` is a line of its own beneath, by which a copy is known again.
 */
export type FooterLine = { readonly left: string; readonly pageNumbers: boolean; readonly initials?: boolean; readonly check?: string };

/** What stands before the page number where pages are initialled. */
export const INITIALS_LINE = 'Initials ________';

/** What stands at the edges of a part's pages where that differs from the document around it: a paper in a pack has its own marking. */
export type PartEdges = Pick<DocumentModel, 'kind' | 'classification' | 'status' | 'header'>;

/** A run of pages of one orientation. The next section starts on a new page. */
export type DocumentSection = {
  readonly orientation: 'portrait' | 'landscape';
  /** Of a part with a standing of its own; the document's where there is none. */
  readonly edges?: PartEdges;
  readonly blocks: readonly Block[];
};

/** How a heading or paragraph is numbered. `auto`: by its style, at its place. `literal`: exactly these characters. */
export type NumberLabel =
  | { readonly type: 'auto' }
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'none' };

/** A name inside the document that references point to; letters, digits, `_` and `-`, 1 to 40 characters, used once. */
export type Bookmark = string;

/**
 * Ties words to their row in the record, so that a file edited in Word can be read back: a bookmark around them. Letters only, made by a
 * one-way function (paper-marks.ts): without the record it says nothing.
 */
export type Mark = string;

/** Everything a page can hold. Every reader of it switches exhaustively. */
export type Block =
  | TitleBlock
  | StraplineBlock
  | HeadingBlock
  | DetailBlock
  | ParagraphBlock
  | NumberedBlock
  | ListItemBlock
  | RecommendationsBlock
  | DecisionBlock
  | TableBlock
  | ImageBlock
  | NoticeBlock
  | ContentsBlock
  | PageBreakBlock
  | SignatureBlock;

/** The title on the page, once, first or right after the strapline. */
export type TitleBlock = { readonly type: 'title'; readonly text: string; readonly mark?: Mark };
/** The council's or school's name above the title. */
export type StraplineBlock = { readonly type: 'strapline'; readonly text: string };

/** A heading. `series: 'appendix'` with an auto number gives "Appendix A", `item` counts items of an agenda (1, 2, 3). Front headings that never count have number `none`. */
export type HeadingBlock = {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly number: NumberLabel;
  readonly series: NumberSeries;
  readonly runs: readonly Inline[];
  readonly bookmark: Bookmark | null;
  readonly mark?: Mark;
};
export type NumberSeries = 'section' | 'appendix' | 'item';

/** "Date of meeting: 5 December 2026". An empty value is kept: an unanswered question is a fact of the record. */
export type DetailBlock = { readonly type: 'detail'; readonly label: string; readonly value: readonly Inline[]; readonly mark?: Mark };

/** Plain text. `indent: 'label'` sets it under the text of a numbered heading or paragraph, clear of the number. */
export type ParagraphBlock = {
  readonly type: 'paragraph';
  readonly look: 'body' | 'lead' | 'quiet' | 'plate' | 'plateLine';
  readonly indent: 'none' | 'label';
  readonly keepWithNext: boolean;
  readonly runs: readonly Inline[];
  readonly mark?: Mark;
  readonly lead?: MarkedLead;
};
/**
 * The first `runs` runs of a paragraph belong to something else than the rest: the label of an implication before its answer. The last `tail`
 * runs are written by the document itself and carry no mark.
 */
export type MarkedLead = { readonly runs: number; readonly mark: Mark; readonly tail: number };

/** A paragraph with a number: level 1 "2.1", 2 "2.1.1", 3 "(a)", 4 "(i)"; in an appendix level 1 is "A1". */
export type NumberedBlock = {
  readonly type: 'numbered';
  readonly level: 1 | 2 | 3 | 4;
  readonly number: Exclude<NumberLabel, { readonly type: 'none' }>;
  readonly series: 'section' | 'appendix';
  readonly runs: readonly Inline[];
  readonly bookmark: Bookmark | null;
  readonly mark?: Mark;
  readonly lead?: MarkedLead;
};

/** An item of a list of its own (not of the paper's numbering). Items with the same `list` count on; a new one starts again. */
export type ListItemBlock = {
  readonly type: 'listItem';
  /** `bracket` counts a), b), as parts of recommendations are often written. */
  readonly marker: 'bullet' | 'number' | 'letter' | 'roman' | 'bracket';
  readonly level: 1 | 2 | 3;
  readonly list: string;
  readonly indent: 'none' | 'label';
  readonly runs: readonly Inline[];
  readonly mark?: Mark;
};

/**
 * The bordered recommendations: a lead-in and what is asked. `letters` counts (a) and beneath it (i); `paragraphs` counts
 * with the paper, 2.1, 2.2, and beneath it (a); literal numbers stand as they are.
 */
export type RecommendationsBlock = {
  readonly type: 'recommendations';
  readonly count: 'letters' | 'paragraphs';
  readonly lead: readonly Inline[];
  readonly items: readonly Limb[];
};
/** A decision in the minutes: a word in bold ("RESOLVED", "AGREED", "NOTED"), what follows it on the same line, and its limbs. */
export type DecisionBlock = { readonly type: 'decision'; readonly verb: string; readonly lead: readonly Inline[]; readonly limbs: readonly Limb[] };
/** One limb of a recommendation or decision. */
export type Limb = {
  readonly level: 1 | 2;
  readonly number: NumberLabel;
  readonly runs: readonly Inline[];
  readonly bookmark: Bookmark | null;
  readonly mark?: Mark;
};

/** A table of data: one header row, as many cells in every row as there are columns, never merged, never nested. */
export type TableBlock = {
  readonly type: 'table';
  /** "Table 1: who attended"; null when a heading right above says it. With `count` the words after the number. */
  readonly caption: string | null;
  readonly count?: CaptionCount;
  /** For references; they show its number. */
  readonly bookmark?: Bookmark | null;
  /** What a person who cannot see it needs to know of it; never empty. */
  readonly description: string;
  readonly columns: readonly TableColumn[];
  /** First cells of the rows name their row. */
  readonly headingColumn: boolean;
  /** `auto` keeps short rows whole and lets long ones break over pages; `fits` breaks only those that are higher than a page. */
  readonly rowSplit: 'auto' | 'fits' | 'never' | 'always';
  readonly rows: readonly TableRow[];
  readonly mark?: Mark;
};
/** `width` is a share of the text width, in any unit: 1 and 3 make a quarter and three quarters. */
export type TableColumn = {
  readonly header: string;
  readonly width: number;
  readonly align: 'left' | 'right';
  /** The heading where it is more than plain text (a footnote, a link, a reference); `header` is then its words. */
  readonly runs?: readonly Inline[];
};
/** The number in a caption, "Table 2": `counted` when Word counts it, for drafts that are edited there. */
export type CaptionCount = { readonly word: 'Table' | 'Figure'; readonly number: number; readonly counted: boolean };
export type TableRow = { readonly cells: readonly (readonly CellBlock[])[] };
/** What a cell may hold. */
export type CellBlock =
  | { readonly type: 'paragraph'; readonly runs: readonly Inline[] }
  | { readonly type: 'bullet'; readonly level?: 2 | 3; readonly runs: readonly Inline[] }
  | { readonly type: 'labelled'; readonly label: string; readonly runs: readonly Inline[] }
  /** An item of a list that counts; items of one `list` count on, also from cell to cell. */
  | { readonly type: 'counted'; readonly marker: 'letter' | 'roman' | 'bracket'; readonly level: 1 | 2 | 3; readonly list: string; readonly runs: readonly Inline[] };

/** A picture in line with the text. Sizes in points (72 to the inch); a wider one than the text is scaled down. */
export type ImageBlock = {
  readonly type: 'image';
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** The file's bytes in base64. */
  readonly data: string;
  readonly width: number;
  readonly height: number;
  /** What the picture says; empty only when it is decoration. */
  readonly alt: string;
  readonly decorative: boolean;
  readonly mark?: Mark;
  /** The line under it. */
  readonly caption?: string | null;
  readonly count?: CaptionCount;
  readonly bookmark?: Bookmark | null;
};

/** A boxed note: why the public may be excluded, why a paper is late, or information. */
export type NoticeBlock = { readonly type: 'notice'; readonly tone: 'exempt' | 'information'; readonly runs: readonly Inline[] };
/** The list of contents with page numbers, of headings down to `levels`. */
export type ContentsBlock = { readonly type: 'contents'; readonly heading: string; readonly levels: 1 | 2 | 3 };
export type PageBreakBlock = { readonly type: 'pageBreak' };
/** Lines to sign on, each a label and a ruled space: "Signed (Chair)", "Date". */
export type SignatureBlock = { readonly type: 'signature'; readonly lines: readonly string[] };

/** What stands inside a line of text. */
export type Inline = TextInline | LinkInline | LineBreakInline | TabInline | FootnoteInline | ReferenceInline;
export type TextInline = {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly position?: 'superscript' | 'subscript';
  readonly language?: DocumentLanguage;
};
/** A link out of the document: http, https or mailto, with words that say where it leads. */
export type LinkInline = { readonly type: 'link'; readonly href: string; readonly text: string; readonly bold?: boolean; readonly italic?: boolean };
export type LineBreakInline = { readonly type: 'lineBreak' };
export type TabInline = { readonly type: 'tab' };
/** A footnote mark; its text stands at the foot of the page. No footnotes or references inside. */
export type FootnoteInline = { readonly type: 'footnote'; readonly runs: readonly (TextInline | LinkInline)[] };
/** Points to a bookmark: shows its number ("3.1", "2.1(a)"), its words, or its page. `shown` is what stands there when the bookmark is not in this document; without it that is a mistake. */
export type ReferenceInline = { readonly type: 'reference'; readonly target: Bookmark; readonly show: 'label' | 'text' | 'page'; readonly shown?: string };

/** Plain text as runs: the usual case. Line ends become line breaks, tabs become tabs. Empty text gives no runs. */
export function textRuns(text: string, look: Omit<TextInline, 'type' | 'text'> = {}): readonly Inline[] {
  const runs: Inline[] = [];
  for (const [index, part] of text.split(/(\n|\t)/).entries()) {
    if (part === '') continue;
    if (index % 2 === 1) runs.push(part === '\n' ? { type: 'lineBreak' } : { type: 'tab' });
    else runs.push({ type: 'text', text: part, ...look });
  }
  return runs;
}

/** The words of runs as they are read, without footnotes; a reference gives nothing until its label is known. */
export function runsText(runs: readonly Inline[]): string {
  let text = '';
  for (const run of runs) {
    switch (run.type) {
      case 'text':
      case 'link':
        text += run.text;
        break;
      case 'lineBreak':
        text += '\n';
        break;
      case 'tab':
        text += '\t';
        break;
      case 'footnote':
      case 'reference':
        break;
    }
  }
  return text;
}

/** The line that names a table or picture: "Table 2: who attended", "Figure 1"; empty without a number and without words. */
export function captionText({ caption = null, count }: Pick<TableBlock | ImageBlock, 'caption' | 'count'>): string {
  const words = caption ?? '';
  if (count === undefined) return words;
  return `${captionLabel(count)}${words === '' ? '' : `: ${words}`}`;
}

/** "Table 2": what a reference to it shows. */
export function captionLabel({ word, number }: CaptionCount): string {
  return `${word} ${String(number)}`;
}

/** `none`, for blocks without a number. */
export const UNNUMBERED: NumberLabel = { type: 'none' };
/** `auto`, for blocks that their style numbers. */
export const AUTO_NUMBER = { type: 'auto' } as const satisfies NumberLabel;

/** A number fixed as it is written. */
export function literalNumber(text: string): { readonly type: 'literal'; readonly text: string } {
  return { type: 'literal', text };
}
