import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Body } from '@shared/bodies/model';
import { groupDaysOf, groupReminders, groupState } from '@shared/bodies/task-group';
import { formatDay } from '@shared/kernel/calendar-day';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { useToday } from '@renderer/ui/today';
import { GroupDialog } from './group-dialog';
import { GroupStateChip } from './group-state';
import { useTree } from './use-tree';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '10px' },
  facts: { display: 'grid', gridTemplateColumns: '112px 1fr', rowGap: '10px', columnGap: '12px', ...type.dense, '> dt': { color: mb.text3 }, '> dd': { color: mb.text1, overflowWrap: 'anywhere', whiteSpace: 'pre-line' } },
  due: { ...type.dense, color: mb.attention, fontWeight: 500 },
});

/** What a task and finish group is for, and what is due of it; on the group's own page. */
export function GroupPanel({ body }: { readonly body: Body }) {
  const styles = useStyles();
  const today = useToday();
  const [changing, setChanging] = useState(false);
  const node = useTree().find((candidate) => candidate.id === body.id);
  if (!node) return null;
  const days = groupDaysOf(node);
  const { group } = node;
  return (
    <Panel title="Task" padded link={<GroupStateChip state={groupState(days, today)} />}>
      <div className={styles.stack}>
        <dl className={styles.facts}>
          <dt>Remit</dt>
          <dd>{group?.remit || '—'}</dd>
          <dt>Lead</dt>
          <dd>{group?.leadName || '—'}</dd>
          <dt>Report due</dt>
          <dd>{group?.reportDueDay ? formatDay(group.reportDueDay) : '—'}</dd>
          <dt>Ends</dt>
          <dd>{group?.endDay ? formatDay(group.endDay) : '—'}</dd>
        </dl>
        {groupReminders(body.name, days, today).map((reminder) => (
          <p key={reminder.kind} className={styles.due}>
            {reminder.sentence}
          </p>
        ))}
        <Button onClick={() => setChanging(true)}>Change task…</Button>
      </div>
      {changing && <GroupDialog about={{ kind: 'change', bodyId: body.id, group }} onClose={() => setChanging(false)} />}
    </Panel>
  );
}
