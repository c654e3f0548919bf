import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ROOT } from '../../tools/setup.mjs';
import { launch } from './extension.ts';
import { distance, readGuide, waitForGuide } from './guide.ts';

/** Real pages of Meta's, kept beside the project and never in it. */
const ARCHIVE = join(ROOT, '../shared/pages');
const POLICY = 'facebook-policy-printable.en.2026-08-22.html';
const LEGAL = 'facebook-legal-logged-out.en.2026-08-22.html';

test.describe('real archived pages', () => {
  // Not ours to publish: whoever clones the project alone does not have them.
  test.skip(!existsSync(ARCHIVE), 'the archived pages lie beside the project, in ../shared/pages');

  for (const url of [
    'https://mbasic.facebook.com/privacy/policy/printable/',
    'https://www.facebook.com/privacy/policy/',
  ])
    test(`on the archived policy at ${url} exactly the two objection links are marked`, async () => {
      const page = await openArchived(url, POLICY);
      const guide = await waitForGuide(page, ({ rings }) => rings.length > 0);
      const links = page.locator('a[href*="help.meta.com/support/privacy"][href*="ObjectYouHaveThe"]');
      await expect(links).toHaveText(['right to object to', 'object']);
      const boxes = await Promise.all([0, 1].map((n) => links.nth(n).boundingBox()));
      expect(guide.rings).toHaveLength(2);
      guide.rings.forEach((ring, n) => {
        const box = boxes[n];
        expect(box && distance(ring, box)).toBeLessThanOrEqual(2);
      });
      await expect(links.first()).toBeInViewport();
    });

  for (const url of ['https://www.facebook.com/privacy/policy/', 'https://www.facebook.com/legal/ai-terms'])
    test(`on the archived legal page, logged out, nothing is marked at ${url}`, async () => {
      const page = await openArchived(url, LEGAL);
      expect((await readGuide(page))?.rings ?? []).toEqual([]);
      // The guide is there and looks: a link that belongs here is marked, and it alone.
      await page.evaluate(() => {
        history.replaceState({}, '', '/privacy/policy/');
        const link = Object.assign(document.createElement('a'), {
          href: '/help/contact/712876720715583',
          textContent: 'object',
        });
        document.querySelector('[role=main]')?.prepend(link);
      });
      const { rings } = await waitForGuide(page, (guide) => guide.rings.length > 0);
      expect(rings).toHaveLength(1);
    });
});

async function openArchived(url: string, file: string): Promise<Page> {
  const body = readFileSync(join(ARCHIVE, file), 'utf8');
  const { context } = await launch({ language: 'en', serving: { overrides: new Map([[url, body]]) } });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
