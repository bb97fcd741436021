import { Button, Input, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { Search20Regular, TaskListLtr24Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { arrangeActions, countViews, TRACKER_ORDERS, TRACKER_VIEWS } from '@shared/actions/tracker';
import type { TrackerOrder, TrackerSort, TrackerView } from '@shared/actions/tracker';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { useToday } from '@renderer/ui/today';
import { ActionBulkTools } from './action-bulk-tools';
import { ActionDrawer } from './action-drawer';
import { ActionsTable } from './actions-table';
import type { TrackerSearch } from './tracker-search';

const ORDER_WORDS: Readonly<Record<TrackerOrder, string>> = { number: 'By number', text: 'By words', owner: 'By owner', due: 'By due date', update: 'By update', state: 'By status' };

const useStyles = makeStyles({
  views: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  view: { ...type.dense, fontFamily: 'inherit', minHeight: '30px', padding: '0 12px', borderRadius: '15px', border: `1px solid ${mb.outline}`, backgroundColor: mb.surface, color: mb.text1, cursor: 'pointer', ':hover': { backgroundColor: mb.hover }, '& span': { color: mb.text3, marginInlineStart: '6px' } },
  current: { backgroundColor: mb.accentTint, color: mb.accentTintText, fontWeight: 600, border: `1px solid ${mb.accent}`, ':hover': { backgroundColor: mb.accentTintHover }, '& span': { color: mb.accentTintText }, [media.forced]: { outline: '2px solid Highlight' } },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  find: { flex: '1 1 220px', maxWidth: '360px' },
  body: { maxWidth: '260px' },
  sort: { display: 'none', [media.small]: { display: 'block' } },
  found: { ...type.dense, color: mb.text3 },
  card: { backgroundColor: mb.surface, borderRadius: '8px', border: `1px solid ${mb.line}`, boxShadow: mb.shadowCard, minWidth: 0 },
  none: { ...type.dense, color: mb.text2, padding: '20px 14px' },
  bulk: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginInlineStart: 'auto', ...type.dense, color: mb.text2 },
  hint: { ...type.caption, color: mb.text3, [media.small]: { display: 'none' } },
});

/** The actions of all meetings: views, found as typed, sorted, updated one by one or several together. `document` draws the buttons of a body's list. */
export function ActionsTab({ search, document }: { readonly search: TrackerSearch; readonly document: (bodyId: string) => ReactNode }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const today = useToday();
  const read = useRead('actions', 'list', {});
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<TrackerSort>({ by: 'due', down: false });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [openId, setOpenId] = useState<string | null>(null);
  const view = search.view ?? 'open';
  const actions = read.data?.actions;
  const bodies = useMemo(() => [...new Map((actions ?? []).map(({ bodyId, bodyName }) => [bodyId, bodyName]))].toSorted(([, one], [, other]) => one.localeCompare(other)), [actions]);
  const bodyId = search.body !== undefined && bodies.some(([id]) => id === search.body) ? search.body : bodies.length === 1 ? (bodies[0]?.[0] ?? null) : null;
  const find = useDeferredValue(typed);
  const ofBody = useMemo(() => (actions ?? []).filter((action) => bodyId === null || action.bodyId === bodyId), [actions, bodyId]);
  const counts = useMemo(() => countViews(ofBody, today), [ofBody, today]);
  const shown = useMemo(() => arrangeActions(ofBody, { view, find, bodyId: null, sort }, today), [ofBody, view, find, sort, today]);
  const shownIds = useMemo(() => shown.map(({ id }) => id), [shown]);
  // What is no longer shown is not changed together with the rest.
  const together = shown.filter(({ id }) => chosen.has(id));
  const found = find.trim() === '' ? `${String(shown.length)} ${shown.length === 1 ? 'action' : 'actions'}` : `${String(shown.length)} of ${String(counts[view])}`;
  useEffect(() => {
    if (find.trim() !== '') announce(found);
  }, [find, found]);
  useEffect(() => {
    if (chosen.size > 0) announce(`${String(together.length)} chosen`);
  }, [chosen, together.length]);
  const go = (next: TrackerSearch): void => void navigate({ to: '/recommendations', search: { ...search, ...next } });
  const show = (next: TrackerView): void => {
    setChosen(new Set());
    go({ view: next });
  };

  if (read.error) return <Message tone="bad">{read.error.message}</Message>;
  if (!actions) return <Skeleton lines={6} label="Reading the actions" />;
  if (actions.length === 0) {
    return (
      <div className={styles.card}>
        <EmptyState icon={<TaskListLtr24Regular />} sentence="No meeting has given anybody something to do yet. Actions come here from the minutes by themselves." action={<Button onClick={() => void navigate({ to: '/meetings' })}>Go to the meetings</Button>} />
      </div>
    );
  }
  return (
    <>
      <div className={styles.views} role="group" aria-label="Views">
        {TRACKER_VIEWS.map(({ key, words }) => (
          <button key={key} type="button" aria-pressed={key === view} className={mergeClasses(styles.view, key === view && styles.current)} onClick={() => show(key)}>
            {words}
            <span>{counts[key]}</span>
          </button>
        ))}
      </div>
      <div className={styles.tools} role="search">
        <Input aria-label="Filter these rows" className={styles.find} type="search" value={typed} placeholder="Filter these rows" contentBefore={<Search20Regular aria-hidden="true" />} onChange={(_event, data) => setTyped(data.value)} />
        {bodies.length > 1 && (
          <Select aria-label="Body" className={styles.body} value={bodyId ?? ''} onChange={(_event, data) => void navigate({ to: '/recommendations', search: { view, ...(data.value === '' ? {} : { body: data.value }) } })}>
            <option value="">All bodies</option>
            {bodies.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <div className={styles.sort}>
          <Select aria-label="Sort" value={sort.by} onChange={(_event, data) => setSort({ by: TRACKER_ORDERS.find((order) => order === data.value) ?? 'due', down: false })}>
            {TRACKER_ORDERS.map((order) => (
              <option key={order} value={order}>
                {ORDER_WORDS[order]}
              </option>
            ))}
          </Select>
        </div>
        <span className={styles.found}>{found}</span>
        {together.length > 0 ? (
          <span className={styles.bulk}>
            {together.length} chosen
            <ActionBulkTools actions={together} closed={view === 'closed'} today={today} onDone={() => setChosen(new Set())} />
            <Button appearance="subtle" onClick={() => setChosen(new Set())}>
              Choose none
            </Button>
          </span>
        ) : (
          bodyId !== null && <span className={styles.bulk}>{document(bodyId)}</span>
        )}
      </div>
      <div className={styles.card}>
        {shown.length === 0 ? (
          <p className={styles.none}>{find.trim() === '' ? 'Nothing is in this view.' : `Nothing in this view is found by “${find.trim()}”.`}</p>
        ) : (
          <ActionsTable
            label="Actions"
            actions={shown}
            today={today}
            sort={view === 'byOwner' && sort.by === 'due' ? { by: 'owner', down: sort.down } : sort}
            onSort={(by) => setSort((before) => ({ by, down: before.by === by && !before.down }))}
            chosen={chosen}
            onChosen={setChosen}
            onOpen={setOpenId}
          />
        )}
      </div>
      <p className={styles.hint}>In the list: arrow keys move, Enter opens, Space chooses a row, Ctrl+A all of them.</p>
      {openId !== null && <ActionDrawer actionId={openId} today={today} meetingId={null} ids={shownIds} onOpen={setOpenId} onClose={() => setOpenId(null)} />}
    </>
  );
}
