import { expect, test } from '@playwright/test';
import { v7 as uuidV7 } from 'uuid';
import { axeInEveryTheme } from '@tests/helpers/axe';
import { tabAndEnter } from '@tests/helpers/keyboard';
import { launchApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from './running-meeting';

test('minutes go from draft to signed: what is missing is mended, the chair has them, and a later meeting approves them with a correction', async () => {
  test.setTimeout(120_000);
  const { page, close } = await launchApp();
  const { meetingId, bodyId, itemIds: [item] } = await makeMeeting(page, 1);
  await ask(page, 'minutes.start', { meetingId, at: '18:00' });
  await ask(page, 'minutes.markRestPresent', { meetingId });
  await ask(page, 'minutes.recordEntry', { meetingId, agendaItemId: item, blockId: uuidV7(), kind: 'note', text: 'The Board receives the report of nine schools.', at: '18:05', action: null });
  await ask(page, 'minutes.recordEntry', { meetingId, agendaItemId: item, blockId: uuidV7(), kind: 'decision', text: 'that the plan be adopted', at: '18:06', action: null });
  await ask(page, 'minutes.end', { meetingId, at: '19:00' });
  const { meetings } = await ask<{ meetings: { id: string; date: string }[] }>(page, 'meetings.list', { bodyId });
  const nextId = meetings.find(({ date }) => date === '2027-01-26')?.id;
  await ask(page, 'agenda.addItem', { meetingId: nextId, afterId: null, title: 'Minutes of the last meeting', presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity: 'open' });
  await ask(page, 'minutes.start', { meetingId: nextId, at: '18:00' });

  await goTo(page, `/meetings/${meetingId}/minutes`);
  const side = page.getByRole('region', { name: 'Checks and approval' });
  const writeUp = page.getByRole('region', { name: 'Write-up' });
  await expect(side.getByText('“receives” would be “received”')).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'minutes-side' });
  await side.getByRole('button', { name: /^Fix: Written in the present/ }).click();
  await expect(writeUp.getByText('The Board received the report of nine schools.')).toBeVisible();
  await side.getByRole('button', { name: /^House wording/ }).click();
  await page.getByRole('combobox', { name: 'A decision begins with' }).selectOption('RESOLVED');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(writeUp.getByText('RESOLVED')).toBeVisible();

  // The rest by keys alone.
  await tabAndEnter(page, side.getByRole('button', { name: 'Send to chair' }));
  await expect(side.getByRole('button', { name: 'Read changes back…' })).toBeVisible();
  await tabAndEnter(page, side.getByRole('button', { name: 'Issue as draft' }));
  await tabAndEnter(page, side.getByRole('button', { name: 'Approve…' }));
  const dialog = page.getByRole('dialog', { name: 'Approve minutes' });
  await dialog.getByRole('radio', { name: 'With corrections' }).check();
  await dialog.getByRole('button', { name: 'Add a correction' }).click();
  await dialog.getByRole('textbox', { name: 'Corrected to read' }).fill('The Board received the report of ten schools.');
  await axeInEveryTheme(page, { pictures: 'minutes-approve' });
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(side.getByRole('button', { name: 'Record the signature…' })).toBeVisible();
  await expect(writeUp.getByText('The Board received the report of ten schools.')).toBeVisible();
  await expect(writeUp.getByRole('button', { name: 'Edit' })).toHaveCount(0);
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('Draft minutes')).toHaveCount(0);
  await expect(preview.getByText(/Content check/).first()).toBeVisible();
  await side.getByRole('button', { name: 'Record the signature…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Signed by' }).fill('Cllr Margaret Oyelaran');
  await page.getByRole('dialog').getByRole('button', { name: 'Record', exact: true }).click();
  await expect(side.getByRole('button', { name: 'Record an amendment…' })).toBeVisible();
  await close();
});
