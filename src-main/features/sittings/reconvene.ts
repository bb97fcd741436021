import { draftAgenda } from '@shared/agenda-templates/draft-agenda';
import { inAgendaOrder, withSubItems } from '@shared/agenda/ordering';
import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import { formatTimeInMinutes } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { lateToReconvene } from '@shared/sittings/no-quorum';
import { followNextMeeting } from '@main/features/actions/meeting-dues';
import { draftFacts } from '@main/features/agenda-templates/gather-draft';
import { writeDraft } from '@main/features/agenda-templates/write-draft';
import { addWrittenEntry } from '@main/features/minutes/written-entry';
import type { RecordTransaction } from '@main/store/record-transaction';
import { adjournmentRowsOf, noQuorumRuleOf, unfinishedItems } from './records';

/** What is asked of the meeting that takes up what was not finished. */
export type Reconvening = { readonly meetingId: string; readonly date: CalendarDay; readonly startTime: TimeOfDay; readonly place: string; readonly lateReason: string };

/** Makes the meeting that reconvenes one that ended or stands adjourned; what was not finished is deferred to it and stands on its agenda. */
export async function reconveneMeeting(tx: RecordTransaction, asked: Reconvening): Promise<{ meetingId: string; carried: number }> {
  const meeting = await tx.get('meeting', asked.meetingId, 'meeting');
  const last = (await adjournmentRowsOf(tx, meeting.id)).at(-1);
  if (meeting.actualEnd === null && last?.resumedAt !== null) throw new Refusal(ruleRefusal('meetingRuns', 'A meeting is reconvened when it has ended or stands adjourned.'));
  const [there] = await tx.find('meeting', { reconvenesMeetingId: meeting.id });
  if (there) throw new Refusal(ruleRefusal('alreadyReconvened', `This meeting is reconvened on ${formatDayWithWeekday(there.date as CalendarDay)} already. Change that meeting instead.`));
  const endedOn = (meeting.actualEndDay ?? last?.day ?? meeting.date) as CalendarDay;
  if (asked.date < endedOn) throw new Refusal(invalid('date', 'It is reconvened after it ended.'));
  const rule = await noQuorumRuleOf(tx, meeting.bodyId);
  const late = lateToReconvene(rule, endedOn, asked.date);
  if (late !== null && asked.lateReason === '') throw new Refusal(invalid('lateReason', `${late} Enter why it is later.`));

  const { id } = await tx.insert('meeting', {
    bodyId: meeting.bodyId, title: meeting.title === '' ? 'Reconvened meeting' : `${meeting.title} (reconvened)`, date: asked.date, startTime: asked.startTime, plannedEnd: '', place: asked.place, stage: 'planned',
    actualStart: null, actualEnd: null, currentItemId: null, bodyNameThen: null, organisationNameThen: null, reconvenesMeetingId: meeting.id,
  });
  const rows = await tx.find('agendaItem', { meetingId: meeting.id });
  for (const top of await unfinishedItems(tx, meeting.id)) {
    const together = withSubItems(rows, top.id);
    for (const row of inAgendaOrder(rows)) if (together.has(row.id) && row.kind !== 'break' && row.state === 'live') await tx.update('agendaItem', row.id, { state: 'deferred', stateReason: 'Not finished: taken up when the meeting is reconvened', deferredToMeetingId: id });
  }
  const facts = await draftFacts(tx, { bodyId: meeting.bodyId, date: asked.date, startTime: asked.startTime, meetingId: id }, false);
  const carried = await writeDraft(tx, id, draftAgenda([], { ...facts, reported: [] }).items);
  const item = inAgendaOrder(rows).find(({ kind }) => kind !== 'break');
  if (last && item) {
    const under = rows.find((row) => row.id === last.agendaItemId) ?? item;
    const text = `It is reconvened on ${formatDayWithWeekday(asked.date)} at ${formatTimeInMinutes(asked.startTime)} in ${asked.place}.${late === null ? '' : ` Later than the rules ask for: ${asked.lateReason}`}`;
    await addWrittenEntry(tx, { meetingId: meeting.id, agendaItemId: under.id, kind: 'procedure', text, at: meeting.actualEnd ?? last.at, publicity: under.actualPublicity ?? under.publicity, from: { kind: 'adjournment', id: last.id } });
  }
  await followNextMeeting(tx, meeting.bodyId);
  return { meetingId: id, carried };
}
