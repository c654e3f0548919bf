import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export const NAME = 'widerspruchslotse';
export const VERSION = 1;

/** Rows are `unknown` on purpose: what comes from disk is checked when it is read (accounts.ts, log.ts). */
interface Schema extends DBSchema {
  accounts: { key: string; value: unknown };
  /** Append-only. The key counts up and is the order of the log. */
  log: { key: number; value: unknown };
}
export type Database = IDBPDatabase<Schema>;

/** Opens the database of the extension's own origin; never call this in a content script (it would be the page's). */
export function openDatabase(): Promise<Database> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('accounts');
        database.createObjectStore('log', { autoIncrement: true });
      }
    },
    // A newer version in another window wants to upgrade: make way.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
