import type { ActionUpdate, TrackedAction } from '@shared/actions/model';
import { ACTION_STATE_WORDS, actionState, updateLine } from '@shared/actions/tracker';
import { bodyDocument, markedFor } from '@shared/documents/body-frame';
import type { Block, Classification, DocumentModel } from '@shared/documents/document-model';
import { plainHeading } from '@shared/documents/meeting-frame';
import { lines, plainParagraph, plainTable } from '@shared/documents/plain-blocks';
import type { Audience } from '@shared/documents/prose';
import { isFor } from '@shared/documents/prose';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { describeDue } from '@shared/minutes/due-date';

/** An action with everything told of it, the oldest line first. */
export type ListedAction = { readonly action: TrackedAction; readonly updates: readonly ActionUpdate[] };

/** Everything the action list is made of: of a meeting (`meetingDate`), or of all meetings of a body. */
export type ActionListFacts = {
  readonly council: string;
  readonly body: string;
  readonly meetingDate: CalendarDay | null;
  /** For a meeting: what it gave. For a body: what is open. */
  readonly actions: readonly ListedAction[];
  /** For a meeting: what earlier ones gave and was still open. */
  readonly earlier: readonly ListedAction[];
  /** How late anything is, is reckoned on this day: the day of the list. */
  readonly on: CalendarDay;
  readonly audience: Audience;
  readonly classification: Classification;
  readonly recordedAt: string | null;
};

/** Who does what by when, with what has been told of it. Of business that is not open the public reads nothing. */
export function buildActionList(facts: ActionListFacts): DocumentModel {
  const { body, meetingDate, audience } = facts;
  const seen = (listed: readonly ListedAction[]): readonly ListedAction[] => listed.filter(({ action }) => isFor(audience, action.publicity));
  const given = seen(facts.actions);
  const earlier = seen(facts.earlier);
  const title = meetingDate === null ? `Open actions of the ${body}` : `Actions from the meeting of the ${body} on ${formatDay(meetingDate)}`;
  const blocks: Block[] = [plainParagraph(`As of ${formatDay(facts.on)}.`, 'lead')];
  if (given.length === 0 && earlier.length === 0) blocks.push(plainParagraph('Nobody was given anything to do.'));
  if (given.length > 0) {
    if (earlier.length > 0) blocks.push(plainHeading('Given at this meeting'));
    blocks.push(table(given, meetingDate === null, facts.on, 'Actions with owner, due date, how they stand and what has been told of them'));
  }
  if (earlier.length > 0) blocks.push(plainHeading('From earlier meetings'), table(earlier, true, facts.on, 'Actions of earlier meetings with owner, due date, how they stand and what has been told of them'));
  return bodyDocument('other', { ...facts, status: 'final', classification: markedFor(facts.audience, facts.classification) }, { title, subject: 'Who does what by when' }, 'landscape', blocks);
}

function table(listed: readonly ListedAction[], withMeeting: boolean, on: CalendarDay, description: string): Block {
  const columns = [
    { header: 'Number', width: 11, align: 'left' as const },
    { header: 'Action', width: 33, align: 'left' as const },
    { header: 'Owner', width: 15, align: 'left' as const },
    { header: 'Due', width: 15, align: 'left' as const },
    { header: 'Status and updates', width: 26, align: 'left' as const },
  ];
  return plainTable(
    description,
    columns,
    listed.map(({ action, updates }) => [
      lines(action.number),
      lines(action.text, withMeeting ? `Meeting of ${formatDay(action.meetingDate)}` : ''),
      lines(action.ownerName === '' ? 'Nobody yet' : action.ownerName),
      lines(...dueLines(action)),
      lines(ACTION_STATE_WORDS[actionState(action, on)], ...updates.map(updateLine)),
    ]),
  );
}

/** The words as they were said, and below them how they were read. */
function dueLines(action: TrackedAction): readonly string[] {
  const { due } = action;
  const read = describeDue(due);
  if (read === '' || due.day === null || due.verbatim === '') return [read];
  return due.verbatim === formatDay(due.day) ? [read] : [`“${due.verbatim}”`, read];
}
