import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds, rule and place; colours are looked at once they have stopped changing. In Chromium alone: the pages are
 * the same in Firefox, and axe makes the process crash there that shows them (its rule aria-allowed-attr, Firefox ESR 153).
 */
export async function violations(page: Page): Promise<readonly string[]> {
  if (page.context().browser()?.browserType().name() === 'firefox') return [];
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(', ')}`);
}
