import { makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses, Tab, TabList } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';
import { tabsThatFit } from './tabs-that-fit';

/** One tab: `count` stands after its words in quieter type, `step` before them. */
export type TabItem<K extends string> = { readonly key: K; readonly words: string; readonly count?: ReactNode; readonly step?: number };

const useStyles = makeStyles({
  // As wide as its place, whatever stands in it: what is away must not make the room smaller. Never higher than the tabs: a short page has room below them.
  row: { display: 'flex', flex: '1 1 auto', alignItems: 'center', minWidth: 0, maxHeight: 'max-content' },
  // Clipped a little outside, so that the ring of a tab with the focus is whole.
  list: { flex: '0 1 auto', minWidth: 0, overflow: 'clip', overflowClipMargin: '4px' },
  // In a narrow pane they stand in two lines: behind More they would hardly be found.
  wrapped: { flexWrap: 'wrap' },
  tab: { flexShrink: 0 },
  away: { display: 'none' },
  more: { flexShrink: 0, marginInlineStart: 'auto' },
  quiet: { ...type.dense, color: mb.text3, fontWeight: 400 },
});

/** About what "More" takes beside the tabs, in pixels. */
const MORE_WIDTH = 112;

type TabsProps<K extends string> = { readonly items: readonly TabItem<K>[]; readonly current: K; readonly onChoose: (key: K) => void; readonly label: string; /** For a narrow pane: small, in as many lines as they need. */ readonly small?: boolean };

/** Tabs over the parts of one thing. Arrow keys move, Enter or Space chooses. Those that have no room are behind "More", after the last. */
export function Tabs<K extends string>({ items, current, onChoose, label, small = false }: TabsProps<K>) {
  const styles = useStyles();
  const { row, standing } = useRoom(items, current);
  const away = small ? [] : items.filter(({ key }) => !standing.has(key));
  const choose = (value: unknown): void => {
    const chosen = items.find((item) => item.key === value);
    if (chosen) onChoose(chosen.key);
  };
  return (
    <div className={styles.row} ref={row}>
      <TabList className={mergeClasses(styles.list, small && styles.wrapped)} size={small ? 'small' : 'medium'} aria-label={label} selectedValue={current} onTabSelect={(_event, data) => choose(data.value)}>
        {items.map((item) => (
          <Tab key={item.key} value={item.key} data-tab-key={item.key} className={mergeClasses(styles.tab, away.includes(item) && styles.away)}>
            <Words item={item} />
          </Tab>
        ))}
      </TabList>
      {away.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton className={styles.more} appearance="subtle" aria-label={`More: ${label}`}>
              More
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {away.map((item) => (
                <MenuItem key={item.key} onClick={() => choose(item.key)}>
                  <Words item={item} />
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}

function Words<K extends string>({ item: { step, words, count } }: { readonly item: TabItem<K> }) {
  const styles = useStyles();
  return (
    <>
      {step !== undefined && <span className={styles.quiet}>{step} </span>}
      {words}
      {count !== undefined && (
        <Suspense>
          <span className={styles.quiet}> {count}</span>
        </Suspense>
      )}
    </>
  );
}

/** Which tabs have room, followed as the window and the counts in the tabs change. A tab that is away is as wide as it was last. */
function useRoom<K extends string>(items: readonly TabItem<K>[], current: K) {
  const row = useRef<HTMLDivElement>(null);
  const widths = useRef(new Map<string, number>());
  const [standing, setStanding] = useState<ReadonlySet<K>>(() => new Set(items.map(({ key }) => key)));
  const keys = items.map(({ key }) => key).join('|');
  const look = useCallback(() => {
    const place = row.current;
    if (!place) return;
    for (const tab of place.querySelectorAll<HTMLElement>('[data-tab-key]')) if (tab.offsetWidth > 0) widths.current.set(tab.dataset['tabKey'] ?? '', tab.offsetWidth);
    const measured = (keys === '' ? [] : keys.split('|')).map((key) => ({ key: key as K, width: widths.current.get(key) ?? 0 }));
    const next = tabsThatFit(measured, current, place.clientWidth, MORE_WIDTH);
    setStanding((before) => (before.size === next.size && [...next].every((key) => before.has(key)) ? before : next));
  }, [keys, current]);
  useLayoutEffect(look, [look]);
  useEffect(() => {
    const place = row.current;
    if (!place) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(place);
    for (const tab of place.querySelectorAll('[data-tab-key]')) observer.observe(tab);
    return () => observer.disconnect();
  }, [look]);
  return { row, standing };
}
