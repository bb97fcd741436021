import { textRuns, type Block, type CellBlock, type DocumentModel } from '@shared/documents/document-model';
import { meetingDocument, plainHeading, type MeetingFrame } from '@shared/documents/meeting-frame';
import { strapline } from '@shared/documents/plain-blocks';
import { formatDay, formatDayWithWeekday } from '@shared/kernel/calendar-day';

/** Somebody who is expected in the room. `what`: role and whom the seat is held for. `counted`: a member of the body. */
export type RoomPerson = { readonly name: string; readonly what: string; readonly counted: boolean };

/** What the papers for the room are made of. */
export type RoomFacts = MeetingFrame & { readonly meetingTitle: string; readonly hours: string; readonly place: string; readonly people: readonly RoomPerson[] };

/** Lines for people who were not expected. */
const OTHERS = 10;

/** A sheet to sign on the way in: members, then who else is expected, then lines for others. */
export function buildSignInSheet(facts: RoomFacts): DocumentModel {
  const members = facts.people.filter((person) => person.counted);
  const others = facts.people.filter((person) => !person.counted);
  const blocks: Block[] = [...roomHead(facts, `Sign-in sheet: ${facts.body}`)];
  if (members.length > 0) blocks.push(plainHeading('Members'), signTable('Members, whom they speak for, and room to sign', members));
  if (others.length > 0) blocks.push(plainHeading('In attendance'), signTable('People in attendance, what they are, and room to sign', others));
  blocks.push(plainHeading('Others present'), {
    type: 'table', caption: null, description: 'Numbered lines on which others write their name and organisation and sign', headingColumn: true, rowSplit: 'never',
    columns: [{ header: 'Line', width: 8, align: 'left' }, { header: 'Name and organisation', width: 54, align: 'left' }, { header: 'Signature', width: 38, align: 'left' }],
    rows: Array.from({ length: OTHERS }, (_, index) => ({ cells: [tall(String(index + 1)), [], []] })),
  });
  return meetingDocument('other', facts, { title: `Sign-in sheet for the ${facts.body}, ${formatDay(facts.date)}`, subject: `Who attended the meeting on ${formatDay(facts.date)}` }, blocks);
}

/** Council, title, and when and where. */
export function roomHead(facts: Omit<RoomFacts, 'people'>, title: string): readonly Block[] {
  return [
    ...strapline(facts.council),
    { type: 'title', text: title },
    ...(facts.meetingTitle === '' ? [] : [{ type: 'detail', label: 'Meeting', value: textRuns(facts.meetingTitle) } as const]),
    { type: 'detail', label: 'Date', value: textRuns(formatDayWithWeekday(facts.date)) },
    { type: 'detail', label: 'Time', value: textRuns(facts.hours) },
    { type: 'detail', label: 'Place', value: textRuns(facts.place) },
  ];
}

function signTable(description: string, people: readonly RoomPerson[]): Block {
  return {
    type: 'table', caption: null, description, headingColumn: true, rowSplit: 'never',
    columns: [{ header: 'Name', width: 34, align: 'left' }, { header: 'For', width: 32, align: 'left' }, { header: 'Signature', width: 34, align: 'left' }],
    rows: people.map(({ name, what }) => ({ cells: [tall(name), [{ type: 'paragraph', runs: textRuns(what) }], []] })),
  };
}

/** Two lines high, so that there is room to sign. */
function tall(text: string): readonly CellBlock[] {
  return [{ type: 'paragraph', runs: [...textRuns(text), { type: 'lineBreak' }] }];
}
