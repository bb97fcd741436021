import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { likePairs } from '@shared/people/likeness';
import { mergeRefusal } from '@shared/people/merge';
import { MOST_PAIRS } from '@shared/people/merge-contract';
import type { mergeOperations } from '@shared/people/merge-contract';
import type { PersonFacts } from '@shared/people/model';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordReader } from '@main/store/record-reader';
import type { RowPatch } from '@main/store/record-transaction';
import type { RowOf, RowTable } from '@main/store/record-schemas';
import { checkEmail } from './check-email';
import { personReferences } from './person-references';

/** What is called what, where merging says what moves. */
const MOVED_WORDS: Readonly<Partial<Record<RowTable, readonly [string, string]>>> = {
  membership: ['term in a seat', 'terms in seats'],
  substitute: ['named substitute', 'times named as substitute'],
  taskGroup: ['group led', 'groups led'],
  priority: ['priority led', 'priorities led'],
  interest: ['interest', 'interests'],
  interestConfirmation: ['confirmation of the register', 'confirmations of the register'],
  attendance: ['attendance', 'attendances'],
  agendaItem: ['agenda item presented', 'agenda items presented'],
  plannedItem: ['planned item', 'planned items'],
};

/** People who may be one, and merging them. */
export const mergeHandlers: HandlersFor<typeof mergeOperations> = {
  likePairs: async ({ reader }, { different }) => {
    const people = await reader.query<PersonFacts & { id: string }>('SELECT id, honorific, name, organisationName, email, phone FROM person WHERE deletedAt IS NULL ORDER BY name COLLATE NOCASE, id');
    const settled = new Set(different.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
    const pairs = likePairs(people).filter(({ one, other }) => !settled.has(`${one.id} ${other.id}`));
    return { pairs: pairs.slice(0, MOST_PAIRS), total: pairs.length };
  },

  mergePreview: async ({ reader }, { keepId, mergeId }) => {
    const { name } = await reader.get('person', keepId, 'person');
    await reader.get('person', mergeId, 'person');
    const moves: string[] = [];
    for (const { table, column } of personReferences()) {
      const rows = (await rowsNaming(reader, table, column, mergeId)).length;
      const [one, more] = MOVED_WORDS[table] ?? ['entry', 'entries'];
      if (rows > 0) moves.push(`${String(rows)} ${rows === 1 ? one : more}`);
    }
    return { moves, refusal: await refusalOf(reader, name, keepId, mergeId), bothPresent: (await meetingsOfBoth(reader, keepId, mergeId)).size };
  },

  merge: async ({ tx }, { keepId, mergeId, facts }) => {
    const kept = await tx.get('person', keepId, 'person');
    const merged = await tx.get('person', mergeId, 'person');
    if (keepId === mergeId) throw new Refusal(ruleRefusal('mergeWithSelf', 'Choose two different entries to merge.'));
    if (facts.email !== kept.email && facts.email !== merged.email) checkEmail(facts.email);
    const refusal = await refusalOf(tx, facts.name, keepId, mergeId);
    if (refusal !== null) throw new Refusal(ruleRefusal('mergeClash', refusal));
    const both = await meetingsOfBoth(tx, keepId, mergeId);
    for (const { table, column } of personReferences()) {
      for (const row of await rowsNaming(tx, table, column, mergeId)) {
        // A meeting that names both keeps both lines as they were: two lines of one person would be counted twice.
        const personId = table === 'attendance' && both.has((row as RowOf<'attendance'>).meetingId) ? null : keepId;
        await tx.update(table, row.id, { [column]: personId } as RowPatch<typeof table>);
      }
    }
    await removeTwins(tx, keepId);
    await tx.update('person', keepId, facts);
    await tx.remove('person', mergeId);
    return {};
  },
};

async function rowsNaming(reader: RecordReader, table: RowTable, column: string, personId: string): Promise<RowOf<RowTable>[]> {
  return await reader.find(table, { [column]: personId });
}

async function meetingsOfBoth(reader: RecordReader, keepId: string, mergeId: string): Promise<ReadonlySet<string>> {
  const kept = new Set((await reader.find('attendance', { personId: keepId })).map((row) => row.meetingId));
  return new Set((await reader.find('attendance', { personId: mergeId })).map((row) => row.meetingId).filter((meetingId) => kept.has(meetingId)));
}

async function refusalOf(reader: RecordReader, name: string, keepId: string, mergeId: string): Promise<string | null> {
  const terms = async (personId: string) =>
    await reader.query<{ bodyId: string; bodyName: string; from: CalendarDay | null; until: CalendarDay | null }>(
      'SELECT m.bodyId, b.name AS bodyName, m.fromDay AS "from", m.untilDay AS until FROM membership m JOIN body b ON b.id = m.bodyId WHERE m.personId = ? AND m.deletedAt IS NULL ORDER BY m.id',
      [personId],
    );
  return mergeRefusal(name, await terms(keepId), await terms(mergeId));
}

/** Lines of the register that say the same twice, once both registers are one. */
async function removeTwins(tx: Parameters<HandlersFor<typeof mergeOperations>['merge']>[0]['tx'], personId: string): Promise<void> {
  const seen = new Set<string>();
  for (const row of await tx.find('interest', { personId }, { id: 'ASC' })) {
    const said = JSON.stringify([row.kind, row.nature, row.organisationName, row.fromDay, row.untilDay]);
    if (seen.has(said)) await tx.remove('interest', row.id);
    seen.add(said);
  }
  const confirmed = new Set<string>();
  for (const row of await tx.find('interestConfirmation', { personId }, { id: 'ASC' })) {
    const said = JSON.stringify([row.academicYear, row.confirmedOn, row.nil]);
    if (confirmed.has(said)) await tx.remove('interestConfirmation', row.id);
    confirmed.add(said);
  }
}
