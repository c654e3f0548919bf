import type * as z from 'zod/mini';
import { erasedSchema } from '../../chain/schema';
import type { SigningKey } from '../../chain/signature';
import { type Evidence, evidenceSchema } from '../../model/evidence';
import { moment } from '../../model/time';
import type { Database } from '../database';
import { type Damaged, sortRows, undo } from '../rows';
import { extend, type Unsealed } from './tail';

const schema = evidenceSchema as z.ZodMiniType<Evidence>;
/** So many rows are sealed in one transaction: few enough to be quick, enough not to wait for the disk each time. */
const BATCH = 50;

/** Evidence that is recorded, but not yet in the chain, oldest first, and those rows that can't be read. */
export async function readWaiting(database: Database) {
  const { store } = database.transaction('log');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return sortWaiting(keys, values);
}

/** What only marks an erased event is neither evidence nor damaged. */
export function sortWaiting(
  keys: readonly number[],
  values: readonly unknown[],
): { whole: { key: number; value: Evidence }[]; damaged: Damaged[] } {
  const rows = keys.flatMap((key, at) =>
    erasedSchema.safeParse(values[at]).success ? [] : [{ key, value: values[at] }],
  );
  return sortRows(
    'log',
    rows.map(({ key }) => key),
    rows.map(({ value }) => value),
    schema,
  );
}

/**
 * Seals what waits, in its order, and marks it as sealed now. Each batch moves into the chain in one transaction, so
 * that an interrupted run has lost and doubled nothing and the next one goes on. What can't be read stays as it is.
 * Answers with how many it sealed.
 */
export async function sealWaiting(database: Database, key: SigningKey, now: Date): Promise<number> {
  const { whole } = await readWaiting(database);
  const sealed = moment(now).at;
  for (let at = 0; at < whole.length; at += BATCH) {
    const batch = whole.slice(at, at + BATCH).map(({ key: from, value: evidence }) => ({ evidence, from, sealed }));
    await extend(database, batch, key);
  }
  return whole.length;
}

/** Records what can't be sealed now; the next time that it can be, it is. */
export async function leaveWaiting(database: Database, unsealed: readonly Unsealed[]): Promise<void> {
  const transaction = database.transaction(['log', 'files'], 'readwrite', { durability: 'strict' });
  try {
    for (const { evidence, file } of unsealed) {
      await transaction.objectStore('log').add(evidence);
      if (file) await transaction.objectStore('files').put(file.bytes, file.digest);
    }
    await transaction.done;
  } catch (error) {
    await undo(transaction);
    throw error;
  }
}
