import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { pressUntilFocused, tabAndEnter, tabAndType, tabTo, typeChoice } from '@tests/helpers/keyboard';
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
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });
const TERMS = 'Autumn term: 3 September to 17 December 2026\nHalf term: 26 October to 30 October 2026\nSpring term: 4 January 2027 to 25 March 2027\nSummer term: 12 April 2027 to 21 July 2027\nTerm 7 is not known';

async function forum(page: Page): Promise<string> {
  await ask(page, 'records.create', { name: 'Northmere Education' });
  const { id } = await ask<{ id: string }>(page, 'bodies.create', { name: 'Northmere Schools Forum', shortName: 'Schools Forum', kind: 'forum', organisationName: 'Northmere Borough Council', usualPlace: 'Civic Hall', usualStart: '16:00' });
  return id;
}
const meetings = async (page: Page, bodyId: string): Promise<{ date: string; provisional: boolean }[]> => (await ask<{ meetings: { date: string; provisional: boolean }[] }>(page, 'year.get', { bodyId })).meetings;

test('a year is drafted around the school terms, and an item planned and put on an agenda, by keyboard alone', async () => {
  const { page } = app;
  const { keyboard } = page;
  const bodyId = await forum(page);
  await goTo(page, `/bodies/${bodyId}`);
  await tabTo(page, page.getByRole('tab', { name: 'Seats and people' }));
  await pressUntilFocused(page, 'ArrowRight', page.getByRole('tab', { name: 'Year', exact: true }), 10);
  await keyboard.press('Enter');
  await expect(page.getByText('No meeting of this school year is planned.')).toBeVisible();

  await tabAndEnter(page, button(page, 'Term dates…'));
  await tabAndType(page, field(page, 'Terms and holidays'), TERMS);
  await expect(page.getByRole('region', { name: 'Not read' })).toContainText('Term 7 is not known');
  await tabAndEnter(page, button(page, 'Keep 4 stretches'));
  await expect(page.getByText('School terms known: 3 September 2026 to 21 July 2027.')).toBeVisible();

  await tabAndEnter(page, button(page, 'Draft the year’s dates…').first());
  await tabAndType(page, field(page, 'From'), '1/9/26');
  await tabAndType(page, field(page, 'Until'), '31/7/27');
  await expect(page.getByRole('group', { name: 'Dates' }).getByRole('checkbox')).toHaveCount(11);
  await expect(page.getByRole('group', { name: 'Dates' })).toContainText('Tuesday 8 September 2026');
  await tabTo(page, page.getByRole('checkbox', { name: 'Tuesday 8 December 2026' }));
  await keyboard.press('Space');
  await tabAndEnter(page, button(page, 'Pencil in 10 meetings'));
  await expect(page.getByRole('list', { name: 'Meetings of 2026/27' }).getByRole('listitem')).toHaveCount(10);
  expect((await meetings(page, bodyId)).map(({ date }) => date)).toEqual(['2026-09-08', '2026-10-13', '2026-11-10', '2027-01-12', '2027-02-09', '2027-03-09', '2027-04-13', '2027-05-11', '2027-06-08', '2027-07-13']);
  await tabAndEnter(page, button(page, 'Confirm all 10 pencilled dates'));
  await expect(page.getByText('Pencilled in')).toHaveCount(0);

  await tabAndEnter(page, button(page, 'Plan an item').first());
  await expect(field(page, 'Item')).toBeFocused();
  await keyboard.type('Growth fund for 2027/28');
  const meeting = page.getByRole('combobox', { name: 'Meeting' });
  await tabTo(page, meeting);
  await typeChoice(page, meeting, 'Tuesday 12 J', /^Tuesday 12 January 2027/);
  await tabAndType(page, field(page, 'Reason'), 'The yearly decision before budgets are set');
  await tabTo(page, page.getByRole('checkbox', { name: 'Key decision' }));
  await keyboard.press('Space');
  await expect(page.getByText(/Publish notice by 14 December 2026|last day to publish notice was 14 December 2026/)).toBeVisible();
  await tabAndEnter(page, button(page, 'Add to the work programme'));
  await expect(page.getByRole('list', { name: 'Planned items' })).toContainText('Growth fund for 2027/28');
  await tabAndEnter(page, button(page, 'Put Growth fund for 2027/28 on an agenda'));
  await tabAndEnter(page, page.getByRole('dialog').getByRole('button', { name: 'Put on the agenda' }));
  await expect(page.getByText('Nothing is planned for a later meeting.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Meetings of 2026/27' })).toContainText('1 item');
  // While the dialog is on its way out, Undo is not for the record yet.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect(page.getByRole('list', { name: 'Planned items' })).toContainText('Growth fund for 2027/28');
});

test('a year with what clashes and a work programme in its order, by mouse alone, in three themes and at three sizes', async () => {
  const { page } = app;
  const bodyId = await forum(page);
  const board = await ask<{ id: string }>(page, 'bodies.create', { name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' });
  const member = { honorific: '', name: 'Jasmine Kaur', organisationName: '', email: '', seatLabel: 'Primary headteachers', role: 'member', votingRight: 'full', from: null, until: null };
  await ask(page, 'bodies.addMember', { ...member, bodyId });
  const { members } = await ask<{ members: { personId: string }[] }>(page, 'bodies.get', { id: bodyId });
  await ask(page, 'bodies.addMember', { ...member, bodyId: board.id, personId: members[0]?.personId });
  const at = { startTime: '16:00', plannedEnd: '18:00', place: 'Civic Hall', title: '' };
  await ask(page, 'meetings.create', { ...at, bodyId: board.id, date: '2027-01-14' });
  await ask(page, 'year.draftMeetings', { bodyId, meetings: [{ ...at, date: '2027-01-14' }, { ...at, date: '2027-05-31' }, { ...at, date: '2027-03-11' }] });
  const planned = { bodyId, meetingId: null, plannedFor: 'Summer term', leadPersonId: null, leadName: 'Ines Duarte', reason: '', keyDecision: false, decisionMaker: '', consulted: '', documents: '', noticePublishedOn: null, publicity: 'open', exemptParagraphs: [] };
  for (const title of ['Scheme for financing schools', 'De-delegation', 'High needs block']) await ask(page, 'year.addPlannedItem', { ...planned, title, publicity: title === 'De-delegation' ? 'exempt' : 'open' });
  await goTo(page, `/bodies/${bodyId}?tab=year`);
  const list = page.getByRole('list', { name: 'Meetings of 2026/27' });
  await expect(list.getByRole('listitem').filter({ hasText: '14 January 2027' })).toContainText('Northmere Education Board meets too (1 person sits on both)');
  await expect(list.getByRole('listitem').filter({ hasText: '31 May 2027' })).toContainText('Spring bank holiday');
  await screenshot(page, 'y-year');

  const items = page.getByRole('list', { name: 'Planned items' }).getByRole('listitem');
  await items.filter({ hasText: 'High needs' }).hover();
  await items.filter({ hasText: 'High needs' }).getByRole('button', { name: /^Move .*up/ }).click();
  await expect(items.nth(1)).toContainText('High needs block');
  await button(page, 'Confirm 11 March 2027').click();
  await expect.poll(async () => (await meetings(page, bodyId)).map(({ provisional }) => provisional)).toEqual([true, false, true]);
  await page.getByRole('button', { name: 'Scheme for financing schools', exact: true }).click();
  await expect(field(page, 'Item')).toHaveValue('Scheme for financing schools');
  await page.getByRole('checkbox', { name: 'Key decision' }).click();
  await axeCheck(page);
  await screenshot(page, 'y-drawer');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(items.first()).toContainText('Choose the meeting that will make the decision.');

  await button(page, 'Draft the year’s dates…').click();
  await field(page, 'From').fill('1 January 2027');
  await field(page, 'Until').fill('31 July 2027');
  await page.getByRole('combobox', { name: 'Day', exact: true }).selectOption('Monday');
  await page.getByRole('combobox', { name: 'Week of the month' }).selectOption('Last');
  await expect(page.getByRole('group', { name: 'Dates' })).toContainText('instead of 29 March 2027: Easter Monday');
  await axeCheck(page);
  await screenshot(page, 'y-draft');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await axeInEveryTheme(page, { pictures: 'y' });
  for (const [width, height] of [[1024, 768], [720, 450]] as const) {
    await resizeWindow(app.app, width, height);
    await expect.poll(() => page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)).toBeLessThanOrEqual(width);
    await screenshot(page, `y-${String(width)}`);
    await axeCheck(page);
  }
});
