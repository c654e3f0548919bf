import { tabAfter } from './extension.ts';
import { readShadow, waitForCard } from './guide.ts';
import { nextStep, rowOf } from './popup.ts';
import { expect, FACEBOOK, INSTAGRAM, test } from './test.ts';
import { violations } from './violations.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`popup and proof log have no accessibility violations (${colorScheme})`, async ({ start }) => {
    const { context, list, words, id } = await start({ language: 'de' });
    await list.emulateMedia({ colorScheme });
    await list.getByRole('checkbox').first().check();
    expect(await violations(list)).toEqual([]);
    await list.getByRole('button', { name: words.account.addAll }).click();
    await rowOf(list, words, FACEBOOK.case).waitFor();
    for (const summary of await list.locator('summary').all()) if (await summary.isVisible()) await summary.click();
    expect(await violations(list)).toEqual([]);
    const log = await context.newPage();
    await log.emulateMedia({ colorScheme });
    await log.goto(`chrome-extension://${id}/dashboard.html#log`);
    await log.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(log)).toEqual([]);
  });

  test(`the card on the page has no accessibility violations (${colorScheme})`, async ({ start }) => {
    const { context, list, words } = await start({ language: 'de' }, [FACEBOOK, INSTAGRAM]);
    const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
    await waitForCard(page, words.card.filledTitle);
    // Nobody sees into a closed shadow root, axe neither: the same markup and styles, in an open one.
    const copy = await context.newPage();
    await copy.emulateMedia({ colorScheme });
    await copy.goto('https://www.facebook.com/');
    const html = await readShadow(page);
    await copy.setContent(
      '<!doctype html><html lang="de"><title>copy</title><main><h1>copy</h1><div id="host"></div></main></html>',
    );
    await copy.evaluate((markup) => {
      const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = markup;
    }, html);
    expect(await copy.locator('#host').getByRole('button').count()).toBeGreaterThan(3);
    expect(await violations(copy)).toEqual([]);
  });
}
