import path from 'node:path';
import { generateKeyBetween } from 'fractional-indexing';
import { writeCalendar } from '@shared/calendar-file/write-calendar';
import { cleanFileName } from '@shared/documents/file-name';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import { plannedEndRefusal } from '@shared/meetings/meeting-times';
import type { yearContract } from '@shared/year/contract';
import { followNextMeeting } from '@main/features/actions/meeting-dues';
import type { HandlersFor } from '@main/boundary/handlers';
import { saveDocument } from '@main/docx/save-document';
import type { RecordStore } from '@main/store/record-store';
import type { RecordTransaction, RowPatch } from '@main/store/record-transaction';
import { calendarEvents } from './calendar-events';
import { plannedRows, planOf, termsOf, yearOf } from './records';

const recordHandlers: Omit<HandlersFor<typeof yearContract>, 'exportCalendar'> = {
  get: async ({ reader }, { bodyId }) => {
    await reader.get('body', bodyId, 'body');
    return { ...(await yearOf(reader, bodyId)), terms: await termsOf(reader, bodyId) };
  },

  draftMeetings: async ({ tx }, { bodyId, meetings }) => {
    await tx.get('body', bodyId, 'body');
    const taken = new Set((await tx.find('meeting', { bodyId })).filter((meeting) => meeting.cancelledOn === null).map((meeting) => meeting.date));
    const ids: string[] = [];
    for (const meeting of meetings) {
      if (taken.has(meeting.date)) throw new Refusal(ruleRefusal('meetsThatDay', `The body already meets on ${formatDay(meeting.date)}. Nothing was added. Leave that date out.`));
      const refusal = plannedEndRefusal(meeting.startTime, meeting.plannedEnd);
      if (refusal !== null) throw new Refusal(invalid('plannedEnd', refusal));
      taken.add(meeting.date);
      const row = await tx.insert('meeting', { ...meeting, bodyId, provisional: 1, stage: 'planned', actualStart: null, actualEnd: null, currentItemId: null, bodyNameThen: null, organisationNameThen: null });
      ids.push(row.id);
    }
    await followNextMeeting(tx, bodyId);
    return { ids };
  },

  confirmMeetings: async ({ tx }, { ids }) => {
    for (const id of ids) {
      const meeting = await tx.get('meeting', id, 'meeting');
      if (meeting.provisional === 1) await tx.update('meeting', id, { provisional: 0 });
    }
    return {};
  },

  setTermDates: async ({ tx }, { bodyId, terms }) => {
    await tx.get('body', bodyId, 'body');
    const wrong = terms.find((term) => term.until < term.from);
    if (wrong) throw new Refusal(invalid('terms', `${wrong.label === '' ? 'A term' : wrong.label} ends before it begins.`));
    for (const row of await tx.find('termDate', { bodyId })) await tx.remove('termDate', row.id);
    for (const { from, until, ...term } of terms) await tx.insert('termDate', { ...term, bodyId, fromDay: from, untilDay: until });
    return {};
  },

  plan: async ({ reader }, { bodyId }) => {
    await reader.get('body', bodyId, 'body');
    return { items: await planOf(reader, bodyId) };
  },

  addPlannedItem: async ({ tx }, { bodyId, keyDecision, exemptParagraphs, ...fields }) => {
    await tx.get('body', bodyId, 'body');
    await checkLinks(tx, bodyId, fields);
    const last = (await plannedRows(tx, bodyId)).at(-1);
    const row = await tx.insert('plannedItem', { ...fields, bodyId, keyDecision: keyDecision ? 1 : 0, exemptParagraphs: JSON.stringify(exemptParagraphs), agendaItemId: null, orderKey: generateKeyBetween(last?.orderKey ?? null, null) });
    return { id: row.id };
  },

  updatePlannedItem: async ({ tx }, { id, keyDecision, exemptParagraphs, ...changes }) => {
    const row = await tx.get('plannedItem', id, 'planned item');
    await checkLinks(tx, row.bodyId, changes);
    const patch = Object.fromEntries(
      Object.entries({ ...changes, ...(keyDecision === undefined ? {} : { keyDecision: keyDecision ? 1 : 0 }), ...(exemptParagraphs === undefined ? {} : { exemptParagraphs: JSON.stringify(exemptParagraphs) }) }).filter(([, value]) => value !== undefined),
    ) as RowPatch<'plannedItem'>;
    if (Object.keys(patch).length > 0) await tx.update('plannedItem', id, patch);
    return {};
  },

  movePlannedItem: async ({ tx }, { id, beforeId }) => {
    const row = await tx.get('plannedItem', id, 'planned item');
    const others = (await plannedRows(tx, row.bodyId)).filter((other) => other.id !== id);
    const at = beforeId === null ? others.length : others.findIndex((other) => other.id === beforeId);
    if (at === -1) throw new Refusal(ruleRefusal('neighbourGone', 'The item it should stand before is no longer in the work programme.'));
    await tx.update('plannedItem', id, { orderKey: generateKeyBetween(others[at - 1]?.orderKey ?? null, others[at]?.orderKey ?? null) });
    return {};
  },

  removePlannedItem: async ({ tx }, { id }) => {
    await tx.get('plannedItem', id, 'planned item');
    await tx.remove('plannedItem', id);
    return {};
  },

  putOnAgenda: async ({ tx }, { id, meetingId }) => {
    const planned = await tx.get('plannedItem', id, 'planned item');
    const meeting = await tx.get('meeting', meetingId, 'meeting');
    if (meeting.bodyId !== planned.bodyId) throw new Refusal(ruleRefusal('otherBody', 'That meeting is of another body. Choose a meeting of this one.'));
    if ((await plannedRows(tx, planned.bodyId)).every((row) => row.id !== id)) throw new Refusal(ruleRefusal('onAgenda', 'This item is on an agenda already.'));
    if (meeting.stage !== 'planned' && meeting.stage !== 'agendaIssued') throw new Refusal(ruleRefusal('meetingHeld', `The meeting of ${formatDay(meeting.date as CalendarDay)} has been held. Choose a meeting that is to come.`));
    const items = await tx.find('agendaItem', { meetingId, parentId: null }, { orderKey: 'ASC' });
    const item = await tx.insert('agendaItem', {
      meetingId,
      parentId: null,
      orderKey: generateKeyBetween(items.at(-1)?.orderKey ?? null, null),
      title: planned.title,
      presenterPersonId: planned.leadPersonId,
      presenterName: planned.leadName,
      minutesNeeded: 10,
      askType: planned.keyDecision === 1 ? 'decision' : 'discussion',
      publicity: planned.publicity,
      exemptParagraphs: planned.exemptParagraphs,
      addedAfterIssue: items.some((other) => other.issuedNumber !== null) ? 1 : 0,
      actualPublicity: null,
      state: 'live',
      issuedNumber: null,
      startedAt: null,
      closedAt: null,
    });
    await tx.update('plannedItem', id, { agendaItemId: item.id, meetingId });
    return { agendaItemId: item.id };
  },
};

/** What the year needs from outside the record. */
export type YearServices = {
  readonly store: () => RecordStore | null;
  /** Asks where a calendar file goes; null when the person cancels. */
  readonly chooseCalendarFile: (suggestedName: string) => Promise<string | null>;
};

/** The year of a body: its dates, the school terms around them, and what is planned for later meetings. */
export function createYearHandlers(services: YearServices): HandlersFor<typeof yearContract> {
  return {
    ...recordHandlers,
    exportCalendar: async ({ bodyId }) => {
      const store = services.store();
      if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
      const { body, events } = await store.read(async (reader) => ({ body: await reader.get('body', bodyId, 'body'), events: await calendarEvents(reader, bodyId) }));
      if (events.length === 0) throw new Refusal(ruleRefusal('noMeetings', 'No meeting is to come, so there is nothing to put into a calendar.'));
      const file = await services.chooseCalendarFile(`${cleanFileName(`${body.shortName || body.name} meetings`)}.ics`);
      if (file === null) return { state: 'cancelled' };
      const saved = await saveDocument(file, new TextEncoder().encode(writeCalendar({ method: 'publish', name: body.name, events })));
      if (!saved.ok) throw new Refusal(saved.error);
      return { state: 'written', fileName: path.basename(saved.value.path), note: saved.value.message };
    },
  };
}

/** The meeting and the lead that an item names are there, and the meeting is one of its body. */
async function checkLinks(tx: RecordTransaction, bodyId: string, links: { readonly meetingId?: string | null | undefined; readonly leadPersonId?: string | null | undefined }): Promise<void> {
  if (links.leadPersonId) await tx.get('person', links.leadPersonId, 'person');
  if (!links.meetingId) return;
  const meeting = await tx.get('meeting', links.meetingId, 'meeting');
  if (meeting.bodyId !== bodyId) throw new Refusal(ruleRefusal('otherBody', 'That meeting is of another body. Choose a meeting of this one.'));
}
