import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { tabAndChoose, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow } from '@tests/helpers/launch';
import type { LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo } from './running-meeting';

/** What both journeys write: titles in the order in which they are typed, with presenter and minutes. */
const AGENDA = [
  { title: 'Welcome and apologies', presenter: 'Chair', minutes: 5 },
  { title: 'Declarations of interest', presenter: 'Chair', minutes: 3 },
  { title: 'Minutes of the last meeting', presenter: 'Gareth Lowe', minutes: 5 },
  { title: 'Schools budget 2027/28', presenter: 'Ines Duarte', minutes: 20 },
  { title: 'High needs block', presenter: 'Ines Duarte', minutes: 20 },
  { title: 'Forward plan', presenter: 'Hannah Lacey', minutes: 5 },
  { title: 'Any other business', presenter: 'Chair', minutes: 5 },
  { title: 'Date of next meeting', presenter: 'Hannah Lacey', minutes: 2 },
] as const;

let app: LaunchedApp;
test.beforeEach(async () => {
  app = await launchApp();
  await resizeWindow(app.app, 1440, 900);
});
// Walks of a hundred steps, and other work may share the machine.
test.afterEach(async () => {
  await app.close();
});

const field = (page: Page, name: string | RegExp): Locator => page.getByRole('textbox', { name, exact: typeof name === 'string' });
const combo = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });

/** The agenda as it is shown: "1 16:30 Welcome and apologies". */
async function shown(page: Page): Promise<string[]> {
  const rows = page.locator('[data-agenda-row]:not([data-agenda-row="new"])');
  return await rows.evaluateAll((elements) =>
    elements.map((row) => {
      const cells = [...row.querySelectorAll('[role="cell"]')];
      return [cells[1]?.textContent, cells[6]?.textContent, row.querySelector<HTMLTextAreaElement>('[data-sortable-control="title"]')?.value].map((words) => words?.trim() ?? '').join(' ');
    }),
  );
}

/** The agenda as it must be shown, its start times worked out here from the minutes. */
function expected(titles: readonly string[]): string[] {
  let at = 18 * 60;
  return titles.map((title, index) => {
    const line = `${String(index + 1)} ${String(Math.floor(at / 60))}:${String(at % 60).padStart(2, '0')} ${title}`;
    at += AGENDA.find((item) => item.title === title)?.minutes ?? 0;
    return line;
  });
}
const TITLES = AGENDA.map((item) => item.title);
/** The titles with one moved to another place, both counted from 0. */
const withMove = (titles: readonly string[], from: number, to: number): string[] => {
  const rest = titles.toSpliced(from, 1);
  return rest.toSpliced(to, 0, titles[from] ?? '');
};

test('an agenda typed, timed, moved about and taken back by keyboard alone', async () => {
  const { page } = app;
  await ask(page, 'records.create', { name: 'Northmere Education' });
  const { id: bodyId } = await ask<{ id: string }>(page, 'bodies.create', { name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Borough Council', usualPlace: 'Committee Room 2', usualStart: '18:00' });
  for (const [name, role] of [['Hannah Lacey', 'clerk'], ['Ines Duarte', 'member'], ['Gareth Lowe', 'chair']] as const) await ask(page, 'bodies.addMember', { bodyId, honorific: '', name, organisationName: '', email: '', seatLabel: '', role, votingRight: 'full', from: null, until: null });
  await goTo(page, `/bodies/${bodyId}`);

  // Who presides, and the order of the members.
  await expect(page.getByRole('radio', { name: 'Gareth Lowe presides' })).toBeChecked();
  await tabTo(page, button(page, 'Drag Gareth Lowe'));
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.getByRole('row').nth(1)).toContainText('Gareth Lowe');
  await tabTo(page, page.getByRole('radio', { name: 'Gareth Lowe presides' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Ines Duarte presides at new meetings.')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Gareth Lowe presides at new meetings.')).toBeVisible();

  // A meeting: the place and the start come from the body.
  await page.keyboard.press('Control+n');
  await expect(field(page, 'Place')).toHaveValue('Committee Room 2');
  await expect(field(page, 'Start')).toHaveValue('18:00');
  await tabAndType(page, field(page, 'Date'), '24/11/27');
  await expect(page.getByText('Wednesday 24 November 2027')).toBeVisible();
  await tabAndType(page, field(page, 'Planned end'), '19:00');
  await choicesOfAgenda(page);
  await tabAndChoose(page, combo(page, 'Agenda'), 'An empty agenda');
  await tabAndEnter(page, button(page, 'Add meeting'));
  await expect(page.getByText('Wednesday 24 November 2027, 6.00 pm to 7.00 pm')).toBeVisible();

  // Eight items, one after the other, then presenter and minutes of each.
  await expect(field(page, 'New item')).toBeFocused();
  for (const [index, { title }] of AGENDA.entries()) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(field(page, `Title of item ${String(index + 1)}`)).toHaveValue(title);
  }
  await page.keyboard.press('Shift+Enter');
  await tabTo(page, field(page, 'Title of item 1'), { back: true });
  for (const [index, { presenter, minutes }] of AGENDA.entries()) {
    const number = String(index + 1);
    await tabAndType(page, combo(page, `Presenter of item ${number}`), presenter);
    await tabAndType(page, field(page, `Minutes for item ${number}`), String(minutes));
  }
  await expect.poll(() => shown(page)).toEqual(expected(TITLES));
  await expect(page.getByText('Ends 19:05, 5 minutes over')).toBeVisible();
  await expect(page.getByText('65 of 60 min')).toBeVisible();

  // Reorder by Alt+Shift+arrows, by the buttons, and by lifting a row with Space.
  await tabTo(page, field(page, 'Title of item 8'));
  await page.keyboard.press('Alt+Shift+ArrowUp');
  let order = withMove(TITLES, 7, 6);
  await expect.poll(() => shown(page)).toEqual(expected(order));
  await expect(field(page, 'Title of item 7')).toBeFocused();
  await tabAndEnter(page, button(page, 'Move up item 7'));
  order = withMove(order, 6, 5);
  await expect.poll(() => shown(page)).toEqual(expected(order));
  await expect(button(page, 'Move up item 6')).toBeFocused();
  await tabTo(page, button(page, /^Drag item 6,/), { back: true });
  await page.keyboard.press('Space');
  await overPlace(page, 6);
  // The arrows are listened to from the turn after the one in which the row was lifted.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  await page.keyboard.press('ArrowUp');
  await overPlace(page, 5);
  await page.keyboard.press('Space');
  order = withMove(order, 5, 4);
  await expect.poll(() => shown(page)).toEqual(expected(order));

  // One level in and out again.
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(field(page, 'Title of item 4.1')).toHaveValue('Date of next meeting');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => shown(page)).toEqual(expected(order));

  // Undo takes every step back, redo gives it again.
  for (let step = 0; step < 5; step++) await page.keyboard.press('Control+z');
  await expect.poll(() => shown(page)).toEqual(expected(TITLES));
  for (let step = 0; step < 5; step++) await page.keyboard.press('Control+y');
  await expect.poll(() => shown(page)).toEqual(expected(order));
});

test('the same by mouse alone, the keyboard only for words, and clean for axe in every theme', async () => {
  const { page } = app;
  const fill = async (target: Locator, text: string): Promise<void> => {
    await target.click({ clickCount: 3 });
    await page.keyboard.type(text);
  };
  await fill(field(page, 'Name of the record'), 'Northmere Education');
  await button(page, 'Make record').click();
  await page.getByRole('link', { name: 'Bodies & people' }).click();
  await button(page, 'Add the first body').click();
  await fill(field(page, 'Name'), 'Northmere Education Board');
  await fill(field(page, 'Usual place'), 'Committee Room 2');
  await fill(field(page, 'Usual start'), '18:00');
  await axeCheck(page);
  await button(page, 'Add body').click();

  await button(page, 'Add the first member').click();
  for (const [person, role] of [['Gareth Lowe', 'Chair'], ['Ines Duarte', 'Member'], ['Hannah Lacey', 'Clerk']] as const) {
    await fill(combo(page, 'Name'), person);
    await combo(page, 'Role').selectOption(role);
    await button(page, 'Add, then another').click();
    await expect(combo(page, 'Name')).toHaveValue('');
  }
  await button(page, 'Close').last().click();
  await page.getByRole('row', { name: /Hannah Lacey/ }).hover();
  await button(page, 'Move up Hannah Lacey').click();
  await expect(page.getByRole('row').nth(2)).toContainText('Hannah Lacey');
  await page.getByRole('radio', { name: 'Ines Duarte presides' }).click();
  await expect(page.getByText('Ines Duarte presides at new meetings.')).toBeVisible();

  await button(page, 'Plan a meeting').click();
  await fill(field(page, 'Date'), '24 November 2027');
  await fill(field(page, 'Planned end'), '19:00');
  await choicesOfAgenda(page);
  await combo(page, 'Agenda').selectOption('An empty agenda');
  await button(page, 'Add meeting').click();
  for (const [index, { title }] of AGENDA.entries()) {
    await button(page, 'Add item').click();
    await page.keyboard.type(title);
    await button(page, 'Add item').click();
    await expect(field(page, `Title of item ${String(index + 1)}`)).toHaveValue(title);
  }
  for (const [index, { presenter, minutes }] of AGENDA.entries()) {
    const number = String(index + 1);
    await combo(page, `Presenter of item ${number}`).click();
    await page.getByRole('option', { name: new RegExp(`^${presenter}`) }).click();
    await expect(combo(page, `Presenter of item ${number}`)).toHaveValue(presenter);
    await fill(field(page, `Minutes for item ${number}`), String(minutes));
  }
  await expect.poll(() => shown(page)).toEqual(expected(TITLES));

  // Reorder by the buttons, by the menu, by "Move to…", by dragging.
  await button(page, 'Move up item 8').click();
  let order = withMove(TITLES, 7, 6);
  await expect.poll(() => shown(page)).toEqual(expected(order));
  await button(page, 'More for item 1').click();
  await page.getByRole('menuitem', { name: 'Move down' }).click();
  order = withMove(order, 0, 1);
  await expect.poll(() => shown(page)).toEqual(expected(order));
  await button(page, 'More for item 7').click();
  await page.getByRole('menuitem', { name: 'Move to…' }).click();
  await combo(page, 'Place').selectOption({ label: 'First' });
  await button(page, 'Move').click();
  order = withMove(order, 6, 0);
  await expect.poll(() => shown(page)).toEqual(expected(order));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await drag(page, button(page, /^Drag item 1,/), button(page, /^Drag item 5,/), 5);
  order = withMove(order, 0, 4);
  await expect.poll(() => shown(page)).toEqual(expected(order));

  // A sub-item from the toolbar, then to the bin and back by the message's Undo.
  await field(page, 'Title of item 4').click();
  await button(page, 'Sub-item').click();
  await expect(field(page, 'New sub-item of item 4')).toBeFocused();
  await page.keyboard.type('Growth fund');
  await button(page, 'Add item').click();
  await expect(field(page, 'Title of item 4.1')).toHaveValue('Growth fund');
  await button(page, 'More for item 4.1').click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await expect(field(page, 'Title of item 4.1')).toHaveCount(0);
  await page.getByRole('status').filter({ hasText: 'Item 4.1 moved to the bin' }).getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'Title of item 4.1')).toHaveValue('Growth fund');

  await combo(page, 'Publicity of item 9').or(combo(page, 'Publicity of item 8')).selectOption('Exempt');
  await expect(page.getByText('Part 2: press and public likely to be excluded')).toBeVisible();
  await axeInEveryTheme(page);
  // Nothing is cut off at 1024 by 768 and at 200 %.
  for (const [width, height] of [[1024, 768], [720, 450]] as const) {
    await resizeWindow(app.app, width, height);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    // The page is laid out anew a moment after the window.
    await expect.poll(() => sidewaysCut(page)).toEqual([]);
  }
  await axeCheck(page);
});

/** Waits until a row that is lifted is said to be over a place: only then does it go there when it is put down. */
async function overPlace(page: Page, place: number): Promise<void> {
  await expect(page.getByText(new RegExp(` is over place ${String(place)} of ${String(AGENDA.length)}\\.$`))).toBeAttached();
}

/** Waits until the templates are there that an agenda may begin with: before that the new meeting takes no choice and cannot be added. */
async function choicesOfAgenda(page: Page): Promise<void> {
  await expect(combo(page, 'Agenda').locator('option')).not.toHaveCount(1);
}

async function drag(page: Page, from: Locator, to: Locator, place: number): Promise<void> {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('Both rows must be in sight to be dragged.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y + 20, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
  await overPlace(page, place);
  await page.mouse.up();
}

/** What stands out of the window to the right, by its words. */
async function sidewaysCut(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main input, main textarea, main select, main h1, main [role="cell"]')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map((element) => element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? element.tagName),
  );
}
