import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import type { MeetingStage } from '@shared/meetings/model';
import { baseColumns, integer, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** The minutes as they stood at a stage, or when the clerk kept a version. `frozen` is the JSON of the documents, Part 1 and Part 2 apart; `contentHash` is that of the open one, `part2Hash` of the other. */
export type MinutesVersionRow = BaseRow & { meetingId: string; version: number; stage: MeetingStage; day: string; at: string; byName: string; note: string; frozen: string; contentHash: string; part2Hash: string };
export const minutesVersionSchema = new EntitySchema<MinutesVersionRow>({
  name: 'minutesVersion',
  columns: { ...baseColumns, meetingId: text, version: integer, stage: text, day: text, at: text, byName: text, note: text, frozen: text, contentHash: text, part2Hash: text },
  indices: [{ name: 'minutesVersion_meeting', columns: ['meetingId'] }],
  foreignKeys: [{ target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] }],
});

/**
 * A correction of minutes, agreed when they were approved, or an amendment recorded afterwards. `before` and `after` are the words of the
 * paragraph; `agreedMeetingId` is the meeting that agreed it and `agreedEntryId` its minute there.
 */
export type MinutesCorrectionRow = BaseRow & {
  meetingId: string;
  kind: 'correction' | 'amendment';
  entryId: string | null;
  before: string;
  after: string;
  reason: string;
  agreedMeetingId: string | null;
  agreedEntryId: string | null;
  agreedOn: string;
  publicity: Publicity;
  orderKey: string;
};
export const minutesCorrectionSchema = new EntitySchema<MinutesCorrectionRow>({
  name: 'minutesCorrection',
  columns: { ...baseColumns, meetingId: text, kind: text, entryId: optionalText, before: text, after: text, reason: text, agreedMeetingId: optionalText, agreedEntryId: optionalText, agreedOn: text, publicity: text, orderKey: text },
  indices: [{ name: 'minutesCorrection_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'minuteEntry', columnNames: ['entryId'], referencedColumnNames: ['id'] },
    { target: 'meeting', columnNames: ['agreedMeetingId'], referencedColumnNames: ['id'] },
    { target: 'minuteEntry', columnNames: ['agreedEntryId'], referencedColumnNames: ['id'] },
  ],
});
