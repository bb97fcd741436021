/** WCAG 2.2 AA and axe's best practices, on the page as it stands. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { screenshot } from './launch';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe looks at. `include`: a selector, for only a part of the page. `disable`: rules left out, with the reason in a comment at the call. */
export type AxeOptions = { readonly include?: string; readonly disable?: readonly string[] };

/** The themes in which every screen is looked at. */
export const THEMES = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/**
 * Axe in light, dark and forced colours; light again afterwards.
 * @param options see {@link AxeOptions}; pictures: a kebab-case name under which a picture of each theme is taken
 */
export async function axeInEveryTheme(page: Page, options: AxeOptions & { readonly pictures?: string } = {}): Promise<void> {
  for (const { name, media } of THEMES) {
    await page.emulateMedia(media);
    if (options.pictures !== undefined) await screenshot(page, `${options.pictures}-${name}`);
    await test.step(`${options.pictures ?? 'axe'} in ${name}`, () => axeCheck(page, options));
  }
  await page.emulateMedia(THEMES[0].media);
}

/** Fails with a readable list where axe finds anything on the page as it stands. */
export async function axeCheck(page: Page, options: AxeOptions = {}): Promise<void> {
  // While a dialog opens or closes, the page behind it is hidden from assistive technology and the dialog is not there: no state
  // a person meets, so it is waited for. A dialog that never comes, or a page that stays hidden, still fails here.
  await page.waitForFunction(() => {
    const hidden = document.querySelector('#root')?.getAttribute('aria-hidden') === 'true';
    const open = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].some((dialog) => dialog.closest('#root') === null && dialog.checkVisibility({ opacityProperty: true }));
    // What still fades in is read with the colours that it has on the way. What moves for ever is not waited for.
    const moving = document.getAnimations().some((animation) => animation.playState === 'running' && Number.isFinite(animation.effect?.getComputedTiming().endTime));
    return (!hidden || open) && !moving;
  }, undefined, { timeout: 30_000 });
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
