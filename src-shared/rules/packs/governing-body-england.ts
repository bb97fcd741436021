import type { RulePack } from '../rule-pack';

const REGULATIONS = 'School Governance (Roles, Procedures and Allowances) (England) Regulations 2013, SI 2013/1624';

/** The governing body of a maintained school in England. */
export const GOVERNING_BODY_ENGLAND: RulePack = {
  key: 'governing-body-england',
  name: 'Governing body of a maintained school, England',
  version: '2026-11-21',
  notice: {
    value: { clearDays: 7, counting: 'calendar', division: 'england-and-wales' },
    words: 'Written notice, the agenda and the papers go out at least 7 clear days before the meeting. Every day counts, not working days only.',
    citation: `${REGULATIONS}, regulation 13(4)`,
    confidence: 'read',
  },
  specialNotice: [],
  urgency: {
    value: { chairMayShorten: true, reasonInMinutes: true },
    words: 'The chair may shorten the notice for matters that demand urgent consideration; the notice then says so. This does not extend to removing the chair or vice-chair or suspending a governor.',
    citation: `${REGULATIONS}, regulation 13(5) and (6)`,
    confidence: 'read',
  },
  quorum: {
    value: { type: 'fraction', numerator: 1, denominator: 2, of: 'seatsInPost', atLeast: 1 },
    words: 'Half of the governors in post, rounded up. Vacancies do not count. The same number is needed for every vote.',
    citation: `${REGULATIONS}, regulation 14(1) and (2)`,
    confidence: 'read',
  },
  specialQuorum: [],
  voting: {
    value: { majority: 'ofThosePresentAndVoting', castingVote: 'chairIfMember', ownVoteOnDemand: false },
    words: 'A majority of the governors present and voting. On a tie the chair has a second vote, if the chair is a governor.',
    citation: `${REGULATIONS}, regulation 14(3) and (4)`,
    confidence: 'read',
  },
  numbering: {
    value: { numbers: 'perMeeting', year: 'academic' },
    words: 'Minutes are numbered anew at each meeting.',
    citation: 'Custom',
    confidence: 'check',
  },
  publicity: {
    value: { regime: 'governingBody' },
    words: 'Agenda, minutes and papers are open to anyone interested, except what concerns a named member of staff, pupil or applicant, or what the governing body holds to be confidential.',
    citation: `${REGULATIONS}, regulation 15`,
    confidence: 'secondary',
  },
  retention: {
    value: [{ what: 'Signed minutes, master set', years: 0, from: 'for good' }],
    words: 'The signed minutes are kept for good.',
    citation: 'Custom; see the records management toolkit for schools (IRMS)',
    confidence: 'check',
  },
  meetings: {
    value: { atLeast: 3, year: 'academic', requisitionBy: 3 },
    words: 'At least 3 meetings in a school year. Any 3 governors may ask for one.',
    citation: `${REGULATIONS}, regulation 13(1) and (3)`,
    confidence: 'read',
  },
  conditions: [
    { key: 'closureConfirmed', value: null, words: 'A decision to give notice of closure is confirmed at a second meeting at least 28 days later; the matter is on both agendas.', citation: `${REGULATIONS}, regulation 14(5) and (6)`, confidence: 'read' },
    { key: 'remoteAttendance', value: null, words: 'Taking part and voting from a distance only where the governing body has approved how.', citation: `${REGULATIONS}, regulation 14(8)`, confidence: 'secondary' },
    { key: 'minutesSigned', value: null, words: 'The clerk draws up the minutes; the chair signs them at the next meeting once they are approved.', citation: `${REGULATIONS}, regulation 15`, confidence: 'read' },
    { key: 'nonAttendance', value: null, words: 'A governor who is away without consent for 6 months, counted from the first meeting missed, ceases to hold office.', citation: 'School Governance (Constitution) (England) Regulations 2012, SI 2012/1034, Schedule 4', confidence: 'secondary' },
  ],
};
