import type { Page } from 'puppeteer-core';
import { contactForm } from '../pages/contact-form.ts';
import { pressOnCard, readGuide, waitForCard, waitForGuide } from './guide.ts';
import { addAccounts, nextStep, rowText } from './popup.ts';
import { expect, FACEBOOK, INSTAGRAM, test } from './test.ts';

const FORM = 'https://www.facebook.com/help/contact/6359191084165019';
const LOOK_ALIKE = FORM.replace('.com', '.com.example.org');
const INSTAGRAMS = 'https://help.instagram.com/contact/233964459562201';

const german = { language: 'de' } as const;
const facebooks = { ...german, brand: 'facebook', formId: '6359191084165019' } as const;
/** What stands where, so that one browser shows all that can be different. */
const PAGES = new Map<string, string>([
  [FORM, contactForm({ ...facebooks, unlike: true })],
  [LOOK_ALIKE, contactForm(facebooks)],
  [INSTAGRAMS, contactForm({ ...german, brand: 'instagram', formId: '233964459562201', answer: 'refused' })],
]);

/** What stands in all fields that a person could fill. */
const typed = (page: Page) =>
  page.$$eval('input:not([type=hidden]),textarea', (all) =>
    all.map((one) => (one as HTMLInputElement).value).filter(Boolean),
  );

test('de: links, feeds, look-alikes, a page that changed, the next way, a refusal', async ({ start }) => {
  const { firefox, popup, words } = await start({ language: 'de', serving: { overrides: PAGES } });
  await addAccounts(popup, words, [FACEBOOK, INSTAGRAM]);
  const open = async (at: string) => {
    const page = await firefox.browser.newPage();
    await page.goto(at);
    return page;
  };

  await test.step('a feed and a look-alike get nothing, and a policy that follows in the same document is marked', async () => {
    const [feed, fake] = [await open('https://www.facebook.com/'), await open(LOOK_ALIKE)];
    const policy = await open('https://www.facebook.com/privacy/policy/');
    await waitForGuide(firefox, policy, ({ rings, card }) => rings.length > 0 && card !== undefined);
    expect([await readGuide(firefox, feed), await readGuide(firefox, fake)]).toEqual([undefined, undefined]);
    expect(await typed(fake)).toEqual([]);
    await feed.bringToFront();
    await feed.evaluate((form) => {
      history.pushState({}, '', '/privacy/policy/');
      document.body.innerHTML = `<main><a href="${form}">Widerspruchsrecht</a></main>`;
    }, FORM);
    await waitForGuide(firefox, feed, ({ rings }) => rings.length === 1);
  });

  await test.step('a known address that looks unlike itself is not filled, and the next way works', async () => {
    const page = await firefox.tabAfter(/6359191084165019/, () => nextStep(popup, words, FACEBOOK.case));
    await waitForCard(firefox, page, words.card.changedTitle, 15_000);
    expect(await typed(page)).toEqual([]);
    await pressOnCard(firefox, page, words.card.next);
    await waitForCard(firefox, page, words.card.filledTitle, 15_000);
    expect(page.url()).toContain('712876720715583');
    expect(await typed(page)).toContain(FACEBOOK.email);
  });

  await test.step('a refusal is an answer and no confirmation', async () => {
    const page = await firefox.tabAfter(/help\.instagram\.com/, () => nextStep(popup, words, INSTAGRAM.case));
    await waitForCard(firefox, page, words.card.filledTitle);
    await (await page.$('[data-expect=submit]'))?.click();
    await waitForCard(firefox, page, words.card.refusedTitle);
    await expect.poll(() => rowText(popup, words, INSTAGRAM.case)).not.toContain(words.status.confirmed);
  });
});
