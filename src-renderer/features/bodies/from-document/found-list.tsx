import { Button, makeStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { addItem, changeValue, setChecked, setTaken, type BodyDraft, type DraftItem, type DraftList, type DraftValues } from './body-draft';
import { FoundRow } from './found-row';

const useStyles = makeStyles({
  none: { ...type.dense, color: mb.text3, padding: '10px 14px' },
  add: { padding: '8px 12px' },
});

/** What every part of the review gets. */
export type ReviewProps = {
  readonly draft: BodyDraft;
  readonly onChange: (change: (draft: BodyDraft) => BodyDraft) => void;
  /** What is wrong, by the row's id or the fact's name. */
  readonly problems: ReadonlyMap<string, string>;
};

type FoundListProps<L extends Exclude<DraftList, 'terms'>> = ReviewProps & {
  readonly list: L;
  readonly title: string;
  /** Shown where nothing of the kind was found. */
  readonly none: string;
  readonly add: string;
  /** What a row is called. */
  readonly nameOf: (value: DraftValues[L]) => string;
  readonly goesWith?: (value: DraftValues[L]) => string | undefined;
  readonly fields: (value: DraftValues[L], change: (patch: Partial<DraftValues[L]>) => void, name: string) => ReactNode;
};

/** Everything of one kind that was found, row by row, and a button that adds another. */
export function FoundList<L extends Exclude<DraftList, 'terms'>>({ draft, onChange, problems, list, title, none, add, nameOf, goesWith, fields }: FoundListProps<L>) {
  const styles = useStyles();
  const items: readonly DraftItem<DraftValues[L]>[] = draft.lists[list];
  const taken = items.filter((item) => item.take).length;
  return (
    <Panel level={3} title={title} count={items.length === 0 ? undefined : taken === items.length ? String(taken) : `${String(taken)} of ${String(items.length)}`}>
      {items.length === 0 && <p className={styles.none}>{none}</p>}
      <ul aria-label={title}>
        {items.map((item) => {
          const name = nameOf(item.value).trim() || 'New row';
          return (
            <FoundRow
              key={item.id}
              rowId={item.id}
              name={name}
              take={item.take}
              onTake={(take) => onChange((before) => setTaken(before, list, item.id, take))}
              unsure={item.unsure}
              checked={item.checked}
              onChecked={() => onChange((before) => setChecked(before, list, item.id))}
              lines={item.from.flatMap((line) => draft.reading.lines[line] ?? [])}
              problem={problems.get(item.id)}
              goesWith={goesWith?.(item.value)}
            >
              {fields(item.value, (patch) => onChange((before) => changeValue(before, list, item.id, patch)), name)}
            </FoundRow>
          );
        })}
      </ul>
      <div className={styles.add}>
        <Button size="small" icon={<Add16Regular />} onClick={() => onChange((before) => addItem(before, list))}>
          {add}
        </Button>
      </div>
    </Panel>
  );
}
