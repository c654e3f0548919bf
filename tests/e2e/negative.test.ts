import { contactForm } from '../pages/contact-form.ts';
import type { Language } from '../pages/markup.ts';
import { NEGATIVE } from '../pages/negative/index.ts';
import { tabAfter } from './extension.ts';
import { readGuide, waitForCard } from './guide.ts';
import { addressOf, inTabs, served } from './many.ts';
import { nextStep } from './popup.ts';
import { expect, FACEBOOK, test } from './test.ts';

// The browser itself turns Meta's unencrypted addresses into encrypted ones.
const PAGES = NEGATIVE.filter(({ at }) => at.startsWith('https:'));

test('on pages that are none of ours nothing is marked and nothing said', async ({ start }) => {
  test.slow();
  const { context } = await start({ language: 'de', serving: { overrides: served(PAGES) } });
  const wrong: string[] = [];
  await inTabs(context, PAGES, async (page, { name }) => {
    const guide = await readGuide(page);
    if (guide) wrong.push(`${name}: ${guide.rings.length} rings, “${guide.card?.text ?? ''}”`);
  });
  expect(wrong).toEqual([]);
});

test('with a task, the real form is filled wherever it stands, and no other field of the page', async ({ start }) => {
  const forms = PAGES.filter(({ at }) => at.startsWith('https://www.facebook.com/help/contact/712876720715583'));
  expect(forms.length).toBeGreaterThan(10);
  const { context, list, words } = await start({ language: 'de', serving: { overrides: served(PAGES) } }, [FACEBOOK]);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.filledTitle);
  for (const sample of forms) {
    await page.goto(addressOf(sample, PAGES.indexOf(sample)));
    const fields = page.locator('input:not([type=hidden],[type=file],[type=radio]),textarea,[contenteditable]');
    const before = await fields.count();
    const inner = realForm(sample.lang === 'en' ? 'en' : 'de');
    await page.evaluate(
      (html) => document.body.insertAdjacentHTML('beforeend', html),
      `<div role="dialog">${inner}</form></div>`,
    );
    await waitForCard(page, words.card.filledTitle);
    await expect(page.locator('[data-expect=email]')).toHaveValue(FACEBOOK.email ?? '');
    const values = await fields.evaluateAll((all) =>
      all.map((one) => (one as HTMLInputElement).value ?? one.textContent),
    );
    expect(values.slice(0, before).join(), sample.name).not.toMatch(/anna@|KI|AI/);
  }
});

/** The form itself with its title, without the page around it. */
function realForm(language: Language): string {
  const html = contactForm({ language, brand: 'facebook', formId: '712876720715583' });
  const [, inner = ''] = /<div class="sheet"[^>]*>([\s\S]*?)<\/form>/.exec(html) ?? [];
  return inner;
}
