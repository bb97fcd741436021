import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import type { PaperStatus } from '@shared/papers/model';
import { baseColumns, integer, optionalText, text, textOr } from '@main/store/row';
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
};
export const paperSchema = new EntitySchema<PaperRow>({
  name: 'paper',
  columns: { ...baseColumns, bodyId: text, meetingId: optionalText, agendaItemId: optionalText, templateKey: text, title: text, status: text, publicity: text, orderKey: textOr(''), clearedByName: textOr(''), clearedOn: optionalText, exemptParagraphs: textOr('[]'), publicInterestReason: textOr('') },
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
export type PaperSectionRow = BaseRow & { paperId: string; parentId: string | null; key: string; heading: string; numbered: number; required: number; guidance: string; orderKey: string };
export const paperSectionSchema = new EntitySchema<PaperSectionRow>({
  name: 'paperSection',
  columns: { ...baseColumns, paperId: text, parentId: optionalText, key: text, heading: text, numbered: integer, required: integer, guidance: text, orderKey: text },
  indices: [{ name: 'paperSection_paper', columns: ['paperId'] }],
  foreignKeys: [
    { target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] },
    { target: 'paperSection', columnNames: ['parentId'], referencedColumnNames: ['id'] },
  ],
});
