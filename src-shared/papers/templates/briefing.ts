import type { PaperTemplate } from './paper-template';

/** A briefing made from slides: what matters first, then a heading for each slide in its order. */
export const BRIEFING: PaperTemplate = {
  key: 'briefing',
  name: 'Briefing from slides',
  purpose: 'A presentation as a paper that can be read without its speaker: each slide becomes a heading with its points.',
  openHeadings: true,
  details: [
    { key: 'title', label: 'Title', names: ['subject', 'briefing on', 'presentation'], required: true, startsWith: 'paperTitle', guidance: 'What the briefing is about.' },
    { key: 'body', label: 'Briefing for', names: ['for', 'to', 'audience'], required: false, startsWith: 'bodyName', guidance: 'Who is briefed.' },
    { key: 'date', label: 'Date', names: ['on', 'meeting on', 'date of presentation'], required: false, startsWith: 'meetingDate', guidance: 'The day of the meeting or of the presentation.' },
    { key: 'preparedBy', label: 'Prepared by', names: ['presented by', 'presenter', 'author', 'speaker'], required: false, startsWith: 'nothing', guidance: 'Who presents it, or presented it.' },
  ],
  sections: [
    {
      key: 'keyPoints', heading: 'Key points', names: ['summary', 'overview', 'in short', 'key messages'],
      numbered: false, required: false, startsAs: 'bullet', implications: [],
      guidance: 'What the reader should know if they read nothing else. The slides follow, a heading each.',
    },
  ],
};
