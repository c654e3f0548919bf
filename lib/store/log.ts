import type * as z from 'zod/mini';
import { type Event, type Evidence, evidenceSchema } from '../model/evidence';
import { moment } from '../model/time';
import type { Database } from './database';
import { announce, type Damaged, problemIn, read, type Saved, save } from './rows';

/** The whole log, oldest first, and those rows that can't be read. */
export async function readLog(database: Database): Promise<{ log: Evidence[]; damaged: Damaged[] }> {
  const { whole, damaged } = await read(database, 'log', evidenceSchema as z.ZodMiniType<Evidence>);
  return { log: whole, damaged };
}

/**
 * Appends one event and resolves when it is on disk (`durability: strict`). Safe from several contexts at once: the
 * key is given by the database. There is no function that changes or removes a row.
 */
export async function append(database: Database, event: Event, now: Date = new Date()): Promise<Saved<Evidence>> {
  const checked = evidenceSchema.safeParse({ ...event, id: crypto.randomUUID(), ...moment(now) });
  if (!checked.success) return { kind: 'failed', problem: problemIn(checked.error) };
  const evidence: Evidence = checked.data;
  return save(async () => {
    const transaction = database.transaction('log', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.add(evidence), transaction.done]);
    announce();
    return evidence;
  });
}
