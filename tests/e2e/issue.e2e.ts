import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { addDays } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { choose } from '@tests/helpers/file-dialogs';
import { tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot, type LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo } from './running-meeting';

let running: LaunchedApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-issue-'));
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1280, 860);
  await choose(running.app, folder);
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Far enough ahead that notice is always sufficient, and not at a weekend. */
async function meetingDay(weeks: number): Promise<CalendarDay> {
  const today = await page.evaluate(() => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date()));
  let day = addDays(today as CalendarDay, weeks * 7);
  while (new Date(`${day}T12:00:00Z`).getUTCDay() !== 2) day = addDays(day, 1);
  return day;
}

/** A new record with a schools forum that has its members, its rules and a clerk. */
async function makeForum(): Promise<string> {
  await ask(page, 'records.create', { name: 'Northmere Education' });
  const { id: bodyId } = await ask<{ id: string }>(page, 'bodies.create', { name: 'Northmere Schools Forum', shortName: 'Schools Forum', kind: 'forum', organisationName: 'Northmere Council', usualPlace: 'Council Chamber', usualStart: '16:30' });
  for (const [name, role, seatLabel] of [['Ines Duarte', 'chair', 'Primary academies'], ['Stephen Calloway', 'member', 'Maintained primary'], ['Lorraine Petts', 'member', 'Early years'], ['Hannah Lacey', 'clerk', '']] as const) {
    await ask(page, 'bodies.addMember', { bodyId, honorific: '', name, organisationName: '', email: '', seatLabel, role, votingRight: 'full', from: null, until: null });
  }
  await ask(page, 'rules.choosePack', { bodyId, packKey: 'schools-forum-england' });
  return bodyId;
}

const fileNames = () => readdirSync(folder).sort();

test('an agenda is issued, changed, added to and its meeting cancelled, by mouse alone', async () => {
  const bodyId = await makeForum();
  const day = await meetingDay(6);
  const { id: meetingId } = await ask<{ id: string }>(page, 'meetings.create', { bodyId, title: '', date: day, startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber' });
  const add = async (title: string): Promise<string> =>
    (await ask<{ id: string }>(page, 'agenda.addItem', { meetingId, afterId: null, title, presenterName: 'Ines Duarte', presenterPersonId: null, minutesNeeded: 10, askType: 'information', publicity: 'open' })).id;
  await add('Welcome');
  const budget = await add('Schools budget');
  await goTo(page, `/meetings/${meetingId}/agenda`);
  await page.getByRole('button', { name: 'Issue agenda…' }).click();
  await expect(page.getByRole('list', { name: 'Checklist' })).toContainText('Quorum: 2 of 3 seats');
  await axeInEveryTheme(page, { pictures: 'issue-checklist' });
  await page.getByRole('button', { name: 'Issue agenda', exact: true }).click();
  await expect(page.getByText('The e-mail to members is on the clipboard.')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('Nothing. The agenda is as it was sent.')).toBeVisible();
  await page.getByRole('button', { name: 'Certificate of version 1' }).click();
  await expect(page.getByRole('region', { name: 'Pages as they will be sent' })).toContainText('I certify that the agenda for this meeting was issued on');
  await page.getByRole('button', { name: 'Close the preview' }).click();

  // Changed and added since: seen at once, on the agenda too.
  await ask(page, 'agenda.updateItem', { id: budget, title: 'Schools budget 2027/28' });
  await add('Growth fund');
  await expect(page.getByRole('list', { name: 'What has changed' })).toContainText('Item 3 was added: Growth fund.');
  await page.getByRole('button', { name: 'Supplementary agenda…' }).click();
  await expect(page.getByRole('heading', { name: 'Added since it was issued' })).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'issue-supplement' });
  await page.getByRole('button', { name: 'Issue supplementary agenda' }).click();
  await expect(page.getByRole('list', { name: 'Issued versions' })).toContainText('Supplementary agenda, version 2', { timeout: 120_000 });
  await expect(page.getByText('The e-mail to members is on the clipboard.')).toBeVisible({ timeout: 120_000 });
  expect(fileNames()).toContain(`${day} Schools Forum Supplementary agenda version 2.docx`);
  await expect(page.getByRole('list', { name: 'What has changed' })).toContainText('Item 2 is called “Schools budget 2027/28”');
  await goTo(page, `/meetings/${meetingId}/agenda`);
  await expect(page.getByText('Supplementary agenda, version 2, was issued on')).toBeVisible();
  await screenshot(page, 'issue-line');
  await axeCheck(page);

  await page.getByRole('button', { name: 'Issue and changes' }).first().click();
  await page.getByRole('button', { name: 'Cancel the meeting…' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('The chamber is flooded.');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the meeting' }).click();
  await page.getByRole('button', { name: 'Make the cancellation for calendars…' }).click();
  await expect(page.getByText(`${day} Northmere Schools Forum cancelled.ics`)).toBeVisible({ timeout: 120_000 });
  expect(readFileSync(path.join(folder, `${day} Northmere Schools Forum cancelled.ics`), 'utf8')).toContain('METHOD:CANCEL\r\n');
  await tabTo(page, page.getByRole('button', { name: 'Hold the meeting after all' }));
});

test('one-off days are kept in Settings, and a saved list of bank holidays is looked at before it is taken over', async () => {
  await makeForum();
  await goTo(page, '/settings');
  const list = { 'england-and-wales': { division: 'england-and-wales', events: [{ title: 'Royal occasion', date: '2029-06-05', notes: '', bunting: true }] } };
  await page.getByLabel('File with bank holidays').setInputFiles({ name: 'bank-holidays.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(list)) });
  await expect(page.getByRole('dialog')).toContainText('Tuesday 5 June 2029');
  await axeInEveryTheme(page, { pictures: 'issue-holidays' });
  await page.getByRole('button', { name: 'Take over 1 day' }).click();
  const days = page.getByRole('table', { name: 'One-off days' });
  await expect(days).toContainText('Royal occasion');
  await page.getByLabel('File with bank holidays').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(page.getByText('This is not a list of bank holidays.')).toBeVisible();
  await page.getByRole('button', { name: 'Change 5 June 2029, Royal occasion' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await axeCheck(page);
  await page.getByRole('dialog').getByLabel('Name').fill('Coronation');
  await page.getByRole('button', { name: 'Keep the change' }).click();
  await expect(days).toContainText('Coronation');
});
