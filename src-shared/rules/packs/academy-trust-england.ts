import type { RulePack } from '../rule-pack';

const ARTICLES = 'Model articles of association for academy trusts';

/** The board of an academy trust in England. Its own articles go before all of this. */
export const ACADEMY_TRUST_ENGLAND: RulePack = {
  key: 'academy-trust-england',
  name: 'Board of an academy trust, England',
  version: '2026-11-21',
  notice: {
    value: { clearDays: 7, counting: 'calendar', division: 'england-and-wales' },
    words: 'At least 7 clear days, as most articles have it. The day on which notice is given and the day for which it is given are not counted.',
    citation: `${ARTICLES}: definition of clear days; the number 7 is customary`,
    confidence: 'check',
  },
  specialNotice: [],
  urgency: { value: { chairMayShorten: true, reasonInMinutes: true }, words: 'The chair may call a meeting at shorter notice for matters that demand urgent consideration.', citation: ARTICLES, confidence: 'check' },
  quorum: {
    value: { type: 'fraction', numerator: 1, denominator: 3, of: 'seatsInPost', atLeast: 3 },
    words: 'Three trustees or, if that is more, a third of those in office, rounded up. If the quorum is lost the meeting ends and is called again within 7 days.',
    citation: `${ARTICLES}, articles 113 to 123`,
    confidence: 'read',
  },
  specialQuorum: ['Appointing a parent trustee where there is no election', 'Removing a trustee', 'Removing the chair'].map((business) => ({
    business,
    value: { type: 'fraction', numerator: 2, denominator: 3, of: 'seatsInPost', atLeast: 1 },
    words: 'Two thirds of the trustees entitled to vote, rounded up.',
    citation: `${ARTICLES}, articles 113 to 123`,
    confidence: 'read',
  })),
  voting: {
    value: { majority: 'ofThosePresentAndVoting', castingVote: 'chair', ownVoteOnDemand: false },
    words: 'A majority of the votes. On a tie the chair has a casting vote.',
    citation: `${ARTICLES}, articles 113 to 123`,
    confidence: 'read',
  },
  numbering: { value: { numbers: 'perMeeting', year: 'academic' }, words: 'Minutes are numbered anew at each meeting.', citation: 'Custom', confidence: 'check' },
  publicity: { value: { regime: 'governingBody' }, words: 'Agenda, draft minutes approved by the chair, signed minutes and papers are open to anyone interested, except what concerns named staff or pupils or is held to be confidential.', citation: `${ARTICLES}, article 124`, confidence: 'read' },
  retention: { value: [{ what: 'Signed minutes', years: 0, from: 'for good' }], words: 'The signed minutes are kept for good.', citation: 'Custom', confidence: 'check' },
  meetings: { value: { atLeast: 3, year: 'academic', requisitionBy: 3 }, words: 'At least 3 meetings in a school year. Any 3 trustees may ask for one.', citation: ARTICLES, confidence: 'check' },
  conditions: [
    { key: 'rescind', value: null, words: 'A resolution is rescinded or varied only where that is an item on the agenda by itself.', citation: `${ARTICLES}, articles 113 to 123`, confidence: 'read' },
    { key: 'reconvene', value: null, words: 'A meeting that has lost its quorum ends; it is called again as soon as can be, and within 7 days.', citation: `${ARTICLES}, articles 113 to 123`, confidence: 'read' },
    { key: 'writtenResolution', value: null, words: 'A resolution in writing needs the signature of all trustees entitled to vote.', citation: `${ARTICLES}, articles 113 to 123`, confidence: 'read' },
    { key: 'notifyChanges', value: null, words: 'Changes of trustees are notified within 14 days; those of a new trust within 28 days.', citation: 'Department for Education, get information about schools', confidence: 'read' },
  ],
};
