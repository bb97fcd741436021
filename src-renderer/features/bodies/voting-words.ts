import type { VotingRight } from '@shared/bodies/model';

/** The words for voting rights, as a table shows them. */
export const VOTING_WORDS: Readonly<Record<VotingRight, string>> = { full: 'Full', none: 'None', limited: 'Limited' };
