import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { canMoveStage } from '@shared/meetings/stage';
import { followNextMeeting } from '@main/features/actions/meeting-dues';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { minutesComeBack, minutesPassOver } from './minutes-to-approve';

/** Takes a meeting back to planned: its numbers are free again; every issue stays in the record. */
export async function backToPlanned(tx: RecordTransaction, meetingId: string): Promise<void> {
  const meeting = await tx.get('meeting', meetingId, 'meeting');
  const verdict = canMoveStage(meeting.stage, 'planned', { itemCount: 0, entryCount: 0, actualStart: meeting.actualStart, actualEnd: meeting.actualEnd });
  if (verdict.verdict === 'refused') throw new Refusal(ruleRefusal('stageRefused', verdict.reasons.join(' ')));
  await tx.update('meeting', meetingId, { stage: 'planned', lateReason: '' });
  for (const item of await tx.find('agendaItem', { meetingId })) if (item.issuedNumber !== null || item.addedAfterIssue === 1) await tx.update('agendaItem', item.id, { issuedNumber: null, addedAfterIssue: 0 });
}

/** Calls a meeting off. One that was held is not cancelled any more. */
export async function cancelMeeting(tx: RecordTransaction, meetingId: string, reason: string, today: CalendarDay): Promise<void> {
  const meeting = await tx.get('meeting', meetingId, 'meeting');
  if (typeof meeting.cancelledOn === 'string') throw new Refusal(ruleRefusal('alreadyCancelled', 'The meeting is already cancelled.'));
  if (meeting.actualStart !== null) throw new Refusal(ruleRefusal('meetingHeld', `The meeting of ${formatDay(meeting.date as CalendarDay)} has been held, so it cannot be cancelled.`));
  await tx.update('meeting', meetingId, { cancelledOn: today, cancelReason: reason, calendarSequence: nextSequence(meeting) });
  await minutesPassOver(tx, meeting);
  await followNextMeeting(tx, meeting.bodyId);
}

/** Takes a cancellation back; calendars are told by the next calendar file. */
export async function holdAfterAll(tx: RecordTransaction, meetingId: string): Promise<void> {
  const meeting = await tx.get('meeting', meetingId, 'meeting');
  if (typeof meeting.cancelledOn !== 'string') throw new Refusal(ruleRefusal('notCancelled', 'The meeting is not cancelled.'));
  await tx.update('meeting', meetingId, { cancelledOn: null, cancelReason: '', calendarSequence: nextSequence(meeting) });
  await minutesComeBack(tx, meeting);
  await followNextMeeting(tx, meeting.bodyId);
}

function nextSequence(meeting: RowOf<'meeting'>): number {
  return (meeting.calendarSequence ?? 0) + 1;
}
