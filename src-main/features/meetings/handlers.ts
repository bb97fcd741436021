import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { meetingsContract } from '@shared/meetings/contract';
import { orderMeetings } from '@shared/meetings/meeting-order';
import { readFrozenAgenda } from '@shared/issue/frozen-agenda';
import { plannedEndRefusal } from '@shared/meetings/meeting-times';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction, RowPatch } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { followNextMeeting } from '@main/features/actions/meeting-dues';
import { minutesPassOver } from '@main/features/issue/minutes-to-approve';
import { meetingById, meetingsOf, writtenAt } from './records';

/** Meetings: their date, times and place. */
export const meetingsHandlers: HandlersFor<typeof meetingsContract> = {
  list: async ({ reader, today }, { bodyId }) => ({ meetings: [...orderMeetings(await meetingsOf(reader, bodyId), today)] }),

  get: async ({ reader }, { id }) => await meetingById(reader, id),

  create: async ({ tx }, { bodyId, ...fields }) => {
    await tx.get('body', bodyId, 'body');
    checkEnd(fields.startTime, fields.plannedEnd);
    const meeting = await tx.insert('meeting', {
      bodyId,
      ...fields,
      stage: 'planned',
      actualStart: null,
      actualEnd: null,
      currentItemId: null,
      bodyNameThen: null,
      organisationNameThen: null,
    });
    await followNextMeeting(tx, bodyId);
    return { id: meeting.id };
  },

  update: async ({ tx }, { id, ...changes }) => {
    await changeMeeting(tx, id, changes);
    return {};
  },

  type: async ({ tx }, { id, ...changes }) => {
    tx.joinWithPrevious(`meeting:${id}`);
    await changeMeeting(tx, id, changes);
    return { savedAt: tx.now };
  },

  remove: async ({ tx }, { id }) => {
    const meeting = await tx.get('meeting', id, 'meeting');
    if ((await writtenAt(tx, id)) > 0) {
      throw new Refusal(ruleRefusal('meetingHasMinutes', `The meeting of ${formatDay(meeting.date as CalendarDay)} has minutes, so it stays in the record. Move its minutes to the bin first.`));
    }
    await minutesPassOver(tx, meeting);
    // Papers outlive the meeting they were written for: they stay in the list of papers, without a meeting.
    for (const paper of await tx.find('paper', { meetingId: id })) await tx.update('paper', paper.id, { meetingId: null, agendaItemId: null });
    for (const item of await tx.find('agendaItem', { meetingId: id })) await tx.remove('agendaItem', item.id);
    for (const attendance of await tx.find('attendance', { meetingId: id })) await tx.remove('attendance', attendance.id);
    await tx.remove('meeting', id);
    await followNextMeeting(tx, meeting.bodyId);
    return {};
  },
};

type MeetingChanges = { [K in keyof RowPatch<'meeting'>]?: RowPatch<'meeting'>[K] | undefined };

async function changeMeeting(tx: RecordTransaction, id: string, changes: MeetingChanges): Promise<void> {
  const meeting = await tx.get('meeting', id, 'meeting');
  if (meeting.stage === 'approved' || meeting.stage === 'signed') {
    throw new Refusal(ruleRefusal('minutesApproved', 'The minutes of this meeting are approved, so its date, times and place are no longer changed here.'));
  }
  const patch = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as RowPatch<'meeting'>;
  checkEnd((patch.startTime ?? meeting.startTime) as TimeOfDay, (patch.plannedEnd ?? meeting.plannedEnd) as TimeOfDay | '');
  if (Object.keys(patch).length > 0) await tx.update('meeting', id, { ...patch, calendarSequence: await sequenceAfter(tx, meeting, patch) });
  if (patch.date !== undefined && patch.date !== meeting.date) await followNextMeeting(tx, meeting.bodyId);
}

function checkEnd(start: TimeOfDay, end: TimeOfDay | ''): void {
  const refusal = plannedEndRefusal(start, end);
  if (refusal !== null) throw new Refusal(invalid('plannedEnd', refusal));
}

/**
 * The sequence of the meeting's calendar entry after a change (RFC 5545, 3.8.7.4): it goes up when date, hours or place change, and while
 * one of them is being typed only once against what was issued, not with every letter.
 */
async function sequenceAfter(tx: RecordTransaction, meeting: RowOf<'meeting'>, patch: RowPatch<'meeting'>): Promise<number> {
  const sequence = meeting.calendarSequence ?? 0;
  const changed = (['date', 'startTime', 'plannedEnd', 'place'] as const).filter((field) => patch[field] !== undefined && patch[field] !== meeting[field]);
  if (changed.length === 0) return sequence;
  if (changed.some((field) => field !== 'place')) return sequence + 1;
  const last = (await tx.find('agendaIssue', { meetingId: meeting.id }, { version: 'ASC' })).at(-1);
  return last !== undefined && readFrozenAgenda(last.frozen)?.meeting.place === meeting.place ? sequence + 1 : sequence;
}
