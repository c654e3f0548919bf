import { type Database, NAME, openDatabase } from '../store/database';

/** Each practice has a database of its own, with a key of its own, until its page is closed. */
const PREFIX = `${NAME}-practice-`;

/**
 * Opens a fresh database for one practice, and takes away those whose page is gone. That a page is still there its lock
 * says, which ends with it. The real log is another database, which nothing in this room ever opens.
 */
export async function openPractice(): Promise<Database> {
  const name = PREFIX + crypto.randomUUID();
  await hold(name);
  await dropPractices();
  addEventListener('pagehide', () => void indexedDB.deleteDatabase(name), { once: true });
  return openDatabase(name);
}

/** Takes away every practice that nobody has open. */
export async function dropPractices(): Promise<void> {
  const [databases, { held = [] }] = await Promise.all([indexedDB.databases(), navigator.locks.query()]);
  const open = new Set(held.map((lock) => lock.name));
  for (const { name } of databases) if (name?.startsWith(PREFIX) && !open.has(name)) indexedDB.deleteDatabase(name);
}

/** Holds a lock of this name for as long as the page lives. */
function hold(name: string): Promise<void> {
  return new Promise((resolve) => {
    void navigator.locks.request(name, () => {
      resolve();
      return new Promise<never>(() => {});
    });
  });
}
