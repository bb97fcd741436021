/**
 * What live minutes are for: a whole meeting of a schools forum, from the roll call to the Word files, once by keyboard alone and once by
 * mouse alone. Nothing here goes past the window but the system's own question for a file.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { saveInto } from '@tests/helpers/file-dialogs';
import { pressUntil, pressUntilFocused, tabAndEnter, tabAndType } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot, type LaunchedApp } from '@tests/helpers/launch';
import { AWAY, clockAt, filesSay, holdVotes, makeForumMeeting } from './forum-meeting';
import { byKeyboard, byMouse, runScreen } from './run-screen';
import { goTo, wholeBar } from './running-meeting';

let running: LaunchedApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-minutes-'));
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1440, 900);
  await saveInto(running.app, folder);
  const { meetingId } = await makeForumMeeting(page);
  await clockAt(page, '16:28');
  await goTo(page, `/meetings/${meetingId}/run`);
  await expect(box()).toBeFocused();
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const { box, chips, strip, button, combo, dialog, heading, marked, minuted } = runScreen(() => page);

test('a schools forum is minuted by keyboard alone, from the roll call to the Word files', async () => {
  const { keyboard } = page;
  const { say, toPane, toBar, back, closeItem, chosen } = byKeyboard(page);

  // The roll: arrows go from mark to mark. The members come in by themselves while the screen opens.
  await expect(marked(AWAY[0][0], AWAY[0][1])).toBeVisible();
  await toPane('Attendance');
  await pressUntil(page, 'Tab', () => page.evaluate(() => document.activeElement?.closest('ul[aria-label="Members"]') !== null), 8);
  for (const [who, as] of AWAY) {
    await pressUntil(page, 'ArrowDown', () => page.getByRole('group', { name: who }).evaluate((group) => group.contains(document.activeElement)), 8);
    await pressUntilFocused(page, as === 'Absent' ? 'ArrowRight' : 'ArrowLeft', marked(who, as), 3);
    await keyboard.press('Space');
    await expect(marked(who, as)).toHaveAttribute('aria-pressed', 'true');
  }
  await pressUntilFocused(page, 'Shift+Tab', button(/Mark the rest present/), 8);
  await keyboard.press('Enter');
  await expect(page.getByTestId('attendance-count')).toContainText('4 present');
  await clockAt(page, '16:31');
  await toBar();
  await pressUntilFocused(page, 'Tab', button('Start meeting'), 6);
  await keyboard.press('Enter');
  await expect(page.getByText('In progress since 16:31')).toBeVisible();
  await expect(strip()).toHaveAttribute('data-state', 'noneToSpare');

  await say('The Chair welcomed members.', 'Note');
  await closeItem('Declarations of interest');
  // An interest in an item that is still to come.
  await toPane('Declarations');
  await pressUntilFocused(page, 'Tab', button('Declare…'), 3);
  await keyboard.press('Enter');
  await expect(combo('Who')).toBeFocused();
  await chosen(combo('Who'), 'Stephen Calloway');
  await chosen(combo('In'), '5.1 Growth fund 2027/28');
  await chosen(combo('Kind'), 'Pecuniary interest');
  await tabAndType(page, page.getByRole('textbox', { name: 'Nature' }), 'as headteacher of a school that has applied');
  await tabAndEnter(page, dialog().getByRole('button', { name: 'Record', exact: true }));
  await expect(dialog()).toHaveCount(0);
  await back();
  await closeItem('Minutes of the last meeting');
  await clockAt(page, '16:41');
  await say('/in @lor', 'Lorraine Petts');
  await expect(strip()).toHaveAttribute('data-state', 'met');
  await say('/d that the minutes of the last meeting be approved as a correct record', 'Decision');
  await closeItem('Dedicated schools grant: position of the year');
  await say('/q @dan asked how much of the overspend was transport.', 'Question');
  await say('/ans None of it was paid from the grant.', 'Answer');
  await say('/noted the forecast', 'Noted');
  await say('/a @james send the figures to every school by fri', 'Friday 27 November 2026');

  // Item 6 before item 5, with one key; closing it leads back to the agenda.
  await clockAt(page, '16:55');
  for (let steps = 0; steps < 4; steps += 1) await keyboard.press('Control+PageDown');
  await expect(heading('Forward plan')).toBeVisible();
  await keyboard.press('F9');
  await expect(minuted('The Chair varied the order of business: item 6 was taken after item 4.')).toBeVisible();
  await say('/d that the forward plan be adopted', 'Decision');
  await say('/a @han bring the dates of the year by next meeting', 'Next meeting: Tuesday 26 January 2027');
  await clockAt(page, '17:05');
  await closeItem('Growth fund 2027/28');

  // The item is reached: they withdraw, then another, and the quorum is gone.
  await toPane('Declarations');
  await pressUntilFocused(page, 'Tab', button('Withdrew'), 6);
  await keyboard.press('Enter');
  await expect(strip()).toHaveAttribute('data-state', 'noneToSpare');
  await back();
  await clockAt(page, '17:07');
  await say('/i @jas pecuniary, as headteacher of a second school that has applied, withdrew', 'Jasmine Kaur');
  await expect(strip()).toHaveAttribute('data-state', 'notMet');
  await expect(page.getByTestId('live-assertive')).toContainText('Not quorate. 3 in the room, 3 count towards the quorum');
  await expect(strip()).toContainText('Not quorate since 5.07 pm');
  await screenshot(page, 'forum-minutes-quorum-lost');
  await toPane('Quorum');
  await pressUntilFocused(page, 'Tab', button('Go on without decisions…'), 4);
  await keyboard.press('Enter');
  await tabAndEnter(page, dialog().getByRole('button', { name: 'Go on', exact: true }));
  await expect(dialog()).toHaveCount(0);
  await expect(strip()).toContainText('Going on without a quorum: to advise');
  await back();
  await say('Members present advised that the fund be kept at its present size.', 'Note');
  await say('/a @james bring the growth fund back ongoing', 'Ongoing');
  await clockAt(page, '17:15');
  await closeItem('Transfer to the high needs block');
  await say('/in @ste @jas', 'Stephen Calloway');
  await expect(strip()).toHaveAttribute('data-state', 'met');

  // A motion is lost; the next one is carried on a recorded vote.
  await say('/m @dan @lor that 0.5 per cent be transferred to the high needs block', 'Moved by Daniel Adeyemi');
  await say('/v 2-3', 'For 2, against 3, abstained 0');
  await expect(page.getByRole('article', { name: 'Motion' })).toContainText('Lost');
  await say('/m @ste @jas that 0.25 per cent be transferred to the high needs block', 'Moved by Stephen Calloway');
  await toPane('Motion and vote');
  await pressUntilFocused(page, 'Tab', button('By name…'), 12);
  await keyboard.press('Enter');
  await expect(dialog()).toBeVisible();
  for (const [name, choice, key] of [['Daniel Adeyemi', 'Abstained', 'ArrowRight'], ['Lorraine Petts', 'Against', 'ArrowRight']] as const) {
    await pressUntil(page, 'Tab', () => page.evaluate((label) => document.activeElement?.getAttribute('aria-label')?.startsWith(label) ?? false, `${name}:`), 12);
    await pressUntilFocused(page, key, page.getByRole('radio', { name: `${name}: ${choice}` }), 3);
    await expect(page.getByRole('radio', { name: `${name}: ${choice}` })).toBeChecked();
  }
  await pressUntilFocused(page, 'Tab', button('Everybody else for'), 12);
  await keyboard.press('Enter');
  await screenshot(page, 'forum-minutes-by-name');
  await pressUntilFocused(page, 'Tab', button('Record vote'), 6);
  await keyboard.press('Enter');
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByRole('article', { name: 'Motion' }).last()).toContainText('Carried');
  await back();
  // "sept 19" is asked about.
  await keyboard.type('/a @ste tell the high needs group by sept 19');
  await expect(chips()).toContainText('Which did you mean?');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(chips()).toContainText('Sunday 19 September 2027');
  await keyboard.press('Enter');
  await expect(box()).toHaveValue('');

  // The public leave for item 7; what is typed there is kept apart; they come back.
  await clockAt(page, '17:35');
  await toBar();
  await pressUntilFocused(page, 'Tab', button('Move to Part 2…'), 6);
  await keyboard.press('Enter');
  await expect(dialog()).toContainText('Move to Part 2');
  await chosen(combo('Moved by'), 'Ines Duarte');
  await chosen(combo('Seconded by'), 'Daniel Adeyemi');
  await tabAndEnter(page, button('Record the vote'));
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByText('Part 2: public excluded since 17:35')).toBeVisible();
  await back();
  await closeItem('Harbour Street Primary: licensed deficit');
  await expect(chips()).toContainText('Part 2');
  await say('James Holloway set out the recovery plan of the school.', 'Note');
  await say('/d that the deficit be licensed at £85,000 in two instalments', 'Decision');
  await say('/a @james write to the governors of Harbour Street within a fortnight', 'Tuesday 8 December 2026');
  await screenshot(page, 'forum-minutes-part2');
  await pressUntil(page, 'F6', () => page.evaluate(() => document.activeElement?.closest('footer[data-pane]') !== null), 10);
  await pressUntilFocused(page, 'Tab', button('Part of this item…'), 4);
  await keyboard.press('Enter');
  await tabAndType(page, page.getByRole('textbox', { name: 'What the public may read instead' }), 'The Forum agreed support for one school.');
  await tabAndEnter(page, dialog().getByRole('button', { name: 'Save', exact: true }));
  await expect(dialog()).toHaveCount(0);
  await clockAt(page, '17:50');
  await toBar();
  await pressUntilFocused(page, 'Tab', button('Readmit the public'), 6);
  await keyboard.press('Enter');
  await expect(page.getByText('Part 2: public excluded since 17:35')).toHaveCount(0);
  await back();
  await closeItem('Any other business and date of next meeting');
  await say('The next meeting is on 26 January 2027.', 'Note');
  await say('/a @han book the Council Chamber by 19 March', 'Friday 19 March 2027');
  await clockAt(page, '17:58');
  await toBar();
  await pressUntilFocused(page, 'Tab', button('End meeting'), 8);
  await keyboard.press('Enter');
  await expect(page.getByText('Ended 17:58')).toBeVisible();
  await toBar();
  await pressUntilFocused(page, 'Tab', button('Leave this screen'), 8);
  await keyboard.press('Enter');

  // The write-up lacks nothing, and both files are written.
  const side = page.getByRole('region', { name: 'Checks and approval' });
  await expect(side.getByText('Nothing is missing.')).toBeVisible();
  await expect(side.getByText('Quorate at every vote')).toBeVisible();
  await screenshot(page, 'forum-minutes-write-up');
  await keyboard.press('F12');
  await pressUntilFocused(page, 'Tab', button('For the public'), 4);
  await keyboard.press('Enter');
  await expect(page.getByText('Minutes written to Word')).toBeVisible({ timeout: 120_000 });
  await toPane('Checks and approval');
  await tabAndEnter(page, side.getByRole('button', { name: 'Part 2 minutes as Word file' }));
  await expect(page.getByText('Part 2 minutes written to Word')).toBeVisible({ timeout: 120_000 });
  filesSay(folder, 'agenda');
});

test('the same by mouse alone, the keyboard only for letters', async () => {
  const { letters, kind, record, say, closeItem, fill, choose } = byMouse(page);

  for (const [who, as] of AWAY) await marked(who, as).click();
  await button(/Mark the rest present/).click();
  await clockAt(page, '16:31');
  await wholeBar(page);
  await button('Start meeting').click();
  await expect(page.getByText('In progress since 16:31')).toBeVisible();
  await box().click();
  await say('Note', 'The Chair welcomed members.');
  await closeItem('Declarations of interest');
  await button('Declare…').click();
  await choose(combo('Who'), 'Stephen Calloway');
  await choose(combo('In'), '5.1 Growth fund 2027/28');
  await choose(combo('Kind'), 'Pecuniary interest');
  await fill(page.getByRole('textbox', { name: 'Nature' }), 'as headteacher of a school that has applied');
  await dialog().getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog()).toHaveCount(0);
  await closeItem('Minutes of the last meeting');
  await clockAt(page, '16:41');
  await button('Lorraine Petts arrives now').click();
  await expect(strip()).toHaveAttribute('data-state', 'met');
  await say('Decision', 'that the minutes of the last meeting be approved as a correct record');
  await closeItem('Dedicated schools grant: position of the year');
  await say('Question', '@dan asked how much of the overspend was transport.');
  await say('Answer', 'None of it was paid from the grant.');
  await say('Noted', 'the forecast');
  await say('Action', '@james send the figures to every school by fri', 'Friday 27 November 2026');

  await clockAt(page, '16:55');
  await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: /Forward plan/ }).click();
  await button(/^Take this item now/).click();
  await expect(minuted('The Chair varied the order of business: item 6 was taken after item 4.')).toBeVisible();
  await say('Decision', 'that the forward plan be adopted');
  await say('Action', '@han bring the dates of the year by next meeting', 'Next meeting: Tuesday 26 January 2027');
  await clockAt(page, '17:05');
  await closeItem('Growth fund 2027/28');

  await page.getByRole('region', { name: 'Declarations' }).getByRole('button', { name: 'Withdrew' }).click();
  await expect(strip()).toHaveAttribute('data-state', 'noneToSpare');
  await clockAt(page, '17:07');
  await button('Declare…').click();
  await choose(combo('Who'), 'Jasmine Kaur');
  await choose(combo('Kind'), 'Pecuniary interest');
  await fill(page.getByRole('textbox', { name: 'Nature' }), 'as headteacher of a second school that has applied');
  await choose(combo('What they did'), 'Withdrew');
  await dialog().getByRole('button', { name: 'Record', exact: true }).click();
  await expect(dialog()).toHaveCount(0);
  await expect(strip()).toHaveAttribute('data-state', 'notMet');
  await strip().getByRole('button', { name: 'Go on without decisions…' }).click();
  await dialog().getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(strip()).toContainText('Going on without a quorum: to advise');
  await box().click();
  await say('Note', 'Members present advised that the fund be kept at its present size.');
  await say('Action', '@james bring the growth fund back ongoing', 'Ongoing');
  await clockAt(page, '17:15');
  await closeItem('Transfer to the high needs block');
  await button('Stephen Calloway returns now').click();
  await button('Jasmine Kaur returns now').click();
  await expect(strip()).toHaveAttribute('data-state', 'met');

  const pane = page.getByRole('region', { name: 'Motion and vote' });
  const move = async (words: string, mover: string, seconder: string): Promise<void> => {
    await pane.getByRole('button', { name: 'New motion' }).click();
    await fill(page.getByRole('textbox', { name: 'Words of the motion' }), words);
    await choose(combo('Moved by'), mover);
    await choose(combo('Seconded by'), seconder);
    await button('Record motion').click();
    await expect(dialog()).toHaveCount(0);
  };
  await move('that 0.5 per cent be transferred to the high needs block', 'Daniel Adeyemi', 'Lorraine Petts');
  await pane.getByRole('button', { name: 'Vote…' }).click();
  await fill(page.getByRole('textbox', { name: 'For', exact: true }), '2');
  await fill(page.getByRole('textbox', { name: 'Against' }), '3');
  await button('Record vote').click();
  await expect(pane.getByRole('article', { name: 'Motion' })).toContainText('Lost');
  await move('that 0.25 per cent be transferred to the high needs block', 'Stephen Calloway', 'Jasmine Kaur');
  await pane.getByRole('button', { name: 'By name…' }).click();
  await page.getByRole('radio', { name: 'Daniel Adeyemi: Abstained' }).click();
  await page.getByRole('radio', { name: 'Lorraine Petts: Against' }).click();
  await button('Everybody else for').click();
  await button('Record vote').click();
  await expect(pane.getByRole('article', { name: 'Motion' }).last()).toContainText('Carried');
  await screenshot(page, 'forum-minutes-mouse-voted');
  await box().click();
  await kind('Action').click();
  await letters('@ste tell the high needs group by sept 19');
  await page.getByRole('option', { name: '19 September 2027' }).click();
  await record('Sunday 19 September 2027');

  await clockAt(page, '17:35');
  await button('Move to Part 2…').click();
  await choose(combo('Moved by'), 'Ines Duarte');
  await choose(combo('Seconded by'), 'Daniel Adeyemi');
  await button('Record the vote').click();
  await expect(page.getByText('Part 2: public excluded since 17:35')).toBeVisible();
  await closeItem('Harbour Street Primary: licensed deficit');
  await box().click();
  await say('Note', 'James Holloway set out the recovery plan of the school.');
  await say('Decision', 'that the deficit be licensed at £85,000 in two instalments');
  await say('Action', '@james write to the governors of Harbour Street within a fortnight', 'Tuesday 8 December 2026');
  await button('Part of this item…').click();
  await fill(page.getByRole('textbox', { name: 'What the public may read instead' }), 'The Forum agreed support for one school.');
  await dialog().getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog()).toHaveCount(0);
  await clockAt(page, '17:50');
  await button('Readmit the public').click();
  await closeItem('Any other business and date of next meeting');
  await box().click();
  await say('Note', 'The next meeting is on 26 January 2027.');
  await say('Action', '@han book the Council Chamber by 19 March', 'Friday 19 March 2027');
  await clockAt(page, '17:58');
  await button('End meeting').click();
  await expect(page.getByText('Ended 17:58')).toBeVisible();
  await button('Leave this screen').click();

  // Written up in the order in which the items were taken.
  const side = page.getByRole('region', { name: 'Checks and approval' });
  await expect(side.getByText('Nothing is missing.')).toBeVisible();
  await side.getByRole('button', { name: /^House wording/ }).click();
  await choose(combo('Order'), 'Order of business, as items were taken');
  await button('Save').click();
  await expect(dialog()).toHaveCount(0);
  await button(/^Word/).click();
  await button('For the public').click();
  await expect(page.getByText('Minutes written to Word')).toBeVisible({ timeout: 120_000 });
  await side.getByRole('button', { name: 'Part 2 minutes as Word file' }).click();
  await expect(page.getByText('Part 2 minutes written to Word')).toBeVisible({ timeout: 120_000 });
  filesSay(folder, 'business');
});

test('motions, votes, Part 2 and sittings are clean for axe in every theme, and the motion stays in sight at every width', async () => {
  const { app } = running;
  const meetingId = /meetings\/([^/]+)\/run/u.exec(page.url())?.[1] ?? '';
  await holdVotes(page, meetingId);
  const pane = page.getByRole('region', { name: 'Motion and vote' });
  await expect(pane.getByRole('article', { name: 'Amendment' })).toContainText('Carried');
  await expect(minuted('that 0.5 per cent')).toContainText('Lost: 2 for, 8 against');
  await axeInEveryTheme(page, { pictures: 'run-motions' });

  const closed = async (): Promise<void> => {
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog()).toHaveCount(0);
  };
  await pane.getByRole('button', { name: 'By name…' }).click();
  await axeInEveryTheme(page, { include: '[role=dialog]', pictures: 'run-by-name' });
  await closed();
  await button('Move to Part 2…').click();
  await axeInEveryTheme(page, { include: '[role=dialog]', pictures: 'run-to-part-2' });
  await closed();
  await button('Adjourn…').click();
  await axeInEveryTheme(page, { include: '[role=dialog]', pictures: 'run-adjourn' });
  await dialog().getByRole('button', { name: 'Adjourn', exact: true }).click();
  await expect(page.getByText(/^Adjourned since/)).toBeVisible();

  for (const [width, height] of [[1440, 900], [1024, 768], [720, 450], [320, 640]] as const) {
    await resizeWindow(app, width, height);
    // The panes are laid out anew a moment after the window.
    await expect.poll(() => page.evaluate(() => [...document.querySelectorAll('[data-testid="run-screen"] *')].filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !element.closest('[aria-hidden="true"]')).map((element) => element.outerHTML.slice(0, 120))), `at ${String(width)}`).toEqual([]);
    // In a narrow window the motion has a tab of its own.
    if (width < 1024) await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'Motion' }).click();
    await expect(pane.getByRole('heading', { name: 'Motion and vote' })).toBeInViewport({ ratio: 1 });
    await expect(strip()).toBeInViewport();
    await screenshot(page, `run-motions-${String(width)}`);
    await axeCheck(page);
  }
});
