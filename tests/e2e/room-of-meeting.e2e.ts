import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { MeetingRoom } from '@shared/attendance/model';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { pressUntil, pressUntilFocused } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from './running-meeting';

type Entries = { readonly entries: readonly { readonly kind: string; readonly block: { readonly runs: readonly { readonly text: string }[] } }[] };

const box = (page: Page) => page.getByTestId('capture-box');
const strip = (page: Page) => page.getByTestId('quorum-strip');
const said = async (page: Page, meetingId: string): Promise<string[]> => (await ask<Entries>(page, 'minutes.get', { meetingId })).entries.map(({ block }) => block.runs.map(({ text }) => text).join(''));
const roomOf = (page: Page, meetingId: string) => ask<MeetingRoom>(page, 'attendance.room', { meetingId });

/** A governing body of eight, four of whom are needed, in the run screen. */
async function openGovernors(page: Page): Promise<string> {
  const { bodyId, meetingId } = await makeMeeting(page, 3);
  await ask(page, 'rules.choosePack', { bodyId, packKey: 'governing-body-england' });
  await goTo(page, `/meetings/${meetingId}/run`);
  await expect(box(page)).toBeFocused();
  return meetingId;
}

test('people leave until the quorum is lost, by mouse: the strip turns, the chair is asked for, going on needs a reason', async () => {
  const { app, page, close } = await launchApp();
  await page.waitForLoadState('load');
  const meetingId = await openGovernors(page);
  await page.getByRole('button', { name: /Mark the rest present/ }).click();
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(strip(page)).toHaveAttribute('data-state', 'met');
  await expect(strip(page)).toContainText('Four more may leave before the quorum is lost.');

  // The Chair goes: the Vice-chair, or whoever else is there, is asked for.
  await page.getByRole('button', { name: 'Cllr Margaret Oyelaran leaves now' }).click();
  const question = page.getByRole('group', { name: 'Who presides' });
  await expect(question).toContainText('Cllr Margaret Oyelaran is not in the room. Who presides?');
  await question.getByRole('button', { name: 'Stephen Calloway' }).click();
  await expect(question).toBeHidden();
  await expect(page.getByTestId('attendance-count')).toContainText('Presiding:Stephen Calloway');

  for (const name of ['Jasmine Kaur', 'Daniel Adeyemi', 'Nuala Brennan']) await page.getByRole('button', { name: `${name} leaves now` }).click();
  await expect(strip(page)).toHaveAttribute('data-state', 'noneToSpare');
  await page.getByRole('button', { name: 'Tom Ashworth leaves now' }).click();
  await expect(strip(page)).toHaveAttribute('data-state', 'notMet');
  await expect(page.getByTestId('live-assertive')).toContainText('Not quorate. 3 in the room, 3 count towards the quorum, 3 may vote, 4 needed: not quorate.');
  await axeInEveryTheme(page, { pictures: 'quorum-lost' });

  await strip(page).getByRole('button', { name: 'Go on without decisions…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await expect(strip(page)).toContainText('Going on without a quorum: for information and discussion; no votes were taken');
  await page.getByRole('button', { name: 'Tom Ashworth returns now' }).click();
  await expect(strip(page)).toHaveAttribute('data-state', 'noneToSpare');

  // An interest is declared in the next item, and asked about when it is reached.
  await page.getByRole('button', { name: 'Declare…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Who').selectOption({ label: 'Sunita Mehra' });
  await dialog.getByLabel('In', { exact: true }).selectOption({ label: '2 Declarations of interest' });
  await dialog.getByLabel('Nature').fill('as a director of the supplier');
  await axeCheck(page, { include: '[role=dialog]' });
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: /Close item/ }).click();
  const declarations = page.getByRole('region', { name: 'Declarations' });
  await expect(declarations).toContainText('This item is reached. What did they do?');
  await declarations.getByRole('button', { name: 'Withdrew' }).click();
  await expect(strip(page)).toHaveAttribute('data-state', 'notMet');

  await expect(async () => {
    const room = await roomOf(page, meetingId);
    expect(room.events.filter(({ kind }) => kind !== 'presides').map(({ kind }) => kind)).toEqual(['leaves', 'leaves', 'leaves', 'leaves', 'leaves', 'returns', 'withdraws']);
    expect(room.events.filter(({ kind }) => kind === 'presides')).toHaveLength(2);
    expect(room.declarations).toMatchObject([{ kind: 'pecuniary', did: 'withdrew' }]);
    expect((await said(page, meetingId)).some((words) => words.startsWith('In the absence of the Chair, Stephen Calloway was chosen to preside and took the chair at '))).toBe(true);
  }).toPass({ timeout: 30_000 });

  await resizeWindow(app, 1024, 768);
  await screenshot(page, 'room-1024');
  await axeCheck(page);
  await resizeWindow(app, 720, 450);
  await screenshot(page, 'room-720');
  await axeCheck(page);
  await close();
});

test('somebody comes late and a past time is put right, by keyboard alone', async () => {
  const { page, close } = await launchApp();
  await page.waitForLoadState('load');
  const meetingId = await openGovernors(page);
  const { keyboard } = page;
  const members = () => page.evaluate(() => document.activeElement?.closest('ul[aria-label="Members"]') !== null);
  const start = page.getByRole('button', { name: 'Start meeting' });
  await pressUntilFocused(page, 'F6', start, 8);
  await keyboard.press('Enter');
  await expect(strip(page)).toHaveAttribute('data-state', 'notMet');

  await pressUntil(page, 'F6', () => page.evaluate(() => document.activeElement?.closest('[aria-label="Attendance"]') !== null), 8);
  await pressUntil(page, 'Tab', members, 8);
  await pressUntilFocused(page, 'ArrowDown', page.getByRole('button', { name: 'Stephen Calloway arrives now' }), 8);
  await keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Stephen Calloway leaves now' })).toBeFocused();
  await expect.poll(() => said(page, meetingId)).toEqual([expect.stringMatching(/^Stephen Calloway joined the meeting at .+ during item 1\.$/)]);

  const correct = page.getByRole('button', { name: /^Correct: Stephen Calloway/ });
  await pressUntilFocused(page, 'Tab', correct, 12);
  await keyboard.press('Enter');
  const reason = page.getByLabel('Reason, if it is to be minuted');
  await pressUntilFocused(page, 'Tab', reason, 8);
  await keyboard.type('held up by a train');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(() => said(page, meetingId)).toEqual([expect.stringMatching(/^Stephen Calloway joined the meeting at .+ during item 1 \(held up by a train\)\.$/)]);
  await keyboard.press('Control+z');
  await expect.poll(() => said(page, meetingId)).toEqual([expect.stringMatching(/during item 1\.$/)]);
  await keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await keyboard.press('Control+z');
  await expect.poll(async () => (await roomOf(page, meetingId)).events).toEqual([]);
  await expect.poll(() => said(page, meetingId)).toEqual([]);
  await close();
});
