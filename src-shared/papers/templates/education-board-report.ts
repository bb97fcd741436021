import type { PaperTemplate } from './paper-template';

/** The report that an officer takes to an education board: six sections, every implication answered even when there is nothing to say. */
export const EDUCATION_BOARD_REPORT: PaperTemplate = {
  key: 'education-board-report',
  name: 'Education Board report',
  purpose: 'An officer’s report with recommendations, background and implications, for a board or committee to decide on.',
  openHeadings: false,
  details: [
    { key: 'body', label: 'Report to', names: ['to', 'board', 'committee', 'body', 'meeting'], required: true, startsWith: 'bodyName', guidance: 'The board or committee that the report goes to.' },
    { key: 'date', label: 'Meeting on', names: ['on', 'date', 'date of meeting', 'meeting date'], required: true, startsWith: 'meetingDate', guidance: 'The day of the meeting.' },
    { key: 'preparedBy', label: 'Report prepared by', names: ['prepared by', 'report of', 'report by', 'author', 'report author', 'contact officer'], required: true, startsWith: 'nothing', guidance: 'Name, post and organisation of the author.' },
    { key: 'title', label: 'Report Title', names: ['title', 'subject', 'report subject'], required: true, startsWith: 'paperTitle', guidance: 'What the report is about, in a few words.' },
    { key: 'agendaItem', label: 'Agenda Item', names: ['agenda item no', 'agenda item number', 'item', 'item no', 'item number'], required: false, startsWith: 'itemNumber', guidance: 'The number of the item, when the agenda has it.' },
  ],
  sections: [
    {
      key: 'purpose', heading: 'Purpose of Report', names: ['purpose', 'purpose of the report', 'purpose and summary', 'summary', 'introduction', 'executive summary'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'In one or two sentences: why the Board is reading this.',
    },
    {
      key: 'recommendations', heading: 'Recommendations', names: ['recommendation', 'recommendation s', 'recommended', 'decisions required'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'What the Board is asked to do, one decision to a paragraph. Start with a verb: note, approve, agree, allocate.',
    },
    {
      key: 'background', heading: 'Background/Context', names: ['background', 'context', 'background and context', 'background information'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'What led to this, what has been tried, and what the Board needs to know to decide.',
    },
    {
      key: 'benefits', heading: 'Summary of benefits of the proposal', names: ['summary of benefits', 'benefits of the proposal', 'benefits', 'reasons for the recommendations', 'reasons'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'What will be better, for whom, and how it will be seen.',
    },
    {
      key: 'implications', heading: 'Implications of the report', names: ['implications', 'implications of the proposal', 'implications and risks', 'corporate implications'],
      numbered: true, required: true, startsAs: 'numbered',
      guidance: 'Answer each one. Where there is nothing to say, say so: “None.”',
      implications: [
        { key: 'financial', label: 'Financial implications', names: ['financial', 'finance', 'finance implications', 'cost', 'costs', 'resource implications', 'financial and resource implications'], guidance: 'What it costs, from which budget, for how long.' },
        { key: 'consultation', label: 'Consultation', names: ['consultation and engagement', 'consultations', 'engagement'], guidance: 'Who was asked, when, and what they said.' },
        { key: 'risk', label: 'Risk associated with the report', names: ['risk', 'risks', 'risk assessment', 'risk implications', 'risk management'], guidance: 'What could go wrong with it, and without it.' },
      ],
    },
    {
      key: 'backgroundPapers', heading: 'Background Papers', names: ['background papers', 'background documents', 'appendices', 'list of background papers', 'background papers and appendices'],
      numbered: false, required: true, startsAs: 'paragraph', implications: [],
      guidance: 'The documents the report relies on (LGA 1972 s.100D). Write “None.” when there are none.',
    },
  ],
};
