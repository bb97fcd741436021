import type { PaperTemplate } from './paper-template';

/** What a body reports to the one above it, composed from the record and then the clerk's own. */
export const HIGHLIGHT_REPORT: PaperTemplate = {
  key: 'highlight-report',
  name: 'Highlight report',
  purpose: 'What a board, committee or group has done since its last report, for the body it reports to.',
  openHeadings: false,
  details: [
    { key: 'body', label: 'Report to', names: ['to', 'board', 'committee', 'body', 'meeting'], required: true, startsWith: 'bodyName', guidance: 'The body that is reported to.' },
    { key: 'date', label: 'Meeting on', names: ['on', 'date', 'date of meeting', 'meeting date'], required: false, startsWith: 'meetingDate', guidance: 'The day of its meeting.' },
    { key: 'preparedBy', label: 'Report prepared by', names: ['prepared by', 'report of', 'report by', 'author', 'contact officer'], required: true, startsWith: 'nothing', guidance: 'Name and post of the author.' },
    { key: 'title', label: 'Report Title', names: ['title', 'subject', 'report subject'], required: true, startsWith: 'paperTitle', guidance: 'Whose report it is.' },
  ],
  sections: [
    {
      key: 'period', heading: 'Summary', names: ['summary', 'overview', 'purpose', 'purpose of report', 'introduction'],
      numbered: false, required: true, startsAs: 'paragraph', implications: [],
      guidance: 'What the reader should know if they read nothing else.',
    },
    {
      key: 'recommendations', heading: 'What is asked of the Board', names: ['recommendations', 'recommendation', 'decisions required', 'asks'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'What you want decided, steered or noted. Start with a verb. Say “None.” where nothing is asked.',
    },
    {
      key: 'decisions', heading: 'Decisions taken', names: ['decisions', 'key decisions', 'decisions made'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'The decisions since the last report that matter to the reader.',
    },
    {
      key: 'milestones', heading: 'Milestones', names: ['progress', 'progress on milestones', 'achievements'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'What was reached, what is late and why, what comes next.',
    },
    {
      key: 'measures', heading: 'Outcome measures', names: ['measures', 'outcomes', 'performance', 'data'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'Where each measure stands against its target, and what it means.',
    },
    {
      key: 'risks', heading: 'Risks and issues', names: ['risks', 'risk', 'issues', 'risks and issues'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'What may go wrong, and what is being done about it.',
    },
  ],
};
