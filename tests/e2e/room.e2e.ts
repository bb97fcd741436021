import { expect, test, type Page } from '@playwright/test';
import { axeInEveryTheme } from '@tests/helpers/axe';
import { tabAndChoose, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow } from '@tests/helpers/launch';
import { goTo, makeMeeting } from './running-meeting';


/** What stands out of the window to the right, by its words. */
async function cut(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main input, main h2, [role="dialog"] *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map((element) => element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? element.tagName),
  );
}

test('a public question by keyboard, a motion by mouse, and the papers for the room, clean for axe in every theme and size', async () => {
  const app = await launchApp();
  const { page } = app;
  await resizeWindow(app.app, 1440, 900);
  const { meetingId } = await makeMeeting(page);
  await goTo(page, `/meetings/${meetingId}/details`);
  const panel = page.getByRole('region', { name: 'Questions, petitions and motions' });
  const dialog = page.getByRole('dialog');
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  await expect(panel.getByText('Nothing has been brought to this meeting yet.')).toBeVisible();

  await tabAndEnter(page, panel.getByRole('button', { name: 'Add…' }));
  await expect(dialog).toBeVisible();
  await tabAndType(page, field('Received on'), '17/11/26');
  await tabAndType(page, field('From'), 'Ada Quill');
  await tabAndType(page, field('Words'), 'When will the crossing be built?');
  await tabAndChoose(page, dialog.getByRole('combobox', { name: 'Agenda item' }), '5 Any other business');
  await tabAndEnter(page, dialog.getByRole('button', { name: 'Add', exact: true }));
  await expect(dialog).toBeHidden();
  await expect(panel.getByText('Public question, Ada Quill, 17 November 2026')).toBeVisible();
  await tabTo(page, panel.getByRole('button', { name: 'Change public question of Ada Quill' }));

  await panel.getByRole('button', { name: 'Add…' }).click();
  await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('Motion on notice');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByText('Enter the name of who brings it.')).toBeVisible();
  await field('Moved by').click();
  await page.keyboard.type('Cllr Oyelaran');
  await field('Motion').click();
  await page.keyboard.type('That the Board writes to the Minister.');
  await axeInEveryTheme(page);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();

  // The chair's copy, as it would be printed.
  const chair = page.getByRole('group', { name: 'Chair’s agenda' });
  await chair.getByRole('button', { name: 'Preview' }).click();
  await expect(dialog.getByRole('article').getByText('For the chair and the clerk.').first()).toBeVisible();
  await expect(dialog.getByRole('article').getByText('Wold Academy site: lease terms').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await axeInEveryTheme(page);
  for (const [width, height] of [[1024, 768], [720, 450], [1440, 900]] as const) {
    await resizeWindow(app.app, width, height);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    await expect.poll(() => cut(page)).toEqual([]);
  }
  await app.close();
});
