import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Panel } from '@renderer/ui/panel';
import { SortableList } from '@renderer/ui/sortable-list';
import { usePartStyles } from './part-styles';

type PartListProps<T> = {
  readonly title: string;
  readonly items: readonly T[];
  readonly nameOf: (item: T) => string;
  /** Said while there is nothing in the list. */
  readonly none: string;
  readonly locked: boolean;
  readonly onMove: (id: string, beforeId: string | null) => void;
  readonly words: (item: T, index: number) => ReactNode;
  /** What can be done with a row besides moving it. */
  readonly tools: (item: T, index: number) => ReactNode;
  readonly add: string;
  readonly onAdd: () => void;
  /** What can be done besides adding. */
  readonly besides?: ReactNode;
  /** Dialogs and drawers of the list. */
  readonly children: ReactNode;
};

/** A list beside a paper whose rows stand in an order: dragged or moved by buttons, and added to at its foot. A locked paper shows the rows alone. */
export function PartList<T extends { readonly id: string }>({ title, items, nameOf, none, locked, onMove, words, tools, add, onAdd, besides, children }: PartListProps<T>) {
  const styles = usePartStyles();
  return (
    <Panel title={title} count={items.length}>
      {items.length === 0 && <p className={styles.none}>{none}</p>}
      <ul aria-label={title}>
        <SortableList items={items} idOf={({ id }) => id} nameOf={nameOf} onMove={onMove} fixed={locked}>
          {(item, { rowProps, handle, buttons }, index) => (
            <li key={item.id} className={styles.row} {...rowProps}>
              {handle}
              <span className={styles.words}>{words(item, index)}</span>
              {!locked && (
                <span className={styles.tools}>
                  {buttons}
                  {tools(item, index)}
                </span>
              )}
            </li>
          )}
        </SortableList>
      </ul>
      {!locked && (
        <div className={styles.foot}>
          <Button size="small" onClick={onAdd}>
            {add}
          </Button>
          {besides}
        </div>
      )}
      {children}
    </Panel>
  );
}
