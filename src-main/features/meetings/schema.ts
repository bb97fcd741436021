import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import type { MeetingStage } from '@shared/meetings/model';
import { baseColumns, integer, integerOr, optionalText, text, textOr } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** A meeting. Names that its documents print are copied in when it is held (see attendance), so that later changes of the body do not rewrite it. */
export type MeetingRow = BaseRow & {
  bodyId: string;
  title: string;
  date: string;
  startTime: string;
  plannedEnd: string;
  place: string;
  stage: MeetingStage;
  actualStart: string | null;
  actualEnd: string | null;
  currentItemId: string | null;
  /** The names of body and organisation as they were when the meeting began; null before. */
  bodyNameThen: string | null;
  organisationNameThen: string | null;
  /** 1 while the date is only pencilled in. */
  provisional?: number;
  /** The day it was cancelled; null while it is on. */
  cancelledOn?: string | null;
  cancelReason?: string;
  /** Goes up whenever date, time, place or cancellation change after a calendar file was made (RFC 5545 SEQUENCE). */
  calendarSequence?: number;
  /** The number that its first item has, where numbers run through the year. */
  firstItemNumber?: number;
  /** The chair's reason for urgency where notice fell short. */
  lateReason?: string;
  /** The day on which it really ended, when that is not its date; null before the end and in older records. */
  actualEndDay?: string | null;
  /** 1 for an extraordinary meeting, which is not a suitable one to approve minutes at (SI 1993/202 Sch 2 para 2). */
  extraordinary?: number;
  /** The meeting that approved its minutes, the day, and whether with corrections; null before. */
  approvedAtMeetingId?: string | null;
  approvedOn?: string | null;
  signedOn?: string | null;
  signedByName?: string;
  /** The copy that was signed, among its attachments; null without one. */
  signedAttachmentId?: string | null;
  /** The meeting that this one reconvenes; null for any other. */
  reconvenesMeetingId?: string | null;
  /** The number of its first minute, where they run through the year; null while it is worked out. */
  firstMinuteNumber?: number | null;
};
export const meetingSchema = new EntitySchema<MeetingRow>({
  name: 'meeting',
  columns: { ...baseColumns, bodyId: text, title: text, date: text, startTime: text, plannedEnd: text, place: text, stage: text, actualStart: optionalText, actualEnd: optionalText, currentItemId: optionalText, bodyNameThen: optionalText, organisationNameThen: optionalText, provisional: integerOr(0), cancelledOn: optionalText, cancelReason: textOr(''), calendarSequence: integerOr(0), firstItemNumber: integerOr(1), lateReason: textOr(''), actualEndDay: optionalText, extraordinary: integerOr(0), approvedAtMeetingId: optionalText, approvedOn: optionalText, signedOn: optionalText, signedByName: textOr(''), signedAttachmentId: optionalText, reconvenesMeetingId: optionalText, firstMinuteNumber: { type: 'integer', nullable: true } },
  indices: [{ name: 'meeting_body', columns: ['bodyId', 'date'] }],
  foreignKeys: [{ target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] }],
});

/** An item planned for a later meeting: the work programme, and with `keyDecision` 1 the forward plan. `plannedFor` keeps the words when no meeting is chosen. */
export type PlannedItemRow = BaseRow & {
  bodyId: string;
  meetingId: string | null;
  plannedFor: string;
  title: string;
  leadPersonId: string | null;
  leadName: string;
  reason: string;
  keyDecision: number;
  decisionMaker: string;
  consulted: string;
  documents: string;
  /** The day on which notice of the key decision was published (SI 2012/2089 r.9); null before. */
  noticePublishedOn: string | null;
  publicity: Publicity;
  exemptParagraphs: string;
  /** The agenda item it became; null while it is planned. */
  agendaItemId: string | null;
  orderKey: string;
};
export const plannedItemSchema = new EntitySchema<PlannedItemRow>({
  name: 'plannedItem',
  columns: { ...baseColumns, bodyId: text, meetingId: optionalText, plannedFor: text, title: text, leadPersonId: optionalText, leadName: text, reason: text, keyDecision: integer, decisionMaker: text, consulted: text, documents: text, noticePublishedOn: optionalText, publicity: text, exemptParagraphs: text, agendaItemId: optionalText, orderKey: text },
  indices: [{ name: 'plannedItem_body', columns: ['bodyId'] }, { name: 'plannedItem_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'person', columnNames: ['leadPersonId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
  ],
});

/** A stretch of the school year that meetings keep clear of or fall in: a term, a half-term, a holiday. `bodyId` null: for every body. */
export type TermDateRow = BaseRow & { bodyId: string | null; kind: 'term' | 'holiday'; label: string; fromDay: string; untilDay: string };
export const termDateSchema = new EntitySchema<TermDateRow>({
  name: 'termDate',
  columns: { ...baseColumns, bodyId: optionalText, kind: text, label: text, fromDay: text, untilDay: text },
  indices: [{ name: 'termDate_body', columns: ['bodyId'] }],
  foreignKeys: [{ target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] }],
});
