/** The tables of a record that operations read from and write to, by the names used in SQL, in change events and in the history. */
export const TABLE_NAMES = [
  'meta',
  'organisation',
  'body',
  'person',
  'seat',
  'membership',
  'meeting',
  'agendaItem',
  'paper',
  'paperDetail',
  'paperSection',
  'block',
  'attendance',
  'minuteEntry',
  'decision',
  'action',
  'numberAllocation',
  'operation',
  'operationChange',
  'searchPending',
] as const;

export type TableName = (typeof TABLE_NAMES)[number];
