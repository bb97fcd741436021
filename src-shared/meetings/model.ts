import { z } from 'zod';
import { idSchema } from '../kernel/ids';
import { calendarDaySchema } from '../kernel/calendar-day';

/** How far a meeting has come: from a date in the diary to signed minutes. */
export const meetingStageSchema = z.enum(['planned', 'agendaIssued', 'held', 'draft', 'withChair', 'issuedDraft', 'approved', 'signed']);
export type MeetingStage = z.output<typeof meetingStageSchema>;

/** The words and the order of stages. */
export const MEETING_STAGES: readonly { readonly stage: MeetingStage; readonly words: string }[] = [
  { stage: 'planned', words: 'Planned' },
  { stage: 'agendaIssued', words: 'Agenda issued' },
  { stage: 'held', words: 'Held' },
  { stage: 'draft', words: 'Draft' },
  { stage: 'withChair', words: 'With chair' },
  { stage: 'issuedDraft', words: 'Issued draft' },
  { stage: 'approved', words: 'Approved' },
  { stage: 'signed', words: 'Signed' },
];

/** A meeting of a Body. Times are HH:MM; planned and actual are kept apart. */
export const meetingSchema = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  bodyName: z.string(),
  organisationName: z.string(),
  title: z.string(),
  date: calendarDaySchema,
  startTime: z.string(),
  plannedEnd: z.string(),
  place: z.string(),
  stage: meetingStageSchema,
  /** Whether its date is only pencilled in. */
  provisional: z.boolean(),
  /** The day on which it was cancelled; null while it is on. */
  cancelledOn: calendarDaySchema.nullable(),
  actualStart: z.string().nullable(),
  actualEnd: z.string().nullable(),
  presidingName: z.string(),
  itemCount: z.number().int(),
  entryCount: z.number().int(),
});
export type Meeting = z.output<typeof meetingSchema>;
