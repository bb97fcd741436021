/** WCAG 2.2 AA and axe's best practices, on the page as it stands. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with a readable list where axe finds anything.
 * @param page the page to look at
 * @param options include: a selector to look at only a part; disable: rules left out, with the reason in a comment at the call
 */
export async function axeCheck(page: Page, options: { readonly include?: string; readonly disable?: readonly string[] } = {}): Promise<void> {
  // While a dialog opens or closes, the page behind it is hidden from assistive technology and the dialog is not there: no state
  // a person meets, so it is waited for. A dialog that never comes, or a page that stays hidden, still fails here.
  await page.waitForFunction(() => {
    const hidden = document.querySelector('#root')?.getAttribute('aria-hidden') === 'true';
    const open = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].some((dialog) => dialog.closest('#root') === null && dialog.checkVisibility({ opacityProperty: true }));
    return !hidden || open;
  }, undefined, { timeout: 10_000 });
  // Legacy mode: the ordinary one opens a second page, which Electron has not got. Tabster's dummy inputs are focus traps of the
  // component library, invisible and never read out.
  let builder = new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).exclude('[data-tabster-dummy]');
  if (options.include) builder = builder.include(options.include);
  if (options.disable) builder = builder.disableRules([...options.disable]);
  const { violations } = await builder.analyze();
  const list = violations.map(
    ({ id, impact, help, nodes }) => `${id} (${impact ?? 'no impact given'}): ${help}\n${nodes.map(({ target, failureSummary }) => `    ${target.join(' ')}\n      ${(failureSummary ?? '').replaceAll('\n', '\n      ')}`).join('\n')}`,
  );
  expect(violations.length, `axe found:\n${list.join('\n')}`).toBe(0);
}
