import type { Page } from '@playwright/test';

/**
 * Puts rows straight into the database, as they would lie there or as a broken disk might have left them; `page` is one
 * of the extension's own. The log gives its rows numbers of its own, and needs no key.
 */
export async function putRows(
  page: Page,
  store: 'accounts' | 'log',
  entries: readonly (readonly [key: string, row: unknown])[],
): Promise<void> {
  await page.evaluate(
    ([name, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('widerspruchslotse');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          const rows = transaction.objectStore(name);
          for (const [key, row] of all) name === 'accounts' ? rows.put(row, key) : rows.add(row);
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    [store, entries] as const,
  );
}
