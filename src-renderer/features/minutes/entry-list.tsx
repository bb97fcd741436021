import { makeStyles } from '@fluentui/react-components';
import { Notepad24Regular } from '@fluentui/react-icons';
import { startTransition, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, Ref } from 'react';
import { CAPTURE_COMMANDS } from '@shared/minutes/capture-commands';
import type { MinuteEntry } from '@shared/minutes/model';
import { mb, media } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { EmptyState } from '@renderer/ui/empty-state';
import { moveTarget } from '@renderer/ui/sortable-order';
import { EntryRow } from './entry-row';
import type { EntryRowTools } from './entry-row';

/** What the screen may ask of the list. */
export type EntryListHandle = { readonly editLast: () => void };

type EntryListProps = EntryRowTools & {
  readonly entries: readonly MinuteEntry[];
  /** Where the focus belongs when an entry is no longer edited. */
  readonly onLeave: () => void;
  readonly ref?: Ref<EntryListHandle>;
};

const useStyles = makeStyles({
  scroller: { flex: '1 1 0', minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column', backgroundColor: mb.surface, padding: '16px 24px', [media.small]: { padding: '10px 12px' } },
  // The entries stand at the foot, above the box: what was said last is nearest to what is said next.
  list: { marginTop: 'auto', display: 'flex', flexDirection: 'column', gap: '6px' },
  empty: { margin: 'auto' },
});

/** How many entries are drawn at first, from the last one back (a screen and a half of short ones), and how many more come each time the top is near. */
const DRAWN_AT_FIRST = 30;
const DRAWN_MORE = 40;

/** The entries of one item in order. One stop for Tab; arrows go from entry to entry, Alt+Shift+arrows move one, Enter edits, Delete moves it to the bin. */
export function EntryList({ entries, onLeave, ref, ...tools }: EntryListProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [editingId, setEditingId] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(DRAWN_AT_FIRST);
  const ids = entries.map(({ id }) => id);
  const firstDrawn = Math.max(0, entries.length - drawn);
  // Where Tab comes in: the entry that was reached last, else the last one.
  const [stopId, setStopId] = useState<string | null>(null);
  const stop = stopId !== null && ids.includes(stopId) ? stopId : (ids.at(-1) ?? null);

  const lastId = ids.at(-1) ?? null;
  const atFoot = useRef(true);
  const isEmpty = entries.length === 0;
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
    atFoot.current = true;
  }, [lastId]);
  // Whoever reads the last line keeps it in sight when the window or the box below changes its height.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => {
      if (atFoot.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [isEmpty]);

  // React loses the focus of a row that it moves; it is given back when the new order is drawn. That comes after the write: whoever has gone on
  // meanwhile, to the tools of the row or back to the box, stays there.
  const focusAfter = useRef<{ readonly id: string; readonly onlyIfLost: boolean } | null>(null);
  const order = ids.join(' ');
  useEffect(() => {
    const wanted = focusAfter.current;
    if (wanted === null) return;
    focusAfter.current = null;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost || !wanted.onlyIfLost) rowOf(scroller.current, wanted.id)?.focus();
  }, [order, drawn]);

  // A row that is pointed at keeps its tools when the focus goes, or is given back late: the mouse lies in it and does not come into it again.
  const pointedAt = useRef<string | null>(null);
  const point = useCallback((id: string) => {
    pointedAt.current = id;
    setActiveId(id);
  }, []);
  const edit = useCallback((id: string) => {
    setActiveId(id);
    setEditingId(id);
  }, []);
  const done = useCallback((id: string) => {
    setEditingId((editing) => (editing === id ? null : editing));
    if (scroller.current?.contains(document.activeElement) !== true) setActiveId(pointedAt.current);
  }, []);
  useImperativeHandle(ref, () => ({ editLast: () => lastId !== null && edit(lastId) }));

  // Always the same function: a row is drawn again only when its own entry changes.
  const newest = useRef({ entries, onMove: tools.onMove });
  useLayoutEffect(() => {
    newest.current = { entries, onMove: tools.onMove };
  });
  const move = useCallback((id: string, by: -1 | 1): void => {
    const { entries: now, onMove } = newest.current;
    const target = moveTarget(now.map((entry) => entry.id), id, by);
    const entry = now.find((candidate) => candidate.id === id);
    if (target === null || !entry) return;
    focusAfter.current = { id, onlyIfLost: true };
    onMove(id, entry.agendaItemId, target.beforeId);
    announce(`Minute moved to place ${String(target.place + 1)} of ${String(now.length)}.`);
  }, []);
  // The tools go with the focus, so that Shift+Tab from the box comes to the entry and not to its last tool.
  const leave = (event: FocusEvent<HTMLElement>): void => {
    if (editingId === null && !event.currentTarget.contains(event.relatedTarget)) setActiveId(pointedAt.current);
  };
  const pointAway = (): void => {
    pointedAt.current = null;
    if (editingId === null) setActiveId(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event;
    const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-entry-id]') : null;
    const id = row?.dataset['entryId'];
    if (!row || id === undefined) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by !== null && event.altKey && event.shiftKey && (target === row || target instanceof HTMLButtonElement)) {
      event.preventDefault();
      move(id, by);
      return;
    }
    // An answer is a kind: made one it hangs on the question before it, made a note it stands by itself.
    const side = event.altKey && event.shiftKey && target === row ? event.key : '';
    if (side === 'ArrowRight' || side === 'ArrowLeft') {
      event.preventDefault();
      tools.onKind(id, side === 'ArrowRight' ? 'answer' : 'note', null);
      return;
    }
    const digit = event.ctrlKey && !event.altKey && !event.shiftKey && target === row ? (tools.context.commands ?? CAPTURE_COMMANDS).find((command) => command.digit !== null && String(command.digit) === event.key) : undefined;
    if (digit && digit.does === 'entry') {
      event.preventDefault();
      tools.onKind(id, digit.kind, null);
      return;
    }
    // The other keys belong to the row itself; in its tools and its editor they mean what they mean there.
    if (target !== row) return;
    if (by !== null && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      const next = ids[ids.indexOf(id) + by];
      const nextRow = next === undefined ? null : rowOf(scroller.current, next);
      if (nextRow) nextRow.focus();
      else if (next !== undefined) {
        // Not drawn yet: it is, and then has the focus.
        focusAfter.current = { id: next, onlyIfLost: false };
        setDrawn((count) => count + DRAWN_MORE);
      } else if (by === 1) onLeave();
    } else if ((event.key === 'Enter' && !event.ctrlKey) || event.key === 'F2') {
      event.preventDefault();
      edit(id);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      tools.onRemove(id);
      onLeave();
    }
  };

  if (isEmpty) {
    return (
      <div className={styles.scroller}>
        <div className={styles.empty}>
          <EmptyState icon={<Notepad24Regular />} sentence="Nothing is minuted under this item yet. Type below and press Enter." />
        </div>
      </div>
    );
  }
  return (
    <div
      className={styles.scroller}
      ref={scroller}
      onScroll={(event) => {
        const box = event.currentTarget;
        // Drawn between the keys: whoever goes on typing does not wait for it.
        if (box.scrollTop < 300 && firstDrawn > 0) startTransition(() => setDrawn((count) => Math.min(count, entries.length) + DRAWN_MORE));
        atFoot.current = box.scrollHeight - box.scrollTop - box.clientHeight < 24;
      }}
    >
      <div role="grid" tabIndex={-1} className={styles.list} aria-label="Minutes of this item" aria-rowcount={entries.length} onKeyDown={onKeyDown} onFocus={(event) => setStopId(event.target.closest<HTMLElement>('[data-entry-id]')?.dataset['entryId'] ?? null)} onBlur={leave} onMouseLeave={pointAway}>
        {entries.slice(firstDrawn).map((entry, index) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            first={firstDrawn + index === 0}
            last={firstDrawn + index === entries.length - 1}
            active={entry.id === activeId}
            editing={entry.id === editingId}
            tabStop={entry.id === stop}
            onActive={setActiveId}
            onPoint={point}
            onEdit={edit}
            onLeave={onLeave}
            onDone={done}
            onStep={move}
            {...tools}
          />
        ))}
      </div>
    </div>
  );
}

function rowOf(within: HTMLElement | null, id: string): HTMLElement | null {
  return within?.querySelector<HTMLElement>(`[data-entry-id="${id}"]`) ?? null;
}
