import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { NAME } from '../../../lib/store/database';
import v1 from './examples/database-v1.json' with { type: 'json' };
import v2 from './examples/database-v2.json' with { type: 'json' };

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

/** Puts the stored example of version 2 on the disk, as that version made it, but for its private key. */
export function diskOfVersion2(): Promise<typeof v2> {
  freshDisk();
  const { about: _, ...stores } = v2;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 2);
    opening.onupgradeneeded = () => {
      for (const name of ['accounts', 'records', 'files', 'links']) opening.result.createObjectStore(name);
      for (const name of ['log', 'keys']) opening.result.createObjectStore(name, { autoIncrement: true });
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(Object.keys(stores), 'readwrite');
      for (const [name, rows] of Object.entries(stores))
        for (const { key, row } of rows) transaction.objectStore(name).put(withBytes(row), key);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(v2);
      };
    };
  });
}

/** A stored row: what JSON holds in base64, as bytes. */
function withBytes(row: unknown): unknown {
  const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));
  const { bytes: all, spki } = row as { bytes?: string; spki?: { bytes: string } };
  if (all !== undefined) return bytes(all);
  return spki ? { ...(row as object), spki: bytes(spki.bytes) } : row;
}
