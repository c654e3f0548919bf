import type { BrowserContext, Page } from '@playwright/test';
import { policy } from '../pages/policy.ts';
import { htmlOf, type Sample } from '../pages/sample.ts';
import { waitForGuide } from './guide.ts';

/** How many tabs are open at once. */
const AT_ONCE = 12;
const WITNESS = 'https://www.facebook.com/privacy/policy/?witness';

/** Each of these pages at an address of its own, for `serving.overrides`. */
export function served(samples: readonly Sample[]): ReadonlyMap<string, string> {
  const witness = policy({ language: 'de', brand: 'facebook', look: 'ai-form' });
  return new Map([[WITNESS, witness], ...samples.map((one, n) => [addressOf(one, n), htmlOf(one)] as const)]);
}

export function addressOf({ at }: Sample, n: number): string {
  const url = new URL(at);
  url.searchParams.set('n', `${n}`);
  return url.href;
}

/**
 * Opens the pages, some at a time, and lets `judge` look at each once a page opened after it was marked: by then the
 * extension has looked at those before it, too.
 */
export async function inTabs(
  context: BrowserContext,
  samples: readonly Sample[],
  judge: (page: Page, sample: Sample) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < samples.length; from += AT_ONCE) {
    const some = samples.slice(from, from + AT_ONCE);
    const tabs = await Promise.all(
      some.map(async (sample, n) => {
        const page = await context.newPage();
        await page.goto(addressOf(sample, from + n));
        return { page, sample };
      }),
    );
    const witness = await context.newPage();
    await witness.goto(WITNESS);
    await waitForGuide(witness, ({ rings }) => rings.length > 0);
    await Promise.all(tabs.map(({ page, sample }) => judge(page, sample)));
    await Promise.all([witness, ...tabs.map(({ page }) => page)].map((page) => page.close()));
  }
}
