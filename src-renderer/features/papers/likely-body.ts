import { useRead } from '@renderer/query/use-read';

/** The body that a new paper is most likely for: the one that most papers are for, else the first by name; "" while none is known. */
export function useLikelyBody(): string {
  const bodies = useRead('bodies', 'list', {}).data?.bodies ?? [];
  const papers = useRead('papers', 'list', {}).data?.papers ?? [];
  const counts = new Map<string, number>();
  for (const { bodyId } of papers) counts.set(bodyId, (counts.get(bodyId) ?? 0) + 1);
  return bodies.toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0))[0]?.id ?? '';
}
