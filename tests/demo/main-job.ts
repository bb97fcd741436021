/** The main job on the sample record, from clicks and keys alone: a body, a meeting, its agenda, a paper, the meeting itself, its minutes. */
import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { calendarDay, formatDay } from '@shared/kernel/calendar-day';
import { addMinutes, timeFromMinutes } from '@shared/kernel/time-of-day';
import { choose, saveInto } from '@tests/helpers/file-dialogs';
import type { DemoContext, DemoStep } from './demo-step';
import { fillByKeys, goToPlace, goToStep, makeWord, typeLine, untilSaved } from './words-on-screen';
import { paperStep } from './write-paper';

/** The agenda as it is typed; the walk then moves the last but one up. */
const ITEMS = ['Welcome and apologies for absence', 'Declarations of interest', 'Reading in primary schools: first results', 'Any other business', 'School travel: autumn count'] as const;

/** What is said under each item of the meeting: by typing alone. */
const SAID: readonly (readonly string[])[] = [
  ['The Chair welcomed members. Apologies were received from Robert Ellery.'],
  ['There were no declarations.'],
  [
    'Jasmine Kaur introduced the results. Three quarters of pupils in Year 2 had reached the expected standard, four points more than a year ago.',
    'Sunita Mehra asked what would be done for schools whose results had not improved. Each would be offered a morning with the reading team.',
    '/d that the results be noted, and that the reading team visit the six schools concerned.',
    '/a @ja',
  ],
  ['James Holloway reported that more pupils walk to school than in any count before.', '/d NOTED the count.'],
  ['There was no other business.'],
];

async function openSample({ app, page, picture }: DemoContext): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1440, 900);
  });
  await page.getByRole('button', { name: 'Open the sample' }).waitFor();
  await picture('01-welcome');
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Good (morning|afternoon|evening)/, { timeout: 120_000 });
  await expect(page.getByRole('button', { name: 'Run meeting' })).toBeVisible();
  await picture('02-home');
}

async function lookAtBody({ page, picture }: DemoContext): Promise<void> {
  await goToPlace(page, 'Bodies & people');
  await page.getByRole('list', { name: 'Bodies' }).getByRole('link', { name: /^Education Board/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Education Board');
  await expect(page.getByText('Special school headteachers').first()).toBeVisible();
  await picture('03-body');
}

async function lookAtSampleAgenda(context: DemoContext): Promise<void> {
  const { page, picture } = context;
  await goToPlace(page, 'Home');
  await expect(page.getByRole('button', { name: 'Run meeting' })).toBeVisible();
  await page.getByRole('button', { name: /agenda/i }).first().click();
  await expect(page.getByRole('table', { name: 'Items of the agenda' })).toContainText('Wold Academy site');
  await picture('04-sample-agenda');
  await makeWord(context, 'For members');
}

/** The agenda that the sample has issued: the files of that issue, with the packs, as members and the public are sent them. */
async function lookAtIssue({ app, page, folder, picture }: DemoContext): Promise<void> {
  await choose(app, folder);
  await goToPlace(page, 'Meetings');
  await page.getByRole('list', { name: 'Meetings to come' }).getByRole('link', { name: /Schools Forum.*Agenda issued/ }).click();
  await page.getByRole('button', { name: 'Issue and changes' }).first().click();
  await expect(page.getByText('Nothing. The agenda is as it was sent.')).toBeVisible();
  await picture('12-issued-agenda');
  await page.getByRole('button', { name: 'Make the files of version 1 again' }).click();
  await expect(page.getByText('The e-mail to members is on the clipboard.')).toBeVisible({ timeout: 120_000 });
  await picture('13-files-of-the-issue');
  const left = readdirSync(folder).filter((name) => name.includes('Forum')).map((name) => name.replace(/^\S+ /, '').replace(/^Northmere /, '')).sort();
  expect(left).toEqual(['Schools Forum Agenda public.docx', 'Schools Forum Agenda.docx', 'Schools Forum Notice certificate version 1.docx', 'Schools Forum Pack exempt.docx', 'Schools Forum Pack public.docx', 'Schools Forum.ics']);
}

async function makeMeeting({ page, picture }: DemoContext): Promise<void> {
  await goToPlace(page, 'Meetings');
  await page.getByRole('button', { name: /^New meeting/ }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByLabel('Body').selectOption({ label: 'Education Board' });
  const now = new Date();
  await fillByKeys(dialog.getByLabel('Date'), formatDay(calendarDay(now.getFullYear(), now.getMonth() + 1, now.getDate())));
  // It is held at once, so that planned and actual times agree; the proposed end goes with the start, at any hour of the day.
  const start = timeFromMinutes(now.getHours() * 60 + now.getMinutes() - (now.getMinutes() % 5));
  await fillByKeys(dialog.getByLabel('Start'), start);
  await expect(dialog.getByLabel('Planned end')).toHaveValue(addMinutes(start, 120));
  await dialog.getByRole('combobox', { name: 'Agenda', exact: true }).selectOption({ label: 'An empty agenda' });
  await fillByKeys(dialog.getByLabel('Title'), 'Special meeting on reading');
  await picture('05-new-meeting');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Special meeting on reading');
}

async function writeAgenda(context: DemoContext): Promise<void> {
  const { page, picture } = context;
  const newItem = page.getByRole('textbox', { name: 'New item', exact: true });
  await newItem.click();
  for (const [index, title] of ITEMS.entries()) {
    await typeLine(page, title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: `Title of item ${String(index + 1)}`, exact: true })).toHaveValue(title);
  }
  // By key: the last item goes up past the one before it. By button: down again, and up.
  await page.getByRole('textbox', { name: 'Title of item 5', exact: true }).click();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Title of item 4', exact: true })).toHaveValue(ITEMS[4]);
  await page.getByRole('button', { name: 'Move down item 4' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of item 5', exact: true })).toHaveValue(ITEMS[4]);
  await page.getByRole('button', { name: 'Move up item 5' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of item 4', exact: true })).toHaveValue(ITEMS[4]);
  await fillByKeys(page.getByRole('textbox', { name: 'Minutes for item 3', exact: true }), '30');
  await fillByKeys(page.getByRole('combobox', { name: 'Presenter of item 3', exact: true }), 'Jasmine');
  await page.getByRole('option', { name: /Jasmine Kaur/ }).click();
  await fillByKeys(page.getByRole('combobox', { name: 'Presenter of item 4', exact: true }), 'Holloway');
  await page.getByRole('option', { name: /James Holloway/ }).click();
  await untilSaved(page);
  await picture('06-agenda');
  await makeWord(context);
}

async function runMeeting({ page, picture }: DemoContext): Promise<void> {
  await goToPlace(page, 'Meetings');
  await page.getByRole('link', { name: /Special meeting on reading/ }).click();
  await goToStep(page, 'Run');
  const attendance = page.getByRole('region', { name: 'Attendance' });
  await attendance.getByRole('group', { name: 'Robert Ellery' }).getByRole('button', { name: 'Apologies' }).click();
  await attendance.getByRole('group', { name: 'Lorraine Petts' }).getByRole('button', { name: 'Absent' }).click();
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await page.getByRole('button', { name: /Mark the rest present/i }).click();
  const box = page.getByTestId('capture-box');
  for (const [index, lines] of SAID.entries()) {
    await expect(box).toHaveAccessibleName(new RegExp(`item ${String(index + 1)},`));
    await expect(box).toBeFocused();
    for (const line of lines) {
      await typeLine(page, line);
      if (line.endsWith('@ja')) {
        await expect(page.getByRole('option', { name: /Jasmine Kaur/ })).toBeVisible();
        await page.keyboard.press('Enter');
        await typeLine(page, 'send the dates of the visits to the six headteachers by next meeting');
        await expect(page.getByText(/Next meeting/).first()).toBeVisible();
        await picture('08-action-as-it-is-typed');
      }
      await page.keyboard.press('Enter');
      await expect(box).toHaveValue('');
    }
    if (index === 2) {
      await expect(page.getByText(/^A \d\d\/\d\d-\d{3}$/).first()).toBeVisible();
      await picture('09-run');
    }
    await page.keyboard.press('Control+Enter');
  }
  await untilSaved(page);
  await page.getByRole('button', { name: 'End meeting' }).click();
  await expect(page.getByRole('button', { name: 'End meeting' })).toBeHidden();
  await page.getByRole('button', { name: 'Leave this screen' }).click();
}

async function writeMinutes(context: DemoContext): Promise<void> {
  const { page, picture } = context;
  // Nothing typed is lost, and every letter stands where it was typed.
  const writeUp = page.getByRole('region', { name: 'Write-up' });
  for (const line of SAID.flat()) {
    if (!line.startsWith('/')) await expect(writeUp).toContainText(line);
  }
  await expect(writeUp).toContainText('AGREED that the results be noted, and that the reading team visit the six schools concerned.');
  await expect(writeUp).toContainText('Send the dates of the visits to the six headteachers');
  await picture('10-minutes');
  await makeWord(context);
}

async function lookAtSampleMinutes(context: DemoContext): Promise<void> {
  const { page, picture } = context;
  await goToPlace(page, 'Home');
  // Several bodies have minutes in hand, and the Board by now two: the long minutes of the sample are meant.
  await page.getByRole('button', { name: /Education Board\b.*\b[3-9]\d entries/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Education Board');
  await expect(page.getByText('Resourced provision at Harbour Primary School').first()).toBeVisible();
  await picture('11-sample-minutes');
  await makeWord(context, 'For members');
}

/** In order, in one window. */
export const mainJob: readonly DemoStep[] = [
  { title: 'The sample opens from the welcome screen', run: openSample },
  { title: 'A body, its seats and its members', run: lookAtBody },
  { title: 'The agenda of the next meeting, as Word for members', run: async (context) => {
    await saveInto(context.app, context.folder);
    await lookAtSampleAgenda(context);
  } },
  { title: 'An issued agenda: packs, certificate of notice and calendar file', run: lookAtIssue },
  { title: 'A new meeting', run: makeMeeting },
  { title: 'Its agenda is typed, moved about, and made into Word', run: writeAgenda },
  paperStep,
  { title: 'The meeting is held: attendance, notes, a decision, an action, typed', run: runMeeting },
  { title: 'Its minutes are made into Word', run: writeMinutes },
  { title: 'The minutes of the meeting two months ago, as Word for members', run: lookAtSampleMinutes },
];
