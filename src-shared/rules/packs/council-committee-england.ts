import type { RulePack } from '../rule-pack';

const ACT = 'Local Government Act 1972';

/** A committee of a principal council in England. */
export const COUNCIL_COMMITTEE_ENGLAND: RulePack = {
  key: 'council-committee-england',
  name: 'Committee of a council, England',
  version: '2026-11-21',
  notice: {
    value: { clearDays: 5, counting: 'working', division: 'england-and-wales' },
    words: 'Notice and agenda are public 5 clear days before. Only whole working days count: no weekends, no bank holidays.',
    citation: `${ACT}, sections 100A(6) and 100B(3), as changed by SI 2002/715; R v Swansea CC ex parte Elitestone (1993)`,
    confidence: 'read',
  },
  specialNotice: [
    { business: 'Key decision of the executive', mayBeShortened: false, value: { clearDays: 28, counting: 'calendar', division: 'england-and-wales' }, words: 'Notice 28 clear days before. Practice differs on which days count.', citation: 'SI 2012/2089, regulation 9', confidence: 'secondary' },
    { business: 'Meeting of the executive in private', mayBeShortened: false, value: { clearDays: 28, counting: 'calendar', division: 'england-and-wales' }, words: 'Notice of the intention 28 clear days before, and a second notice 5 clear days before.', citation: 'SI 2012/2089, regulation 5', confidence: 'secondary' },
  ],
  urgency: {
    value: { chairMayShorten: true, reasonInMinutes: true },
    words: 'An item that was not published in time is taken only if the chair holds it to be urgent by reason of special circumstances, which the minutes state.',
    citation: `${ACT}, section 100B(4)`,
    confidence: 'read',
  },
  quorum: { value: { type: 'fraction', numerator: 1, denominator: 4, of: 'totalMembership', atLeast: 3 }, words: 'As standing orders say; often a quarter of the membership and at least 3.', citation: 'Standing orders', confidence: 'check' },
  specialQuorum: [],
  voting: {
    value: { majority: 'ofThosePresentAndVoting', castingVote: 'chair', ownVoteOnDemand: true },
    words: 'A majority of those present and voting; the person presiding has a casting vote. Any member may ask, right after a vote, that their own vote be recorded.',
    citation: `${ACT}, Schedule 12, paragraph 39; SI 1993/202, Schedule 2, paragraph 1`,
    confidence: 'read',
  },
  numbering: { value: { numbers: 'throughTheYear', year: 'municipal' }, words: 'Minute numbers run on through the municipal year.', citation: 'Custom', confidence: 'check' },
  publicity: {
    value: { regime: 'schedule12A' },
    words: 'Open, unless the body resolves to exclude the public for exempt information (Schedule 12A, paragraphs 1 to 7, where the public interest in keeping it outweighs that in disclosing it) or the law forbids disclosure.',
    citation: `${ACT}, sections 100A(2) and (4), 100I and Schedule 12A`,
    confidence: 'read',
  },
  retention: {
    value: [
      { what: 'Minutes, agenda and open reports', years: 6, from: 'beginning with the date of the meeting' },
      { what: 'Background papers', years: 4, from: 'beginning with the date of the meeting' },
    ],
    words: 'Minutes, agenda and open reports can be inspected for 6 years, background papers for 4, both beginning with the date of the meeting.',
    citation: `${ACT}, sections 100C and 100D`,
    confidence: 'read',
  },
  meetings: { value: { atLeast: 0, year: 'municipal', requisitionBy: 0 }, words: 'As standing orders say.', citation: 'Standing orders', confidence: 'check' },
  conditions: [
    { key: 'minutesSigned', value: null, words: 'Minutes are signed at the same or the next suitable meeting by the person presiding. An extraordinary meeting is not a suitable one. Loose leaves are numbered, and each is initialled.', citation: `${ACT}, Schedule 12, paragraphs 41 and 44; SI 1993/202, Schedule 2, paragraph 2`, confidence: 'read' },
    { key: 'namesRecorded', value: null, words: 'The names of the members present are recorded.', citation: `${ACT}, Schedule 12, paragraph 40`, confidence: 'secondary' },
    { key: 'interests', value: null, words: 'A member with a disclosable pecuniary interest takes no part and does not vote without a dispensation; an interest not yet registered is notified within 28 days beginning with the day it is disclosed.', citation: 'Localism Act 2011, sections 30 to 33', confidence: 'read' },
    { key: 'summary', value: null, words: 'Where leaving out exempt matter leaves no fair record, a written summary is published.', citation: `${ACT}, section 100C(2)`, confidence: 'read' },
  ],
};
