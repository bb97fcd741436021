import { EntitySchema } from 'typeorm';
import { baseColumns, integer, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/**
 * A Motion or an Amendment (`amendsMotionId`). Its words are the block of its entry. `recommendedText` is what the paper recommended when it
 * was moved. `counted` is the JSON of who was in the room and entitled when it was voted on; `restriction` names who alone may vote, empty for everybody entitled.
 */
export type MotionRow = BaseRow & {
  meetingId: string;
  agendaItemId: string;
  entryId: string;
  moverAttendanceId: string | null;
  moverName: string;
  seconderAttendanceId: string | null;
  seconderName: string;
  amendsMotionId: string | null;
  purpose: 'business' | 'exclusion' | 'readmission' | 'adjournment' | 'closure';
  recommendedText: string;
  outcome: '' | 'carried' | 'lost' | 'withdrawn' | 'lapsed' | 'deferred';
  method: '' | 'agreed' | 'unanimous' | 'show' | 'recorded' | 'secret';
  votesFor: number;
  votesAgainst: number;
  abstained: number;
  castingVote: '' | 'for' | 'against';
  castingByName: string;
  restriction: string;
  votedDay: string | null;
  votedAt: string | null;
  counted: string;
  overrideReason: string;
  /** The entry with the decision that came of it; null while none has. */
  decisionEntryId: string | null;
};
export const motionSchema = new EntitySchema<MotionRow>({
  name: 'motion',
  columns: { ...baseColumns, meetingId: text, agendaItemId: text, entryId: text, moverAttendanceId: optionalText, moverName: text, seconderAttendanceId: optionalText, seconderName: text, amendsMotionId: optionalText, purpose: text, recommendedText: text, outcome: text, method: text, votesFor: integer, votesAgainst: integer, abstained: integer, castingVote: text, castingByName: text, restriction: text, votedDay: optionalText, votedAt: optionalText, counted: text, overrideReason: text, decisionEntryId: optionalText },
  indices: [{ name: 'motion_meeting', columns: ['meetingId'] }, { name: 'motion_entry', columns: ['entryId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
    { target: 'minuteEntry', columnNames: ['entryId'], referencedColumnNames: ['id'] },
    { target: 'attendance', columnNames: ['moverAttendanceId'], referencedColumnNames: ['id'] },
    { target: 'attendance', columnNames: ['seconderAttendanceId'], referencedColumnNames: ['id'] },
    { target: 'motion', columnNames: ['amendsMotionId'], referencedColumnNames: ['id'] },
  ],
});

/** How one member voted: in a RecordedVote, or `onDemand` 1 because they asked for their own vote to be minuted (SI 1993/202 Sch 2 para 1). */
export type VoteRow = BaseRow & { motionId: string; attendanceId: string; choice: 'for' | 'against' | 'abstained' | 'didNotVote'; onDemand: number };
export const voteSchema = new EntitySchema<VoteRow>({
  name: 'vote',
  columns: { ...baseColumns, motionId: text, attendanceId: text, choice: text, onDemand: integer },
  indices: [{ name: 'vote_motion', columns: ['motionId'] }],
  foreignKeys: [
    { target: 'motion', columnNames: ['motionId'], referencedColumnNames: ['id'] },
    { target: 'attendance', columnNames: ['attendanceId'], referencedColumnNames: ['id'] },
  ],
});

/** The press and public are excluded (LGA 1972 s.100A(4)) from `excludedAt` until `readmittedAt`. `paragraphs` and `agendaItemIds` are JSON lists. A lost motion leaves the items open. */
export type ExclusionRow = BaseRow & {
  meetingId: string;
  motionId: string | null;
  agendaItemIds: string;
  paragraphs: string;
  reason: string;
  outcome: 'carried' | 'lost';
  day: string;
  excludedAt: string | null;
  readmittedAt: string | null;
  entryId: string | null;
  readmittedEntryId: string | null;
};
export const exclusionSchema = new EntitySchema<ExclusionRow>({
  name: 'exclusion',
  columns: { ...baseColumns, meetingId: text, motionId: optionalText, agendaItemIds: text, paragraphs: text, reason: text, outcome: text, day: text, excludedAt: optionalText, readmittedAt: optionalText, entryId: optionalText, readmittedEntryId: optionalText },
  indices: [{ name: 'exclusion_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'motion', columnNames: ['motionId'], referencedColumnNames: ['id'] },
  ],
});
