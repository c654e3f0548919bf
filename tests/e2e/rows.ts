import type { Page } from '@playwright/test';

/** Puts rows straight into the database, as they would lie there; `page` is one of the extension's own. */
export async function putRows(
  page: Page,
  store: 'accounts' | 'log',
  rows: readonly { readonly id: string }[],
): Promise<void> {
  await page.evaluate(
    ([name, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('widerspruchslotse');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          const rows = transaction.objectStore(name);
          // Accounts lie under their id, events under a number of the database's own.
          for (const row of all) name === 'accounts' ? rows.put(row, row.id) : rows.add(row);
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    [store, rows] as const,
  );
}
