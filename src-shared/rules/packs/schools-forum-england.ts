import type { RulePack } from '../rule-pack';

const REGULATIONS = 'Schools Forums (England) Regulations 2012, SI 2012/2261';

/** A schools forum in England. */
export const SCHOOLS_FORUM_ENGLAND: RulePack = {
  key: 'schools-forum-england',
  name: 'Schools forum, England',
  version: '2026-11-21',
  notice: { value: { clearDays: 5, counting: 'working', division: 'england-and-wales' }, words: 'The regulations fix no number of days. Five clear working days is what many forums have set for themselves.', citation: `${REGULATIONS}, regulation 8 (no number); local terms`, confidence: 'check' },
  specialNotice: [],
  urgency: { value: { chairMayShorten: true, reasonInMinutes: true }, words: 'As the forum’s own terms say.', citation: 'Local terms', confidence: 'check' },
  quorum: {
    value: { type: 'fraction', numerator: 2, denominator: 5, of: 'totalMembership', atLeast: 1 },
    words: 'Two fifths (40 per cent) of the total membership, rounded up. Whether vacancies count is a matter of guidance. A meeting without a quorum may advise but not decide.',
    citation: `${REGULATIONS}, regulation 8(3)`,
    confidence: 'read',
  },
  specialQuorum: [],
  voting: {
    value: { majority: 'ofThosePresentAndVoting', castingVote: 'none', ownVoteOnDemand: false },
    words: 'A majority of those present and voting. On the funding formula, members who do not represent schools do not vote, other than early years providers; on de-delegation only the phase concerned votes.',
    citation: `${REGULATIONS}, regulation 8`,
    confidence: 'read',
  },
  numbering: { value: { numbers: 'perMeeting', year: 'academic' }, words: 'Minutes are numbered anew at each meeting.', citation: 'Custom', confidence: 'check' },
  publicity: { value: { regime: 'published' }, words: 'Every meeting is public. Papers, minutes and decisions are published on the council’s website.', citation: `${REGULATIONS}, regulation 8`, confidence: 'read' },
  retention: { value: [{ what: 'Minutes and papers', years: 6, from: 'as the council keeps its own' }], words: 'As the council keeps its own committee papers.', citation: 'Local terms', confidence: 'check' },
  meetings: { value: { atLeast: 4, year: 'academic', requisitionBy: 0 }, words: 'At least 4 meetings a year, all of them public.', citation: `${REGULATIONS}, regulation 8`, confidence: 'read' },
  conditions: [
    { key: 'schoolsShare', value: null, words: 'Members from schools and academies are at least two thirds of the membership.', citation: REGULATIONS, confidence: 'secondary' },
    { key: 'chair', value: null, words: 'The chair is neither an elected member nor an officer of the council.', citation: REGULATIONS, confidence: 'secondary' },
    { key: 'speakers', value: null, words: 'Besides members only those named may speak: the director of children’s services, the chief finance officer, two executive members, an invited adviser, an observer, and who presents an item, on that item.', citation: `${REGULATIONS}, regulation 8(4)`, confidence: 'secondary' },
    { key: 'substitutes', value: null, words: 'Substitutes may attend and vote.', citation: `${REGULATIONS}, regulation 8`, confidence: 'secondary' },
  ],
};
