import { readGuide, waitForCard } from './guide.ts';
import { addAccounts, nextStep } from './popup.ts';
import { expect, FACEBOOK, test } from './test.ts';

const HOSTS = ['https://*.facebook.com/*', 'https://*.instagram.com/*', 'https://help.meta.com/*'];

test('host access withheld: the popup says so, one click on the full page asks for it, and the next step is guided', async ({
  start,
}) => {
  const { firefox, popup, words } = await start({ language: 'de' });
  await addAccounts(popup, words, [FACEBOOK]);
  await popup.evaluate((origins) => {
    type Browser = { permissions: { remove(one: { origins: readonly string[] }): Promise<boolean> } };
    return (globalThis as unknown as { browser: Browser }).browser.permissions.remove({ origins });
  }, HOSTS);
  const says = (page: typeof popup, text: string) =>
    page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);
  await says(popup, words.access.missing);
  const without = await firefox.tabAfter(/\/contact\/\d+/, () => nextStep(popup, words, FACEBOOK.case));
  await without.waitForSelector('[data-expect=email]');
  expect(await readGuide(firefox, without)).toBeUndefined();

  const dashboard = await firefox.surface('dashboard.html#access');
  await dashboard.locator(`::-p-aria(${words.access.allow}[role="button"])`).click();
  await says(dashboard, words.access.granted);
  await popup.waitForFunction((gone) => !document.body.textContent?.includes(gone), {}, words.access.missing);
  const page = await firefox.tabAfter(/\/contact\/\d+/, () => nextStep(popup, words, FACEBOOK.case));
  await waitForCard(firefox, page, words.card.filledTitle);
});
