import type { Client } from '@shared/client-type';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { SampleTemplateItem } from './sample-agenda';

/** When and where a body of the sample meets. */
export type SampleHours = { readonly startTime: string; readonly plannedEnd: string; readonly place: string };

/** Gives a body its usual agenda template; answers its id. */
export async function addTemplate(client: Client, bodyId: string, items: readonly SampleTemplateItem[]): Promise<string> {
  const { id } = await client.agendaTemplates.create({ bodyId, name: 'Ordinary meeting', source: { kind: 'empty' } });
  for (const { title, presenter, minutes, ask, ...more } of items) {
    const added = await client.agendaTemplates.addItem({ templateId: id, parentId: null, title });
    await client.agendaTemplates.updateItem({ id: added.id, presenterName: presenter, minutesNeeded: minutes, askType: ask, ...more });
  }
  return id;
}

/** Plans meetings ahead from the template, the earliest first, as a clerk does it at the beginning of a year. */
export async function planMeetings(client: Client, bodyId: string, templateId: string, days: readonly CalendarDay[], hours: SampleHours): Promise<void> {
  for (const date of days) await client.agendaTemplates.addMeeting({ bodyId, title: '', date, ...hours, source: { kind: 'template', templateId }, arising: false });
}
