import type { CheckedPaper, CheckedSection } from '../completeness';
import type { PaperNumbers } from '../paragraph-numbering';
import type { Attachment } from '../../attachments/model';
import type { Publicity } from '../../kernel/publicity';
import type { BlockContent, Run } from '../../text/model';
import type { RecommendationFacts } from '../recommendations/model';
import type { PaperRecommendation } from '../recommendations/recommendation-list';

/** Where a finding is: a line of the header block, a section or implication, a paragraph in one, or one of the parts that the record keeps beside the text. */
export type FindingPlace = PlaceInText | { readonly kind: 'part'; readonly part: PaperPart };
/** Of these, what can be gone to in the text. */
export type PlaceInText = { readonly kind: 'detail' | 'section'; readonly id: string } | { readonly kind: 'block'; readonly id: string; readonly sectionId: string };
/** What belongs to a paper besides its text. */
export type PaperPart = 'recommendations' | 'backgroundPapers' | 'appendices' | 'publicity';

/** One thing that a paper is better for without. `key` stays the same from one look to the next. */
export type Finding = { readonly key: string; readonly rule: string; readonly title: string; readonly sentence: string; readonly place: FindingPlace };

/** A section with its paragraphs as the rules look at them. */
export type LintedSection = Omit<CheckedSection, 'blocks'> & { readonly key: string; readonly blocks: readonly LintedBlock[] };
export type LintedBlock = { readonly id: string; readonly kind: CheckedSection['blocks'][number]['kind']; readonly level: number; readonly runs: readonly Run[]; readonly content?: BlockContent | null | undefined };

export type BackgroundPaperFacts = { readonly id: string; readonly title: string; readonly disclosesExempt: boolean };
export type AppendixFacts = { readonly id: string; readonly title: string; readonly attachmentId: string | null; readonly publicity: Publicity; readonly words: string };

/** Everything the rules look at; what is in the editors at this moment fits, and so does what the record has. */
export type LintedPaper = Omit<CheckedPaper, 'sections'> & {
  readonly publicity: Publicity;
  readonly sections: readonly LintedSection[];
  readonly exemptParagraphs: readonly string[];
  readonly publicInterestReason: string;
  /** Whether the body's rules are those of Schedule 12A, so that a paragraph of it must be named. */
  readonly schedule12A: boolean;
  /** Why it is late; and the words for the deadline that has passed, null while it is in time. */
  readonly lateReason: string;
  readonly lateSince: string | null;
  readonly recommendationFacts: readonly RecommendationFacts[];
  readonly consulted: readonly { readonly sectionId: string; readonly name: string; readonly on: string | null }[];
  readonly backgroundPapers: readonly BackgroundPaperFacts[];
  readonly appendices: readonly AppendixFacts[];
  readonly attachments: readonly Pick<Attachment, 'id' | 'title'>[];
};

/** The paper with what every rule asks for worked out once. */
export type LintFacts = { readonly paper: LintedPaper; readonly numbers: PaperNumbers; readonly recommendations: readonly (PaperRecommendation & { readonly sectionId: string; readonly label: string; readonly facts: RecommendationFacts })[] };

/** One rule: what it finds in a paper, in reading order. */
export type LintRule = (facts: LintFacts) => readonly Finding[];
