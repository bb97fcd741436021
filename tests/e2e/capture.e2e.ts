import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { axeInEveryTheme } from '@tests/helpers/axe';
import { launchApp, newUserData } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting, wholeBar } from './running-meeting';

type Running = {
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly items: readonly { readonly id: string; readonly takenOrder: number | null }[];
  readonly entries: readonly { readonly kind: string; readonly replyToEntryId: string | null; readonly block: { readonly runs: readonly { readonly text: string }[] } }[];
};

const box = (page: Page) => page.getByTestId('capture-box');
const chips = (page: Page) => page.getByTestId('capture-chips');
const get = (page: Page, meetingId: string): Promise<Running> => ask<Running>(page, 'minutes.get', { meetingId });
const said = async (page: Page, meetingId: string): Promise<string[]> => (await get(page, meetingId)).entries.map(({ kind, replyToEntryId, block }) => `${replyToEntryId === null ? '' : '> '}${kind}: ${block.runs.map(({ text }) => text).join('')}`);

/** A meeting under way with everybody there but Robert Ellery, and one stock sentence. */
async function underWay(page: Page): Promise<{ readonly meetingId: string }> {
  const { meetingId } = await makeMeeting(page, 4);
  await ask(page, 'snippets.add', { name: 'rn', words: 'The report was received and noted' });
  await ask(page, 'minutes.prepare', { meetingId });
  const { people } = await get(page, meetingId);
  for (const { id, name, role } of people) await ask(page, 'minutes.setAttendance', { attendanceId: id, status: name === 'Robert Ellery' ? 'apologies' : role === 'clerk' ? 'inAttendance' : 'present' });
  await goTo(page, `/meetings/${meetingId}/run`);
  await expect(box(page)).toBeFocused();
  await wholeBar(page);
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByText(/In progress since/)).toBeVisible();
  await expect(box(page)).toBeFocused();
  return { meetingId };
}

/** Types a line, sees the label that is shown before Enter, and records it. */
async function type(page: Page, line: string, label: string): Promise<void> {
  await page.keyboard.type(line);
  await expect(chips(page)).toContainText(label);
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('');
}

test('everything a meeting asks for is typed into one box, and the meeting opens where it stood', async () => {
  const userData = newUserData();
  const first = await launchApp({ userData });
  const { page } = first;
  await page.waitForLoadState('load');
  const { meetingId } = await underWay(page);
  await type(page, '/q @sunita asked whether placements were spread fairly.', 'Question');
  await type(page, 'A pause followed.', 'Note');
  await type(page, '/ans Three schools had taken 24 of the 41.', 'Answer');
  await type(page, '/imp figures by school at every meeting', 'Impact');
  await type(page, '/noted ;;rn .', 'Noted');
  await type(page, '/r that the dates be agreed', 'Resolved');
  await type(page, '/m @daniel @nuala that the thresholds be adopted', 'Moved by Daniel Adeyemi');
  await type(page, '/v 5-1-1', 'For 5, against 1, abstained 1');
  await type(page, '/i @tom personal, governor of a school in table 2, stayed', 'Tom Ashworth');
  // Now, on the clock of the room: the meeting began a moment ago, whatever the hour at which the test runs.
  const now = new Date();
  await type(page, `/out @stephen at ${String(now.getHours()).padStart(2, '0')}.${String(now.getMinutes()).padStart(2, '0')}`, 'Stephen Calloway');
  await expect.poll(async () => (await said(page, meetingId)).map((line) => line.replace(/:.*/s, ''))).toEqual(expect.arrayContaining(['question', '> answer', '> impact', 'note', 'noted', 'resolved', 'motion', 'decision', 'interest', 'movement']));
  expect((await said(page, meetingId)).slice(0, 4)).toEqual(['question: Sunita Mehra asked whether placements were spread fairly.', '> answer: Three schools had taken 24 of the 41.', '> impact: figures by school at every meeting', 'note: A pause followed.']);
  expect(await said(page, meetingId)).toContain('noted: The report was received and noted .');

  // A vote that cannot stand comes back into the box with the reason.
  await page.keyboard.type('/v 40-0-0');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('/v 40-0-0');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');

  // Ctrl with a digit makes a line something else; the last entry is divided at the cursor.
  await page.keyboard.type('The Chair thanked everybody. The meeting went on.');
  await page.keyboard.press('Control+8');
  await expect(box(page)).toHaveValue('/c The Chair thanked everybody. The meeting went on.');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Enter');
  await expect.poll(async () => await said(page, meetingId)).toContain('note: The Chair thanked everybody. The meeting went on.');
  await expect(page.getByRole('row').last()).toContainText('The Chair thanked everybody. The meeting went on.');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Text of this minute' })).toBeFocused();
  for (let key = 0; key < ' The meeting went on.'.length; key += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await said(page, meetingId)).slice(-2)).toEqual(['note: The Chair thanked everybody.', 'note: The meeting went on.']);
  await expect(box(page)).toBeFocused();

  // Item 3 before item 2, with one key: it is minuted by itself and stands early in the rail.
  await page.keyboard.press('Control+PageDown');
  await page.keyboard.press('Control+PageDown');
  await page.keyboard.press('F9');
  await expect(page.getByText('The Chair varied the order of business: item 3 was taken after item 1.')).toBeVisible();
  await expect(page.getByText('Taken early')).toBeVisible();
  expect((await get(page, meetingId)).items.map(({ takenOrder }) => takenOrder)).toEqual([1, null, 2, null]);
  await axeInEveryTheme(page, { pictures: 'run-every-kind' });

  await page.keyboard.type('A line that nobody rec');
  for (let key = 0; key < 5; key += 1) await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('saved')).toContainText(/^Saved /);
  // The place is kept when the cursor has rested.
  await expect.poll(async () => (await ask<{ place: { caret: number | null } | null }>(page, 'settings.place', {})).place?.caret).toBe('A line that nobo'.length + 1);
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
  first.app.process().kill('SIGKILL');
  await ended;

  const second = await launchApp({ userData });
  await expect(box(second.page)).toHaveValue('A line that nobody rec');
  await expect(second.page.getByRole('heading', { name: 'Exclusions and suspensions: half-year position' })).toBeVisible();
  await expect(box(second.page)).toBeFocused();
  await second.page.keyboard.type('X');
  await expect(box(second.page)).toHaveValue('A line that nobodXy rec');
  await second.close();
  rmSync(userData, { recursive: true, force: true });
});

test('the same by mouse: every prefix has a button, and entries are turned, joined and moved from their menus', async () => {
  const { page, close } = await launchApp();
  await page.waitForLoadState('load');
  const { meetingId } = await underWay(page);
  const kind = (name: string) => page.getByRole('group', { name: 'What the line is' }).getByRole('button', { name: new RegExp(`^${name}\\b`) });
  const recordIt = async (words: string, name: string): Promise<void> => {
    await page.keyboard.insertText(words);
    await kind(name).click();
    await expect(kind(name)).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(box(page)).toHaveValue('');
  };
  await recordIt('Who pays?', 'Question');
  await recordIt('The school.', 'Note');
  await recordIt('It pays half.', 'Note');
  await expect.poll(async () => (await said(page, meetingId)).length).toBe(3);
  await expect(page.getByText('It pays half.')).toBeVisible();
  const row = (words: string) => page.getByRole('row').filter({ hasText: words });
  const fromMenu = async (words: string, choice: string): Promise<void> => {
    // The tools stand with the line that is pointed at; a line may still move after what was done to the one above it. A click that came late
    // has opened the menu all the same: another one would close it.
    const entry = page.getByRole('menuitem', { name: choice });
    await expect(async () => {
      if (await entry.isVisible()) return;
      await row(words).hover({ timeout: 2_000 });
      await row(words).getByRole('button', { name: 'More for this minute' }).click({ timeout: 2_000 });
      await expect(entry).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await entry.click();
  };
  await fromMenu('The school.', 'Make it an answer');
  await expect.poll(async () => (await said(page, meetingId))[1]).toBe('> answer: The school.');
  await fromMenu('It pays half.', 'Join to the one before');
  await expect.poll(async () => await said(page, meetingId)).toEqual(['question: Who pays?', '> answer: The school. It pays half.']);
  await recordIt('that it be so', 'Motion');
  await recordIt('unan', 'Vote');
  await expect.poll(async () => (await said(page, meetingId)).some((line) => line.startsWith('decision:'))).toBe(true);

  // In Settings a prefix is switched off and another changed; stock sentences are kept there.
  await goTo(page, '/settings');
  await page.getByRole('switch', { name: 'Challenge', exact: true }).click();
  await page.getByRole('textbox', { name: '/ for action' }).fill('act');
  await page.getByRole('button', { name: 'Add a stock sentence' }).click();
  await page.getByRole('textbox', { name: 'Short name' }).fill('ty');
  await page.getByRole('textbox', { name: 'Words' }).fill('The Chair thanked the officers.');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText(';;ty')).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'settings-typing' });
  await goTo(page, `/meetings/${meetingId}/run`);
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('/act bring figures');
  await expect(chips(page)).toContainText('Action');
  await page.keyboard.press('Enter');
  await expect.poll(async () => await said(page, meetingId)).toContain('action: Bring figures');
  await close();
});
