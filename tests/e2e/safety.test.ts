import { tabAfter } from './extension.ts';
import { pressOnCard, readGuide, waitForCard, waitForGuide } from './guide.ts';
import { nextStep, rowOf } from './popup.ts';
import { expect, FACEBOOK, test } from './test.ts';

const FORM = 'https://www.facebook.com/help/contact/6359191084165019';

test('a known address that looks unlike itself is not filled, and the next way is offered', async ({ start }) => {
  const { context, list, words } = await start({ language: 'en', serving: { form: { unlike: true } } }, [FACEBOOK]);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.changedTitle, 12_000);
  for (const field of await page.locator('input:not([type=hidden]),textarea').all())
    await expect(field).toHaveValue('');
  await pressOnCard(page, words.card.copy);
  await waitForGuide(page, ({ card }) =>
    Boolean(card?.text.includes(words.card.copied) || card?.text.includes(words.card.notCopied)),
  );
  await pressOnCard(page, words.card.next);
  await page.waitForURL('**/help/contact/712876720715583');
  await expect(rowOf(list, words, FACEBOOK.case)).toContainText(words.status.begun);
});

test('search, comments, login and composer beside the form stay empty', async ({ start }) => {
  const extra = ['search', 'comment', 'login', 'composer'] as const;
  const { context, list, words } = await start({ language: 'de', serving: { form: { extra } } }, [FACEBOOK]);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.filledTitle);
  const touched = await page.locator('[data-expect=never]').evaluateAll((all) =>
    all
      .flatMap((one) => [one, ...one.querySelectorAll('input,textarea,[contenteditable]')])
      .map((one) => (one as HTMLInputElement).value || (one.matches('[contenteditable]') ? one.textContent : ''))
      .filter((text) => /21|anna@/.test(text ?? '')),
  );
  expect(touched).toEqual([]);
  expect(await page.locator('[data-expect=never]').count()).toBeGreaterThan(3);
});

test('a form that goes away is missed after a while, and guided again once it is back', async ({ start }) => {
  const { context, list, words } = await start({ language: 'de', serving: {} }, [FACEBOOK]);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.filledTitle);
  await page.evaluate(() => {
    const form = document.querySelector('form');
    const place = form?.parentElement;
    form?.remove();
    Object.assign(window, { giveBack: () => form && place?.append(form) });
  });
  await waitForCard(page, words.card.lostTitle);
  await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
  await waitForCard(page, words.card.filledTitle);
  await waitForGuide(page, ({ rings }) => rings.length === 1);

  await pressOnCard(page, words.card.undo);
  await waitForCard(page, words.card.undoneTitle);
  const toggle = () => page.locator('form').evaluate((form) => form.toggleAttribute('hidden'));
  await toggle();
  await waitForCard(page, words.card.lostTitle);
  await toggle();
  await waitForGuide(page, ({ card }) => card?.buttons.some(({ name }) => name === words.card.fill) ?? false);
});

test('a login wall is named and nothing is filled into it', async ({ start }) => {
  const { context, list, words } = await start({ language: 'de', serving: { instead: 'login' } }, [FACEBOOK]);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.loginTitle);
  for (const field of await page.locator('input:not([type=hidden])').all()) await expect(field).toHaveValue('');
});

for (const url of [
  'https://facebook.com.example.org/help/contact/712876720715583',
  'https://faceb00k.com/privacy/policy/',
  'https://help-meta.com/support/privacy/',
  'https://evil.example/privacy/policy/?https://www.facebook.com/privacy/policy/',
])
  test(`on ${new URL(url).hostname} nothing happens at all`, async ({ start }) => {
    const real = 'https://www.facebook.com/privacy/policy/?real';
    const body = `<!doctype html><html lang="de"><title>Facebook</title><h1>Datenschutzrichtlinie</h1><a href="${FORM}">Widerspruchsrecht</a>`;
    const { context } = await start({
      language: 'de',
      serving: {
        overrides: new Map([
          [url, body],
          [real, body],
        ]),
      },
    });
    const [fake, page] = [await context.newPage(), await context.newPage()];
    await fake.goto(url);
    await fake.evaluate(() => document.body.append('later'));
    // The same page under the real address is marked: by then the look-alike would have been, too.
    await page.goto(real);
    await waitForGuide(page, ({ rings }) => rings.length === 1);
    expect(await readGuide(fake)).toBeUndefined();
  });

test('a feed in which people quote the right to object is left alone', async ({ start }) => {
  const { context } = await start({ language: 'de' });
  const page = await context.newPage();
  await page.goto('https://www.facebook.com/');
  // In the same document, a policy opens without a reload: the guide comes only now.
  expect(await readGuide(page)).toBeUndefined();
  await page.evaluate((form) => {
    history.pushState({}, '', '/privacy/policy/');
    document.body.insertAdjacentHTML('afterbegin', `<main><a id="target" href="${form}">Widerspruchsrecht</a></main>`);
  }, FORM);
  const { rings } = await waitForGuide(page, (guide) => guide.rings.length > 0);
  expect(rings).toHaveLength(1);
});
