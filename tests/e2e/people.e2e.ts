import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { academicYearOf } from '@shared/kernel/academic-year';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { choose, saveAs } from '@tests/helpers/file-dialogs';
import { pressUntilFocused, tabAndChoose, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot } from '@tests/helpers/launch';
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

const YEAR = academicYearOf(new Date().toISOString().slice(0, 10) as CalendarDay);
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });
const personLink = (page: Page, name: string | RegExp): Locator => page.getByRole('table', { name: 'People' }).getByRole('link', { name, exact: typeof name === 'string' });

async function newRecord(page: Page): Promise<string> {
  await ask(page, 'records.create', { name: 'Northmere Education' });
  const { id } = await ask<{ id: string }>(page, 'bodies.create', { name: 'Northmere Education Board', shortName: 'Education Board', kind: 'board', organisationName: 'Northmere Borough Council', usualPlace: '', usualStart: '' });
  const member = { bodyId: id, organisationName: '', email: '', votingRight: 'full', from: null, until: null };
  await ask(page, 'bodies.addMember', { ...member, honorific: 'Cllr', name: 'Margaret Oyelaran', seatLabel: '', role: 'chair', organisationName: 'Northmere Borough Council', email: 'm.oyelaran@example.org' });
  await ask(page, 'bodies.addMember', { ...member, honorific: '', name: 'Jasmine Kaur', seatLabel: 'Primary headteachers', role: 'member', organisationName: 'Hill School' });
  await ask(page, 'bodies.addMember', { ...member, honorific: 'Dr', name: 'Priya Raman', seatLabel: 'Integrated Care Board', role: 'member' });
  await expect(page.getByRole('link', { name: 'People', exact: true })).toBeVisible();
  return id;
}

const LIST = ['Title\tName\tSchool\tEmail\tNotes', '\tNuala Brennan\tBrook School\tn.brennan@example.org\t', '\tJ Kaur\tHill School\t\tdeputises', 'Mr\tTom Ashworth\t\ttom at example\t', '\t\tNobody’s School\t\t', '\tDaniel Adeyemi\tWold Academy\td.adeyemi@example.org\t'].join('\n');

test('a list pasted from Excel, a merge, a register and the returns of a body, by keyboard alone', async () => {
  const { page } = app;
  const bodyId = await newRecord(page);
  await tabAndEnter(page, page.getByRole('link', { name: 'People', exact: true }));
  await expect(page.getByText('3 people · 3 on a body today')).toBeVisible();

  // The list: columns guessed, every row shown, two of them asked about, one refused.
  await tabAndEnter(page, button(page, 'Import a list…'));
  await tabTo(page, field(page, 'Rows of the list'));
  await page.keyboard.insertText(LIST);
  await tabAndEnter(page, button(page, 'Read the list'));
  await expect(page.getByRole('combobox', { name: 'Title is' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'School is' })).toHaveValue('organisationName');
  await expect(page.getByText('2 rows wait for a decision.')).toBeVisible();
  await tabAndChoose(page, page.getByRole('combobox', { name: 'Row 3, J Kaur' }), 'Add as a new person');
  await tabAndChoose(page, page.getByRole('combobox', { name: 'Row 4, Mr Tom Ashworth' }), 'Add as a new person');
  await expect(page.getByText('1 row is left out.')).toBeVisible();
  await tabAndEnter(page, button(page, 'Import 4 people'));
  await expect(page.getByText('7 people · 3 on a body today')).toBeVisible();

  // Found by a word without its case; then the arrow keys lead through the list.
  await tabAndType(page, page.getByRole('searchbox', { name: 'Find people' }), 'hill school');
  await expect(page.getByText('2 of 7 people').first()).toBeVisible();
  await tabTo(page, personLink(page, 'J Kaur'));
  await pressUntilFocused(page, 'ArrowDown', personLink(page, 'Jasmine Kaur'), 3);
  await pressUntilFocused(page, 'Home', personLink(page, 'J Kaur'), 2);

  // The two entries may be one person: they are compared, merged, and one Undo takes it back.
  await tabAndEnter(page, button(page, 'Look at it'), { back: true });
  await tabAndEnter(page, button(page, 'Compare J Kaur and Jasmine Kaur'));
  await expect(page.getByRole('heading', { name: 'Merge two entries?' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Jasmine Kaur' })).toBeChecked();
  await tabAndEnter(page, button(page, 'Merge'));
  await expect(page.getByText('Jasmine Kaur is one entry now')).toBeVisible();
  await tabAndEnter(page, button(page, 'Close'));
  // While the dialog is on its way out, Undo is not for the record yet.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('6 people · 3 on a body today')).toBeVisible();
  await tabTo(page, personLink(page, 'Jasmine Kaur'));
  await page.keyboard.press('Control+z');
  await expect(page.getByText('7 people · 3 on a body today')).toBeVisible();

  // Somebody's register, from their own page.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Jasmine Kaur' })).toBeVisible();
  await tabAndEnter(page, button(page, 'Add interest…'));
  await tabAndChoose(page, page.getByRole('combobox', { name: 'Kind' }), 'Governance role elsewhere');
  await tabAndType(page, field(page, 'Nature'), 'Trustee');
  await tabAndType(page, field(page, 'Company, school or other body'), 'Hill Trust');
  await tabAndType(page, field(page, 'From'), '1/9/24');
  await tabAndType(page, field(page, 'Until'), '1/9/23');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The interest ends on 1 September 2023, before it begins on 1 September 2024.')).toBeVisible();
  await tabAndType(page, field(page, 'Until'), ' ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Interests of Jasmine Kaur' })).toContainText('Trustee, Hill Trust');
  await axeCheck(page);

  // The returns of the body: Enter notes one and goes on.
  await goTo(page, `/bodies/${bodyId}?tab=interests`);
  await expect(page.getByRole('tab', { name: 'Interests 3 due' })).toBeVisible();
  await expect(page.getByText(`3 members · 0 confirmed for ${YEAR} · 3 outstanding`)).toBeVisible();
  await tabAndEnter(page, button(page, `Note returns for ${YEAR}…`));
  await expect(page.getByRole('heading', { level: 3, name: 'Cllr Margaret Oyelaran' })).toBeVisible();
  await expect(button(page, 'Nil return')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3, name: 'Jasmine Kaur' })).toBeVisible();
  await expect(button(page, 'Confirmed as it stands')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3, name: 'Dr Priya Raman' })).toBeVisible();
  await expect(button(page, 'Nil return')).toBeFocused();
  await tabAndEnter(page, button(page, 'Finish'));
  await expect(page.getByText(`3 members · 2 confirmed for ${YEAR} · 1 outstanding`)).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Interests 1 due' })).toBeVisible();
  await axeCheck(page);
});

test('a file of thousands of people, by mouse alone', async () => {
  const { page } = app;
  await newRecord(page);
  await page.getByRole('link', { name: 'People', exact: true }).click();

  // A CSV of 5,000 with semicolons, as Excel writes it here and there.
  const FIRST = ['Aisha', 'Benedict', 'Carys', 'Dominic', 'Eleanor', 'Farid', 'Grace', 'Hamish', 'Isobel', 'Jerome'];
  const LAST = ['Abbott', 'Barlow', 'Chaudhry', 'Dunstan', 'Ekwueme', 'Fairfax', 'Gascoigne', 'Hussain', 'Ingram', 'Jessop'];
  const rows = Array.from({ length: 5000 }, (_value, index) => `${FIRST[index % 10] ?? ''} ${LAST[Math.floor(index / 10) % 10] ?? ''}${String.fromCharCode(97 + (Math.floor(index / 100) % 10))}${String.fromCharCode(97 + (Math.floor(index / 1000) % 10))}ton;School ${String(index % 40)};p${String(index)}@example.org`);
  rows.push('Priya Ramen;Integrated Care Board;', 'J Kaur;Hill School;', 'Aisha Abbottaaton;School 0;');
  const file = path.join(app.userData, 'people.csv');
  writeFileSync(file, `\uFEFFName;School;E-mail\r\n${rows.join('\r\n')}\r\n`);
  await choose(app.app, file);
  await saveAs(app.app, path.join(app.userData, 'saved.csv'));
  await button(page, 'Import a list…').click();
  await expect(field(page, 'Rows of the list')).toBeVisible();
  await screenshot(page, 'p-import-paste');
  await button(page, 'Open a file…').click();
  await expect(page.getByText('people.csv')).toBeVisible();
  await expect(page.getByRole('tab', { name: /^All/ })).toBeVisible({ timeout: 120_000 });
  await expect(button(page, 'All are somebody else: add')).toBeVisible();
  await screenshot(page, 'p-import');
  await axeInEveryTheme(page, { pictures: 'p-import' });
  await page.getByRole('combobox', { name: 'Row 5002, Priya Ramen' }).selectOption({ label: 'Leave out' });
  await button(page, 'All are somebody else: add').click();
  await expect(page.getByText('1 row is left out.')).toBeVisible();
  await button(page, 'Import 5,002 people').click();
  await expect(page.getByText('5,005 people · 3 on a body today')).toBeVisible({ timeout: 120_000 });

  // Only what is seen is drawn; the list sorts and is searched at once.
  await expect(personLink(page, /./).first()).toBeVisible();
  expect(await personLink(page, /./).count()).toBeLessThan(120);
  await page.getByRole('button', { name: 'Organisation' }).click();
  await expect(page.getByRole('columnheader', { name: 'Organisation' })).toHaveAttribute('aria-sort', 'ascending');
  await page.locator('main').evaluate((pane) => pane.scrollTo({ top: pane.scrollHeight }));
  await expect(personLink(page, 'Dr Priya Raman')).toBeVisible();
  await page.locator('main').evaluate((pane) => pane.scrollTo({ top: 0 }));
  await screenshot(page, 'p-people');
  await page.getByRole('searchbox', { name: 'Find people' }).fill('kaur hill');
  await expect(page.getByText('2 of 5,005 people').first()).toBeVisible();
  await button(page, 'More for people').click();
  await page.getByRole('menuitem', { name: 'Save the list as CSV…' }).click();
  await expect(page.getByText('The list is saved')).toBeVisible();
});

test('people, a merge and the register of a body by mouse alone, in three themes and at three sizes', async () => {
  const { page } = app;
  const bodyId = await newRecord(page);
  for (const name of ['J Kaur', 'M Oyelaran']) await ask(page, 'people.create', { honorific: '', name, organisationName: '', email: '', phone: '01632 960 001' });
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(personLink(page, 'Dr Priya Raman')).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'p-people' });
  await button(page, /^Look at/).click();
  await expect(page.getByRole('list', { name: 'Entries that may be the same person' })).toBeVisible();
  await axeCheck(page);
  await screenshot(page, 'p-pairs');
  await expect(button(page, /^Compare/)).toHaveCount(2);
  await button(page, /^Not the same person/).first().click();
  await expect(button(page, /^Compare/)).toHaveCount(1);
  await button(page, /^Compare/).click();
  await expect(page.getByRole('heading', { name: 'Merge two entries?' })).toBeVisible();
  await axeCheck(page);
  await screenshot(page, 'p-merge');
  await button(page, 'Cancel').click();
  await button(page, 'Close').click();

  // One person, and the register of a body.
  await personLink(page, 'Dr Priya Raman').click();
  await button(page, 'Add interest…').click();
  await field(page, 'Nature').fill('Director');
  await field(page, 'Company, school or other body').fill('Raman Consulting Ltd');
  await button(page, 'Add interest').click();
  await expect(page.getByRole('list', { name: 'Interests of Priya Raman' })).toContainText('Director, Raman Consulting Ltd');
  await button(page, 'More for Priya Raman').click();
  await page.getByRole('menuitem', { name: 'Move person to the bin' }).click();
  await expect(page.getByText('Priya Raman has a term in a seat of Northmere Education Board').first()).toBeVisible();
  await screenshot(page, 'p-person');
  await axeCheck(page);
  await goTo(page, `/bodies/${bodyId}?tab=interests`);
  await button(page, 'Note a return of Margaret Oyelaran').click();
  await expect(button(page, 'Nil return')).toBeVisible();
  await axeCheck(page);
  await screenshot(page, 'p-return');
  await button(page, 'Nil return').click();
  await expect(page.getByRole('table', { name: 'Register of interests' })).toContainText('Nil return');
  await screenshot(page, 'p-interests');
  await axeInEveryTheme(page, { pictures: 'p-interests' });

  for (const [width, height] of [[1024, 768], [720, 450]] as const) {
    await resizeWindow(app.app, width, height);
    for (const [address, name] of [[`/bodies/${bodyId}?tab=interests`, 'interests'], ['/people', 'people'], ['/people/import', 'import']] as const) {
      await goTo(page, address);
      await expect(page.getByRole('heading', { level: 1, name: name === 'interests' ? 'Northmere Education Board' : name === 'people' ? 'People' : 'Import a list of people' })).toBeVisible();
      if (name === 'people') await expect(personLink(page, /./).first()).toBeVisible();
      await expect.poll(() => page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)).toBeLessThanOrEqual(width);
      await screenshot(page, `p-${name}-${String(width)}`);
      if (width === 720 && name !== 'import') await axeCheck(page);
    }
  }
});
