import { tabAfter } from './extension.ts';
import { waitForCard, waitForGuide } from './guide.ts';
import { tabTo } from './keyboard.ts';
import { nextStep, rowOf } from './popup.ts';
import { expect, FACEBOOK, test } from './test.ts';

test('the main job by keyboard alone: from the first visit to the exported proof', { tag: '@both' }, async ({
  start,
}) => {
  const { context, list, words } = await start({ language: 'de' });
  const press = async (target: Parameters<typeof tabTo>[1], key: string, page = list) => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  await test.step('accounts', async () => {
    const name = words.case[FACEBOOK.case];
    await press(list.getByRole('checkbox', { name, exact: true }), 'Space');
    await tabTo(list, list.getByLabel(words.account.email));
    await list.keyboard.type(FACEBOOK.email ?? '');
    await press(list.getByRole('button', { name: words.account.addAll }), 'Enter');
  });
  const step = nextStep(list, words, FACEBOOK.case);
  await step.waitFor();
  await tabTo(list, step);
  const page = await tabAfter(context, () => list.keyboard.press('Enter'));

  await test.step('the card is reached, and gives the focus back to nobody but the user', async () => {
    await waitForCard(page, words.card.filledTitle);
    const host = page.locator('widerspruchslotse-guide');
    expect(await host.evaluate((element) => element === document.activeElement)).toBe(false);
    await press(host, 'Enter', page);
    // The first of its buttons folds the card.
    await waitForGuide(page, ({ card }) => card?.buttons.some(({ name }) => name === words.card.expand) ?? false);
    await page.keyboard.press('Enter');
    await waitForCard(page, words.card.filledTitle);
  });
  await test.step('form', async () => {
    // The card stands behind the whole page.
    await tabTo(page, page.locator('[data-expect=submit]'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await waitForCard(page, words.card.confirmedTitle);
  });
  await test.step('proof', async () => {
    await list.bringToFront();
    await expect(rowOf(list, words, FACEBOOK.case)).toContainText(words.status.confirmed);
    const saving = list.waitForEvent('download');
    await press(list.getByRole('button', { name: words.proof.zip }), 'Enter');
    expect((await saving).suggestedFilename()).toMatch(/\.zip$/);
  });
});
