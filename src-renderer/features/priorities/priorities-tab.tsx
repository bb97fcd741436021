import { useRead } from '@renderer/query/use-read';
import { Message } from '@renderer/ui/message';
import { PageColumns } from '@renderer/ui/page';
import { Skeleton } from '@renderer/ui/skeleton';
import { PrioritiesPanel } from './priorities-panel';
import { RisksPanel } from './risks-panel';

/** What the body works towards: its priorities in order, and its risks. */
export function PrioritiesTab({ bodyId }: { readonly bodyId: string }) {
  const { data, error } = useRead('priorities', 'list', { bodyId });
  if (error) return <Message tone="bad">{error.message}</Message>;
  if (!data) return <Skeleton lines={4} label="Reading the priorities" />;
  return <PageColumns main={<PrioritiesPanel bodyId={bodyId} priorities={data.priorities} />} side={<RisksPanel bodyId={bodyId} risks={data.risks} priorityId={null} />} />;
}

/** How many priorities there are, for the tab. */
export function PrioritiesCount({ bodyId }: { readonly bodyId: string }) {
  const count = useRead('priorities', 'list', { bodyId }).data?.priorities.length ?? 0;
  return count === 0 ? null : count;
}
