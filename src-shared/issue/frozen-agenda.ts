import { z } from 'zod';
import { itemStateSchema } from '../agenda/model';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';
import { blockKindSchema, runSchema } from '../text/model';

/** A paper as it stood on an agenda; attached files count. */
export const issuedPaperSchema = z.strictObject({ id: idSchema, title: z.string(), publicity: publicitySchema });

/** A paragraph of what is recommended, as it stood on an agenda. */
const issuedParagraphSchema = z.strictObject({ kind: blockKindSchema, level: z.number().int(), runs: z.array(runSchema), publicity: publicitySchema });

/** One item as it was sent: number, words and papers as they were on that day. */
export const issuedItemSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  level: z.number().int().min(1).max(3),
  title: z.string(),
  /** What is asked, in words. */
  ask: z.string(),
  presenter: z.string(),
  /** HH:MM at which it was to begin. */
  start: z.string(),
  minutes: z.number().int(),
  publicity: publicitySchema,
  exemptParagraphs: z.array(z.string()),
  publicInterestReason: z.string(),
  /** What the public read in place of a title that is not open; agendas issued before there was one have none. */
  publicTitle: z.string().default(''),
  state: itemStateSchema,
  stateReason: z.string(),
  /** The chair's special circumstances for an item that came late. */
  urgentReason: z.string(),
  papers: z.array(issuedPaperSchema),
  /** What is recommended on the agenda itself; null where it was issued before that was kept. */
  recommendation: z.array(issuedParagraphSchema).nullable().default(null),
});
export type IssuedItem = z.output<typeof issuedItemSchema>;

/** When and where, as it was sent. */
export const issuedMeetingSchema = z.strictObject({ title: z.string(), date: calendarDaySchema, startTime: z.string(), plannedEnd: z.string(), place: z.string() });
export type IssuedMeeting = z.output<typeof issuedMeetingSchema>;

/** The rule of notice as it stood on the day of issue. */
export const issuedRuleSchema = z.strictObject({ words: z.string(), source: z.string(), mayBeShortened: z.boolean(), urgencyWords: z.string(), urgencySource: z.string() });
export type IssuedRule = z.output<typeof issuedRuleSchema>;

/** A whole agenda as it was issued: nothing that is changed afterwards changes this. */
export const frozenAgendaSchema = z.strictObject({
  format: z.literal(1),
  meeting: issuedMeetingSchema,
  /** All items that had been sent by then, also with earlier issues. */
  items: z.array(issuedItemSchema),
  /** The items that this issue brought: all of a first agenda, the later ones of a supplementary agenda. */
  brought: z.array(idSchema),
  rule: issuedRuleSchema.nullable(),
  /** What the checklist warned of, and why it was issued all the same. */
  warnings: z.array(z.string()),
  warningsReason: z.string(),
});
export type FrozenAgenda = z.output<typeof frozenAgendaSchema>;

/** The frozen agenda out of its column; null when this version cannot read it. */
export function readFrozenAgenda(column: string): FrozenAgenda | null {
  try {
    const read = frozenAgendaSchema.safeParse(JSON.parse(column));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
