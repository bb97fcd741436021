import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { VirtualRows } from './use-virtual-rows';

/** What is done with a line from its row. It stays the same for as long as the list stands, so that rows that have not changed are not drawn anew while the list scrolls. */
export type RowDeeds = {
  /** Chooses a line or leaves it; with `range` all from the one before to this one. */
  readonly toggle: (line: number, range: boolean) => void;
  readonly open: (line: number) => void;
  /** The line has the focus: Tab leads to it from now on. */
  readonly focused: (line: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

type ChosenRows = {
  /** The line that Tab leads to. */
  readonly current: number;
  readonly deeds: RowDeeds;
};

type Lines = {
  readonly list: RefObject<HTMLElement | null>;
  /** What each line is chosen by; null for the head of a group, which is passed over. */
  readonly ids: readonly (string | null)[];
  readonly rows: Pick<VirtualRows, 'from' | 'to' | 'rowHeight' | 'show'>;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
};

/**
 * The keys of a long list of which several lines can be chosen: one stop for Tab; arrows, Page, Home and End move; Space chooses, with Shift as far as
 * from the line before; Shift and an arrow choose along the way; Ctrl+A chooses all. Lines carry `data-index` and hold the button that takes the focus.
 */
export function useChosenRows({ list, ids, rows: { from, to, rowHeight, show }, chosen, onChosen, onOpen }: Lines): ChosenRows {
  const [wanted, setWanted] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const toFocus = useRef(false);
  const current = nearestRow(ids, Math.min(wanted, Math.max(0, ids.length - 1)), 1);
  useEffect(() => {
    if (!toFocus.current) return;
    toFocus.current = false;
    list.current?.querySelector<HTMLElement>(`[data-index="${String(current)}"] button`)?.focus({ preventScroll: true });
  }, [list, current, from, to]);

  const range = (one: number, other: number): string[] => ids.slice(Math.min(one, other), Math.max(one, other) + 1).filter((id) => id !== null);
  const toggle = (line: number, asRange: boolean): void => {
    const id = ids[line];
    if (id === null || id === undefined) return;
    if (asRange) return onChosen(new Set([...chosen, ...range(anchor, line)]));
    setAnchor(line);
    onChosen(chosen.has(id) ? new Set([...chosen].filter((other) => other !== id)) : new Set([...chosen, id]));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      return onChosen(new Set(ids.filter((id) => id !== null)));
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      return toggle(current, event.shiftKey);
    }
    const page = Math.max(1, Math.floor((list.current?.closest('main')?.clientHeight ?? 400) / rowHeight) - 3);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -ids.length, End: ids.length };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = nearestRow(ids, Math.min(ids.length - 1, Math.max(0, current + step)), step < 0 ? -1 : 1);
    if (next === current || ids[next] === null) return;
    if (event.shiftKey) onChosen(new Set([...chosen, ...range(anchor, next)]));
    else setAnchor(next);
    toFocus.current = true;
    setWanted(next);
    show(next);
  };
  const open = (line: number): void => {
    const id = ids[line];
    if (id !== null && id !== undefined) onOpen(id);
  };
  const newest = useRef({ toggle, open, onKeyDown });
  useLayoutEffect(() => {
    newest.current = { toggle, open, onKeyDown };
  });
  const deeds = useMemo<RowDeeds>(
    () => ({ toggle: (line, asRange) => newest.current.toggle(line, asRange), open: (line) => newest.current.open(line), focused: setWanted, onKeyDown: (event) => newest.current.onKeyDown(event) }),
    [],
  );
  return { current, deeds };
}

/** The nearest line that is a row: on in this direction, else back. */
function nearestRow(ids: readonly (string | null)[], line: number, direction: 1 | -1): number {
  for (const way of [direction, -direction]) for (let at = line; at >= 0 && at < ids.length; at += way) if (ids[at] !== null) return at;
  return line;
}
