import type { BodyNode } from '@shared/bodies/structure-model';
import type { GroupDays } from '@shared/bodies/task-group';
import { useRead } from '@renderer/query/use-read';

const NONE: readonly BodyNode[] = [];

/** Every body with its place in the tree. */
export function useTree(): readonly BodyNode[] {
  return useRead('bodies', 'tree', {}).data?.bodies ?? NONE;
}

/** The days a task and finish group works to: it starts with its first phase, and is closed from its phase of that name on. */
export function groupDaysOf(node: BodyNode): GroupDays {
  const last = node.phases.at(-1);
  return {
    startDay: node.phases.find((phase) => phase.phase !== 'closed')?.from ?? null,
    reportDueDay: node.group?.reportDueDay ?? null,
    endDay: node.group?.endDay ?? null,
    closedOn: last?.phase === 'closed' ? last.from : null,
  };
}
