import { expect, type Page } from '@playwright/test';

/** A meeting of an invented board, made through the bridge, ready to be run. */
export type MadeMeeting = { readonly bodyId: string; readonly meetingId: string; readonly itemIds: readonly string[] };

type Bridge = { readonly minuteBook: { readonly invoke: (name: string, input: unknown) => Promise<{ readonly ok: boolean; readonly value: unknown; readonly error?: unknown }> } };

/** Asks the application as its window does. */
export async function ask<T>(page: Page, name: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(async ([operation, sent]) => await (window as unknown as Bridge).minuteBook.invoke(operation as string, sent), [name, input] as const);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  // Another record begins at its Home: whoever goes somewhere before the window knows of it is led away again.
  if (name === 'records.create') await expect(page).toHaveTitle(`${(input as { readonly name: string }).name} - Minute Book`);
  return answer.value as T;
}

const MEMBERS = [
  ['Cllr', 'Margaret Oyelaran', 'chair', ''],
  ['', 'Stephen Calloway', 'member', 'Director'],
  ['', 'Jasmine Kaur', 'member', 'Primary headteachers'],
  ['', 'Daniel Adeyemi', 'member', 'Secondary headteachers'],
  ['', 'Nuala Brennan', 'member', 'Special schools'],
  ['', 'Tom Ashworth', 'member', 'Governors'],
  ['', 'Sunita Mehra', 'member', 'Governors'],
  ['', 'Robert Ellery', 'member', 'Primary headteachers'],
  ['', 'Hannah Lacey', 'clerk', ''],
] as const;

const ITEMS = [
  ['Welcome and apologies', '', 5, 'information', 'open'],
  ['Declarations of interest', '', 5, 'information', 'open'],
  ['Exclusions and suspensions: half-year position', 'Ines Duarte', 20, 'noting', 'open'],
  ['Fair Access Protocol: autumn term report', 'James Holloway', 20, 'decision', 'open'],
  ['Any other business', '', 5, 'discussion', 'open'],
  ['Wold Academy site: lease terms', 'James Holloway', 10, 'decision', 'exempt'],
] as const;

/** Makes a record with a body, its members, a meeting with an agenda, and the meeting after it. */
export async function makeMeeting(page: Page, items: number = ITEMS.length): Promise<MadeMeeting> {
  await ask(page, 'records.create', { name: 'Northmere Education' });
  const { id: bodyId } = await ask<{ id: string }>(page, 'bodies.create', { name: 'Northmere Education Board', shortName: 'Education Board', kind: 'board', organisationName: 'Northmere Council', usualPlace: 'Committee Room 2', usualStart: '18:00' });
  for (const [honorific, name, role, seatLabel] of MEMBERS) {
    await ask(page, 'bodies.addMember', { bodyId, honorific, name, organisationName: '', email: '', seatLabel, role, votingRight: 'full', from: null, until: null });
  }
  const meeting = { bodyId, title: '', startTime: '18:00', plannedEnd: '20:00', place: 'Committee Room 2' };
  const { id: meetingId } = await ask<{ id: string }>(page, 'meetings.create', { ...meeting, date: '2026-11-24' });
  await ask(page, 'meetings.create', { ...meeting, date: '2027-01-26' });
  const itemIds: string[] = [];
  for (const [title, presenterName, minutesNeeded, askType, publicity] of ITEMS.slice(0, items)) {
    itemIds.push((await ask<{ id: string }>(page, 'agenda.addItem', { meetingId, afterId: null, title, presenterName, presenterPersonId: null, minutesNeeded, askType, publicity })).id);
  }
  return { bodyId, meetingId, itemIds };
}

/** Goes to a screen by its address. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${address}`);
}

/** Waits until the bar of the run screen is whole: what other features put into it is read first, and moves the buttons that are there already. */
export async function wholeBar(page: Page): Promise<void> {
  for (const name of ['Move to Part 2…', 'No quorum…']) await expect(page.getByRole('button', { name })).toBeVisible();
}
