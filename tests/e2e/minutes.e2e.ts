import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { pressUntil, pressUntilFocused } from '@tests/helpers/keyboard';
import { launchApp, newUserData, resizeWindow } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting, wholeBar } from './running-meeting';

type Running = {
  readonly meeting: { readonly stage: string; readonly actualStart: string | null; readonly actualEnd: string | null; readonly presidingName: string };
  readonly people: readonly { readonly name: string; readonly status: string }[];
  readonly items: readonly { readonly id: string; readonly title: string; readonly closedAt: string | null }[];
  readonly entries: readonly { readonly agendaItemId: string; readonly kind: string; readonly block: { readonly runs: readonly { readonly text: string }[] }; readonly decision: { readonly number: string } | null; readonly action: { readonly ownerName: string; readonly ownerAttendanceId: string | null; readonly number: string; readonly due: { readonly verbatim: string; readonly kind: string; readonly day: string | null } } | null }[];
  readonly drafts: readonly { readonly agendaItemId: string; readonly block: { readonly runs: readonly { readonly text: string }[] } }[];
};

const box = (page: Page) => page.getByTestId('capture-box');
const words = (block: { readonly runs: readonly { readonly text: string }[] }): string => block.runs.map(({ text }) => text).join('');
const said = (running: Running): string[] => running.entries.map(({ kind, block }) => `${kind}: ${words(block)}`);
const get = (page: Page, meetingId: string): Promise<Running> => ask<Running>(page, 'minutes.get', { meetingId });

async function openRun(page: Page, meetingId: string): Promise<void> {
  await goTo(page, `/meetings/${meetingId}/run`);
  await expect(box(page)).toBeFocused();
}

test('a meeting is minuted by keyboard alone and is all there after a restart, the line in the box too', async () => {
  const userData = newUserData();
  const first = await launchApp({ userData });
  await first.page.waitForLoadState('load');
  const { meetingId, itemIds } = await makeMeeting(first.page, 3);
  const { page } = first;
  const { keyboard } = page;
  await openRun(page, meetingId);

  // Attendance: F6 goes from pane to pane, arrows go through the marks, Space presses; the rest in one stroke. The members come in by themselves.
  const apologies = page.getByRole('group', { name: 'Stephen Calloway' }).getByRole('button', { name: 'Apologies' });
  await expect(apologies).toBeVisible();
  const inAttendance = () => page.evaluate(() => document.activeElement?.closest('[aria-label="Attendance"]') !== null);
  await pressUntil(page, 'F6', inAttendance, 6);
  await pressUntil(page, 'Tab', () => page.evaluate(() => document.activeElement?.closest('ul[aria-label="Members"]') !== null), 8);
  await pressUntil(page, 'ArrowDown', () => page.getByRole('group', { name: 'Stephen Calloway' }).evaluate((group) => group.contains(document.activeElement)), 2);
  await pressUntilFocused(page, 'ArrowRight', apologies, 3);
  await keyboard.press('Space');
  await expect(apologies).toHaveAttribute('aria-pressed', 'true');
  const rest = page.getByRole('button', { name: /Mark the rest present/ });
  await pressUntilFocused(page, 'Shift+Tab', rest, 8);
  await keyboard.press('Enter');
  await expect(page.getByTestId('attendance-count')).toContainText('7 present');
  await expect(page.getByTestId('attendance-count')).toContainText('1 apology');

  // Start: Shift+Tab from the pane would do; F6 to the bar is shorter.
  const start = page.getByRole('button', { name: 'Start meeting' });
  await pressUntilFocused(page, 'F6', start, 6);
  await keyboard.press('Enter');
  await expect(page.getByText(/In progress since/)).toBeVisible();
  await keyboard.press('Escape');
  await expect(box(page)).toBeFocused();

  await keyboard.type('The Chair welcomed everybody.');
  await keyboard.press('Enter');
  await expect(box(page)).toHaveValue('');
  await expect(page.getByText('The Chair welcomed everybody.')).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Declarations of interest' })).toBeVisible();
  await expect(box(page)).toBeFocused();

  await keyboard.type('/d that the declarations be noted');
  await expect(page.getByTestId('capture-chips')).toContainText('Decision');
  await keyboard.press('Enter');
  await expect(page.getByText('D 26/27-001')).toBeVisible();

  // "@s" fits two: the list marks the first, the arrow goes to the second, Enter takes it, and only the next Enter records.
  await keyboard.type('/a @s');
  await expect(page.getByTestId('capture-popup')).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(box(page)).toHaveValue('/a @Stephen Calloway ');
  await keyboard.type('circulate the register by sept 19');
  await expect(page.getByTestId('capture-chips')).toContainText('Which did you mean?');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByTestId('capture-chips')).toContainText('Sunday 19 September 2027');
  await keyboard.press('Enter');
  await expect(box(page)).toHaveValue('');
  await keyboard.type('action: JK to bring figures by next meeting');
  await expect(page.getByTestId('capture-chips')).toContainText('Next meeting: Tuesday 26 January 2027');
  await keyboard.press('Enter');
  await expect(page.getByText('A 26/27-002')).toBeVisible();

  // The last entry again: ↑ in the empty box edits it, Alt+Shift+↑ moves it.
  await keyboard.press('ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Text of this minute' })).toBeFocused();
  await keyboard.press('End');
  await keyboard.type(' for every school');
  await keyboard.press('Enter');
  await expect(box(page)).toBeFocused();
  await keyboard.press('Shift+Tab');
  await keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(async () => said(await get(page, meetingId)).slice(1)).toEqual(['decision: that the declarations be noted', 'action: Bring figures for every school', 'action: Circulate the register']);
  // From the entry Tab goes through its tools; the menu opens, changes the kind, and gives the focus back.
  const moved = page.getByRole('row').filter({ hasText: 'Bring figures for every school' });
  await expect(page.getByRole('row').nth(1)).toContainText('Bring figures for every school');
  await expect.poll(() => moved.evaluate((row) => row.contains(document.activeElement))).toBe(true);
  const more = page.getByRole('button', { name: 'More for this minute' });
  await pressUntilFocused(page, 'Tab', more, 5);
  await keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await pressUntilFocused(page, 'ArrowDown', page.getByRole('menuitemradio', { name: 'Note', exact: true }), 14);
  await keyboard.press('Enter');
  await expect.poll(async () => said(await get(page, meetingId))[2]).toBe('note: Bring figures for every school');
  await expect(more).toBeFocused();
  await keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await keyboard.press('Control+z');
  await expect.poll(async () => said(await get(page, meetingId))[2]).toBe('action: Bring figures for every school');

  // Forward to an item that is not being taken, and back.
  await keyboard.press('Control+PageDown');
  await expect(page.getByText('Item 2 is being taken')).toBeVisible();
  await keyboard.press('Control+PageUp');
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Exclusions and suspensions: half-year position' })).toBeVisible();
  await keyboard.type('A line that nobody rec');
  await expect(page.getByTestId('saved')).toContainText(/^Saved /);
  await first.close();

  const again = await launchApp({ userData });
  await again.page.waitForLoadState('load');
  await again.page.getByRole('navigation').first().waitFor();
  await openRun(again.page, meetingId);
  await expect(box(again.page)).toHaveValue('A line that nobody rec');
  await expect.poll(() => box(again.page).evaluate((element) => (element as HTMLTextAreaElement).selectionStart)).toBe(22);
  await again.page.keyboard.type('orded.');
  await again.page.keyboard.press('Enter');
  await expect(box(again.page)).toHaveValue('');
  const end = again.page.getByRole('button', { name: 'End meeting' });
  const inHeader = () => again.page.evaluate(() => document.activeElement?.closest('header') !== null);
  await pressUntil(again.page, 'F6', inHeader, 6);
  await pressUntilFocused(again.page, 'Tab', end, 6);
  await again.page.keyboard.press('Enter');
  await expect(again.page.getByText(/^Ended/)).toBeVisible();

  const running = await get(again.page, meetingId);
  expect(running.meeting).toMatchObject({ stage: 'draft', presidingName: 'Cllr Margaret Oyelaran' });
  expect(running.items.every(({ closedAt }) => closedAt !== null)).toBe(true);
  expect(running.people.filter(({ status }) => status === 'present')).toHaveLength(7);
  expect(said(running)).toEqual([
    'note: The Chair welcomed everybody.',
    'decision: that the declarations be noted',
    'action: Bring figures for every school',
    'action: Circulate the register',
    'note: A line that nobody recorded.',
  ]);
  expect(running.entries[2]?.action).toMatchObject({ ownerName: 'Jasmine Kaur', due: { verbatim: 'next meeting', kind: 'meeting', day: '2027-01-26' } });
  expect(running.entries[3]?.action).toMatchObject({ ownerName: 'Stephen Calloway', due: { verbatim: 'sept 19', kind: 'day', day: '2027-09-19' } });
  expect(running.entries[4]?.agendaItemId).toBe(itemIds[2]);
  expect(running.drafts).toEqual([]);
  await again.close();
  rmSync(userData, { recursive: true, force: true });
});

test('a meeting is minuted with the mouse and letters alone: no key but what is said', async () => {
  const { page, close } = await launchApp();
  await page.waitForLoadState('load');
  const { meetingId } = await makeMeeting(page, 3);
  await openRun(page, meetingId);
  const letters = (text: string) => page.keyboard.insertText(text);

  await page.getByRole('group', { name: 'Tom Ashworth' }).getByRole('button', { name: 'Absent' }).click();
  await page.getByRole('button', { name: /Mark the rest present/ }).click();
  await expect(page.getByTestId('attendance-count')).toContainText('7 present');
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByRole('textbox', { name: 'Name' }).click();
  await letters('James Holloway');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByTestId('attendance-count')).toContainText('2 in attendance');
  await page.getByRole('button', { name: 'Change who presides' }).click();
  await page.getByRole('menuitemradio', { name: 'Jasmine Kaur' }).click();
  await expect(page.getByTestId('attendance-count')).toContainText(/Presiding:\s*Jasmine Kaur/);

  await wholeBar(page);
  await page.getByRole('button', { name: 'Start meeting' }).dblclick();
  await expect(page.getByText(/In progress since/)).toBeVisible();
  await box(page).click();
  await letters('The Chair welcomed everybody.');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
  await page.getByRole('button', { name: /^Decision/ }).click();
  await expect(box(page)).toHaveValue('/d ');
  await letters('that the agenda be taken as printed');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: /^Action/ }).click();
  await letters('@ka');
  await letters(' write to the heads by sept 19');
  await page.getByRole('option', { name: 'September 2019' }).click();
  await expect(page.getByTestId('capture-chips')).toContainText('September 2019');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByText('A 26/27-001')).toBeVisible();

  // Change of kind, move and bin from the row's own tools; the toast gives it back.
  const rows = page.getByRole('row');
  await rows.nth(0).hover();
  await page.getByRole('button', { name: 'Move down' }).click();
  await expect(rows.nth(1)).toContainText('The Chair welcomed');
  await rows.nth(1).hover();
  await page.getByRole('button', { name: 'More for this minute' }).click();
  await page.getByRole('menuitemradio', { name: 'Decision' }).click();
  await expect(page.getByText('D 26/27-002')).toBeVisible();
  await rows.nth(1).hover();
  await page.getByRole('button', { name: 'More for this minute' }).click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('status').filter({ hasText: 'Minute moved to the bin' }).getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);

  await page.getByRole('button', { name: /^Close item/ }).click();
  await expect(page.getByRole('heading', { name: 'Declarations of interest' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: /Exclusions/ }).click();
  await page.getByRole('button', { name: 'Take this item now' }).click();
  await expect(page.getByRole('button', { name: /^Close item/ })).toBeVisible();
  await page.getByRole('button', { name: /Tom Ashworth: Absent/ }).click();
  await page.getByRole('menuitemradio', { name: 'Present', exact: true }).click();
  await expect(page.getByTestId('attendance-count')).toContainText('8 present');
  // Ended by mistake: one press goes back.
  await page.getByRole('button', { name: 'End meeting' }).click();
  await expect(page.getByText(/^Ended/)).toBeVisible();
  await expect(box(page)).toBeFocused();
  await expect(page.getByText(/^Meeting ended at/)).toBeVisible();
  await page.getByRole('status').filter({ hasText: 'Meeting ended at' }).getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'End meeting' }).click();
  await expect(page.getByText(/^Ended/)).toBeVisible();

  const running = await get(page, meetingId);
  expect(said(running)).toEqual(['decision: that the agenda be taken as printed', 'decision: The Chair welcomed everybody.', 'action: Write to the heads']);
  expect(running.entries[2]?.action).toMatchObject({ ownerName: 'Jasmine Kaur', due: { verbatim: 'sept 19', kind: 'month', day: '2019-09-30' } });
  expect(running.meeting).toMatchObject({ stage: 'draft', presidingName: 'Jasmine Kaur' });
  await page.getByRole('button', { name: 'Leave this screen' }).click();
  await expect(page.getByRole('heading', { name: 'Write-up' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('article').first().getByRole('heading', { name: 'Minutes of the Northmere Education Board' })).toBeVisible();
  await close();
});

test('every state is clean for axe, in light, dark and forced colours, at every width, and nothing is cut off', async () => {
  const { app, page, close } = await launchApp();
  await page.waitForLoadState('load');
  const { meetingId } = await makeMeeting(page);
  await openRun(page, meetingId);
  await axeCheck(page);
  // The screen takes the members in while it opens.
  await expect(page.getByRole('group', { name: 'Tom Ashworth' })).toBeVisible();
  await ask(page, 'minutes.markRestPresent', { meetingId });
  await wholeBar(page);
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByText(/In progress since/)).toBeVisible();
  await box(page).click();
  for (const line of ['James Holloway introduced the report.', '/d that the thresholds be adopted', '/a @jk circulate them by fri']) {
    await box(page).fill(line);
    await page.keyboard.press('Enter');
    await expect(box(page)).toHaveValue('');
  }
  await expect(page.getByRole('row')).toHaveCount(3);
  await box(page).fill('/a @sc report the tariff by sept 19');
  await expect(page.getByTestId('capture-chips')).toContainText('Which did you mean?');
  await axeInEveryTheme(page);
  for (const [width, height] of [[1440, 900], [1024, 768], [720, 450], [320, 640]] as const) {
    await resizeWindow(app, width, height);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    // The panes are laid out anew a moment after the window.
    await expect.poll(() => page.evaluate(() => [...document.querySelectorAll('[data-testid="run-screen"] *')].filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !element.closest('[aria-hidden="true"]')).map((element) => element.outerHTML.slice(0, 120))), `at ${String(width)}`).toEqual([]);
    await expect(box(page)).toBeInViewport({ ratio: 0.9 });
    await axeCheck(page);
  }
  for (const pane of ['Agenda', 'People', 'Item']) {
    await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: pane }).click();
    await axeCheck(page);
  }
  await resizeWindow(app, 1440, 900);
  await goTo(page, `/meetings/${meetingId}/minutes`);
  await expect(page.getByRole('heading', { name: 'Write-up' })).toBeVisible();
  await axeCheck(page);
  await close();
});
