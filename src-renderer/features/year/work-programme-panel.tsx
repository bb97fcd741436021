import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular, ClipboardTask24Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import { keyDecisionNotice } from '@shared/year/key-decision-notice';
import type { KeyDecisionNotice } from '@shared/year/key-decision-notice';
import type { PlannedItem, YearMeeting } from '@shared/year/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { readKey } from '@renderer/query/query-client';
import { showAtOnce } from '@renderer/query/show-at-once';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';
import { SortableList } from '@renderer/ui/sortable-list';
import type { SortableParts } from '@renderer/ui/sortable-list';
import { withMoved } from '@renderer/ui/sortable-order';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { PlannedItemDrawer } from './planned-item-drawer';
import { PutOnAgendaDialog } from './put-on-agenda-dialog';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  item: { display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr) 150px auto', alignItems: 'center', columnGap: '10px', rowGap: '4px', padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, ...type.dense, [media.small]: { gridTemplateColumns: '24px minmax(0, 1fr)' } },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  title: { ...type.body, color: mb.text1 },
  second: { ...type.caption, color: mb.text3, display: 'block' },
  notice: { ...type.caption, color: mb.text2, display: 'block' },
  when: { ...tabular, color: mb.text2, [media.small]: { gridColumn: '2' } },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', alignItems: 'center', gap: '4px 10px', [media.small]: { gridColumn: '2', justifyContent: 'flex-start' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px' },
});

const NOTICE_LOOK: Readonly<Record<KeyDecisionNotice['state'], 'good' | 'attention' | 'bad'>> = { inTime: 'good', toPublish: 'attention', noMeeting: 'attention', short: 'bad', late: 'bad' };

/** The work programme: what is planned for later meetings, by whom and why; the forward plan where key decisions are among it. */
export function WorkProgrammePanel({ bodyId, meetings }: { readonly bodyId: string; readonly meetings: readonly YearMeeting[] }) {
  const styles = useStyles();
  const queryClient = useQueryClient();
  const items = useRead('year', 'plan', { bodyId }).data?.items ?? [];
  const [editing, setEditing] = useState<PlannedItem | 'new' | null>(null);
  const [placing, setPlacing] = useState<PlannedItem | null>(null);
  const move = useWrite('year', 'movePlannedItem');
  const remove = useWrite('year', 'removePlannedItem');
  const key = readKey('year', 'plan', { bodyId });
  const moveItem = (id: string, beforeId: string | null): void => {
    // Shown at once: a second press of the same key counts from the place that the first one led to.
    showAtOnce<{ items: PlannedItem[] }>(queryClient, key, (now) => ({ items: withMoved(now.items, idOf, id, beforeId) }));
    move.mutate({ id, beforeId }, { onError: () => void queryClient.invalidateQueries({ queryKey: key }) });
  };
  return (
    <Panel
      title="Work programme"
      count={items.length === 0 ? undefined : items.length}
      link={
        <span className={styles.tools}>
          {items.length > 0 && <DocumentActions kind="forwardPlan" id={bodyId} keys={false} />}
          <Button icon={<Add20Regular />} onClick={() => setEditing('new')}>
            Plan an item
          </Button>
        </span>
      }
    >
      {items.length === 0 ? (
        <EmptyState icon={<ClipboardTask24Regular />} sentence="Nothing is planned for a later meeting." action={<Button onClick={() => setEditing('new')}>Plan an item</Button>} />
      ) : (
        <ul aria-label="Planned items">
          <SortableList items={items} idOf={idOf} nameOf={nameOf} onMove={moveItem}>
            {(item, parts) => <Line key={item.id} item={item} parts={parts} canPlace={meetings.length > 0} onEdit={() => setEditing(item)} onPlace={() => setPlacing(item)} onRemove={() => remove.mutate({ id: item.id }, { onSuccess: () => toastRemoved('Planned item moved to the bin') })} />}
          </SortableList>
        </ul>
      )}
      {editing !== null && <PlannedItemDrawer bodyId={bodyId} item={editing === 'new' ? null : editing} meetings={meetings} onClose={() => setEditing(null)} />}
      {placing !== null && <PutOnAgendaDialog item={placing} meetings={meetings} onClose={() => setPlacing(null)} />}
    </Panel>
  );
}

function Line({ item, parts, canPlace, onEdit, onPlace, onRemove }: { readonly item: PlannedItem; readonly parts: SortableParts; readonly canPlace: boolean; readonly onEdit: () => void; readonly onPlace: () => void; readonly onRemove: () => void }) {
  const styles = useStyles();
  const notice = keyDecisionNotice(item.meetingDate, item.noticePublishedOn, useToday());
  return (
    <li {...parts.rowProps} className={styles.item}>
      {parts.handle}
      <span className={styles.words}>
        <span className={styles.head}>
          <TextLink className={styles.title} onClick={onEdit}>
            {item.title}
          </TextLink>
          {item.keyDecision && (
            <StatusChip small tone={NOTICE_LOOK[notice.state]} shape={notice.state === 'inTime' ? 'circle' : 'triangle'}>
              Key decision
            </StatusChip>
          )}
          {item.publicity !== 'open' && (
            <StatusChip small tone="part2" shape="padlock">
              {PUBLICITY_WORDS[item.publicity]}
            </StatusChip>
          )}
        </span>
        {(item.leadName !== '' || item.reason !== '') && <span className={styles.second}>{[item.leadName, item.reason].filter((part) => part !== '').join(' · ')}</span>}
        {item.keyDecision && <span className={styles.notice}>{notice.words}</span>}
      </span>
      <span className={styles.when}>{item.meetingDate === null ? (item.plannedFor === '' ? 'No date yet' : item.plannedFor) : formatDay(item.meetingDate)}</span>
      <span className={styles.actions}>
        {parts.buttons}
        {canPlace && (
          <TextLink onClick={onPlace} label={`Put ${item.title} on an agenda`}>
            Put on agenda…
          </TextLink>
        )}
        <TextLink onClick={onRemove} label={`Remove ${item.title} from the work programme`}>
          Remove
        </TextLink>
      </span>
    </li>
  );
}

const idOf = (item: PlannedItem): string => item.id;
const nameOf = (item: PlannedItem): string => item.title;
