/** The real action plan, read by the application itself: looked over beside its words, kept, and written as Word again. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readBytes } from '@main/reading/read-bytes';
import { calendarDay } from '@shared/kernel/calendar-day';
import { blockText, words } from '@shared/reading/neutral-text';
import { ask } from '@tests/e2e/running-meeting';
import { choose, saveAs } from '@tests/helpers/file-dialogs';
import type { SourceWalk } from './demo-step';
import { closeMessages, goToPlace } from './words-on-screen';

/** Words as they are compared: letters and figures only. */
const bare = (texts: readonly string[]): readonly string[] => texts.join(' ').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const readPlan: SourceWalk = async ({ app, page, picture, file }, source) => {
  await closeMessages(page);
  await goToPlace(page, 'Recommendations & actions');
  await page.getByRole('tab', { name: /^Recommendations/ }).click();
  await choose(app, source);
  await page.getByRole('button', { name: 'Import plan…' }).first().click();
  await page.getByRole('button', { name: 'Open a file…' }).click();
  const list = page.getByRole('listbox', { name: 'Recommendations that were read' });
  await expect(list.getByRole('option')).toHaveCount(11);
  // Every word of the file is in one of the places that the screen names.
  await expect(page.getByText(/^11 recommendations read\./)).toContainText(/Of the [\d,]+ words of the file, [\d,]+ are in recommendations and \d+ are as title and headings\./);
  await picture('004-what-was-read');
  await page.getByRole('combobox', { name: 'Commissioned by' }).selectOption({ index: 1 });
  await list.getByRole('option', { name: /^R4/ }).click();
  await page.getByRole('heading', { level: 3, name: 'R4' }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await expect(page.getByText('2 parts: a) b)')).toBeVisible();
  await picture('004-beside-its-words');
  await page.getByRole('button', { name: 'Keep 11 recommendations' }).click();
  await expect(page.getByText('11 recommendations kept')).toBeVisible();
  await expect(page).toHaveURL(/review=/);
  await closeMessages(page);
  await picture('004-in-the-tracker');

  const { reviews } = await ask<{ reviews: readonly { id: string; recommendationCount: number }[] }>(page, 'ledger.reviews', {});
  const review = reviews.find(({ id }) => page.url().includes(id));
  expect(review?.recommendationCount).toBe(11);
  const word = file('004-action-plan.docx');
  await saveAs(app, word);
  const now = new Date();
  const today = calendarDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const answer = await ask<{ state: string }>(page, 'documents.exportFile', { kind: 'actionPlan', id: review?.id, audience: 'public', period: { from: today, until: today }, format: 'docx', jobId: crypto.randomUUID() });
  expect(answer.state).toBe('written');
  // The plan goes out with every word that came in; the title stands in the words of the house.
  const printed = new Set(bare((await readBytes(readFileSync(word), 'plan.docx')).blocks.map((block) => blockText(block, { labels: 'all' }))));
  const came = bare(words(await readBytes(readFileSync(source), source)));
  expect([...new Set(came.filter((each) => !printed.has(each)))]).toEqual([]);
};

/** The real action plan. */
export const planWalks: Readonly<Record<string, SourceWalk>> = { '004': readPlan };
