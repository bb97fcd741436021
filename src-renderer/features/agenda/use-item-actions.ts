import { useNavigate } from '@tanstack/react-router';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AgendaItem, AskType } from '@shared/agenda/model';
import { canMoveItems, topmost } from '@shared/agenda/moving';
import { numberAgenda } from '@shared/agenda/numbering';
import type { AgendaNumbering } from '@shared/agenda/numbering';
import { placeDown, placeIn, placeOnDrop, placeOut, placeUp } from '@shared/agenda/ordering';
import type { AgendaPlace } from '@shared/agenda/ordering';
import type { Publicity } from '@shared/kernel/publicity';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { announce } from '@renderer/ui/announce';
import type { AgendaWrites, NewState, TypedFields } from './use-agenda-writes';

type Saved = Promise<{ readonly savedAt: string }>;

/** What the rows of an agenda can do. The functions stay the same while the agenda changes. */
export type ItemActions = {
  readonly choose: (id: string) => void;
  readonly typeTitle: (id: string, title: string) => Saved;
  /** Start times follow the keystroke, before its save has come back. */
  readonly showMinutes: (id: string, minutes: number) => void;
  readonly typeMinutes: (id: string, minutes: number) => Saved;
  readonly typePresenter: (id: string, name: string, personId: string | null) => Saved;
  readonly typeField: (id: string, fields: TypedFields) => Saved;
  readonly choosePresenter: (id: string, name: string, personId: string | null) => void;
  readonly chooseAsk: (id: string, ask: AskType, askWords: string) => void;
  readonly choosePublicity: (id: string, publicity: Publicity) => void;
  readonly chooseParagraphs: (id: string, paragraphs: readonly string[]) => void;
  readonly chooseSpecialBusiness: (id: string, business: string) => void;
  readonly chooseFixedStart: (id: string, fixedStart: string | null) => void;
  readonly step: (id: string, by: -1 | 1) => void;
  readonly into: (id: string) => void;
  readonly out: (id: string) => void;
  readonly drop: (id: string, overId: string) => void;
  readonly moveTo: (id: string, place: AgendaPlace) => void;
  readonly askMove: (id: string) => void;
  readonly startSubItem: (id: string) => void;
  /** `part`: the text that takes the focus instead of the first field. */
  readonly openDetails: (id: string, part?: DetailsPart) => void;
  readonly askState: (id: string, state: 'withdrawn' | 'deferred') => void;
  readonly closeState: () => void;
  readonly setState: (id: string, state: NewState) => void;
  readonly addBreak: () => void;
  readonly openPaper: (paperId: string) => void;
  /** Asks from which template the paper of an item is begun. */
  readonly startPaper: (id: string) => void;
  readonly leavePaper: () => void;
  readonly remove: (id: string) => void;
  /** Begins or ends choosing several items; ending lets them go. */
  readonly selectSeveral: (on: boolean) => void;
  readonly toggleSelected: (id: string) => void;
};

/** A field among an item's details that can be gone to. */
export type DetailsPart = 'recommendation' | 'presenter' | 'urgency';

/** What the table shows besides the items. `selected` is null while items are not chosen several at a time. */
export type AgendaFocus = {
  readonly chosenId: string | null;
  readonly movingId: string | null;
  readonly subItemOf: string | null;
  readonly detailsOf: string | null;
  readonly detailsPart: DetailsPart | null;
  readonly paperFor: string | null;
  readonly stateOf: { readonly id: string; readonly state: 'withdrawn' | 'deferred' } | null;
  readonly selected: ReadonlySet<string> | null;
};

const NOTHING: AgendaFocus = { chosenId: null, movingId: null, subItemOf: null, detailsOf: null, detailsPart: null, paperFor: null, stateOf: null, selected: null };

type Facts = { readonly items: readonly AgendaItem[]; readonly numbering: AgendaNumbering };

/** The actions of one agenda, and what they have opened. */
export function useItemActions(facts: Facts, writes: AgendaWrites): { readonly actions: ItemActions; readonly focus: AgendaFocus; readonly close: () => void } {
  const [focus, setFocus] = useState<AgendaFocus>(NOTHING);
  const navigate = useNavigate();
  const newest = useRef({ facts, navigate, focus });
  useLayoutEffect(() => {
    newest.current = { facts, navigate, focus };
  });

  const actions = useMemo<ItemActions>(() => {
    const items = (): readonly AgendaItem[] => newest.current.facts.items;
    const numberOf = (id: string): string => numberAgenda(items(), newest.current.facts.numbering).get(id) ?? '';
    /** The items that go along when one is moved: all that are selected, if it is one of them. */
    const together = (id: string): readonly string[] => {
      const { selected } = newest.current.focus;
      return selected?.has(id) === true ? topmost(items(), selected) : [id];
    };
    const move = (id: string, placeOf: (first: string, last: string) => AgendaPlace | null): void => {
      const ids = together(id);
      const place = placeOf(ids[0] ?? id, ids.at(-1) ?? id);
      if (place === null) return;
      const verdict = canMoveItems(items(), ids, place);
      if (verdict.verdict === 'refused') return announce(verdict.reasons.join(' '));
      writes.move(ids, place);
      const title = items().find((item) => item.id === id)?.title ?? '';
      // The number that it has now is worked out once the new order is drawn.
      requestAnimationFrame(() => announce(ids.length > 1 ? `${String(ids.length)} items moved. ${title} is now item ${numberOf(id)}.` : numberOf(id) === '' ? `${title} moved.` : `${title} is now item ${numberOf(id)}.`));
    };
    return {
      choose: (id) => setFocus((now) => (now.chosenId === id ? now : { ...now, chosenId: id })),
      typeTitle: (id, title) => writes.type(id, { title }),
      showMinutes: (id, minutesNeeded) => writes.show(id, { minutesNeeded }),
      typeMinutes: (id, minutesNeeded) => writes.type(id, { minutesNeeded }),
      typePresenter: (id, presenterName, presenterPersonId) => writes.type(id, { presenterName, presenterPersonId }),
      typeField: (id, fields) => writes.type(id, fields),
      choosePresenter: (id, presenterName, presenterPersonId) => writes.change(id, { presenterName, presenterPersonId }),
      chooseAsk: (id, askType, askWords) => writes.change(id, { askType, askWords }),
      choosePublicity: (id, publicity) => writes.change(id, { publicity }),
      chooseParagraphs: (id, paragraphs) => writes.change(id, { exemptParagraphs: [...paragraphs] }),
      chooseSpecialBusiness: (id, specialBusiness) => writes.change(id, { specialBusiness }),
      chooseFixedStart: (id, fixedStart) => writes.change(id, { fixedStart }),
      step: (id, by) => move(id, (first, last) => (by === -1 ? placeUp(items(), first) : placeDown(items(), last))),
      into: (id) => move(id, (first) => placeIn(items(), first)),
      out: (id) => move(id, (_first, last) => placeOut(items(), last)),
      drop: (id, overId) => move(id, () => (together(id).includes(overId) ? null : placeOnDrop(items(), id, overId))),
      moveTo: (id, place) => move(id, () => place),
      askMove: (id) => setFocus((now) => ({ ...now, movingId: id })),
      startSubItem: (id) => setFocus((now) => ({ ...now, subItemOf: id })),
      openDetails: (id, part) => setFocus((now) => ({ ...now, chosenId: id, detailsOf: id, detailsPart: part ?? null })),
      askState: (id, state) => setFocus((now) => ({ ...now, stateOf: { id, state } })),
      closeState: () => setFocus((now) => ({ ...now, stateOf: null })),
      setState: (id, state) => {
        writes.setState(id, state);
        const number = numberOf(id);
        announce(state.state === 'live' ? `Item ${number} is taken again.` : `Item ${number} is ${state.state}. It keeps its number.`);
      },
      addBreak: () => {
        const { chosenId } = newest.current.focus;
        void writes.addBreak(items().some((item) => item.id === chosenId) ? chosenId : null).then((id) => {
          if (id === null) return;
          announce('Break added.');
          setFocus((now) => ({ ...now, chosenId: id }));
          focusRow(id, 'minutes');
        });
      },
      openPaper: (paperId) => void newest.current.navigate({ to: '/papers/$paperId', params: { paperId } }),
      startPaper: (id) => setFocus((now) => ({ ...now, paperFor: id })),
      leavePaper: () => setFocus((now) => ({ ...now, paperFor: null })),
      remove: (id) => {
        const number = numberOf(id);
        const order = items().map((item) => item.id);
        const neighbour = order[order.indexOf(id) + 1] ?? order[order.indexOf(id) - 1];
        void writes.remove(id).then((removed) => {
          if (!removed) return;
          toastRemoved(number === '' ? 'Break moved to the bin' : `Item ${number} moved to the bin`);
          // The focus goes to the neighbour rather than to the top of the window.
          focusRow(neighbour ?? 'new', 'title');
        });
      },
      selectSeveral: (on) => {
        // The button that was pressed goes away: the focus goes to the box of the item, and back to the item.
        const at = items().find((item) => item.id === newest.current.focus.chosenId)?.id ?? items()[0]?.id;
        setFocus((now) => ({ ...now, selected: on ? new Set<string>() : null }));
        if (at !== undefined) focusRow(at, on ? 'select' : 'title');
      },
      toggleSelected: (id) =>
        setFocus((now) => {
          const selected = new Set(now.selected);
          if (!selected.delete(id)) selected.add(id);
          return { ...now, selected };
        }),
    };
  }, [writes]);
  const close = useCallback(() => setFocus((now) => ({ ...now, movingId: null, subItemOf: null, detailsOf: null, paperFor: null, stateOf: null })), []);
  return { actions, focus, close };
}

/** Puts the focus into a row once it is drawn; a row that is being read from the record is waited for a little. */
function focusRow(id: string, control: string, tries = 180): void {
  requestAnimationFrame(() => {
    const target = document.querySelector<HTMLElement>(`[data-agenda-row="${id}"] [data-sortable-control="${control}"]`);
    if (target) target.focus();
    else if (tries > 0) focusRow(id, control, tries - 1);
  });
}
