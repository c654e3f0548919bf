import { type PolicyLook, policy } from '../pages/policy.ts';
import { policyWithDialog } from '../pages/policy-dialog.ts';
import { tabAfter } from './extension.ts';
import { distance, waitForCard, waitForGuide } from './guide.ts';
import { otherWay } from './popup.ts';
import { expect, FACEBOOK, test } from './test.ts';

const WWW = 'https://www.facebook.com/privacy/policy/';
const PAGES: readonly [url: string, look: PolicyLook][] = [
  [WWW, 'direct'],
  [WWW, 'wrapped'],
  [WWW, 'ai-form'],
  [WWW, 'late'],
  ['https://de-de.facebook.com/privacy/policy/?subpage=7.subpage.11-ObjectYouHaveThe', 'direct'],
  ['https://mbasic.facebook.com/privacy/policy/printable/', 'printable'],
  ['https://www.facebook.com/privacy/genai', 'centre'],
  ['https://privacycenter.instagram.com/policy/', 'direct'],
  ['https://privacycenter.instagram.com/policy/', 'wrapped'],
];

for (const language of ['de', 'en'] as const)
  test(`${language}: on a policy the links to the objection are marked, all of them and nothing else`, async ({
    start,
  }) => {
    const { context, serve } = await start({ language });
    for (const [url, look] of PAGES)
      await test.step(`${url} (${look})`, async () => {
        serve({ policy: look });
        const page = await context.newPage();
        await page.goto(url);
        const wanted = page.locator('[data-expect=ring]');
        await wanted.first().waitFor();
        const count = await wanted.count();
        const { rings } = await waitForGuide(page, (guide) => guide.rings.length >= count);
        expect(rings).toHaveLength(count);
        for (const [n, ring] of rings.entries()) {
          const box = await wanted.nth(n).boundingBox();
          expect(box && distance(ring, box)).toBeLessThanOrEqual(2);
        }
        await expect(wanted.first()).toBeInViewport();
        await page.close();
      });
  });

test('a link that opens a new tab takes the task along, and the form there is filled', async ({ start }) => {
  const url = `${WWW}?subpage=7.subpage.11-ObjectYouHaveThe`;
  const html = policy({ language: 'de', brand: 'facebook', look: 'ai-form' }).replace(
    'data-expect="ring"',
    'data-expect="ring" target="_blank"',
  );
  const { context, list, words } = await start({ language: 'de', serving: { overrides: new Map([[url, html]]) } }, [
    FACEBOOK,
  ]);
  const page = await tabAfter(context, async () =>
    (await otherWay(list, words, FACEBOOK.case, 'facebook-policy')).click(),
  );
  await page.waitForURL(url);
  await waitForCard(page, words.card.linkTitle);
  const form = await tabAfter(context, () => page.locator('[data-expect=ring]').first().click());
  await waitForCard(form, words.card.filledTitle);
  await expect(form.locator('[data-expect=email]')).toHaveValue(FACEBOOK.email ?? '');
});

test('the ring takes no click, and the page is brought to it only once', async ({ start }) => {
  const { context } = await start({ language: 'de', serving: { policy: 'direct' } });
  const page = await context.newPage();
  await page.goto(WWW);
  await waitForGuide(page, ({ rings }) => rings.length > 0);
  await expect(page.locator('[data-expect=ring]').first()).toBeInViewport();
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => document.body.append('something new'));
  await waitForGuide(page, ({ rings }) => (rings[0]?.y ?? 0) > 700);
  await page.locator('[data-expect=ring]').first().click();
  await page.waitForURL(/subpage=/);
});

for (const address of ['push', 'stay'] as const)
  test(`a chapter in a dialog (${address}): first the chapter is marked, then the link in it, and back again`, async ({
    start,
  }) => {
    const html = policyWithDialog(address);
    const { context, words } = await start({ language: 'de', serving: { overrides: new Map([[/policy\//, html]]) } });
    const page = await context.newPage();
    await page.goto(WWW);
    const chapter = page.locator('#chapter');
    const link = page.locator('[data-expect=ring]');
    const around = async (target: typeof link, title: string) => {
      await waitForCard(page, title);
      const { rings } = await waitForGuide(page, (guide) => guide.rings.length === 1);
      const box = await target.boundingBox();
      expect(rings[0] && box && distance(rings[0], box)).toBeLessThanOrEqual(2);
    };
    await around(chapter, words.card.chapterTitle);
    await chapter.click();
    await around(link, words.card.linkTitle);
    // Drawn anew: another element in the same place.
    await page.evaluate(() => (window as unknown as { redraw(): void }).redraw());
    await around(link, words.card.linkTitle);
    await page.locator('#close').click();
    await around(chapter, words.card.chapterTitle);
    if (address === 'stay') return;
    await page.goForward();
    await around(link, words.card.linkTitle);
    await page.goBack();
    await around(chapter, words.card.chapterTitle);
  });

test('the link in a dialog opens a tab in which the guide goes on', async ({ start }) => {
  const overrides = new Map([[/policy\//, policyWithDialog('push')]]);
  const { context, list, words } = await start({ language: 'de', serving: { overrides } }, [FACEBOOK]);
  const page = await tabAfter(context, async () =>
    (await otherWay(list, words, FACEBOOK.case, 'facebook-policy')).click(),
  );
  await waitForCard(page, words.card.chapterTitle);
  await page.locator('#chapter').click();
  await waitForCard(page, words.card.linkTitle);
  const portal = await tabAfter(context, () => page.locator('[data-expect=ring]').click());
  await waitForCard(portal, words.card.linkTitle);
  await waitForCard(portal, 'Anna');
});
