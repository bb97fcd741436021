import type { EntitySchema } from 'typeorm';
import type { TableName } from '@shared/kernel/tables';
import { agendaItemSchema } from '@main/features/agenda/schema';
import { bodySchema, membershipSchema, organisationSchema, personSchema, seatSchema } from '@main/features/bodies/schema';
import { meetingSchema } from '@main/features/meetings/schema';
import { actionSchema, attendanceSchema, decisionSchema, minuteEntrySchema } from '@main/features/minutes/schema';
import { paperDetailSchema, paperSchema, paperSectionSchema } from '@main/features/papers/schema';
import { blockSchema } from '@main/features/text/schema';
import { metaSchema, numberAllocationSchema, operationChangeSchema, operationSchema, searchPendingSchema } from './history-schema';
import type { BaseRow } from './row';

/** The tables whose rows belong to the clerk: written through the transaction, logged, undoable. */
export const rowSchemas = {
  organisation: organisationSchema,
  body: bodySchema,
  person: personSchema,
  seat: seatSchema,
  membership: membershipSchema,
  meeting: meetingSchema,
  agendaItem: agendaItemSchema,
  paper: paperSchema,
  paperDetail: paperDetailSchema,
  paperSection: paperSectionSchema,
  block: blockSchema,
  attendance: attendanceSchema,
  minuteEntry: minuteEntrySchema,
  decision: decisionSchema,
  action: actionSchema,
} as const satisfies Partial<Record<TableName, object>>;

/** A table whose rows are logged. */
export type RowTable = keyof typeof rowSchemas;
/** The row of a table. */
export type RowOf<T extends RowTable> = (typeof rowSchemas)[T] extends EntitySchema<infer R extends BaseRow> ? R : never;

/** Every entity of a record, for TypeORM. */
export const allSchemas: EntitySchema[] = [
  ...Object.values(rowSchemas),
  metaSchema,
  operationSchema,
  operationChangeSchema,
  numberAllocationSchema,
  searchPendingSchema,
] as EntitySchema[];

/** Tables with words that somebody will want to find. */
export const SEARCHED_TABLES: ReadonlySet<RowTable> = new Set<RowTable>(['organisation', 'body', 'person', 'seat', 'meeting', 'agendaItem', 'paper', 'paperDetail', 'paperSection', 'block', 'decision', 'action']);
