import { test as base, expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type Words, wordsIn } from '../e2e/popup.ts';
import { type Firefox, type Launching, launch } from './firefox.ts';

export { FACEBOOK, INSTAGRAM } from '../e2e/test.ts';

export type Lotse = { readonly firefox: Firefox; readonly popup: Page; readonly words: Words };
type Start = (launching: Launching) => Promise<Lotse>;

/** `start` opens Firefox with the extension; at the end it is closed, and nothing but the stand-ins may have been asked. */
export const test = base.extend<{ start: Start }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  start: async ({}, use) => {
    const open: Firefox[] = [];
    await use(async (launching) => {
      const firefox = await launch(launching);
      open.push(firefox);
      return { firefox, popup: await firefox.surface('popup.html'), words: wordsIn(launching.language) };
    });
    for (const firefox of open) {
      await firefox.close();
      expect(firefox.strays, 'requests that nobody should have made').toEqual([]);
    }
  },
});
export { expect };
