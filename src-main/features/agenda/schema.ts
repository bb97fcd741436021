import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import type { AskType } from '@shared/agenda/model';
import { baseColumns, integer, integerOr, optionalText, text, textOr } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** One item of an agenda. Planned and actual publicity are two columns, because a motion to exclude the public can be lost. */
export type AgendaItemRow = BaseRow & {
  meetingId: string;
  parentId: string | null;
  orderKey: string;
  title: string;
  presenterPersonId: string | null;
  presenterName: string;
  minutesNeeded: number;
  askType: AskType;
  publicity: Publicity;
  actualPublicity: Publicity | null;
  state: 'live' | 'withdrawn' | 'deferred';
  issuedNumber: string | null;
  startedAt: string | null;
  closedAt: string | null;
  /** A break takes time and has no number. */
  kind?: 'item' | 'break';
  /** Which standing item it is (`apologies`, `minutesOfLast`, `mattersArising`…); empty for an item of its own. */
  standing?: string;
  /** The Body's own words for what is asked; empty when askType's words are used. */
  askWords?: string;
  /** The time, HH:MM, that it must not begin before; null when it follows the item before. */
  fixedStart?: string | null;
  /** JSON list of the Schedule 12A paragraphs it is exempt under. */
  exemptParagraphs?: string;
  publicInterestReason?: string;
  /** Why it was withdrawn or deferred. */
  stateReason?: string;
  deferredToMeetingId?: string | null;
  /** The item of an earlier meeting that it was carried from. */
  carriedFromItemId?: string | null;
  /** The meeting whose minutes it approves. */
  linkedMeetingId?: string | null;
  /** Who else is to speak, as the chair's copy prints it. */
  speakers?: string;
  /** 1 when it was added after the agenda was issued. */
  addedAfterIssue?: number;
  /** The chair's special circumstances for taking an urgent item (LGA 1972 s.100B(4)(b)). */
  urgentReason?: string;
  /** What the public agenda calls an exempt item; empty when it calls it by its title. */
  publicTitle?: string;
  /** The business of the rule pack that needs longer notice, in its words; empty for any other item. */
  specialBusiness?: string;
  /** The place in the OrderOfBusiness, 1 first; null while it was not taken. */
  takenOrder?: number | null;
  /** The minute number, once it is fixed; null before. */
  minuteNumber?: string | null;
};
export const agendaItemSchema = new EntitySchema<AgendaItemRow>({
  name: 'agendaItem',
  columns: { ...baseColumns, meetingId: text, parentId: optionalText, orderKey: text, title: text, presenterPersonId: optionalText, presenterName: text, minutesNeeded: integer, askType: text, publicity: text, actualPublicity: optionalText, state: text, issuedNumber: optionalText, startedAt: optionalText, closedAt: optionalText, kind: textOr('item'), standing: textOr(''), askWords: textOr(''), fixedStart: optionalText, exemptParagraphs: textOr('[]'), publicInterestReason: textOr(''), stateReason: textOr(''), deferredToMeetingId: optionalText, carriedFromItemId: optionalText, linkedMeetingId: optionalText, speakers: textOr(''), addedAfterIssue: integerOr(0), urgentReason: textOr(''), publicTitle: textOr(''), specialBusiness: textOr(''), takenOrder: { type: 'integer', nullable: true }, minuteNumber: optionalText },
  indices: [{ name: 'agendaItem_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['parentId'], referencedColumnNames: ['id'] },
    { target: 'person', columnNames: ['presenterPersonId'], referencedColumnNames: ['id'] },
  ],
});

/** An agenda that a Body begins its meetings from. 1 and 0 stand for yes and no. */
export type AgendaTemplateRow = BaseRow & { bodyId: string; name: string; usual: number; orderKey: string };
export const agendaTemplateSchema = new EntitySchema<AgendaTemplateRow>({
  name: 'agendaTemplate',
  columns: { ...baseColumns, bodyId: text, name: text, usual: integer, orderKey: text },
  indices: [{ name: 'agendaTemplate_body', columns: ['bodyId'] }],
  foreignKeys: [{ target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] }],
});

/** One item of an AgendaTemplate. `recommendation`, `privateNote` and `draftMinute` are plain text, a paragraph a line. */
export type AgendaTemplateItemRow = BaseRow & {
  templateId: string;
  parentId: string | null;
  orderKey: string;
  title: string;
  kind: 'item' | 'break';
  standing: string;
  askType: AskType;
  askWords: string;
  presenterName: string;
  minutesNeeded: number;
  fixedStart: string | null;
  publicity: Publicity;
  recommendation: string;
  privateNote: string;
  draftMinute: string;
};
export const agendaTemplateItemSchema = new EntitySchema<AgendaTemplateItemRow>({
  name: 'agendaTemplateItem',
  columns: { ...baseColumns, templateId: text, parentId: optionalText, orderKey: text, title: text, kind: text, standing: text, askType: text, askWords: text, presenterName: text, minutesNeeded: integer, fixedStart: optionalText, publicity: text, recommendation: text, privateNote: text, draftMinute: text },
  indices: [{ name: 'agendaTemplateItem_template', columns: ['templateId'] }],
  foreignKeys: [
    { target: 'agendaTemplate', columnNames: ['templateId'], referencedColumnNames: ['id'] },
    { target: 'agendaTemplateItem', columnNames: ['parentId'], referencedColumnNames: ['id'] },
  ],
});

/**
 * An agenda as it was issued, frozen: the first issue, a supplementary agenda, or a revised one. `frozen` is the JSON of
 * what was sent, `working` the JSON of the clear days as they were counted, `lateReason` the chair's reason when notice fell short.
 */
export type AgendaIssueRow = BaseRow & { meetingId: string; version: number; kind: 'agenda' | 'supplementary' | 'revised'; issuedOn: string; issuedAt: string; issuedByName: string; frozen: string; working: string; lateReason: string; documentHash: string };
export const agendaIssueSchema = new EntitySchema<AgendaIssueRow>({
  name: 'agendaIssue',
  columns: { ...baseColumns, meetingId: text, version: integer, kind: text, issuedOn: text, issuedAt: text, issuedByName: text, frozen: text, working: text, lateReason: text, documentHash: text },
  indices: [{ name: 'agendaIssue_meeting', columns: ['meetingId'] }],
  foreignKeys: [{ target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] }],
});

/** What a member of the public or a member brings to a meeting: a question, a petition, a deputation, a motion on notice. */
export type MeetingRequestRow = BaseRow & {
  meetingId: string;
  agendaItemId: string | null;
  kind: 'question' | 'petition' | 'deputation' | 'motionOnNotice';
  fromName: string;
  organisationName: string;
  seconderName: string;
  receivedOn: string | null;
  words: string;
  addressedTo: string;
  response: string;
  signatures: number;
  publicity: Publicity;
  orderKey: string;
};
export const meetingRequestSchema = new EntitySchema<MeetingRequestRow>({
  name: 'meetingRequest',
  columns: { ...baseColumns, meetingId: text, agendaItemId: optionalText, kind: text, fromName: text, organisationName: text, seconderName: text, receivedOn: optionalText, words: text, addressedTo: text, response: text, signatures: integer, publicity: text, orderKey: text },
  indices: [{ name: 'meetingRequest_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
  ],
});
