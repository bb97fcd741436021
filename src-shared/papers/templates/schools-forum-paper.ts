import type { PaperTemplate } from './paper-template';

/** The paper that goes to a schools forum: a cover that says what the forum is asked to do and how long it takes, then the case for it. */
export const SCHOOLS_FORUM_PAPER: PaperTemplate = {
  key: 'schools-forum-paper',
  name: 'Schools Forum paper',
  purpose: 'A proposal to a schools forum, with a cover that says whether the forum decides, steers or is informed.',
  openHeadings: false,
  details: [
    { key: 'contact', label: 'Contact details', names: ['contact', 'contact officer', 'contact for this paper'], required: false, startsWith: 'nothing', guidance: 'Who answers questions on the paper: name, telephone, e-mail.' },
    { key: 'asked', label: 'Forum asked to decide / steer / be informed', names: ['forum asked to', 'forum is asked to', 'asked to', 'purpose of the paper', 'action required'], required: true, startsWith: 'nothing', guidance: 'Which of the three, and of what. For a decision: which members may vote.' },
    { key: 'timeNeeded', label: 'Time Needed', names: ['time required', 'time', 'minutes needed'], required: false, startsWith: 'nothing', guidance: 'How many minutes the item takes at the meeting.' },
  ],
  sections: [
    {
      key: 'introduction', heading: 'Introduction', names: ['background', 'context', 'purpose', 'purpose of report', 'summary'],
      numbered: false, required: true, startsAs: 'paragraph', implications: [],
      guidance: 'What has led to the proposal, and what it is meant to change.',
    },
    {
      key: 'recommendations', heading: 'Recommendation', names: ['recommendations', 'recommended', 'decisions required', 'the forum is asked to'],
      numbered: true, required: true, startsAs: 'numbered', implications: [],
      guidance: 'What the forum is asked to do. Where money is asked for: how much, once or each year, from where, and what matches it.',
    },
    {
      key: 'report', heading: 'Report', names: ['main report', 'the proposal', 'proposal', 'detail', 'details'],
      numbered: false, required: true, startsAs: 'paragraph', implications: [],
      guidance: 'Who was asked and what they said, what is proposed, and why in this way.',
    },
    {
      key: 'methodology', heading: 'Methodology', names: ['method', 'approach', 'how it will be done', 'phases', 'timetable'],
      numbered: false, required: false, startsAs: 'paragraph', implications: [],
      guidance: 'How it will be done, phase by phase. Leave it empty where there is no project.',
    },
  ],
};
