import type { AttendanceFact } from '@shared/documents/build-minutes';
import type { Block, DocumentModel } from '@shared/documents/document-model';
import { meetingDocument, plainHeading, type MeetingFrame } from '@shared/documents/meeting-frame';
import { lines, plainParagraph, plainTable, strapline } from '@shared/documents/plain-blocks';
import { isFor } from '@shared/documents/prose';
import { formatDay, formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';

/** Everything the attendance sheet of one meeting is made of. */
export type MeetingAttendanceFacts = MeetingFrame & {
  readonly place: string;
  readonly people: readonly AttendanceFact[];
  /** Comings and goings in the order in which they happened; `at` "6.37 pm", `item` "item 8" or empty. */
  readonly moves: readonly { readonly name: string; readonly kind: 'arrives' | 'leaves' | 'returns' | 'withdraws'; readonly at: string; readonly item: string }[];
  readonly declarations: readonly { readonly name: string; /** The kind as the rules of the body call it: "Disclosable pecuniary interest". */ readonly kindWords: string; readonly nature: string; readonly did: DidThen; readonly item: string; readonly publicity: Publicity }[];
};
type DidThen = '' | 'stayed' | 'stayedWithoutVote' | 'withdrew' | 'dispensation';

const MOVED: Readonly<Record<MeetingAttendanceFacts['moves'][number]['kind'], string>> = { arrives: 'Joined', leaves: 'Left', returns: 'Returned', withdraws: 'Withdrew for an interest' };
const DID: Readonly<Record<DidThen, string>> = { '': 'Not recorded', stayed: 'Stayed', stayedWithoutVote: 'Stayed without voting', withdrew: 'Withdrew', dispensation: 'Took part under a dispensation' };

/** Who was at a meeting, who came and went, and what was declared. What hangs on Part 2 is left out for the public. */
export function buildMeetingAttendance(facts: MeetingAttendanceFacts): DocumentModel {
  const blocks: Block[] = [...strapline(facts.council)];
  const title = `Attendance at the ${facts.body}`;
  blocks.push({ type: 'title', text: title });
  blocks.push(plainParagraph(`Meeting held on ${formatDayWithWeekday(facts.date)}${facts.place === '' ? '' : `, ${facts.place}`}.`, 'lead'));
  blocks.push(plainHeading('People'));
  if (facts.people.length === 0) blocks.push(plainParagraph('Nobody is on the list of this meeting.'));
  else blocks.push(plainTable('Who was listed for the meeting, their role, and how they were present', [{ header: 'Name', width: 36, align: 'left' }, { header: 'Role', width: 34, align: 'left' }, { header: 'Attendance', width: 30, align: 'left' }], facts.people.map((one) => [lines(one.name), lines(one.role), lines(one.attendance)])));
  if (facts.moves.length > 0) {
    blocks.push(plainHeading('Arrivals and departures'));
    blocks.push(plainTable('Who came and went during the meeting, in order of time', [{ header: 'Name', width: 40, align: 'left' }, { header: 'What', width: 26, align: 'left' }, { header: 'Time', width: 17, align: 'left' }, { header: 'During', width: 17, align: 'left' }], facts.moves.map((one) => [lines(one.name), lines(MOVED[one.kind]), lines(`At ${one.at}`), lines(one.item === '' ? 'Between items' : one.item)])));
  }
  const declared = facts.declarations.filter(({ publicity }) => isFor(facts.audience, publicity));
  if (declared.length > 0) {
    blocks.push(plainHeading('Declarations of interest'));
    blocks.push(plainTable('Interests declared at the meeting and what was done', [{ header: 'Name', width: 24, align: 'left' }, { header: 'Interest', width: 42, align: 'left' }, { header: 'During', width: 14, align: 'left' }, { header: 'What they did', width: 20, align: 'left' }], declared.map((one) => [lines(one.name), lines(one.kindWords, one.nature), lines(one.item), lines(DID[one.did])])));
  }
  return meetingDocument('other', facts, { title: `${title}, ${formatDay(facts.date)}`, subject: `Attendance at the meeting held on ${formatDay(facts.date)}` }, blocks);
}
