/** What is taken out of the minutes besides the minutes themselves: one minute, and what governors asked. */
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { axeInEveryTheme } from '@tests/helpers/axe';
import { tabAndEnter } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from './running-meeting';

const CHALLENGE = 'Why have suspensions risen in two schools?';

test('the log of challenges and the extract of one minute, by keyboard and by mouse, in three themes', async () => {
  const { app, page, close } = await launchApp();
  await resizeWindow(app, 1280, 900);
  const { bodyId, meetingId, itemIds } = await makeMeeting(page);
  await ask(page, 'minutes.prepare', { meetingId });
  await ask(page, 'minutes.start', { meetingId, at: '18:00' });
  for (const [kind, text] of [['challenge', CHALLENGE], ['answer', 'Both had new heads in September; a visit follows.'], ['note', 'The position was received.']] as const) {
    await ask(page, 'minutes.recordEntry', { meetingId, agendaItemId: itemIds[2], blockId: randomUUID(), kind, text, at: '18:20', action: null });
  }

  await goTo(page, `/bodies/${bodyId}?tab=challenges`);
  await expect(page.getByText(CHALLENGE)).toBeVisible();
  // A short page begins at its top: nothing stretches between the name, the tabs and what they lead to.
  await expect(async () => {
    const [tabs, panel] = [await page.getByRole('tablist').boundingBox(), await page.getByRole('heading', { name: /^Questions and challenges/ }).boundingBox()];
    expect((panel?.y ?? 0) - (tabs?.y ?? 0)).toBeLessThan(120);
  }).toPass({ timeout: 30_000 });
  await axeInEveryTheme(page, { pictures: 'challenge-log' });
  // A period without a meeting says so and has no file to write.
  await page.getByRole('textbox', { name: 'From' }).fill('1 December 2026');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Nothing was asked or challenged in this period.')).toBeVisible();

  await goTo(page, `/meetings/${meetingId}/minutes`);
  await page.getByRole('button', { name: 'More for this document' }).click();
  await expect(page.getByRole('menuitem', { name: 'Extract of one minute…' })).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'minutes-more', include: '[role="menu"]' });
  await page.getByRole('menuitem', { name: 'Extract of one minute…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Extract of one minute' });
  await expect(dialog.getByRole('combobox', { name: 'Minute' })).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'extract-dialog' });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  // By keyboard, from the minute itself: its menu of ways.
  await tabAndEnter(page, page.getByRole('button', { name: /^Extract of minute/ }).first());
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await axeInEveryTheme(page, { pictures: 'extract-menu', include: '[role="menu"]' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  await close();
});
