import type { Database } from './database';
import { readFiles } from './files';
import { announce, type Saved, save, undo } from './rows';

/** How much is stored: rows of each kind, whether or not they can be read, and the size of added files in bytes. */
export type Holdings = {
  readonly accounts: number;
  /** Evidence, sealed or waiting. */
  readonly log: number;
  readonly files: number;
  readonly bytes: number;
  readonly keys: number;
};

export async function countAll(database: Database): Promise<Holdings> {
  const [accounts, records, waiting, keys, files] = await Promise.all([
    database.count('accounts'),
    database.count('records'),
    database.count('log'),
    database.count('keys'),
    readFiles(database),
  ]);
  const bytes = [...files.values()].reduce((sum, one) => sum + one.length, 0);
  return { accounts, log: records + waiting, files: files.size, bytes, keys };
}

/**
 * Erases all that is stored, for good, all or none: accounts, evidence, files, and the keys that signed. The database
 * itself stays, so that open surfaces and the background go on with an empty one.
 */
export function eraseAll(database: Database): Promise<Saved> {
  return save(async () => {
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
    try {
      for (const name of names) await transaction.objectStore(name).clear();
      await transaction.done;
    } catch (error) {
      await undo(transaction);
      throw error;
    }
    announce();
  });
}
