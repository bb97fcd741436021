import type { PaperTemplate } from './paper-template';

/** The proposal of a new board or partnership: why, what for, who sits on it, to whom it answers, and when it begins. */
export const PARTNERSHIP_PROPOSAL: PaperTemplate = {
  key: 'partnership-proposal',
  name: 'Partnership proposal',
  purpose: 'A proposal for a new board, partnership or group: its purpose, members, governance and start.',
  openHeadings: false,
  details: [
    { key: 'title', label: 'Proposal', names: ['title', 'subject', 'name of the board'], required: true, startsWith: 'paperTitle', guidance: 'What is proposed, in a few words.' },
    { key: 'proposedTo', label: 'Proposed to', names: ['to', 'report to', 'for', 'committee', 'meeting'], required: false, startsWith: 'bodyName', guidance: 'The body that decides on it.' },
    { key: 'preparedBy', label: 'Prepared by', names: ['author', 'report of', 'report by', 'proposed by', 'contact officer'], required: false, startsWith: 'nothing', guidance: 'Name and post of who proposes it.' },
  ],
  sections: [
    {
      key: 'context', heading: 'Context', names: ['background', 'introduction', 'background/context', 'why'],
      numbered: false, required: true, startsAs: 'paragraph', implications: [],
      guidance: 'What has changed, and why a board is needed to answer it.',
    },
    {
      key: 'purpose', heading: 'Purpose', names: ['aims', 'aims and purpose', 'role', 'remit', 'purpose and areas of work', 'areas of work'],
      numbered: false, required: true, startsAs: 'paragraph', implications: [],
      guidance: 'What the board is for, and the areas of work it would take on, one to a line.',
    },
    {
      key: 'process', heading: 'Process', names: ['how it will be set up', 'next steps', 'setting up'],
      numbered: false, required: true, startsAs: 'paragraph', implications: [],
      guidance: 'How it comes into being: an interim board, who supports it, what it has to agree first.',
    },
    {
      key: 'membership', heading: 'Proposed membership', names: ['membership', 'members', 'composition', 'proposed members', 'membership of the board'],
      numbered: false, required: true, startsAs: 'bullet', implications: [],
      guidance: 'Which organisations and groups have a seat, one to a line. Seats first, names later.',
    },
    {
      key: 'governance', heading: 'Governance', names: ['accountability', 'reporting', 'reporting arrangements', 'governance arrangements'],
      numbered: false, required: true, startsAs: 'paragraph', implications: [],
      guidance: 'To whom the board answers, and what it may decide by itself.',
    },
    {
      key: 'timescale', heading: 'Timescale', names: ['timetable', 'timeline', 'when', 'dates'],
      numbered: false, required: true, startsAs: 'paragraph', implications: [],
      guidance: 'When the board first meets, and when it is to be permanent or to end.',
    },
    {
      key: 'recommendations', heading: 'Recommendations', names: ['recommendation', 'decisions required', 'what is asked'],
      numbered: true, required: false, startsAs: 'numbered', implications: [],
      guidance: 'What is to be agreed, one decision to a paragraph. Start with a verb: agree, appoint, ask.',
    },
  ],
};
