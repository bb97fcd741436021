/** A record as it is after ten years of one clerk's work, with a long meeting under way, for benches. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Publicity } from '@shared/kernel/publicity';
import type { EntryKind } from '@shared/minutes/model';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { attendanceHandlers } from '@main/features/attendance/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { contentColumns } from '@main/features/text/block-rows';
import type { RecordTransaction } from '@main/store/record-transaction';
import { openTestRecord } from '@tests/helpers/test-record';

/** How much lies in the record: meetings held before, and entries in each of them. */
export const YEARS = { meetings: 200, entries: 40, items: 8, people: 12 } as const;
/** How many entries the meeting has that is under way; most of them under one item. */
export const ENTRIES = 500;

export type TenYears = { readonly meetingId: string; readonly bodyId: string; readonly itemIds: readonly string[]; /** The item with most of the entries. */ readonly busyItemId: string };

const KINDS: readonly EntryKind[] = ['note', 'note', 'note', 'question', 'answer', 'note', 'decision', 'action'];
const SENTENCES = [
  'Members considered the report, which set out the position of the dedicated schools grant at the end of the half year and the pressures on its high needs block.',
  'Tom Ashworth asked how many pupils had been placed since September and was given the figures by school; they would be sent round after the meeting.',
  'The Forum discussed the consultation with schools, to which sixty-one had replied, and the reasons that those against the transfer had given.',
  'It was noted that the figures for the autumn term were provisional and would be confirmed in January, once the census had been checked.',
];
/** Nothing of Part 2 stands in the open as well: the minutes would not be released. */
const paragraph = (number: number, publicity: Publicity): string => (publicity === 'open' ? `${String(number)}. ${SENTENCES[number % SENTENCES.length] ?? ''}` : `${String(number)}. The lessor asked for terms that the Council’s valuer thought too high by a tenth, and would not name another day for the answer.`);

/** Makes the record and writes a whole copy of it to `file`. */
export async function makeTenYears(file: string): Promise<TenYears> {
  const record = await openTestRecord({ agenda: agendaHandlers, attendance: attendanceHandlers, bodies: bodiesHandlers, meetings: meetingsHandlers, minutes: minutesHandlers });
  const { client } = record;
  const { store } = record.record();
  try {
    const { id: bodyId } = await client.bodies.create({ name: 'Northmere Schools Forum', shortName: 'Forum', kind: 'forum', organisationName: 'Northmere Council', usualPlace: '', usualStart: '18:00' });
    for (let person = 0; person < YEARS.people; person += 1) {
      await client.bodies.addMember({ bodyId, honorific: '', name: `Member ${String.fromCodePoint(65 + person)} Forum`, organisationName: '', email: '', seatLabel: 'Maintained primary schools', role: person === 0 ? 'chair' : 'member', votingRight: 'full', from: null, until: null });
    }
    for (let year = 0; year < 10; year += 1) {
      const meetings = YEARS.meetings / 10;
      await store.write({ name: 'bench', label: 'Year', kind: 'do' }, (tx) => addYear(tx, bodyId, 2016 + year, meetings));
      // Every line of those years was typed and then recorded: two deeds each in the log, which nothing is allowed to go through at every key.
      await store.write({ name: 'bench', label: 'Log', kind: 'do' }, (tx) => addLog(tx, meetings * YEARS.entries * 2));
    }
    const { id: meetingId } = await client.meetings.create({ bodyId, title: '', startTime: '18:00', plannedEnd: '21:00', place: 'Committee Room 2', date: '2026-11-24' });
    const itemIds: string[] = [];
    for (let item = 0; item < YEARS.items; item += 1) {
      itemIds.push((await client.agenda.addItem({ meetingId, afterId: null, title: `Item of business ${String(item + 1)}`, presenterName: '', presenterPersonId: null, minutesNeeded: 20, askType: 'decision', publicity: item === 7 ? 'exempt' : 'open' })).id);
    }
    await client.minutes.prepare({ meetingId });
    for (const { id: attendanceId } of (await client.minutes.get({ meetingId })).people) await client.minutes.setAttendance({ attendanceId, status: 'present' });
    await client.minutes.start({ meetingId, at: '18:00' });
    const busyItemId = itemIds[3] ?? '';
    await store.write({ name: 'bench', label: 'Minutes', kind: 'do' }, async (tx) => {
      const others = itemIds.filter((id) => id !== busyItemId);
      await addEntries(tx, meetingId, busyItemId, 'open', 300);
      for (const [index, id] of others.entries()) await addEntries(tx, meetingId, id, id === itemIds[7] ? 'exempt' : 'open', index < 4 ? 29 : 28);
    });
    for (const id of itemIds.slice(0, 4)) await client.minutes.openItem({ meetingId, agendaItemId: id, at: '18:10' });
    await store.copyTo(file);
    return { bodyId, meetingId, itemIds, busyItemId };
  } finally {
    await record.close();
  }
}

async function addYear(tx: RecordTransaction, bodyId: string, year: number, count: number): Promise<void> {
  const days = Array.from({ length: count }, (_, index) => `${String(year)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + index).padStart(2, '0')}`);
  const meetings = await tx.insertAll('meeting', days.map((date) => ({ bodyId, title: '', date, startTime: '18:00', plannedEnd: '20:00', place: '', stage: 'approved' as const, actualStart: '18:00', actualEnd: '20:00', currentItemId: null, bodyNameThen: 'Northmere Schools Forum', organisationNameThen: 'Northmere Council' })));
  const keys = generateNKeysBetween(null, null, YEARS.items);
  const items = await tx.insertAll('agendaItem', meetings.flatMap(({ id }) => keys.map((orderKey, index) => ({ meetingId: id, parentId: null, orderKey, title: `Business ${String(index + 1)} of ${String(year)}`, presenterPersonId: null, presenterName: '', minutesNeeded: 15, askType: 'decision' as const, publicity: index === 7 ? ('exempt' as const) : ('open' as const), actualPublicity: null, state: 'live' as const, issuedNumber: String(index + 1), startedAt: '18:00', closedAt: '18:30' }))));
  const people = generateNKeysBetween(null, null, YEARS.people);
  await tx.insertAll('attendance', meetings.flatMap(({ id }) => people.map((orderKey, index) => ({ meetingId: id, personId: null, membershipId: null, name: `Member ${String(index)}`, role: 'member' as const, seatLabel: '', votingRight: 'full' as const, status: 'present' as const, presiding: index === 0 ? 1 : 0, orderKey }))));
  for (const item of items) await addEntries(tx, item.meetingId, item.id, item.publicity, YEARS.entries / YEARS.items);
}

async function addEntries(tx: RecordTransaction, meetingId: string, agendaItemId: string, publicity: Publicity, count: number): Promise<void> {
  const keys = generateNKeysBetween(null, null, count);
  const entries = await tx.insertAll('minuteEntry', keys.map((orderKey, index) => ({ meetingId, agendaItemId, kind: KINDS[index % KINDS.length] ?? 'note', recordedAt: '18:20', orderKey, publicity })));
  await tx.insertAll('block', entries.map((entry, index) => ({ ownerKind: 'minuteEntry' as const, ownerId: entry.id, orderKey: 'a0', publicity, ...contentColumns({ kind: 'paragraph', level: 1, runs: [{ text: paragraph(index, publicity) }] }) })));
  const decided = entries.filter(({ kind }) => kind === 'decision');
  if (decided.length > 0) await tx.insertAll('decision', decided.map((entry, index) => ({ meetingId, entryId: entry.id, number: `D ${String(index)}` })));
  const acted = entries.filter(({ kind }) => kind === 'action');
  if (acted.length > 0) await tx.insertAll('action', acted.map((entry, index) => ({ meetingId, entryId: entry.id, number: `A ${String(index)}`, ownerAttendanceId: null, ownerName: 'Jasmine Kaur', dueVerbatim: 'next meeting', dueKind: 'meeting' as const, dueDay: null, status: 'open' as const })));
}

async function addLog(tx: RecordTransaction, count: number): Promise<void> {
  await tx.query(
    `WITH RECURSIVE step(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM step WHERE n < ?)
     INSERT INTO operation (name, label, kind, at, undone, redoable, joinKey) SELECT 'minutes.recordEntry', 'Record minute', 'do', ?, 0, 0, NULL FROM step`,
    [count, tx.now],
  );
}
