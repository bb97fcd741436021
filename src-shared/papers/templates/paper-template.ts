import type { BlockKind } from '../../text/model';

/** A kind of paper: its header block, its sections and what each has to say. Data only: a body's own templates are kept as rows (template-schema.ts). */
export type PaperTemplate = {
  readonly key: string;
  readonly name: string;
  /** One sentence for the list of templates. */
  readonly purpose: string;
  readonly details: readonly DetailTemplate[];
  readonly sections: readonly SectionTemplate[];
  /** Whether headings of a text that is read in, which no section is named by, become sections of their own; so slides keep a heading each. */
  readonly openHeadings: boolean;
};

/** What a line of the header block can start with. */
export type DetailStart = 'bodyName' | 'meetingDate' | 'paperTitle' | 'itemNumber' | 'publicity' | 'nothing';

/** One "Label: value" line of the header block. */
export type DetailTemplate = {
  readonly key: string;
  readonly label: string;
  /** Other labels that papers written elsewhere use for it; compared without case, without the colon. */
  readonly names: readonly string[];
  /** Whether the paper can be issued without it. */
  readonly required: boolean;
  /** What it starts with; `nothing` waits for the person. */
  readonly startsWith: DetailStart;
  /** What belongs here, for the person who fills it in. */
  readonly guidance: string;
};

/** One headed section. */
export type SectionTemplate = {
  readonly key: string;
  readonly heading: string;
  /** Other headings that papers written elsewhere use for it; compared without case and punctuation. */
  readonly names: readonly string[];
  /** Whether its paragraphs are numbered n.m. The heading itself always counts. */
  readonly numbered: boolean;
  readonly required: boolean;
  readonly guidance: string;
  /** What a new paragraph of it is. */
  readonly startsAs: BlockKind;
  /** The questions answered one by one under it; each needs an answer, even when it is "None". */
  readonly implications: readonly ImplicationTemplate[];
};

/** One question of an implications section. */
export type ImplicationTemplate = {
  readonly key: string;
  readonly label: string;
  readonly names: readonly string[];
  readonly guidance: string;
};
