import type { BrowserContext, Page } from '@playwright/test';
import { putRows } from '../e2e/rows.ts';

/** What opening costs, in ms: the main thread's CPU time, the time until something is to be seen, and until the most is. */
export type Opening = { readonly cpu: number; readonly first: number; readonly most: number };

const ACCOUNTS = [10, 1000];

/**
 * Opens the popup and the list of accounts as pages, with few and many accounts, and each time an empty extension's popup
 * in the same browser: by turns, so that the machine's moods are the same for all.
 */
export async function openPopups(
  context: BrowserContext,
  turns: number,
  keep: (what: string, opening: Opening) => void,
): Promise<void> {
  const home = (script: string) =>
    context
      .serviceWorkers()
      .find((one) => one.url().endsWith(script))
      ?.url() ?? '';
  const at = (script: string, path: string) => new URL(path, home(script)).href;
  for (const accounts of ACCOUNTS) {
    const first = await context.newPage();
    await first.goto(at('/background.js', 'popup.html'));
    await seed(first, accounts);
    await first.close();
    for (let turn = 0; turn < turns; turn++) {
      for (const [what, script, path, text] of [
        ['empty popup', '/worker.js', 'popup.html', 'empty'],
        [`popup, ${accounts} accounts`, '/background.js', 'popup.html', 'Seite 0'],
        [`list in the dashboard, ${accounts} accounts`, '/background.js', 'dashboard.html#accounts', 'Seite 0'],
      ] as const)
        keep(what, await open(context, at(script, path), text));
    }
  }
}

/** `text` is what is to be seen in the end. */
async function open(context: BrowserContext, address: string, text: string): Promise<Opening> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await timeOf();
  await page.goto(address);
  await page.getByText(text).first().waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
  const cpu = (await timeOf()) - before;
  const [first, most] = await page.evaluate(() =>
    Promise.all(
      ['paint', 'largest-contentful-paint'].map(
        (type) =>
          new Promise<number>((resolve) =>
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
              type,
              buffered: true,
            }),
          ),
      ),
    ),
  );
  await page.close();
  return { cpu, first: first ?? Number.NaN, most: most ?? Number.NaN };

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
