import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { roomContract } from '@shared/room/contract';
import type { MeetingRequest } from '@shared/room/model';
import { keyAfter } from '@shared/text/order-keys';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction, RowPatch } from '@main/store/record-transaction';

/** Public questions, petitions, deputations and motions on notice. */
export const roomHandlers: HandlersFor<typeof roomContract> = {
  requests: async ({ reader }, { meetingId }) => {
    await reader.get('meeting', meetingId, 'meeting');
    return { requests: await requestsOf(reader, meetingId) };
  },

  addRequest: async ({ tx }, { meetingId, ...fields }) => {
    await tx.get('meeting', meetingId, 'meeting');
    await checkItem(tx, meetingId, fields.agendaItemId);
    const last = (await tx.find('meetingRequest', { meetingId }, { orderKey: 'DESC' }))[0];
    const { id } = await tx.insert('meetingRequest', { ...fields, meetingId, orderKey: keyAfter(last?.orderKey ?? null) });
    return { id };
  },

  updateRequest: async ({ tx }, { id, ...changes }) => {
    const request = await tx.get('meetingRequest', id, 'question or motion');
    const patch = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as RowPatch<'meetingRequest'>;
    await checkItem(tx, request.meetingId, patch.agendaItemId ?? null);
    if (Object.keys(patch).length > 0) await tx.update('meetingRequest', id, patch);
    return {};
  },

  removeRequest: async ({ tx }, { id }) => {
    await tx.get('meetingRequest', id, 'question or motion');
    await tx.remove('meetingRequest', id);
    return {};
  },
};

/** What is brought to a meeting, in order. */
export async function requestsOf(reader: RecordReader, meetingId: string): Promise<MeetingRequest[]> {
  const rows = await reader.find('meetingRequest', { meetingId }, { orderKey: 'ASC', id: 'ASC' });
  return rows.map((row) => ({
    id: row.id,
    meetingId: row.meetingId,
    agendaItemId: row.agendaItemId,
    kind: row.kind,
    fromName: row.fromName,
    organisationName: row.organisationName,
    seconderName: row.seconderName,
    receivedOn: row.receivedOn === null ? null : parseCalendarDay(row.receivedOn),
    words: row.words,
    addressedTo: row.addressedTo,
    response: row.response,
    signatures: row.signatures,
    publicity: row.publicity,
  }));
}

async function checkItem(tx: RecordTransaction, meetingId: string, agendaItemId: string | null): Promise<void> {
  if (agendaItemId === null) return;
  const item = await tx.get('agendaItem', agendaItemId, 'agenda item');
  if (item.meetingId !== meetingId) throw new Refusal(ruleRefusal('itemElsewhere', 'That item is on another agenda. Choose one of this meeting.'));
}
