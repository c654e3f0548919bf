import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export const NAME = 'widerspruchslotse';
export const VERSION = 2;

/** Rows are `unknown` on purpose: what comes from disk is checked when it is read. */
interface Schema extends DBSchema {
  accounts: { key: string; value: unknown };
  /** The chain: sealed records by their sequence (chain/row.ts). Content can be erased; nothing else ever changes. */
  records: { key: number; value: unknown };
  /** Evidence that waits to be sealed, in its order: what version 1 left, or what could not be signed (chain/waiting.ts). */
  log: { key: number; value: unknown };
  /** Signing keys, the last one in use (chain/key.ts). */
  keys: { key: number; value: unknown };
  /** Files that the user added to events, by the SHA-256 of their bytes in hex (files.ts). */
  files: { key: string; value: unknown };
  /** Two links: `head`, the chain's end, and `checked`, how far it was found whole (chain/tail.ts, chain/check.ts). */
  links: { key: 'head' | 'checked'; value: unknown };
}
export type Database = IDBPDatabase<Schema>;
export type Store = 'accounts' | 'records' | 'log' | 'keys';

/**
 * Opens the database of the extension's own origin; never call this in a content script (it would be the page's). Under
 * another `name` it is another one, which knows nothing of the real one (lib/practice).
 */
export function openDatabase(name = NAME): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('accounts');
        database.createObjectStore('log', { autoIncrement: true });
      }
      // The log's rows stay where they are: sealing needs WebCrypto, which an upgrade can't wait for (chain/waiting.ts).
      if (from < 2) {
        database.createObjectStore('records');
        database.createObjectStore('keys', { autoIncrement: true });
        database.createObjectStore('files');
        database.createObjectStore('links');
      }
    },
    // A newer version in another window wants to upgrade: make way.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
