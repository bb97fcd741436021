import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readBytes } from '@main/reading/read-bytes';
import { blockText } from '@shared/reading/neutral-text';
import { axeInEveryTheme } from '@tests/helpers/axe';
import { saveAs } from '@tests/helpers/file-dialogs';
import { tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow } from '@tests/helpers/launch';
import { goTo, makeMeeting } from './running-meeting';

/** A small chart: two bars. Drawn by the test, so that its bytes are nobody else's. */
const CHART = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAADAAAAAYCAIAAAAzn+mLAAAANklEQVR42mP4P8gAw6iDRh0EBAoJC4hEow4addDIdBAlxo06aNRBow4addCog0YdNOqgQecgAN+W/ByQwrolAAAAAElFTkSuQmCC', 'base64');

test('a paper gets a table, a footnote, a cross-reference and a picture, by keyboard and by mouse, and goes to Word with them', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-writing-'));
  const running = await launchApp();
  try {
    const { page, app } = running;
    await resizeWindow(app, 1440, 900);
    const made = await makeMeeting(page, 2);
    await goTo(page, `/meetings/${made.meetingId}/papers`);
    await page.getByRole('button', { name: /^Start a report on item 2/ }).click();
    await page.getByRole('button', { name: 'Start paper' }).click();
    const background = page.getByRole('textbox', { name: 'Background/Context' });
    await background.click();

    // By keyboard: the tools are one key away, and the text that is written in stays the one they work on.
    await page.keyboard.type('Costs follow.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+F10');
    await tabTo(page, page.getByRole('button', { name: 'Insert', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Table…' })).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Insert table' });
    await tabTo(page, dialog.getByLabel('Columns'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2');
    await tabTo(page, dialog.getByLabel('Caption'));
    await page.keyboard.type('Costs by school');
    await axeInEveryTheme(page, { pictures: 'insert-table' });
    await page.keyboard.press('Enter');
    await expect(background).toBeFocused();
    for (const word of ['School', 'Amount', 'Stonewick Primary', '£100', 'Hollin Grange', '£250']) {
      await page.keyboard.type(word);
      if (word !== '£250') await page.keyboard.press('Tab');
    }
    await expect(background.locator('td')).toHaveText(['Stonewick Primary', '£100', 'Hollin Grange', '£250']);
    await expect(background.locator('.mb-caption')).toHaveText('Table 1: Costs by school');
    await page.keyboard.press('Alt+F10');
    await tabTo(page, page.getByRole('button', { name: 'Table', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Row above' })).toBeFocused();
    await page.keyboard.press('m');
    await expect(page.getByRole('menuitem', { name: 'Move row up' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(background.locator('td')).toHaveText(['Hollin Grange', '£250', 'Stonewick Primary', '£100']);

    // By mouse: a footnote, a reference, a picture with its description asked for.
    await page.getByRole('textbox', { name: 'Purpose of Report' }).click();
    await page.keyboard.type('Schools cost what is said in ');
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Cross-reference…' }).click();
    await page.getByRole('listbox', { name: 'Refer to' }).selectOption({ label: 'Table 1: Costs by school' });
    await page.getByRole('button', { name: 'Insert', exact: true }).last().click();
    await expect(page.getByRole('textbox', { name: 'Purpose of Report' })).toBeFocused();
    await page.keyboard.type('.');
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Footnote…' }).click();
    await page.getByRole('textbox', { name: 'Words of the footnote' }).fill('Figures of May 2026.');
    await page.getByRole('button', { name: 'Insert footnote' }).click();
    await expect(page.getByRole('region', { name: 'Footnotes' })).toContainText('Figures of May 2026.');
    await background.locator('p').last().click();
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Picture…' }).click();
    writeFileSync(path.join(folder, 'chart.png'), CHART);
    await page.getByLabel('File of the picture').setInputFiles(path.join(folder, 'chart.png'));
    await expect(page.getByRole('img', { name: 'The chosen picture' })).toBeVisible();
    await page.getByRole('button', { name: 'Insert picture' }).click();
    await expect(page.getByText('Say what the picture shows')).toBeVisible();
    await page.getByRole('textbox', { name: 'What it shows' }).fill('A chart of two costs');
    await page.getByRole('button', { name: 'Insert picture' }).click();
    await expect(background.locator('figure')).toContainText('Description: A chart of two costs');
    await expect(background.getByRole('img', { name: 'A chart of two costs' })).toHaveJSProperty('complete', true);

    // Find and replace: all of it one step.
    await page.keyboard.press('Control+h');
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('cost');
    await expect(page.getByRole('search')).toContainText('1 of 4');
    await page.getByRole('textbox', { name: 'Replace with' }).fill('price');
    await axeInEveryTheme(page, { pictures: 'paper-with-everything' });
    await page.getByRole('button', { name: 'Replace all' }).click();
    await expect(background).toContainText('Table 1: prices by school');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(background).toContainText('Table 1: Costs by school');
    await page.getByRole('button', { name: 'Close Find' }).click();

    const file = path.join(folder, 'paper.docx');
    await saveAs(app, file);
    await page.keyboard.press('F12');
    await expect(page.getByText('Report written to Word')).toBeVisible({ timeout: 120_000 });
    const document = await readBytes(readFileSync(file), 'paper.docx');
    const text = document.blocks.map((block) => blockText(block, { labels: 'all' })).join('\n');
    expect(text).toContain('Schools cost what is said in Table 1.');
    expect(text).toContain('Table 1: Costs by school');
    expect(document.notes.map(({ blocks }) => blocks.map((block) => blockText(block)).join(' ').trim())).toEqual(['Figures of May 2026.']);
    expect(document.images.map(({ alt }) => alt)).toEqual(['A chart of two costs']);
    expect(document.blocks.flatMap((block) => (block.type === 'table' ? [block.rows.map(({ kind, cells }) => `${kind}: ${cells.map((cell) => cell.blocks.map((one) => blockText(one)).join(' ')).join(', ')}`)] : []))).toEqual([['header: School, Amount', 'body: Hollin Grange, £250', 'body: Stonewick Primary, £100']]);
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
