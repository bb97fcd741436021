import type { RulePack } from '../rule-pack';

const LOCAL = 'The board’s own terms of reference';

/** A partnership board, or any body that goes by terms of its own: a start, everything to be checked. */
export const PARTNERSHIP_BOARD: RulePack = {
  key: 'partnership-board',
  name: 'Partnership board (local terms)',
  version: '2026-11-21',
  notice: { value: { clearDays: 5, counting: 'working', division: 'england-and-wales' }, words: 'Five clear working days, as many boards have set.', citation: LOCAL, confidence: 'check' },
  specialNotice: [],
  urgency: { value: { chairMayShorten: true, reasonInMinutes: true }, words: 'The chair may take an urgent item and says why.', citation: LOCAL, confidence: 'check' },
  quorum: { value: { type: 'fraction', numerator: 1, denominator: 2, of: 'seatsInPost', atLeast: 3 }, words: 'Half of the seats in post, rounded up, and at least 3.', citation: LOCAL, confidence: 'check' },
  specialQuorum: [],
  voting: { value: { majority: 'ofThosePresentAndVoting', castingVote: 'chair', ownVoteOnDemand: false }, words: 'By agreement where it can be had, else a majority of those present and voting; the chair has a casting vote.', citation: LOCAL, confidence: 'check' },
  numbering: { value: { numbers: 'perMeeting', year: 'municipal' }, words: 'Minutes are numbered anew at each meeting.', citation: LOCAL, confidence: 'check' },
  publicity: { value: { regime: 'local' }, words: 'As the board’s terms say. Schedule 12A does not apply by itself.', citation: LOCAL, confidence: 'check' },
  retention: { value: [{ what: 'Minutes and papers', years: 6, from: 'as the host organisation keeps its own' }], words: 'As the host organisation keeps its own papers.', citation: LOCAL, confidence: 'check' },
  meetings: { value: { atLeast: 0, year: 'municipal', requisitionBy: 0 }, words: 'As the board’s terms say.', citation: LOCAL, confidence: 'check' },
  conditions: [],
};
