import { makeStyles } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useRead } from '@renderer/query/use-read';
import type { Answer } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { PageColumns } from '@renderer/ui/page';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { PrioritiesPanel } from './priorities-panel';
import { RisksPanel } from './risks-panel';

const useStyles = makeStyles({
  row: { padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  link: { ...type.dense, fontWeight: 500, color: mb.accent, textDecorationLine: 'none', display: 'inline-flex', alignItems: 'center', minHeight: '24px', overflowWrap: 'anywhere', ':hover': { textDecorationLine: 'underline' } },
  second: { ...type.caption, color: mb.text3, display: 'block' },
});

/** What the body works towards: its priorities in order, and its risks. */
export function PrioritiesTab({ bodyId }: { readonly bodyId: string }) {
  const { data, error } = useRead('priorities', 'list', { bodyId });
  if (error) return <Message tone="bad">{error.message}</Message>;
  if (!data) return <Skeleton lines={4} label="Reading the priorities" />;
  return (
    <PageColumns
      main={<PrioritiesPanel bodyId={bodyId} priorities={data.priorities} />}
      side={
        <>
          {data.forOthers.length > 0 && <ForOthersPanel priorities={data.forOthers} />}
          <RisksPanel bodyId={bodyId} risks={data.risks} priorityId={null} />
        </>
      }
    />
  );
}

/** What a group works on for the body that set it up: the priorities stay there. */
function ForOthersPanel({ priorities }: { readonly priorities: Answer<'priorities', 'list'>['forOthers'] }) {
  const styles = useStyles();
  return (
    <Panel title="Works on" count={priorities.length === 1 ? '1 priority of another body' : `${String(priorities.length)} priorities of other bodies`}>
      <ul aria-label="Works on">
        {priorities.map(({ priorityId, bodyId, name, bodyName }) => (
          <li key={priorityId} className={styles.row}>
            <Link to="/bodies/$bodyId/priorities/$priorityId" params={{ bodyId, priorityId }} className={styles.link}>
              {name}
            </Link>
            <span className={styles.second}>{bodyName}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** How many priorities there are, for the tab. */
export function PrioritiesCount({ bodyId }: { readonly bodyId: string }) {
  const count = useRead('priorities', 'list', { bodyId }).data?.priorities.length ?? 0;
  return count === 0 ? null : count;
}
