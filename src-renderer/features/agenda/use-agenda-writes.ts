import { useQueryClient } from '@tanstack/react-query';
import { generateKeyBetween } from 'fractional-indexing';
import { useMemo } from 'react';
import type { AgendaItem } from '@shared/agenda/model';
import { inAgendaOrder, siblingsUnder } from '@shared/agenda/ordering';
import type { AgendaPlace } from '@shared/agenda/ordering';
import { client } from '@renderer/client';
import { showNotice } from '@renderer/query/notices';
import { readKey } from '@renderer/query/query-client';

/** What can be typed into an item. */
export type TypedFields = Partial<Pick<AgendaItem, 'title' | 'presenterName' | 'presenterPersonId' | 'minutesNeeded'>>;
/** What can be chosen for an item. */
export type ChosenFields = TypedFields & Partial<Pick<AgendaItem, 'askType' | 'publicity'>>;

/** The writes of an agenda. Each shows at once and is put right by the next read, which main asks for when it has committed. */
export type AgendaWrites = {
  /** Shows what is being typed, before it is sent. */
  readonly show: (id: string, fields: TypedFields) => void;
  readonly type: (id: string, fields: TypedFields) => Promise<{ readonly savedAt: string }>;
  readonly change: (id: string, fields: ChosenFields) => void;
  readonly move: (id: string, place: AgendaPlace) => void;
  readonly remove: (id: string) => Promise<boolean>;
};

type Agenda = { readonly items: AgendaItem[] };

/** The writes of one meeting's agenda; the same object as long as the meeting is the same. */
export function useAgendaWrites(meetingId: string): AgendaWrites {
  const queryClient = useQueryClient();
  return useMemo(() => {
    const key = readKey('agenda', 'get', { meetingId });
    const show = (change: (items: readonly AgendaItem[]) => readonly AgendaItem[]): void => {
      queryClient.setQueryData<Agenda>(key, (agenda) => agenda && { items: [...change(agenda.items)] });
    };
    const patch = (id: string, fields: ChosenFields): void => show((items) => items.map((item) => (item.id === id ? { ...item, ...fields } : item)));
    const failed = (error: unknown): void => {
      showNotice(error instanceof Error ? error.message : String(error));
      void queryClient.invalidateQueries({ queryKey: key });
    };
    return {
      show: patch,
      type: async (id, fields) => {
        patch(id, fields);
        return await client.agenda.typeItem({ id, ...fields });
      },
      change: (id, fields) => {
        patch(id, fields);
        client.agenda.updateItem({ id, ...fields }).catch(failed);
      },
      move: (id, place) => {
        show((items) => moved(items, id, place));
        client.agenda.moveItem({ id, ...place }).catch(failed);
      },
      remove: async (id) => {
        try {
          await client.agenda.removeItem({ id });
          return true;
        } catch (error) {
          failed(error);
          return false;
        }
      },
    };
  }, [queryClient, meetingId]);
}

/** The items as they will be after a move, in reading order. */
function moved(items: readonly AgendaItem[], id: string, place: AgendaPlace): readonly AgendaItem[] {
  const siblings = siblingsUnder(items, place.parentId).filter((item) => item.id !== id);
  const at = place.beforeId === null ? siblings.length : siblings.findIndex((item) => item.id === place.beforeId);
  const orderKey = generateKeyBetween(siblings[at - 1]?.orderKey ?? null, siblings[at]?.orderKey ?? null);
  return inAgendaOrder(items.map((item) => (item.id === id ? { ...item, parentId: place.parentId, orderKey } : item)));
}
