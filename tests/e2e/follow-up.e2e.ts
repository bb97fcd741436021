import { expect, test, type Page } from '@playwright/test';
import { v7 as uuidV7 } from 'uuid';
import { axeCheck } from '@tests/helpers/axe';
import { pressUntilFocused, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot } from '@tests/helpers/launch';
import type { LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting, wholeBar } from './running-meeting';
import type { MadeMeeting } from './running-meeting';

let app: LaunchedApp;
test.beforeEach(async () => {
  app = await launchApp();
  await resizeWindow(app.app, 1440, 900);
});
test.afterEach(async () => {
  await app.close();
});

/** Something given at the meeting, as the capture box records it; the first item is open, the last one exempt. */
async function give(page: Page, made: MadeMeeting, item: number, text: string, ownerName: string, due: object, dueUnsure = false): Promise<void> {
  const owners = ownerName === '' ? [] : [{ attendanceId: null, name: ownerName }];
  await ask(page, 'minutes.recordEntry', { meetingId: made.meetingId, agendaItemId: made.itemIds[item], blockId: uuidV7(), kind: 'action', text, at: '18:30', action: { ownerAttendanceId: null, ownerName, owners, due, dueUnsure } });
}
const SEPT_19 = { verbatim: 'Sept 19', kind: 'words', day: null };

async function meetingWithActions(page: Page): Promise<MadeMeeting> {
  const made = await makeMeeting(page);
  await ask(page, 'minutes.prepare', { meetingId: made.meetingId });
  await give(page, made, 2, 'Send the half-year figures to every school.', 'Ines Duarte', { verbatim: '1 Oct 2024', kind: 'day', day: '2024-10-01' });
  await give(page, made, 3, 'Write to the diocese about the Fair Access Protocol.', 'James Holloway', { verbatim: 'next meeting', kind: 'meeting', day: '2027-01-26' });
  await give(page, made, 3, 'Publish the protocol.', 'Jasmine Kaur', SEPT_19, true);
  await give(page, made, 5, 'Obtain a second valuation.', 'Stephen Calloway', { verbatim: 'ongoing', kind: 'ongoing', day: null });
  return made;
}

async function looks(page: Page, name: string): Promise<void> {
  for (const look of [{ colorScheme: 'light', forcedColors: 'active' }, { colorScheme: 'dark', forcedColors: 'none' }, { colorScheme: 'light', forcedColors: 'none' }] as const) {
    await page.emulateMedia(look);
    await axeCheck(page);
    if (look.forcedColors === 'none') await screenshot(page, `${name}-${look.colorScheme}`);
  }
}

/** Two small windows: nothing of the screen lies outside to the right. */
async function narrow(page: Page, name: string): Promise<void> {
  for (const [width, height] of [[1024, 768], [720, 450]] as const) {
    await resizeWindow(app.app, width, height);
    await expect.poll(() => page.evaluate(() => (document.querySelector('main') ?? document.documentElement).scrollWidth)).toBeLessThanOrEqual(width);
    await screenshot(page, `${name}-${String(width)}`);
  }
  await resizeWindow(app.app, 1440, 900);
}

test('actions are found, updated together, closed and opened again, and an unsure date is settled, by keyboard alone', async () => {
  const { page } = app;
  const { keyboard } = page;
  const made = await meetingWithActions(page);
  await goTo(page, '/');
  await tabAndEnter(page, page.getByRole('link', { name: 'Recommendations & actions' }));
  const table = page.getByRole('table', { name: 'Actions' });
  const row = (words: string) => table.getByRole('row').filter({ hasText: words });
  const opener = (words: string) => row(words).getByRole('button', { name: words });
  const dialog = page.getByRole('dialog');
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(row('Send the half-year figures')).toContainText('Overdue');
  await expect(row('Publish the protocol')).toContainText('Date to confirm');
  await expect(row('Write to the diocese')).toContainText('Next meeting: Tuesday 26 January 2027');

  await tabTo(page, opener('Send the half-year figures'));
  await keyboard.press('Space');
  await pressUntilFocused(page, 'ArrowDown', opener('Write to the diocese'));
  await keyboard.press('Space');
  await expect(page.getByText('2 chosen').first()).toBeVisible();
  await tabAndEnter(page, page.getByRole('button', { name: 'Update 2…' }), { back: true });
  await tabAndType(page, dialog.getByRole('textbox', { name: 'Update' }), 'Asked again by e-mail');
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Add update' }));
  await expect(dialog).toBeHidden();
  expect((await ask<{ actions: { lastUpdate: { words: string } | null }[] }>(page, 'actions.list', {})).actions.map(({ lastUpdate }) => lastUpdate?.words ?? '')).toEqual(['Asked again by e-mail', 'Asked again by e-mail', '', '']);

  await tabAndType(page, page.getByRole('searchbox', { name: 'Filter these rows' }), 'protocol jasmine');
  await expect(table.getByRole('row')).toHaveCount(2);
  await tabTo(page, opener('Publish the protocol'));
  await keyboard.press('Enter');
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Sunday 19 September 2027' }));
  await expect(dialog.getByText('“Sept 19”, read as Sunday 19 September 2027')).toBeVisible();
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Close…' }));
  const closing = page.getByRole('dialog').filter({ hasText: 'Close A 2' });
  await tabAndType(page, closing.getByRole('textbox', { name: 'Reason' }), 'It is on the website');
  await tabAndEnter(page, closing.getByRole('button', { name: 'Close', exact: true }));
  await expect(closing).toBeHidden();
  await expect(dialog.getByText('It is on the website').first()).toBeVisible();
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Reopen…' }));
  const reopening = page.getByRole('dialog').filter({ hasText: 'Reopen A 2' });
  await tabAndType(page, reopening.getByRole('textbox', { name: 'Reason' }), 'The old version was put there');
  await tabAndEnter(page, reopening.getByRole('button', { name: 'Reopen', exact: true }));
  await expect(reopening).toBeHidden();
  await expect(dialog.getByRole('list', { name: 'Updates' }).getByRole('listitem')).toHaveCount(3);
  await axeCheck(page);
  await screenshot(page, 'f-drawer');
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await tabAndType(page, page.getByRole('searchbox', { name: 'Filter these rows' }), '');
  await keyboard.press('Delete');
  await expect(table.getByRole('row')).toHaveCount(5);
  await looks(page, 'f-tracker');
  await narrow(page, 'f-tracker');

  await goTo(page, `/meetings/${made.meetingId}/follow-up`);
  await expect(page.getByRole('table', { name: 'Given by this meeting' }).getByRole('row')).toHaveCount(5);
  await looks(page, 'f-follow-up');
});

test('a meeting is adjourned to another day and resumed, loses its quorum and is reconvened, and what the chair decides is reported, by mouse alone', async () => {
  const { page } = app;
  const made = await makeMeeting(page);
  const dialog = page.getByRole('dialog');
  await ask(page, 'rules.choosePack', { bodyId: made.bodyId, packKey: 'academy-trust-england' });
  await goTo(page, `/bodies/${made.bodyId}?tab=between`);
  await page.getByRole('button', { name: 'Record a chair’s action' }).click();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Heating at Tidewell');
  await dialog.getByRole('textbox', { name: 'What was decided' }).fill('Hire two boilers until the end of March');
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog.getByText('Enter why it could not wait for a meeting.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Why it could not wait' }).fill('The school would have closed');
  await dialog.getByRole('textbox', { name: 'Taken on' }).fill('3 November 2026');
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog).toBeHidden();
  const decisions = page.getByRole('list', { name: 'Decisions between meetings' });
  await expect(decisions).toContainText('CA 26/27-001');
  await page.getByRole('button', { name: 'Written resolution…' }).click();
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Bank mandate');
  await dialog.getByRole('textbox', { name: 'The resolution' }).fill('That the mandate be changed');
  await dialog.getByRole('button', { name: 'Put to members' }).click();
  await expect(dialog).toBeHidden();
  await decisions.getByRole('button', { name: 'Answers to WR 26/27-001' }).click();
  await dialog.getByRole('button', { name: 'The other 8 agree' }).click();
  await expect(dialog.getByText('8 of 8 agree; all 8 are needed.')).toBeVisible();
  await axeCheck(page);
  await screenshot(page, 'f-answers');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await looks(page, 'f-between');
  await narrow(page, 'f-between');

  await goTo(page, `/meetings/${made.meetingId}/run`);
  await wholeBar(page);
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByText(/In progress since/)).toBeVisible();
  await page.getByRole('button', { name: 'Adjourn…' }).click();
  await dialog.getByRole('combobox', { name: 'To be resumed' }).selectOption('On another day');
  await dialog.getByRole('textbox', { name: 'Next sitting on' }).fill('1 December 2028');
  await dialog.getByRole('textbox', { name: 'Next sitting at' }).fill('18:00');
  await expect(dialog.getByText(/^Minute: The meeting was adjourned at .* to Friday 1 December 2028 at 6\.00 pm in Committee Room 2\.$/)).toBeVisible();
  await looks(page, 'f-adjourn');
  await dialog.getByRole('button', { name: 'Adjourn', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Adjourned since/)).toBeVisible();
  await screenshot(page, 'f-adjourned');

  await goTo(page, `/meetings/${made.meetingId}/details`);
  const panel = page.getByRole('region', { name: 'How it went' });
  await panel.getByRole('button', { name: 'Preview notice of the resumed meeting' }).click();
  await expect(dialog.getByRole('article').getByText('Friday 1 December 2028').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await screenshot(page, 'f-details');
  await goTo(page, `/meetings/${made.meetingId}/run`);
  await page.getByRole('button', { name: 'Resume…' }).click();
  await dialog.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Adjourned since/)).toBeHidden();
  await page.getByRole('button', { name: 'Adjourn…' }).click();
  await dialog.getByRole('combobox', { name: 'What happens' }).selectOption('No quorum: end the meeting');
  await dialog.getByRole('textbox', { name: 'Day' }).fill('1 December 2028');
  await dialog.getByRole('textbox', { name: 'Time' }).fill('23:58');
  await dialog.getByRole('button', { name: 'End the meeting' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Reconvene…' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Day' })).toHaveValue('8 December 2028');
  await expect(dialog.getByRole('list', { name: 'Items that go with it' }).getByRole('listitem').first()).toBeVisible();
  await axeCheck(page);
  await screenshot(page, 'f-reconvene');
  await dialog.getByRole('button', { name: 'Reconvene', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Reconvened meeting');
});
