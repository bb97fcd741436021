import { Button, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { LEDGER_VIEWS, ledgerGroupSchema, ledgerOrderSchema } from '@shared/ledger/tracker-views';
import type { LedgerGroup, LedgerOrder, LedgerSearch } from '@shared/ledger/tracker-views';
import type { TrackerRow } from '@shared/ledger/tracker-row';
import { mb, media, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { LedgerTable } from './ledger-table';
import { useFoundLines } from './use-ledger-rows';

const ORDER_WORDS: Readonly<Record<LedgerOrder, string>> = { plan: 'In the order of the plan', reference: 'By reference', text: 'By words', from: 'By review', owner: 'By owner', due: 'By timescale', response: 'By response', update: 'By update', status: 'By status' };
const GROUP_WORDS: Readonly<Record<LedgerGroup, string>> = { none: 'Not grouped', owner: 'Grouped by owner', priority: 'Grouped by priority', review: 'Grouped by review' };

const useStyles = makeStyles({
  views: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  view: { ...type.dense, fontFamily: 'inherit', minHeight: '30px', padding: '0 12px', borderRadius: '15px', border: `1px solid ${mb.outline}`, backgroundColor: mb.surface, color: mb.text1, cursor: 'pointer', ':hover': { backgroundColor: mb.hover }, '& span': { color: mb.text3, marginInlineStart: '6px' } },
  current: { backgroundColor: mb.accentTint, color: mb.accentTintText, fontWeight: 600, border: `1px solid ${mb.accent}`, ':hover': { backgroundColor: mb.accentTintHover }, '& span': { color: mb.accentTintText }, [media.forced]: { outline: '2px solid Highlight' } },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  find: { flex: '1 1 220px', maxWidth: '340px' },
  choice: { maxWidth: '240px' },
  sort: { display: 'none', [media.small]: { display: 'block' } },
  days: { display: 'inline-flex', alignItems: 'center', gap: '6px', ...type.dense, color: mb.text2 },
  number: { width: '64px' },
  found: { ...type.dense, color: mb.text3 },
  card: { backgroundColor: mb.surface, borderRadius: '8px', border: `1px solid ${mb.line}`, boxShadow: mb.shadowCard, minWidth: 0 },
  none: { ...type.dense, color: mb.text2, padding: '20px 14px' },
  bulk: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginInlineStart: 'auto', ...type.dense, color: mb.text2 },
  hint: { ...type.caption, color: mb.text3, [media.small]: { display: 'none' } },
});

type LedgerListProps = {
  /** What the rows are called: "recommendation", "row". */
  readonly noun: string;
  readonly rows: readonly TrackerRow[];
  readonly total: number;
  readonly whole: boolean;
  readonly today: CalendarDay;
  readonly search: LedgerSearch;
  readonly onSearch: (search: LedgerSearch) => void;
  readonly reviews: readonly { readonly id: string; readonly title: string }[];
  /** Behind the pills of the views. */
  readonly afterViews?: ReactNode;
  /** What can be done with the rows chosen together; nothing where they are of different kinds. */
  readonly together?: (rows: readonly TrackerRow[], choose: (ids: ReadonlySet<string>) => void) => ReactNode;
  /** Draws what hands out the rows that are found, where there are any and none is chosen. */
  readonly handOutList?: (rows: readonly TrackerRow[]) => ReactNode;
  /** Draws what is opened, with the rows it stands among. */
  readonly opened: (row: TrackerRow, ids: readonly string[], go: (id: string | null) => void) => ReactNode;
};

/** Rows of the tracker: views with their counts, found as typed, narrowed, grouped, sorted, chosen and opened. */
export function LedgerList({ noun, rows, total, whole, today, search, onSearch, reviews, afterViews, together, handOutList, opened }: LedgerListProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [openId, setOpenId] = useState<string | null>(null);
  const { lines, found, counts, owners } = useFoundLines(rows, search, today);
  // What is no longer shown is not changed together with the rest.
  const picked = chosen.size === 0 ? [] : found.filter(({ id }) => chosen.has(id));
  const open = openId === null ? undefined : rows.find(({ id }) => id === openId);
  const change = (part: Partial<LedgerSearch>): void => onSearch({ ...search, ...part });
  const amount = !whole ? `Reading ${String(total)} rows` : search.find.trim() === '' ? `${String(found.length)} ${found.length === 1 ? noun : `${noun}s`}` : `${String(found.length)} of ${String(counts[search.view])}`;
  useEffect(() => {
    if (search.find.trim() !== '') announce(amount);
  }, [search.find, amount]);
  useEffect(() => {
    if (chosen.size > 0) announce(`${String(picked.length)} chosen`);
  }, [chosen, picked.length]);
  return (
    <>
      <div className={styles.views} role="group" aria-label="Views">
        {LEDGER_VIEWS.map(({ key, words }) => (
          <button
            key={key}
            type="button"
            aria-pressed={key === search.view}
            className={mergeClasses(styles.view, key === search.view && styles.current)}
            onClick={() => {
              setChosen(new Set());
              change({ view: key });
            }}
          >
            {key === 'noUpdate' ? `No update in ${String(search.quietDays)} days` : words}
            {whole && <span>{counts[key]}</span>}
          </button>
        ))}
        {afterViews}
      </div>
      <div className={styles.tools}>
        <Input className={styles.find} type="search" aria-label="Filter these rows" placeholder="Filter these rows" contentBefore={<Search20Regular />} value={search.find} onChange={(_event, data) => change({ find: data.value })} />
        {reviews.length > 0 && (
          <Select className={styles.choice} aria-label="Review" value={search.reviewId ?? ''} onChange={(_event, data) => change({ reviewId: data.value === '' ? null : data.value })}>
            <option value="">All reviews</option>
            {reviews.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
        <Select className={styles.choice} aria-label="Owner" value={search.owner ?? ''} onChange={(_event, data) => change({ owner: data.value === '' ? null : data.value })}>
          <option value="">Any owner</option>
          {owners.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
        <Select className={styles.choice} aria-label="Group" value={search.group} onChange={(_event, data) => change({ group: ledgerGroupSchema.catch('none').parse(data.value) })}>
          {ledgerGroupSchema.options.map((group) => (
            <option key={group} value={group}>
              {GROUP_WORDS[group]}
            </option>
          ))}
        </Select>
        {search.view === 'noUpdate' && (
          <span className={styles.days}>
            No update in
            <Input className={styles.number} aria-label="Days without an update" type="number" min={1} max={999} value={String(search.quietDays)} onChange={(_event, data) => change({ quietDays: Math.min(999, Math.max(1, Math.round(Number(data.value)) || 1)) })} />
            days
          </span>
        )}
        <div className={styles.sort}>
          <Select aria-label="Sort" value={search.sort.by} onChange={(_event, data) => change({ sort: { by: ledgerOrderSchema.catch('plan').parse(data.value), down: false } })}>
            {ledgerOrderSchema.options.map((order) => (
              <option key={order} value={order}>
                {ORDER_WORDS[order]}
              </option>
            ))}
          </Select>
        </div>
        <span className={styles.found}>{amount}</span>
        {picked.length === 0 && found.length > 0 && whole && handOutList && <span className={styles.bulk}>{handOutList(found)}</span>}
        {picked.length > 0 && together && (
          <span className={styles.bulk}>
            {picked.length} chosen
            {together(picked, setChosen)}
            <Button appearance="subtle" onClick={() => setChosen(new Set())}>
              Choose none
            </Button>
          </span>
        )}
      </div>
      <div className={styles.card}>
        {found.length === 0 ? (
          <p className={styles.none}>{search.find.trim() === '' ? 'Nothing is in this view.' : `Nothing in this view is found by “${search.find.trim()}”.`}</p>
        ) : (
          <LedgerTable label={`${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`} lines={lines} sort={search.sort} onSort={(by) => change({ sort: search.sort.by === by ? (search.sort.down ? { by: 'plan', down: false } : { by, down: true }) : { by, down: false } })} chosen={chosen} onChosen={setChosen} onOpen={setOpenId} />
        )}
      </div>
      <p className={styles.hint}>In the list: arrow keys move, Enter opens, Space chooses a row, Shift with Space or an arrow chooses several, Ctrl+A all of them.</p>
      {open !== undefined && opened(open, found.map(({ id }) => id), setOpenId)}
    </>
  );
}
