import type { AgendaItemFact } from '@shared/documents/agenda-item-blocks';
import { buildActionPlan } from '@shared/documents/build-action-plan';
import { buildActionList } from '@shared/documents/build-action-list';
import { buildAgenda, type AgendaDocumentFacts } from '@shared/documents/build-agenda';
import { buildAttendanceTable } from '@shared/documents/build-attendance-table';
import { buildBetweenDecisions } from '@shared/documents/build-between-decisions';
import { buildChairAgenda } from '@shared/documents/build-chair-agenda';
import { buildChallengeLog } from '@shared/documents/build-challenge-log';
import { buildDecisions } from '@shared/documents/build-decisions';
import { CHALLENGE_LOG_FACTS } from './challenge-facts';
import { DECISIONS_FACTS } from './decisions-facts';
import { buildForwardPlan } from '@shared/documents/build-forward-plan';
import { buildMeetingAttendance } from '@shared/documents/build-meeting-attendance';
import { buildMeetingCalendar } from '@shared/documents/build-meeting-calendar';
import { buildExcerpt, buildMinutes, type MinutesDocumentFacts } from '@shared/documents/build-minutes';
import { buildNamePlates } from '@shared/documents/build-name-plates';
import { buildNotice } from '@shared/documents/build-notice';
import { buildPack } from '@shared/documents/build-pack';
import { buildRecommendationHistory } from '@shared/documents/build-recommendation-history';
import { buildRegister } from '@shared/documents/build-register';
import { buildReport, type ReportDocumentFacts } from '@shared/documents/build-report';
import { buildRequests } from '@shared/documents/build-requests';
import { buildResumption } from '@shared/documents/build-resumption';
import { buildSignInSheet } from '@shared/documents/build-sign-in-sheet';
import { buildStatutoryTable } from '@shared/documents/build-statutory-table';
import { buildMembership, buildTerms } from '@shared/documents/build-terms';
import type { DocumentKind } from '@shared/documents/contract';
import { AUTO_NUMBER, literalNumber, textRuns, UNNUMBERED, type Block, type DocumentModel, type Inline } from '@shared/documents/document-model';
import type { Prose } from '@shared/documents/prose';
import { calendarDay } from '@shared/kernel/calendar-day';
import { readableBack, rowMark } from '@main/features/papers/paper-marks';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { ATTENDANCE_FACTS, REGISTER_FACTS, STATUTORY_FACTS, TERMS_FACTS } from '@tests/main/docx/sample-bodies';
import { ACTION_LIST_FACTS, BETWEEN_FACTS, RESUMPTION_FACTS } from '@tests/main/docx/sample-follow-up';
import { GROUPED_PLAN_FACTS, HISTORY_FACTS, PLAN_FACTS } from '@tests/main/docx/sample-ledger';
import { CHAIR_FACTS, MEETING_ATTENDANCE_FACTS, NOTICE_FACTS, NOTICE_WORKING_FACTS, REQUESTS_FACTS, ROOM_FACTS, SHORT_NOTICE_FACTS } from '@tests/main/docx/sample-meeting-documents';
import { readingNotes, reportWithAppendices } from '@tests/main/docx/sample-papers';
import { FORWARD_PLAN_FACTS, MEETING_CALENDAR_FACTS } from '@tests/main/docx/sample-year-documents';

/** One coloured pixel, the smallest picture there is. */
export const DOT_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const at = (time: string): TimeOfDay => time as TimeOfDay;
const day = calendarDay(2026, 11, 24);
const prose = (text: string, kind: Prose['kind'] = 'paragraph', level = 1): Prose => ({ kind, level, runs: [{ text }], publicity: 'open' });

const item = (label: string, title: string, more: Partial<AgendaItemFact> = {}): AgendaItemFact => ({
  kind: 'item', label, level: 1, title, ask: '', presenter: '', startTime: null, minutes: 0, state: '', stateReason: '', urgentReason: '', publicity: 'open', exemptParagraphs: [], publicInterestReason: '', publicTitle: '', papers: [], recommendation: [], description: [], ...more,
});

/** An agenda with two parts, papers, sub-items and notes. */
export const AGENDA_FACTS: AgendaDocumentFacts = {
  council: 'Southmere Borough Council',
  body: 'Education Board',
  date: day,
  startTime: at('18:00'),
  plannedEnd: at('20:00'),
  place: 'Committee Room 1, Civic Centre, Southmere',
  members: [
    { name: 'Councillor Amira Okafor', role: 'Chair' },
    { name: 'Howard Pell', role: 'Vice-chair, primary headteachers' },
    { name: 'Siân Llewellyn', role: 'Secondary headteachers' },
    { name: 'Reverend Tomasz Brzozowski', role: 'Diocesan authority' },
    { name: 'Gwen O’Shea', role: 'Parent governors' },
  ],
  quorum: 'Three voting members',
  contact: 'Dilys Marchetti, Clerk to the Board, 01632 960 114, clerk@southmere.example',
  issuedOn: calendarDay(2026, 11, 16),
  numbers: 'fixed',
  showTimes: true,
  law: 'schedule12A',
  items: [
    item('1', 'Apologies for absence and substitutes', { startTime: at('18:00'), minutes: 5 }),
    item('2', 'Declarations of interest', { startTime: at('18:05'), minutes: 5, description: [prose('Members are asked to declare any interest in an item on this agenda, its nature, and whether they will leave the room.')] }),
    item('3', 'Minutes of the meeting held on 22 September 2026', { ask: 'Decision', startTime: at('18:10'), minutes: 5, papers: [{ title: 'Minutes of 22 September 2026', pages: '3 to 8', publicity: 'open' }] }),
    item('4', 'School Partnership Strategy 2026–29', { ask: 'Decision', presenter: 'Report of the Director of Learning', startTime: at('18:15'), minutes: 30, papers: [{ title: 'Report: School Partnership Strategy 2026–29', pages: '9 to 14', publicity: 'open' }, { title: 'Appendix A: action plan', pages: '15 to 22', publicity: 'open' }] }),
    item('5', 'Attendance and exclusions, autumn term', { ask: 'Discussion', presenter: 'Head of Access', startTime: at('18:45'), minutes: 20 }),
    item('5.1', 'Figures by phase', { level: 2 }),
    item('5.2', 'Requests for managed moves', { level: 2, state: 'Deferred', stateReason: 'The figures are not ready.' }),
    item('6', 'Urgent business admitted by the Chair', { startTime: at('19:05'), minutes: 5 }),
    item('7', 'Purchase of the former Tidewell Primary site', { ask: 'Decision', presenter: 'Report of the Head of Property', startTime: at('19:10'), minutes: 20, publicity: 'exempt', exemptParagraphs: ['3'], publicInterestReason: 'Disclosure would weaken the council’s position in the purchase.', recommendation: [prose('That the purchase be approved at the price in the report.')], publicTitle: 'A property matter', papers: [{ title: 'Valuation of the site', pages: '23 to 27', publicity: 'exempt' }] }),
  ],
  notes: [prose('This meeting is open to the public, except for Part 2. Anyone may film or record the open part; please tell the clerk beforehand if you plan to.'), prose('Papers can be had in large print or another format from the clerk.')],
  status: 'final',
  audience: 'members',
  classification: { type: 'exempt', paragraphs: ['3'], appliesTo: 'item 7' },
  recordedAt: '2026-11-16T09:30:00Z',
};

/** A report with a mark on its title, its details, its sections and every paragraph. */
function markedReport(facts: ReportDocumentFacts): ReportDocumentFacts {
  let count = 0;
  const mark = (): string => rowMark('a paper', `row ${String((count += 1))}`);
  const marked = (paragraph: Prose): Prose => ({ ...paragraph, mark: mark() });
  return {
    ...facts,
    titleMark: mark(),
    details: facts.details.map((detail) => ({ ...detail, mark: mark() })),
    sections: facts.sections.map((section) => ({
      ...section,
      mark: mark(),
      parts: section.parts.map((part) => {
        if (part.type === 'prose') return { ...part, prose: marked(part.prose) };
        if (part.type === 'recommendations') return { ...part, items: part.items.map(marked) };
        return part.type === 'implication' ? { ...part, mark: mark(), answer: part.answer.map(marked) } : part;
      }),
    })),
  };
}

/** A report from the Education Board template: five numbered sections, a sixth that is not, one detail left empty. */
export const REPORT_FACTS: ReportDocumentFacts = {
  council: 'Southmere Borough Council',
  body: 'Education Board',
  date: day,
  title: 'School Partnership Strategy 2026–29',
  details: [
    { label: 'Meeting', value: 'Education Board' },
    { label: 'Date', value: '24 November 2026' },
    { label: 'Report prepared by', value: 'Perpetua Lindqvist, Director of Learning' },
    { label: 'Agenda Item', value: '' },
  ],
  sections: [
    { label: '1', heading: 'Purpose of Report', numbered: true, publicity: 'open', parts: [{ type: 'prose', prose: prose('To ask the Board to approve the strategy for partnerships between schools for the next three years.', 'numbered') }] },
    { label: '2', heading: 'Recommendations', numbered: true, publicity: 'open', parts: [{ type: 'recommendations', lead: 'The Board is recommended to agree:', items: [prose('That the School Partnership Strategy 2026–29, attached as Appendix A, is approved.', 'numbered'), prose('That the Director of Learning, in consultation with the Chair, may make small changes to it before it is published.', 'numbered'), prose('That a further report on exclusions comes to the Board in six months.', 'numbered')] }] },
    {
      label: '3', heading: 'Background/Context', numbered: true, publicity: 'open', parts: [
        { type: 'prose', prose: prose('The Council answers for standards in all its schools, whatever their status. The last strategy was written before eleven of them joined a trust.', 'numbered') },
        { type: 'prose', prose: { kind: 'numbered', level: 1, publicity: 'open', runs: [{ text: 'The present strategy, ' }, { text: 'Better Together', italic: true }, { text: ', does not mention trusts. The new one rests on three strands:' }] } },
        { type: 'prose', prose: prose('a protocol for fair access, so that', 'letter') },
        { type: 'prose', prose: prose('children are placed within fifteen school days; and', 'roman') },
        { type: 'prose', prose: prose('no school takes more than its share;', 'roman') },
        { type: 'prose', prose: prose('attendance figures shared each half term; and', 'letter') },
        { type: 'prose', prose: prose('joint work on exclusions.', 'letter') },
        { type: 'prose', prose: prose('What schools told us', 'heading') },
        { type: 'prose', prose: prose('Headteachers asked for three things in the autumn survey:', 'numbered') },
        { type: 'prose', prose: prose('one person to ring', 'bullet') },
        { type: 'prose', prose: prose('figures that arrive before half term', 'bullet') },
        { type: 'prose', prose: prose('a say in how the money is shared', 'bullet') },
        { type: 'prose', prose: { kind: 'numbered', level: 1, publicity: 'open', runs: [{ text: 'The answers are set out in the ' }, { text: 'survey report on the Council’s website', link: 'https://southmere.example/survey' }, { text: '.' }] } },
      ],
    },
    { label: '4', heading: 'Summary of benefits of the proposal', numbered: true, publicity: 'open', parts: [{ type: 'prose', prose: prose('Schools know where they stand, governors have figures they can question, and the Board can see whether the money does what it should.', 'numbered') }] },
    {
      label: '5', heading: 'Implications of the report', numbered: true, publicity: 'open', parts: [
        { type: 'implication', label: 'Financial implications', answer: [prose('£25,000 in 2026/27, met from the core budget. No cost after that year.', 'numbered')], consulted: 'Head of Finance, 10 November 2026' },
        { type: 'implication', label: 'Consultation', answer: [prose('All state-funded schools were asked in September; 41 of 58 answered.', 'numbered')], consulted: '' },
        { type: 'implication', label: 'Risk associated with the report', answer: [prose('None beyond those in the register.', 'numbered')], consulted: '' },
      ],
    },
    { label: '6', heading: 'Background Papers', numbered: false, publicity: 'open', parts: [{ type: 'prose', prose: prose('Appendix A: School Partnership Strategy 2026–29') }] },
  ],
  classification: { type: 'open' },
  status: 'final',
  numbers: 'fixed',
  contents: false,
  audience: 'members',
  recordedAt: '2026-11-12T14:00:00Z',
};

/** Minutes with decisions in limbs, a vote, an exempt item and actions. */
export const MINUTES_FACTS: MinutesDocumentFacts = {
  council: 'Southmere Borough Council',
  body: 'Education Board',
  date: day,
  startTime: at('18:00'),
  endTime: at('19:40'),
  place: 'Committee Room 1, Civic Centre, Southmere',
  attendance: [
    { name: 'Councillor Amira Okafor', role: 'Chair', attendance: 'Present' },
    { name: 'Howard Pell', role: 'Vice-chair', attendance: 'Present from 6.15 pm' },
    { name: 'Siân Llewellyn', role: 'Member', attendance: 'Present' },
    { name: 'Reverend Tomasz Brzozowski', role: 'Member', attendance: 'Apologies, accepted' },
    { name: 'Perpetua Lindqvist', role: 'Director of Learning', attendance: 'In attendance' },
    { name: 'Dilys Marchetti', role: 'Clerk', attendance: 'In attendance' },
  ],
  quorum: 'The meeting was quorate throughout.',
  minutes: [
    { label: '41', title: 'Apologies for absence', publicity: 'open', exemptParagraphs: [], publicTitle: '', publicSummary: '', parts: [{ type: 'prose', prose: prose('Apologies were received from Reverend Brzozowski and accepted.') }] },
    { label: '42', title: 'Declarations of interest', publicity: 'open', exemptParagraphs: [], publicTitle: '', publicSummary: '', parts: [{ type: 'prose', prose: prose('Mr Pell declared a personal interest in minute 44 as a trustee of the Harbour Trust. He stayed and took part.') }] },
    { label: '43', title: 'Minutes of the last meeting', publicity: 'open', exemptParagraphs: [], publicTitle: '', publicSummary: '', parts: [{ type: 'decision', verb: 'RESOLVED', lead: prose('that the minutes of the meeting held on 22 September 2026 be approved as a correct record and signed by the Chair.'), limbs: [], number: '' }] },
    {
      label: '44', title: 'School Partnership Strategy 2026–29', publicity: 'open', exemptParagraphs: [], publicTitle: '', publicSummary: '', parts: [
        { type: 'prose', prose: prose('The Board considered a report of the Director of Learning. Members asked what the protocol would cost after the first year, and how small schools would be heard:') },
        { type: 'prose', prose: prose('the Director said that there was no further cost; and', 'bullet') },
        { type: 'prose', prose: prose('each phase would have two places on the steering group.', 'bullet') },
        { type: 'decision', verb: 'RESOLVED', lead: prose('that the Board'), limbs: [prose('approves the strategy;', 'letter'), prose('asks the Director to publish it by 12 January 2027; and', 'letter'), prose('asks for a further report on exclusions in six months.', 'letter')], number: '' },
        { type: 'vote', text: 'For: 3. Against: 0. Abstained: 1.', publicity: 'open' },
      ],
    },
    { label: '45', title: 'Purchase of the former Tidewell Primary site', publicity: 'exempt', exemptParagraphs: ['3'], publicTitle: 'A property matter', publicSummary: 'The Board authorised negotiations.', parts: [{ type: 'prose', prose: { ...prose('Members noted the valuation of £1.2 million.'), publicity: 'exempt' } }, { type: 'decision', verb: 'RESOLVED', lead: { ...prose('that the Head of Property may negotiate up to that sum.'), publicity: 'exempt' }, limbs: [], number: '' }] },
  ],
  actions: [
    { minute: '44(b)', action: textRuns('Publish the strategy on the Council’s website.'), owner: 'Director of Learning', due: '12 January 2027', publicity: 'open' },
    { minute: '44(c)', action: textRuns('Bring a further report on exclusions.'), owner: 'Head of Access', due: '24 May 2027', publicity: 'open' },
  ],
  status: 'draft',
  audience: 'public',
  classification: { type: 'exempt', paragraphs: ['3'], appliesTo: 'minute 45' },
  signedBy: 'Chair',
  recordedAt: '2026-11-24T20:05:00Z',
};

const supplement: AgendaDocumentFacts = { ...AGENDA_FACTS, issue: 'supplementary', members: [], quorum: '', showTimes: false, notices: ['This adds to the agenda issued on 16 November 2026. Nothing on that was renumbered.', 'Notice of this business is shorter than usual: the offer closes on 30 November.'], items: AGENDA_FACTS.items.slice(-2), notes: [] };
const revised: AgendaDocumentFacts = { ...AGENDA_FACTS, issue: 'revised', meetingTitle: 'Special meeting on reading', notices: ['This agenda takes the place of the one issued on 12 November 2026.'] };

/** A pack with two papers, one of them exempt, and two attached files. */
function pack(audience: 'public' | 'members'): DocumentModel {
  const exempt = { type: 'exempt', paragraphs: ['3'], appliesTo: null } as const;
  const report = buildReport({ ...REPORT_FACTS, classification: { type: 'open' }, audience });
  return buildPack({
    council: AGENDA_FACTS.council, body: AGENDA_FACTS.body, date: day, status: 'final', audience, classification: audience === 'public' ? { type: 'open' } : exempt, recordedAt: '2026-11-16T09:30:00Z',
    meetingTitle: '', time: '6.00 pm to 8.00 pm', place: AGENDA_FACTS.place, agenda: buildAgenda({ ...AGENDA_FACTS, audience }),
    papers: [{ itemLabel: '4', title: report.title, classification: { type: 'open' }, model: report }, ...(audience === 'public' ? [] : [{ itemLabel: '7', title: 'Purchase of the former Tidewell Primary site', classification: exempt, model: report }])],
    files: [{ itemLabel: '5', title: 'Forecast', fileName: 'Forecast.xlsx', byteLength: 48_000, contentHash: '0123456789abcdef'.repeat(4), publicity: 'open' }],
  });
}

/** Every kind that the product offers, by name; a kind without a sample does not compile. */
const SAMPLES: Readonly<Record<DocumentKind, () => Readonly<Record<string, DocumentModel>>>> = {
  agenda: () => ({
    'agenda-issued': buildAgenda(AGENDA_FACTS),
    'agenda-public': buildAgenda({ ...AGENDA_FACTS, audience: 'public', classification: { type: 'open' } }),
    'agenda-revised': buildAgenda(revised),
    'agenda-draft': buildAgenda({ ...AGENDA_FACTS, numbers: 'styles', status: 'draft', audience: 'public', issuedOn: null }),
  }),
  supplementaryAgenda: () => ({ 'supplementary-agenda': buildAgenda(supplement), 'supplementary-agenda-public': buildAgenda({ ...supplement, audience: 'public', classification: { type: 'open' } }) }),
  report: () => ({
    'report-issued': buildReport(REPORT_FACTS),
    'report-appendices': reportWithAppendices(REPORT_FACTS, 'members'),
    'report-appendices-public': reportWithAppendices(REPORT_FACTS, 'public'),
    // With the marks by which a draft is known again when it comes back from Word.
    'report-draft': readableBack(buildReport({ ...markedReport(REPORT_FACTS), numbers: 'styles', status: 'draft', contents: true, classification: { type: 'exempt', paragraphs: ['3'], appliesTo: 'Appendix B' } }), 'a paper'),
  }),
  minutes: () => ({ 'minutes-draft': buildMinutes(MINUTES_FACTS), 'minutes-approved': buildMinutes({ ...MINUTES_FACTS, status: 'approved', audience: 'members' }) }),
  minutesPart2: () => ({ 'minutes-part-2': buildMinutes({ ...MINUTES_FACTS, status: 'approved', audience: 'members', part: 'part2', initials: true }) }),
  minuteExcerpt: () => ({ 'minute-excerpt': buildExcerpt({ ...MINUTES_FACTS, status: 'approved', classification: { type: 'open' }, minutes: MINUTES_FACTS.minutes.filter(({ label }) => label === '44') }) }),
  meetingAttendance: () => ({ 'meeting-attendance': buildMeetingAttendance(MEETING_ATTENDANCE_FACTS), 'meeting-attendance-empty': buildMeetingAttendance({ ...MEETING_ATTENDANCE_FACTS, people: [], moves: [], declarations: [] }) }),
  actionList: () => ({
    'action-list': buildActionList(ACTION_LIST_FACTS),
    'action-list-public': buildActionList({ ...ACTION_LIST_FACTS, audience: 'public' }),
    'action-list-body': buildActionList({ ...ACTION_LIST_FACTS, meetingDate: null, earlier: [] }),
    'action-list-empty': buildActionList({ ...ACTION_LIST_FACTS, actions: [], earlier: [] }),
  }),
  resumption: () => ({ resumption: buildResumption(RESUMPTION_FACTS), 'resumption-public': buildResumption({ ...RESUMPTION_FACTS, audience: 'public' }), 'resumption-unknown': buildResumption({ ...RESUMPTION_FACTS, resumes: { day: null, at: null, place: '' }, items: [] }) }),
  betweenDecisions: () => ({ 'between-decisions': buildBetweenDecisions(BETWEEN_FACTS), 'between-decision': buildBetweenDecisions({ ...BETWEEN_FACTS, single: true, decisions: BETWEEN_FACTS.decisions.slice(1) }), 'between-none': buildBetweenDecisions({ ...BETWEEN_FACTS, decisions: [] }) }),
  decisions: () => ({ decisions: buildDecisions(DECISIONS_FACTS), 'decisions-public': buildDecisions({ ...DECISIONS_FACTS, audience: 'public' }), 'decisions-none': buildDecisions({ ...DECISIONS_FACTS, span: '', decisions: [] }) }),
  actionPlan: () => ({
    'action-plan': buildActionPlan(PLAN_FACTS),
    'action-plan-public': buildActionPlan({ ...PLAN_FACTS, audience: 'public', choice: { ...PLAN_FACTS.choice, status: true } }),
    'action-plan-grouped': buildActionPlan(GROUPED_PLAN_FACTS),
    'action-plan-empty': buildActionPlan({ ...PLAN_FACTS, plan: { ...PLAN_FACTS.plan, rows: [] } }),
  }),
  recommendationHistory: () => ({
    'recommendation-history': buildRecommendationHistory(HISTORY_FACTS),
    'recommendation-history-new': buildRecommendationHistory({ ...HISTORY_FACTS, origin: [], evidence: [], recommendation: { ...HISTORY_FACTS.recommendation, response: '', responseBlocks: [], actions: [], updates: [], history: [], status: 'notStarted', timescale: { verbatim: '', kind: 'none', day: null }, refersTo: [], pointedAtBy: [] } }),
  }),
  challengeLog: () => ({ 'challenge-log': buildChallengeLog(CHALLENGE_LOG_FACTS), 'challenge-log-public': buildChallengeLog({ ...CHALLENGE_LOG_FACTS, audience: 'public' }), 'challenge-log-none': buildChallengeLog({ ...CHALLENGE_LOG_FACTS, span: '', challenges: [] }) }),
  pack: () => ({ 'pack-members': pack('members'), 'pack-public': pack('public') }),
  notice: () => ({ 'notice-certificate': buildNotice(NOTICE_FACTS), 'notice-short': buildNotice(SHORT_NOTICE_FACTS), 'notice-working': buildNotice(NOTICE_WORKING_FACTS), 'notice-no-rules': buildNotice({ ...NOTICE_FACTS, rule: null, working: null }) }),
  meetingCalendar: () => ({ 'meeting-calendar': buildMeetingCalendar(MEETING_CALENDAR_FACTS), 'meeting-calendar-empty': buildMeetingCalendar({ ...MEETING_CALENDAR_FACTS, meetings: [] }) }),
  forwardPlan: () => ({ 'forward-plan': buildForwardPlan(FORWARD_PLAN_FACTS), 'forward-plan-public': buildForwardPlan({ ...FORWARD_PLAN_FACTS, audience: 'public' }) }),
  attendanceTable: () => ({
    'attendance-table': buildAttendanceTable(ATTENDANCE_FACTS),
    'attendance-empty': buildAttendanceTable({ ...ATTENDANCE_FACTS, report: { ...ATTENDANCE_FACTS.report, meetings: [], seats: [], organisations: [] } }),
  }),
  statutoryTable: () => ({
    'statutory-table': buildStatutoryTable(STATUTORY_FACTS),
    'statutory-empty': buildStatutoryTable({ ...STATUTORY_FACTS, table: { ...STATUTORY_FACTS.table, governors: [], associates: [], committees: [] } }),
  }),
  terms: () => ({ 'terms-agreed': buildTerms(TERMS_FACTS), 'terms-draft': buildTerms({ ...TERMS_FACTS, agreed: null, text: [], groups: [], others: [] }) }),
  membership: () => ({ membership: buildMembership(TERMS_FACTS) }),
  register: () => ({ register: buildRegister(REGISTER_FACTS) }),
  chairAgenda: () => ({ 'chair-agenda': buildChairAgenda(CHAIR_FACTS) }),
  signInSheet: () => ({ 'sign-in-sheet': buildSignInSheet(ROOM_FACTS), 'sign-in-empty': buildSignInSheet({ ...ROOM_FACTS, people: [] }) }),
  namePlates: () => ({ 'name-plates': buildNamePlates(ROOM_FACTS), 'name-plates-none': buildNamePlates({ ...ROOM_FACTS, people: [] }) }),
  requests: () => ({ requests: buildRequests(REQUESTS_FACTS), 'requests-none': buildRequests({ ...REQUESTS_FACTS, audience: 'public', requests: [] }) }),
};

/** The documents that the product writes today, by name. */
export function sampleDocuments(): Readonly<Record<string, DocumentModel>> {
  return Object.assign({ 'every-block': everyBlock(), ...readingNotes() }, ...Object.values(SAMPLES).map((make) => make()));
}

const words = (text: string): readonly Inline[] => textRuns(text);
const LONG = 'The service considered what was asked and will report each term to the Board on how far it has come. '.repeat(6).trim();

/** A document that uses every block, every run, both orientations and both ways of numbering. */
export function everyBlock(): DocumentModel {
  const portrait: Block[] = [
    { type: 'strapline', text: 'Southmere Borough Council' },
    { type: 'title', text: 'Partnership proposal with everything in it' },
    { type: 'detail', label: 'Subject', value: words('Every block the product writes') },
    { type: 'detail', label: 'Time needed', value: [] },
    { type: 'notice', tone: 'exempt', runs: words('Not for publication. Appendix B contains exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972 (as amended).') },
    { type: 'notice', tone: 'information', runs: words('This paper is late. The Chair admits it because the offer closes on 30 November.') },
    { type: 'contents', heading: 'Contents', levels: 2 },
    { type: 'heading', level: 1, number: UNNUMBERED, series: 'section', runs: words('Summary'), bookmark: null },
    { type: 'paragraph', look: 'lead', indent: 'none', keepWithNext: false, runs: words('A lead paragraph that says what the paper is for.') },
    { type: 'paragraph', look: 'quiet', indent: 'none', keepWithNext: true, runs: words('A quiet note.') },
    { type: 'heading', level: 1, number: AUTO_NUMBER, series: 'section', runs: words('Background'), bookmark: 'background' },
    { type: 'numbered', level: 1, number: AUTO_NUMBER, series: 'section', bookmark: 'evidence', runs: [
      { type: 'text', text: 'Bold', bold: true }, { type: 'text', text: ', ' }, { type: 'text', text: 'italic', italic: true }, { type: 'text', text: ', the 5' }, { type: 'text', text: 'th', position: 'superscript' },
      { type: 'text', text: ', H' }, { type: 'text', text: '2', position: 'subscript' }, { type: 'text', text: 'O, ' }, { type: 'text', text: 'Bwrdd Addysg', language: 'cy-GB' }, { type: 'lineBreak' }, { type: 'text', text: 'a new line, a' }, { type: 'tab' }, { type: 'text', text: 'tab, a note' },
      { type: 'footnote', runs: [{ type: 'text', text: 'Department for Education guidance, 2025. See ' }, { type: 'link', href: 'https://southmere.example/guidance', text: 'the guidance' }] },
      { type: 'text', text: ' and ' }, { type: 'link', href: 'mailto:clerk@southmere.example', text: 'the clerk' }, { type: 'text', text: '.' },
    ] },
    { type: 'numbered', level: 2, number: AUTO_NUMBER, series: 'section', bookmark: null, runs: words('A sub-paragraph.') },
    { type: 'numbered', level: 3, number: AUTO_NUMBER, series: 'section', bookmark: null, runs: words('A lettered paragraph.') },
    { type: 'numbered', level: 4, number: AUTO_NUMBER, series: 'section', bookmark: null, runs: words('A roman paragraph.') },
    { type: 'heading', level: 2, number: UNNUMBERED, series: 'section', runs: words('A sub-heading'), bookmark: null },
    { type: 'numbered', level: 1, number: AUTO_NUMBER, series: 'section', bookmark: null, runs: [{ type: 'text', text: 'See paragraph ' }, { type: 'reference', target: 'evidence', show: 'label' }, { type: 'text', text: ' on page ' }, { type: 'reference', target: 'evidence', show: 'page' }, { type: 'text', text: ', section ' }, { type: 'reference', target: 'background', show: 'label' }, { type: 'text', text: ' (' }, { type: 'reference', target: 'background', show: 'text' }, { type: 'text', text: ') and ' }, { type: 'reference', target: 'r-one', show: 'label' }, { type: 'text', text: '.' }] },
    { type: 'paragraph', look: 'body', indent: 'label', keepWithNext: false, runs: words('Text beside the number, without one of its own.') },
    { type: 'listItem', marker: 'bullet', level: 1, list: 'a', indent: 'label', runs: words('a bullet') },
    { type: 'listItem', marker: 'bullet', level: 2, list: 'a', indent: 'label', runs: words('a bullet beneath') },
    { type: 'listItem', marker: 'number', level: 1, list: 'b', indent: 'none', runs: words('one') },
    { type: 'listItem', marker: 'letter', level: 2, list: 'b', indent: 'none', runs: words('letter a') },
    { type: 'listItem', marker: 'number', level: 1, list: 'b', indent: 'none', runs: words('two') },
    { type: 'listItem', marker: 'letter', level: 2, list: 'b', indent: 'none', runs: words('letter a again') },
    { type: 'listItem', marker: 'roman', level: 1, list: 'c', indent: 'none', runs: words('roman i of another list') },
    { type: 'heading', level: 1, number: AUTO_NUMBER, series: 'section', runs: words('Recommendations'), bookmark: null },
    { type: 'recommendations', count: 'paragraphs', lead: words('The Board is recommended to agree:'), items: [{ level: 1, number: AUTO_NUMBER, runs: words('That the proposal is approved.'), bookmark: null }, { level: 2, number: AUTO_NUMBER, runs: words('with one part beneath.'), bookmark: null }] },
    { type: 'recommendations', count: 'letters', lead: [], items: [{ level: 1, number: AUTO_NUMBER, runs: words('That it is counted by letters.'), bookmark: null }, { level: 2, number: AUTO_NUMBER, runs: words('with a part of its own; and'), bookmark: null }, { level: 1, number: literalNumber('R7'), runs: words('That this one is fixed.'), bookmark: 'r-one' }, { level: 1, number: UNNUMBERED, runs: words('That this one has no number.'), bookmark: null }] },
    { type: 'heading', level: 1, number: literalNumber('12.'), series: 'section', runs: words('A heading with a fixed number'), bookmark: null },
    { type: 'numbered', level: 1, number: literalNumber('12.1'), series: 'section', bookmark: null, runs: words('A paragraph with a fixed number.') },
    { type: 'numbered', level: 3, number: AUTO_NUMBER, series: 'section', bookmark: null, runs: words('Letters under it begin again.') },
    { type: 'heading', level: 2, number: literalNumber('44'), series: 'item', runs: words('A minute'), bookmark: null },
    { type: 'decision', verb: 'RESOLVED', lead: words('that the Board'), limbs: [{ level: 1, number: literalNumber('(a)'), runs: words('approves it; and'), bookmark: null }, { level: 1, number: literalNumber('(b)'), runs: words('asks for a report.'), bookmark: null }] },
    { type: 'decision', verb: 'AGREED', lead: words('that letters may be counted'), limbs: [{ level: 1, number: AUTO_NUMBER, runs: words('like this; and'), bookmark: null }, { level: 2, number: AUTO_NUMBER, runs: words('like that.'), bookmark: null }] },
    { type: 'decision', verb: 'NOTED', lead: [], limbs: [] },
    { type: 'heading', level: 3, number: UNNUMBERED, series: 'section', runs: words('A heading of the third level'), bookmark: null },
    { type: 'image', mediaType: 'image/png', data: DOT_PNG, width: 40, height: 20, alt: 'A coloured rectangle standing for a chart', decorative: false },
    { type: 'image', mediaType: 'image/png', data: DOT_PNG, width: 2000, height: 20, alt: '', decorative: true },
    { type: 'image', mediaType: 'image/png', data: DOT_PNG, width: 60, height: 20, alt: 'A map of the wards', decorative: false, caption: 'Wards & places', count: { word: 'Figure', number: 1, counted: true }, bookmark: 'figure-one' },
    { type: 'table', caption: 'What it costs', count: { word: 'Table', number: 1, counted: true }, bookmark: 'table-one', description: 'Costs by school', columns: [{ header: 'School', width: 3, align: 'left', runs: [{ type: 'text', text: 'School' }, { type: 'footnote', runs: [{ type: 'text', text: 'By name.' }] }] }, { header: 'Amount', width: 1, align: 'right' }], headingColumn: true, rowSplit: 'auto', rows: [{ cells: [[{ type: 'paragraph', runs: words('Stonewick') }], [{ type: 'paragraph', runs: words('£100') }]] }] },
    { type: 'table', caption: null, count: { word: 'Table', number: 2, counted: false }, bookmark: 'table-two', description: 'One column', columns: [{ header: 'Only', width: 1, align: 'left' }], headingColumn: false, rowSplit: 'auto', rows: [{ cells: [[{ type: 'counted', marker: 'letter', level: 1, list: 'in-cell', runs: words('lettered') }]] }] },
    { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: [{ type: 'text', text: 'As ' }, { type: 'reference', target: 'figure-one', show: 'label' }, { type: 'text', text: ', ' }, { type: 'reference', target: 'table-one', show: 'label' }, { type: 'text', text: ' and ' }, { type: 'reference', target: 'table-two', show: 'label' }, { type: 'text', text: ' show; see ' }, { type: 'reference', target: 'gone', show: 'label', shown: '(deleted paragraph)' }, { type: 'text', text: '.' }] },
    { type: 'pageBreak' },
    { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: words('After the page break.') },
    { type: 'signature', lines: ['Signed (Chair)', 'Date'] },
  ];
  const landscape: Block[] = [
    { type: 'heading', level: 1, number: AUTO_NUMBER, series: 'appendix', runs: words('Action plan'), bookmark: 'plan' },
    { type: 'numbered', level: 1, number: AUTO_NUMBER, series: 'appendix', bookmark: null, runs: words('This appendix sets out the response to each recommendation.') },
    {
      type: 'table', caption: 'Recommendations and what was done', description: 'Each recommendation with the response, the timescale and the latest update', headingColumn: true, rowSplit: 'auto',
      columns: [{ header: 'Ref', width: 7, align: 'left' }, { header: 'Recommendation', width: 27, align: 'left' }, { header: 'Response and action plan', width: 36, align: 'left' }, { header: 'Cost', width: 10, align: 'right' }, { header: 'Update', width: 20, align: 'left' }],
      rows: Array.from({ length: 11 }, (_, index) => ({
        cells: [
          [{ type: 'paragraph', runs: words(`R${String(index + 1)}`) }],
          [{ type: 'paragraph', runs: words(LONG.slice(0, 150 + index * 30)) }],
          [{ type: 'paragraph', runs: [{ type: 'text', text: 'The plan ' }, { type: 'text', text: 'Better Together', italic: true }, { type: 'text', text: ' says so.' }] }, { type: 'bullet', runs: words('leadership of governing bodies') }, { type: 'bullet', runs: words('partnerships that last') }, { type: 'bullet', level: 2, runs: words('between small schools') }, { type: 'bullet', level: 3, runs: words('of one village') }, { type: 'counted', marker: 'letter', level: 1, list: `p${String(index)}`, runs: words('a lettered item') }, { type: 'counted', marker: 'roman', level: 2, list: `p${String(index)}`, runs: words('a roman one below') }, { type: 'counted', marker: 'bracket', level: 1, list: `q${String(index)}`, runs: words('a part') }, { type: 'labelled', label: 'Action', runs: words(LONG.slice(0, index === 5 ? 600 : 120)) }],
          [{ type: 'paragraph', runs: words(`£${String(index * 1250)}`) }],
          index === 3 ? [] : [{ type: 'paragraph', runs: words('In hand.') }],
        ],
      })),
    },
  ];
  const last: Block[] = [
    { type: 'heading', level: 1, number: AUTO_NUMBER, series: 'appendix', runs: words('Commercial terms'), bookmark: null },
    { type: 'numbered', level: 1, number: AUTO_NUMBER, series: 'appendix', bookmark: null, runs: words('One paragraph of the second appendix.') },
    { type: 'numbered', level: 2, number: AUTO_NUMBER, series: 'appendix', bookmark: null, runs: words('And one beneath it.') },
  ];
  return {
    kind: 'proposal', title: 'Partnership proposal with everything in it', subject: 'A document for tests', author: 'Southmere Borough Council', language: 'en-GB',
    classification: { type: 'exempt', paragraphs: ['3'], appliesTo: 'Appendix B' }, status: 'forApproval', recordedAt: '2026-11-01T10:00:00Z',
    header: { left: 'Southmere Borough Council', right: 'Proposal' }, footer: { left: 'Partnership proposal', pageNumbers: true },
    sections: [{ orientation: 'portrait', blocks: portrait }, { orientation: 'landscape', blocks: landscape }, { orientation: 'portrait', blocks: last }],
  };
}

