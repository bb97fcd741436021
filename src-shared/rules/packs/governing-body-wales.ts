import type { RulePack } from '../rule-pack';

const REGULATIONS = 'Government of Maintained Schools (Wales) Regulations 2005, WSI 2005/2914';
const LONGER = ['Removing the chair or vice-chair', 'Suspending a governor', 'Removing a community or sponsor governor', 'Discontinuing the school'];

/** The governing body of a maintained school in Wales. */
export const GOVERNING_BODY_WALES: RulePack = {
  key: 'governing-body-wales',
  name: 'Governing body of a maintained school, Wales',
  version: '2026-11-21',
  notice: { value: { clearDays: 5, counting: 'working', division: 'england-and-wales' }, words: 'At least 5 clear working days before the meeting.', citation: `${REGULATIONS}, regulation 45`, confidence: 'read' },
  specialNotice: LONGER.map((business) => ({
    business,
    mayBeShortened: false,
    value: { clearDays: 7, counting: 'working', division: 'england-and-wales' },
    words: 'At least 7 clear working days, which may not be shortened.',
    citation: `${REGULATIONS}, regulation 45`,
    confidence: 'read',
  })),
  urgency: { value: { chairMayShorten: true, reasonInMinutes: true }, words: 'The chair may shorten the notice for matters that demand urgent consideration, but not for business that needs 7 days.', citation: `${REGULATIONS}, regulation 45`, confidence: 'read' },
  quorum: {
    value: { type: 'fraction', numerator: 1, denominator: 2, of: 'seatsInPost', atLeast: 1 },
    words: 'Half of the governors in post, rounded up. Vacancies and governors suspended from the meeting do not count.',
    citation: 'WSI 2014/1132, regulation 58 (federations)',
    confidence: 'read',
  },
  specialQuorum: [],
  voting: { value: { majority: 'ofThosePresentAndVoting', castingVote: 'chairIfMember', ownVoteOnDemand: false }, words: 'A majority of the governors present and voting. On a tie the chair has a second vote.', citation: REGULATIONS, confidence: 'secondary' },
  numbering: { value: { numbers: 'throughTheYear', year: 'academic' }, words: 'Loose leaves are numbered one after the other; who signs initials each page.', citation: 'WSI 2010/638, regulation 56', confidence: 'read' },
  publicity: { value: { regime: 'governingBody' }, words: 'Minutes are open to anyone interested, except what concerns named persons or is held to be confidential. Each page of draft minutes that are published says that they are a draft.', citation: `${REGULATIONS}, regulation 48(3)`, confidence: 'read' },
  retention: { value: [{ what: 'Signed minutes', years: 0, from: 'for good' }], words: 'The signed minutes are kept for good.', citation: 'Custom', confidence: 'check' },
  meetings: { value: { atLeast: 3, year: 'academic', requisitionBy: 3 }, words: 'At least 3 meetings in a school year. Any 3 governors may ask for one.', citation: REGULATIONS, confidence: 'secondary' },
  conditions: [
    { key: 'presentFirst', value: null, words: 'The names of those present stand immediately before the minutes.', citation: 'WSI 2010/638, regulation 56', confidence: 'read' },
    { key: 'closureConfirmed', value: null, words: 'A decision to discontinue the school is confirmed at a second meeting at least 28 clear working days later.', citation: REGULATIONS, confidence: 'secondary' },
  ],
};
