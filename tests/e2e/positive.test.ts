import { POSITIVE, type Positive } from '../pages/positive/index.ts';
import { type Box, distance, readGuide, waitForGuide } from './guide.ts';
import { inTabs, served } from './many.ts';
import { expect, test } from './test.ts';

const TITLES = {
  certain: 'offerTitle',
  likely: 'likelyTitle',
  objection: 'linkTitle',
  chapter: 'chapterTitle',
} as const;

test('the objection is found however Meta draws it', async ({ start }) => {
  test.slow();
  const { context, words } = await start({ language: 'de', serving: { overrides: served(POSITIVE) } });
  const wrong: string[] = [];
  await inTabs(context, POSITIVE, async (page, sample) => {
    const { find, name } = sample as Positive;
    const title = words.card[TITLES[find]];
    // What components draw is looked for a little later than what stands in the document.
    await waitForGuide(page, ({ card }) => card?.text.includes(title) ?? false).catch(() => {});
    const guide = await readGuide(page);
    const said = guide?.card?.text ?? 'nothing';
    if (!said.includes(title)) wrong.push(`${find}: ${name}: the card says ${said}`);
    if (find !== 'objection' && find !== 'chapter') return;
    const boxes = await Promise.all((await page.locator('[data-expect=ring]').all()).map((one) => one.boundingBox()));
    const near = (ring: Box, n: number) => boxes[n] && distance(ring, boxes[n]) <= 2;
    if (guide?.rings.length !== boxes.length || !guide.rings.every(near))
      wrong.push(`${find}: ${name}: rings at ${JSON.stringify(guide?.rings)}, not at ${JSON.stringify(boxes)}`);
  });
  expect(wrong).toEqual([]);
});
