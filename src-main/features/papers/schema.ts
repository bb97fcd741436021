import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import type { LastStep, PaperStatus } from '@shared/papers/model';
import { baseColumns, integer, integerOr, optionalInteger, optionalText, text, textOr } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** A paper: a report, proposal or briefing that a meeting considers. */
export type PaperRow = BaseRow & { bodyId: string; meetingId: string | null; agendaItemId: string | null; templateKey: string; title: string; status: PaperStatus; publicity: Publicity;
  /** Its place among the papers of its item; papers from before the order was kept have an empty one and come in the order they were made. */
  orderKey?: string;
  clearedByName?: string;
  clearedOn?: string | null;
  /** JSON list of the Schedule 12A paragraphs it is exempt under. */
  exemptParagraphs?: string;
  publicInterestReason?: string;
  /** JSON of the template as it was when the paper was begun, of a body's own template; null where `templateKey` names a shipped one. */
  template?: string | null;
  /** JSON of what the file said of the item and the meeting of a paper that came from another machine; empty for one made here. */
  cameWith?: string;
  /** Why it is late, where it comes after the deadline (LGA 1972 s.100B(4)(b)). */
  lateReason?: string;
  /** The last step of its workflow; empty for a draft that was never handed in. */
  lastStep?: LastStep;
  stepByName?: string;
  stepOn?: string | null;
  stepNote?: string;
};
export const paperSchema = new EntitySchema<PaperRow>({
  name: 'paper',
  columns: { ...baseColumns, bodyId: text, meetingId: optionalText, agendaItemId: optionalText, templateKey: text, title: text, status: text, publicity: text, orderKey: textOr(''), clearedByName: textOr(''), clearedOn: optionalText, exemptParagraphs: textOr('[]'), publicInterestReason: textOr(''), template: optionalText, cameWith: textOr(''), lateReason: textOr(''), lastStep: textOr(''), stepByName: textOr(''), stepOn: optionalText, stepNote: textOr('') },
  indices: [{ name: 'paper_meeting', columns: ['meetingId'] }, { name: 'paper_item', columns: ['agendaItemId'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
  ],
});

/** One "Label: value" line of a paper's header block. */
export type PaperDetailRow = BaseRow & { paperId: string; key: string; label: string; value: string; orderKey: string };
export const paperDetailSchema = new EntitySchema<PaperDetailRow>({
  name: 'paperDetail',
  columns: { ...baseColumns, paperId: text, key: text, label: text, value: text, orderKey: text },
  indices: [{ name: 'paperDetail_paper', columns: ['paperId'] }],
  foreignKeys: [{ target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] }],
});

/** One headed section of a paper, or (with a parent) one implication that is answered under it. 1 and 0 stand for yes and no. */
export type PaperSectionRow = BaseRow & { paperId: string; parentId: string | null; key: string; heading: string; numbered: number; required: number; guidance: string; orderKey: string;
  /** Of an implication: which officer was asked, and on what day. */
  consultedName?: string; consultedOn?: string | null };
export const paperSectionSchema = new EntitySchema<PaperSectionRow>({
  name: 'paperSection',
  columns: { ...baseColumns, paperId: text, parentId: optionalText, key: text, heading: text, numbered: integer, required: integer, guidance: text, orderKey: text, consultedName: textOr(''), consultedOn: optionalText },
  indices: [{ name: 'paperSection_paper', columns: ['paperId'] }],
  foreignKeys: [
    { target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] },
    { target: 'paperSection', columnNames: ['parentId'], referencedColumnNames: ['id'] },
  ],
});

/**
 * What a paragraph of a paper recommends besides its words, which stay in the paragraph: what is asked, the money, and where it was taken to.
 * `recurrence`: once or again and again; `liftedWords` are those that were taken, to see whether the paper says something else since.
 */
export type PaperRecommendationRow = BaseRow & { paperId: string; blockId: string; askType: string; amountPence: number | null; recurrence: '' | 'oneOff' | 'recurring'; period: string; fundingSource: string; matchFunding: string; liftedItemBlockId: string | null; liftedMotionId: string | null; liftedRecommendationId: string | null; liftedWords: string };
export const paperRecommendationSchema = new EntitySchema<PaperRecommendationRow>({
  name: 'paperRecommendation',
  columns: { ...baseColumns, paperId: text, blockId: text, askType: textOr(''), amountPence: optionalInteger, recurrence: textOr(''), period: textOr(''), fundingSource: textOr(''), matchFunding: textOr(''), liftedItemBlockId: optionalText, liftedMotionId: optionalText, liftedRecommendationId: optionalText, liftedWords: textOr('') },
  indices: [{ name: 'paperRecommendation_paper', columns: ['paperId'] }, { name: 'paperRecommendation_block', columns: ['blockId'] }],
  foreignKeys: [
    { target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] },
    { target: 'motion', columnNames: ['liftedMotionId'], referencedColumnNames: ['id'] },
    { target: 'recommendation', columnNames: ['liftedRecommendationId'], referencedColumnNames: ['id'] },
  ],
});

/** A document that a report relies on (LGA 1972 s.100D). One that would disclose exempt matter is kept and never listed. */
export type BackgroundPaperRow = BaseRow & { paperId: string; orderKey: string; title: string; whereHeld: string; link: string; disclosesExempt: number };
export const backgroundPaperSchema = new EntitySchema<BackgroundPaperRow>({
  name: 'backgroundPaper',
  columns: { ...baseColumns, paperId: text, orderKey: text, title: text, whereHeld: textOr(''), link: textOr(''), disclosesExempt: integerOr(0) },
  indices: [{ name: 'backgroundPaper_paper', columns: ['paperId'] }],
  foreignKeys: [{ target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] }],
});

/** An appendix of a paper: an attached file, or one of our own, whose text is blocks that belong to it. */
export type PaperAppendixRow = BaseRow & { paperId: string; orderKey: string; title: string; attachmentId: string | null; publicity: Publicity };
export const paperAppendixSchema = new EntitySchema<PaperAppendixRow>({
  name: 'paperAppendix',
  columns: { ...baseColumns, paperId: text, orderKey: text, title: text, attachmentId: optionalText, publicity: textOr('open') },
  indices: [{ name: 'paperAppendix_paper', columns: ['paperId'] }],
  foreignKeys: [
    { target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] },
    { target: 'attachment', columnNames: ['attachmentId'], referencedColumnNames: ['id'] },
  ],
});
