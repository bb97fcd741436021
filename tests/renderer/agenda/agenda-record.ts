import type { AgendaItem } from '@shared/agenda/model';
import { PLAIN_ITEM } from '@tests/helpers/plain-item';
import { inAgendaOrder } from '@shared/agenda/ordering';
import { OperationError } from '@shared/make-client';
import { ruleRefusal } from '@shared/kernel/result';
import type { Meeting } from '@shared/meetings/model';
import type { SomeOperations } from '@tests/helpers/fake-client';

export const MEETING_ID = '019a0000-0000-7000-8000-000000000001';
export const BODY_ID = '019a0000-0000-7000-8000-000000000002';
export const uuid = (number: number): string => `019a0000-0000-7000-8000-1${String(number).padStart(11, '0')}`;

export const MEETING: Meeting = {
  id: MEETING_ID, bodyId: BODY_ID, bodyName: 'Education Board', organisationName: '', title: '', date: '2026-11-24' as Meeting['date'], startTime: '18:00', plannedEnd: '18:20',
  place: 'Room 2', stage: 'planned', provisional: false, cancelledOn: null, actualStart: null, actualEnd: null, presidingName: '', itemCount: 0, entryCount: 0,
};

export function item(number: number, title: string, more: Partial<AgendaItem> = {}): AgendaItem {
  return {
    ...PLAIN_ITEM, id: uuid(number), meetingId: MEETING_ID, parentId: null, orderKey: `a${String(number)}`, title, presenterPersonId: null, presenterName: '', minutesNeeded: 5,
    askType: 'information', publicity: 'open', state: 'live', issuedNumber: null, paperIds: [], ...more,
  };
}

/** A small agenda that answers as main does, and remembers what it was asked. */
export function agendaRecord(start: readonly AgendaItem[]) {
  let items = [...start];
  const sent: { readonly operation: string; readonly input: unknown }[] = [];
  const operations: SomeOperations = {
    meetings: { get: async () => MEETING },
    bodies: { get: async () => ({ id: BODY_ID, name: 'Education Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '', presidingMembershipId: null, members: [] }) },
    agenda: {
      get: async () => ({ items: [...inAgendaOrder(items)], askTypes: [], numbering: { style: 'decimal', first: 1 } }),
      addItem: async (input) => {
        sent.push({ operation: 'addItem', input });
        const added = item(items.length + 50, input.title, { minutesNeeded: input.minutesNeeded, parentId: input.parentId ?? null, orderKey: `z${String(items.length)}` });
        items = [...items, added];
        return { id: added.id, savedAt: '2026-11-21T18:00:00.000Z' };
      },
      typeItem: async ({ id, ...fields }) => {
        sent.push({ operation: 'typeItem', input: fields });
        items = items.map((one) => (one.id === id ? { ...one, ...(fields as Partial<AgendaItem>) } : one));
        return { savedAt: '2026-11-21T18:00:00.000Z' };
      },
      moveItem: async (input) => {
        sent.push({ operation: 'moveItem', input });
        return {};
      },
      removeItem: async ({ id }) => {
        sent.push({ operation: 'removeItem', input: { id } });
        throw new OperationError(ruleRefusal('itemHasMinutes', 'This item has minutes, so it stays on the agenda.'));
      },
    },
  };
  return { operations, sent, items: () => items };
}
