import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeCheck, axeInEveryTheme } from '@tests/helpers/axe';
import { tabAndChoose, tabAndEnter, tabAndType, tabTo } from '@tests/helpers/keyboard';
import { launchApp, resizeWindow, type LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo } from './running-meeting';

let app: LaunchedApp;
test.beforeEach(async () => {
  app = await launchApp();
  await resizeWindow(app.app, 1440, 900);
});
test.afterEach(async () => {
  await app.close();
});

const button = (place: Page | Locator, name: string): Locator => place.getByRole('button', { name, exact: true });
const sections = (page: Page): Locator => page.getByRole('list', { name: 'Sections', exact: true });

test('a body makes a template its own by keyboard, changes it and gives it to another by mouse, and starts a paper with it', async () => {
  const { page } = app;
  await ask(page, 'records.create', { name: 'Northmere Education' });
  const body = { shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' };
  await ask(page, 'bodies.create', { ...body, name: 'Education Board' });
  await ask(page, 'bodies.create', { ...body, name: 'Schools Forum' });
  await goTo(page, '/papers');

  // By keyboard alone: a copy, a heading in other words, another order.
  await tabAndEnter(page, button(page, 'Paper templates'));
  await expect(page.getByRole('heading', { level: 1, name: 'Paper templates' })).toBeVisible();
  await expect(page.getByText('This body has no template of its own yet')).toBeVisible();
  await axeInEveryTheme(page, { pictures: 'paper-templates-empty' });
  await tabAndEnter(page, button(page, 'Make one of our own…'));
  const making = page.getByRole('dialog', { name: 'New template of our own' });
  await tabAndChoose(page, making.getByLabel('Begin with'), 'Committee report');
  await tabAndType(page, making.getByLabel('Name'), 'Our report');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Our report' })).toBeVisible();
  await tabAndEnter(page, button(page, 'Change Background'));
  const changing = page.getByRole('dialog', { name: '“Background”' });
  await tabAndType(page, changing.getByLabel('Heading'), 'How it came about');
  await page.keyboard.press('Enter');
  await expect(changing).toHaveCount(0);
  await expect(sections(page)).toContainText('3. How it came about');
  await tabTo(page, button(page, 'Change How it came about'));
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(sections(page)).toContainText('2. How it came about');
  await expect(button(page, 'Change How it came about')).toBeFocused();

  // By mouse alone, typing apart: a question more, a line less, the name at the top, all of it taken back and given back.
  await button(page, 'Add a question under Implications').click();
  await page.getByRole('dialog').getByLabel('Question').fill('Data protection');
  await axeCheck(page);
  await button(page.getByRole('dialog'), 'Keep').click();
  await expect(page.getByRole('list', { name: 'Questions under Implications' })).toContainText('Data protection');
  await button(page, 'Remove Wards affected').click();
  await expect(page.getByRole('list', { name: 'Lines of the header block' })).not.toContainText('Wards affected');
  await button(page, 'Name at the top, font, logo…').click();
  await page.getByRole('dialog').getByLabel('Name at the top').fill('Northmere Schools');
  await page.getByRole('dialog').getByLabel('Font').fill('Calibri');
  await button(page.getByRole('dialog'), 'Keep').click();
  await expect(page.getByText('Its papers have “Northmere Schools” at the top, Calibri.')).toBeVisible();
  await button(page, 'Bring back the original').click();
  await expect(sections(page)).toContainText('3. Background');
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: /^Undo/ }).click();
  await expect(sections(page)).toContainText('2. How it came about');
  await axeInEveryTheme(page, { pictures: 'paper-templates-own' });
  await button(page, 'Copy to another body…').click();
  await button(page.getByRole('dialog'), 'Copy').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByLabel('Body', { exact: true }).locator('option:checked')).toHaveText('Schools Forum');
  await expect(page.getByRole('list', { name: 'Own templates of Schools Forum' })).toContainText('Our report');

  await goTo(page, '/papers');
  await button(page, 'New paper').click();
  const starting = page.getByRole('dialog', { name: 'New paper' });
  await expect(starting.getByLabel('Template').locator('option:checked')).toHaveText('Our report (our own)');
  await starting.getByLabel('Title').fill('A new hall');
  await button(starting, 'Start paper').click();
  await expect(page.getByRole('heading', { level: 2, name: /^2\. How it came about/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Data protection' })).toBeVisible();
  await button(page, 'Preview').click();
  await expect(page.getByRole('article', { name: /^Page 1 of/ })).toContainText('Northmere Schools');
});
