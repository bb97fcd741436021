import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { v7 as uuidV7 } from 'uuid';
import { axeInEveryTheme } from '@tests/helpers/axe';
import { choose, saveInto } from '@tests/helpers/file-dialogs';
import { tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow } from '@tests/helpers/launch';
import type { LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from './running-meeting';

let running: LaunchedApp;
let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-ledger-'));
  running = await launchApp();
  await resizeWindow(running.app, 1440, 900);
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an action is given an owner and a time by keyboard, actions are closed together, what points at a recommendation is said before it goes, and the ledger goes out and in', async () => {
  const { page, app } = running;
  const { bodyId, meetingId, itemIds } = await makeMeeting(page);
  await ask(page, 'minutes.prepare', { meetingId });
  await ask(page, 'minutes.recordEntry', { meetingId, agendaItemId: itemIds[2], blockId: uuidV7(), kind: 'action', text: 'Send the half-year figures to every school.', at: '18:30', action: { ownerAttendanceId: null, ownerName: 'Ines Duarte', owners: [{ attendanceId: null, name: 'Ines Duarte' }], due: { verbatim: '1 Oct 2024', kind: 'day', day: '2024-10-01' }, dueUnsure: false } });
  const { reviewId } = await ask<{ reviewId: string }>(page, 'ledger.addReview', { bodyId, title: 'Inclusion review', kind: 'review', department: '', officers: '', receivedOn: '2026-10-15', noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open' });
  const ids: string[] = [];
  for (const words of ['Publish one timetable for moves in the year.', 'Name a governor for inclusion (see R1).']) ids.push((await ask<{ id: string }>(page, 'ledger.add', { reviewId, words })).id);
  const { priorityId } = await ask<{ priorityId: string }>(page, 'priorities.add', { bodyId, name: 'Inclusion', description: '', leadPersonId: null, groupBodyId: null });
  await ask(page, 'ledger.tie', { ids: [ids[0]], priorityId });

  await goTo(page, `/recommendations?tab=recommendations&review=${reviewId}`);
  const table = page.getByRole('table', { name: 'Recommendations' });
  await tabTo(page, table.getByRole('button', { name: 'Publish one timetable' }));
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog').filter({ hasText: 'Inclusion review' });
  await tabAndEnter(page, drawer.getByRole('button', { name: 'Add action' }));
  const adding = page.getByRole('dialog', { name: 'Add action to R1' });
  await tabAndType(page, adding.getByRole('textbox', { name: 'Action' }), 'Draft the timetable with every head.');
  await tabAndType(page, adding.getByRole('combobox', { name: 'Owner' }), 'Head of Admissions');
  await tabAndType(page, adding.getByRole('textbox', { name: 'Due' }), 'Sept 2027');
  await expect(adding.getByText('Read as September 2027')).toBeVisible();
  await tabAndEnter(page, adding.getByRole('button', { name: 'Add action' }));
  await expect(adding).toBeHidden();
  await expect(drawer.getByRole('list', { name: 'Actions' })).toContainText('Head of Admissions');
  await axeInEveryTheme(page, { pictures: 'ledger-actions' });

  await drawer.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  const removing = page.getByRole('dialog', { name: 'Move R1 to the bin?' });
  await expect(removing.getByText('R2 points at R1. Its words stay as they are and would lead nowhere.')).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'ledger-remove' });
  await removing.getByRole('button', { name: 'Cancel' }).click();
  await expect(removing).toBeHidden();
  // The question gives the focus back to what it was asked from; only then does Esc mean the drawer.
  await expect(drawer.getByRole('button', { name: 'More', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await saveInto(app, folder);
  await page.getByRole('button', { name: 'This list' }).click();
  await page.getByRole('menuitem', { name: 'Word…' }).click();
  await expect(page.getByText('Action plan written to Word')).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: /^Word/ }).first().click();
  const exporting = page.getByRole('dialog', { name: 'Action plan as Word' });
  await expect(exporting).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'ledger-export' });
  await page.keyboard.press('Escape');
  await expect(exporting).toBeHidden();
  await page.getByRole('button', { name: 'More for this plan' }).click();
  await page.getByRole('menuitem', { name: 'JSON…', exact: true }).click();
  await expect(page.getByText('Recommendations saved as JSON')).toBeVisible();
  await choose(app, path.join(folder, 'Inclusion review recommendations.json'));
  await page.getByRole('button', { name: 'More for this plan' }).click();
  await page.getByRole('menuitem', { name: 'Open from JSON…' }).click();
  const opening = page.getByRole('dialog', { name: 'Open “Inclusion review”' });
  await expect(opening).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'ledger-open' });
  await opening.getByRole('button', { name: 'Keep' }).click();
  await expect(opening).toBeHidden();
  expect((await ask<{ reviews: readonly unknown[] }>(page, 'ledger.reviews', {})).reviews).toHaveLength(2);
  expect((await ask<{ steps: readonly { ownerName: string }[] }>(page, 'ledger.steps', {})).steps.map(({ ownerName }) => ownerName)).toEqual(['Head of Admissions', 'Head of Admissions']);

  await page.getByRole('tab', { name: 'Everything' }).click();
  const everything = page.getByRole('table', { name: 'Rows' });
  await expect(everything.getByRole('row')).toHaveCount(8);
  for (const row of await everything.getByRole('checkbox', { name: /R1 action 1$/ }).all()) await row.check();
  await everything.getByRole('row').filter({ hasText: 'Send the half-year figures' }).getByRole('checkbox').check();
  await axeInEveryTheme(page, { pictures: 'ledger-together' });
  await page.getByRole('button', { name: 'Change 2 actions of recommendations…' }).click();
  await page.getByRole('menuitem', { name: 'Close…' }).click();
  const together = page.getByRole('dialog', { name: 'Close: 2 actions' });
  await together.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(together).toBeHidden();
  await expect(everything.getByRole('row')).toHaveCount(6);
  await page.getByRole('group', { name: 'Actions chosen' }).getByRole('button', { name: 'Close…' }).click();
  const closing = page.getByRole('dialog').filter({ hasText: 'Close' });
  await closing.getByRole('textbox').first().fill('Sent on Monday.');
  await closing.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(everything.getByRole('row')).toHaveCount(5);

  await goTo(page, `/bodies/${bodyId}/priorities/${priorityId}`);
  await expect(page.getByRole('list', { name: 'Recommendations tied to this priority' })).toContainText('Publish one timetable');
  await axeInEveryTheme(page, { pictures: 'ledger-priority' });
});
