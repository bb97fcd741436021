import type { actionsContract } from '@shared/actions/contract';
import { listedWords } from '@shared/kernel/listed-words';
import { actionState, inView } from '@shared/actions/tracker';
import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import { describeDue } from '@shared/minutes/due-date';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { readOwners, trackedActions, updatesOf } from './records';
import type { ActionUpdateRow } from './schema';

/** How many actions Home shows. */
const AT_HOME = 6;

/** Following up what meetings gave people to do. */
export const actionsHandlers: HandlersFor<typeof actionsContract> = {
  list: async ({ reader, today }, asked) => ({ actions: await trackedActions(reader, today, asked) }),

  ofMeeting: async ({ reader, today }, { meetingId }) => {
    const meeting = await reader.get('meeting', meetingId, 'meeting');
    const all = await trackedActions(reader, today, { bodyId: meeting.bodyId });
    const earlier = all.filter((action) => action.meetingDate < meeting.date && (action.closedOn === null || action.closedOn >= meeting.date));
    return { given: all.filter((action) => action.meetingId === meetingId), earlier };
  },

  get: async ({ reader, today }, { id }) => {
    const [action] = await trackedActions(reader, today, { id });
    if (!action) throw new Refusal(notFound('action', id));
    return { action, updates: await updatesOf(reader, id) };
  },

  atHome: async ({ reader, today }) => {
    const open = (await trackedActions(reader, today)).filter((action) => action.status === 'open' && action.publicity === 'open');
    const overdue = open.filter((action) => actionState(action, today) === 'overdue');
    const soon = open.filter((action) => actionState(action, today) !== 'overdue' && inView('beforeNext', action, today));
    const byDue = [...overdue, ...soon].toSorted((one, other) => ((one.due.day ?? '') < (other.due.day ?? '') ? -1 : 1));
    return { overdue: overdue.length, beforeNext: soon.length, actions: byDue.slice(0, AT_HOME) };
  },

  addUpdate: async ({ tx }, { actionIds, meetingId, ...line }) => {
    if (meetingId !== null) await tx.get('meeting', meetingId, 'meeting');
    for (const id of new Set(actionIds)) await addLine(tx, await tx.get('action', id, 'action'), { ...line, meetingId, status: '' });
    return {};
  },

  changeUpdate: async ({ tx }, { updateId, ...line }) => {
    const row = await tx.get('actionUpdate', updateId, 'update');
    await tx.update('actionUpdate', row.id, line);
    if (row.status !== '' && row.status !== 'open') {
      const action = await tx.get('action', row.actionId, 'action');
      if (action.closedReason === row.words) await tx.update('action', action.id, { closedReason: line.words, closedOn: line.day });
    }
    return {};
  },

  removeUpdate: async ({ tx }, { updateId }) => {
    const row = await tx.get('actionUpdate', updateId, 'update');
    if (row.status !== '') throw new Refusal(ruleRefusal('updateChangedStatus', 'This line says when the action was closed or opened again, so it stays. Reopen or close the action instead.'));
    await tx.remove('actionUpdate', row.id);
    return {};
  },

  close: async ({ tx }, { actionIds, status, day, reason }) => {
    for (const id of new Set(actionIds)) {
      const action = await tx.get('action', id, 'action');
      if (action.status === status) continue;
      await tx.update('action', id, { status, closedOn: day, closedReason: reason });
      await addLine(tx, action, { day, words: reason, byName: '', meetingId: null, status });
    }
    return {};
  },

  reopen: async ({ tx }, { actionIds, day, reason }) => {
    for (const id of new Set(actionIds)) {
      const action = await tx.get('action', id, 'action');
      if (action.status === 'open') continue;
      await tx.update('action', id, { status: 'open', closedOn: null, closedReason: '' });
      await addLine(tx, action, { day, words: reason, byName: '', meetingId: null, status: 'open' });
    }
    return {};
  },

  setDue: async ({ tx, today }, { id, due, unsure }) => {
    const action = await tx.get('action', id, 'action');
    const before = dueWords({ verbatim: action.dueVerbatim, kind: action.dueKind, day: action.dueDay as CalendarDay | null });
    const after = dueWords(due);
    const same = action.dueVerbatim === due.verbatim && action.dueKind === due.kind && action.dueDay === due.day && (action.dueUnsure ?? 0) === (unsure ? 1 : 0);
    if (same) return {};
    await tx.update('action', id, { dueVerbatim: due.verbatim, dueKind: due.kind, dueDay: due.day, dueUnsure: unsure ? 1 : 0 });
    if (before !== after) await addLine(tx, action, { day: today, words: `Due date changed from ${before} to ${after}`, byName: '', meetingId: null, status: '' });
    return {};
  },

  setOwners: async ({ tx, today }, { id, owners }) => {
    const action = await tx.get('action', id, 'action');
    for (const { attendanceId, personId } of owners) {
      if (attendanceId !== null && (await tx.get('attendance', attendanceId, 'person')).meetingId !== action.meetingId) throw new Refusal(ruleRefusal('ownerOfAnotherMeeting', 'The owner is chosen from the people of the meeting that gave the action, or by name.'));
      if (personId !== null) await tx.get('person', personId, 'person');
    }
    const before = listedWords(readOwners(action.owners, { attendanceId: action.ownerAttendanceId, personId: null, name: action.ownerName }).map(({ name }) => name));
    const after = listedWords(owners.map(({ name }) => name));
    await tx.update('action', id, { owners: JSON.stringify(owners), ownerName: after, ownerAttendanceId: owners[0]?.attendanceId ?? null });
    if (before !== after) await addLine(tx, action, { day: today, words: `Owner changed from ${before === '' ? 'nobody' : before} to ${after === '' ? 'nobody' : after}`, byName: '', meetingId: null, status: '' });
    return {};
  },
};

function dueWords(due: Parameters<typeof describeDue>[0]): string {
  return describeDue(due) || 'no date';
}

type NewLine = Pick<ActionUpdateRow, 'day' | 'words' | 'byName' | 'meetingId' | 'status'>;

/** A line is as restricted as the minute that the action stands in. */
async function addLine(tx: RecordTransaction, action: RowOf<'action'>, line: NewLine): Promise<void> {
  await tx.insert('actionUpdate', { actionId: action.id, ...line, publicity: await publicityOf(tx, action) });
}

async function publicityOf(tx: RecordTransaction, action: RowOf<'action'>): Promise<Publicity> {
  const entry = await tx.findById('minuteEntry', action.entryId);
  const item = entry ? await tx.findById('agendaItem', entry.agendaItemId) : null;
  return stricterPublicity(entry?.publicity ?? 'open', item ? (item.actualPublicity ?? item.publicity) : 'open');
}
