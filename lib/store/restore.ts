import { type Link, linkTo, MOST_KEYS, seal } from '../chain/record';
import { erasedSchema } from '../chain/schema';
import { type Event, type Evidence, evidenceSchema } from '../model/evidence';
import { moment } from '../model/time';
import { deviceKey, dropOthersKeys, stored } from './chain/key';
import { linkSchema } from './chain/row';
import { needRoom, readTail } from './chain/tail';
import type { Database } from './database';
import type { Dump } from './dump';
import { inTurn } from './log';
import { announce, type Saved, save, undo } from './rows';

/** What is to be written. `clear`: what is here goes first. `before`: where the chain here must still end. */
export type Changes = Pick<Dump, 'accounts' | 'records' | 'head' | 'keys' | 'files'> & {
  readonly clear: boolean;
  readonly before: Link;
  readonly waiting: readonly unknown[];
  /** Rows here that wait no longer, since the records bring them sealed. */
  readonly sealed: readonly number[];
};
export type Restoring = Omit<Extract<Event, { kind: 'restored' }>, 'kind' | 'unsigned'>;
/** Somebody recorded something between looking and writing: look again. Nothing was written. */
export type Overtaken = { readonly kind: 'overtaken' };

/**
 * Brings a backup back, all or nothing, and records that it did where the log changes: that record is the first one that
 * this browser's own key signs (docs/proof-format.md).
 */
export function restore(
  database: Database,
  changes: Changes,
  about: Restoring,
  now: Date = new Date(),
): Promise<Saved | Overtaken> {
  return inTurn(async () => {
    const tail = await readTail(database);
    if (!sameLink(tail, changes.before)) return { kind: 'overtaken' };
    const changed = changes.clear || changes.records.length > 0 || changes.waiting.length > 0;
    const unsigned = changes.waiting.filter((one) => !erasedSchema.safeParse(one).success).length;
    const said = { ...about, ...(unsigned > 0 ? { unsigned } : {}) };
    const event = evidenceSchema.parse({ ...said, kind: 'restored', id: crypto.randomUUID(), ...moment(now) });
    const saved = await save(async () => {
      needRoom(changes.head, 1);
      const closing = changed ? await closed(database, event, changes.head) : undefined;
      return write(database, changes, closing);
    });
    if (saved.kind !== 'saved') return saved;
    if (!saved.value) return { kind: 'overtaken' };
    announce();
    return { kind: 'saved', value: undefined };
  });
}

function sameLink(a: Link, b: Link): boolean {
  return a.sequence === b.sequence && a.digest === b.digest;
}

/** The record of the restoring behind the chain's new end, or, where nothing can be signed, the event itself. */
async function closed(database: Database, event: Evidence, head: Link) {
  const key = await deviceKey(database);
  if (!key) return { event };
  const record = await seal(event, head, key);
  return { record, end: await linkTo(record.header) };
}

type Closing = Awaited<ReturnType<typeof closed>> | undefined;

/** False, and nothing written, if the chain does not end any more where it did when `closing` was signed. */
async function write(database: Database, changes: Changes, closing: Closing): Promise<boolean> {
  const stores = ['accounts', 'records', 'log', 'files', 'links', 'keys'] as const;
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const [accounts, records, log, files, links, keys] = [
    transaction.objectStore('accounts'),
    transaction.objectStore('records'),
    transaction.objectStore('log'),
    transaction.objectStore('files'),
    transaction.objectStore('links'),
    transaction.objectStore('keys'),
  ] as const;
  try {
    const [last, head] = await Promise.all([records.openKeyCursor(null, 'prev'), links.get('head')]);
    const written = linkSchema.safeParse(head).data?.sequence ?? 0;
    if (Math.max(last?.key ?? 0, written) !== changes.before.sequence) {
      await transaction.done;
      return false;
    }
    if (changes.clear) {
      for (const store of [accounts, records, log, files, links]) await store.clear();
      await dropOthersKeys(keys);
    }
    for (const [id, value] of changes.accounts) await accounts.put(value, id);
    for (const [sequence, value] of changes.records) await records.add(value, sequence);
    for (const [digest, bytes] of changes.files) await files.put(bytes, digest);
    const there = new Set((await stored(keys)).map(({ fingerprint }) => fingerprint));
    const fresh = changes.keys.filter(({ fingerprint }) => !there.has(fingerprint));
    if (there.size + fresh.length > MOST_KEYS) throw new DOMException(`more than ${MOST_KEYS} keys`, 'ConstraintError');
    for (const key of fresh) await keys.add(key);
    for (const row of changes.sealed) await log.delete(row);
    // First, so that what had no signature stands behind the event that says so.
    if (closing?.event) await log.add(closing.event);
    for (const value of changes.waiting) await log.add(value);
    if (closing?.record) await records.add(closing.record, closing.record.header.sequence);
    await links.put(closing?.end ?? changes.head, 'head');
    await transaction.done;
    return true;
  } catch (error) {
    await undo(transaction);
    throw error;
  }
}
