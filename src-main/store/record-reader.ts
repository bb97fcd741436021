import { In, IsNull } from 'typeorm';
import type { EntityManager, FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import { notFound, Refusal } from '@shared/kernel/result';
import { rowSchemas } from './record-schemas';
import type { RowOf, RowTable } from './record-schemas';

/** Plain values to look rows up by; a list means "one of". */
export type Where<T extends RowTable> = { readonly [K in keyof RowOf<T>]?: RowOf<T>[K] | readonly RowOf<T>[K][] };

/**
 * How handlers see the record: rows of tables, without what lies in the bin. Reads inside one piece of work see one state
 * of the record, whatever is written meanwhile.
 */
export class RecordReader {
  protected readonly manager: EntityManager;
  constructor(manager: EntityManager) {
    this.manager = manager;
  }

  /** The live rows that fit, in the order asked for. */
  async find<T extends RowTable>(table: T, where: Where<T>, order: { readonly [K in keyof RowOf<T>]?: 'ASC' | 'DESC' } = {}): Promise<RowOf<T>[]> {
    const rows = await this.manager.find(rowSchemas[table], { where: { ...conditions(where), deletedAt: IsNull() } as FindOptionsWhere<object>, order: order as FindOptionsOrder<object> });
    return rows as unknown as RowOf<T>[];
  }

  /** The one live row with this id, or null. */
  async findById<T extends RowTable>(table: T, id: string): Promise<RowOf<T> | null> {
    const row = await this.manager.findOne(rowSchemas[table], { where: { id, deletedAt: IsNull() } as FindOptionsWhere<object> });
    return row as unknown as RowOf<T> | null;
  }

  /** The one live row with this id; refuses with `notFound` (named `what` for the person) when there is none. */
  async get<T extends RowTable>(table: T, id: string, what: string): Promise<RowOf<T>> {
    const row = await this.findById(table, id);
    if (!row) throw new Refusal(notFound(what, id));
    return row;
  }

  /** Plain SQL for what `find` cannot say (counts, joins). Values only as parameters. Rows in the bin must be left out by the statement. */
  async query<R>(sql: string, parameters: readonly (string | number | null)[] = []): Promise<R[]> {
    return (await this.manager.query(sql, [...parameters])) as R[];
  }
}

function conditions(where: object): object {
  return Object.fromEntries(
    Object.entries(where).map(([key, value]: [string, unknown]) => [key, Array.isArray(value) ? In(value) : value === null ? IsNull() : value]),
  );
}
