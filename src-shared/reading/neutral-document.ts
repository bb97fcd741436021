/**
 * The one form that every file and every pasted text is read into, whatever it was: Word, slides, a sheet, a web page, CSV,
 * Markdown or plain text. Plain data (it travels from the reading worker to main by structured clone) and flat where it can
 * be: a list item is a paragraph with a label and a depth. Nothing that was in the file is dropped silently: deleted and
 * hidden text stays, marked, and what could not be read is a warning.
 *
 * Take text out with `runsText`, `blockText` and `words` of neutral-text.ts: they leave out what was deleted or hidden.
 */
export type NeutralDocument = {
  readonly kind: NeutralKind;
  /** The title in the file's properties, "" when it has none. Not the heading on the page. */
  readonly title: string;
  readonly blocks: readonly NeutralBlock[];
  /** Footnotes and endnotes, in the order of their marks; a run names its note by id. */
  readonly notes: readonly NeutralNote[];
  /** Reviewers' comments; a run that a comment hangs on names it by id. */
  readonly comments: readonly NeutralComment[];
  /** Headers and footers of the pages, each different one once. */
  readonly furniture: readonly NeutralFurniture[];
  /** Pictures that stand in the text. Noted; loaded only for a paper that is to keep them. */
  readonly images: readonly NeutralImage[];
  /** What a person should look at, in the order of the document. */
  readonly warnings: readonly ReadWarning[];
  /** Of a Word file read as it is written: the mark of what it was made from (mark-names.ts), null when it has none. */
  readonly origin?: string | null;
  /** Of such a file: when it was made first, as its properties say, e.g. "2026-11-21T19:04:00Z"; "" when they do not. */
  readonly madeAt?: string;
};

/** What was read. `slides-text` is the text of a presentation copied out of a slide-sharing page; `delimited` is CSV or tab-separated. */
export type NeutralKind = 'docx' | 'pptx' | 'xlsx' | 'html' | 'delimited' | 'markdown' | 'text' | 'slides-text';

/** `guessed`: the file does not say so, the reader concluded it from the look of the text. Show it to a person. */
export type Certainty = 'certain' | 'guessed';

export type NeutralBlock = NeutralHeading | NeutralParagraph | NeutralTable | NeutralSlide;

export type NeutralHeading = {
  readonly type: 'heading';
  /** 1 to 9, as the file has it: sources skip levels and that is kept. */
  readonly level: number;
  /** The heading's number ("1.", "Appendix A"), never part of `runs`. */
  readonly label: ListLabel | null;
  readonly runs: readonly NeutralRun[];
  readonly certainty: Certainty;
  readonly at: Place;
  /** Set as for a paragraph. */
  readonly change?: TrackedChange;
  readonly written?: Written;
};

export type NeutralParagraph = {
  readonly type: 'paragraph';
  /** The list label or paragraph number, never part of `runs`. */
  readonly label: ListLabel | null;
  /** How deep in a list: 0 outside any list, 1 for the outermost items. */
  readonly depth: number;
  readonly runs: readonly NeutralRun[];
  /** What the file says the paragraph is for; `body` when it says nothing. */
  readonly role: ParagraphRole;
  readonly certainty: Certainty;
  readonly at: Place;
  /** Set when the end of the paragraph itself was inserted or deleted under tracked changes. */
  readonly change?: TrackedChange;
  readonly written?: Written;
};

/** What a Word file read as it is written says of a paragraph besides: nothing of its text was taken for a label or taken off. */
export type Written = {
  /** The name of its style, in lower case; "" for the default one. */
  readonly style: string;
  /** Our marks that stand on it, each from one place of the raw text (deleted words counted) to another. */
  readonly marks: readonly WrittenMark[];
};

/** `begins` is false where the mark began in a paragraph before. */
export type WrittenMark = { readonly mark: string; readonly from: number; readonly to: number; readonly begins: boolean };

export type ParagraphRole = 'body' | 'title' | 'subtitle' | 'caption' | 'quote' | 'contents' | 'code' | 'text-box';

/**
 * Where a block stood in its source, counted from 1: the line of a text, the row of a sheet, otherwise the running number of
 * the paragraph. Inside a cell of a delimited file it is the row. For "show me" beside the result, and for the order.
 */
export type Place = number;

/** A label apart from the text it stands before. */
export type ListLabel = {
  /** As it prints: "2.3", "(a)", "iv.", "•", "Appendix A". */
  readonly text: string;
  /** `typed`: these characters are in the source's text. `computed`: Word counts them, they are not in the text. */
  readonly source: 'typed' | 'computed';
  readonly style: LabelStyle;
  /** The numbers it stands for: "2.3" [2, 3]; "(b)" [2]; "iv." [4]; a bullet []. */
  readonly parts: readonly number[];
};

export type LabelStyle = 'bullet' | 'decimal' | 'letter' | 'roman' | 'other';

/** A stretch of text of one look. Absent marks are false. */
export type NeutralRun = {
  /** May hold "\n" (a line break within the paragraph) and "\t". */
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  /** http, https or mailto, nothing else: other links lose their address and leave a warning. */
  readonly link?: string;
  /** Inserted or deleted under tracked changes. Deleted text is not part of the document as it would be accepted. */
  readonly change?: TrackedChange;
  /** Formatted as hidden: not seen by the reader of the page. */
  readonly hidden?: true;
  /** Ids of the comments that hang on this text. */
  readonly comments?: readonly string[];
  /** Id of the note whose mark stands here; `text` is "" unless the mark itself is typed ("*"). */
  readonly note?: string;
  /** Id of the picture that stands here; `text` is "". */
  readonly image?: string;
};

export type TrackedChange = {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
  /** As the file writes it, e.g. "2026-11-21T19:04:00Z"; "" when it does not say. */
  readonly when: string;
  /** The text was moved: deleted here and inserted elsewhere. */
  readonly moved: boolean;
};

export type NeutralTable = {
  readonly type: 'table';
  /** Columns of the grid, spans counted. */
  readonly columns: number;
  readonly rows: readonly NeutralRow[];
  /** Whether the header row was marked by the file or concluded from its look; `certain` too when there is none to find. */
  readonly certainty: Certainty;
  /** A caption or the name of the sheet, "" when there is none. */
  readonly name: string;
  readonly at: Place;
};

export type NeutralRow = {
  readonly cells: readonly NeutralCell[];
  readonly kind: RowKind;
  /** Its first cell is empty and it stands below a body row: most likely the rest of that row, broken over a page. Left apart here. */
  readonly continuation: boolean;
  readonly at: Place;
  readonly change?: TrackedChange;
};

/** `title`: one text across the table above the header row. `rule`: nothing but dashes. `blank`: nothing at all. */
export type RowKind = 'title' | 'header' | 'body' | 'blank' | 'rule';

export type NeutralCell = {
  readonly blocks: readonly NeutralBlock[];
  /** Columns and rows it covers, 1 or more; the cells it covers are not in the rows. */
  readonly colSpan: number;
  readonly rowSpan: number;
  /** A date that the sheet holds as a date, `YYYY-MM-DD`, beside the text it shows. */
  readonly day?: string;
};

export type NeutralSlide = {
  readonly type: 'slide';
  readonly number: number;
  /** Empty when the slide has no title. */
  readonly title: readonly NeutralRun[];
  readonly blocks: readonly NeutralBlock[];
  /** The speaker's notes. */
  readonly notes: readonly NeutralBlock[];
  readonly certainty: Certainty;
  readonly at: Place;
};

export type NeutralNote = {
  readonly id: string;
  readonly kind: 'footnote' | 'endnote';
  readonly blocks: readonly NeutralBlock[];
};

export type NeutralComment = {
  readonly id: string;
  readonly author: string;
  readonly when: string;
  readonly blocks: readonly NeutralBlock[];
  /** The comment it answers, "" for the first of a thread. */
  readonly parent: string;
  readonly resolved: boolean;
};

export type NeutralFurniture = {
  readonly kind: 'header' | 'footer';
  readonly blocks: readonly NeutralBlock[];
};

export type NeutralImage = {
  readonly id: string;
  readonly alt: string;
  readonly name: string;
  /** `linked` pictures lie outside the file: their address is not kept and nothing is fetched. */
  readonly source: 'embedded' | 'linked';
  /** The part of the package that holds an embedded picture, e.g. "word/media/image1.png"; "" otherwise. */
  readonly part: string;
  /** Its bytes, where they were asked for and are not too many. What they are has not been looked at. */
  readonly bytes?: Uint8Array;
};

/** Something a person should know or check. The document was read all the same. */
export type ReadWarning = {
  readonly code: WarningCode;
  /** One plain sentence for the person. */
  readonly sentence: string;
  /** Where, in words: "line 12", "slide 2", "paragraph 40"; "" for the whole file. */
  readonly place: string;
};

export type WarningCode =
  | 'macros-ignored'
  | 'external-image-ignored'
  | 'external-template-ignored'
  | 'external-content-ignored'
  | 'embedded-object-ignored'
  | 'nested-archive-ignored'
  | 'link-dropped'
  | 'script-dropped'
  | 'form-control-dropped'
  | 'hidden-text'
  | 'hidden-sheet'
  | 'hidden-slide'
  | 'tracked-changes'
  | 'comments'
  | 'drawing-without-text'
  | 'formula-without-value'
  | 'sheet-error-value'
  | 'more-sheets-not-read'
  | 'old-encoding'
  | 'undecodable-characters'
  | 'uneven-rows'
  | 'quotes-uneven'
  | 'header-guessed'
  | 'headings-guessed'
  | 'slide-number-separated'
  | 'list-item-doubtful'
  | 'lost-character-suspected'
  | 'address-broken'
  | 'numbering-unknown'
  | 'part-missing'
  | 'markup-literal'
  | 'agenda-marks-removed';
