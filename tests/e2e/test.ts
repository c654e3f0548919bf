import { test as base, expect, type Page } from '@playwright/test';
import { type Engine, type Extension, type Launching, openShelf, type Shelf } from './extension.ts';
import { addAccounts, type NewAccount, type Words, wordsIn } from './popup.ts';

/** A browser with the extension and its popup, in which these accounts are on the list. */
export type Lotse = Extension & { readonly list: Page; readonly words: Words };
type Start = (launching: Pick<Launching, 'language' | 'serving'>, accounts?: readonly NewAccount[]) => Promise<Lotse>;

export const FACEBOOK: NewAccount = { case: 'facebook-private', label: 'Anna', email: 'anna@example.org' };
export const INSTAGRAM: NewAccount = { case: 'instagram-private', label: 'anna.pics', email: 'bilder@example.org' };

/** `start` opens browsers; at the end each is given back, and nothing but the stand-ins may have been asked for anything. */
export const test = base.extend<{ start: Start }, { engine: Engine; shelf: Shelf }>({
  engine: [async ({ browserName }, use) => use(browserName as Engine), { scope: 'worker' }],
  shelf: [
    async ({ engine }, use) => {
      const shelf = openShelf(engine);
      await use(shelf);
      await shelf.close();
    },
    { scope: 'worker' },
  ],
  start: async ({ shelf }, use) => {
    const open: Extension[] = [];
    await use(async (launching, accounts = []) => {
      const extension = await shelf.borrow(launching);
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
