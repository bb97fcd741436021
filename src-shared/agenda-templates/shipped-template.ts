import { generateNKeysBetween } from 'fractional-indexing';
import type { AskType } from '../agenda/model';
import type { BodyKind } from '../bodies/model';
import type { SourceItem } from './draft-agenda';
import type { Standing } from './standing';

type Line = readonly [standing: Standing | '', title: string, minutes: number, ask: AskType, presenter?: string, draftMinute?: string];

const WELCOME: Line = ['welcome', 'Welcome and introductions', 2, 'information', 'Chair'];
const APOLOGIES: Line = ['apologies', 'Apologies for absence', 2, 'noting', 'Clerk', 'Apologies for absence were received from '];
const SUBSTITUTES: Line = ['apologies', 'Apologies for absence and substitutes', 2, 'noting', 'Clerk', 'Apologies for absence were received from '];
const INTERESTS: Line = ['interests', 'Declarations of interest', 3, 'information', 'Chair', 'There were no declarations of interest.'];
const MINUTES: Line = ['minutesOfLast', 'Minutes of the last meeting', 5, 'decision', 'Chair'];
const ARISING: Line = ['mattersArising', 'Matters arising', 10, 'noting', 'Clerk'];
const CHAIRS_ACTION: Line = ['chairsAction', 'Chair’s action', 3, 'noting', 'Chair', 'The Chair had taken no action since the last meeting.'];
const PUBLIC: Line = ['publicQuestions', 'Public questions and petitions', 10, 'discussion', 'Chair'];
const FORWARD: Line = ['forwardPlan', 'Forward plan', 5, 'decision', 'Clerk'];
const PROGRAMME: Line = ['forwardPlan', 'Work programme', 10, 'decision', 'Clerk'];
const OTHER: Line = ['otherBusiness', 'Any other business', 5, 'information', 'Chair'];
const URGENT: Line = ['otherBusiness', 'Urgent business, by reason of special circumstances stated by the Chair', 3, 'information', 'Chair'];
const NEXT: Line = ['dateOfNext', 'Date of next meeting', 2, 'information', 'Clerk'];
const report = (title: string, minutes: number, ask: AskType = 'discussion', presenter = ''): Line => ['reports', title, minutes, ask, presenter];

const LINES: Readonly<Record<BodyKind, readonly Line[]>> = {
  board: [WELCOME, APOLOGIES, INTERESTS, MINUTES, ARISING, CHAIRS_ACTION, report('Report of the Director', 20), FORWARD, OTHER, NEXT],
  committee: [SUBSTITUTES, INTERESTS, MINUTES, PUBLIC, CHAIRS_ACTION, report('Reports of officers', 45, 'decision'), PROGRAMME, URGENT, NEXT],
  subCommittee: [SUBSTITUTES, INTERESTS, MINUTES, report('Reports of officers', 30, 'decision'), URGENT, NEXT],
  forum: [WELCOME, SUBSTITUTES, INTERESTS, MINUTES, ARISING, report('Dedicated schools grant: position of the year', 20, 'noting'), report('Reports for decision', 30, 'decision'), FORWARD, OTHER, NEXT],
  governingBody: [WELCOME, ['apologies', 'Apologies for absence and consent', 2, 'decision', 'Clerk', 'Apologies were received from , and consent was given.'], INTERESTS, MINUTES, ARISING, CHAIRS_ACTION, report('Headteacher’s report', 25, 'discussion', 'Headteacher'), report('Safeguarding', 10), report('Reports of committees and link governors', 15, 'noting'), report('Policies for approval', 10, 'decision'), report('Governor training', 5, 'noting'), OTHER, NEXT],
  trustBoard: [WELCOME, APOLOGIES, INTERESTS, MINUTES, ARISING, CHAIRS_ACTION, report('Report of the Chief Executive', 25), report('Finance and risk register', 20, 'decision'), report('Reports of committees and local governing bodies', 15, 'noting'), report('Policies for approval', 10, 'decision'), OTHER, NEXT],
  scrutinyCommittee: [SUBSTITUTES, INTERESTS, MINUTES, PUBLIC, report('Reports for scrutiny', 60), report('Responses to recommendations', 15, 'noting'), PROGRAMME, URGENT, NEXT],
  partnershipBoard: [WELCOME, SUBSTITUTES, INTERESTS, MINUTES, ARISING, report('Reports of task and finish groups', 20), report('Report to the parent body: what to bring to its notice', 10, 'decision'), FORWARD, OTHER, NEXT],
  taskAndFinishGroup: [WELCOME, APOLOGIES, INTERESTS, ['minutesOfLast', 'Notes of the last meeting', 3, 'decision', 'Chair'], ARISING, report('Evidence', 40), report('Findings so far and next steps', 15), NEXT],
};

/**
 * The shipped starting template for a kind of body: its standing items in the order that the field uses. Ids are `shipped-1` ….
 * The words are Minute Book's own; a body changes them in its own template.
 */
export function shippedTemplate(kind: BodyKind): readonly SourceItem[] {
  const lines = LINES[kind];
  const keys = generateNKeysBetween(null, null, lines.length);
  return lines.map(([standing, title, minutesNeeded, askType, presenterName = '', draftMinute = ''], index) => ({
    id: `shipped-${String(index + 1)}`, parentId: null, orderKey: keys[index] ?? '', title, kind: 'item', standing, askType, askWords: '', presenterName, presenterPersonId: null, minutesNeeded, fixedStart: null,
    publicity: 'open', exemptParagraphs: '[]', publicInterestReason: '', recommendation: '', privateNote: '', draftMinute: draftMinute.trim(),
  }));
}
