import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  /** By account and due (`Due.key`): `claimed` while a reminder is being shown, then `shown`. */
  reminders: { key: string; value: unknown };
}
export type Reminders = IDBPDatabase<Schema>;

/**
 * What this device has reminded of. A database of its own: it is no evidence, belongs into no proof and no backup, and
 * bringing one back must not remind of everything once more.
 */
export function openReminders(): Promise<Reminders> {
  return openDB<Schema>('widerspruchslotse-reminders', 1, {
    upgrade: (database) => void database.createObjectStore('reminders'),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/**
 * Whether this reminder is to be shown: false once it was. In one transaction, on disk before it resolves, so that no
 * restart asks again. One that was claimed and not `shown` (the worker was killed) is claimed once more: under the same
 * name the browser shows it once.
 */
export async function claim(database: Reminders, key: string): Promise<boolean> {
  const { store, done } = database.transaction('reminders', 'readwrite', { durability: 'strict' });
  const open = (await store.get(key)) !== 'shown';
  if (open) await store.put('claimed', key);
  await done;
  return open;
}

/** It was shown. */
export async function markShown(database: Reminders, key: string): Promise<void> {
  const { store, done } = database.transaction('reminders', 'readwrite', { durability: 'strict' });
  await store.put('shown', key);
  await done;
}

/** Forgets them all, with everything else that the user has erased. */
export async function forgetReminders(): Promise<void> {
  const database = await openReminders();
  await database.clear('reminders');
  database.close();
}
