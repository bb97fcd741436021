import { useRead } from '@renderer/query/use-read';
import { useDifferentPeople } from './different-people';

/** The pairs of entries that may be one person, without those said to be two. */
export function useLikePairs() {
  const different = useDifferentPeople((state) => state.pairs);
  return useRead('people', 'likePairs', { different: different.map(([one, other]): [string, string] => [one, other]) }, { keep: true });
}
