import type { Page } from '@playwright/test';
import { filesIn } from '../built/files.ts';
import { probe, type Seen } from '../pages/probe.ts';
import { BUILT } from './extension.ts';
import { readGuide, waitForGuide } from './guide.ts';
import { expect, test } from './test.ts';

/** Meta's, where there is nothing to do; and somebody's, where the extension never is. */
const FEED = 'https://www.facebook.com/';
const NEVER = 'https://www.example.org/';
const ROUTE = 'https://www.facebook.com/privacy/policy/?witness';

test('a page where there is nothing to do can’t tell that the extension is there', async ({ start, engine }) => {
  const started = await start({ language: 'de' });
  // Everybody who looks into Chromium's store knows where its files would be; Firefox gives each profile an address of its own.
  const html = probe(filesIn(BUILT[engine]).map((file) => `${started.origin}/${file}`));
  started.serve({ overrides: new Map([FEED, NEVER, ROUTE].map((at) => [at, html] as const)) });
  const open = async (at: string) => {
    const page = await started.context.newPage();
    await page.goto(at);
    return page;
  };
  const [feed, never] = [await open(FEED), await open(NEVER)];
  const look = async (page: Page) => {
    // Addresses that are on no route, as any app changes them.
    await page.evaluate(() => history.pushState({}, '', '/some/where'));
    await page.evaluate(() => history.pushState({}, '', '/'));
    return seen(page);
  };
  // By the time that a page opened after it was marked, the feed would have been touched, too.
  const route = await open(ROUTE);
  await waitForGuide(route, ({ rings }) => rings.length > 0);
  const [onFeed, elsewhere] = [await look(feed), await look(never)];
  expect(onFeed).toEqual(elsewhere);
  // Firefox opens each of these tabs in a window, and takes the focus from the one before.
  const events = onFeed.events.filter((one) => engine === 'chromium' || !/^(focus|blur)$/.test(one));
  expect({ ...onFeed, events, globals: [], calls: [] }).toMatchObject({
    html: 'as it was',
    changes: 0,
    events: [],
    errors: [],
    resources: [],
    loaded: [],
    sheets: 0,
  });
  // This test's own pushState; in Firefox Playwright's listeners as well, on either page.
  if (engine === 'chromium') expect(onFeed.calls).toHaveLength(2);
  expect(await readGuide(feed)).toBeUndefined();
  // The probe finds what there is to find: where the guide is, its element.
  expect((await seen(route)).html).toContain('widerspruchslotse-guide');
});

function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => (window as unknown as { seen(): Promise<Seen> }).seen());
}
