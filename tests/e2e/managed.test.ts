import { wordsIn } from './popup.ts';
import { expect, FACEBOOK, test } from './test.ts';

declare const chrome: { readonly storage: { readonly managed: { get: () => Promise<object> } } };

test.skip(({ engine }) => engine === 'firefox', 'no script can be put before those of an extension’s page there');

const SET = { language: 'en', case: 'facebook-page' };

test('what an administrator has set is there as soon as the browser says so, and nobody waits for it', async ({
  start,
}) => {
  const { context, origin, words: de } = await start({ language: 'de' }, [FACEBOOK]);
  const en = wordsIn('en');
  const page = await context.newPage();
  await page.addInitScript(sayLate, SET);
  await page.goto(`${origin}/popup.html`);
  await page.locator('summary').filter({ hasText: de.account.addAnother }).click();
  await expect(page.getByRole('radio', { name: de.case['facebook-page'], exact: true })).not.toBeChecked();

  await page.evaluate(() => dispatchEvent(new Event('administrator')));
  await page.locator('summary').filter({ hasText: en.account.addAnother }).click();
  await expect(page.getByRole('radio', { name: en.case['facebook-page'], exact: true })).toBeChecked();
});

test('what the user has begun stays, though what an administrator has set comes later', async ({ start }) => {
  const { context, origin, words: de } = await start({ language: 'de' }, [FACEBOOK]);
  const en = wordsIn('en');
  const page = await context.newPage();
  await page.addInitScript(sayLate, SET);
  await page.goto(`${origin}/dashboard.html#backup`);
  await page.getByLabel(de.backup.passphrase, { exact: true }).fill('vier zufällige Wörter');
  await page.evaluate(() => dispatchEvent(new Event('administrator')));
  await expect(page.getByLabel(en.backup.passphrase, { exact: true })).toHaveValue('vier zufällige Wörter');
});

/** In the page: the browser answers for the administrator only when it is told to. */
function sayLate(values: object): void {
  chrome.storage.managed.get = () =>
    new Promise((resolve) => addEventListener('administrator', () => resolve(values), { once: true }));
}
