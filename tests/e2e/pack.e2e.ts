import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { readOwnZip } from '@main/docx/zip-file';
import { axeInEveryTheme } from '@tests/helpers/axe';
import { choose, saveInto } from '@tests/helpers/file-dialogs';
import { pressUntilFocused, tabAndEnter, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, screenshot, type LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from './running-meeting';

let running: LaunchedApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-pack-'));
  running = await launchApp();
  page = running.page;
  await resizeWindow(running.app, 1280, 860);
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Answers the question where to save as a person does who takes the name that is offered, and the question which files with these. */
async function answerDialogs(files: readonly string[]): Promise<void> {
  await saveInto(running.app, folder);
  await choose(running.app, ...files);
}

/** A paper on the third item and one on the exempt last item, both with a recommendation; an exempt file on the last item. */
async function makePapers(meetingId: string, bodyId: string, itemIds: readonly string[]): Promise<void> {
  for (const [index, title] of [[2, 'Exclusions and suspensions'], [5, 'Wold Academy site: heads of terms']] as const) {
    const { id } = await ask<{ id: string }>(page, 'papers.create', { bodyId, meetingId, agendaItemId: itemIds[index], templateKey: 'education-board-report', title });
    const { sections } = await ask<{ sections: { key: string; heading: string }[] }>(page, 'papers.get', { id });
    const [first] = sections;
    await ask(page, 'papers.fill', { id, reading: { title, details: [], unplaced: [], notes: [], sections: [{ key: first?.key ?? '', heading: first?.heading ?? '', certain: true, implications: [], blocks: [{ kind: 'numbered', level: 1, runs: [{ text: `${title}: what the Board is asked to consider.` }] }] }] } });
  }
}

test('files are attached by dropping and by the button, and the open pack goes out without a word that is exempt; all by mouse', async () => {
  const { meetingId, bodyId, itemIds } = await makeMeeting(page);
  await makePapers(meetingId, bodyId, itemIds);
  const secret = path.join(folder, 'Valuation of the Wold Academy site.txt');
  writeFileSync(secret, 'Wold Academy site: lease terms');
  await answerDialogs([secret]);
  await goTo(page, `/meetings/${meetingId}/papers`);

  // Dropped on item 3: two files at once, and the same one again under another name.
  const place = page.locator('li', { hasText: 'Exclusions and suspensions: half-year position' }).locator('[data-drop-files]').first();
  await expect(place).toBeVisible();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['term,count\nautumn,12\n'], 'Exclusions by term.csv', { type: 'text/csv' }));
    transfer.items.add(new File([new Uint8Array(700_000).fill(65)], 'Long note.txt', { type: 'text/plain' }));
    return transfer;
  });
  await place.dispatchEvent('dragover', { dataTransfer: data });
  await screenshot(page, 'pack-dragging');
  await place.dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('2 files attached to item 3')).toBeVisible();
  await expect(place.getByRole('button', { name: 'Open Exclusions by term' })).toBeVisible();

  // By the button on the exempt item: the file takes its item's mark.
  await page.getByRole('button', { name: 'Attach files to item 6' }).click();
  await expect(page.getByText('attached to item 6')).toBeVisible();
  const exempt = page.locator('li', { hasText: 'Wold Academy site: lease terms' }).locator('[data-drop-files]').first();
  await expect(exempt.getByText('Exempt')).toBeVisible();

  // One further up.
  await place.getByRole('button', { name: 'More for Long note' }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect(place.getByRole('listitem').first()).toContainText('Long note');

  const inOrder = page.getByRole('list', { name: 'In the pack, in order' });
  await expect(inOrder).not.toContainText('Wold Academy');
  await page.getByRole('button', { name: 'Pack as ZIP with attached files' }).click();
  await expect(page.getByText('Pack saved as ZIP')).toBeVisible({ timeout: 120_000 });
  await page.getByRole('radio', { name: 'Exempt pack' }).click();
  await expect(inOrder).toContainText('Wold Academy site: heads of terms');
  await axeInEveryTheme(page, { pictures: 'pack-exempt' });
  await page.getByRole('button', { name: 'Pack as ZIP with attached files' }).click();
  await expect(page.getByText('2026-11-24 Education Board Pack exempt DRAFT.zip')).toBeVisible({ timeout: 120_000 });

  // The finished files: the open one holds no word of the exempt item, the exempt one is the control that must.
  const words = (name: string): string => {
    const parts = readOwnZip(readFileSync(path.join(folder, name)));
    return [...parts].map(([inner, bytes]) => (inner.endsWith('.docx') ? `${inner}\n${[...readOwnZip(bytes)].map(([part, xml]) => `${part}\n${xml.toString('utf8').replace(/<[^>]+>/gu, '')}`).join('\n')}` : `${inner}\n${bytes.toString('utf8')}`)).join('\n');
  };
  expect(words('2026-11-24 Education Board Pack public DRAFT.zip')).toContain('Exclusions by term.csv');
  expect(words('2026-11-24 Education Board Pack public DRAFT.zip')).not.toMatch(/Wold|lease terms|heads of terms/u);
  expect(words('2026-11-24 Education Board Pack exempt DRAFT.zip').match(/Wold Academy/gu)?.length).toBeGreaterThan(3);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('by keyboard alone: a file is attached, named, taken back and given again, and the pack is written as one Word file', async () => {
  const { meetingId, bodyId, itemIds } = await makeMeeting(page);
  await makePapers(meetingId, bodyId, itemIds);
  const file = path.join(folder, 'Fair_access_protocol.txt');
  writeFileSync(file, 'The protocol as it stands.');
  await answerDialogs([file]);
  await goTo(page, `/meetings/${meetingId}/papers`);
  await tabAndEnter(page, page.getByRole('button', { name: 'Attach files to item 4' }));
  await expect(page.getByRole('button', { name: 'Open Fair access protocol' })).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'More for Fair access protocol' }), { back: true });
  await page.keyboard.press('Enter');
  await pressUntilFocused(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Title and publicity…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Title and publicity' })).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'pack-attachment-dialog' });
  await tabTo(page, page.getByRole('textbox', { name: 'Title' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Fair Access Protocol 2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Open Fair Access Protocol 2026' })).toBeVisible();
  // As long as the dialog is on its way out, the keys are still its field's own.
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Undo takes the name back, then the file; Redo gives both again.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Open Fair access protocol', exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Open Fair access protocol' })).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('button', { name: 'Open Fair Access Protocol 2026' })).toBeVisible();

  await resizeWindow(running.app, 1024, 768);
  await axeInEveryTheme(page, { pictures: 'pack-open' });
  await tabAndEnter(page, page.getByRole('button', { name: 'Pack as Word file' }));
  await expect(page.getByText('Pack written to Word')).toBeVisible({ timeout: 120_000 });
  const pack = path.join(folder, '2026-11-24 Education Board Pack public DRAFT.docx');
  const document = readOwnZip(readFileSync(pack)).get('word/document.xml')?.toString('utf8') ?? '';
  const said = document.replace(/<[^>]+>/gu, ' ');
  expect(said).toContain('Item 3: Exclusions and suspensions');
  expect(said).toContain('Fair_access_protocol.txt');
  expect(said).not.toMatch(/Wold Academy/u);
  if (existsSync('/usr/bin/unzip')) expect(execFileSync('unzip', ['-tq', pack], { encoding: 'utf8' })).toContain('No errors');
});

test('a pack of hundreds of pages says how far it is, leaves nothing when it is cancelled, and is written when asked again', async () => {
  const { meetingId, bodyId, itemIds } = await makeMeeting(page);
  const words = 'The service considered what was asked of it and will report each term to the Board on how far it has come. '.repeat(3);
  for (const title of ['Every primary school, one by one', 'Every secondary school, one by one', 'Every special school, one by one', 'Every nursery, one by one', 'Every college, one by one', 'Every academy, one by one']) {
    const { id } = await ask<{ id: string }>(page, 'papers.create', { bodyId, meetingId, agendaItemId: itemIds[2], templateKey: 'education-board-report', title });
    const { sections: [first] } = await ask<{ sections: { key: string; heading: string }[] }>(page, 'papers.get', { id });
    await ask(page, 'papers.fill', { id, reading: { title, details: [], unplaced: [], notes: [], sections: [{ key: first?.key ?? '', heading: first?.heading ?? '', certain: true, implications: [], blocks: Array.from({ length: 2_500 }, () => ({ kind: 'numbered', level: 1, runs: [{ text: words }] })) }] } });
  }
  await answerDialogs([]);
  await goTo(page, `/meetings/${meetingId}/papers`);
  const button = page.getByRole('button', { name: 'Pack as Word file' });
  await button.click();
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await expect(page.getByRole('status').filter({ hasText: /Gathering the text|Checking the document|Counting pages|Writing the pages|Packing the file|Making sure/u })).toBeVisible({ timeout: 120_000 });
  await cancel.click();
  await expect(cancel).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect.poll(() => readdirSync(folder)).toEqual([]);
  await button.click();
  await expect(page.getByText('Pack written to Word')).toBeVisible({ timeout: 120_000 });
  expect(readdirSync(folder)).toEqual(['2026-11-24 Education Board Pack public DRAFT.docx']);
});
