/** The window for the room: what is in it is read whole, as somebody at the back of the room with good eyes would. */
import { expect, test, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme, THEMES } from '@tests/helpers/axe';
import { tabAndEnter } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot, type LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting, type MadeMeeting } from './running-meeting';

let running: LaunchedApp;
let page: Page;
let made: MadeMeeting;
test.beforeEach(async () => {
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1440, 900);
  made = await makeMeeting(page);
  await ask(page, 'minutes.prepare', { meetingId: made.meetingId });
  await ask(page, 'minutes.markRestPresent', { meetingId: made.meetingId });
  await ask(page, 'minutes.start', { meetingId: made.meetingId, at: '18:00' });
  await take(3);
  await goTo(page, `/meetings/${made.meetingId}/run`);
  await expect(page.getByTestId('run-screen')).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
});

const take = async (item: number): Promise<unknown> => await ask(page, 'minutes.openItem', { meetingId: made.meetingId, agendaItemId: made.itemIds[item], at: '18:10' });
const vote = { method: 'show', votesFor: 5, votesAgainst: 2, abstained: 0, castingVote: '', votes: [], day: '2026-11-24', at: '18:20', overrideReason: '' };
const clerk = (words: string | RegExp) => page.getByRole('button', { name: words });
/** Everything the second window holds: what is seen, hidden, in attributes and in its title. */
const whole = async (room: Page): Promise<string> => `${await room.title()} ${await room.content()}`;
/** The window for the room, once main has opened it. */
async function roomWindow(): Promise<Page> {
  await expect.poll(() => running.app.windows().length).toBe(2);
  const room = running.app.windows().find((one) => one !== page);
  if (!room) throw new Error('There is no second window.');
  await room.waitForLoadState('load');
  return room;
}

test('by keyboard: the room follows item, motion and vote, sees nothing of Part 2, and can be blanked and held', async () => {
  await expect(clerk('Project')).toBeVisible();
  await page.keyboard.press('F5');
  const room = await roomWindow();
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Fair Access Protocol: autumn term report');
  await expect(room.getByText('Item 4')).toBeVisible();
  await expect(clerk('Projecting: item 4')).toBeVisible();
  // The line keeps the focus: the clerk types on.
  await expect(page.getByRole('textbox', { name: /^Minute of item 4/ })).toBeFocused();
  await page.keyboard.type('The draft of the clerk');
  const { motionId } = await ask<{ motionId: string }>(page, 'motions.propose', { meetingId: made.meetingId, agendaItemId: made.itemIds[3], text: 'That the revised protocol be adopted.', moverAttendanceId: null, seconderAttendanceId: null, amendsMotionId: null, purpose: 'business', at: '18:15' });
  await expect(room.getByText('That the revised protocol be adopted.')).toBeVisible();
  await ask(page, 'motions.vote', { motionId, ...vote });
  await expect(room.getByText('Carried')).toBeVisible();
  await expect(room.getByText('For 5')).toBeVisible();
  await axeInEveryTheme(room, { pictures: 'projection-motion' });
  expect(await whole(room)).not.toMatch(/draft of the clerk|James Holloway/);

  await page.keyboard.press('Control+F5');
  await expect(clerk('Projection held: item 4')).toBeVisible();
  await take(2);
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Fair Access Protocol: autumn term report');
  // Part 2 is stronger than what is held: not even the number of the item goes out.
  await ask(page, 'motions.exclude', { meetingId: made.meetingId, agendaItemIds: [made.itemIds[5]], underItemId: made.itemIds[2], text: 'That the public be excluded for the Wold Academy lease.', paragraphs: [], reason: '', moverAttendanceId: null, seconderAttendanceId: null, ...vote });
  await take(5);
  await ask(page, 'minutes.recordEntry', { meetingId: made.meetingId, agendaItemId: made.itemIds[5], blockId: '0192f0c0-0000-7000-8000-00000000abcd', kind: 'note', text: 'The tenant is in arrears.', at: '18:40', action: null });
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('The press and public have been excluded.');
  expect(await whole(room)).not.toMatch(/Wold|lease|tenant|arrears|Item 6|exempt/i);
  await axeInEveryTheme(room, { pictures: 'projection-part2' });
  await page.keyboard.press('Shift+F5');
  await expect(clerk('Projection blanked')).toBeVisible();
  await expect(room.locator('main')).toHaveText('Nothing is shown');
  await axeCheck(room);
  await page.keyboard.press('F5');
  await expect.poll(() => running.app.windows().length).toBe(1);
  await expect(clerk('Project')).toBeVisible();
});

test('by mouse and menu: its page can do nothing but be told, it outlives a reload of the first window, and goes with the record', async () => {
  await clerk('Project').click();
  const room = await roomWindow();
  await expect(room.getByText('Item 4')).toBeVisible();
  for (const { name, media } of THEMES) {
    await page.emulateMedia(media);
    await screenshot(page, `projection-run-${name}`);
  }
  await page.emulateMedia(THEMES[0].media);

  expect(await room.evaluate(() => ({ bridge: Object.keys((window as unknown as { minuteBookProjection: object }).minuteBookProjection).sort(), others: ['minuteBook', 'require', 'process', 'ipcRenderer', 'electron'].filter((name) => name in window) }))).toEqual({ bridge: ['now', 'subscribe'], others: [] });
  const preferences = await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => (webContents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences()));
  expect(preferences).toHaveLength(2);
  for (const one of preferences) expect(one).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(await room.evaluate(async () => await fetch('https://example.invalid/').then(() => 'sent', () => 'refused'))).toBe('refused');

  await page.reload();
  await expect(clerk('Projecting: item 4')).toBeVisible();
  await take(1);
  await expect(room.getByRole('heading', { level: 1 })).toHaveText('Declarations of interest');
  await clerk('Projecting: item 2').click();
  await expect(page.getByRole('menu')).toBeVisible();
  await axeCheck(page, { include: '[role="menu"]', disable: ['region'] });
  await page.getByRole('menuitem', { name: /^Blank the projection/ }).click();
  await expect(room.locator('main')).toHaveText('Nothing is shown');
  await tabAndEnter(page, clerk('Projection blanked'));
  await page.getByRole('menuitem', { name: /^Show the projection again/ }).click();
  await expect(room.getByText('Item 2')).toBeVisible();

  // A narrow window: the state beside the title, the deeds behind More.
  await resizeWindow(running.app, 720, 450);
  await expect(page.getByTestId('run-screen').getByText('Projecting: item 2')).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: /^Stop projecting/ })).toBeVisible();
  await screenshot(page, 'projection-run-narrow');
  await page.keyboard.press('Escape');

  await ask(page, 'records.create', { name: 'Another record' });
  await expect.poll(() => running.app.windows().length).toBe(1);
});
