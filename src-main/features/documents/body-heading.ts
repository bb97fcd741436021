import { councilOf } from '@main/features/bodies/council-of';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** What heads every document about a body. */
export type BodyHeading = { readonly body: RowOf<'body'>; readonly council: string };

/** Reads the heading of a body's documents. */
export async function bodyHeading(reader: RecordReader, bodyId: string): Promise<BodyHeading> {
  const body = await reader.get('body', bodyId, 'body');
  return { body, council: await councilOf(reader, body) };
}
