import type { RecordReader } from '@main/store/record-reader';

/** The name of a body's clerk; "" where it has none. */
export async function clerkOf(reader: RecordReader, bodyId: string): Promise<string> {
  const [clerk] = await reader.find('membership', { bodyId, role: 'clerk' }, { orderKey: 'ASC' });
  return (clerk ? await reader.findById('person', clerk.personId) : null)?.name ?? '';
}
