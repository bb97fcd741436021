/**
 * What issue and agenda are for, from the first press to the files in the folder: nothing here goes past the window. Only the
 * system's own question for a folder is answered from outside, as it belongs to the system.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { addDays, formatDay, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { readOwnZip } from '@main/docx/zip-file';
import { axeCheck } from '@tests/helpers/axe';
import { pressUntilFocused, tabAndChoose, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot, type LaunchedApp } from '@tests/helpers/launch';

let running: LaunchedApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-forum-'));
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1440, 900);
  await running.app.evaluate(({ dialog }, into) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [into] });
  }, folder);
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const field = (name: string | RegExp): Locator => page.getByRole('textbox', { name, exact: typeof name === 'string' });
const combo = (name: string): Locator => page.getByRole('combobox', { name, exact: true });
const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });
const menuItem = (name: string): Locator => page.getByRole('menuitem', { name });
const tab = (name: string | RegExp): Locator => page.getByRole('tab', { name });

/** "1 Welcome and introductions" … as the agenda or the template shows it. */
async function shown(row: 'agenda' | 'template'): Promise<string[]> {
  return await page.locator(`[data-${row}-row]:not([data-${row}-row="new"])`).evaluateAll((rows) => rows.map((one) => `${one.querySelectorAll('[role="cell"]')[1]?.textContent ?? ''} ${one.querySelector<HTMLTextAreaElement>('[data-sortable-control="title"]')?.value ?? ''}`));
}

/** A Tuesday six weeks on: far enough ahead that notice is sufficient. */
async function meetingDay(): Promise<CalendarDay> {
  const today = await page.evaluate(() => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date()));
  let day = addDays(today as CalendarDay, 42);
  while (weekdayOf(day) !== 2) day = addDays(day, 1);
  return day;
}

/** Fails where a dialog, a drawer or a button that went away took the focus with it: the next Tab would begin at the top. */
async function focusIsKept(): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body), { message: 'the focus is somewhere' }).toBe(true);
}

const AGENDA = [
  '1 Welcome and introductions', '2 Apologies for absence and substitutes', '3 Declarations of interest', '4 Minutes of the last meeting', '5 Matters arising',
  '6 Dedicated schools grant: position of the year', '7 Reports for decision', '7.1 Growth fund 2027/28', '7.2 School in financial difficulty', '8 Forward plan', '9 Any other business', '10 Date of next meeting',
] as const;

/** What the folder holds afterwards, opened as files. */
function filesLookRight(day: CalendarDay): void {
  const names = readdirSync(folder).sort();
  const file = (ending: string): string => {
    const found = names.find((name) => name.endsWith(ending));
    if (found === undefined) throw new Error(`No ${ending} among ${names.join(', ')}`);
    return path.join(folder, found);
  };
  const words = (name: string): string => (readOwnZip(readFileSync(name)).get('word/document.xml')?.toString('utf8') ?? '').replace(/<\/w:p>/gu, '\n').replace(/<[^>]+>/gu, '');
  const calendar = readFileSync(file('.ics'), 'utf8');
  expect(calendar).toContain('METHOD:PUBLISH\r\n');
  expect(calendar).toContain(`DTSTART;TZID=Europe/London:${day.replaceAll('-', '')}T163000\r\n`);
  expect(words(file('Notice certificate version 1.docx'))).toContain('I certify that the agenda for this meeting was issued on');
  const open = words(file('Agenda public.docx'));
  expect(open).toContain('Growth fund 2027/28');
  expect(open).not.toMatch(/financial difficulty|would harm the school/u);
  expect(words(file('Agenda.docx'))).toContain('School in financial difficulty');
}

test('from a new record to an issued schools forum agenda by keyboard alone', async () => {
  const { keyboard } = page;
  const day = await meetingDay();
  await tabAndType(page, field('Name of the record'), 'Northmere Education');
  await keyboard.press('Enter');
  await tabAndEnter(page, page.getByRole('link', { name: 'Bodies & people' }));
  await tabAndEnter(page, button('Add the first body'));
  await tabAndType(page, field('Name'), 'Northmere Schools Forum');
  await tabAndChoose(page, combo('Kind'), 'Forum');
  await tabAndType(page, field('Short name'), 'Schools Forum');
  await tabAndType(page, field('Organisation'), 'Northmere Council');
  await tabAndType(page, field('Usual place'), 'Council Chamber');
  await tabAndType(page, field('Usual start'), '4.30pm');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Northmere Schools Forum' })).toBeVisible();
  await focusIsKept();

  // Seats for a constituency each, then who holds them; the clerk has no seat.
  for (const [label, count, heading] of [['Primary academies', '2', 'Schools'], ['Early years providers', '1', 'Others']] as const) {
    await tabAndEnter(page, page.getByRole('button', { name: 'Add seats…' }));
    await expect(field('Seat held for')).toBeFocused();
    await keyboard.type(label);
    await tabAndType(page, field('How many'), count);
    await tabAndType(page, field('Heading'), heading);
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await focusIsKept();
  }
  await expect(page.getByText('3 seats · 0 in post · 3 vacant')).toBeVisible();
  for (const [seat, holder, role] of [['Primary academies 1', 'Ines Duarte', 'Chair'], ['Primary academies 2', 'Stephen Calloway', 'Member'], ['Early years providers 1', 'Lorraine Petts', 'Member']] as const) {
    await tabAndEnter(page, button(`Fill seat ${seat}`));
    await expect(combo('Holder')).toBeFocused();
    await keyboard.type(holder);
    await keyboard.press('Escape');
    await tabAndChoose(page, combo('Role'), role);
    await tabAndEnter(page, button('Fill seat'));
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await focusIsKept();
  }
  await tabAndEnter(page, button('Add member'));
  await expect(combo('Name')).toBeFocused();
  await keyboard.type('Hannah Lacey');
  await keyboard.press('Escape');
  await tabAndChoose(page, combo('Role'), 'Clerk');
  await tabAndEnter(page, button('Add and close'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await focusIsKept();
  await expect(page.getByText('Ines Duarte presides · Clerk Hannah Lacey')).toBeVisible();

  // The rules: those of a schools forum are what a forum is offered.
  await tabTo(page, tab('Seats and people'), { back: true });
  await pressUntilFocused(page, 'ArrowRight', tab('Rules'));
  await keyboard.press('Enter');
  await tabAndEnter(page, button('Choose rules…'));
  await expect(combo('Rules').locator('option:checked')).toHaveText('Schools forum, England');
  await tabAndEnter(page, button('Use these rules'));
  await expect(page.getByText('Today: 2 needed; 3 of 3 seats are filled.')).toBeVisible();
  await focusIsKept();

  // A template of its own standing items, and a meeting that begins with it.
  await tabTo(page, tab('Rules'), { back: true });
  await pressUntilFocused(page, 'ArrowRight', tab('Agenda template'));
  await keyboard.press('Enter');
  await tabAndEnter(page, button('Start with the standing items'));
  await expect.poll(async () => (await shown('template')).length).toBe(10);
  await keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New meeting' });
  await tabAndType(page, field('Date'), formatDay(day));
  await expect(field('Start')).toHaveValue('16:30');
  await tabAndType(page, field('Planned end'), '18:30');
  await expect(field('Place')).toHaveValue('Council Chamber');
  await expect(combo('Agenda').locator('option:checked')).toHaveText('The usual template: Ordinary meeting (10 items)');
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await shown('agenda')).length).toBe(10);
  await focusIsKept();

  // Two items of this meeting: typed at the end, moved up to where they belong, and one step in.
  for (const title of ['Growth fund 2027/28', 'School in financial difficulty']) {
    await tabTo(page, field('New item'));
    await keyboard.type(title);
    await keyboard.press('Enter');
    await expect(field('Title of item 11')).toHaveValue(title);
    await keyboard.press('Escape');
    await tabTo(page, field('Title of item 11'), { back: true });
    for (let number = 10; number > 7; number -= 1) {
      await keyboard.press('Alt+Shift+ArrowUp');
      await expect(field(`Title of item ${String(number)}`)).toHaveValue(title);
      await expect(field(`Title of item ${String(number)}`)).toBeFocused();
    }
    await keyboard.press('Alt+Shift+ArrowRight');
    await expect(field(/^Title of item 7\.[12]$/).and(page.locator(':focus'))).toHaveValue(title);
  }
  await expect.poll(() => shown('agenda')).toEqual([...AGENDA]);
  await tabTo(page, field('Title of item 7.1'), { back: true });
  await tabAndType(page, combo('Presenter of item 7.1'), 'Stephen Calloway');
  await tabAndType(page, field('Minutes for item 7.1'), '20');
  await tabAndType(page, combo('Presenter of item 7.2'), 'Ines Duarte');
  await tabAndType(page, field('Minutes for item 7.2'), '15');

  // The second one is not for the public: paragraph and reason; both have a recommendation.
  await tabTo(page, field('Title of item 7.2'), { back: true });
  await keyboard.press('F2');
  await expect(page.getByRole('heading', { name: 'Item 7.2' })).toBeVisible();
  await tabAndChoose(page, combo('What is asked'), 'Decision');
  await tabAndChoose(page, combo('Publicity'), 'Exempt');
  await tabTo(page, page.getByRole('checkbox', { name: /^3\. Information relating to the financial/ }));
  await keyboard.press('Space');
  await tabAndType(page, field('Public interest reason'), 'It would harm the school to be named.');
  await tabAndType(page, field('Recommendation of item 7.2'), 'That the loan be agreed.');
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Item 7.2' })).toHaveCount(0);
  await focusIsKept();
  await expect(combo('Publicity of item 7.2')).toHaveText(/Exempt ¶3/);

  // The checklist, in every theme; what it warns of is passed with a reason.
  await tabAndEnter(page, button('Issue agenda…'), { back: true });
  const checklist = page.getByRole('list', { name: 'Checklist' });
  await expect(checklist).toContainText('Quorum: 2 of 3 seats.');
  await expect(checklist).toContainText('and 5 clear working days are needed');
  await focusIsKept();
  await screenshot(page, 'forum-keyboard-checklist');
  await tabAndType(page, field('Why it is issued although the checklist warns'), 'It is the first meeting.');
  await tabAndEnter(page, button('Issue agenda'));
  await expect(page.getByText('The e-mail to members is on the clipboard.')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('list', { name: 'Issued versions' })).toContainText('Agenda, version 1');
  await focusIsKept();
  filesLookRight(day);
  await screenshot(page, 'forum-keyboard-issued');
});

test('the same by mouse alone, the keyboard only for words', async () => {
  const day = await meetingDay();
  const dialog = page.getByRole('dialog');
  const fill = async (target: Locator, text: string): Promise<void> => {
    await target.click({ clickCount: 3 });
    await page.keyboard.type(text);
  };
  await fill(field('Name of the record'), 'Northmere Education');
  await button('Make record').click();
  await page.getByRole('link', { name: 'Bodies & people' }).click();
  await button('Add the first body').click();
  await fill(field('Name'), 'Northmere Schools Forum');
  await combo('Kind').selectOption('Forum');
  await fill(field('Short name'), 'Schools Forum');
  await fill(field('Organisation'), 'Northmere Council');
  await fill(field('Usual place'), 'Council Chamber');
  await fill(field('Usual start'), '16:30');
  await button('Add body').click();

  await button('Add the first seat').click();
  await fill(field('Seat held for'), 'Primary academies');
  await fill(field('How many'), '3');
  await button('Add seats').click();
  await expect(page.getByText('3 seats · 0 in post · 3 vacant')).toBeVisible();
  for (const [number, holder, role] of [[1, 'Ines Duarte', 'Chair'], [2, 'Stephen Calloway', 'Member'], [3, 'Lorraine Petts', 'Vice-chair']] as const) {
    await button(`Fill seat Primary academies ${String(number)}`).click();
    await fill(combo('Holder'), holder);
    await combo('Role').selectOption(role);
    await dialog.getByRole('button', { name: 'Fill seat', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
  await button('Add member').click();
  await fill(combo('Name'), 'Hannah Lacey');
  await combo('Role').selectOption('Clerk');
  await button('Add and close').click();
  await expect(page.getByText('Ines Duarte presides · Clerk Hannah Lacey')).toBeVisible();

  await tab('Rules').click();
  await button('Choose rules…').click();
  await button('Use these rules').click();
  await expect(page.getByText('Today: 2 needed; 3 of 3 seats are filled.')).toBeVisible();
  await tab('Agenda template').click();
  await button('Start with the standing items').click();
  await expect.poll(async () => (await shown('template')).length).toBe(10);

  await button('New meeting').click();
  await fill(field('Date'), formatDay(day));
  await fill(field('Planned end'), '18:30');
  await button('Add meeting').click();
  await expect.poll(async () => (await shown('agenda')).length).toBe(10);

  // The first item from the toolbar into its place; the second at the end, moved by its menu's questions, and in by a press.
  await field('Title of item 7').click();
  await button('Sub-item').click();
  await expect(field('New sub-item of item 7')).toBeFocused();
  await page.keyboard.type('Growth fund 2027/28');
  await button('Add item').click();
  await expect(field('Title of item 7.1')).toHaveValue('Growth fund 2027/28');
  await page.keyboard.type('School in financial difficulty');
  await button('Add item').click();
  await expect(field('Title of item 11')).toHaveValue('School in financial difficulty');
  await button('More for item 11').click();
  await menuItem('Move to…').click();
  await combo('Level').selectOption({ label: 'Sub-item of 7 Reports for decision' });
  await expect(combo('Place').locator('option:checked')).toHaveText('After 7.1 Growth fund 2027/28');
  await button('Move').click();
  await expect.poll(() => shown('agenda')).toEqual([...AGENDA]);
  await field('Title of item 7.2').hover();
  await button('Move up item 7.2').click();
  await expect(field('Title of item 7.1')).toHaveValue('School in financial difficulty');
  await drag(button(/^Drag item 7.1,/), button(/^Drag item 7.2,/), /is over place 9 of/);
  await expect.poll(() => shown('agenda')).toEqual([...AGENDA]);
  await combo('Presenter of item 7.1').click();
  await page.getByRole('option', { name: /^Stephen Calloway/ }).click();
  await fill(field('Minutes for item 7.1'), '20');

  await button('More for item 7.2').click();
  await menuItem('Details').click();
  await combo('What is asked').selectOption('Decision');
  await combo('Publicity').selectOption('Exempt');
  await page.getByRole('checkbox', { name: /^3\. Information relating to the financial/ }).click();
  await fill(field('Public interest reason'), 'It would harm the school to be named.');
  await fill(field('Recommendation of item 7.2'), 'That the loan be agreed.');
  await button('Close').click();
  await expect(dialog).toHaveCount(0);

  // A paper is begun on the other one, and the way leads back from it to the meeting.
  await field('Title of item 7.1').hover();
  await button('Start a paper for item 7.1').click();
  await button('Start paper').click();
  await expect(page.getByRole('navigation', { name: 'Where this is' })).toBeVisible();
  await page.getByRole('link', { name: /^Northmere Schools Forum/ }).click();
  await tab(/Agenda/).click();
  await expect(button('Open the paper of item 7.1')).toBeVisible();

  // A line of the checklist leads to what it speaks of, and back.
  await button('Issue agenda…').click();
  const checklist = page.getByRole('list', { name: 'Checklist' });
  await expect(checklist).toContainText('2 items have no presenter');
  await axeCheck(page);
  await checklist.getByRole('button', { name: 'Go to Item 7.2' }).click();
  await combo('Presenter of item 7.2').click();
  await page.getByRole('option', { name: /^Ines Duarte/ }).click();
  await button('Issue agenda…').click();
  await expect(checklist).toContainText('1 item has no presenter');
  await fill(field('Why it is issued although the checklist warns'), 'It is the first meeting.');
  await button('Issue agenda').click();
  await expect(page.getByText('The e-mail to members is on the clipboard.')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('list', { name: 'Issued versions' })).toContainText('Agenda, version 1');
  filesLookRight(day);
  const packs = readdirSync(folder).filter((name) => name.includes(' Pack'));
  expect(packs).toHaveLength(2);
  await expect(page.getByRole('list', { name: 'Files that were written' })).toContainText('Exempt pack for members');
  await screenshot(page, 'forum-mouse-issued');
});

/** Takes a row by its handle and lets it go over another, once both stand still and the list has said that it is there. */
async function drag(from: Locator, to: Locator, over: RegExp): Promise<void> {
  await to.hover();
  await from.hover();
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('Both rows must be in sight to be dragged.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 12, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
  await expect(page.getByText(over)).toBeAttached();
  await page.mouse.up();
}
