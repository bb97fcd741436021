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
import { RowMenu } from '@renderer/ui/row-menu';
import { SortableList } from '@renderer/ui/sortable-list';
import type { SortableParts } from '@renderer/ui/sortable-list';
import { withMoved } from '@renderer/ui/sortable-order';
import { SortableHead, useSortableTableStyles } from '@renderer/ui/sortable-table';
import { StatusChip } from '@renderer/ui/status-chip';
import { useToday } from '@renderer/ui/today';
import { CopyDialog } from './copy-dialog';
import { measuresChip, milestonesChip } from './priority-words';
import { PriorityDialog } from './priority-dialog';
import { RemoveDialog } from './remove-dialog';

/** Columns: handle, name, lead and group, measures, milestones, tied, tools. */
const useStyles = makeStyles({
  columns: { gridTemplateColumns: '30px minmax(180px, 1.6fr) minmax(120px, 1fr) 128px 112px 48px 100px' },
  row: { minHeight: `calc(43px + ${mb.rowExtra})`, ':last-child': { borderRadius: '0 0 8px 8px' } },
  name: { [media.small]: { flex: '1 1 calc(100% - 40px)' } },
  link: { ...type.dense, fontWeight: 500, color: mb.accent, textDecorationLine: 'none', display: 'inline-flex', alignItems: 'center', minHeight: '24px', ':hover': { textDecorationLine: 'underline' } },
  second: { ...type.caption, color: mb.text3, display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  lead: { [media.small]: { marginInlineStart: '30px' } },
  quiet: { color: mb.text3 },
  number: { textAlign: 'end', ...tabular },
  links: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  word: { display: 'none', ...type.caption, color: mb.text3, [media.small]: { display: 'inline' } },
});

/** The priorities of a body in its order: lead, how the measures and milestones stand, what is tied. */
export function PrioritiesPanel({ bodyId, priorities }: { readonly bodyId: string; readonly priorities: readonly Priority[] }) {
  const styles = useStyles();
  const table = useSortableTableStyles();
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
          <SortableHead columns={COLUMNS} className={mergeClasses(table.row, styles.columns, table.head)} classOf={(column) => mergeClasses(table.cell, column === 'Tied' && styles.number)} />
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

type RowProps = { readonly priority: Priority; readonly parts: SortableParts; readonly onChange: () => void; readonly onCopy: () => void; readonly onRemove: () => void };

function PriorityRow({ priority, parts, onChange, onCopy, onRemove }: RowProps) {
  const styles = useStyles();
  const table = useSortableTableStyles();
  const today = useToday();
  const { id, bodyId, name, description, leadName, groupName, measures, milestones, tiedCount } = priority;
  const measured = measuresChip(measures);
  const planned = milestonesChip(milestones, today);
  return (
    <div {...parts.rowProps} role="row" className={mergeClasses(table.row, styles.columns, styles.row, table.pickable)}>
      <span role="cell" className={table.handle}>
        {parts.handle}
      </span>
      <span role="cell" className={mergeClasses(table.cell, styles.name)}>
        <Link to="/bodies/$bodyId/priorities/$priorityId" params={{ bodyId, priorityId: id }} className={styles.link}>
          {name}
        </Link>
        {description !== '' && <span className={styles.second}>{description}</span>}
      </span>
      <span role="cell" className={mergeClasses(table.cell, styles.lead)}>
        {leadName === '' ? <span className={styles.quiet}>No lead yet</span> : leadName}
        {groupName !== '' && <span className={styles.second}>{groupName}</span>}
      </span>
      <span role="cell" className={table.cell}>
        {measured === null ? (
          <span className={styles.quiet}>—</span>
        ) : (
          <StatusChip small tone={measured.tone} shape={measured.shape}>
            {measured.words}
          </StatusChip>
        )}
      </span>
      <span role="cell" className={table.cell}>
        {planned === null ? (
          <span className={styles.quiet}>—</span>
        ) : (
          <StatusChip small tone={planned.tone} shape={planned.shape}>
            {planned.words}
          </StatusChip>
        )}
      </span>
      <span role="cell" className={mergeClasses(table.cell, styles.number)}>
        {tiedCount}
        <span className={styles.word}> tied</span>
      </span>
      <span role="cell" className={table.tools}>
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
