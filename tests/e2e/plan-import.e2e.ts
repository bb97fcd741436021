import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { axeInEveryTheme } from '@tests/helpers/axe';
import { choose } from '@tests/helpers/file-dialogs';
import { pressUntilFocused, tabAndChoose, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot, type LaunchedApp } from '@tests/helpers/launch';
import { sourceFile, sourcesFolder } from '@tests/helpers/outside-inputs';
import { ask, goTo } from './running-meeting';

/** A plan with the same kinds of difficulty as real ones, in words of our own. */
const PLAN = [
  'Ref,Recommendation,Response and action plan,Timescale,Update November 2019',
  'R1,Publish one timetable for moves in the year.,"The department welcomes this recommendation.\nAction:\nDraft the timetable.",Feb 19,Sent to schools.',
  'R2,"a) Name a lead governor in every school.\nb) Publish the list.","Agreed.\nAction:\nWrite to chairs (see R9).",Sept 19,All but two have',
  ',,,,named one.',
  'R3,Bring fees to one tariff.,"Action:\nModel it.",31 February 2020,See R2.',
  ',Note: the panel thanks all schools.,,,',
].join('\n');
const AGAIN = PLAN.replace('Publish one timetable', 'Publish and keep one timetable').replace('Update November 2019', 'Update March 2020').replace('Sent to schools.', 'In use.');

let running: LaunchedApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-plans-'));
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1440, 900);
  await ask(page, 'records.create', { name: 'Northmere Scrutiny' });
  for (const name of ['People Scrutiny Committee', 'Schools Forum']) await ask(page, 'bodies.create', { name, shortName: '', kind: 'committee', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const listbox = () => page.getByRole('listbox', { name: 'Recommendations that were read' });
async function kept(): Promise<readonly { reference: string; text: string; response: string; timescale: { kind: string; day: string | null }; status: string }[]> {
  return (await ask<{ recommendations: readonly { reference: string; text: string; response: string; timescale: { kind: string; day: string | null }; status: string }[] }>(page, 'ledger.list', {})).recommendations;
}

test('the real action plan goes in by keyboard alone, from opening the file to kept', async () => {
  test.skip(!sourcesFolder, 'the real source documents are not here');
  await choose(running.app, sourceFile('004'));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Import action');
  await expect(page.getByRole('option', { name: /Import action plan/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import an action plan');
  await tabAndEnter(page, page.getByRole('button', { name: 'Open a file…' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look over the action plan');
  await expect(listbox().getByRole('option')).toHaveCount(11);
  await expect(page.getByText(/^11 recommendations read\./)).toContainText(/Of the [\d,]+ words of the file, [\d,]+ are in recommendations and \d+ are as title and headings\./);
  await axeInEveryTheme(page, { pictures: 'plan-review' });
  // Titles of works in italics are seen as such: neither of the faces has italics of its own.
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSynthesis)).toBe('style');

  await tabAndChoose(page, page.getByRole('combobox', { name: 'Commissioned by' }), 'People Scrutiny Committee');
  await tabAndType(page, page.getByRole('textbox', { name: 'Responsible department' }), 'Children’s Services');
  await tabTo(page, listbox());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { level: 3, name: 'R3' })).toBeVisible();
  // The plan declines politely: a person decides.
  await expect(page.getByRole('combobox', { name: 'Response', exact: true })).toHaveValue('');
  await tabAndEnter(page, page.getByRole('button', { name: 'It is right: response of R3' }));
  await expect(page.getByRole('combobox', { name: 'Response', exact: true })).toHaveValue('declined');
  await tabAndEnter(page, page.getByRole('button', { name: /^Keep 11 recommendations/ }));
  await expect(page.getByText('11 recommendations kept')).toBeVisible();
  await expect(page).toHaveURL(/#\/recommendations\?.*review=/);

  const recommendations = await kept();
  expect(recommendations.map(({ reference }) => reference)).toEqual(Array.from({ length: 11 }, (_, index) => `R${String(index + 1)}`));
  expect(recommendations.map(({ response }) => response).filter((response) => response !== '')).toEqual(['declined']);
  const reviews = await ask<{ reviews: readonly { bodyName: string; department: string; rounds: readonly { name: string; answeredCount: number }[] }[] }>(page, 'ledger.reviews', {});
  expect(reviews.reviews).toMatchObject([{ bodyName: 'People Scrutiny Committee', department: 'Children’s Services', rounds: [{ name: 'Update November 2019', answeredCount: 11 }] }]);
});

test('a plan is put right by mouse, kept, and what changed in it is taken over when it comes again', async () => {
  const file = path.join(folder, 'Inclusion review.csv');
  writeFileSync(file, PLAN);
  await choose(running.app, file);
  await goTo(page, '/recommendations/import');
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await expect(listbox().getByRole('option')).toHaveCount(3);
  // A note that belongs to no row is listed with its words, and is put where it belongs.
  await expect(page.getByRole('list', { name: 'Texts that were not placed' })).toContainText('Note: the panel thanks all schools.');
  await page.getByRole('combobox', { name: /^Recommendation for: Note/ }).selectOption({ label: 'R1' });
  await page.getByRole('button', { name: /^Put into the recommendation: Note/ }).click();
  await expect(page.getByRole('list', { name: 'Texts that were not placed' })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Recommendation', exact: true })).toHaveValue(/Note: the panel thanks all schools\./);
  // A reference to what is not there, an impossible day.
  await listbox().getByRole('option', { name: /R2/ }).click();
  await expect(page.getByText('R9 is not in this plan.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Actions', exact: true }).fill('Write to chairs (see R1).');
  await expect(page.getByText('R9 is not in this plan.')).toHaveCount(0);
  await listbox().getByRole('option', { name: /R3/ }).click();
  await expect(page.getByRole('combobox', { name: 'Read as' })).toHaveValue('choose');
  await page.getByRole('combobox', { name: 'Read as' }).selectOption({ label: 'Another day…' });
  await page.getByRole('textbox', { name: 'Day', exact: true }).fill('29 February 2020');
  await page.getByRole('textbox', { name: 'Owner' }).fill('Finance');
  // Without a body it is not kept, and says so.
  await page.getByRole('textbox', { name: 'Title of the review' }).fill('Inclusion review');
  await page.getByRole('button', { name: 'Keep 3 recommendations' }).click();
  await expect(page.getByText('Choose the body that commissioned the review.').first()).toBeVisible();
  expect(await kept()).toEqual([]);
  await page.getByRole('combobox', { name: 'Commissioned by' }).selectOption({ label: 'Schools Forum' });
  await page.getByRole('button', { name: 'Keep 3 recommendations' }).click();
  await expect(page.getByText('3 recommendations kept')).toBeVisible();
  // Two alone do not say whether the figures are years or days: they stay words until a person has said.
  expect((await kept()).map(({ reference, timescale }) => [reference, timescale.kind, timescale.day])).toEqual([['R1', 'words', null], ['R2', 'words', null], ['R3', 'day', '2020-02-29']]);

  writeFileSync(file, AGAIN);
  await goTo(page, '/recommendations/import');
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await page.getByRole('combobox', { name: 'This plan is for' }).selectOption({ label: 'Inclusion review, which is in the record: compare' });
  const changed = page.getByRole('list', { name: 'What changed' });
  await expect(changed).toContainText('put in: and keep');
  await screenshot(page, 'plan-again');
  await axeInEveryTheme(page, { include: 'main' });
  await changed.getByRole('checkbox', { name: 'Take over Timescale of R3' }).or(changed.getByRole('checkbox', { name: 'Take over Actions of R2' })).first().uncheck();
  await page.getByRole('button', { name: /^Take over \d+ changes$/ }).click();
  await expect(page.getByText(/\d changed, 0 added/)).toBeVisible();
  expect((await kept())[0]?.text).toContain('Publish and keep one timetable');
  await pressUntilFocused(page, 'F6', page.locator('main'), 6);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await kept())[0]?.text).toContain('Publish one timetable');
});
