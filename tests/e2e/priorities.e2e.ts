import { randomUUID } from 'node:crypto';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { pressUntilFocused, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot } from '@tests/helpers/launch';
import type { LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from './running-meeting';
import type { MadeMeeting } from './running-meeting';

let app: LaunchedApp;
test.beforeEach(async () => {
  app = await launchApp();
  await resizeWindow(app.app, 1440, 900);
});
test.afterEach(async () => {
  await app.close();
});

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const dialogButton = (page: Page, name: string): Locator => page.getByRole('dialog').getByRole('button', { name, exact: true });
const priorityRows = (page: Page): Locator => page.getByRole('table', { name: 'Priorities' }).getByRole('row').filter({ has: page.getByRole('cell') });
const timeLine = (page: Page): Locator => page.getByRole('list', { name: 'In time order' }).getByRole('listitem');
/** The dialog has gone and the page behind it can be used again. */
const dialogGone = async (page: Page): Promise<void> => {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('#root')).not.toHaveAttribute('aria-hidden', 'true');
};

/** A form was refused with this sentence, and the focus has gone to its field: it does so in the frame after. */
const refusedWith = async (page: Page, sentence: string): Promise<void> => {
  await expect(page.getByText(sentence)).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
};

/** Writes a decision and an action into the minutes of the third item. */
async function minute(page: Page, { meetingId, itemIds }: MadeMeeting): Promise<void> {
  const entry = { meetingId, agendaItemId: itemIds[2], at: '18:20' };
  await ask(page, 'minutes.recordEntry', { ...entry, blockId: randomUUID(), kind: 'decision', text: 'AGREED that visits be offered.', action: null });
  await ask(page, 'minutes.recordEntry', { ...entry, blockId: randomUUID(), kind: 'action', text: 'Arrange the visits.', action: { ownerAttendanceId: null, ownerName: 'Jasmine Kaur', due: { verbatim: 'ongoing', kind: 'ongoing', day: null } } });
}

test('priorities, a measure, a milestone and a tie by keyboard alone', async () => {
  const { page } = app;
  const made = await makeMeeting(page);
  await goTo(page, `/bodies/${made.bodyId}?tab=priorities`);

  // Two priorities; the second goes up.
  await tabAndEnter(page, button(page, 'Add the first priority'));
  await expect(field(page, 'Name')).toBeFocused();
  await page.keyboard.type('Fewer exclusions');
  await page.keyboard.press('Enter');
  await dialogGone(page);
  await tabAndEnter(page, button(page, 'Add priority'));
  await expect(field(page, 'Name')).toBeFocused();
  await page.keyboard.type('School attendance');
  const lead = page.getByRole('combobox', { name: 'Lead' });
  await tabTo(page, lead);
  await page.keyboard.type('Jasmine');
  await expect(page.getByRole('option', { name: /Jasmine Kaur/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(lead).toHaveValue('Jasmine Kaur');
  await tabAndEnter(page, dialogButton(page, 'Add priority'));
  await dialogGone(page);
  await expect(priorityRows(page)).toContainText(['Fewer exclusions', 'School attendance']);
  await tabTo(page, page.getByRole('link', { name: 'School attendance' }));
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(priorityRows(page)).toContainText(['School attendance', 'Fewer exclusions']);
  await expect(page.getByRole('tab', { name: 'Priorities 2' })).toBeVisible();

  // A measure: what cannot be is said beside its field, and what was typed stays.
  await tabAndEnter(page, page.getByRole('link', { name: 'School attendance' }));
  await expect(page.getByRole('heading', { level: 1, name: 'School attendance' })).toBeVisible();
  await tabAndEnter(page, button(page, 'Add measure'));
  await expect(field(page, 'Name')).toBeFocused();
  await page.keyboard.type('Overall attendance');
  await tabAndType(page, field(page, 'Baseline'), '92,1');
  await page.keyboard.press('Enter');
  await refusedWith(page, '“92,1” can be read in two ways.');
  await tabAndType(page, field(page, 'Baseline'), '92.1%');
  await tabAndType(page, field(page, 'Baseline taken on'), '31/7/24');
  await tabAndType(page, field(page, 'Target'), '92.10');
  await page.keyboard.press('Enter');
  await refusedWith(page, 'The target is the same as the baseline.');
  await expect(field(page, 'Target')).toBeFocused();
  await tabAndType(page, field(page, 'Target'), '94.5');
  await tabAndType(page, field(page, 'Target by'), '31/7/30');
  await page.keyboard.press('Enter');
  await dialogGone(page);
  await expect(page.getByText('From 92.1% on 31 July 2024 to 94.5% by 31 July 2030. Higher is better.')).toBeVisible();
  await expect(page.getByText('No value has been recorded yet')).toBeVisible();

  // Its values: none of a day to come, one a day.
  await tabAndEnter(page, button(page, 'Record value'));
  await expect(field(page, 'Value')).toBeFocused();
  await page.keyboard.type('93.4 %');
  await tabAndType(page, field(page, 'Day'), '1/1/2099');
  await page.keyboard.press('Enter');
  await refusedWith(page, '1 January 2099 is still to come.');
  await expect(field(page, 'Value')).toHaveValue('93.4 %');
  await tabAndType(page, field(page, 'Day'), '31/10/25');
  await page.keyboard.press('Enter');
  await dialogGone(page);
  await expect(page.getByText('93.4% · 54% of the way')).toBeVisible();
  await expect(page.getByText('One value has been recorded.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Overall attendance over time' })).toBeVisible();

  // A milestone whose words can be read in several ways is asked.
  await tabAndEnter(page, button(page, 'Add milestone'));
  await expect(field(page, 'What should happen')).toBeFocused();
  await page.keyboard.type('Every school telephones on the first day');
  await tabAndType(page, field(page, 'By when'), '2024/25');
  await page.keyboard.press('Enter');
  await refusedWith(page, 'Choose what is meant, or change the words.');
  await axeCheck(page);
  const academic = page.getByRole('radio', { name: 'End of the academic year: 31 August 2025' });
  await tabTo(page, academic);
  await page.keyboard.press('Space');
  await expect(academic).toBeChecked();
  await tabAndEnter(page, dialogButton(page, 'Add milestone'));
  await dialogGone(page);
  await expect(page.getByRole('list', { name: 'Milestones' })).toContainText('31 August 2025 · “2024/25”');
  await expect(page.getByText('0 of 1 done · 1 overdue')).toBeVisible();

  // An agenda item is tied from its own menu, and stands in the time line.
  await goTo(page, `/meetings/${made.meetingId}/agenda`);
  const more = page.getByRole('button', { name: 'More for item 3' });
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await pressUntilFocused(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Priorities…' }), 24);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('checkbox', { name: 'School attendance' }));
  await page.keyboard.press('Space');
  await tabAndEnter(page, dialogButton(page, 'Save'));
  await dialogGone(page);
  await expect(page.getByText('Tied to School attendance')).toHaveCount(1);
  await expect(more).toBeFocused();
  await goTo(page, `/bodies/${made.bodyId}?tab=priorities`);
  await tabAndEnter(page, page.getByRole('link', { name: 'School attendance' }));
  await expect(timeLine(page).filter({ hasText: /20(24|25|26)/ })).toContainText(['Every school telephones on the first day', 'Overall attendance: 93.4%', 'Exclusions and suspensions']);
  await page.keyboard.press('Control+z');
  await expect(timeLine(page).filter({ hasText: 'Exclusions and suspensions' })).toHaveCount(0);
});

/** Two priorities of the board, the first with all there is to show. */
async function workTowards(page: Page, bodyId: string): Promise<void> {
  const fields = { bodyId, description: 'More pupils in school more of the time.', leadPersonId: null, groupBodyId: null };
  const { priorityId } = await ask<{ priorityId: string }>(page, 'priorities.add', { ...fields, name: 'School attendance 2025/26' });
  await ask(page, 'priorities.add', { ...fields, name: 'Fewer exclusions 2025/26' });
  const measure = { priorityId, baselineDay: '2024-07-31', targetDay: '2030-07-31' };
  const { measureId } = await ask<{ measureId: string }>(page, 'priorities.addMeasure', { ...measure, name: 'Overall attendance', unit: '%', baseline: '92.1', target: '94.5', better: 'higher' });
  for (const [day, value] of [['2024-12-20', '92.4'], ['2025-04-04', '92.9'], ['2025-10-31', '93.4']]) await ask(page, 'priorities.addActual', { measureId, day, value, note: '' });
  await ask(page, 'priorities.addMeasure', { ...measure, name: 'Days lost to suspension', unit: 'days', baseline: null, target: null, better: 'lower' });
  await ask(page, 'priorities.addMilestone', { priorityId, what: 'Data shared by all schools', due: { verbatim: 'summer term 2025', kind: 'term', day: '2025-07-31' }, doneOn: null });
  await ask(page, 'priorities.addRisk', { bodyId, priorityId, what: 'The team has a vacancy', response: 'An agency worker until it is filled.', level: 'high', closedOn: null });
}

test('decisions and actions are tied by mouse alone, and the page of a priority leads to each, in three themes', async () => {
  const { page } = app;
  const made = await makeMeeting(page);
  await minute(page, made);
  await workTowards(page, made.bodyId);
  await goTo(page, `/meetings/${made.meetingId}/minutes`);
  const decision = page.locator('[data-entry-id]').filter({ hasText: 'visits be offered' });
  for (const entry of [decision, page.locator('[data-entry-id]').filter({ hasText: 'Arrange the visits' })]) {
    await entry.hover();
    await entry.getByRole('button', { name: 'More for this minute' }).click();
    await page.getByRole('menuitem', { name: 'Priorities…' }).click();
    await page.getByRole('checkbox', { name: 'School attendance 2025/26' }).click();
    await dialogButton(page, 'Save').click();
    await dialogGone(page);
    await expect(entry).toContainText('School attendance 2025/26');
  }
  await axeCheck(page, { include: '[aria-label="Write-up"]' });

  await page.getByRole('link', { name: 'Bodies & people' }).click();
  await page.getByRole('link', { name: /^Northmere Education Board/ }).click();
  await page.getByRole('tab', { name: 'Priorities 2' }).click();
  await page.getByRole('link', { name: 'School attendance 2025/26' }).click();
  await expect(page.getByRole('img', { name: 'Overall attendance over time' })).toBeVisible();
  await expect(page.getByText('No baseline or target yet. Lower is better.')).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'o-priority' });
  await expect(timeLine(page).filter({ hasText: '24 November 2026' })).toContainText(['AGREED that visits be offered.', 'Arrange the visits.']);
  await page.getByRole('button', { name: /AGREED that visits be offered/ }).first().click();
  await expect(decision).toBeInViewport();
});

test('the priorities of a board go on into another year by mouse alone, in three themes and at three sizes', async () => {
  const { page } = app;
  const made = await makeMeeting(page);
  await workTowards(page, made.bodyId);
  const { priorities } = await ask<{ priorities: { id: string }[] }>(page, 'priorities.list', { bodyId: made.bodyId });
  await ask(page, 'priorities.setTies', { table: 'agendaItem', rowId: made.itemIds[2], priorityIds: priorities.map(({ id }) => id) });
  await goTo(page, `/bodies/${made.bodyId}?tab=priorities`);
  await expect(priorityRows(page).first()).toContainText('1 overdue');
  await expect(page.getByRole('list', { name: 'Risks' })).toContainText('High');
  await axeInEveryTheme(page);

  // Another year begins; then the old priority goes, which is asked because something is tied to it.
  await button(page, 'Copy to next year…').click();
  await page.getByRole('checkbox', { name: 'Fewer exclusions 2025/26' }).click();
  await expect(field(page, 'Name of the copy of School attendance 2025/26')).toHaveValue('School attendance 2026/27');
  await axeCheck(page);
  await dialogButton(page, 'Copy').click();
  await dialogGone(page);
  await expect(priorityRows(page)).toContainText(['School attendance 2026/27', 'School attendance 2025/26', 'Fewer exclusions 2025/26']);
  await button(page, 'More for School attendance 2025/26').click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await expect(page.getByText(/One thing is tied to it/)).toBeVisible();
  await dialogButton(page, 'Move to the bin').click();
  await expect(priorityRows(page)).toContainText(['School attendance 2026/27', 'Fewer exclusions 2025/26']);
  await button(page, 'Undo').first().click();
  await expect(priorityRows(page)).toHaveCount(3);

  // What was not done has moved over; at every size nothing is cut off.
  await page.getByRole('link', { name: 'School attendance 2026/27' }).click();
  await page.getByRole('button', { name: 'Mark as done: Data shared by all schools' }).click();
  await expect(page.getByText('1 of 1 done')).toBeVisible();
  for (const [width, height] of [[1024, 768], [720, 450]] as const) {
    await resizeWindow(app.app, width, height);
    await expect.poll(() => page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)).toBeLessThanOrEqual(width);
    await axeCheck(page);
    await screenshot(page, `o-priority-${String(width)}`);
  }
});
