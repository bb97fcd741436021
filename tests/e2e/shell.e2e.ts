import { expect, test, type Page } from '@playwright/test';
import { axeCheck, THEMES } from '@tests/helpers/axe';
import { tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, type LaunchedApp } from '@tests/helpers/launch';

let app: LaunchedApp;
let refused: string[];
test.beforeEach(async () => {
  app = await launchApp();
  refused = [];
  // The page's policy refuses loudly: whatever is drawn or typed below must not meet it.
  app.page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
  });
  await expect(heading('Minute Book')).toBeVisible();
  await resizeWindow(app.app, 1440, 900);
});
test.afterEach(async () => {
  await app.close();
  expect(refused).toEqual([]);
});

const heading = (name: string | RegExp) => app.page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const GREETING = /^Good (morning|afternoon|evening)$/;

/** What the page keeps from its own side: an operation, as a screen asks for it. */
const invoke = (page: Page, operation: string, input: unknown): Promise<unknown> =>
  page.evaluate(([name, value]) => (window as unknown as { minuteBook: { invoke: (operation: unknown, input: unknown) => Promise<{ value: unknown }> } }).minuteBook.invoke(name, value).then((answer) => answer.value), [operation, input] as const);

const goTo = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
};
const zoomFactor = (): Promise<number | undefined> => app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());

async function openSample(): Promise<void> {
  await button('Open the sample').click();
  // It is built from nothing the first time: seconds on a slow machine.
  await expect(heading(GREETING)).toBeVisible({ timeout: 120_000 });
  await expect(button(/Continue agenda|Build agenda/)).toBeVisible();
}

test('from the start page through the window by keyboard alone', async () => {
  const { page } = app;
  await tabAndType(page, page.getByLabel('Name of the record'), 'Wold Academy Trust');
  await page.keyboard.press('Enter');
  await expect(heading(GREETING)).toBeVisible();
  await expect(page).toHaveTitle('Wold Academy Trust - Minute Book');

  // F6 goes round bar, rail and screen; Shift+F6 comes back.
  const inPane = (): Promise<string> => page.evaluate(() => document.activeElement?.closest('[data-pane]')?.tagName ?? '');
  const round: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    const before = await inPane();
    await page.keyboard.press('F6');
    await expect.poll(inPane).not.toBe(before);
    round.push(await inPane());
  }
  expect(round.toSorted()).toEqual(['HEADER', 'MAIN', 'NAV']);
  await page.keyboard.press('Shift+F6');
  await expect.poll(inPane).toBe(round[1]);

  await tabAndEnter(page, page.getByRole('link', { name: 'Settings' }));
  await expect(heading('Settings')).toBeVisible();
  await tabTo(page, page.getByRole('switch', { name: 'Larger text' }));
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-text', 'larger');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused();
  await page.keyboard.type('onedrive');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/^No command is called that/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Find in help' })).toHaveValue('onedrive');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Where is my data?']);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Closed and called again without a pause, no letter is lost and none is left of the last time.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('home');
  await expect(page.getByRole('combobox', { name: 'Commands' })).toHaveValue('home');
  await page.keyboard.press('Enter');
  await expect(heading(GREETING)).toBeVisible();
  await page.keyboard.press('F1');
  await expect(heading('Help')).toBeVisible();
  await tabAndType(page, page.getByRole('searchbox', { name: 'Find in help' }), 'undo');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Taking something back');

  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('Control+=');
  await expect.poll(zoomFactor).toBeCloseTo(1.1);
  await page.keyboard.press('Control+0');
  await expect.poll(zoomFactor).toBeCloseTo(1);

  // A bare letter does nothing anywhere (WCAG 2.1.4).
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const before = await page.locator('main').innerText();
  await page.keyboard.type('abcdefghijklmnopqrstuvwxyz');
  expect(await page.locator('main').innerText()).toBe(before);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('from the start page through the window by mouse alone', async () => {
  const { page } = app;
  await page.getByLabel('Name of the record').click();
  await page.keyboard.insertText('Wold Academy Trust');
  await button('Make record').click();
  await expect(heading(GREETING)).toBeVisible();

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: 'Light' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await button('Larger').click();
  await expect.poll(zoomFactor).toBeCloseTo(1.1);
  await button('Actual size').click();
  await expect.poll(zoomFactor).toBeCloseTo(1);
  await expect(page.getByRole('main').getByText('Wold Academy Trust.minutebook', { exact: true })).toBeVisible();

  await button(/^Commands/).click();
  await page.getByRole('option', { name: /^History of changes/ }).click();
  const drawer = page.getByRole('dialog', { name: 'History of changes' });
  await expect(drawer).toBeVisible();
  await drawer.getByRole('button', { name: 'Close' }).click();
  await expect(drawer).toBeHidden();

  await button(/^Help/).click();
  await expect(heading('Help')).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(heading(GREETING)).toBeVisible();
});

test('the native menu carries the same commands, and greys what needs a record', async () => {
  const { page } = app;
  const menuItem = (id: string): Promise<boolean | undefined> => app.app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.enabled, id);
  const choose = (id: string): Promise<void> => app.app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.click(), id);
  expect(await menuItem('meeting.new')).toBe(false);
  await openSample();
  await expect.poll(() => menuItem('meeting.new')).toBe(true);

  await choose('view.settings');
  await expect(heading('Settings')).toBeVisible();
  await choose('meeting.new');
  await expect(page.getByRole('dialog', { name: 'New meeting' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  // A command of another screen says in one sentence where it works.
  await choose('document.word');
  await expect(page.getByRole('status').filter({ hasText: 'Documents are made from' })).toBeVisible();
  await choose('record.close');
  await expect(heading('Minute Book')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Recent records' }).getByRole('button')).toHaveCount(1);
});

test('a change is saved at once, says when, and can be taken back', async () => {
  const { page } = app;
  await openSample();
  // The body that meets next stands on Home by its name.
  const bodyId = ((await invoke(page, 'meetings.list', {})) as { meetings: { bodyId: string }[] }).meetings[0]?.bodyId;
  const nameOf = async (): Promise<string | undefined> => ((await invoke(page, 'bodies.list', {})) as { bodies: { id: string; name: string }[] }).bodies.find((body) => body.id === bodyId)?.name;
  const name = await nameOf();
  await invoke(page, 'bodies.update', { id: bodyId, name: 'Board of Education' });
  await expect(page.getByTestId('saved')).toHaveText(/^Saved \d\d:\d\d:\d\d$/);
  await expect(page.getByRole('heading', { level: 2, name: 'Board of Education' })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect.poll(nameOf).toBe(name);
  await expect(page.getByRole('status').filter({ hasText: 'Taken back: Change body.' })).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect.poll(nameOf).toBe('Board of Education');

  // In a text field Ctrl+Z belongs to the text.
  await page.keyboard.press('F1');
  const search = page.getByRole('searchbox', { name: 'Find in help' });
  await search.click();
  await page.keyboard.type('zoom');
  await page.keyboard.press('Control+z');
  await expect(search).not.toHaveValue('zoom');
  expect(await nameOf()).toBe('Board of Education');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status').filter({ hasText: 'Everything is saved' })).toBeVisible();
});

test('nothing is cut off or scrolls sideways at 1024, at 200 and at 400 per cent', async () => {
  const { page } = app;
  await openSample();
  for (const { width, height } of [{ width: 1024, height: 768 }, { width: 720, height: 450 }, { width: 320, height: 480 }]) {
    await page.setViewportSize({ width, height });
    for (const [address, name] of [['#/', GREETING], ['#/settings', 'Settings'], ['#/help', 'Help']] as const) {
      await goTo(page, address);
      await expect(heading(name)).toBeVisible();
      const over = () => page.evaluate(() => {
        const main = document.querySelector('main');
        const edge = document.documentElement.clientWidth;
        const cut = [...document.querySelectorAll('header *, main *')].filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > edge + 1 && getComputedStyle(element).position !== 'fixed');
        return { page: document.documentElement.scrollWidth - edge, main: main ? main.scrollWidth - main.clientWidth : -1, cut: cut.map((element) => element.outerHTML.slice(0, 120)) };
      });
      await expect.poll(over, { message: `${address} at ${String(width)} x ${String(height)}` }).toEqual({ page: 0, main: 0, cut: [] });
    }
  }
  // A message never covers the buttons of a dialog, and is still heard beside it.
  await page.setViewportSize({ width: 720, height: 450 });
  await goTo(page, '#/');
  await page.keyboard.press('F12');
  const toast = page.getByRole('status').filter({ hasText: 'Documents are made from' });
  // With the pointer on it the message stays until the dialog is there.
  await toast.hover();
  await page.keyboard.press('Control+n');
  const add = page.getByRole('dialog', { name: 'New meeting' }).getByRole('button', { name: 'Add meeting' });
  await expect(add).toBeVisible();
  await expect.poll(async () => ((await toast.boundingBox())?.y ?? 999) + ((await toast.boundingBox())?.height ?? 0)).toBeLessThan(((await add.boundingBox())?.y ?? 0) + 1);
  const heard = (test: string): Promise<boolean> => page.locator(test).evaluate((element) => element.closest('[aria-hidden="true"]') === null);
  await expect.poll(() => heard('main')).toBe(false);
  await expect.poll(() => heard('[data-testid="live-polite"]')).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  // At 200 % the rail is a menu button.
  await page.setViewportSize({ width: 720, height: 450 });
  await button('Go to').click();
  await page.getByRole('menuitem', { name: 'Home' }).click();
  await expect(heading(GREETING)).toBeVisible();
});

test('axe finds nothing in light, in dark and in forced colours', async () => {
  test.slow();
  const { page } = app;
  const check = async (state: string, themes: readonly (typeof THEMES)[number][] = THEMES): Promise<void> => {
    for (const theme of themes) {
      await page.emulateMedia(theme.media);
      await test.step(`${state} in ${theme.name}`, () => axeCheck(page));
    }
  };
  await check('start page');
  await openSample();
  await check('home');
  for (const [address, name] of [['#/settings', 'Settings'], ['#/help', 'Help']] as const) {
    await goTo(page, address);
    await expect(heading(name)).toBeVisible();
    await check(name);
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused();
  await check('commands');
  await page.keyboard.type('no such command');
  await expect(page.getByRole('option', { name: /^No command is called that/ })).toBeVisible();
  await check('commands, nothing found', [THEMES[0]]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await check('shortcuts', [THEMES[1]]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await button(/^Commands/).click();
  await page.getByRole('option', { name: /^History of changes/ }).click();
  await expect(page.getByRole('dialog', { name: 'History of changes' })).toBeVisible();
  await check('history', [THEMES[2]]);
});
