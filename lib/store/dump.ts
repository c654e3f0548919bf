import type { Bytes } from '../chain/bytes';
import type { Link } from '../chain/record';
import { type PublicKey, publicKeys } from './chain/key';
import { readTail } from './chain/tail';
import type { Database } from './database';
import { readFiles } from './files';

type Row<K> = readonly [key: K, value: unknown];

/** Everything that is stored, row by row as it is, for a backup; of the keys only what everybody may know. */
export type Dump = {
  readonly accounts: readonly Row<string>[];
  readonly records: readonly Row<number>[];
  readonly waiting: readonly Row<number>[];
  readonly head: Link;
  readonly keys: readonly PublicKey[];
  readonly files: ReadonlyMap<string, Bytes>;
};

export async function dump(database: Database): Promise<Dump> {
  // The end first: what is recorded meanwhile lies behind it, and whoever applies changes looks at it again.
  const head = await readTail(database);
  const transaction = database.transaction(['accounts', 'records', 'log']);
  const [accounts, records, log] = [
    transaction.objectStore('accounts'),
    transaction.objectStore('records'),
    transaction.objectStore('log'),
  ];
  const [ids, people, sequences, chain, places, waiting] = await Promise.all([
    accounts.getAllKeys(),
    accounts.getAll(),
    records.getAllKeys(IDBKeyRange.upperBound(head.sequence)),
    records.getAll(IDBKeyRange.upperBound(head.sequence)),
    log.getAllKeys(),
    log.getAll(),
  ]);
  const [keys, files] = await Promise.all([publicKeys(database), readFiles(database)]);
  return {
    accounts: ids.map((id, at) => [id, people[at]]),
    records: sequences.map((sequence, at) => [sequence, chain[at]]),
    waiting: places.map((place, at) => [place, waiting[at]]),
    head,
    keys,
    files,
  };
}
