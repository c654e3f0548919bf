import type { CDPSession, Page } from '@playwright/test';

/**
 * What a person sees of the guide on a page. Its shadow root is closed: no script of the page's gets in, and neither
 * does Playwright; the debugger does.
 */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type CardButton = { readonly name: string; readonly box: Box };
export type Card = { readonly box: Box; readonly text: string; readonly buttons: readonly CardButton[] };
export type Guide = { readonly rings: readonly Box[]; readonly card?: Card };

const HOST = 'widerspruchslotse-guide';

/** The guide as it is now; undefined where it has put nothing on the page. */
export async function readGuide(page: Page): Promise<Guide | undefined> {
  return withDebugger(page, async (session) => (await look(session))?.guide);
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
  await withDebugger(page, (session) => session.send('Input.synthesizeTapGesture', { x, y, duration: 20 }));
}

async function middleOnCard(page: Page, name: string | RegExp): Promise<{ readonly x: number; readonly y: number }> {
  await waitForGuide(page, ({ card }) => card?.buttons.some((one) => matches(one.name, name)) ?? false);
  const box = await withDebugger(page, async (session) => {
    const seen = await look(session);
    const found = seen?.buttons.find((one) => matches(one.name, name));
    if (!found) return undefined;
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: found.node.backendNodeId });
    return boxOf(session, found.node);
  });
  if (!box) throw new Error(`the card's button ${name} went away`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Markup and styles inside the guide's closed shadow root. */
export async function readShadow(page: Page): Promise<string> {
  return withDebugger(page, async (session) => {
    const inside = await insideOf(session);
    const parts = (inside?.children ?? []).map(({ backendNodeId }) =>
      session.send('DOM.getOuterHTML', { backendNodeId }),
    );
    return (await Promise.all(parts)).map((part) => part.outerHTML).join('');
  });
}

/** How far the ring is from what it should be around, in CSS pixels: the largest difference of any edge. */
export function distance(ring: Box, target: Box): number {
  const edges = (box: Box) => [box.x, box.y, box.x + box.width, box.y + box.height];
  return Math.max(...edges(ring).map((edge, i) => Math.abs(edge - (edges(target)[i] ?? Number.NaN))));
}

type Node = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
};
type Seen = { readonly guide: Guide; readonly buttons: readonly { readonly name: string; readonly node: Node }[] };

/** One for each tab: to attach anew for every look is half of what a look costs. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function withDebugger<T>(page: Page, deed: (session: CDPSession) => Promise<T>): Promise<T> {
  const opening = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opening);
  const session = await opening;
  try {
    return await deed(session);
  } finally {
    // Else the browser reports every change of the page from now on.
    await session.send('DOM.disable').catch(() => {}); // the page has gone meanwhile, and the session with it
  }
}

async function look(session: CDPSession): Promise<Seen | undefined> {
  const inside = await insideOf(session);
  if (!inside) return undefined;
  const rings: Box[] = [];
  for (const node of find(inside, (one) => hasPart(one, 'ring'))) {
    const box = await boxOf(session, node);
    if (box) rings.push(box);
  }
  const card = find(inside, (node) => hasPart(node, 'card'))[0];
  const box = card && (await boxOf(session, card));
  if (!card || !box) return { guide: { rings }, buttons: [] };
  const buttons: { name: string; node: Node; box: Box }[] = [];
  for (const node of find(card, (one) => one.nodeName === 'BUTTON')) {
    const place = await boxOf(session, node);
    if (place) buttons.push({ name: attribute(node, 'aria-label') ?? textOf(node), node, box: place });
  }
  const shown = buttons.map(({ name, box }) => ({ name, box }));
  return { guide: { rings, card: { box, text: textOf(card), buttons: shown } }, buttons };
}

/** What stands in the guide's closed shadow root; the page around it is long and not looked at. */
async function insideOf(session: CDPSession): Promise<Node | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const gone = { nodeId: 0 };
  const host = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: HOST }).catch(() => gone); // another document stands there
  if (host.nodeId === 0) return undefined;
  const described = await session
    .send('DOM.describeNode', { nodeId: host.nodeId, depth: -1, pierce: true })
    .catch(() => undefined); // taken away meanwhile
  return (described?.node as Node | undefined)?.shadowRoots?.[0];
}

/** Border box in the viewport; undefined for what is not drawn. */
async function boxOf(session: CDPSession, { backendNodeId }: Node): Promise<Box | undefined> {
  const answer = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => undefined); // says so of display: none
  const [x, y, right, , , bottom] = answer?.model.border ?? [];
  if (x === undefined || y === undefined || right === undefined || bottom === undefined) return undefined;
  return { x, y, width: right - x, height: bottom - y };
}

function find(node: Node, is: (node: Node) => boolean): readonly Node[] {
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) => find(child, is));
  return is(node) ? [node, ...below] : below;
}

function hasPart(node: Node, part: string): boolean {
  return attribute(node, 'part')?.split(/\s+/).includes(part) ?? false;
}

function attribute({ attributes = [] }: Node, name: string): string | undefined {
  const at = attributes.findIndex((one, i) => i % 2 === 0 && one === name);
  return at < 0 ? undefined : attributes[at + 1];
}

function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue;
  const text = (node.children ?? []).map(textOf).join(' ');
  return text.replace(/\s+/g, ' ').trim();
}

function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}
