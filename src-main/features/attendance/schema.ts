import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import { baseColumns, integer, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/**
 * Somebody comes in or goes out of the room. `day` and `at` (HH:MM) are kept apart because a meeting may pass midnight or be
 * resumed on another day. `withdraws` is leaving for an interest; `declarationId` says for which; who `presides` takes the chair. `remote` 1: they take part from elsewhere.
 */
export type AttendanceEventRow = BaseRow & {
  meetingId: string;
  attendanceId: string;
  kind: 'arrives' | 'leaves' | 'returns' | 'withdraws' | 'presides';
  day: string;
  at: string;
  agendaItemId: string | null;
  declarationId: string | null;
  remote: number;
  reason: string;
};
export const attendanceEventSchema = new EntitySchema<AttendanceEventRow>({
  name: 'attendanceEvent',
  columns: { ...baseColumns, meetingId: text, attendanceId: text, kind: text, day: text, at: text, agendaItemId: optionalText, declarationId: optionalText, remote: integer, reason: text },
  indices: [{ name: 'attendanceEvent_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'attendance', columnNames: ['attendanceId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
    { target: 'declaration', columnNames: ['declarationId'], referencedColumnNames: ['id'] },
  ],
});

/** A DeclarationOfInterest made at a meeting; `agendaItemId` null when it concerns the whole of it. `did` is empty until it is known what the person did. */
export type DeclarationRow = BaseRow & {
  meetingId: string;
  attendanceId: string;
  agendaItemId: string | null;
  kind: 'pecuniary' | 'otherRegistrable' | 'nonRegistrable' | 'personal' | 'prejudicial' | 'loyalty';
  nature: string;
  did: '' | 'stayed' | 'stayedWithoutVote' | 'withdrew' | 'dispensation';
  declaredAt: string;
  publicity: Publicity;
  orderKey: string;
};
export const declarationSchema = new EntitySchema<DeclarationRow>({
  name: 'declaration',
  columns: { ...baseColumns, meetingId: text, attendanceId: text, agendaItemId: optionalText, kind: text, nature: text, did: text, declaredAt: text, publicity: text, orderKey: text },
  indices: [{ name: 'declaration_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'attendance', columnNames: ['attendanceId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
  ],
});

/** What the clerk went on with although the rules said otherwise, with the reason; `counted` is the JSON of the numbers as they then were. */
export type QuorumOverrideRow = BaseRow & { meetingId: string; agendaItemId: string | null; day: string; at: string; reason: string; counted: string };
export const quorumOverrideSchema = new EntitySchema<QuorumOverrideRow>({
  name: 'quorumOverride',
  columns: { ...baseColumns, meetingId: text, agendaItemId: optionalText, day: text, at: text, reason: text, counted: text },
  indices: [{ name: 'quorumOverride_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
  ],
});
