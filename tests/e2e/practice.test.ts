import type { Page } from '@playwright/test';
import { distance, waitForCard, waitForGuide } from './guide.ts';
import { tabTo } from './keyboard.ts';
import { expect, test } from './test.ts';

/** Databases of the extension, without the part of a name that is drawn by lot. */
const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name.replace(/-[0-9a-f-]{36}$/, '')));

test('practice: from the first visit to the first marked link in at most four clicks, and nothing real is touched', async ({
  start,
}) => {
  const { list, words, origin } = await start({ language: 'en' });
  let clicks = 1; // the toolbar button
  const click = async (page: Page, name: string) => {
    clicks += 1;
    await page.getByRole('link', { name }).click();
  };
  await click(list, words.popup.practice);
  await click(list, words.practice.start.begin);
  const { rings } = await waitForGuide(list, (guide) => guide.rings.length === 1);
  expect(clicks).toBeLessThanOrEqual(4);
  const link = list.getByRole('link', { name: words.practice.policy.link });
  const box = await link.boundingBox();
  expect(box && rings[0] && distance(rings[0], box)).toBeLessThanOrEqual(2);
  await waitForCard(list, words.practice.card.name);

  await test.step('a practice that is left leaves nothing behind', async () => {
    expect(await databases(list)).toContain('widerspruchslotse-practice');
    await list.goto(`${origin}/popup.html`);
    await expect.poll(() => databases(list)).toEqual(['widerspruchslotse']);
  });
});

test('practice: the whole way by keyboard alone', async ({ start }) => {
  test.setTimeout(60_000); // five pages, and each key pressed
  const { list: page, words, origin } = await start({ language: 'de' });
  await tabTo(page, page.locator('a[href="/practice.html"]'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: words.practice.start.title }).waitFor();

  await tabTo(page, page.locator('a[href="#policy"]'));
  await page.keyboard.press('Enter');
  await waitForCard(page, words.card.linkTitle);
  await expect(page.getByText(words.practice.mark)).toBeVisible();

  await test.step('link', async () => {
    await tabTo(page, page.locator('main a[href="#form"]'));
    await page.keyboard.press('Enter');
    const card = await waitForCard(page, words.card.filledTitle);
    expect(card.text).toContain(words.practice.account);
    await expect(page.getByLabel(words.practice.form.email)).toHaveValue('uebung@example.org');
    await expect(page.getByLabel(words.practice.form.reason)).toHaveValue(/Art\. 21 DSGVO/);
    await expect(page.getByText(words.practice.mark)).toBeVisible();
  });

  await test.step('form and code', async () => {
    await tabTo(page, page.locator('main button[type=submit]'));
    await page.keyboard.press('Enter');
    await waitForCard(page, words.card.codeTitle);
    await expect(page.getByText(words.practice.mark)).toBeVisible();
    const code = (await page.locator('.mail').innerText()).match(/\d{3} \d{3}/)?.[0] ?? '';
    await tabTo(page, page.locator('#practice-code'));
    await page.keyboard.type(code === '000 000' ? '111111' : '000000');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(words.practice.codePage.wrong);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await waitForCard(page, words.practice.card.confirmedTitle);
    await expect(page.getByText(words.practice.mark)).toBeVisible();
  });

  await test.step('proof', async () => {
    await tabTo(page, page.locator('a[href="#proof"]'));
    await page.keyboard.press('Enter');
    await expect(page.getByText(words.practice.proof.unreal)).toBeVisible();
    const entries = await page.locator('.event').allInnerTexts();
    expect(entries.length).toBe(5);
    for (const entry of entries) expect(entry).toMatch(/^Übung: /);
    expect(entries.at(-1)).toContain(words.practice.answer.text);
    await expect(page.getByRole('button', { name: words.proof.zip })).toHaveCount(0);
    await expect(page.locator('widerspruchslotse-guide')).toHaveCount(0);
  });

  await test.step('once more, and done', async () => {
    await tabTo(page, page.locator('main button'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: words.practice.start.title }).waitFor();
    expect(await databases(page)).toHaveLength(2);
  });

  await test.step('the real log has nothing of it', async () => {
    await page.goto(`${origin}/dashboard.html#log`);
    await expect(page.getByText(words.dashboard.empty)).toBeVisible();
  });
});
