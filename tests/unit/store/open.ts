import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { NAME } from '../../../lib/store/database';
import v1 from './examples/database-v1.json' with { type: 'json' };

/** Forgets every database. */
export function freshDisk(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** Puts the stored example of version 1 on the disk, as that version made it. */
export function diskOfVersion1(): Promise<typeof v1> {
  freshDisk();
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('accounts');
      opening.result.createObjectStore('log', { autoIncrement: true });
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['accounts', 'log'], 'readwrite');
      for (const one of v1.accounts) transaction.objectStore('accounts').put(one, one.id);
      for (const { key, row } of v1.log) transaction.objectStore('log').put(row, key);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(v1);
      };
    };
  });
}
