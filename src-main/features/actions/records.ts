import { z } from 'zod';
import type { ActionOwner, ActionUpdate, TrackedAction } from '@shared/actions/model';
import { actionOwnerSchema } from '@shared/actions/model';
import { listedWords } from '@shared/kernel/listed-words';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { groupBy } from '@shared/kernel/group-by';
import type { Publicity } from '@shared/kernel/publicity';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { Due } from '@shared/minutes/model';
import type { RecordReader } from '@main/store/record-reader';
import type { ActionUpdateRow } from './schema';

/** Which actions are asked for; nothing given: all of them. */
export type ActionQuestion = { readonly bodyId?: string | undefined; readonly meetingId?: string | undefined; readonly id?: string | undefined };

type ActionLine = {
  id: string; number: string; text: string; status: TrackedAction['status']; owners: string; ownerName: string; ownerAttendanceId: string | null; ownerPersonId: string | null;
  dueVerbatim: string; dueKind: Due['kind']; dueDay: string | null; dueUnsure: number; closedOn: string | null; closedReason: string;
  entryId: string; entryPublicity: Publicity; itemPublicity: Publicity; agendaItemId: string; itemTitle: string; meetingId: string; meetingDate: CalendarDay; bodyId: string; bodyName: string;
};

const ACTIONS = `
  SELECT a.id, a.number, a.status, a.owners, a.ownerName, a.ownerAttendanceId, p.personId AS ownerPersonId, a.dueVerbatim, a.dueKind, a.dueDay, a.dueUnsure, a.closedOn, a.closedReason,
         coalesce((SELECT k.words FROM block k WHERE k.ownerKind = 'minuteEntry' AND k.ownerId = e.id AND k.deletedAt IS NULL ORDER BY k.orderKey LIMIT 1), '') AS text,
         e.id AS entryId, e.publicity AS entryPublicity, coalesce(i.actualPublicity, i.publicity) AS itemPublicity, i.id AS agendaItemId, i.title AS itemTitle,
         t.id AS meetingId, t.date AS meetingDate, b.id AS bodyId, b.name AS bodyName
    FROM action a
    JOIN minuteEntry e ON e.id = a.entryId AND e.deletedAt IS NULL
    JOIN agendaItem i ON i.id = e.agendaItemId
    JOIN meeting t ON t.id = a.meetingId AND t.deletedAt IS NULL
    JOIN body b ON b.id = t.bodyId AND b.deletedAt IS NULL
    LEFT JOIN attendance p ON p.id = a.ownerAttendanceId
   WHERE a.deletedAt IS NULL`;

/** Actions as they are followed up, in the order in which they were given. `today` decides which meeting of a body is the next one. */
export async function trackedActions(reader: RecordReader, today: CalendarDay, asked: ActionQuestion = {}): Promise<TrackedAction[]> {
  const conditions = [asked.bodyId === undefined ? '' : ' AND t.bodyId = ?', asked.meetingId === undefined ? '' : ' AND t.id = ?', asked.id === undefined ? '' : ' AND a.id = ?'].join('');
  const values = [asked.bodyId, asked.meetingId, asked.id].filter((value) => value !== undefined);
  const lines = await reader.query<ActionLine>(`${ACTIONS}${conditions} ORDER BY t.date, t.startTime, a.number, e.orderKey`, values);
  if (lines.length === 0) return [];
  const latest = await latestUpdates(reader, asked.id === undefined ? null : asked.id);
  const next = new Map((await reader.query<{ bodyId: string; day: CalendarDay }>(`SELECT bodyId, min(date) AS day FROM meeting WHERE deletedAt IS NULL AND cancelledOn IS NULL AND actualEnd IS NULL AND date >= ? GROUP BY bodyId`, [today])).map(({ bodyId, day }) => [bodyId, day]));
  const clerks = groupBy(await reader.query<{ bodyId: string; personId: string }>(`SELECT bodyId, personId FROM membership WHERE role = 'clerk' AND deletedAt IS NULL`), ({ bodyId }) => bodyId);
  return lines.map((line) => trackedOf(line, latest.get(line.id) ?? null, next.get(line.bodyId) ?? null, new Set((clerks.get(line.bodyId) ?? []).map(({ personId }) => personId))));
}

/** The dated lines of an action, the newest first. */
export async function updatesOf(reader: RecordReader, actionId: string): Promise<ActionUpdate[]> {
  const rows = await reader.find('actionUpdate', { actionId }, { day: 'DESC', id: 'DESC' });
  return rows.flatMap((row) => updateOf(row) ?? []);
}

/** The owners as the row keeps them; rows from before several could be named have one by name. */
export function readOwners(stored: string | undefined, alone: ActionOwner): ActionOwner[] {
  const read = z.array(actionOwnerSchema).safeParse(parseJson(stored ?? '[]'));
  if (read.success && read.data.length > 0) return read.data;
  return alone.name === '' ? [] : [alone];
}

async function latestUpdates(reader: RecordReader, actionId: string | null): Promise<ReadonlyMap<string, ActionUpdate>> {
  const rows = await reader.find('actionUpdate', actionId === null ? {} : { actionId }, { day: 'ASC', id: 'ASC' });
  return new Map(rows.flatMap((row) => {
    const update = updateOf(row);
    return update ? [[row.actionId, update] as const] : [];
  }));
}

function updateOf(row: ActionUpdateRow): ActionUpdate | null {
  const day = parseCalendarDay(row.day);
  return day === null ? null : { id: row.id, day, words: row.words, byName: row.byName, status: row.status };
}

function trackedOf(line: ActionLine, lastUpdate: ActionUpdate | null, nextMeetingOn: CalendarDay | null, clerks: ReadonlySet<string>): TrackedAction {
  const owners = readOwners(line.owners, { attendanceId: line.ownerAttendanceId, personId: line.ownerPersonId, name: line.ownerName });
  return {
    id: line.id,
    number: line.number,
    text: line.text.replace(/\s+/g, ' ').trim(),
    publicity: stricterPublicity(line.entryPublicity, line.itemPublicity),
    bodyId: line.bodyId,
    bodyName: line.bodyName,
    meetingId: line.meetingId,
    meetingDate: line.meetingDate,
    agendaItemId: line.agendaItemId,
    itemTitle: line.itemTitle,
    entryId: line.entryId,
    owners,
    ownerName: listedWords(owners.map(({ name }) => name)),
    ofClerk: owners.some(({ personId }) => personId !== null && clerks.has(personId)),
    due: { verbatim: line.dueVerbatim, kind: line.dueKind, day: line.dueDay === null ? null : parseCalendarDay(line.dueDay) },
    dueUnsure: line.dueUnsure === 1,
    status: line.status,
    closedOn: line.closedOn === null ? null : parseCalendarDay(line.closedOn),
    closedReason: line.closedReason,
    lastUpdate,
    nextMeetingOn,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
