import type { PaperTemplate } from './paper-template';

/** What a headteacher or an officer reports to a governing body: how the school does against its plan, and what governors are asked. */
export const GOVERNORS_REPORT: PaperTemplate = {
  key: 'governors-report',
  name: 'Report to governors',
  purpose: 'A headteacher’s or officer’s report to the governing body: progress on the plan, pupils, staff, money, and what is asked of governors.',
  openHeadings: false,
  details: [
    { key: 'body', label: 'Report to', names: ['to', 'governing body', 'governing board', 'committee', 'board'], required: true, startsWith: 'bodyName', guidance: 'The governing body or its committee.' },
    { key: 'date', label: 'Meeting on', names: ['on', 'date', 'date of meeting', 'meeting date'], required: true, startsWith: 'meetingDate', guidance: 'The day of the meeting.' },
    { key: 'preparedBy', label: 'Report of', names: ['report by', 'prepared by', 'report prepared by', 'headteacher', 'author'], required: true, startsWith: 'nothing', guidance: 'Name and post of the author.' },
    { key: 'title', label: 'Title', names: ['report title', 'subject'], required: true, startsWith: 'paperTitle', guidance: 'Whose report it is, and for which term.' },
    { key: 'agendaItem', label: 'Agenda item', names: ['agenda item no', 'agenda item number', 'item', 'item no'], required: false, startsWith: 'itemNumber', guidance: 'The number of the item, when the agenda has it.' },
  ],
  sections: [
    {
      key: 'summary', heading: 'Summary', names: ['overview', 'introduction', 'purpose', 'purpose of report', 'headlines', 'executive summary'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'What governors should know if they read nothing else.',
    },
    {
      key: 'recommendations', heading: 'What governors are asked to do', names: ['recommendations', 'recommendation', 'decisions required', 'governors are asked to', 'actions for governors'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'One decision to a paragraph. Start with a verb: approve, agree, note.',
    },
    {
      key: 'plan', heading: 'Progress against the school improvement plan', names: ['school improvement plan', 'school development plan', 'progress on the school improvement plan', 'improvement priorities', 'sip', 'sdp'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'Priority by priority: what was done, what it changed, what comes next.',
    },
    {
      key: 'pupils', heading: 'Pupils', names: ['pupil numbers', 'numbers on roll', 'attendance', 'attendance and behaviour', 'outcomes', 'pupil outcomes', 'attendance behaviour and exclusions'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'Numbers, attendance, suspensions and results, by group where it matters. No pupil may be known by what is written.',
    },
    {
      key: 'staff', heading: 'Staff', names: ['staffing', 'staff and wellbeing', 'staffing update', 'workforce'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'Posts filled and vacant, absence, training, workload and wellbeing. No member of staff is named in a public paper.',
    },
    {
      key: 'implications', heading: 'Implications', names: ['implications of the report', 'other matters'],
      numbered: true, required: true, startsAs: 'numbered',
      guidance: 'Answer each one. Where there is nothing to say, say so: “None.”',
      implications: [
        { key: 'financial', label: 'Finance', names: ['financial', 'financial implications', 'budget', 'finance and premises'], guidance: 'How the budget stands, and what the proposals cost.' },
        { key: 'safeguarding', label: 'Safeguarding', names: ['safeguarding and child protection', 'child protection'], guidance: 'Training, audits and numbers; never a child.' },
        { key: 'inclusion', label: 'Equality and inclusion', names: ['send', 'equality', 'equalities', 'inclusion', 'special educational needs'], guidance: 'What it means for pupils with special educational needs and for other groups.' },
        { key: 'risk', label: 'Risk, health and safety', names: ['risk', 'risks', 'health and safety', 'premises', 'premises and health and safety'], guidance: 'What may go wrong, accidents and inspections, and what is being done.' },
      ],
    },
    {
      key: 'backgroundPapers', heading: 'Papers that go with this report', names: ['background papers', 'appendices', 'attachments', 'supporting documents'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'What is attached or relied on. Write “None.” when there is nothing.',
    },
  ],
};
