import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** Who is listed on an agenda as a member of the body: those whose term runs on the day of the meeting, not who only attends or takes the minutes. */
export async function listedMembers(reader: RecordReader, bodyId: string, day: string): Promise<readonly { readonly membership: RowOf<'membership'>; readonly person: RowOf<'person'> }[]> {
  const memberships = (await reader.find('membership', { bodyId }, { orderKey: 'ASC' })).filter(({ fromDay, untilDay, role }) => (fromDay ?? day) <= day && (untilDay ?? day) >= day && role !== 'clerk' && role !== 'inAttendance' && role !== 'observer');
  const people = new Map((await reader.find('person', { id: memberships.map(({ personId }) => personId) })).map((person) => [person.id, person]));
  return memberships.flatMap((membership) => {
    const person = people.get(membership.personId);
    return person === undefined ? [] : [{ membership, person }];
  });
}
