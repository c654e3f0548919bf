import type * as z from 'zod/mini';
import { type Account, accountSchema } from '../model/account';
import { CASES } from '../model/case';
import type { Database } from './database';
import { announce, type Damaged, read, type Saved, save, undo } from './rows';

/** All accounts in the order they were added, and those rows that can't be read. */
export async function readAccounts(database: Database): Promise<{ accounts: Account[]; damaged: Damaged[] }> {
  const { whole, damaged } = await read(database, 'accounts', accountSchema as z.ZodMiniType<Account>);
  return { accounts: whole.sort(inOrder), damaged };
}

/** By moment, not by text: the clock's zone may have changed. Those added in one go stand in the order of the cases. */
function inOrder(a: Account, b: Account): number {
  const at = (one: Account) => CASES.findIndex(({ id }) => id === one.case);
  return Date.parse(a.added) - Date.parse(b.added) || at(a) - at(b);
}

/** Adds accounts or replaces those with the same id, all or none. */
export function saveAccounts(database: Database, accounts: readonly Account[]): Promise<Saved> {
  return save(async () => {
    const transaction = database.transaction('accounts', 'readwrite', { durability: 'strict' });
    try {
      for (const one of accounts) await transaction.store.put(one, one.id);
      await transaction.done;
    } catch (error) {
      await undo(transaction);
      throw error;
    }
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
