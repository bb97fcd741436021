import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type Announcements, type DragEndEvent, type UniqueIdentifier } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, ReOrderDotsVertical16Regular } from '@fluentui/react-icons';
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { mb } from '@renderer/theme/tokens';
import { announce } from './announce';
import { moveTarget, placeAfterDrop } from './sortable-order';

/** What a row needs to take part; put `rowProps` on its outermost element and the three controls where they belong. */
export type SortableParts = {
  readonly rowProps: {
    readonly ref: Ref<HTMLElement & HTMLTableRowElement & HTMLLIElement & HTMLDivElement>;
    readonly style: CSSProperties;
    readonly 'data-sortable-row': string;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  /** The place to drag by; with the keyboard Space lifts, arrows move, Space puts down, Esc cancels. Null in a list that is fixed. */
  readonly handle: ReactNode;
  /** Move up and Move down. Null in a list that is fixed. */
  readonly buttons: ReactNode;
  /** For the row's own menu. */
  readonly moveUp: () => void;
  readonly moveDown: () => void;
  readonly first: boolean;
  readonly last: boolean;
  readonly dragging: boolean;
};

/** Says where steps and drops lead when the rows are the branches of a tree, read from top to bottom. */
export type SortableTree = {
  readonly canStep: (id: string, by: -1 | 1) => boolean;
  readonly step: (id: string, by: -1 | 1) => void;
  readonly drop: (id: string, overId: string) => void;
};

type SortableListProps<T> = {
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  /** How a row is spoken of: "item 3, Budget". */
  readonly nameOf: (item: T) => string;
  /** Puts a row before another, or last when `beforeId` is null. */
  readonly onMove: (id: string, beforeId: string | null) => void;
  /** For a tree: takes the place of `onMove`, and announces by itself. */
  readonly tree?: SortableTree;
  /** Whether two items draw the same row; with a `children` that stays the same, such a row is not drawn again. */
  readonly same?: (before: T, after: T) => boolean;
  /** Whether the order stands: neither keys nor a drag change it, and rows are given no handle and no buttons. */
  readonly fixed?: boolean;
  readonly children: (item: T, parts: SortableParts, index: number) => ReactNode;
};

const useStyles = makeStyles({
  handle: { minWidth: '24px', maxWidth: '24px', height: '24px', padding: 0, color: mb.text3, cursor: 'grab', touchAction: 'none' },
  buttons: { display: 'inline-flex', gap: '2px' },
  move: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
});

/** The same objects for every drawing: new ones give every row a new handle, and each row is then drawn again with every move. */
const BY_POINTER = { activationConstraint: { distance: 4 } };
const BY_KEYBOARD = { coordinateGetter: sortableKeyboardCoordinates };

/** How long after a step a new order may still be its doing, in milliseconds: a disk may take its time. */
const FOCUS_WITHIN = 15_000;

/**
 * Rows in an order that the person decides: drag by the handle, Move up / Move down buttons, or Alt+Shift+arrows with the
 * focus anywhere in the row. Each way is announced. It draws no element of its own, so that rows may be `<tr>` or `<li>`.
 */
export function SortableList<T>({ items, idOf, nameOf, onMove, tree, same, fixed = false, children }: SortableListProps<T>) {
  // The same list as long as the order is: a new one draws every row again.
  const joined = items.map(idOf).join('\n');
  const ids = useMemo(() => (joined === '' ? [] : joined.split('\n')), [joined]);
  // Only a drag asks for the places of all rows. Until there is one, the rows are handed over in an order that a step does not
  // change, or every row would be drawn again for it; after one, the next step goes back to that.
  const [lifted, setLifted] = useState(false);
  const anyOrder = useMemo(() => [...ids].sort().join('\n'), [ids]);
  const known = useMemo(() => (anyOrder === '' ? [] : anyOrder.split('\n')), [anyOrder]);
  const sensors = useSensors(useSensor(PointerSensor, BY_POINTER), useSensor(KeyboardSensor, BY_KEYBOARD));
  // React loses the focus of a row that it moves in the document; it is given back after the new order is drawn.
  const focusAfter = useRef<{ readonly id: string; readonly control: string; readonly element: HTMLElement | null; readonly at: number } | null>(null);

  useLayoutEffect(() => {
    const wanted = focusAfter.current;
    if (wanted === null) return;
    focusAfter.current = null;
    // A step that changed the level and not the order leaves the wish behind: it is not for a later change.
    if (performance.now() - wanted.at > FOCUS_WITHIN) return;
    const row = [...document.querySelectorAll<HTMLElement>('[data-sortable-row]')].find((candidate) => candidate.dataset['sortableRow'] === wanted.id);
    const controls = [...(row?.querySelectorAll<HTMLElement>('[data-sortable-control]') ?? [])];
    const now = document.activeElement;
    // Whoever has gone on to something else meanwhile stays there.
    if (now !== null && now !== document.body && now !== wanted.element && row?.contains(now) !== true) return;
    // A control without a name of its own is the same element as before, when the row was moved and not drawn anew.
    const control = wanted.control === '' ? wanted.element : controls.find((candidate) => candidate.dataset['sortableControl'] === wanted.control);
    if (control?.isConnected === true) control.focus();
  }, [ids]);

  const speak = (id: string, place: number): void => {
    const item = items.find((candidate) => idOf(candidate) === id);
    if (item !== undefined) announce(`${nameOf(item)} moved to place ${String(place + 1)} of ${String(items.length)}.`);
  };
  const stepNow = (id: string, by: -1 | 1): void => {
    if (fixed) return;
    setLifted(false);
    if (tree) {
      if (!tree.canStep(id, by)) return;
      focusAfter.current = { id, ...focusedControl(), at: performance.now() };
      tree.step(id, by);
      return;
    }
    const target = moveTarget(ids, id, by);
    if (target === null) return;
    focusAfter.current = { id, ...focusedControl(), at: performance.now() };
    onMove(id, target.beforeId);
    speak(id, target.place);
  };
  // The same function for every drawing, so that a row is drawn again only when it shows something else.
  const newestStep = useRef(stepNow);
  useLayoutEffect(() => {
    newestStep.current = stepNow;
  });
  const step = useCallback((id: string, by: -1 | 1) => newestStep.current(id, by), []);
  const drop = (event: DragEndEvent): void => {
    if (event.over === null || event.active.id === event.over.id) return;
    if (tree) {
      focusAfter.current = { id: String(event.active.id), control: 'handle', element: null, at: performance.now() };
      tree.drop(String(event.active.id), String(event.over.id));
      return;
    }
    const target = placeAfterDrop(ids, String(event.active.id), String(event.over.id));
    if (target === null) return;
    focusAfter.current = { id: String(event.active.id), control: 'handle', element: null, at: performance.now() };
    onMove(String(event.active.id), target.beforeId);
  };
  const name = (id: UniqueIdentifier): string => {
    const item = items.find((candidate) => idOf(candidate) === String(id));
    return item === undefined ? 'The row' : nameOf(item);
  };
  const place = (id: UniqueIdentifier): string => `place ${String(ids.indexOf(String(id)) + 1)} of ${String(ids.length)}`;
  const announcements: Announcements = {
    onDragStart: ({ active }) => `${name(active.id)} lifted from ${place(active.id)}.`,
    onDragOver: ({ active, over }) => (over ? `${name(active.id)} is over ${place(over.id)}.` : `${name(active.id)} is outside the list.`),
    onDragEnd: ({ active, over }) => (over ? `${name(active.id)} put down at ${place(over.id)}.` : `${name(active.id)} is back at ${place(active.id)}.`),
    onDragCancel: ({ active }) => `${name(active.id)} is back at ${place(active.id)}.`,
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={() => setLifted(true)}
      onDragEnd={drop}
      accessibility={{
        announcements,
        container: document.body,
        screenReaderInstructions: { draggable: 'Press Space to lift the row, the arrow keys to move it, Space to put it down, Escape to leave it where it was.' },
      }}
    >
      <SortableContext items={lifted ? ids : known} strategy={verticalListSortingStrategy}>
        {items.map((item, index) => (
          <Row key={idOf(item)} id={idOf(item)} name={nameOf(item)} first={tree ? !tree.canStep(idOf(item), -1) : index === 0} last={tree ? !tree.canStep(idOf(item), 1) : index === items.length - 1} fixed={fixed} step={step} item={item} index={index} same={same ?? Object.is} draw={children} />
        ))}
      </SortableContext>
    </DndContext>
  );
}

/** The control that has the focus now, by its name where it has one. */
function focusedControl(): { readonly control: string; readonly element: HTMLElement | null } {
  const element = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  return { control: element?.closest<HTMLElement>('[data-sortable-control]')?.dataset['sortableControl'] ?? '', element };
}

type SortableRowProps<T> = {
  readonly id: string;
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly fixed: boolean;
  readonly step: (id: string, by: -1 | 1) => void;
  readonly item: T;
  readonly index: number;
  readonly same: (before: T, after: T) => boolean;
  readonly draw: SortableListProps<T>['children'];
};

const Row = memo(
  SortableRow,
  (before, after) =>
    before.id === after.id &&
    before.name === after.name &&
    before.first === after.first &&
    before.last === after.last &&
    before.fixed === after.fixed &&
    before.step === after.step &&
    before.draw === after.draw &&
    after.same(before.item, after.item),
) as typeof SortableRow;

function SortableRow<T>({ id, name, first, last, fixed, step, item, index, draw }: SortableRowProps<T>) {
  const styles = useStyles();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id, transition: { duration: 150, easing: 'ease-out' } });
  const x = transform === null ? '' : (CSS.Translate.toString(transform) ?? '');
  const rowProps = useMemo<SortableParts['rowProps']>(
    () => ({
      ref: setNodeRef,
      'data-sortable-row': id,
      style: { transform: x, transition: transition ?? '', ...(isDragging ? { position: 'relative', zIndex: 1, opacity: 0.85 } : {}) },
      onKeyDown: (event) => {
        if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.stopPropagation();
        step(id, event.key === 'ArrowUp' ? -1 : 1);
      },
    }),
    [setNodeRef, id, x, transition, isDragging, step],
  );
  const handle = useMemo(
    () =>
      fixed ? null : (
        <Button
          ref={setActivatorNodeRef}
          className={styles.handle}
          appearance="transparent"
          size="small"
          icon={<ReOrderDotsVertical16Regular />}
          data-sortable-control="handle"
          {...attributes}
          {...listeners}
          aria-label={`Drag ${name}`}
        />
      ),
    [fixed, setActivatorNodeRef, styles.handle, attributes, listeners, name],
  );
  const moveUp = useCallback(() => step(id, -1), [step, id]);
  const moveDown = useCallback(() => step(id, 1), [step, id]);
  const parts = useMemo<SortableParts>(
    () => ({
      rowProps,
      handle,
      buttons: fixed ? null : (
        <span className={styles.buttons}>
          <Button className={styles.move} size="small" icon={<ArrowUp16Regular />} aria-label={`Move up ${name}`} title="Move up (Alt+Shift+Up)" disabledFocusable={first} data-sortable-control="up" onClick={moveUp} />
          <Button className={styles.move} size="small" icon={<ArrowDown16Regular />} aria-label={`Move down ${name}`} title="Move down (Alt+Shift+Down)" disabledFocusable={last} data-sortable-control="down" onClick={moveDown} />
        </span>
      ),
      moveUp,
      moveDown,
      first,
      last,
      dragging: isDragging,
    }),
    [fixed, rowProps, handle, styles.buttons, styles.move, name, first, last, moveUp, moveDown, isDragging],
  );
  return draw(item, parts, index);
}
