import type { BrowserContext, Page } from '@playwright/test';
import { putRows } from '../e2e/rows.ts';

/** What opening costs, in ms: the main thread's CPU time, and the time until there is something to see. */
export type Opening = { readonly cpu: number; readonly first: number };

/** Opens the popup, or the list of accounts (`path`), as a page with so many accounts in it. */
export async function openPopup(context: BrowserContext, accounts: number, path = 'popup.html'): Promise<Opening> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const address = `chrome-extension://${new URL(worker.url()).hostname}/${path}`;
  const first = await context.newPage();
  await first.goto(address);
  if (accounts > 0) await seed(first, accounts);
  await first.close();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await timeOf();
  await page.goto(address);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
  const after = await timeOf();
  const seen = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => {
          for (const one of list.getEntriesByName('first-contentful-paint')) resolve(one.startTime);
        }).observe({ type: 'paint', buffered: true }),
      ),
  );
  await page.close();
  return { cpu: after - before, first: seen };

  async function timeOf(): Promise<number> {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1000;
  }
}

async function seed(page: Page, accounts: number): Promise<void> {
  const rows = Array.from({ length: accounts }, (_, n) => ({
    id: `seeded-${n}`,
    case: 'facebook-page',
    label: `Seite ${n}`,
    email: 'anna@example.org',
    language: 'de',
    statement: 'privacy',
    added: '2026-11-21T10:00:00+01:00',
  }));
  await putRows(
    page,
    'accounts',
    rows.map((row) => [row.id, row]),
  );
}
