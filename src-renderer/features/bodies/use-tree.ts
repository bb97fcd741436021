import type { BodyNode } from '@shared/bodies/structure-model';
import { useRead } from '@renderer/query/use-read';

const NONE: readonly BodyNode[] = [];

/** Every body with its place in the tree. */
export function useTree(): readonly BodyNode[] {
  return useRead('bodies', 'tree', {}).data?.bodies ?? NONE;
}
