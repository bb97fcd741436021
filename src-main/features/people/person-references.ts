import { rowSchemas } from '@main/store/record-schemas';
import type { RowTable } from '@main/store/record-schemas';

/** A column of a table that names a person. */
export type PersonReference = { readonly table: RowTable; readonly column: string };

/** Every column of the record that names a person, told by the tables' own foreign keys: a table added later is not forgotten. */
export function personReferences(): readonly PersonReference[] {
  return (Object.entries(rowSchemas) as [RowTable, { readonly options: { readonly foreignKeys?: readonly { readonly target: unknown; readonly columnNames?: readonly string[] | undefined }[] | undefined } }][]).flatMap(([table, { options }]) =>
    (options.foreignKeys ?? []).filter((key) => key.target === 'person').flatMap((key) => (key.columnNames ?? []).map((column) => ({ table, column }))),
  );
}
