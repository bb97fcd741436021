import type { EntitySchemaColumnOptions } from 'typeorm';

/** What every row of a record has. Times are ISO instants for people; order comes from ids and sequence numbers, never from clocks. */
export type BaseRow = {
  id: string;
  createdAt: string;
  updatedAt: string;
  /** When it was moved to the bin; null while it is live. Rows are marked, never deleted, so that everything can be brought back. */
  deletedAt: string | null;
  /** Goes up by one with each change; a stale save is refused by it. */
  revision: number;
};

/** The columns of BaseRow, to be spread into each EntitySchema. */
export const baseColumns = {
  id: { type: 'text', primary: true },
  createdAt: { type: 'text' },
  updatedAt: { type: 'text' },
  deletedAt: { type: 'text', nullable: true },
  revision: { type: 'integer' },
} as const satisfies Record<keyof BaseRow, EntitySchemaColumnOptions>;

/** A text column that is never null. */
export const text = { type: 'text' } as const satisfies EntitySchemaColumnOptions;
/** A text column that may be null. */
export const optionalText = { type: 'text', nullable: true } as const satisfies EntitySchemaColumnOptions;
/** A whole number. */
export const integer = { type: 'integer' } as const satisfies EntitySchemaColumnOptions;
/** A whole number that may be null. */
export const optionalInteger = { type: 'integer', nullable: true } as const satisfies EntitySchemaColumnOptions;
/** A text column that was added later: rows from before have `value`. */
export const textOr = (value: string): EntitySchemaColumnOptions => ({ type: 'text', default: value });
/** A whole-number column that was added later: rows from before have `value`. */
export const integerOr = (value: number): EntitySchemaColumnOptions => ({ type: 'integer', default: value });
