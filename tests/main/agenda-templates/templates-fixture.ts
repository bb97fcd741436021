import type { SentInputOf } from '@shared/kernel/operation';
import type { agendaTemplatesContract } from '@shared/agenda-templates/contract';
import { numberAgenda } from '@shared/agenda/numbering';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { agendaTemplatesHandlers } from '@main/features/agenda-templates/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

/** A record in which templates, meetings and minutes work. */
export async function openTemplatesRecord(): Promise<TestRecord> {
  return await openTestRecord({ agenda: agendaHandlers, agendaTemplates: agendaTemplatesHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, minutes: minutesHandlers, text: textHandlers });
}

/** What addMeeting takes besides the body, from the shipped template unless said otherwise. */
export function newMeeting(date: string, more: Partial<SentInputOf<typeof agendaTemplatesContract.addMeeting>> = {}): Omit<SentInputOf<typeof agendaTemplatesContract.addMeeting>, 'bodyId'> {
  return { title: '', date, startTime: '18:00', plannedEnd: '20:00', place: 'Committee Room 2', source: { kind: 'shipped' }, arising: true, ...more };
}

/** "3 Minutes of the meeting of 13 October 2026" … as the screen shows them. */
export async function shownAgenda(record: TestRecord, meetingId: string): Promise<string[]> {
  const { items } = await record.client.agenda.get({ meetingId });
  const numbers = numberAgenda(items);
  return items.map((item) => `${numbers.get(item.id) ?? ''} ${item.title}`.trim());
}
