import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AgendaItem } from '@shared/agenda/model';
import { planMove } from '@shared/agenda/moving';
import { inAgendaOrder } from '@shared/agenda/ordering';
import type { AgendaPlace } from '@shared/agenda/ordering';
import type { OutputOf } from '@shared/kernel/operation';
import type { agendaContract } from '@shared/agenda/contract';
import { client } from '@renderer/client';
import { showFailure } from '@renderer/query/notices';
import { readKey } from '@renderer/query/query-client';
import { showAtOnce } from '@renderer/query/show-at-once';

/** What can be typed into an item. */
export type TypedFields = Partial<Pick<AgendaItem, 'title' | 'presenterName' | 'presenterPersonId' | 'minutesNeeded' | 'speakers' | 'publicInterestReason' | 'publicTitle' | 'stateReason' | 'urgentReason'>>;
/** What can be chosen for an item. */
export type ChosenFields = TypedFields & Partial<Pick<AgendaItem, 'askType' | 'askWords' | 'publicity' | 'exemptParagraphs' | 'fixedStart' | 'specialBusiness'>>;
/** Withdrawn, deferred (to the meeting with that id, if it is known), or back in business. */
export type NewState = { readonly state: 'withdrawn'; readonly reason: string } | { readonly state: 'deferred'; readonly reason: string; readonly toMeetingId: string | null } | { readonly state: 'live' };

/** The writes of an agenda. Each shows at once and is put right by the next read, which main asks for when it has committed. */
export type AgendaWrites = {
  /** Shows what is being typed, before it is sent. */
  readonly show: (id: string, fields: TypedFields) => void;
  readonly type: (id: string, fields: TypedFields) => Promise<{ readonly savedAt: string }>;
  readonly change: (id: string, fields: ChosenFields) => void;
  /** Puts items, the topmost ones in the order of the agenda, at a place. */
  readonly move: (ids: readonly string[], place: AgendaPlace) => void;
  readonly setState: (id: string, state: NewState) => void;
  /** Adds a break after an item (null: at the end) and answers its id; null when it was refused. */
  readonly addBreak: (afterId: string | null) => Promise<string | null>;
  readonly remove: (id: string) => Promise<boolean>;
};

type Agenda = OutputOf<typeof agendaContract.get>;

/** How long a break is at first, in minutes. */
const USUAL_BREAK = 10;

/** The writes of one meeting's agenda; the same object as long as the meeting is the same. */
export function useAgendaWrites(meetingId: string): AgendaWrites {
  const queryClient = useQueryClient();
  return useMemo(() => {
    const key = readKey('agenda', 'get', { meetingId });
    const show = (change: (items: readonly AgendaItem[]) => readonly AgendaItem[]): void => {
      showAtOnce<Agenda>(queryClient, key, (agenda) => ({ ...agenda, items: [...change(agenda.items)] }));
    };
    const patch = (id: string, fields: ChosenFields): void => show((items) => items.map((item) => (item.id === id ? { ...item, ...fields } : item)));
    const failed = (error: unknown): void => {
      showFailure(error);
      void queryClient.invalidateQueries({ queryKey: key });
    };
    const send = async <T>(write: Promise<T>): Promise<T | null> => {
      try {
        return await write;
      } catch (error) {
        failed(error);
        return null;
      }
    };
    return {
      show: patch,
      type: async (id, fields) => {
        patch(id, fields);
        return await client.agenda.typeItem({ id, ...fields });
      },
      change: (id, fields) => {
        patch(id, fields);
        void send(client.agenda.updateItem({ id, ...fields }));
      },
      move: (ids, place) => {
        const [only = '', ...others] = ids;
        show((items) => moved(items, ids, place));
        void send(others.length === 0 ? client.agenda.moveItem({ id: only, ...place }) : client.agenda.moveItems({ ids: [...ids], ...place }));
      },
      setState: (id, state) => {
        if (state.state === 'withdrawn') void send(client.agenda.withdrawItem({ id, reason: state.reason }));
        else if (state.state === 'deferred') void send(client.agenda.deferItem({ id, reason: state.reason, toMeetingId: state.toMeetingId }));
        else void send(client.agenda.reinstateItem({ id }));
      },
      addBreak: async (afterId) => (await send(client.agenda.addItem({ meetingId, kind: 'break', title: 'Break', presenterName: '', presenterPersonId: null, minutesNeeded: USUAL_BREAK, askType: 'information', publicity: 'open', afterId })))?.id ?? null,
      remove: async (id) => (await send(client.agenda.removeItem({ id }))) !== null,
    };
  }, [queryClient, meetingId]);
}

/** The items as they will be after a move, in reading order. */
function moved(items: readonly AgendaItem[], ids: readonly string[], place: AgendaPlace): readonly AgendaItem[] {
  const spots = new Map(planMove(items, ids, place).map((spot) => [spot.id, spot]));
  return inAgendaOrder(items.map((item) => (spots.has(item.id) ? { ...item, ...spots.get(item.id) } : item)));
}
