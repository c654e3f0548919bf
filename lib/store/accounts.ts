import type * as z from 'zod/mini';
import { type Account, accountSchema } from '../model/account';
import type { Database } from './database';
import { announce, type Damaged, read, type Saved, save } from './rows';

/** All accounts in the order they were added, and those rows that can't be read. */
export async function readAccounts(database: Database): Promise<{ accounts: Account[]; damaged: Damaged[] }> {
  const { whole, damaged } = await read(database, 'accounts', accountSchema as z.ZodMiniType<Account>);
  return { accounts: whole.sort((a, b) => a.added.localeCompare(b.added)), damaged };
}

/** Adds accounts or replaces those with the same id, all or none. */
export function saveAccounts(database: Database, accounts: readonly Account[]): Promise<Saved> {
  return save(async () => {
    const transaction = database.transaction('accounts', 'readwrite', { durability: 'strict' });
    await Promise.all([...accounts.map((one) => transaction.store.put(one, one.id)), transaction.done]);
    announce();
  });
}

/** Takes an account off the list. Its evidence stays in the log. */
export function removeAccount(database: Database, id: string): Promise<Saved> {
  return save(async () => {
    await database.delete('accounts', id);
    announce();
  });
}
