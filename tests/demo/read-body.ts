/** Real proposals for bodies, read by the application itself: confirmed beside their words, and made into a body in one step. */
import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import { readBytes } from '@main/reading/read-bytes';
import { calendarDay } from '@shared/kernel/calendar-day';
import { blockText } from '@shared/reading/neutral-text';
import { ask } from '@tests/e2e/running-meeting';
import { choose, saveAs } from '@tests/helpers/file-dialogs';
import type { DemoContext, SourceWalk } from './demo-step';
import { closeMessages, goToPlace } from './words-on-screen';

/** What a person sees of the body afterwards. */
type Expected = { readonly seats: number; readonly priorities: number; readonly milestones: number; readonly outcomes: number };

/** The words of a text: letters and figures only. A slide's number that is glued to its title is none. */
const wordsOf = (text: string): readonly string[] => text.replace(/^\d(?=[A-Z(])/gm, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Everything that can be read in the dialog: its text, and what stands in its fields. */
async function shownIn(dialog: Locator): Promise<string> {
  return await dialog.evaluate((element) => {
    const fields = [...element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select')].map((field) => (field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : field.value));
    return [(element as HTMLElement).innerText, ...fields].join(' ');
  });
}

function readBody(number: string, expected: Expected): SourceWalk {
  return async (context, source) => {
    const { app, page, picture } = context;
    await closeMessages(page);
    await goToPlace(page, 'Bodies & people');
    await choose(app, source);
    await page.getByRole('button', { name: 'From a document…' }).click();
    await page.getByRole('button', { name: 'Open a file…' }).click();
    const review = page.getByRole('dialog', { name: 'What was read from the document' });
    await expect(review).toBeVisible();
    await picture(`${number}-what-was-read`);
    // Every word of the document is on the screen: in a field, beside one, or among what was left.
    const missing = async (): Promise<readonly string[]> => {
      const there = new Set(wordsOf(await shownIn(review)));
      return wordsOf(readFileSync(source, 'utf8')).filter((word) => !there.has(word));
    };
    await expect.poll(missing).toEqual([]);
    for (const [list, count] of [['Members, as seats', expected.seats], ['Areas of work', expected.priorities], ['Milestones', expected.milestones], ['Outcomes, as measures', expected.outcomes]] as const) {
      await expect(review.getByRole('list', { name: list }).getByRole('listitem')).toHaveCount(count);
    }
    await review.getByRole('heading', { name: 'Members, as seats' }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    await picture(`${number}-members`);
    const name = await review.getByRole('textbox', { name: 'Name', exact: true }).inputValue();
    await review.getByRole('button', { name: 'Make the body' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await lookAtBody(context, number, expected);
    await makeTerms(context, number);
  };
}

async function lookAtBody({ page, picture }: DemoContext, number: string, { seats, priorities }: Expected): Promise<void> {
  await expect(page.getByText(`${String(seats)} seats`, { exact: false }).first()).toBeVisible();
  await closeMessages(page);
  await picture(`${number}-body`);
  await page.getByRole('tab', { name: `Priorities ${String(priorities)}` }).click();
  await expect(page.getByRole('heading', { level: 2 }).or(page.getByRole('heading', { level: 3 })).first()).toBeVisible();
  await picture(`${number}-priorities`);
}

/** Makes the Word file of the terms of reference with the members, and reads it back: it says what the page says. */
async function makeTerms({ app, page, picture, file }: DemoContext, number: string): Promise<void> {
  await page.getByRole('tab', { name: /^Terms of reference/ }).click();
  const text = page.getByRole('textbox', { name: /terms of reference/i });
  await expect(text).toBeVisible();
  await picture(`${number}-terms`);
  const word = file(`${number}-terms-of-reference.docx`);
  await saveAs(app, word);
  const bodyId = /bodies\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const { versions } = await ask<{ versions: readonly { id: string }[] }>(page, 'bodies.terms', { bodyId });
  const now = new Date();
  const today = calendarDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const answer = await ask<{ state: string }>(page, 'documents.exportFile', { kind: 'terms', id: versions[0]?.id, audience: 'public', period: { from: today, until: today }, format: 'docx', jobId: crypto.randomUUID() });
  expect(answer.state).toBe('written');
  const printed = new Set(wordsOf((await readBytes(readFileSync(word), 'terms.docx')).blocks.map((block) => blockText(block)).join(' ')));
  expect(wordsOf(await text.innerText()).filter((each) => !printed.has(each))).toEqual([]);
}

/** The real documents that become bodies: how many of each the document names. */
export const bodyWalks: Readonly<Record<string, SourceWalk>> = {
  '000': readBody('000', { seats: 13, priorities: 10, milestones: 0, outcomes: 0 }),
  '003': readBody('003', { seats: 5, priorities: 1, milestones: 5, outcomes: 5 }),
};
