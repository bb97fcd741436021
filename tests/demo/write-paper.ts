/** A report on an item of the new meeting, typed on its page; and a real one, read by the application itself. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readBytes } from '@main/reading/read-bytes';
import { words } from '@shared/reading/neutral-text';
import { choose, saveAs } from '@tests/helpers/file-dialogs';
import type { DemoContext, DemoStep, SourceWalk } from './demo-step';
import { closeMessages, fillByKeys, goToPlace, goToStep, makeWord, typeLine, untilSaved } from './words-on-screen';

/** What is typed under each heading; each line is a paragraph. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  'Purpose of Report': ['To report the first results of the reading programme in primary schools.'],
  Recommendations: ['Note the results.', 'Agree that the reading team visit the six schools whose results have not improved.'],
  'Background/Context': ['The programme began in eighteen schools last year. Teachers read with small groups three times a week.', 'Three quarters of pupils in Year 2 reached the expected standard, four points more than a year ago.'],
  'Summary of benefits of the proposal': ['Schools whose results have not improved hear early what works elsewhere.'],
  'Financial implications': ['The visits are paid for from the budget of the programme.'],
  Consultation: ['Headteachers discussed the results at their last meeting.'],
  'Risk associated with the report': ['Without the visits the gap between schools is likely to grow.'],
  'Background Papers': ['Results of the reading programme, by school.'],
};

/** The words of a text, without the marks that only set them apart on a page: the page has signs of its own for those. */
const wordsOf = (text: string): readonly string[] => text.replace(/<\/?sup>/g, '').replace(/^\d(?=[A-Z(])/gm, '').match(/[\p{L}\p{N}’'&/]+/gu)?.filter((word) => !/^\d$/.test(word)) ?? [];

async function writeReport(context: DemoContext): Promise<void> {
  const { page, picture } = context;
  await goToStep(page, 'Papers');
  await page.getByRole('button', { name: /^Start a report on item 3/ }).click();
  await page.getByRole('button', { name: 'Start paper' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Reading in primary schools');
  await fillByKeys(page.getByRole('textbox', { name: 'Report prepared by:' }), 'Ines Duarte, Head of Education Finance, Northmere Borough Council');
  for (const [heading, paragraphs] of Object.entries(TYPED)) {
    await page.getByRole('textbox', { name: heading, exact: true }).click();
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await typeLine(page, paragraph);
    }
  }
  await untilSaved(page);
  await expect(page.getByRole('complementary', { name: 'Beside the paper' })).not.toContainText(/Not answered yet|Not filled in yet|Nothing written yet/);
  await page.getByRole('textbox', { name: 'Recommendations', exact: true }).click();
  await picture('07-report');
  await makeWord(context);
}

/** Reads a real paper through "Paste or open text" into its template, keeps it, and makes its Word file, which is read back: no word is missing. */
function readReport(number: string, template: string): SourceWalk {
  return async (context, source) => {
    const { app, page, picture, file } = context;
    await closeMessages(page);
    await goToPlace(page, 'Bodies & people');
    await page.getByRole('button', { name: 'New body' }).click();
    const newBody = page.getByRole('dialog', { name: 'New body' });
    await fillByKeys(newBody.getByRole('textbox', { name: /^Name/ }), `Board of document ${number}`);
    await newBody.getByRole('textbox', { name: /^Organisation/ }).fill('');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Board of document ${number}`);

    await goToPlace(page, 'Papers');
    await page.getByRole('button', { name: 'New paper' }).click();
    const newPaper = page.getByRole('dialog', { name: 'New paper' });
    await newPaper.getByLabel('Body').selectOption({ label: `Board of document ${number}` });
    await newPaper.getByLabel('Template').selectOption({ label: template });
    await fillByKeys(newPaper.getByLabel('Title'), `Document ${number}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Document ${number}`);

    await choose(app, source);
    await page.getByRole('button', { name: 'Paste or open text…' }).click();
    await page.getByRole('button', { name: 'Open a file…' }).click();
    await expect(page.getByRole('dialog', { name: 'Where everything goes' })).toBeVisible();
    await picture(`${number}-where-everything-goes`);
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(page.getByText('The text is in the paper')).toBeVisible();
    await expect.poll(async () => await missingWords(context, source)).toEqual([]);
    await picture(`${number}-report`);
    await saveAs(app, file(`${number}-report.docx`));
    expect(await makeWord(context)).toBe(`${number}-report.docx`);
    const printed = new Set(wordsOf(words(await readBytes(readFileSync(file(`${number}-report.docx`)), 'report.docx')).join(' ')));
    expect(wordsOf(readFileSync(source, 'utf8')).filter((word) => !printed.has(word))).toEqual([]);
  };
}

/** The words of the document that are not on the page of the paper. */
async function missingWords({ page }: DemoContext, source: string): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLTextAreaElement>('#paper-details textarea')].map((input) => input.value);
    return [document.querySelector('#paper-details')?.parentElement?.innerText ?? '', ...fields].join(' ');
  });
  const there = new Set(wordsOf(shown));
  return wordsOf(readFileSync(source, 'utf8')).filter((word) => !there.has(word));
}

/** The paper of the main job. */
export const paperStep: DemoStep = { title: 'A report on an item is typed from the template and made into Word', run: writeReport };

/** The real documents that this part of the product reads. */
export const reportWalks: Readonly<Record<string, SourceWalk>> = {
  '000': readReport('000', 'Partnership proposal'),
  '001': readReport('001', 'Education Board report'),
  '002': readReport('002', 'Schools Forum paper'),
  '003': readReport('003', 'Briefing from slides'),
};
