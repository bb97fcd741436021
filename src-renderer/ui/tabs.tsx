import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';

/** One tab: `count` stands after its words in quieter type, `step` before them. */
export type TabItem<K extends string> = { readonly key: K; readonly words: string; readonly count?: ReactNode; readonly step?: number };

const useStyles = makeStyles({
  list: { flexWrap: 'wrap' },
  quiet: { ...type.dense, color: mb.text3, fontWeight: 400 },
});

/** Tabs over the parts of one thing. Arrow keys move, Enter or Space chooses. */
export function Tabs<K extends string>({ items, current, onChoose, label }: { readonly items: readonly TabItem<K>[]; readonly current: K; readonly onChoose: (key: K) => void; readonly label: string }) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.list}
      aria-label={label}
      selectedValue={current}
      onTabSelect={(_event, data) => {
        const chosen = items.find((item) => item.key === data.value);
        if (chosen) onChoose(chosen.key);
      }}
    >
      {items.map((item) => (
        <Tab key={item.key} value={item.key}>
          {item.step !== undefined && <span className={styles.quiet}>{item.step} </span>}
          {item.words}
          {item.count !== undefined && (
            <Suspense>
              <span className={styles.quiet}> {item.count}</span>
            </Suspense>
          )}
        </Tab>
      ))}
    </TabList>
  );
}
