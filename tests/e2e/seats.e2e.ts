import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { pressUntilFocused, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
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

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const combo = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });
const seatRow = (page: Page, words: string | RegExp): Locator => page.getByRole('table', { name: 'Seats' }).getByRole('row').filter({ hasText: words });

async function newRecord(page: Page): Promise<string> {
  await field(page, 'Name of the record').fill('Northmere Education');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Bodies & people' })).toBeVisible();
  const parent = await ask<{ id: string }>(page, 'bodies.create', { name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Borough Council', usualPlace: '', usualStart: '' });
  const board = await ask<{ id: string }>(page, 'bodies.create', { name: 'Northmere Schools Partnership Board', shortName: '', kind: 'partnershipBoard', organisationName: 'Northmere Borough Council', usualPlace: '', usualStart: '', parentBodyId: parent.id });
  return board.id;
}

const NOBODY = { personId: null, honorific: '', name: '', organisationName: '', email: '', role: 'member' };

async function fillBoard(page: Page, bodyId: string): Promise<void> {
  const seat = { bodyId, organisationName: '', appointingBody: '', termMonths: 48, byOffice: false, votingRight: 'full', businessKinds: [], count: 1 };
  const heads = (await ask<{ seatIds: string[] }>(page, 'bodies.addSeats', { ...seat, label: 'Primary headteachers', groupLabel: 'Schools and academies', count: 3 })).seatIds;
  const secondary = (await ask<{ seatIds: string[] }>(page, 'bodies.addSeats', { ...seat, label: 'Secondary headteachers', groupLabel: 'Schools and academies', count: 2 })).seatIds;
  const director = (await ask<{ seatIds: string[] }>(page, 'bodies.addSeats', { ...seat, label: 'Director of Education', groupLabel: 'Council', byOffice: true, termMonths: 0 })).seatIds;
  await ask(page, 'bodies.addSeats', { ...seat, label: 'Parent Carer Forum', groupLabel: 'Partners', votingRight: 'limited', businessKinds: ['Admissions'] });
  const soon = new Date(Date.now() + 39 * 86_400_000).toISOString().slice(0, 10);
  const terms = [[heads[0], 'Jasmine Kaur', '2024-09-01', '2028-08-31'], [heads[1], 'Robert Ellery', '2024-09-01', '2028-08-31'], [heads[2], 'Lena Marchetti', '2023-01-01', soon], [secondary[0], 'Daniel Adeyemi', '2025-09-01', '2029-08-31'], [secondary[1], 'Moira Finch', '2022-09-01', '2026-08-31'], [director[0], 'Stephen Calloway', null, null]] as const;
  for (const [seatId, name, from, until] of terms) await ask(page, 'bodies.fillSeat', { ...NOBODY, seatId, name, from, until, role: name === 'Jasmine Kaur' ? 'chair' : 'member' });
  await ask(page, 'bodies.setSubstitute', { personId: null, honorific: '', name: 'Ffion Prosser', organisationName: '', email: '', seatId: heads[0], from: '2024-09-01', until: null });
  await ask(page, 'bodies.setPhase', { bodyId, phase: 'interim', from: '2025-09-01', agreedAtMeetingId: null, note: '' });
  await ask(page, 'bodies.setPhase', { bodyId, phase: 'standing', from: '2026-04-01', agreedAtMeetingId: null, note: '' });
  await ask(page, 'bodies.createGroup', { parentBodyId: bodyId, name: 'Young people’s mental health', remit: 'What helps early.', leadPersonId: null, reportDueDay: '2026-10-30', endDay: '2027-04-30' });
}

test('seats, a vacancy, a new term and the terms of reference by keyboard alone', async () => {
  const { page } = app;
  const bodyId = await newRecord(page);
  await goTo(page, `/bodies/${bodyId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Northmere Schools Partnership Board' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Northmere Education Board' })).toBeVisible();

  // Two seats held for the same, the first filled by somebody new.
  await tabAndEnter(page, button(page, 'Add the first seat'));
  await expect(field(page, 'Seat held for')).toBeFocused();
  await page.keyboard.type('Primary headteachers');
  await tabAndType(page, field(page, 'How many'), '2');
  await tabAndType(page, field(page, 'Heading'), 'Schools and academies');
  await tabAndType(page, field(page, 'Length of a term in months'), '48');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 seats · 0 in post · 2 vacant')).toBeVisible();
  await tabAndEnter(page, button(page, 'Fill seat Primary headteachers 1'));
  await expect(combo(page, 'Holder')).toBeFocused();
  await page.keyboard.type('Jasmine Kaur');
  await page.keyboard.press('Escape');
  await tabAndType(page, field(page, 'Term from'), '1/9/24');
  await expect(field(page, 'Term until')).toHaveValue('31 August 2028');
  await page.keyboard.press('Enter');
  await expect(seatRow(page, 'Jasmine Kaur')).toContainText('31 August 2028');
  await expect(page.getByText('2 seats · 1 in post · 1 vacant')).toBeVisible();

  // A substitute, from the seat's own drawer; one for the vacant seat is not offered.
  await tabAndEnter(page, page.getByRole('table', { name: 'Seats' }).getByRole('button', { name: 'Jasmine Kaur', exact: true }));
  await tabAndEnter(page, button(page, 'Name substitute…'));
  await expect(combo(page, 'Substitute')).toBeFocused();
  await page.keyboard.type('Ffion Prosser');
  await page.keyboard.press('Escape');
  await tabAndEnter(page, button(page, 'Name substitute'));
  await expect(page.getByText(/^Ffion Prosser, from/)).toBeVisible();
  // A term that overlaps is refused beside the field, and what was typed stays.
  await tabAndEnter(page, button(page, 'New term…'));
  await tabAndType(page, field(page, 'New term from'), '31/8/28');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Jasmine Kaur holds this seat from 1 September 2024 to 31 August 2028/)).toBeVisible();
  await tabAndType(page, field(page, 'New term from'), '1/9/28');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Terms, the latest first' }).getByRole('listitem')).toHaveText([/1 September 2028 to 31 August 2032/, /1 September 2024 to 31 August 2028/]);
  await page.keyboard.press('Escape');
  await expect(seatRow(page, 'Jasmine Kaur')).toContainText('Ffion Prosser');

  // Terms of reference: the tab is in the address, so that Back leads to the seats.
  await tabTo(page, page.getByRole('tab', { name: /Seats and people/ }));
  await pressUntilFocused(page, 'ArrowRight', page.getByRole('tab', { name: /Terms of reference/ }), 8);
  await page.keyboard.press('Enter');
  await tabAndEnter(page, button(page, 'Write the first version'));
  await tabTo(page, page.getByRole('textbox', { name: 'Terms of reference, version 1' }));
  await page.keyboard.type('To bring partners together.');
  await page.keyboard.press('Escape');
  await tabAndEnter(page, button(page, 'Note that it was agreed…'));
  await tabAndType(page, field(page, 'Agreed on'), '14/4/26');
  await page.keyboard.press('Enter');
  await expect(page.getByText('agreed on 14 April 2026').first()).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Terms of reference v1' })).toBeVisible();
  await tabAndEnter(page, button(page, 'Start version 2'));
  await expect(page.getByRole('textbox', { name: 'Terms of reference, version 2' })).toHaveText('To bring partners together.');
  await axeCheck(page);
  await screenshot(page, 's-terms');
  await page.evaluate(() => window.history.back());
  await expect(page.getByRole('table', { name: 'Seats' })).toBeVisible();
});

test('a board as it is, by mouse alone, in three themes and at three sizes', async () => {
  const { page } = app;
  const bodyId = await newRecord(page);
  await fillBoard(page, bodyId);
  await page.getByRole('link', { name: 'Bodies & people' }).click();
  await expect(page.getByText('Reports to Northmere Schools Partnership Board')).toBeVisible();
  await screenshot(page, 's-tree');
  await axeCheck(page);
  await page.getByRole('link', { name: /^Northmere Schools Partnership Board/ }).click();
  await expect(page.getByText('7 seats · 5 in post · 2 vacant · 1 term ends within 120 days')).toBeVisible();
  await expect(page.getByText(/Standing since 1 April 2026, interim before/)).toBeVisible();
  await expect(seatRow(page, 'since 1 September 2026')).toContainText('Fill seat');
  await expect(seatRow(page, 'Lena Marchetti')).toContainText('39 days');
  await screenshot(page, 's-seats');
  await axeInEveryTheme(page, { pictures: 's-seats' });

  // The seats on another day: the past holder is there again.
  await button(page, /^As at/).click();
  await field(page, 'Show the seats as at').fill('1 March 2026');
  await expect(seatRow(page, 'Moira Finch')).toContainText('31 August 2026');
  await button(page, 'Today').click();
  await expect(seatRow(page, 'Moira Finch')).toHaveCount(0);

  // The vacant seat is filled with somebody the record knows; then the drawer of a seat.
  await button(page, 'Fill seat Secondary headteachers 2').click();
  await combo(page, 'Holder').click();
  await combo(page, 'Holder').fill('Moira');
  await page.getByRole('option', { name: 'Moira Finch' }).click();
  await field(page, 'Term from').fill('1 October 2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Fill seat', exact: true }).click();
  await expect(seatRow(page, 'Moira Finch')).toContainText('30 September 2030');
  await page.getByRole('table', { name: 'Seats' }).getByRole('button', { name: 'Moira Finch', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Terms, the latest first' }).getByRole('listitem')).toHaveCount(2);
  await axeCheck(page);
  await screenshot(page, 's-seat-drawer');
  await button(page, 'Close').click();

  // A group of the board, late with its report.
  await page.getByRole('button', { name: 'New group' }).click();
  await field(page, 'Name').fill('Attendance');
  await field(page, 'Ends').fill('31 March 2029');
  await button(page, 'Add group').click();
  await expect(page.getByText('2 report to this body')).toBeVisible();
  await expect(page.getByText('The report of Young people’s mental health was due on 30 October 2026.')).toBeVisible();

  for (const [width, height] of [[1024, 768], [720, 450]] as const) {
    await resizeWindow(app.app, width, height);
    await expect.poll(() => page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)).toBeLessThanOrEqual(width);
    await screenshot(page, `s-seats-${String(width)}`);
    await axeCheck(page);
  }
});
