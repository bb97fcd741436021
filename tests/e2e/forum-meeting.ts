/** A schools forum with ten seats, four of whom are a quorum, and the agenda of one meeting; what its minutes must say in the end. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readOwnZip } from '@main/docx/zip-file';
import { ask } from './running-meeting';

const MEMBERS = [
  ['Ines Duarte', 'chair', 'Primary academies'],
  ['Stephen Calloway', 'viceChair', 'Secondary academies'],
  ['Jasmine Kaur', 'member', 'Primary schools'],
  ['Daniel Adeyemi', 'member', 'Secondary schools'],
  ['Lorraine Petts', 'member', 'Early years providers'],
  ['Nuala Brennan', 'member', 'Special schools'],
  ['Tom Ashworth', 'member', 'Governors'],
  ['Sunita Mehra', 'member', 'Governors'],
  ['Robert Ellery', 'member', 'Primary schools'],
  ['Ffion Prosser', 'member', 'Primary schools'],
  ['Hannah Lacey', 'clerk', ''],
  ['James Holloway', 'inAttendance', 'Head of Education Finance'],
] as const;

/** Who is not there when the meeting begins, and as what. Lorraine Petts comes late. */
export const AWAY = [['Lorraine Petts', 'Absent'], ['Nuala Brennan', 'Apologies'], ['Tom Ashworth', 'Apologies'], ['Sunita Mehra', 'Apologies'], ['Robert Ellery', 'Apologies'], ['Ffion Prosser', 'Absent']] as const;

/** Title, presenter, minutes, what is asked, publicity; an indented one stands under the one before that is not. */
const ITEMS = [
  ['Welcome and apologies', 'Ines Duarte', 5, 'information', 'open'],
  ['Declarations of interest', 'Ines Duarte', 5, 'information', 'open'],
  ['Minutes of the last meeting', 'Ines Duarte', 5, 'decision', 'open'],
  ['Dedicated schools grant: position of the year', 'James Holloway', 15, 'noting', 'open'],
  ['Reports for decision', '', 0, 'decision', 'open'],
  ['  Growth fund 2027/28', 'James Holloway', 20, 'decision', 'open'],
  ['  Transfer to the high needs block', 'James Holloway', 20, 'decision', 'open'],
  ['Forward plan', 'Hannah Lacey', 5, 'decision', 'open'],
  ['Harbour Street Primary: licensed deficit', 'James Holloway', 15, 'decision', 'exempt'],
  ['Any other business and date of next meeting', 'Ines Duarte', 5, 'discussion', 'open'],
] as const;

/** The meeting, in a new record, with the one after it. */
export type ForumMeeting = { readonly meetingId: string; readonly bodyId: string };

/** Makes the forum with its rules, its meeting of 24 November 2026 and its agenda; what comes after is the clerk's. */
export async function makeForumMeeting(page: Page): Promise<ForumMeeting> {
  await ask(page, 'records.create', { name: 'Northmere Education' });
  const { id: bodyId } = await ask<{ id: string }>(page, 'bodies.create', { name: 'Northmere Schools Forum', shortName: 'Schools Forum', kind: 'forum', organisationName: 'Northmere Council', usualPlace: 'Council Chamber', usualStart: '16:30' });
  for (const [name, role, seatLabel] of MEMBERS) await ask(page, 'bodies.addMember', { bodyId, honorific: '', name, organisationName: '', email: '', seatLabel, role, votingRight: role === 'clerk' || role === 'inAttendance' ? 'none' : 'full', from: null, until: null });
  await ask(page, 'rules.choosePack', { bodyId, packKey: 'schools-forum-england' });
  const meeting = { bodyId, title: '', startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber' };
  const { id: meetingId } = await ask<{ id: string }>(page, 'meetings.create', { ...meeting, date: '2026-11-24' });
  await ask(page, 'meetings.create', { ...meeting, date: '2027-01-26' });
  let parentId: string | null = null;
  let last: string | null = null;
  for (const [title, presenterName, minutesNeeded, askType, publicity] of ITEMS) {
    const isSub = title.startsWith(' ');
    const { id }: { id: string } = await ask(page, 'agenda.addItem', { meetingId, afterId: null, parentId: isSub ? parentId : null, title: title.trim(), presenterName, presenterPersonId: null, minutesNeeded, askType, publicity });
    if (!isSub) parentId = id;
    last = publicity === 'exempt' ? id : last;
  }
  await ask(page, 'agenda.updateItem', { id: last, exemptParagraphs: ['3'], publicInterestReason: 'The school negotiates with its bank.', publicTitle: 'A school in financial difficulty' });
  return { meetingId, bodyId };
}

/** Sets the clock of the room: the window reads it, whatever the day on which the test runs. Nothing else is held up. */
export async function clockAt(page: Page, time: string): Promise<void> {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  await page.clock.setFixedTime(new Date(2026, 10, 24, hours, minutes, 20));
}

/** Runs the meeting of the forum up to a lost motion, another with an amendment that was carried, and a declared interest; through the bridge, because it is the screen with all of that on it that is looked at. */
export async function holdVotes(page: Page, meetingId: string): Promise<void> {
  // The screen takes the members in while it opens; the first answer may come before them.
  await ask(page, 'minutes.prepare', { meetingId });
  const { people, items } = await ask<{ people: { id: string; name: string }[]; items: { id: string; title: string }[] }>(page, 'minutes.get', { meetingId });
  const who = (name: string): string => people.find((person) => person.name === name)?.id ?? '';
  const agendaItemId = items.find(({ title }) => title.startsWith('Transfer'))?.id ?? '';
  const moment = { day: '2026-11-24', at: '16:40' };
  await ask(page, 'minutes.markRestPresent', { meetingId });
  await ask(page, 'minutes.start', { meetingId, at: '16:31' });
  await clockAt(page, '16:41');
  await ask(page, 'minutes.openItem', { meetingId, agendaItemId, at: '16:35' });
  const move = async (text: string, amendsMotionId: string | null): Promise<string> => (await ask<{ motionId: string }>(page, 'motions.propose', { meetingId, agendaItemId, text, moverAttendanceId: who('Daniel Adeyemi'), seconderAttendanceId: who('Lorraine Petts'), amendsMotionId, purpose: 'business', at: '16:36' })).motionId;
  const vote = { method: 'show', abstained: 0, ...moment };
  await ask(page, 'motions.vote', { motionId: await move('that 0.5 per cent be transferred to the high needs block', null), votesFor: 2, votesAgainst: 8, ...vote });
  const second = await move('that 0.25 per cent be transferred', null);
  await ask(page, 'motions.vote', { motionId: await move('that 0.25 per cent be transferred to the high needs block for one year', second), votesFor: 9, votesAgainst: 1, ...vote });
  await ask(page, 'attendance.declare', { meetingId, attendanceId: who('Tom Ashworth'), agendaItemId, kind: 'personal', nature: 'as governor of a special school', did: 'stayed', at: '16:37' });
}

/** What a Word file says in all its parts, and what its body says, a paragraph a line. */
export function wordFile(folder: string, name: string): { readonly all: string; readonly lines: readonly string[] } {
  const parts = [...readOwnZip(readFileSync(path.join(folder, name)))].map(([part, bytes]) => [part, bytes.toString('utf8')] as const);
  const body = parts.find(([part]) => part === 'word/document.xml')?.[1] ?? '';
  return {
    all: parts.flat().join('\n'),
    lines: body
      .replace(/<w:tab\/>/gu, '\t')
      .replace(/<\/w:p>/gu, '\n')
      .replace(/<[^>]+>/gu, '')
      .replaceAll('&amp;', '&')
      .replaceAll('\u00a0', ' ')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}

/** What is said of the exempt item and may stand in no file for the public. */
const EXEMPT = ['Harbour Street', '85,000', 'two instalments', 'recovery plan'] as const;

/** Both files of the minutes, read as files. `order`: whether the minutes stand in the order in which items were taken. */
export function filesSay(folder: string, order: 'agenda' | 'business'): void {
  const open = wordFile(folder, '2026-11-24 Schools Forum Minutes public DRAFT.docx');
  const part2 = wordFile(folder, '2026-11-24 Schools Forum Minutes Part 2 not for publication DRAFT.docx');
  for (const secret of EXEMPT) {
    expect(open.all.includes(secret), `the open file says ${secret}`).toBe(false);
    expect(part2.all).toContain(secret);
  }
  const said = open.lines.join('\n');
  // Late, out for an interest, back: each with time and item, and the quorum follows.
  expect(said).toContain('Lorraine Petts joined the meeting at 4.41 pm during item 3.');
  expect(said).toContain('Stephen Calloway declared a pecuniary interest in item 5.1 as headteacher of a school that has applied. They withdrew while it was considered.');
  expect(said).toMatch(/Stephen Calloway, having declared an interest, withdrew from the meeting at 5\.05 pm during item 5\.1\./u);
  expect(said).toMatch(/Jasmine Kaur, having declared an interest, withdrew from the meeting at 5\.07 pm during item 5\.1\./u);
  expect(said).toMatch(/The meeting was not quorate: 3 counted and 4 were needed\. It went on: to advise/u);
  expect(said).toMatch(/Stephen Calloway returned to the meeting at 5\.15 pm/u);
  expect(said).toContain('The meeting was quorate, other than from 5.07 pm to 5.15 pm: 4 were needed.');
  // Out of order, minuted by itself.
  expect(said).toContain('The Chair varied the order of business: item 6 was taken after item 4.');
  const heads = ['Dedicated schools grant: position of the year', 'Reports for decision', 'Growth fund 2027/28', 'Forward plan'].map((title) => open.lines.findIndex((line) => line.endsWith(title)));
  expect(heads.every((at) => at >= 0)).toBe(true);
  expect((heads[3] ?? 0) < (heads[1] ?? 0)).toBe(order === 'business');
  // A lost motion, a recorded vote by name.
  expect(said).toContain('It was moved by Daniel Adeyemi and seconded by Lorraine Petts that 0.5 per cent be transferred to the high needs block. The motion was lost (for 2, against 3, abstained 0).');
  expect(said).toMatch(/AGREED \(for 3, against 1, abstained 1\) that 0\.25 per cent be transferred to the high needs block/u);
  expect(said).toContain('A recorded vote was taken. For: Ines Duarte, Stephen Calloway, Jasmine Kaur. Against: Lorraine Petts. Abstained: Daniel Adeyemi.');
  // The public out and in again; what they may read of it.
  expect(said).toMatch(/the press and public be excluded/u);
  expect(said).toMatch(/The press and public were readmitted at 5\.50 pm/u);
  expect(said).toContain('The Forum agreed support for one school.');
  expect(part2.lines.join('\n')).toContain('AGREED that the deficit be licensed at £85,000 in two instalments');
  // Five of the six actions are open, the sixth stands in Part 2; dates as they were meant.
  const actions = open.lines.slice(open.lines.lastIndexOf('Actions') + 1);
  for (const due of ['27 November 2026', 'Next meeting, 26 January 2027', 'Ongoing', '19 September 2027', '19 March 2027']) expect(actions).toContain(due);
  expect(part2.lines).toContain('8 December 2026');
}
