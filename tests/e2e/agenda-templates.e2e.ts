import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { pressUntilFocused, tabAndChoose, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow } from '@tests/helpers/launch';
import type { LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo } from './running-meeting';

let app: LaunchedApp;
test.beforeEach(async () => {
  app = await launchApp();
  await resizeWindow(app.app, 1440, 900);
});
test.afterEach(async () => {
  await app.close();
});

const field = (page: Page, name: string | RegExp): Locator => page.getByRole('textbox', { name, exact: typeof name === 'string' });
const combo = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const menuItem = (page: Page, name: string): Locator => page.getByRole('menuitem', { name });

/** "1 Welcome and introductions" … as the agenda or the template shows it. */
async function shown(page: Page, row: 'agenda' | 'template'): Promise<string[]> {
  return await page.locator(`[data-${row}-row]:not([data-${row}-row="new"])`).evaluateAll((rows) => rows.map((one) => `${one.querySelectorAll('[role="cell"]')[1]?.textContent ?? ''} ${one.querySelector<HTMLTextAreaElement>('[data-sortable-control="title"]')?.value ?? ''}`));
}

const STANDING = ['Welcome and introductions', 'Apologies for absence', 'Declarations of interest', 'Minutes of the last meeting', 'Matters arising', 'Chair’s action', 'Report of the Director', 'Forward plan', 'Any other business', 'Date of next meeting'] as const;
const numbered = (titles: readonly string[]): string[] => titles.map((title, index) => `${String(index + 1)} ${title}`);

/** A board that met in September and in November 2027: the last meeting left an open action and put an item off. */
async function boardThatMet(page: Page): Promise<string> {
  await ask(page, 'records.create', { name: 'Northmere Education' });
  const { id: bodyId } = await ask<{ id: string }>(page, 'bodies.create', { name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: 'Committee Room 2', usualStart: '18:00' });
  const meeting = { bodyId, title: '', startTime: '18:00', plannedEnd: '20:00', place: 'Committee Room 2', arising: true };
  await ask(page, 'agendaTemplates.addMeeting', { ...meeting, date: '2027-09-14', source: { kind: 'shipped' } });
  const { id: meetingId } = await ask<{ id: string }>(page, 'agendaTemplates.addMeeting', { ...meeting, date: '2027-11-09', source: { kind: 'shipped' } });
  const { items } = await ask<{ items: { id: string; standing: string; title: string }[] }>(page, 'agenda.get', { meetingId });
  const report = items.find((item) => item.standing === 'reports')?.id ?? '';
  await ask(page, 'minutes.prepare', { meetingId });
  await ask(page, 'minutes.start', { meetingId, at: '18:00' });
  await ask(page, 'minutes.openItem', { meetingId, agendaItemId: report, at: '18:10' });
  const blockId = await page.evaluate(() => crypto.randomUUID());
  await ask(page, 'minutes.recordEntry', { meetingId, agendaItemId: report, blockId, kind: 'action', text: 'Send the half-year figures to schools', at: '18:20', action: { ownerAttendanceId: null, ownerName: 'Ines Duarte', due: { verbatim: '', kind: 'none', day: null } } });
  const late = await ask<{ id: string }>(page, 'agenda.addItem', { meetingId, title: 'Early years rates', afterId: report, presenterName: 'Lorraine Petts', presenterPersonId: null, minutesNeeded: 15, askType: 'steer', publicity: 'open' });
  await ask(page, 'agenda.deferItem', { id: late.id, reason: 'Figures late', toMeetingId: null });
  await goTo(page, `/bodies/${bodyId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Northmere Education Board' })).toBeVisible();
  return bodyId;
}

test('a template edited, and from New meeting to a complete draft agenda in three actions, by keyboard alone', async () => {
  const { page } = app;
  await boardThatMet(page);
  await tabTo(page, page.getByRole('tab', { name: 'Seats and people' }));
  await pressUntilFocused(page, 'ArrowRight', page.getByRole('tab', { name: 'Agenda template' }));
  await page.keyboard.press('Enter');
  await tabAndEnter(page, button(page, 'Start with the standing items'));
  await expect.poll(() => shown(page, 'template')).toEqual(numbered(STANDING));

  // The keys of the agenda: up, in, out; then words, minutes, a new item, and Undo.
  await tabTo(page, field(page, 'Title of item 8'));
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(field(page, 'Title of item 7')).toHaveValue('Forward plan');
  await expect(field(page, 'Title of item 7')).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(field(page, 'Title of item 6.1')).toHaveValue('Forward plan');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(field(page, 'Title of item 7')).toHaveValue('Forward plan');
  await tabAndType(page, field(page, 'Minutes for item 7'), '10');
  await tabAndType(page, field(page, 'New item'), 'Reflection on the meeting');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Title of item 11')).toHaveValue('Reflection on the meeting');
  await expect(page.getByText('11 items, 67 minutes')).toBeVisible();
  await tabTo(page, button(page, 'More for item 11'), { back: true });
  await page.keyboard.press('Enter');
  await pressUntilFocused(page, 'ArrowDown', menuItem(page, 'Move to the bin'));
  await page.keyboard.press('Enter');
  await expect(field(page, 'Title of item 11')).toHaveCount(0);
  const template = [...STANDING.slice(0, 6), 'Forward plan', 'Report of the Director', ...STANDING.slice(8)];
  await expect.poll(() => shown(page, 'template')).toEqual(numbered(template));

  // From New meeting to a complete draft agenda: each press that does something is counted. Day, hours, place and agenda are proposed.
  const actions: string[] = [];
  const act = async (key: string): Promise<void> => {
    actions.push(key);
    await page.keyboard.press(key);
  };
  await act('Control+n');
  await expect(field(page, 'Date')).toHaveValue('11 January 2028');
  await expect(field(page, 'Planned end')).toHaveValue('20:00');
  await expect(combo(page, 'Agenda').locator('option:checked')).toHaveText('The usual template: Ordinary meeting (10 items)');
  const dialog = page.getByRole('dialog', { name: 'New meeting' });
  for (const note of ['The minutes of 9 November 2027 are put for approval.', '1 open action is listed under matters arising.', 'Carried from 9 November 2027: Early years rates.']) await expect(dialog.getByText(note)).toBeVisible();
  await tabTo(page, button(page, 'Add meeting'));
  await act('Enter');
  await expect(page.getByText('Tuesday 11 January 2028, 6.00 pm to 8.00 pm')).toBeVisible();
  await expect.poll(() => shown(page, 'agenda')).toEqual([
    '1 Welcome and introductions', '2 Apologies for absence', '3 Declarations of interest', '4 Minutes of the meeting of 9 November 2027', '5 Matters arising', '5.1 Send the half-year figures to schools (A 27/28-001)',
    '6 Chair’s action', '7 Forward plan', '8 Report of the Director', '9 Early years rates', '10 Any other business', '11 Date of next meeting',
  ]);
  expect(actions.length).toBeLessThanOrEqual(3);

  // What is unusual about a day is said and stops nothing.
  await page.keyboard.press('Control+n');
  // The day after the meeting that was just made: a proposal that comes later would stand in the way of what is typed.
  await expect(field(page, 'Date')).toHaveValue('14 March 2028');
  await tabAndType(page, field(page, 'Date'), '27 December 2027');
  await expect(dialog.getByText('27 December 2027 is a bank holiday in England and Wales')).toBeVisible();
  await tabAndType(page, field(page, 'Date'), '11 January 2028');
  await expect(dialog.getByText('This body already meets on 11 January 2028, at 6.00 pm.')).toBeVisible();
  await expect(combo(page, 'Agenda').locator('option')).not.toHaveCount(1);
  await tabAndChoose(page, combo(page, 'Agenda'), 'An empty agenda');
  await expect(dialog.getByText('The agenda begins empty.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('an empty agenda filled, copied, pasted and kept as a template by mouse alone, clean for axe in every theme and size', async () => {
  const { page } = app;
  const bodyId = await boardThatMet(page);
  const { id: meetingId } = await ask<{ id: string }>(page, 'meetings.create', { bodyId, title: '', date: '2028-01-11', startTime: '18:00', plannedEnd: '20:00', place: 'Committee Room 2' });
  await page.getByRole('tab', { name: 'Agenda template' }).click();
  await button(page, 'Start with the standing items').click();
  await expect.poll(() => shown(page, 'template')).toEqual(numbered(STANDING));
  await combo(page, 'What item 7 is').selectOption('Its own business');
  await page.getByRole('row', { name: /Forward plan/ }).hover();
  await button(page, 'Move up item 8').click();
  await expect(field(page, 'Title of item 7')).toHaveValue('Forward plan');
  await button(page, 'More for item 7').click();
  await menuItem(page, 'Words and publicity…').click();
  await field(page, 'Recommendation').click();
  await page.keyboard.type('agrees the forward plan');
  await axeCheck(page);
  await button(page, 'Keep').click();
  await expect(page.getByRole('dialog')).toBeHidden();

  // A second template, copied from an agenda, becomes the usual one.
  await button(page, 'New template…').click();
  await field(page, 'Name').click();
  await page.keyboard.type('As in November');
  await combo(page, 'Begin with').selectOption({ label: 'The agenda of 9 November 2027 (11 items)' });
  await button(page, 'Make template').click();
  await expect(field(page, 'Name of the template')).toHaveValue('As in November');
  await button(page, 'Make it the usual one').click();
  await expect(page.getByText('The usual one')).toBeVisible();
  await everyLook(page, app);

  // An agenda without items.
  await goTo(page, `/meetings/${meetingId}/agenda`);
  await expect(button(page, 'Use the usual template')).toBeVisible();
  await everyLook(page, app);
  await button(page, 'Use the usual template').click();
  await expect(field(page, 'Title of item 4')).toHaveValue('Minutes of the meeting of 9 November 2027');
  await button(page, 'Copy from…').click();
  await menuItem(page, 'A pasted list…').click();
  await field(page, 'Items').click();
  await page.keyboard.insertText('1. Growth fund (10 mins)\n1.1 Criteria\n2. Close');
  await expect(page.getByRole('dialog').getByText('3 items, 10 minutes: ends 18:10.')).toBeVisible();
  await axeCheck(page);
  await button(page, 'Add to the agenda').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(async () => (await shown(page, 'agenda')).slice(-3)).toEqual(['12 Growth fund', '12.1 Criteria', '13 Close']);
  expect(await shown(page, 'agenda')).toContain('9 Early years rates');
  await button(page, 'Copy from…').click();
  await menuItem(page, 'Save this agenda as a template…').click();
  await button(page, 'Save template').click();
  await expect(page.getByText('Saved as a template of Northmere Education Board')).toBeVisible();

  // The dialog itself, with everything that it can say.
  await page.keyboard.press('Control+n');
  await field(page, 'Date').fill('11/01/28');
  await expect(page.getByText('This body already meets on 11 January 2028, at 6.00 pm.')).toBeVisible();
  await everyLook(page, app);
});

/** Axe in light, dark and forced colours; nothing cut off at 1024 by 768 and at 200 %. */
async function everyLook(page: Page, launched: LaunchedApp): Promise<void> {
  await axeInEveryTheme(page);
  for (const [width, height] of [[1024, 768], [720, 450]] as const) {
    await resizeWindow(launched.app, width, height);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    // The page is laid out anew a moment after the window.
    await expect.poll(() => sidewaysCut(page)).toEqual([]);
  }
  await resizeWindow(launched.app, 1440, 900);
}

/** What stands out of the window to the right, by its words. */
async function sidewaysCut(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main input, main textarea, main select, main h1, main [role="cell"], [role="dialog"] *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map((element) => element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? element.tagName),
  );
}
