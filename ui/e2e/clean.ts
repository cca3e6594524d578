// What every screen must stand: axe in each theme, and 200 % zoom.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { fits } from './fit';

export type Theme = 'light' | 'dark' | 'contrast' | 'dark contrast';
const BOTH: Theme[] = ['light', 'dark'];
/** With the high contrast that a person chooses, on a light desktop and on a dark one. */
export const ALL: Theme[] = [...BOTH, 'contrast', 'dark contrast'];

/** What axe finds on the page as it stands, in all of its rules or in the named ones. */
async function found(page: Page, rules: string[]) {
  // There are no frames here, so nothing has to be put together in a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, impact, nodes }) => ({
    serious: impact === 'serious' || impact === 'critical',
    text: `${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.any[0]?.message ?? ''})`).join(', ')}`,
  }));
}

/** axe finds nothing serious on the page as it stands. */
export async function nothingSerious(page: Page, screen = 'the page', rules: string[] = []): Promise<void> {
  const serious = (await found(page, rules)).filter((one) => one.serious);
  expect(
    serious.map((one) => one.text),
    screen,
  ).toEqual([]);
}

/** axe finds nothing at all on the page as it stands, small matters included. */
export async function nothingAtAll(page: Page, screen: string): Promise<void> {
  expect(
    (await found(page, [])).map((one) => one.text),
    screen,
  ).toEqual([]);
}

/** axe finds nothing serious in any of `themes`, and nothing is cut off at 200 %. The page is given back as it was. */
export async function clean(page: Page, screen: string, themes = BOTH): Promise<void> {
  const chosen = await page.evaluate(() => document.documentElement.dataset.theme);
  for (const theme of themes) {
    await page.emulateMedia({
      colorScheme: theme.startsWith('dark') ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await page.evaluate(
      (wanted) => {
        if (wanted) document.documentElement.dataset.theme = wanted;
        else delete document.documentElement.dataset.theme;
      },
      theme.endsWith('contrast') ? 'contrast' : undefined,
    );
    // Colours are settled once they have been painted and nothing fades any more.
    await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const fading = document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(fading.map((one) => one.finished));
    });
    // A theme changes colours and nothing else: the whole list of rules once, the contrast in each.
    await nothingSerious(page, `${screen}, ${theme}`, theme === themes[0] ? [] : ['color-contrast']);
  }
  await page.evaluate((before) => {
    if (before) document.documentElement.dataset.theme = before;
    else delete document.documentElement.dataset.theme;
  }, chosen);
  await page.emulateMedia({ colorScheme: 'light' });
  await fits(page, screen);
}
