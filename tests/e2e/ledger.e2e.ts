import { expect, test, type Page } from '@playwright/test';
import { v7 as uuidV7 } from 'uuid';
import { axeCheck } from '@tests/helpers/axe';
import { pressUntilFocused, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot } from '@tests/helpers/launch';
import type { LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from './running-meeting';

let app: LaunchedApp;
test.beforeEach(async () => {
  app = await launchApp();
  await resizeWindow(app.app, 1440, 900);
});
test.afterEach(async () => {
  await app.close();
});

async function looks(page: Page, name: string): Promise<void> {
  for (const look of [{ colorScheme: 'light', forcedColors: 'active' }, { colorScheme: 'dark', forcedColors: 'none' }, { colorScheme: 'light', forcedColors: 'none' }] as const) {
    await page.emulateMedia(look);
    await axeCheck(page);
    if (look.forcedColors === 'none') await screenshot(page, `${name}-${look.colorScheme}`);
  }
}

async function reviewOf(page: Page, bodyId: string): Promise<string> {
  const { reviewId } = await ask<{ reviewId: string }>(page, 'ledger.addReview', { bodyId, title: 'Inclusion review', kind: 'review', department: 'Children’s Services', officers: '', receivedOn: '2026-10-15', noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open' });
  return reviewId;
}

test('a review is entered, its recommendations are updated together, answered in a round, closed and opened again, by keyboard alone', async () => {
  const { page } = app;
  const { keyboard } = page;
  const { bodyId } = await makeMeeting(page);
  await goTo(page, '/recommendations?tab=recommendations');
  const dialog = page.getByRole('dialog');
  await tabAndEnter(page, page.getByRole('button', { name: 'Add review…' }));
  await tabAndType(page, dialog.getByRole('textbox', { name: 'Title' }), 'Inclusion review');
  await tabAndType(page, dialog.getByRole('textbox', { name: 'Received on' }), '15 October 2026');
  await expect(dialog.getByText('end on 14 December 2026')).toBeVisible();
  await axeCheck(page);
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Add review' }));
  await expect(dialog).toBeHidden();
  await expect(page.getByText('respond by 14 December 2026')).toBeVisible();
  for (const words of ['Publish one timetable for in-year moves.', 'Name a lead governor in every school (see R1).', 'Bring fees to one tariff.']) {
    await tabAndEnter(page, page.getByRole('button', { name: 'Recommendation…' }), { back: true });
    await tabAndType(page, dialog.getByRole('textbox', { name: 'Recommendation' }), words);
    await tabAndEnter(page, dialog.getByRole('button', { name: 'Add recommendation' }));
    await expect(dialog).toBeHidden();
  }
  const table = page.getByRole('table', { name: 'Recommendations' });
  const opener = (words: string) => table.getByRole('button', { name: words });
  await expect(table.getByRole('row')).toHaveCount(4);

  await tabTo(page, opener('Publish one timetable'));
  await keyboard.press('Space');
  await pressUntilFocused(page, 'Shift+ArrowDown', opener('Name a lead governor'), 1);
  await expect(page.getByText('2 chosen').first()).toBeVisible();
  await tabAndEnter(page, page.getByRole('button', { name: 'Update 2…' }), { back: true });
  await tabAndType(page, dialog.getByRole('textbox', { name: 'Update' }), 'Out for comment');
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Add update' }));
  await expect(dialog).toBeHidden();
  const told = async () => (await ask<{ recommendations: { lastUpdate: { words: string } | null }[] }>(page, 'ledger.list', {})).recommendations.map(({ lastUpdate }) => lastUpdate?.words ?? '');
  expect(await told()).toEqual(['Out for comment', 'Out for comment', '']);

  await tabAndEnter(page, page.getByRole('button', { name: 'Begin update round…' }), { back: true });
  await tabAndType(page, dialog.getByRole('textbox', { name: 'Name' }), 'Update autumn 2026');
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Begin round' }));
  await expect(dialog.getByText('3 of 3 have not answered yet.')).toBeVisible();
  await tabAndType(page, dialog.getByRole('textbox', { name: 'Update of R1' }), 'It is printed');
  await keyboard.press('Control+Enter');
  await expect(dialog.getByRole('textbox', { name: 'Update of R2' })).toBeVisible();
  await tabAndType(page, dialog.getByRole('textbox', { name: 'Update of R2' }), 'All but two');
  await keyboard.press('Control+Enter');
  await expect(dialog.getByText('1 of 3 have not answered yet.')).toBeVisible();
  await looks(page, 'l-round');
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await told()).toEqual(['It is printed', 'All but two', '']);

  await tabAndType(page, page.getByRole('searchbox', { name: 'Filter these rows' }), 'timetable');
  await expect(table.getByRole('row')).toHaveCount(2);
  await tabTo(page, opener('Publish one timetable'));
  await keyboard.press('Enter');
  const drawer = page.getByRole('dialog').filter({ hasText: 'Inclusion review' });
  await tabAndEnter(page, drawer.getByRole('button', { name: 'Close…' }));
  const closing = page.getByRole('dialog').filter({ hasText: 'Close: R1' });
  await expect(closing.getByText('R2 points at R1.')).toBeVisible();
  await tabAndType(page, closing.getByRole('textbox', { name: 'Reason' }), 'It is on the website');
  await tabAndType(page, closing.getByRole('textbox', { name: 'Agreed by' }), 'Scrutiny Committee');
  await axeCheck(page);
  await tabAndEnter(page, closing.getByRole('button', { name: 'Close', exact: true }));
  await expect(closing).toBeHidden();
  await tabAndEnter(page, drawer.getByRole('button', { name: 'Reopen…' }));
  const reopening = page.getByRole('dialog').filter({ hasText: 'Reopen: R1' });
  await tabAndType(page, reopening.getByRole('textbox', { name: 'Reason' }), 'Two schools were left out');
  await tabAndEnter(page, reopening.getByRole('button', { name: 'Reopen', exact: true }));
  await expect(reopening).toBeHidden();
  await expect(drawer.getByRole('list', { name: 'History of status' }).getByRole('listitem')).toHaveCount(2);
  await looks(page, 'l-drawer');
  expect(bodyId).not.toBe('');
});

test('a decision is followed from the minutes, its words and owner are settled, a view is saved, and all is looked at in small windows, by mouse alone', async () => {
  const { page } = app;
  const made = await makeMeeting(page);
  const dialog = page.getByRole('dialog');
  await ask(page, 'minutes.prepare', { meetingId: made.meetingId });
  await ask(page, 'minutes.recordEntry', { meetingId: made.meetingId, agendaItemId: made.itemIds[2], blockId: uuidV7(), kind: 'decision', text: 'AGREED that the protocol be published.', at: '18:30', action: null });
  await ask(page, 'minutes.recordEntry', { meetingId: made.meetingId, agendaItemId: made.itemIds[2], blockId: uuidV7(), kind: 'action', text: 'Send the half-year figures to every school.', at: '18:30', action: { ownerAttendanceId: null, ownerName: 'Ines Duarte', owners: [{ attendanceId: null, name: 'Ines Duarte' }], due: { verbatim: '1 Oct 2024', kind: 'day', day: '2024-10-01' }, dueUnsure: false } });
  await goTo(page, `/bodies/${made.bodyId}?tab=decisions`);
  await page.getByRole('button', { name: /^Follow Decision .* as a recommendation$/ }).click();
  await dialog.getByRole('button', { name: 'Take into the ledger' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Open R1 in the recommendations' }).click();

  const reviewId = await reviewOf(page, made.bodyId);
  const ids: string[] = [];
  for (const words of ['Publish one timetable for in-year moves, agreed with all secondary heads, before places are offered.', 'Do as R1 asks, and see R3.', 'Report placements by school, as R2 asks.']) ids.push((await ask<{ id: string }>(page, 'ledger.add', { reviewId, words })).id);
  await ask(page, 'ledger.setTimescale', { ids: [ids[0]], timescale: { verbatim: 'Sept 26', kind: 'month', day: '2026-09-30' } });
  await ask(page, 'ledger.setResponse', { ids: [ids[0]], response: 'partlyAccepted' });
  await ask(page, 'ledger.setStatus', { ids: [ids[1]], status: 'stuck', day: '2026-11-01', reason: 'No school has answered.' });
  await page.getByRole('combobox', { name: 'Review' }).selectOption({ label: 'Inclusion review' });
  const table = page.getByRole('table', { name: 'Recommendations' });
  await expect(table.getByRole('row')).toHaveCount(4);
  await page.getByRole('button', { name: 'Save this view…' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Inclusion');
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Inclusion', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await looks(page, 'l-table');
  for (const [width, height] of [[1024, 768], [720, 450]] as const) {
    await resizeWindow(app.app, width, height);
    await expect.poll(() => page.evaluate(() => (document.querySelector('main') ?? document.documentElement).scrollWidth)).toBeLessThanOrEqual(width);
    await screenshot(page, `l-table-${String(width)}`);
  }
  await resizeWindow(app.app, 1440, 900);

  await table.getByRole('button', { name: 'Do as R1 asks' }).click();
  await expect(dialog.getByText(/leads back to R2/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Change owner' }).click();
  const owning = page.getByRole('dialog').filter({ hasText: 'Set owner: R2' });
  await owning.getByRole('combobox', { name: 'Owner' }).fill('Head of Inclusion');
  await owning.getByRole('button', { name: 'Set owner' }).click();
  await expect(owning).toBeHidden();
  await expect(dialog.getByText('Head of Inclusion')).toBeVisible();
  await screenshot(page, 'l-circle');
  await dialog.getByRole('button', { name: 'Go to R3' }).first().click();
  await expect(dialog.getByRole('heading', { name: 'R3' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('tab', { name: 'Everything' }).click();
  const everything = page.getByRole('table', { name: 'Rows' });
  await expect(everything.getByRole('row')).toHaveCount(6);
  await expect(everything.getByRole('row').filter({ hasText: 'Send the half-year figures' })).toContainText('Overdue');
  await page.getByRole('combobox', { name: 'Group' }).selectOption({ label: 'Grouped by owner' });
  await expect(everything.getByRole('row').filter({ hasText: 'Nobody named' }).first()).toBeVisible();
  await looks(page, 'l-everything');
});
