import { UNRESTRICTED, voteRestrictionSchema } from '@shared/motions/model';
import type { VoteRestriction } from '@shared/motions/model';

/** What limited who might vote, as the row of a motion holds it: JSON, or empty for nothing. */
export function restrictionOf(column: string): VoteRestriction {
  if (column === '') return UNRESTRICTED;
  try {
    const read = voteRestrictionSchema.safeParse(JSON.parse(column));
    return read.success ? read.data : UNRESTRICTED;
  } catch {
    return UNRESTRICTED;
  }
}
