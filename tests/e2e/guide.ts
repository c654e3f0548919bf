import type { Page } from '@playwright/test';
import { debuggerOf, insideGuide } from './inside.ts';

/** What a person sees of the guide on a page. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type CardButton = { readonly name: string; readonly box: Box };
export type Card = { readonly box: Box; readonly text: string; readonly buttons: readonly CardButton[] };
export type Guide = { readonly rings: readonly Box[]; readonly card?: Card };

/** The guide as it is now; undefined where it has put nothing on the page. */
export function readGuide(page: Page): Promise<Guide | undefined> {
  return insideGuide(page, (root) => {
    const box = (one: Element): Box => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, width, height };
    };
    const drawn = (inside: ParentNode, selector: string) =>
      [...inside.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0);
    const words = (one: Node): string => {
      const all = [...one.childNodes].map((child) => (child.nodeType === 3 ? (child.nodeValue ?? '') : words(child)));
      return all.join(' ').replace(/\s+/g, ' ').trim();
    };
    const button = (one: Element) => ({ name: one.getAttribute('aria-label') ?? words(one), box: box(one) });
    const [card] = drawn(root, '[part~=card]');
    return {
      rings: drawn(root, '[part~=ring]').map(box),
      ...(card && { card: { box: box(card), text: words(card), buttons: drawn(card, 'button').map(button) } }),
    };
  });
}

/** Waits until the guide satisfies `is`, asked after `before`; throws with what was there instead. */
export async function waitForGuide(
  page: Page,
  is: (guide: Guide) => boolean,
  timeout = 20_000,
  before?: () => Promise<void>,
): Promise<Guide> {
  const end = Date.now() + timeout;
  let guide: Guide | undefined;
  while (Date.now() < end) {
    await before?.();
    guide = await readGuide(page);
    if (guide && is(guide)) return guide;
    // A test's own clock: the guide announces nothing to the outside that one could wait for.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the guide at ${page.url()} did not get there, it is: ${JSON.stringify(guide, null, 1)}`);
}

/** Waits for the card to say this. */
export async function waitForCard(page: Page, text: string | RegExp, timeout?: number): Promise<Card> {
  const guide = await waitForGuide(page, ({ card }) => card !== undefined && matches(card.text, text), timeout);
  if (!guide.card) throw new Error('a card was just there');
  return guide.card;
}

/** Presses a button of the card as a person does: with the mouse, at the place where it is. */
export async function pressOnCard(page: Page, name: string | RegExp): Promise<void> {
  const { x, y } = await middleOnCard(page, name);
  await page.mouse.click(x, y);
}

/** The same, holding the button down for some frames, as a finger does. */
export async function holdOnCard(
  page: Page,
  name: string | RegExp,
  button: 'left' | 'middle' | 'right' = 'left',
): Promise<void> {
  const { x, y } = await middleOnCard(page, name);
  const frames = () => page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
  await page.mouse.move(x, y);
  await page.mouse.down({ button });
  await frames();
  await page.mouse.up({ button });
  await frames();
}

/** Taps on a button of the card with a finger, shortly. */
export async function tapOnCard(page: Page, name: string | RegExp): Promise<void> {
  const { x, y } = await middleOnCard(page, name);
  await (await debuggerOf(page)).send('Input.synthesizeTapGesture', { x, y, duration: 20 });
}

/** The middle of a button, after scrolling the card to where it is to be seen. */
async function middleOnCard(page: Page, name: string | RegExp): Promise<{ readonly x: number; readonly y: number }> {
  const named = ({ card }: Guide) => card?.buttons.findIndex((one) => matches(one.name, name)) ?? -1;
  const at = named(await waitForGuide(page, (guide) => named(guide) >= 0));
  const scroll = (root: ShadowRoot, n: number) => {
    const buttons = [...root.querySelectorAll('[part~=card] button')].filter((one) => one.getClientRects().length > 0);
    buttons[n]?.scrollIntoView({ block: 'nearest' });
  };
  await insideGuide(page, scroll, at);
  const box = (await readGuide(page))?.card?.buttons[at]?.box;
  if (!box) throw new Error(`the card's button ${name} went away`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Markup and styles inside the guide's closed shadow root. */
export async function readShadow(page: Page): Promise<string> {
  return (await insideGuide(page, (root) => root.innerHTML)) ?? '';
}

/** How far the ring is from what it should be around, in CSS pixels: the largest difference of any edge. */
export function distance(ring: Box, target: Box): number {
  const edges = (box: Box) => [box.x, box.y, box.x + box.width, box.y + box.height];
  return Math.max(...edges(ring).map((edge, i) => Math.abs(edge - (edges(target)[i] ?? Number.NaN))));
}

function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}
