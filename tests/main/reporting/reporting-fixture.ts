import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { createPeopleHandlers } from '@main/features/people/handlers';
import { prioritiesHandlers } from '@main/features/priorities/handlers';
import { reportingHandlers } from '@main/features/reporting/handlers';
import { textHandlers } from '@main/features/text/handlers';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { BodyKind } from '@shared/bodies/model';
import type { AbsenceConsent, AttendanceStatus } from '@shared/minutes/model';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

/** How somebody is marked: a status, a substitute by name, or apologies with what was said of consent. */
export type Mark = AttendanceStatus | { readonly substitute: string } | { readonly apologies: AbsenceConsent };

/** A record with what reports are made from. */
export type ReportingFixture = {
  readonly record: TestRecord;
  readonly client: TestRecord['client'];
  readonly addBody: (name: string, kind: BodyKind, parentBodyId?: string) => Promise<string>;
  /** A seat and who holds it; answers the seat's id. */
  readonly seat: (bodyId: string, label: string, holder: string, more?: { readonly organisationName?: string; readonly appointingBody?: string; readonly byOffice?: boolean; readonly from?: string; readonly until?: string; readonly role?: 'chair' | 'member' | 'associateMember' }) => Promise<string>;
  /** Holds a meeting on a day: everybody is present but those named. */
  readonly hold: (bodyId: string, date: string, marks?: Readonly<Record<string, Mark>>) => Promise<string>;
};

export async function openReportingFixture(): Promise<ReportingFixture> {
  const unread = (): Promise<never> => Promise.reject(new Error('nothing is read here'));
  const record = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, minutes: minutesHandlers, papers: createPapersHandlers({ readText: unread, chooseAndReadFile: unread }), people: createPeopleHandlers({ readText: unread, chooseAndReadFile: unread, chooseListFile: unread, writeFile: unread, read: unread, today: () => '2026-11-21' as CalendarDay, emit: () => undefined }), priorities: prioritiesHandlers, reporting: reportingHandlers, text: textHandlers });
  const { client } = record;
  const known = new Map<string, string>();
  return {
    record,
    client,
    addBody: async (name, kind, parentBodyId) => (await client.bodies.create({ name, shortName: '', kind, organisationName: 'Northmere Council', usualPlace: '', usualStart: '', parentBodyId: parentBodyId ?? null })).id,
    seat: async (bodyId, label, holder, { organisationName = '', appointingBody = '', byOffice = false, from, until, role = 'member' } = {}) => {
      const { seatIds: [seatId = ''] } = await client.bodies.addSeats({ bodyId, count: 1, label, groupLabel: '', organisationName, appointingBody, termMonths: 0, byOffice, votingRight: 'full', businessKinds: [] });
      await client.bodies.fillSeat({ seatId, personId: known.get(holder) ?? null, honorific: '', name: holder, organisationName: '', email: 'home@example.org', role, from: from ?? null, until: until ?? null });
      const person = (await client.bodies.people({})).people.find(({ name }) => name === holder);
      if (person) known.set(holder, person.id);
      return seatId;
    },
    hold: async (bodyId, date, marks = {}) => {
      const { id: meetingId } = await client.meetings.create({ bodyId, title: '', date, startTime: '16:00', plannedEnd: '18:00', place: 'Town Hall' });
      await client.minutes.prepare({ meetingId });
      await client.minutes.start({ meetingId, at: '16:00' });
      for (const { id, name } of (await client.minutes.get({ meetingId })).people) {
        const mark = marks[name];
        if (mark === undefined || mark === 'expected') continue;
        if (typeof mark === 'string') await client.minutes.setAttendance({ attendanceId: id, status: mark });
        else if ('substitute' in mark) await client.minutes.addSubstitute({ attendanceId: id, personId: null, name: mark.substitute });
        else {
          await client.minutes.setAttendance({ attendanceId: id, status: 'apologies' });
          await client.minutes.setConsent({ attendanceId: id, consent: mark.apologies });
        }
      }
      if (!Object.values(marks).includes('expected')) await client.minutes.markRestPresent({ meetingId });
      await client.minutes.end({ meetingId, at: '17:30' });
      return meetingId;
    },
  };
}
