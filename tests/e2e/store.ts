import { checkLog } from '../../lib/store/chain/check';
import { publicKeys } from '../../lib/store/chain/key';
import { openDatabase } from '../../lib/store/database';
import { append, readLog } from '../../lib/store/log';

// What a page of the extension does in durability.test.ts: the store itself, without a surface.

/** Begins to append one event after the other, and says the id of each once it is on disk. */
export async function appendUntil(acknowledge: (id: string) => void): Promise<void> {
  const database = await openDatabase();
  const forever = async () => {
    for (;;) {
      const saved = await append(database, { kind: 'declared', on: '2025-05-20', words: '' });
      if (saved.kind === 'saved') acknowledge(saved.value.id);
    }
  };
  forever();
}

/** What the log holds, and what is wrong with it. */
export async function look() {
  const database = await openDatabase();
  const [{ log, damaged }, { problems }, keys] = await Promise.all([
    readLog(database),
    checkLog(database, 'whole'),
    publicKeys(database),
  ]);
  return { ids: log.map(({ id }) => id), problems, damaged, keys: keys.length };
}
