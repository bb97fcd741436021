import { v7 as uuidV7 } from 'uuid';
import type { Client } from '@shared/client-type';
import { addDays } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { AbsenceConsent } from '@shared/minutes/model';
import { workingDayFrom } from './sample-days';

/** How somebody was not there: absent, apologies with what was said of consent, or with a substitute in their place. */
type Away = 'absent' | { readonly consent: AbsenceConsent } | { readonly substitute: true };
type SampleMeeting = { readonly daysAgo: number; /** Whether it stopped for ten minutes. */ readonly adjourned?: true; readonly away: Readonly<Record<string, Away>>; readonly decisions: readonly string[] };

/** Five meetings of the last year: one partner keeps missing them, another sends a substitute. */
const MEETINGS: readonly SampleMeeting[] = [
  { daysAgo: 305, away: { 'Priya Raman': { substitute: true }, 'Robert Ellery': { consent: 'accepted' } }, decisions: ['AGREED the areas of work for the year.'] },
  { daysAgo: 242, away: { 'Gareth Lowe': { consent: 'accepted' }, 'Priya Raman': 'absent' }, decisions: ['AGREED to share attendance figures each half term.'] },
  { daysAgo: 179, away: { 'Priya Raman': { consent: '' }, 'Daniel Adeyemi': { substitute: true }, 'Robert Ellery': 'absent' }, decisions: ['AGREED that one form be used for every managed move.'] },
  { daysAgo: 116, away: { 'Priya Raman': { consent: 'accepted' }, 'Robert Ellery': { consent: 'notAccepted' } }, decisions: [] },
  { daysAgo: 46, adjourned: true, away: { 'Gareth Lowe': { consent: 'accepted' }, 'Jasmine Kaur': { substitute: true }, 'Priya Raman': { substitute: true } }, decisions: ['AGREED to ask the health partnership for waiting times by school.', 'NOTED the report of the group on managed moves, and that the group be closed.'] },
];

/** Holds the past meetings of the partnership board, as a clerk does it, so that its attendance says something. */
export async function holdPartnershipMeetings(client: Client, bodyId: string, today: CalendarDay): Promise<void> {
  for (const meeting of MEETINGS) await hold(client, bodyId, workingDayFrom(addDays(today, -meeting.daysAgo)), meeting);
}

async function hold(client: Client, bodyId: string, date: CalendarDay, { away, decisions, adjourned }: SampleMeeting): Promise<void> {
  const { id: meetingId } = await client.meetings.create({ bodyId, title: '', date, startTime: '16:00', plannedEnd: '17:30', place: 'Committee Room 2, Northmere Town Hall' });
  const item = { meetingId, afterId: null, presenterName: 'Chair', presenterPersonId: null } as const;
  const { id: welcome } = await client.agenda.addItem({ ...item, title: 'Welcome and apologies', minutesNeeded: 5, askType: 'information', publicity: 'open' });
  const { id: work } = await client.agenda.addItem({ ...item, title: 'Progress on our areas of work', minutesNeeded: 60, askType: 'decision', publicity: 'open' });
  await client.minutes.prepare({ meetingId });
  await client.minutes.start({ meetingId, at: '16:02' });
  for (const { id, name, substitutes } of (await client.minutes.get({ meetingId })).people) {
    const how = Object.entries(away).find(([who]) => name.endsWith(who))?.[1];
    if (how === undefined) continue;
    if (how === 'absent') await client.minutes.setAttendance({ attendanceId: id, status: 'absent' });
    else if ('substitute' in how) await client.minutes.addSubstitute({ attendanceId: id, personId: substitutes[0]?.personId ?? null, name: '' });
    else {
      await client.minutes.setAttendance({ attendanceId: id, status: 'apologies' });
      await client.minutes.setConsent({ attendanceId: id, consent: how.consent });
    }
  }
  await client.minutes.markRestPresent({ meetingId });
  for (const [agendaItemId, from, to, texts] of [[welcome, '16:02', '16:06', []], [work, '16:06', '17:20', decisions]] as const) {
    await client.minutes.openItem({ meetingId, agendaItemId, at: from });
    if (adjourned && agendaItemId === work) {
      const { adjournmentId } = await client.sittings.adjourn({ meetingId, kind: 'adjourned', day: date, at: '16:35', reason: 'A fire alarm, which proved false', resumesDay: null, resumesAt: '16:45', resumesPlace: '' });
      const { people } = await client.sittings.get({ meetingId });
      await client.sittings.resume({ adjournmentId, day: date, at: '16:48', place: '', present: people.flatMap(({ attendanceId, sat }) => (sat ? [attendanceId] : [])) });
    }
    for (const text of texts) await client.minutes.recordEntry({ meetingId, agendaItemId, blockId: uuidV7(), kind: 'decision', text, at: '17:10', action: null });
    await client.minutes.closeItem({ meetingId, agendaItemId, at: to });
  }
  await client.minutes.end({ meetingId, at: '17:22' });
}
