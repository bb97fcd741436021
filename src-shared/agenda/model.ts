import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';
import { exemptParagraphSchema } from './exempt-paragraphs';

/** What the body is asked to do with an item (AskType). Kinds, not states. */
export const askTypeSchema = z.enum(['decision', 'steer', 'discussion', 'noting', 'information']);
export type AskType = z.output<typeof askTypeSchema>;

/** The words for ask types. */
export const ASK_TYPE_WORDS: Readonly<Record<AskType, string>> = {
  decision: 'Decision',
  steer: 'Steer',
  discussion: 'Discussion',
  noting: 'Noting',
  information: 'Information',
};

/** Withdrawn and deferred items keep their number and say so. */
export const itemStateSchema = z.enum(['live', 'withdrawn', 'deferred']);
export type ItemState = z.output<typeof itemStateSchema>;

/** The words for states that are shown; a live item says nothing of its state. */
export const ITEM_STATE_WORDS: Readonly<Record<Exclude<ItemState, 'live'>, string>> = { withdrawn: 'Withdrawn', deferred: 'Deferred' };

/** A break takes time and has no number. */
export const itemKindSchema = z.enum(['item', 'break']);
export type ItemKind = z.output<typeof itemKindSchema>;

/** One item of an agenda. Its number and its start time are derived (numbering.ts, timing.ts) until the agenda is issued. */
export const agendaItemSchema = z.strictObject({
  id: idSchema,
  meetingId: idSchema,
  parentId: idSchema.nullable(),
  orderKey: z.string(),
  kind: itemKindSchema,
  /** Which standing item it is (`apologies`, `minutesOfLast`, `mattersArising`…); empty for an item of its own. */
  standing: z.string(),
  title: z.string(),
  presenterPersonId: idSchema.nullable(),
  presenterName: z.string(),
  /** Who else is to speak, as the chair's copy prints it. */
  speakers: z.string(),
  minutesNeeded: z.number().int().min(0).max(600),
  /** HH:MM that it is not to begin before; null when it follows the item before. */
  fixedStart: z.string().nullable(),
  askType: askTypeSchema,
  /** The body's own words for what is asked; empty where the words of the ask type are used. */
  askWords: z.string(),
  publicity: publicitySchema,
  /** The paragraphs of Schedule 12A that it is exempt under; kept, and without meaning, while it is not exempt. */
  exemptParagraphs: z.array(exemptParagraphSchema),
  /** Why the public interest in the exemption outweighs that in disclosure. As restricted as the item itself. */
  publicInterestReason: z.string(),
  /** What the public agenda calls an item that is not open; empty where it only says that it is exempt. Never restricted. */
  publicTitle: z.string(),
  /** The business of the body's rules that asks for longer notice, in their words; empty for any other item. */
  specialBusiness: z.string(),
  state: itemStateSchema,
  /** Why it was withdrawn or deferred. */
  stateReason: z.string(),
  /** The meeting it was deferred to, with its day; null when none was chosen. */
  deferredTo: z.strictObject({ meetingId: idSchema, date: calendarDaySchema }).nullable(),
  /** The item of an earlier meeting that it was carried from. */
  carriedFromItemId: idSchema.nullable(),
  /** The meeting whose minutes it approves. */
  linkedMeetingId: idSchema.nullable(),
  /** Whether it was added after the agenda was issued. */
  addedAfterIssue: z.boolean(),
  /** The chair's special circumstances for taking an urgent item (LGA 1972 s.100B(4)(b)). */
  urgentReason: z.string(),
  /** The number fixed when the agenda was issued; null while numbers are derived. */
  issuedNumber: z.string().nullable(),
  paperIds: z.array(idSchema),
  /** How many files are attached to the item itself. */
  fileCount: z.number().int(),
});
export type AgendaItem = z.output<typeof agendaItemSchema>;

/** What is asked, in the words that are shown and printed. */
export function askWordsOf(item: { readonly askType: AskType; readonly askWords?: string }): string {
  return item.askWords === undefined || item.askWords === '' ? ASK_TYPE_WORDS[item.askType] : item.askWords;
}
