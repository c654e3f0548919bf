import { tabAfter } from './extension.ts';
import { waitForCard } from './guide.ts';
import { addAccounts, exportTo, nextStep, rowOf, wordsIn } from './popup.ts';
import { expect, FACEBOOK, INSTAGRAM, test } from './test.ts';
import { violations } from './violations.ts';

test('settings: another language everywhere at once, and everything erased after it could be saved', async ({
  start,
}, info) => {
  test.setTimeout(60_000); // many surfaces at once, with axe on two views
  const { context, list, words: de, origin } = await start({ language: 'de' }, [FACEBOOK]);
  const en = wordsIn('en');
  const form = await tabAfter(context, () => nextStep(list, de, FACEBOOK.case).click());
  await waitForCard(form, de.card.filledTitle);
  const settings = await context.newPage();
  await settings.goto(`${origin}/dashboard.html#settings`);

  await test.step('the language changes here, in the popup and on the card, and the focus stays', async () => {
    const english = settings.getByRole('group', { name: de.settings.language }).getByLabel(de.settings.ownName.en);
    await english.focus();
    await settings.keyboard.press('Space');
    await settings.getByRole('heading', { level: 1, name: en.settings.title }).waitFor();
    await expect(settings).toHaveTitle(`${en.settings.title} – ${en.manifest.name}`);
    await expect(settings.locator('html')).toHaveAttribute('lang', 'en');
    await expect(
      settings.getByRole('group', { name: en.settings.language }).getByLabel(en.settings.ownName.en),
    ).toBeFocused();
    await expect(list.getByRole('heading', { level: 1, name: en.popup.accounts })).toBeVisible();
    await waitForCard(form, en.card.filledTitle);
  });

  await test.step('a new account’s texts are in the language chosen for texts', async () => {
    await settings.getByRole('group', { name: en.settings.texts }).getByLabel(en.settings.ownName.de).check();
    await list.locator('summary').filter({ hasText: en.account.addAnother }).click();
    await list.getByRole('radio', { name: en.case['instagram-private'], exact: true }).check();
    await list.getByRole('button', { name: en.account.add, exact: true }).click();
    await rowOf(list, en, INSTAGRAM.case).waitFor();
    const page = await tabAfter(context, () => nextStep(list, en, INSTAGRAM.case).click());
    await waitForCard(page, en.card.filledTitle);
    await expect(page.locator('[data-expect=reason]')).toHaveValue(/Art\. 21 DSGVO/);
    await page.close();
  });

  await test.step('what is stored is counted', async () => {
    const row = (name: string) => settings.locator('.fact.line').filter({ hasText: name });
    await expect(row(en.settings.holds.accounts)).toContainText('2');
    await expect(row(en.settings.holds.log)).toContainText(/[1-9]/);
    expect(await violations(settings)).toEqual([]);
  });

  await test.step('only the typed word erases, and the proof can be saved before', async () => {
    await settings.locator('summary').filter({ hasText: en.settings.eraseBegin }).click();
    await exportTo(settings, en, 'zip', info.outputPath('proof.zip'));
    await settings.getByRole('button', { name: en.settings.eraseNow }).click();
    const hasFocus = () => settings.getByLabel(/confirm/).evaluate((one) => one === document.activeElement);
    await expect.poll(hasFocus).toBe(true);
    await expect(rowOf(list, en, FACEBOOK.case)).toBeVisible();
    expect(await violations(settings)).toEqual([]);
    await settings.getByLabel(/confirm/).fill(en.settings.eraseWord);
    await settings.getByRole('button', { name: en.settings.eraseNow }).click();
    // The language is a setting, too: all speak as the browser again.
    await expect(settings.getByText(de.settings.erased)).toBeVisible();
    await expect(list.getByRole('heading', { level: 1, name: de.popup.welcome })).toBeVisible();
    const left = await settings.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(): Promise<object> }> } })
        .chrome;
      return [await storage.local?.get(), await storage.session?.get()];
    });
    expect(left).toEqual([{}, {}]);
  });

  await test.step('and it goes on as on the first day', async () => {
    await addAccounts(list, de, [FACEBOOK]);
    await expect(rowOf(list, de, FACEBOOK.case)).toContainText(de.status.open);
  });
});

test('help and about: what it may do, taken from its manifest, without accessibility violations', async ({ start }) => {
  const { list: page, words, origin } = await start({ language: 'en' });
  await page.goto(`${origin}/dashboard.html#about`);
  await page.getByRole('heading', { level: 1, name: words.about.title }).waitFor();
  for (const text of ['*.facebook.com', '*.instagram.com', 'help.meta.com', ...Object.values(words.right)])
    await expect(page.getByText(text, { exact: true })).toBeVisible();
  const refused = page.getByText(words.about.refused.one);
  await expect(refused).toHaveCount(0);
  await page.evaluate("chrome.runtime.sendMessage({ kind: 'wake' })");
  await page.reload();
  await expect(refused).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
});
