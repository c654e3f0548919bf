import type { Page } from 'puppeteer-core';
import type { Box, Guide } from '../e2e/guide.ts';
import { insideGuide } from './bidi.ts';
import type { Firefox } from './firefox.ts';

/** The guide as a person sees it now; undefined where it has put nothing on the page. */
export async function readGuide({ bidi }: Firefox, page: Page): Promise<Guide | undefined> {
  return insideGuide(bidi, page, (root) => {
    const box = (one: Element): Box => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, width, height };
    };
    const drawn = (all: Iterable<Element>) => [...all].filter((one) => one.getClientRects().length > 0);
    const words = (one: Element) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const [card] = drawn(root.querySelectorAll('[part~=card]'));
    return {
      rings: drawn(root.querySelectorAll('[part~=ring]')).map(box),
      ...(card && {
        card: {
          box: box(card),
          text: words(card),
          buttons: drawn(card.querySelectorAll('button')).map((one) => ({
            name: one.getAttribute('aria-label') ?? words(one),
            box: box(one),
          })),
        },
      }),
    };
  });
}

/** Waits until the guide satisfies `is`; throws with what was there instead. */
export async function waitForGuide(
  firefox: Firefox,
  page: Page,
  is: (guide: Guide) => boolean,
  timeout = 30_000,
): Promise<Guide> {
  const end = Date.now() + timeout;
  let guide: Guide | undefined;
  while (Date.now() < end) {
    // The page may be on its way to another document.
    guide = await readGuide(firefox, page).catch(() => undefined);
    if (guide && is(guide)) return guide;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the guide at ${page.url()} did not get there, it is: ${JSON.stringify(guide, null, 1)}`);
}

/** Waits for the card to say this. */
export async function waitForCard(firefox: Firefox, page: Page, text: string, timeout?: number): Promise<Guide> {
  return waitForGuide(firefox, page, ({ card }) => card?.text.includes(text) ?? false, timeout);
}

/** Presses a button of the card as a person does: with the mouse, at the place where it is. */
export async function pressOnCard(firefox: Firefox, page: Page, name: string): Promise<void> {
  const named = ({ card }: Guide) => card?.buttons.find((one) => one.name.includes(name));
  const box = named(await waitForGuide(firefox, page, (guide) => named(guide) !== undefined))?.box;
  if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
