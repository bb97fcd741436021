import { Button, makeStyles, mergeClasses, useArrowNavigationGroup } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, LockClosed16Regular, Play16Filled } from '@fluentui/react-icons';
import { memo, useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { ItemProgress } from '@shared/minutes/running';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { StatusShape } from '@renderer/ui/status-chip';
import { Unseen } from '@renderer/ui/unseen';

/** An item as the rail shows it. Times are words: "Plan 18:00 · actual 18:02". */
export type RailItem = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly level: number;
  readonly progress: ItemProgress;
  readonly times: string;
  readonly restricted: boolean;
  readonly note: string;
};

const useStyles = makeStyles({
  rail: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%', backgroundColor: mb.sub },
  head: { flexShrink: 0, padding: '12px 14px 8px' },
  headLine: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  title: { ...type.cardTitle },
  count: { ...type.caption, color: mb.text3, ...tabular },
  track: { height: '3px', marginTop: '8px', borderRadius: '2px', backgroundColor: mb.line, overflow: 'hidden', [media.forced]: { height: '6px', border: '1px solid CanvasText', backgroundColor: 'Canvas', forcedColorAdjust: 'none' } },
  done: { height: '100%', backgroundColor: mb.accent, [media.forced]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' } },
  list: { flex: '1 1 0', minHeight: 0, overflowY: 'auto', paddingBottom: '8px' },
  part: { display: 'flex', alignItems: 'center', gap: '6px', marginTop: '6px', padding: '10px 14px 4px', borderTop: `1px solid ${mb.line}`, ...type.caption, fontWeight: 600, color: mb.part2 },
  // What follows Part 2 in public again must not seem to belong to it.
  open: { color: mb.text2 },
  item: { display: 'grid', gridTemplateColumns: '18px 22px minmax(0, 1fr)', alignItems: 'start', columnGap: '6px', width: '100%', padding: '5px 12px 5px 14px', border: 'none', backgroundColor: 'transparent', color: mb.text1, textAlign: 'start', fontFamily: 'inherit', cursor: 'pointer', ':hover': { backgroundColor: mb.hover } },
  shown: { backgroundColor: mb.surface, borderLeft: `3px solid ${mb.accent}`, paddingLeft: '11px', ':hover': { backgroundColor: mb.surface }, [media.forced]: { outline: '2px solid Highlight', outlineOffset: '-2px' } },
  mark: { display: 'flex', alignItems: 'center', height: '18px', color: mb.text3 },
  taken: { color: mb.good },
  now: { color: mb.accent },
  number: { ...type.dense, ...tabular, textAlign: 'end', color: mb.text2 },
  words: { ...type.dense, overflowWrap: 'anywhere' },
  strong: { fontWeight: 600 },
  dropped: { color: mb.text3, textDecorationLine: 'line-through' },
  times: { ...type.caption, fontSize: '11.5px', ...tabular, color: mb.text3, display: 'block' },
  note: { color: mb.attention, fontWeight: 600 },
  foot: { flexShrink: 0, display: 'flex', gap: '8px', padding: '10px 12px', borderTop: `1px solid ${mb.line}`, '> *': { flex: 1, minWidth: 0 }, [media.small]: { display: 'none' } },
});

const PROGRESS: Readonly<Record<ItemProgress, { readonly words: string; readonly icon: ReactElement }>> = {
  taken: { words: 'Taken', icon: <StatusShape shape="tick" /> },
  current: { words: 'Being taken', icon: <Play16Filled fontSize={14} /> },
  begun: { words: 'Begun', icon: <StatusShape shape="half" /> },
  ahead: { words: 'Still to come', icon: <StatusShape shape="ring" /> },
  dropped: { words: 'Not taken', icon: <StatusShape shape="bar" /> },
};

type AgendaRailProps = {
  readonly items: readonly RailItem[];
  readonly shownId: string | null;
  readonly onShow: (id: string) => void;
  readonly onStep: (by: -1 | 1) => void;
};

/** The agenda while the meeting runs: what was taken and when, what is taken now, what is still to come and about when. */
export const AgendaRail = memo(function AgendaRail({ items, shownId, onShow, onStep }: AgendaRailProps) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const taken = items.filter(({ progress }) => progress === 'taken').length;
  const at = items.findIndex(({ id }) => id === shownId);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);
  return (
    <nav className={styles.rail} aria-label="Agenda" data-pane="">
      <div className={styles.head}>
        <div className={styles.headLine}>
          <h2 className={styles.title}>Agenda</h2>
          <span className={styles.count}>{`${String(taken)} of ${String(items.length)} taken`}</span>
        </div>
        <div className={styles.track} aria-hidden="true">
          <div className={styles.done} style={{ width: `${String(items.length === 0 ? 0 : (taken / items.length) * 100)}%` }} />
        </div>
      </div>
      <div ref={list} className={styles.list} {...arrows}>
        {items.map((item, index) => (
          <div key={item.id}>
            {item.restricted && items[index - 1]?.restricted !== true && (
              <div className={styles.part}>
                <LockClosed16Regular aria-hidden="true" />
                Part 2
              </div>
            )}
            {!item.restricted && items[index - 1]?.restricted === true && <div className={mergeClasses(styles.part, styles.open)}>Part 1</div>}
            <RailButton item={item} shown={item.id === shownId} onShow={onShow} />
          </div>
        ))}
      </div>
      <div className={styles.foot}>
        <Button size="small" icon={<ArrowUp16Regular />} disabledFocusable={at <= 0} title="Previous item (Ctrl+PgUp)" aria-keyshortcuts="Control+PageUp" data-keep-focus="" onClick={() => onStep(-1)}>
          Previous
        </Button>
        <Button size="small" icon={<ArrowDown16Regular />} iconPosition="after" disabledFocusable={at < 0 || at >= items.length - 1} title="Next item (Ctrl+PgDn)" aria-keyshortcuts="Control+PageDown" data-keep-focus="" onClick={() => onStep(1)}>
          Next
        </Button>
      </div>
    </nav>
  );
});

function RailButton({ item, shown, onShow }: { readonly item: RailItem; readonly shown: boolean; readonly onShow: (id: string) => void }) {
  const styles = useStyles();
  const { words, icon } = PROGRESS[item.progress];
  return (
    <button type="button" className={mergeClasses(styles.item, shown && styles.shown)} aria-current={shown ? 'true' : undefined} data-keep-focus="" data-item-id={item.id} onClick={() => onShow(item.id)}>
      <span className={mergeClasses(styles.mark, item.progress === 'taken' && styles.taken, item.progress === 'current' && styles.now)} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.number}>{item.number}</span>
      <span>
        <span className={mergeClasses(styles.words, (shown || item.progress === 'current') && styles.strong, item.progress === 'dropped' && styles.dropped)}>{item.title}</span>
        <Unseen>. {words}. </Unseen>
        <span className={styles.times}>
          {item.times}
          {item.note !== '' && <span className={styles.note}>{item.times === '' ? item.note : ` · ${item.note}`}</span>}
        </span>
      </span>
    </button>
  );
}

/** "Plan 18:00 · actual 18:02", or "Plan 19:05 · about 19:11" for what is still to come. */
export function railTimes(planned: TimeOfDay | null, progress: ItemProgress, startedAt: string | null, about: TimeOfDay | null): string {
  const parts = planned === null ? [] : [`Plan ${planned}`];
  if (startedAt !== null) parts.push(progress === 'current' ? `began ${startedAt}` : `actual ${startedAt}`);
  else if (about !== null && about !== planned) parts.push(`about ${about}`);
  return parts.join(' · ');
}
