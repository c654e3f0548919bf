import type { Page } from '@playwright/test';
import { tabAfter } from './extension.ts';
import { readGuide, waitForCard } from './guide.ts';
import { nextStep } from './popup.ts';
import { expect, FACEBOOK, type Lotse, test } from './test.ts';
import { violations } from './violations.ts';

declare const chrome: { readonly permissions: { remove(one: { origins: readonly string[] }): Promise<boolean> } };

const HOSTS = ['https://*.facebook.com/*', 'https://*.instagram.com/*', 'https://help.meta.com/*'];

/** What a person does on Chromium's own page about the extension, where no API of the extension's can withdraw its hosts. */
async function setSiteAccess({ context, id }: Lotse, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (configuration) => {
      type Browser = { developerPrivate: { updateExtensionConfiguration(one: object): Promise<void> } };
      return (globalThis as unknown as { chrome: Browser }).chrome.developerPrivate.updateExtensionConfiguration(
        configuration,
      );
    },
    { extensionId: id, hostAccess },
  );
  await page.close();
}

async function withdraw(lotse: Lotse): Promise<void> {
  if (lotse.engine === 'chromium') return setSiteAccess(lotse, 'ON_CLICK');
  await lotse.list.evaluate((origins) => chrome.permissions.remove({ origins }), HOSTS);
}

/** Presses the button that asks. In Chromium the question is a window that no test can answer: allowed as on its own page. */
async function allow(lotse: Lotse, dashboard: Page): Promise<void> {
  const button = dashboard.getByRole('button', { name: lotse.words.access.allow });
  await button.waitFor();
  expect(await violations(dashboard)).toEqual([]);
  if (lotse.engine === 'chromium') await setSiteAccess(lotse, 'ON_ALL_SITES');
  else await button.click();
}

test('access withdrawn: popup and dashboard say so and lead to where it is allowed; granted, all works again at once', {
  tag: '@both',
}, async ({ start }) => {
  test.setTimeout(60_000); // the way is gone three times, with axe on two views
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const { context, list, words, origin } = lotse;
  const open = () => tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  const form = (page: Page) => page.waitForURL(/\/contact\/\d+/);
  await withdraw(lotse);

  await test.step('it is said, and the guide does not come', async () => {
    await expect(list.getByText(words.access.missing)).toBeVisible();
    expect(await violations(list)).toEqual([]);
    const page = await open();
    await form(page);
    await page.getByRole('textbox').first().waitFor();
    expect(await readGuide(page)).toBeUndefined();
    await page.close();
  });

  await test.step('one link leads to the page that asks', async () => {
    const dashboard = await context.newPage();
    await dashboard.goto(`${origin}/dashboard.html#log`);
    await dashboard.getByRole('link', { name: words.access.allow }).click();
    await allow(lotse, dashboard);
    await expect(dashboard.getByText(words.access.granted)).toBeVisible();
    await expect(list.getByText(words.access.missing)).toHaveCount(0);
  });

  await test.step('the next step brings the guide, without the browser or the extension started anew', async () => {
    const page = await open();
    await waitForCard(page, words.card.filledTitle);
  });
});
