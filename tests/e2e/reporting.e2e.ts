import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { tabAndChoose, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
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

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });
const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
/** A day so many days from today, as the record keeps it. */
const daysOn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const SEATS = [
  ['Parent governors', 'Sunita Mehra', 'Parents', ''],
  ['Co-opted governors', 'Tom Ashworth', 'Governing body', ''],
  ['Northmere Health Partnership', 'Priya Raman', 'The partnership', 'Northmere Health Partnership'],
] as const;

/** A governing body under a board: three governors, a substitute, and two meetings that one of them missed. */
async function governors(page: Page): Promise<{ readonly bodyId: string; readonly nextId: string }> {
  await ask(page, 'records.create', { name: 'Northmere Education' });
  const body = { shortName: '', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' };
  const parent = await ask<{ id: string }>(page, 'bodies.create', { ...body, name: 'Education Board', kind: 'board' });
  const { id: bodyId } = await ask<{ id: string }>(page, 'bodies.create', { ...body, name: 'Governing Body', kind: 'governingBody', parentBodyId: parent.id });
  for (const [label, name, appointingBody, organisationName] of SEATS) {
    const { seatIds } = await ask<{ seatIds: string[] }>(page, 'bodies.addSeats', { bodyId, count: 1, label, groupLabel: '', organisationName, appointingBody, termMonths: 0, byOffice: false, votingRight: 'full', businessKinds: [] });
    const who = { seatId: seatIds[0], personId: null, honorific: '', organisationName: '', email: '' };
    await ask(page, 'bodies.fillSeat', { ...who, name, role: name === 'Tom Ashworth' ? 'chair' : 'member', from: daysOn(-300), until: name === 'Sunita Mehra' ? daysOn(60) : null });
    if (name === 'Priya Raman') await ask(page, 'bodies.setSubstitute', { ...who, name: 'Alan Whitcombe', from: null, until: null });
  }
  const meeting = { bodyId, title: '', startTime: '18:00', plannedEnd: '20:00', place: 'School hall' };
  for (const days of [-40, -10]) {
    const { id: meetingId } = await ask<{ id: string }>(page, 'meetings.create', { ...meeting, date: daysOn(days) });
    await ask(page, 'minutes.prepare', { meetingId });
    await ask(page, 'minutes.start', { meetingId, at: '18:00' });
    const { people } = await ask<{ people: { id: string; name: string }[] }>(page, 'minutes.get', { meetingId });
    const sunita = people.find(({ name }) => name === 'Sunita Mehra');
    await ask(page, 'minutes.setAttendance', { attendanceId: sunita?.id, status: 'apologies' });
    await ask(page, 'minutes.markRestPresent', { meetingId });
    await ask(page, 'minutes.end', { meetingId, at: '19:30' });
  }
  const { id: nextId } = await ask<{ id: string }>(page, 'meetings.create', { ...meeting, date: daysOn(0) });
  await ask(page, 'agenda.addItem', { meetingId: nextId, afterId: null, title: 'Welcome', presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'information', publicity: 'open' });
  return { bodyId, nextId };
}

test('attendance since a day, what runs out, a preview and a composed report, by keyboard alone', async () => {
  const { page } = app;
  const { bodyId } = await governors(page);
  await goTo(page, `/bodies/${bodyId}?tab=reporting`);
  await tabAndChoose(page, page.getByRole('combobox', { name: 'Meetings of' }), 'Since a day');
  await tabAndType(page, page.getByRole('textbox', { name: 'Since', exact: true }), daysOn(-60).split('-').toReversed().join('/'));
  const organisations = page.getByRole('table', { name: 'Attendance by organisation' });
  await expect(organisations.getByRole('row', { name: /Parent governors/ })).toContainText('Missed half');
  await expect(page.getByText('One partner was not there for half of the meetings or more: Parent governors (0 of 2).')).toBeVisible();
  await expect(organisations.getByRole('row', { name: /Northmere Health Partnership/ })).toContainText('100%');

  // What runs out: the six months begin with the first meeting missed, and consent was never recorded.
  await expect(panel(page, 'Six months without attending').getByRole('listitem')).toContainText('2 meetings missed');
  await expect(panel(page, 'Six months without attending').getByRole('listitem')).toContainText('whether there was consent is not recorded');
  await expect(panel(page, 'Terms ending within 120 days').getByRole('listitem')).toContainText('60 days');
  await expect(page.getByRole('table', { name: 'Governors to be published' }).getByRole('row')).toHaveCount(4);

  // What is sent is looked at first.
  await tabAndEnter(page, button(page, 'Preview').first());
  const preview = page.getByRole('dialog', { name: 'Preview' });
  await expect(preview.getByRole('article').getByText('Attendance of the Governing Body').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();

  // The report to the body above is composed, and lies open to be edited.
  await tabAndEnter(page, button(page, 'Compose report…'));
  const dialog = page.getByRole('dialog', { name: 'Highlight report to Education Board' });
  await expect(dialog.getByRole('textbox', { name: 'From' })).toBeFocused();
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Compose' }));
  await expect(page.getByText('Highlight report composed')).toBeVisible();
  await expect(page.getByText('No decision was taken in this time.')).toBeVisible();
  await goTo(page, `/bodies/${bodyId}?tab=reporting`);
  await tabTo(page, page.getByRole('list', { name: 'Highlight reports, the newest first' }).getByRole('link'));
});

test('a substitute and consent at a meeting, and how they are reported, by mouse alone, in three themes and at three sizes', async () => {
  const { page } = app;
  const { bodyId, nextId } = await governors(page);
  await goTo(page, `/meetings/${nextId}/run`);
  const priya = page.getByRole('group', { name: 'Priya Raman' });
  await priya.getByRole('button', { name: 'More for Priya Raman' }).click();
  await page.getByRole('menuitem', { name: 'Substitute…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Substitute for Priya Raman' });
  await expect(dialog.getByRole('combobox', { name: 'Substitute' })).toHaveValue('Alan Whitcombe');
  await axeCheck(page);
  await dialog.getByRole('button', { name: 'Mark as present' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('for Priya Raman', { exact: true })).toBeVisible();
  await priya.getByRole('button', { name: 'More for Priya Raman' }).click();
  await page.getByRole('menuitemradio', { name: 'Consent given' }).click();
  await expect(page.getByText('Northmere Health Partnership · consent given')).toBeVisible();
  await axeCheck(page);
  await screenshot(page, 'r-run');
  await ask(page, 'minutes.start', { meetingId: nextId, at: '18:00' });
  await ask(page, 'minutes.markRestPresent', { meetingId: nextId });

  await goTo(page, `/bodies/${bodyId}`);
  await page.getByRole('tab', { name: 'Reporting up' }).or(button(page, /Reporting up/)).first().click();
  await page.getByRole('combobox', { name: 'Meetings of' }).selectOption('Since a day');
  const organisations = page.getByRole('table', { name: 'Attendance by organisation' });
  await expect(organisations.getByRole('row', { name: /Northmere Health Partnership/ }).getByRole('cell')).toHaveText([/Northmere Health Partnership/, '3', '2', '1', '0', '0', /100%/]);
  await expect(panel(page, 'Six months without attending')).toContainText('Everybody came to their last meeting');
  await axeInEveryTheme(page, { pictures: 'r-tab' });
  for (const [width, height] of [[1024, 768], [720, 450]] as const) {
    await resizeWindow(app.app, width, height);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await screenshot(page, `r-tab-${String(width)}`);
  }
  await resizeWindow(app.app, 1440, 900);

  // Documents where a clerk looks for them.
  await panel(page, 'To be published').scrollIntoViewIfNeeded();
  await screenshot(page, 'r-published');
  await panel(page, 'To be published').getByRole('button', { name: 'Preview' }).click();
  const preview = page.getByRole('dialog', { name: 'Preview' });
  await expect(preview.getByRole('article').getByText('Governors of the Governing Body').first()).toBeVisible();
  await preview.getByRole('button', { name: 'Close the preview' }).click();
  await expect(preview).toBeHidden();
  for (const [tab, words] of [['interests', 'Register of interests of the Governing Body']] as const) {
    await goTo(page, `/bodies/${bodyId}?tab=${tab}`);
    // The tab that is left has a Preview of its own.
    await expect(panel(page, 'To be published')).toHaveCount(0);
    await button(page, 'Preview').first().click();
    await expect(preview.getByRole('article').getByText(words).first()).toBeVisible();
    await preview.getByRole('button', { name: 'Close the preview' }).click();
    await expect(preview).toBeHidden();
  }
});
