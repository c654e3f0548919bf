import { test as base, expect, type Page } from '@playwright/test';
import { type Extension, type Launching, launch } from './extension.ts';
import { addAccounts, type NewAccount, type Words, wordsIn } from './popup.ts';

/** A browser with the extension and its popup, in which these accounts are on the list. */
export type Lotse = Extension & { readonly list: Page; readonly words: Words };
type Start = (launching: Launching, accounts?: readonly NewAccount[]) => Promise<Lotse>;

export const FACEBOOK: NewAccount = { case: 'facebook-private', label: 'Anna', email: 'anna@example.org' };
export const INSTAGRAM: NewAccount = { case: 'instagram-private', label: 'anna.pics', email: 'bilder@example.org' };

/** `start` opens browsers; at the end each is closed, and nothing but the stand-ins may have been asked for anything. */
export const test = base.extend<{ start: Start }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  start: async ({}, use) => {
    const open: Extension[] = [];
    await use(async (launching, accounts = []) => {
      const extension = await launch(launching);
      open.push(extension);
      const list = await extension.popup();
      const words = wordsIn(launching.language);
      if (accounts.length > 0) await addAccounts(list, words, accounts);
      return { ...extension, list, words };
    });
    for (const extension of open) {
      await extension.close();
      expect(extension.strays, 'requests that nobody should have made').toEqual([]);
    }
  },
});
export { expect };
