import { useNavigate } from '@tanstack/react-router';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AgendaItem, AskType } from '@shared/agenda/model';
import { numberAgenda } from '@shared/agenda/numbering';
import { placeDown, placeIn, placeOnDrop, placeOut, placeUp } from '@shared/agenda/ordering';
import type { AgendaPlace } from '@shared/agenda/ordering';
import type { Publicity } from '@shared/kernel/publicity';
import { PAPER_TEMPLATES } from '@shared/papers/templates/all-templates';
import { client } from '@renderer/client';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { showNotice } from '@renderer/query/notices';
import { announce } from '@renderer/ui/announce';
import type { AgendaWrites } from './use-agenda-writes';

type Saved = Promise<{ readonly savedAt: string }>;

/** What the rows of an agenda can do. The functions stay the same while the agenda changes. */
export type ItemActions = {
  readonly choose: (id: string) => void;
  readonly typeTitle: (id: string, title: string) => Saved;
  /** Start times follow the keystroke, before its save has come back. */
  readonly showMinutes: (id: string, minutes: number) => void;
  readonly typeMinutes: (id: string, minutes: number) => Saved;
  readonly typePresenter: (id: string, name: string, personId: string | null) => Saved;
  readonly choosePresenter: (id: string, name: string, personId: string | null) => void;
  readonly chooseAsk: (id: string, ask: AskType) => void;
  readonly choosePublicity: (id: string, publicity: Publicity) => void;
  readonly step: (id: string, by: -1 | 1) => void;
  readonly into: (id: string) => void;
  readonly out: (id: string) => void;
  readonly drop: (id: string, overId: string) => void;
  readonly moveTo: (id: string, place: AgendaPlace) => void;
  readonly askMove: (id: string) => void;
  readonly startSubItem: (id: string) => void;
  readonly openPaper: (paperId: string) => void;
  readonly startPaper: (id: string) => void;
  readonly remove: (id: string) => void;
};

/** What the table shows besides the items. */
export type AgendaFocus = { readonly chosenId: string | null; readonly movingId: string | null; readonly subItemOf: string | null };

type Facts = { readonly items: readonly AgendaItem[]; readonly bodyId: string; readonly meetingId: string };

/** The actions of one agenda, and what they have opened. */
export function useItemActions(facts: Facts, writes: AgendaWrites): { readonly actions: ItemActions; readonly focus: AgendaFocus; readonly close: () => void } {
  const [focus, setFocus] = useState<AgendaFocus>({ chosenId: null, movingId: null, subItemOf: null });
  const navigate = useNavigate();
  const newest = useRef({ facts, navigate });
  useLayoutEffect(() => {
    newest.current = { facts, navigate };
  });

  const actions = useMemo<ItemActions>(() => {
    const items = (): readonly AgendaItem[] => newest.current.facts.items;
    const move = (id: string, place: AgendaPlace | null): void => {
      if (place === null) return;
      writes.move(id, place);
      const after = items().map((item) => (item.id === id ? { ...item, parentId: place.parentId } : item));
      const title = after.find((item) => item.id === id)?.title ?? '';
      // The number that it has now is worked out once the new order is drawn.
      requestAnimationFrame(() => announce(`${title} is now item ${numberAgenda(items()).get(id) ?? ''}.`));
    };
    const openPaper = (paperId: string): void => void newest.current.navigate({ to: '/papers/$paperId', params: { paperId } });
    return {
      choose: (id) => setFocus((now) => (now.chosenId === id ? now : { ...now, chosenId: id })),
      typeTitle: (id, title) => writes.type(id, { title }),
      showMinutes: (id, minutesNeeded) => writes.show(id, { minutesNeeded }),
      typeMinutes: (id, minutesNeeded) => writes.type(id, { minutesNeeded }),
      typePresenter: (id, presenterName, presenterPersonId) => writes.type(id, { presenterName, presenterPersonId }),
      choosePresenter: (id, presenterName, presenterPersonId) => writes.change(id, { presenterName, presenterPersonId }),
      chooseAsk: (id, askType) => writes.change(id, { askType }),
      choosePublicity: (id, publicity) => writes.change(id, { publicity }),
      step: (id, by) => move(id, by === -1 ? placeUp(items(), id) : placeDown(items(), id)),
      into: (id) => move(id, placeIn(items(), id)),
      out: (id) => move(id, placeOut(items(), id)),
      drop: (id, overId) => move(id, placeOnDrop(items(), id, overId)),
      moveTo: move,
      askMove: (id) => setFocus((now) => ({ ...now, movingId: id })),
      startSubItem: (id) => setFocus((now) => ({ ...now, subItemOf: id })),
      openPaper,
      startPaper: (id) => {
        const item = items().find((candidate) => candidate.id === id);
        const template = PAPER_TEMPLATES[0];
        if (!item || !template) return;
        const { bodyId, meetingId } = newest.current.facts;
        client.papers.create({ bodyId, meetingId, agendaItemId: id, templateKey: template.key, title: item.title }).then(
          (paper) => openPaper(paper.id),
          (error: unknown) => showNotice(error instanceof Error ? error.message : String(error)),
        );
      },
      remove: (id) => {
        const number = numberAgenda(items()).get(id) ?? '';
        const order = items().map((item) => item.id);
        const neighbour = order[order.indexOf(id) + 1] ?? order[order.indexOf(id) - 1];
        void writes.remove(id).then((removed) => {
          if (!removed) return;
          toastRemoved(`Item ${number} moved to the bin`);
          // The focus goes to the neighbour rather than to the top of the window.
          requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-agenda-row="${neighbour ?? 'new'}"] [data-sortable-control="title"]`)?.focus());
        });
      },
    };
  }, [writes]);
  const close = useCallback(() => setFocus((now) => ({ ...now, movingId: null, subItemOf: null })), []);
  return { actions, focus, close };
}
