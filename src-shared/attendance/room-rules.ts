import type { Confidence } from '../rules/rule-pack';

/** What the rules of a body require when there is no quorum. */
export type WithoutQuorum = 'meetingEnds' | 'mayAdvise' | 'noVote' | 'adjourn';

/** One rule about the room, with where it is from. */
export type CitedRule<V> = { readonly value: V; readonly words: string; readonly citation: string; readonly confidence: Confidence };

/** What a pack of rules says about the people in the room, besides its numbers. */
export type RoomRules = {
  /** Whether a Substitute is counted and has the vote of the seat. */
  readonly substitutes: CitedRule<boolean>;
  /** Whether associate members vote as their seat says. They never count towards the quorum. */
  readonly associatesVote: CitedRule<boolean>;
  /** Whether somebody who takes part from elsewhere is counted and may vote. */
  readonly remote: CitedRule<'counted' | 'asApproved' | 'notCounted'>;
  /** Members suspended from the meeting are left out of the number that the quorum is reckoned from. */
  readonly leavesOutSuspended: boolean;
  /** No vote is taken unless most of the members present are governors (associate members are not). */
  readonly needsMajorityOfGovernors: CitedRule<boolean>;
  /** A quorum for special business is reckoned from those entitled to vote, not from all in post. */
  readonly specialOfThoseEntitled: boolean;
  readonly withoutQuorum: CitedRule<WithoutQuorum>;
};

const SCHOOL_ENGLAND = 'School Governance (Roles, Procedures and Allowances) (England) Regulations 2013, SI 2013/1624';
const ARTICLES = 'Model articles of association for academy trusts';
const ACT = 'Local Government Act 1972';
const LOCAL = 'The body’s own terms';

const NOT_ASKED: CitedRule<boolean> = { value: false, words: '', citation: '', confidence: 'check' };

const LOCAL_TERMS: RoomRules = {
  substitutes: { value: true, words: 'Substitutes have the vote of the seat, as the body’s terms allow.', citation: LOCAL, confidence: 'check' },
  associatesVote: { value: true, words: 'Associate members vote as their seat says.', citation: LOCAL, confidence: 'check' },
  remote: { value: 'counted', words: 'Taking part from elsewhere is counted where the body’s terms allow it.', citation: LOCAL, confidence: 'check' },
  leavesOutSuspended: false,
  needsMajorityOfGovernors: NOT_ASKED,
  specialOfThoseEntitled: false,
  withoutQuorum: { value: 'adjourn', words: 'Without a quorum the meeting is adjourned, or goes on without decisions.', citation: LOCAL, confidence: 'check' },
};

const COUNCIL: RoomRules = {
  ...LOCAL_TERMS,
  substitutes: { value: true, words: 'Substitutes have the vote of the member, where standing orders allow them.', citation: 'Standing orders', confidence: 'check' },
  remote: { value: 'notCounted', words: 'Members of a council’s committee are counted and vote only in the room.', citation: `${ACT}, Schedule 12`, confidence: 'secondary' },
  withoutQuorum: { value: 'adjourn', words: 'Without a quorum no business is transacted; the meeting is adjourned.', citation: `${ACT}, Schedule 12; standing orders`, confidence: 'check' },
};

const GOVERNING_BODY: RoomRules = {
  ...LOCAL_TERMS,
  substitutes: { value: false, words: 'Nobody stands in for a governor: a substitute is not counted and has no vote.', citation: `${SCHOOL_ENGLAND}, regulation 14`, confidence: 'secondary' },
  associatesVote: { value: false, words: 'Associate members have no vote on the governing body.', citation: 'School Governance (Constitution) (England) Regulations 2012, SI 2012/1034', confidence: 'secondary' },
  remote: { value: 'asApproved', words: 'Taking part and voting from elsewhere only where the governing body has approved how.', citation: `${SCHOOL_ENGLAND}, regulation 14(8)`, confidence: 'secondary' },
  withoutQuorum: { value: 'noVote', words: 'No vote may be taken without a quorum; the same number is needed for the meeting and for every vote.', citation: `${SCHOOL_ENGLAND}, regulation 14(1)`, confidence: 'read' },
};

const RULES: Readonly<Record<string, RoomRules>> = {
  'council-committee-england': COUNCIL,
  'scrutiny-committee-england': COUNCIL,
  'schools-forum-england': {
    ...LOCAL_TERMS,
    substitutes: { value: true, words: 'Substitutes may attend and vote.', citation: 'Schools Forums (England) Regulations 2012, SI 2012/2261, regulation 8', confidence: 'secondary' },
    withoutQuorum: { value: 'mayAdvise', words: 'Without a quorum the forum may go on and advise; it may not decide.', citation: 'Department for Education, schools forums operational guide', confidence: 'check' },
  },
  'governing-body-england': GOVERNING_BODY,
  'governing-body-committee-england': {
    ...GOVERNING_BODY,
    associatesVote: { value: true, words: 'Associate members vote on the committee as the governing body has said for their seat.', citation: `${SCHOOL_ENGLAND}, regulation 26`, confidence: 'secondary' },
    needsMajorityOfGovernors: { value: true, words: 'No vote is taken unless the majority of the members present are governors.', citation: `${SCHOOL_ENGLAND}, regulation 26(4)`, confidence: 'read' },
    withoutQuorum: { ...GOVERNING_BODY.withoutQuorum, citation: `${SCHOOL_ENGLAND}, regulation 26(4)` },
  },
  'governing-body-wales': {
    ...GOVERNING_BODY,
    substitutes: { ...GOVERNING_BODY.substitutes, citation: 'WSI 2014/1132, regulation 58 (federations)' },
    associatesVote: { ...GOVERNING_BODY.associatesVote, citation: 'Government of Maintained Schools (Wales) Regulations 2005, WSI 2005/2914', confidence: 'check' },
    remote: { ...GOVERNING_BODY.remote, citation: 'Government of Maintained Schools (Wales) Regulations 2005, WSI 2005/2914', confidence: 'check' },
    leavesOutSuspended: true,
    withoutQuorum: { ...GOVERNING_BODY.withoutQuorum, citation: 'WSI 2014/1132, regulation 58 (federations)' },
  },
  'academy-trust-england': {
    ...LOCAL_TERMS,
    substitutes: { value: false, words: 'Nobody stands in for a trustee: a substitute is not counted and has no vote.', citation: ARTICLES, confidence: 'check' },
    associatesVote: { value: false, words: 'Only trustees vote on the board.', citation: ARTICLES, confidence: 'check' },
    remote: { value: 'counted', words: 'Trustees may take part by telephone or video where the articles’ conditions are met.', citation: ARTICLES, confidence: 'check' },
    specialOfThoseEntitled: true,
    withoutQuorum: { value: 'meetingEnds', words: 'The meeting ends. It is called again as soon as can be, and within 7 days.', citation: `${ARTICLES}, articles 113 to 123`, confidence: 'read' },
  },
};

/** What a pack says about the people in the room; a body without a pack goes by its own terms. */
export function roomRulesOf(packKey: string | null): RoomRules {
  return (packKey === null ? undefined : RULES[packKey]) ?? LOCAL_TERMS;
}
