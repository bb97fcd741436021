import type { CalendarDay } from '@shared/kernel/calendar-day';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { isInRoom, settledStatus } from '@shared/minutes/attendance';
import type { Adjournment } from '@shared/sittings/model';
import { adjournedSentence, endedSentence, refuseOrder, resumedSentence } from '@shared/sittings/sitting-words';
import { inAgendaOrder } from '@shared/agenda/ordering';
import { councilOf } from '@main/features/bodies/council-of';
import type { MeetingRow } from '@main/features/meetings/schema';
import { meetingToMinute } from '@main/features/minutes/entry-rows';
import { addWrittenEntry, entriesWrittenFrom, rewriteEntry } from '@main/features/minutes/written-entry';
import type { RecordTransaction } from '@main/store/record-transaction';
import { adjournmentOf, adjournmentRowsOf, peopleOf } from './records';
import type { AdjournmentRow } from './schema';

/** A moment of the meeting on the clock of the room. */
export type Moment = { readonly day: CalendarDay; readonly at: TimeOfDay };
/** What is said of an adjournment. */
export type Said = Moment & Pick<Adjournment, 'kind' | 'reason' | 'resumesDay' | 'resumesAt' | 'resumesPlace'>;

/** Records that the meeting does not sit from this moment on, with its sentence. */
export async function adjournMeeting(tx: RecordTransaction, meetingId: string, said: Said): Promise<string> {
  const meeting = await meetingToMinute(tx, meetingId);
  if (meeting.actualEnd !== null) throw new Refusal(ruleRefusal('meetingHasEnded', 'This meeting has ended. Undo takes the end back.'));
  if (meeting.actualStart === null && said.kind === 'adjourned') throw new Refusal(ruleRefusal('meetingNotStarted', 'This meeting has not been started. Cancel it on the agenda’s page, or start it first.'));
  await refuseWhileAdjourned(tx, meetingId);
  await checkOrder(tx, meeting, null, said, 'An adjournment');
  checkResumes(said);
  return await insertAdjournment(tx, meeting, said, adjournedSentence(said));
}

/** Says an adjournment anew. Its sentence follows, unless the clerk has worded it. */
export async function correctAdjournment(tx: RecordTransaction, adjournmentId: string, said: Omit<Said, 'kind'>): Promise<void> {
  const row = await tx.get('adjournment', adjournmentId, 'adjournment');
  const meeting = await meetingToMinute(tx, row.meetingId);
  const anew: Said = { ...said, kind: row.kind };
  await checkOrder(tx, meeting, row.id, anew, 'An adjournment');
  checkResumes(anew);
  if (row.resumedDay !== null && row.resumedAt !== null) refuse(refuseOrder(anew, { day: row.resumedDay as CalendarDay, at: row.resumedAt as TimeOfDay }, 'The next sitting'));
  await tx.update('adjournment', row.id, { day: said.day, at: said.at, reason: said.reason, resumesDay: said.resumesDay, resumesAt: said.resumesAt, resumesPlace: said.resumesPlace });
  for (const entry of await entriesWrittenFrom(tx, { kind: 'adjournment', id: row.id })) if (entry.id === row.entryId) await rewriteEntry(tx, entry, adjournedSentence(anew), said.at);
}

/** Begins the next sitting: who sat before and is not there has left when it was adjourned, who is there and did not sit arrives now. */
export async function resumeMeeting(tx: RecordTransaction, adjournmentId: string, moment: Moment & { readonly place: string; readonly present: readonly string[] }): Promise<void> {
  const row = await tx.get('adjournment', adjournmentId, 'adjournment');
  const meeting = await meetingToMinute(tx, row.meetingId);
  const stopped = adjournmentOf(row);
  if (stopped === null) throw new Refusal(ruleRefusal('adjournmentUnread', 'This adjournment cannot be read.'));
  if (meeting.actualEnd !== null) throw new Refusal(ruleRefusal('meetingHasEnded', 'This meeting has ended. Undo takes the end back.'));
  if (row.resumedAt !== null) throw new Refusal(ruleRefusal('alreadyResumed', 'The meeting was resumed already.'));
  refuse(refuseOrder(stopped, moment, 'The next sitting'));
  const people = await peopleOf(tx, meeting.id);
  const present = new Set(moment.present);
  const missing = people.filter((person) => person.sat && !present.has(person.attendanceId));
  const joined = people.filter((person) => !person.sat && present.has(person.attendanceId));
  await tx.update('adjournment', row.id, { resumedDay: moment.day, resumedAt: moment.at });
  const event = { meetingId: meeting.id, agendaItemId: row.agendaItemId, declarationId: null, remote: 0, reason: '' };
  for (const { attendanceId } of missing) await tx.insert('attendanceEvent', { ...event, attendanceId, kind: 'leaves', day: row.day, at: row.at });
  for (const { attendanceId } of joined) await arrive(tx, attendanceId, { ...event, day: moment.day, at: moment.at });
  const sentence = resumedSentence(stopped, { ...moment, missing: missing.map(({ name }) => name), joined: joined.map(({ name }) => name) });
  await writeUnder(tx, meeting, row.id, sentence, moment.at);
}

/** Ends a meeting that is not quorate. One that never was counts as begun and ended at that moment, so that it has its minute. */
export async function endWithoutQuorum(tx: RecordTransaction, meetingId: string, moment: Moment, fromStart: boolean): Promise<void> {
  const meeting = await meetingToMinute(tx, meetingId);
  if (meeting.actualEnd !== null) throw new Refusal(ruleRefusal('meetingHasEnded', 'This meeting has ended. Undo takes the end back.'));
  if (!fromStart && meeting.actualStart === null) throw new Refusal(ruleRefusal('meetingNotStarted', 'This meeting has not been started, so it has not lost its quorum.'));
  await checkOrder(tx, meeting, null, moment, 'The end');
  const said: Said = { ...moment, kind: 'noQuorum', reason: '', resumesDay: null, resumesAt: null, resumesPlace: '' };
  await insertAdjournment(tx, meeting, said, endedSentence(moment.at, fromStart));
  const body = await tx.get('body', meeting.bodyId, 'body');
  const council = await councilOf(tx, body);
  await tx.update('meeting', meetingId, {
    ...(meeting.actualStart === null ? { actualStart: moment.at, bodyNameThen: body.name, organisationNameThen: council } : {}),
    actualEnd: moment.at,
    actualEndDay: moment.day,
    currentItemId: null,
    stage: ['planned', 'agendaIssued', 'held'].includes(meeting.stage) ? 'draft' : meeting.stage,
  });
}

async function insertAdjournment(tx: RecordTransaction, meeting: MeetingRow, said: Said, sentence: string): Promise<string> {
  const id = tx.newId();
  const entryId = await writeUnder(tx, meeting, id, sentence, said.at);
  const { day, at, kind, reason, resumesDay, resumesAt, resumesPlace } = said;
  await tx.insert('adjournment', { id, meetingId: meeting.id, agendaItemId: meeting.currentItemId, kind, day, at, reason, resumesDay, resumesAt, resumesPlace, resumedDay: null, resumedAt: null, entryId });
  return id;
}

/** The sentence stands under the item that is being taken, or the first one; a meeting without items has no place for it. */
async function writeUnder(tx: RecordTransaction, meeting: MeetingRow, adjournmentId: string, text: string, at: TimeOfDay): Promise<string | null> {
  const items = inAgendaOrder(await tx.find('agendaItem', { meetingId: meeting.id }));
  const item = items.find(({ id }) => id === meeting.currentItemId) ?? items.find(({ state, kind }) => state === 'live' && kind !== 'break');
  if (!item) return null;
  return (await addWrittenEntry(tx, { meetingId: meeting.id, agendaItemId: item.id, kind: 'procedure', text, at, publicity: item.actualPublicity ?? item.publicity, from: { kind: 'adjournment', id: adjournmentId } })).id;
}

async function arrive(tx: RecordTransaction, attendanceId: string, event: Omit<Parameters<typeof tx.insert<'attendanceEvent'>>[1], 'attendanceId' | 'kind'>): Promise<void> {
  const row = await tx.get('attendance', attendanceId, 'person');
  const before = isInRoom(row.status);
  if (!before) await tx.update('attendance', attendanceId, { status: settledStatus(row.role, 'present'), consent: '' });
  await tx.insert('attendanceEvent', { ...event, attendanceId, kind: before ? 'returns' : 'arrives' });
}

async function refuseWhileAdjourned(tx: RecordTransaction, meetingId: string): Promise<void> {
  const last = (await adjournmentRowsOf(tx, meetingId)).at(-1);
  if (last && last.resumedAt === null) throw new Refusal(ruleRefusal('alreadyAdjourned', 'The meeting stands adjourned. Resume it first.'));
}

/** Nothing is adjourned before the meeting began or before the sitting that it ends. */
async function checkOrder(tx: RecordTransaction, meeting: MeetingRow, except: string | null, moment: Moment, what: string): Promise<void> {
  if (meeting.actualStart !== null) refuse(refuseOrder({ day: meeting.date as CalendarDay, at: meeting.actualStart as TimeOfDay }, moment, what));
  for (const row of await adjournmentRowsOf(tx, meeting.id)) if (row.id !== except && row.resumedDay !== null && row.resumedAt !== null && isBefore(row, except, moment)) refuse(refuseOrder({ day: row.resumedDay as CalendarDay, at: row.resumedAt as TimeOfDay }, moment, what));
}

/** A later adjournment does not stand before the one that is being corrected. */
function isBefore(row: AdjournmentRow, except: string | null, moment: Moment): boolean {
  return except === null || `${row.day}${row.at}` < `${moment.day}${moment.at}`;
}

function checkResumes(said: Said): void {
  if (said.resumesDay !== null && (said.resumesDay < said.day || (said.resumesDay === said.day && said.resumesAt !== null && said.resumesAt < said.at))) {
    throw new Refusal({ kind: 'invalid', issues: [{ path: said.resumesDay < said.day ? 'resumesDay' : 'resumesAt', message: 'The next sitting comes after the adjournment.' }] });
  }
}

function refuse(sentence: string | null): void {
  if (sentence !== null) throw new Refusal({ kind: 'invalid', issues: [{ path: 'at', message: sentence }] });
}
