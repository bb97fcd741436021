import type { RulePack } from '../rule-pack';
import { GOVERNING_BODY_ENGLAND } from './governing-body-england';

const REGULATIONS = 'School Governance (Roles, Procedures and Allowances) (England) Regulations 2013, SI 2013/1624';

/** A committee of the governing body of a maintained school in England. */
export const GOVERNING_BODY_COMMITTEE_ENGLAND: RulePack = {
  ...GOVERNING_BODY_ENGLAND,
  key: 'governing-body-committee-england',
  name: 'Committee of a governing body, England',
  notice: {
    value: { clearDays: 7, counting: 'calendar', division: 'england-and-wales' },
    words: 'Notice and agenda go out at least 7 clear days before the meeting. Every day counts.',
    citation: `${REGULATIONS}, regulation 26(2)`,
    confidence: 'read',
  },
  urgency: {
    value: { chairMayShorten: true, reasonInMinutes: true },
    words: 'The chair of the committee may shorten the notice for matters that demand urgent consideration.',
    citation: `${REGULATIONS}, regulation 26(2)`,
    confidence: 'read',
  },
  quorum: {
    value: { type: 'fixed', number: 3 },
    words: 'The number that the committee has set, and never fewer than 3 governors who are members of it.',
    citation: `${REGULATIONS}, regulation 26(4)`,
    confidence: 'read',
  },
  voting: {
    value: { majority: 'ofThosePresentAndVoting', castingVote: 'chairIfMember', ownVoteOnDemand: false },
    words: 'A majority of those present and voting. On a tie the chair has a second vote, if the chair is a governor.',
    citation: `${REGULATIONS}, regulation 26(5) and (6)`,
    confidence: 'read',
  },
  meetings: { value: { atLeast: 0, year: 'academic', requisitionBy: 0 }, words: 'No number of meetings is fixed.', citation: REGULATIONS, confidence: 'secondary' },
  conditions: [
    { key: 'majorityGovernors', value: null, words: 'No vote is taken unless the majority of the members present are governors.', citation: `${REGULATIONS}, regulation 26(4)`, confidence: 'read' },
    { key: 'reviewedYearly', value: null, words: 'The committee’s membership and terms of reference are reviewed every year.', citation: `${REGULATIONS}, regulation 22`, confidence: 'read' },
    { key: 'minutesSigned', value: null, words: 'The chair signs the minutes at the next meeting once they are approved.', citation: `${REGULATIONS}, regulation 26(7)`, confidence: 'read' },
  ],
};
