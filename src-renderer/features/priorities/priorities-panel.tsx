import { Button, makeStyles, mergeClasses, MenuItem } from '@fluentui/react-components';
import { Add16Regular, Copy20Regular, TargetArrow24Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Priority } from '@shared/priorities/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { readKey } from '@renderer/query/query-client';
import { showAtOnce } from '@renderer/query/show-at-once';
import type { Answer } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';
import { SortableList } from '@renderer/ui/sortable-list';
import type { SortableParts } from '@renderer/ui/sortable-list';
import { withMoved } from '@renderer/ui/sortable-order';
import { StatusChip } from '@renderer/ui/status-chip';
import { useToday } from '@renderer/ui/today';
import { Unseen } from '@renderer/ui/unseen';
import { CopyDialog } from './copy-dialog';
import { measuresChip, milestonesChip } from './priority-words';
import { PriorityDialog } from './priority-dialog';
import { RemoveDialog } from './remove-dialog';
import { RowMenu } from './row-menu';

/** Columns: handle, name, lead and group, measures, milestones, tied, tools. */
const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '30px minmax(180px, 1.6fr) minmax(120px, 1fr) 128px 112px 48px 100px',
    alignItems: 'center',
    paddingInline: '4px',
    minHeight: `calc(43px + ${mb.rowExtra})`,
    borderBottom: `1px solid ${mb.softLine}`,
    backgroundColor: mb.surface,
    ...type.dense,
    ':last-child': { borderBottom: 'none', borderRadius: '0 0 8px 8px' },
    '& [data-row-tools]': { opacity: 0 },
    ':hover [data-row-tools]': { opacity: 1 },
    ':focus-within [data-row-tools]': { opacity: 1 },
    '@media (hover: none), (forced-colors: active)': { '& [data-row-tools]': { opacity: 1 } },
    [media.small]: { display: 'flex', flexWrap: 'wrap', paddingBlock: '6px' },
  },
  hover: { ':hover': { backgroundColor: mb.hover } },
  head: { minHeight: `calc(30px + ${mb.rowExtra})`, backgroundColor: mb.sub, color: mb.text2, fontWeight: 600, [media.small]: { position: 'absolute', width: '1px', height: '1px', minHeight: 0, padding: 0, overflow: 'hidden', clipPath: 'inset(50%)' } },
  cell: { minWidth: 0, padding: '4px 6px', overflowWrap: 'anywhere' },
  handle: { [media.small]: { flex: '0 0 28px' } },
  name: { [media.small]: { flex: '1 1 calc(100% - 40px)' } },
  link: { ...type.dense, fontWeight: 500, color: mb.accent, textDecorationLine: 'none', display: 'inline-flex', alignItems: 'center', minHeight: '24px', ':hover': { textDecorationLine: 'underline' } },
  second: { ...type.caption, color: mb.text3, display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  lead: { [media.small]: { marginInlineStart: '30px' } },
  quiet: { color: mb.text3 },
  number: { textAlign: 'end', ...tabular },
  tools: { display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: '2px', [media.small]: { flex: '0 0 auto', marginInlineStart: 'auto' } },
  links: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  word: { display: 'none', ...type.caption, color: mb.text3, [media.small]: { display: 'inline' } },
});

/** The priorities of a body in its order: lead, how the measures and milestones stand, what is tied. */
export function PrioritiesPanel({ bodyId, priorities }: { readonly bodyId: string; readonly priorities: readonly Priority[] }) {
  const styles = useStyles();
  const [editing, setEditing] = useState<Priority | 'new' | null>(null);
  const [copying, setCopying] = useState<readonly string[] | null>(null);
  const [removing, setRemoving] = useState<Priority | null>(null);
  const queryClient = useQueryClient();
  const move = useWrite('priorities', 'move');
  const remove = useWrite('priorities', 'remove');

  const movePriority = (priorityId: string, beforePriorityId: string | null): void => {
    // Shown at once: a second press of the same key counts from the place that the first one led to.
    showAtOnce<Answer<'priorities', 'list'>>(queryClient, readKey('priorities', 'list', { bodyId }), (now) => ({ ...now, priorities: withMoved(now.priorities, idOf, priorityId, beforePriorityId) }));
    move.mutate({ priorityId, beforePriorityId }, { onError: () => void queryClient.invalidateQueries({ queryKey: readKey('priorities', 'list', { bodyId }) }) });
  };
  const removeNow = ({ id, name, tiedCount }: Priority): void => {
    setRemoving(null);
    remove.mutate({ priorityId: id, withTies: tiedCount > 0 }, { onSuccess: () => toastRemoved(`${name} moved to the bin`) });
  };
  return (
    <Panel
      title="Priorities"
      count={priorities.length === 0 ? undefined : priorities.length === 1 ? '1 area of work' : `${String(priorities.length)} areas of work`}
      ruled={false}
      link={
        priorities.length > 0 && (
          <span className={styles.links}>
            <Button size="small" icon={<Copy20Regular />} onClick={() => setCopying(priorities.map(({ id }) => id))}>
              Copy to next year…
            </Button>
            <Button size="small" icon={<Add16Regular />} onClick={() => setEditing('new')}>
              Add priority
            </Button>
          </span>
        )
      }
    >
      {priorities.length === 0 ? (
        <EmptyState icon={<TargetArrow24Regular />} sentence="No priority yet: an area of work with a lead, measures and milestones, to which agenda items, decisions and actions are tied." action={<Button onClick={() => setEditing('new')}>Add the first priority</Button>} />
      ) : (
        <div role="table" aria-label="Priorities">
          <Head />
          <div role="rowgroup">
            <SortableList items={priorities} idOf={idOf} nameOf={({ name }) => name} onMove={movePriority}>
              {(priority, parts) => (
                <PriorityRow
                  key={priority.id}
                  priority={priority}
                  parts={parts}
                  onChange={() => setEditing(priority)}
                  onCopy={() => setCopying([priority.id])}
                  onRemove={() => (priority.tiedCount > 0 ? setRemoving(priority) : removeNow(priority))}
                />
              )}
            </SortableList>
          </div>
        </div>
      )}
      {editing !== null && <PriorityDialog bodyId={bodyId} priority={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {copying !== null && <CopyDialog bodyId={bodyId} priorities={priorities} chosenIds={copying} onClose={() => setCopying(null)} />}
      {removing !== null && <RemoveDialog name={removing.name} tiedCount={removing.tiedCount} onRemove={() => removeNow(removing)} onClose={() => setRemoving(null)} />}
    </Panel>
  );
}

const idOf = (priority: Priority): string => priority.id;

const COLUMNS = ['Priority', 'Lead and group', 'Measures', 'Milestones', 'Tied'] as const;

function Head() {
  const styles = useStyles();
  return (
    <div role="rowgroup">
      <div role="row" className={mergeClasses(styles.row, styles.head)}>
        <span role="columnheader">
          <Unseen>Drag</Unseen>
        </span>
        {COLUMNS.map((words) => (
          <span key={words} role="columnheader" className={mergeClasses(styles.cell, words === 'Tied' && styles.number)}>
            {words}
          </span>
        ))}
        <span role="columnheader">
          <Unseen>Move and more</Unseen>
        </span>
      </div>
    </div>
  );
}

type RowProps = { readonly priority: Priority; readonly parts: SortableParts; readonly onChange: () => void; readonly onCopy: () => void; readonly onRemove: () => void };

function PriorityRow({ priority, parts, onChange, onCopy, onRemove }: RowProps) {
  const styles = useStyles();
  const today = useToday();
  const { id, bodyId, name, description, leadName, groupName, measures, milestones, tiedCount } = priority;
  const measured = measuresChip(measures);
  const planned = milestonesChip(milestones, today);
  return (
    <div {...parts.rowProps} role="row" className={mergeClasses(styles.row, styles.hover)}>
      <span role="cell" className={styles.handle}>
        {parts.handle}
      </span>
      <span role="cell" className={mergeClasses(styles.cell, styles.name)}>
        <Link to="/bodies/$bodyId/priorities/$priorityId" params={{ bodyId, priorityId: id }} className={styles.link}>
          {name}
        </Link>
        {description !== '' && <span className={styles.second}>{description}</span>}
      </span>
      <span role="cell" className={mergeClasses(styles.cell, styles.lead)}>
        {leadName === '' ? <span className={styles.quiet}>No lead yet</span> : leadName}
        {groupName !== '' && <span className={styles.second}>{groupName}</span>}
      </span>
      <span role="cell" className={styles.cell}>
        {measured === null ? (
          <span className={styles.quiet}>—</span>
        ) : (
          <StatusChip small tone={measured.tone} shape={measured.shape}>
            {measured.words}
          </StatusChip>
        )}
      </span>
      <span role="cell" className={styles.cell}>
        {planned === null ? (
          <span className={styles.quiet}>—</span>
        ) : (
          <StatusChip small tone={planned.tone} shape={planned.shape}>
            {planned.words}
          </StatusChip>
        )}
      </span>
      <span role="cell" className={mergeClasses(styles.cell, styles.number)}>
        {tiedCount}
        <span className={styles.word}> tied</span>
      </span>
      <span role="cell" className={styles.tools}>
        <span data-row-tools>{parts.buttons}</span>
        <RowMenu name={name} moves={parts} onChange={onChange} onRemove={onRemove}>
          <MenuItem icon={<Copy20Regular />} onClick={onCopy}>
            Copy to next year…
          </MenuItem>
        </RowMenu>
      </span>
    </div>
  );
}
