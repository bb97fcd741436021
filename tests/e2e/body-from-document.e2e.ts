import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { choose } from '@tests/helpers/file-dialogs';
import { pressUntilFocused, tabAndEnter, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, type LaunchedApp } from '@tests/helpers/launch';
import { ATTENDANCE_SLIDES, WELLBEING_BOARD } from '@tests/helpers/proposals';
import { ask, goTo } from './running-meeting';

let running: LaunchedApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-documents-'));
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1440, 900);
  await ask(page, 'records.create', { name: 'Northmere Education' });
  await ask(page, 'bodies.create', { name: 'District Executive Committee', shortName: '', kind: 'committee', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
  await goTo(page, '/bodies');
  await expect(page.getByRole('list', { name: 'Bodies' })).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The bodies of the record, by name. */
async function names(): Promise<readonly string[]> {
  return (await ask<{ bodies: readonly { name: string }[] }>(page, 'bodies.tree', {})).bodies.map(({ name }) => name);
}

const review = () => page.getByRole('dialog', { name: 'What was read from the document' });
/** What the record holds of the body of this name; null when there is none. */
async function kept(name: string) {
  const { bodies } = await ask<{ bodies: readonly { id: string; name: string; parentBodyId: string | null; phases: readonly { phase: string; from: string | null; note: string }[] }[] }>(page, 'bodies.tree', {});
  const body = bodies.find((candidate) => candidate.name === name);
  if (!body) return null;
  const { seats } = await ask<{ seats: readonly { label: string; votingRight: string }[] }>(page, 'bodies.seats', { bodyId: body.id });
  const { priorities } = await ask<{ priorities: readonly { name: string; measures: readonly { name: string; baseline: string | null }[]; milestones: readonly { what: string; due: { verbatim: string; day: string | null } }[] }[] }>(page, 'priorities.list', { bodyId: body.id });
  return { body, seats, priorities, parent: bodies.find((candidate) => candidate.id === body.parentBodyId)?.name ?? null };
}

test('a pasted proposal becomes an interim board by keyboard alone, and one Undo takes it all back', async () => {
  await running.app.evaluate(async ({ clipboard }, text) => { await clipboard.writeText(text); }, WELLBEING_BOARD);
  await tabAndEnter(page, page.getByRole('button', { name: 'From a document…' }));
  const dialog = page.getByRole('dialog', { name: 'Body from a document' });
  await expect(dialog).toBeVisible();
  await pressUntilFocused(page, 'Tab', dialog.getByRole('textbox', { name: 'Text of the document' }));
  await page.keyboard.press('Control+v');
  await expect(dialog.getByRole('textbox', { name: 'Text of the document' })).toHaveValue(/Interim Children's Wellbeing Board/);
  await axeCheck(page);
  await pressUntilFocused(page, 'Tab', dialog.getByRole('button', { name: 'Read the text' }));
  await page.keyboard.press('Enter');
  await expect(review()).toBeVisible();
  await expect(page.getByRole('region', { name: 'What was read' })).toBeFocused();

  // The name was read out of a sentence: it is changed. The first meeting is right as it stands.
  await tabTo(page, review().getByRole('textbox', { name: 'Name', exact: true }));
  await expect(review().getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Children\'s Wellbeing Board');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Children and Families Wellbeing Board');
  await tabTo(page, review().getByRole('button', { name: 'It is right: First meeting' }));
  await page.keyboard.press('Enter');
  await expect(review().getByRole('button', { name: 'It is right: First meeting' })).toHaveCount(0);
  await tabTo(page, review().getByRole('checkbox', { name: 'Take over: Harbour Youth Service' }));
  await page.keyboard.press('Space');
  await expect(review().getByText('Harbour Youth Service · left out')).toBeVisible();
  await tabTo(page, review().getByRole('button', { name: 'Add a kind of member' }));
  await page.keyboard.press('Enter');
  await pressUntilFocused(page, 'Shift+Tab', review().getByRole('textbox', { name: 'Held for: New row' }));
  await page.keyboard.type('Faith groups');
  await tabTo(page, review().getByRole('button', { name: 'Make the body' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Children and Families Wellbeing Board');

  const made = await kept('Children and Families Wellbeing Board');
  expect(made?.parent).toBe('District Executive Committee');
  expect(made?.body.phases).toMatchObject([{ phase: 'interim', from: null, note: 'First meeting: October' }]);
  expect(made?.seats.map(({ label }) => label)).toEqual(['Wold Hospital Trust', 'Primary school headteachers', 'Special school headteachers', 'Director of Public Health', 'Faith groups']);
  expect(made?.priorities.map(({ name }) => name)).toEqual(['Waiting times', 'Support in school holidays', 'Young carers']);
  await expect(review()).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(names).toEqual(['District Executive Committee']);
});

test('slides opened as a file become a partnership by mouse alone, checked in light, dark and forced colours', async () => {
  const file = path.join(folder, 'slides.txt');
  writeFileSync(file, ATTENDANCE_SLIDES);
  await choose(running.app, file);
  await page.getByRole('button', { name: 'From a document…' }).click();
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await expect(review()).toBeVisible();
  const milestones = review().getByRole('list', { name: 'Milestones' }).getByRole('listitem');
  await expect(milestones).toHaveCount(4);
  // Beside the words that were put right stand the words as they were written.
  await expect(milestones.nth(1).getByRole('textbox', { name: /^What should happen/ })).toHaveValue('75% of all schools in clusters (to be confirmed)');
  await expect(milestones.nth(1)).toContainText('October 2027 75 of all schools in clusters');
  await expect(milestones.nth(1)).toContainText('Unsure, to check');
  await axeCheck(page);
  await axeInEveryTheme(page, { include: '[role="dialog"]' });

  await milestones.nth(1).getByRole('button', { name: /^It is right/ }).click();
  await expect(milestones.nth(1)).toContainText('Checked');
  await review().getByRole('list', { name: 'Outcomes, as measures' }).getByRole('checkbox', { name: 'Take over: More' }).click();
  await review().getByRole('combobox', { name: 'Place of: Small schools - no attendance officer' }).selectOption('An area of work');
  await expect(review().getByRole('checkbox', { name: 'Take over: Small schools - no attendance officer' })).toBeVisible();
  // Leaving asks first, and nothing is made on the way.
  await review().getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('What you changed here is not kept.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on checking' }).click();
  expect(await names()).toEqual(['District Executive Committee']);
  await review().getByRole('button', { name: 'Make the body' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Attendance partnerships to bring children back to school');

  const made = await kept('Attendance partnerships to bring children back to school');
  expect(made?.priorities.map(({ name, measures, milestones: dated }) => [name, measures.map((measure) => [measure.name, measure.baseline]), dated.map(({ what, due }) => [what, due.verbatim, due.day])])).toEqual([
    [
      'Bring children back to school',
      [['Fewer children who miss half a day a week', null], ['Better attendance of children in care', null]],
      [
        ['18 primary schools in 4 clusters across the borough', 'March 2027', '2027-03-31'],
        ['75% of all schools in clusters (to be confirmed)', 'October 2027', '2027-10-31'],
        ['All schools share attendance data every week', 'March 2028', '2028-03-31'],
        ['One agreed letter to parents', 'March 2028', '2028-03-31'],
      ],
    ],
    ['Small schools - no attendance officer', [], []],
  ]);
  await page.getByRole('tab', { name: /^Priorities/ }).click();
  // The message waits as long as the pointer is on it.
  const undo = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' });
  await undo.hover();
  await expect(page.getByText('Bring children back to school').first()).toBeVisible();
  await axeCheck(page);
  await undo.click();
  await expect.poll(names).toEqual(['District Executive Committee']);
});
