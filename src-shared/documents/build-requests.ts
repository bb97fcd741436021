import { roomHead, type RoomFacts } from '@shared/documents/build-sign-in-sheet';
import { textRuns, UNNUMBERED, type Block, type DocumentModel } from '@shared/documents/document-model';
import { meetingDocument, plainHeading } from '@shared/documents/meeting-frame';
import { isFor } from '@shared/documents/prose';
import { formatDay } from '@shared/kernel/calendar-day';
import { requestKindSchema, REQUESTS_WORDS, REQUEST_WORDS, type MeetingRequest } from '@shared/room/model';

/** What is brought to a meeting, with the agenda item that it is taken under in words ("4 Public questions"; empty for none). */
export type RequestFact = Omit<MeetingRequest, 'id' | 'meetingId' | 'agendaItemId'> & { readonly item: string };

/** Public questions, petitions, deputations and motions on notice, each in its own words and with its answer. */
export function buildRequests(facts: Omit<RoomFacts, 'people'> & { readonly requests: readonly RequestFact[] }): DocumentModel {
  const shown = facts.requests.filter((request) => isFor(facts.audience, request.publicity));
  const blocks: Block[] = [...roomHead(facts, `Questions, petitions and motions: ${facts.body}`)];
  for (const kind of requestKindSchema.options) {
    const ofKind = shown.filter((request) => request.kind === kind);
    if (ofKind.length > 0) blocks.push(plainHeading(REQUESTS_WORDS[kind]), ...ofKind.flatMap((request, index) => requestBlocks(request, index + 1)));
  }
  if (shown.length === 0) blocks.push({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns('Nothing was brought to this meeting.') });
  return meetingDocument('other', facts, { title: `Questions, petitions and motions for the ${facts.body}, ${formatDay(facts.date)}`, subject: `What was brought to the meeting on ${formatDay(facts.date)}` }, blocks);
}

function requestBlocks(request: RequestFact, number: number): readonly Block[] {
  const motion = request.kind === 'motionOnNotice';
  const blocks: Block[] = [{ type: 'heading', level: 2, number: UNNUMBERED, series: 'section', runs: textRuns(`${REQUEST_WORDS[request.kind]} ${String(number)}`), bookmark: null }];
  const detail = (label: string, value: string): void => void (value !== '' && blocks.push({ type: 'detail', label, value: textRuns(value) }));
  detail(motion ? 'Moved by' : 'From', [request.fromName, request.organisationName].filter((part) => part !== '').join(', '));
  if (motion) detail('Seconded by', request.seconderName);
  if (request.signatures > 0) detail('Signatures', String(request.signatures));
  detail('Received', request.receivedOn === null ? '' : formatDay(request.receivedOn));
  detail('To', request.addressedTo);
  detail('Agenda item', request.item);
  blocks.push(...paragraphs(request.words));
  if (request.response.trim() !== '') blocks.push({ type: 'heading', level: 3, number: UNNUMBERED, series: 'section', runs: textRuns('Response'), bookmark: null }, ...paragraphs(request.response));
  return blocks;
}

function paragraphs(text: string): readonly Block[] {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => ({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns(line) }));
}
