import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** The name of the organisation that a body belongs to; empty where it has none. */
export async function councilOf(reader: RecordReader, body: Pick<RowOf<'body'>, 'organisationId'>): Promise<string> {
  const organisation = body.organisationId === null ? null : await reader.findById('organisation', body.organisationId);
  return organisation?.name ?? '';
}
