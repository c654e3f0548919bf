import type { Page } from '@playwright/test';
import { wordsIn } from './popup.ts';
import { cardAlone, EMPTY, FULL, fillStore, guided, open, type Surface } from './surfaces.ts';
import { expect, FACEBOOK, type Lotse, test } from './test.ts';
import { violations } from './violations.ts';

/** 320 px is also what 640 px are at 200 % zoom (WCAG 1.4.10). */
const NARROW = { width: 320, height: 640 };
const KEYS = keysIn(wordsIn('de'));
const WIDE = { width: 1280, height: 800 };

for (const [language, colorScheme] of [
  ['de', 'light'],
  ['en', 'dark'],
] as const) {
  test(`${language}, ${colorScheme}: every surface fits, names all it shows, and has no accessibility violations`, async ({
    start,
  }) => {
    test.setTimeout(300_000);
    const lotse = await start({ language });
    const page = await lotse.context.newPage();
    await page.emulateMedia({ colorScheme });
    const look = (surface: Surface) =>
      test.step(surface.name, async () => {
        await page.setViewportSize(WIDE);
        await open(page, surface, lotse);
        await judge(page, surface.name);
        await page.setViewportSize(NARROW);
        expect.soft(await faults(page), `${surface.name} at 320 px`).toEqual([]);
      });
    for (const surface of EMPTY) await look(surface);
    await fillStore(lotse, language);
    for (const surface of FULL) await look(surface);
  });

  test(`${language}, ${colorScheme}: every state of the card fits, and has no accessibility violations`, async ({
    start,
  }) => {
    test.setTimeout(300_000);
    const lotse: Lotse = await start({ language }, [FACEBOOK]);
    for (const { name, open: reach } of guided(language))
      await test.step(name, async () => {
        const page = await reach(lotse);
        await page.emulateMedia({ colorScheme });
        const copy = await cardAlone(page, lotse);
        await copy.emulateMedia({ colorScheme });
        await copy.setViewportSize(NARROW);
        expect(await copy.locator('#host').getByRole('button').count()).toBeGreaterThan(2);
        await judge(copy, name);
        await copy.close();
        await page.close();
      });
  });
}

test('forced colours leave ring and buttons to be seen; reduced motion moves nothing', async ({ start, engine }) => {
  test.skip(engine === 'firefox', 'Firefox ESR can’t be told to force colours');
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const [filled] = guided('de');
  const page = await filled?.open(lotse);
  if (!page) throw new Error('the card has a first state');
  const copy = await cardAlone(page, lotse);
  await copy.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const styles = await copy.evaluate(() => {
    const root = document.getElementById('host')?.shadowRoot;
    const style = (one: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, borderTopStyle, animationName, display } =
        getComputedStyle(one);
      return { outlineStyle, outlineWidth, outlineColor, borderTopStyle, animationName, display };
    };
    const ring = root?.querySelector('[part=ring]');
    return {
      ring: ring && style(ring),
      highlight: getComputedStyle(Object.assign(document.body, { style: 'color: Highlight' })).color,
      buttons: [...(root?.querySelectorAll('.actions button') ?? [])].map(style),
    };
  });
  expect(styles.ring).toMatchObject({ outlineStyle: 'solid', outlineWidth: '3px', animationName: 'none' });
  expect(styles.ring?.outlineColor).toBe(styles.highlight);
  expect(styles.buttons.length).toBeGreaterThan(1);
  for (const button of styles.buttons) expect(button.borderTopStyle).toBe('solid');

  await lotse.list.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await lotse.list.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((one) => ({ one: one.className, ...getComputedStyle(one) }))
      .filter((style) => style.animationName !== 'none' || Number.parseFloat(style.transitionDuration) > 0.01)
      .map(({ one }) => one),
  );
  expect(moving).toEqual([]);
});

async function judge(page: Page, name: string): Promise<void> {
  expect.soft(await faults(page), name).toEqual([]);
  expect.soft(await violations(page), name).toEqual([]);
}

/** What stands out of the page or is cut off, and words that were never meant for people. */
async function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate((keys) => {
    const found: string[] = [];
    const root = document.getElementById('host')?.shadowRoot ?? document;
    const name = (one: Element) => `${one.localName}.${one.className} “${one.textContent?.trim().slice(0, 40)}”`;
    const scrolls = (one: Element | null): boolean =>
      one !== null && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    for (const one of root.querySelectorAll('*')) {
      if (one.matches('[part=ring]')) continue;
      if (!one.checkVisibility({ visibilityProperty: true })) continue;
      const box = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      // What only screen readers get is one pixel small.
      if (box.width <= 1 || box.height <= 1) continue;
      if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(one)) found.push(`out of the page: ${name(one)}`);
      const isCut = /hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
      if (isCut && one.clientWidth > 1 && !one.matches('input,select')) found.push(`cut off: ${name(one)}`);
      for (const node of one.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').trim() : '';
        if (keys.includes(text) || (/\{\w+\}|\bundefined\b|\[object |\bNaN\b/.test(text) && !one.closest('pre,code')))
          found.push(`no word for people: ${text}`);
      }
    }
    if ((document.scrollingElement?.scrollWidth ?? 0) > innerWidth + 1) found.push('the page scrolls sideways');
    return found;
  }, KEYS);
}

/** Each word's place in a locale's file: what a careless surface would show instead of it. */
function keysIn(words: object, before = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [before + key].filter((one) => one.includes('.')) : keysIn(word, `${before}${key}.`),
  );
}
