import { titleForAnyMeeting, titleWithMinutesOf } from '@shared/agenda-templates/standing';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';

/**
 * A meeting was called off or moved to the bin: what it would have approved goes to the next one. Agendas that put its minutes for approval, of
 * which there are none, put those of the last meeting whose minutes still wait. An agenda that has been issued is not changed.
 */
export async function minutesPassOver(tx: RecordTransaction, cancelled: RowOf<'meeting'>): Promise<void> {
  const before = await waitingBefore(tx, cancelled);
  const later = (await meetingsOf(tx, cancelled)).filter((one) => isBefore(cancelled, one) && one.stage === 'planned');
  for (const item of await minutesItems(tx, later.map(({ id }) => id))) if (item.linkedMeetingId === cancelled.id) await relink(tx, item, before);
}

/** A cancelled meeting is held after all: the next agenda that is not issued puts its minutes for approval again. */
export async function minutesComeBack(tx: RecordTransaction, meeting: RowOf<'meeting'>): Promise<void> {
  const [next] = (await meetingsOf(tx, meeting)).filter((one) => isBefore(meeting, one));
  if (next?.stage !== 'planned') return;
  const before = await waitingBefore(tx, meeting);
  for (const item of await minutesItems(tx, [next.id])) if ((item.linkedMeetingId ?? null) === (before?.id ?? null)) await relink(tx, item, meeting);
}

/** The meeting whose minutes are put for approval where those of this one are not: what its own agenda puts, or the last one before it, that still waits. */
async function waitingBefore(tx: RecordTransaction, meeting: RowOf<'meeting'>): Promise<RowOf<'meeting'> | null> {
  const [own] = (await minutesItems(tx, [meeting.id])).filter(({ linkedMeetingId }) => typeof linkedMeetingId === 'string');
  const linked = own?.linkedMeetingId ? await tx.findById('meeting', own.linkedMeetingId) : null;
  const earlier = (await meetingsOf(tx, meeting)).filter((one) => isBefore(one, meeting));
  return [...earlier, ...(linked === null ? [] : [linked])].findLast(({ stage }) => stage !== 'approved' && stage !== 'signed') ?? null;
}

/** The meetings of the same body that are on, in order of time. */
async function meetingsOf(tx: RecordTransaction, { bodyId }: RowOf<'meeting'>): Promise<readonly RowOf<'meeting'>[]> {
  return (await tx.find('meeting', { bodyId }, { date: 'ASC', startTime: 'ASC' })).filter(({ cancelledOn }) => typeof cancelledOn !== 'string');
}

async function minutesItems(tx: RecordTransaction, meetingIds: readonly string[]): Promise<readonly RowOf<'agendaItem'>[]> {
  return meetingIds.length === 0 ? [] : await tx.find('agendaItem', { meetingId: [...meetingIds], standing: 'minutesOfLast' });
}

async function relink(tx: RecordTransaction, item: RowOf<'agendaItem'>, to: RowOf<'meeting'> | null): Promise<void> {
  await tx.update('agendaItem', item.id, { linkedMeetingId: to?.id ?? null, title: to === null ? titleForAnyMeeting('minutesOfLast', item.title) : titleWithMinutesOf(item.title, to.date as CalendarDay) });
}

function isBefore(one: Pick<RowOf<'meeting'>, 'date' | 'startTime'>, other: Pick<RowOf<'meeting'>, 'date' | 'startTime'>): boolean {
  return `${one.date} ${one.startTime}` < `${other.date} ${other.startTime}`;
}
