import type { ImplicationTemplate, PaperTemplate } from './paper-template';

/** One question of the report, with the words that reports written elsewhere have for it. */
function question(key: string, label: string, names: readonly string[], guidance: string): ImplicationTemplate {
  return { key, label, names, guidance };
}

/** A council's committee report: who reports to which meetings, what is recommended, the options, and each implication answered. */
export const COMMITTEE_REPORT: PaperTemplate = {
  key: 'committee-report',
  name: 'Committee report',
  purpose: 'A council’s report to a committee: options, reasons, and every implication answered by who was asked.',
  openHeadings: false,
  details: [
    { key: 'title', label: 'Subject', names: ['title', 'report title', 'subject of report', 'report subject'], required: true, startsWith: 'paperTitle', guidance: 'What the report is about, in a few words.' },
    { key: 'body', label: 'Report to', names: ['to', 'committee', 'board', 'body', 'meeting', 'decision maker'], required: true, startsWith: 'bodyName', guidance: 'The committee that decides.' },
    { key: 'date', label: 'Date of meeting', names: ['date', 'dates of meetings', 'meeting date', 'meeting on', 'on'], required: true, startsWith: 'meetingDate', guidance: 'The day of the meeting; every meeting where the report goes to several.' },
    { key: 'preparedBy', label: 'Report of', names: ['report by', 'report prepared by', 'prepared by', 'director', 'portfolio holder'], required: true, startsWith: 'nothing', guidance: 'The director or portfolio holder whose report it is.' },
    { key: 'contact', label: 'Contact officer', names: ['contact', 'contact details', 'author', 'report author', 'officer contact'], required: true, startsWith: 'nothing', guidance: 'Name, telephone and e-mail of who answers questions.' },
    { key: 'wards', label: 'Wards affected', names: ['ward', 'wards', 'ward s affected', 'ward affected'], required: true, startsWith: 'nothing', guidance: 'Which wards, or “All”.' },
    { key: 'keyDecision', label: 'Key decision', names: ['key decision', 'is this a key decision'], required: false, startsWith: 'nothing', guidance: 'Yes or no; with the reference of the forward plan where it is one.' },
    { key: 'asked', label: 'For', names: ['purpose of the item', 'for decision discussion or noting', 'action'], required: false, startsWith: 'nothing', guidance: 'Decision, discussion or noting.' },
    { key: 'classification', label: 'Classification', names: ['public or exempt', 'status', 'confidentiality'], required: false, startsWith: 'publicity', guidance: 'Open, part exempt or exempt.' },
    { key: 'agendaItem', label: 'Agenda item', names: ['agenda item no', 'agenda item number', 'item', 'item no', 'item number'], required: false, startsWith: 'itemNumber', guidance: 'The number of the item, when the agenda has it.' },
  ],
  sections: [
    {
      key: 'purpose', heading: 'Purpose of report', names: ['purpose', 'purpose of the report', 'purpose and summary', 'purpose of report and executive summary', 'summary', 'executive summary', 'introduction'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'In a few sentences: why the Committee is reading this.',
    },
    {
      key: 'recommendations', heading: 'Recommendations', names: ['recommendation', 'recommendation s', 'recommended', 'decisions required'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'One decision to a paragraph, in words that can stand in the minutes unchanged. Start with a verb: agree, approve, allocate, note.',
    },
    {
      key: 'background', heading: 'Background', names: ['context', 'background and context', 'background/context', 'background information', 'introduction and background'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'What led to this, and what the Committee has decided on it before.',
    },
    {
      key: 'options', heading: 'Analysis and options considered', names: ['options', 'options considered', 'analysis', 'alternative options', 'analysis and options', 'analysis and consideration of any alternative options', 'available alternatives'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'Each option with what speaks for and against it; doing nothing is one of them.',
    },
    {
      key: 'consultation', heading: 'Consultation', names: ['consultations', 'consultation and engagement', 'community engagement and consultation', 'engagement', 'consultation results'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'Who was asked, when, what they said, and what was changed because of it.',
    },
    {
      key: 'reasons', heading: 'Conclusion and reasons', names: ['conclusion', 'conclusions', 'reasons', 'reasons for recommendations', 'preferred option and reasons for recommendations', 'preferred option', 'reasons for the decision'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'Which option is preferred, and why.',
    },
    {
      key: 'implications', heading: 'Implications', names: ['implications of the report', 'corporate implications', 'cross cutting issues and implications', 'implications and risks'],
      numbered: true, required: true, startsAs: 'numbered',
      guidance: 'Answer each one. Where there is nothing to say, say so: “None.”',
      implications: [
        question('financial', 'Financial implications', ['financial', 'finance', 'finance and other resource implications', 'cost', 'resource implications'], 'What it costs, from which budget, for how long.'),
        question('legal', 'Legal implications', ['legal', 'legal and constitutional implications'], 'The power under which it is decided, and duties that bear on it.'),
        question('equalities', 'Equality implications', ['equality', 'equalities', 'equalities implications', 'equality and diversity'], 'Who gains and who may lose; whether an impact assessment was made.'),
        question('climate', 'Climate and sustainability', ['climate', 'sustainability', 'environmental implications', 'sustainability implications', 'climate change'], 'What it means for emissions and the environment.'),
        question('risk', 'Risk', ['risks', 'risk management', 'risk assessment', 'risk implications', 'risk and opportunity'], 'What could go wrong with it, and without it.'),
        question('procurement', 'Procurement', ['procurement implications', 'commissioning', 'social value and procurement implications'], 'What is bought, and by which route.'),
        question('workforce', 'Human resources', ['hr', 'staffing', 'staffing implications', 'workforce', 'human resources implications'], 'What it means for staff.'),
        question('crime', 'Crime and disorder', ['crime and disorder implications', 'community safety'], 'What it does to prevent crime and disorder.'),
        question('health', 'Public health', ['public health implications', 'health', 'health and wellbeing'], 'What it means for health and for differences in health.'),
      ],
    },
    {
      key: 'backgroundPapers', heading: 'Background papers', names: ['background documents', 'list of background papers', 'background papers and documents'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'The documents the report relies on (LGA 1972 s.100D). Write “None.” when there are none.',
    },
    {
      key: 'appendices', heading: 'Appendices', names: ['appendix', 'list of appendices', 'appendices attached'],
      numbered: false, required: false, startsAs: 'bullet', implications: [],
      guidance: 'What is attached, each with its letter and title.',
    },
  ],
};
