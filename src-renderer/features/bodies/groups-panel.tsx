import { Button, makeStyles } from '@fluentui/react-components';
import { PeopleTeam24Regular } from '@fluentui/react-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Body } from '@shared/bodies/model';
import type { BodyNode } from '@shared/bodies/structure-model';
import { groupDaysOf, groupProgress, groupReminders, groupState } from '@shared/bodies/task-group';
import { formatDay } from '@shared/kernel/calendar-day';
import { mb, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { GroupDialog } from './group-dialog';
import { GroupStateChip, TimeOver } from './group-state';
import { useTree } from './use-tree';

const useStyles = makeStyles({
  cards: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))', gap: '12px', padding: '14px' },
  card: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '12px 14px', border: `1px solid ${mb.line}`, borderRadius: '8px', minWidth: 0 },
  top: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  name: { ...type.cardTitle, color: mb.text1, overflowWrap: 'anywhere', textDecorationLine: 'none', minHeight: '24px', ':hover': { textDecorationLine: 'underline' } },
  words: { ...type.dense, color: mb.text2, overflowWrap: 'anywhere' },
  due: { ...type.caption, color: mb.attention, fontWeight: 500 },
});

/** The task and finish groups of a board: who leads each, when it reports and ends, and what is late. */
export function GroupsPanel({ body }: { readonly body: Body }) {
  const styles = useStyles();
  const [adding, setAdding] = useState(false);
  const groups = useTree().filter((node) => node.parentBodyId === body.id && node.kind === 'taskAndFinishGroup');
  return (
    <Panel title="Task and finish groups" count={groups.length === 0 ? undefined : groups.length === 1 ? '1 reports to this body' : `${String(groups.length)} report to this body`} link={groups.length > 0 && <TextLink onClick={() => setAdding(true)}>New group</TextLink>}>
      {groups.length === 0 ? (
        <EmptyState icon={<PeopleTeam24Regular />} sentence="No task and finish group: a few people with one task, a lead and an end." action={<Button onClick={() => setAdding(true)}>Set up a group</Button>} />
      ) : (
        <ul aria-label={`Task and finish groups of ${body.name}`} className={styles.cards}>
          {groups.map((node) => (
            <GroupCard key={node.id} node={node} />
          ))}
        </ul>
      )}
      {adding && <GroupDialog about={{ kind: 'new', parentBodyId: body.id }} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function GroupCard({ node }: { readonly node: BodyNode }) {
  const styles = useStyles();
  const today = useToday();
  const days = groupDaysOf(node);
  const progress = groupProgress(days, today);
  const state = groupState(days, today);
  const dates = state === 'closed' ? [days.closedOn && `Closed on ${formatDay(days.closedOn)}`] : [days.reportDueDay && `Reports ${formatDay(days.reportDueDay)}`, days.endDay && `${days.reportDueDay ? 'ends' : 'Ends'} ${formatDay(days.endDay)}`];
  return (
    <li className={styles.card}>
      <span className={styles.top}>
        <Link to="/bodies/$bodyId" params={{ bodyId: node.id }} className={styles.name}>
          {node.name}
        </Link>
        <GroupStateChip state={state} />
      </span>
      <span className={styles.words}>
        {node.group === null || node.group.leadName === '' ? 'No lead yet' : `Lead ${node.group.leadName}`} · {node.memberCount === 1 ? '1 member' : `${String(node.memberCount)} members`}
      </span>
      {dates.some((words) => words !== null) && <span className={styles.words}>{dates.filter((words) => words !== null).join(' · ')}</span>}
      {groupReminders(node.name, days, today).map((reminder) => (
        <span key={reminder.kind} className={styles.due}>
          {reminder.sentence}
        </span>
      ))}
      {progress !== null && <TimeOver percent={progress} name={node.name} />}
    </li>
  );
}
