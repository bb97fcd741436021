import type { PaperTemplate } from './paper-template';

/** What has become of the recommendations of a review, composed from the ledger and then the clerk's own. */
export const MONITORING_REPORT: PaperTemplate = {
  key: 'monitoring-report',
  name: 'Monitoring report',
  purpose: 'What has become of the recommendations of a review, for the body that made them.',
  openHeadings: false,
  details: [
    { key: 'body', label: 'Report to', names: ['to', 'board', 'committee', 'body', 'meeting'], required: true, startsWith: 'bodyName', guidance: 'The body that is reported to.' },
    { key: 'date', label: 'Meeting on', names: ['on', 'date', 'date of meeting', 'meeting date'], required: false, startsWith: 'meetingDate', guidance: 'The day of its meeting.' },
    { key: 'preparedBy', label: 'Report prepared by', names: ['prepared by', 'report of', 'report by', 'author', 'contact officer'], required: true, startsWith: 'nothing', guidance: 'Name and post of the author.' },
    { key: 'title', label: 'Report Title', names: ['title', 'subject', 'report subject'], required: true, startsWith: 'paperTitle', guidance: 'Which review it is about.' },
  ],
  sections: [
    {
      key: 'summary', heading: 'Summary', names: ['summary', 'overview', 'purpose', 'purpose of report', 'introduction'],
      numbered: false, required: true, startsAs: 'paragraph', implications: [],
      guidance: 'How many recommendations stand where, and what the reader should know if they read nothing else.',
    },
    {
      key: 'recommendations', heading: 'What is asked of the Committee', names: ['recommendations', 'recommendation', 'decisions required', 'asks'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'What you want decided, steered or noted, such as which recommendations are to be closed. Start with a verb.',
    },
    {
      key: 'changes', heading: 'What has changed since the last report', names: ['changes', 'progress since the last report'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'What was closed, reopened or moved on, and what is new.',
    },
    {
      key: 'done', heading: 'Done', names: ['done', 'complete', 'completed', 'achieved'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'What has been carried out, and whether it can be closed.',
    },
    {
      key: 'onCourse', heading: 'On course', names: ['on course', 'on track', 'in progress'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'What is being done and will be done in time.',
    },
    {
      key: 'late', heading: 'Late', names: ['late', 'overdue', 'delayed'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'What is past its time, why, and when it will be done.',
    },
    {
      key: 'stuck', heading: 'Stuck', names: ['stuck', 'blocked', 'at risk'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'What cannot go on, and what would help.',
    },
    {
      key: 'notStarted', heading: 'Not started', names: ['not started', 'not begun'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'What has not been begun, and whether that is as planned.',
    },
  ],
};
