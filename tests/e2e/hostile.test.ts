import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { contactForm } from '../pages/contact-form.ts';
import { takingClicks } from '../pages/hostile.ts';
import { policy } from '../pages/policy.ts';
import { NO_POPUP, pressAction, says, violationsIn } from './action.ts';
import { type Engine, tabAfter } from './extension.ts';
import { holdOnCard, pressOnCard, readGuide, tapOnCard, waitForCard, waitForGuide } from './guide.ts';
import { debuggerOf } from './inside.ts';
import { nextStep, otherWay, wordsIn } from './popup.ts';
import { expect, FACEBOOK, test } from './test.ts';

const POLICY = 'https://www.facebook.com/privacy/policy/?subpage=7.subpage.11-ObjectYouHaveThe';
const FORM = 'https://www.facebook.com/help/contact/6359191084165019';
/** What the page does in all, 10 000 times a second for 10 s. */
const CHANGES = 100_000;

/** Runs in the page: hides, moves and replaces what the guide marks; what the guide itself puts there is thrown out. */
function fight(selector: string): string {
  const fighting = (wanted: string, most: number) => {
    let done = 0;
    const isOwn = wanted.startsWith('widerspruchslotse');
    const change = () => {
      const all = document.querySelectorAll<HTMLElement>(wanted);
      const one = all[done % all.length];
      done += 1;
      if (!one) return;
      if (isOwn) one.remove();
      else if (done % 3 === 0) one.hidden = !one.hidden;
      else if (done % 3 === 1) one.replaceWith(one.cloneNode(true));
      else one.parentElement?.append(one);
    };
    Object.assign(window, { changes: () => done });
    const timer = setInterval(() => {
      for (let n = 0; n < 100; n++) change();
      if (done >= most) clearInterval(timer);
    }, 10);
  };
  return `<script>(${fighting})(${JSON.stringify(selector)}, ${CHANGES})</script>`;
}

/**
 * How often functions of ours were called on this page since `count`. To look at a page once takes hundreds of calls, so
 * that fewer than one for each change means that most of them were passed over.
 */
async function counting(engine: Engine, page: Page): Promise<() => Promise<number>> {
  // Nobody counts them there.
  if (engine === 'firefox') return async () => 0;
  const session = await debuggerOf(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return async () => {
    const { result } = await session.send('Profiler.takePreciseCoverage');
    const ours = result.filter((script) => script.url.startsWith('chrome-extension:'));
    // On a slow machine most of them have done their work before the count begins.
    expect(ours.length, 'scripts of ours are seen').toBeGreaterThan(0);
    return ours.flatMap((script) => script.functions).reduce((sum, one) => sum + (one.ranges[0]?.count ?? 0), 0);
  };
}

const finished = (page: Page) =>
  page.waitForFunction(
    (most) => (window as unknown as { changes: () => number }).changes() >= most,
    CHANGES,
    // Ten seconds of the page's own clock; a busy machine takes longer.
    { timeout: 60_000 },
  );

test('a policy that changes 10 000 times a second is given up with a word, a text and the next way', async ({
  start,
  engine,
}) => {
  test.setTimeout(120_000);
  const html = policy({ language: 'de', brand: 'facebook', look: 'ai-form' }).replace(
    '</body>',
    `${fight('[data-expect=ring]')}</body>`,
  );
  const { context, list, words } = await start({ language: 'de', serving: { overrides: new Map([[POLICY, html]]) } }, [
    FACEBOOK,
  ]);
  const page = await tabAfter(context, async () =>
    (await otherWay(list, words, FACEBOOK.case, 'facebook-policy')).click(),
  );
  const calls = await counting(engine, page);
  await waitForCard(page, words.card.restlessTitle, 30_000);
  await finished(page);
  expect(await calls()).toBeLessThan(CHANGES);
  await waitForGuide(page, ({ rings }) => rings.length === 0);
  const { buttons } = await waitForCard(page, words.card.restlessTitle);
  const names = buttons.map(({ name }) => name);
  expect(names).toContain(words.card.copy);
  expect(names.some((name) => [words.card.next, words.card.nextLetter, words.card.nextManual].includes(name))).toBe(
    true,
  );
});

test('a page that throws out what the guide puts there wins, and the popup says so', async ({ start, engine }) => {
  test.setTimeout(120_000);
  test.skip(engine === 'firefox', NO_POPUP);
  const html = policy({ language: 'de', brand: 'facebook', look: 'ai-form' }).replace(
    '</body>',
    `${fight('widerspruchslotse-guide')}<script>setInterval(() => document.body.append(''), 5)</script></body>`,
  );
  const lotse = await start({ language: 'de', serving: { overrides: new Map([[POLICY, html]]) } }, [FACEBOOK]);
  const { context, words } = lotse;
  const page = await context.newPage();
  const calls = await counting(engine, page);
  await page.goto(POLICY);
  await finished(page);
  expect(await calls()).toBeLessThan(CHANGES);
  expect((await readGuide(page))?.rings ?? []).toEqual([]);
  await says(await pressAction(lotse, page), words.hindrance.removed);
});

test('a page that throws out the card before it is drawn wins, and the popup says so', async ({ start, engine }) => {
  test.skip(engine === 'firefox', NO_POPUP);
  const script = `<script>
    let thrown = 0;
    new MutationObserver(() => {
      const guide = document.querySelector('widerspruchslotse-guide');
      if (guide) thrown += 1;
      guide?.remove();
    }).observe(document, { childList: true, subtree: true });
  </script>`;
  const html = policy({ language: 'de', brand: 'facebook', look: 'ai-form' }).replace('</body>', `${script}</body>`);
  const lotse = await start({ language: 'de', serving: { overrides: new Map([[POLICY, html]]) } }, [FACEBOOK]);
  const page = await lotse.context.newPage();
  await page.goto(POLICY);
  await page.waitForFunction('thrown >= 20');
  await says(await pressAction(lotse, page), lotse.words.hindrance.removed);
  expect(await page.evaluate('thrown'), 'it is left alone').toBe(20);
});

test('a page that has defined our element’s name does not get what is in it', async ({ start }) => {
  const form = contactForm({ language: 'de', brand: 'facebook', formId: '6359191084165019' });
  const script = `<script>{
    const insides = [];
    customElements.define('widerspruchslotse-guide', class extends HTMLElement {
      constructor() { super(); insides.push(this.attachInternals()); }
    });
    window.leaked = () => insides.some((one) => one.shadowRoot);
  }</script>`;
  const overrides = new Map([[FORM, form.replace('</head>', `${script}</head>`)]]);
  const { context, list, words } = await start({ language: 'de', serving: { overrides } }, [FACEBOOK]);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await page.locator('html > [popover=manual]').waitFor({ state: 'attached' });
  await expect(page.locator('[data-expect=reason]')).toHaveValue(/Art\. 21/);
  expect(await page.evaluate(() => (window as unknown as { leaked: () => boolean }).leaked())).toBe(false);
});

test('a form that is replaced all the time is given up, and what the card offers works', async ({ start, engine }) => {
  test.setTimeout(120_000);
  const words = wordsIn('de');
  const form = contactForm({ language: 'de', brand: 'facebook', formId: '6359191084165019' });
  const html = form.replace('</body>', `${fight('form')}</body>`);
  const { context, list } = await start({ language: 'de', serving: { overrides: new Map([[FORM, html]]) } }, [
    FACEBOOK,
  ]);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  const calls = await counting(engine, page);
  await finished(page);
  expect(await calls()).toBeLessThan(CHANGES);
  await waitForCard(page, words.card.restlessTitle, 30_000);
  await waitForGuide(page, ({ rings }) => rings.length === 0);
  await pressOnCard(page, words.card.next);
  await page.waitForURL('**/help/contact/712876720715583');
});

test('a page that styles everything away and lays itself over everything leaves card and ring as they are', async ({
  start,
}) => {
  const form = contactForm({ language: 'de', brand: 'facebook', formId: '6359191084165019' });
  const style = '<style>html * { all: unset !important } html :not(:root) { opacity: 0.01 !important }</style>';
  const cover = `<script>{
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed!important;inset:0!important;z-index:2147483647!important;background:red!important';
    cover.style.setProperty('pointer-events', 'auto', 'important');
    setTimeout(() => document.documentElement.append(cover), 3000);
    addEventListener('keydown', (event) => event.stopPropagation(), true);
  }</script>`;
  const overrides = new Map([[FORM, form.replace('</body>', `${style}${cover}</body>`)]]);
  const { context, list, words } = await start({ language: 'de', serving: { overrides } }, [FACEBOOK]);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await page.locator('html > div').waitFor({ state: 'attached' });
  const { rings, card } = await waitForGuide(page, ({ card }) => card !== undefined);
  expect(card?.box.width).toBeGreaterThan(300);
  expect(card?.text).toContain(words.card.name);
  expect(rings.length).toBeLessThanOrEqual(1);
  // Above the cover: a click there reaches the card.
  await pressOnCard(page, words.card.minimise);
  await waitForGuide(page, (guide) => guide.card?.buttons.some(({ name }) => name === words.card.expand) ?? false);
});

test('a page that takes every click before the card gets it is told of on the card and in the popup', async ({
  start,
  engine,
}, info) => {
  test.skip(engine === 'firefox', NO_POPUP);
  const form = contactForm({ language: 'de', brand: 'facebook', formId: '6359191084165019' });
  const overrides = new Map([[FORM, takingClicks(form)]]);
  const lotse = await start({ language: 'de', serving: { overrides } }, [FACEBOOK]);
  const { context, list, words } = lotse;
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.filledTitle);
  for (let n = 0; n < 2; n++) await holdOnCard(page, words.card.undo);
  const { text } = await waitForCard(page, words.card.unheard);
  expect(text, 'nothing was undone').toContain(words.card.filledTitle);
  const popup = await pressAction(lotse, page);
  await says(popup, words.hindrance.clicks);
  await says(popup, words.popup.cardlessText);
  for (const scheme of ['light', 'dark'] as const) {
    await writeFile(info.outputPath(`popup-${scheme}.png`), await popup.screenshot(scheme));
    expect(await violationsIn(popup), scheme).toEqual([]);
  }
});

test('where clicks arrive nothing is said of it, and a card that was thrown out once comes back', async ({
  start,
  engine,
}) => {
  const { context, list, words } = await start({ language: 'de', serving: {} }, [FACEBOOK]);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.filledTitle);
  const fold = new RegExp(`${words.card.minimise}|${words.card.expand}`);
  for (let n = 0; n < 4; n++) await holdOnCard(page, fold);
  // Pressed with these it stays below the pointer, as a button does that the page keeps from being pressed.
  for (const button of ['middle', 'right'] as const) for (let n = 0; n < 3; n++) await holdOnCard(page, fold, button);
  // Nobody taps there without a touchscreen.
  if (engine === 'chromium') for (let n = 0; n < 4; n++) await tapOnCard(page, fold);
  const { text } = await waitForCard(page, words.card.filledTitle);
  expect(text).not.toContain(words.card.unheard);
  await page.evaluate(() => document.querySelector('widerspruchslotse-guide')?.remove());
  await waitForCard(page, words.card.filledTitle);
});
