import * as z from 'zod/mini';
import { sha256, utf8 } from '../chain/bytes';
import type { Header } from '../chain/record';
import type { erasedSchema } from '../chain/schema';
import { type Event, type Evidence, evidenceSchema } from '../model/evidence';
import { moment } from '../model/time';
import { deviceKey, isCryptoFailure } from './chain/key';
import { type Row, rowSchema } from './chain/row';
import { extend, readTail, type StoredFile, type Unsealed } from './chain/tail';
import { leaveWaiting, sealWaiting, sortWaiting } from './chain/waiting';
import type { Database } from './database';
import { announce, type Damaged, problemIn, type Saved, save, sortRows, undo } from './rows';

const evidenceDoor = evidenceSchema as z.ZodMiniType<Evidence>;

/** What the log holds. Nothing is in two places: an erased record is not damaged, and what waits is in the log as well. */
export type Log = {
  /** Everything that can be read, oldest first. */
  readonly log: Evidence[];
  readonly damaged: Damaged[];
  /** Headers of records whose content the user had erased. */
  readonly erased: Header[];
  /** The chain as it is stored. */
  readonly records: Row[];
  /** The part of `log` that is not in the chain (yet). */
  readonly waiting: Evidence[];
};

/** The whole log. Both stores are read in one transaction, so that nothing moves from one to the other meanwhile. */
export async function readLog(database: Database): Promise<Log> {
  const transaction = database.transaction(['records', 'log']);
  const [chain, log] = [transaction.objectStore('records'), transaction.objectStore('log')];
  const [keys, values, waitingKeys, waitingValues] = await Promise.all([
    chain.getAllKeys(),
    chain.getAll(),
    log.getAllKeys(),
    log.getAll(),
  ]);
  const records = sortRows('records', keys, values, rowSchema as z.ZodMiniType<Row>);
  const shown = records.whole.filter(({ value }) => value.content);
  const sealed = sortRows(
    'records',
    shown.map(({ key }) => key),
    shown.map(({ value }) => value.content?.payload),
    evidenceDoor,
  );
  const waiting = sortWaiting(waitingKeys, waitingValues);
  return {
    log: [...sealed.whole, ...waiting.whole].map(({ value }) => value),
    damaged: [...records.damaged, ...sealed.damaged, ...waiting.damaged],
    erased: records.whole.flatMap(({ value }) => (value.content ? [] : [value.header])),
    records: records.whole.map(({ value }) => value),
    waiting: waiting.whole.map(({ value }) => value),
  };
}

/**
 * Appends one event and resolves when it is on disk (`durability: strict`), signed and chained to what was there before.
 * Safe from several contexts at once. Only `erase` ever takes something away, and leaves its place to be seen.
 */
export function append(database: Database, event: Event, now: Date = new Date()): Promise<Saved<Evidence>> {
  return appendWith(database, event, undefined, now);
}

/** The same, with a file that is stored with it or not at all. `before`: an event that belongs to it, with its id. */
export async function appendWith(
  database: Database,
  event: Event,
  file: StoredFile | undefined,
  now: Date,
  before?: Event & Pick<Evidence, 'id'>,
): Promise<Saved<Evidence>> {
  const [first, checked] = [before && sealable(before, now), sealable(event, now)];
  if (first && !first.success) return { kind: 'failed', problem: problemIn(first.error) };
  if (!checked.success) return { kind: 'failed', problem: problemIn(checked.error) };
  const evidence: Evidence = checked.data;
  return save(async () => {
    await inTurn(() => write(database, [...(first ? [{ evidence: first.data }] : []), { evidence, file }], now));
    announce();
    return evidence;
  });
}

function sealable(event: Event, now: Date) {
  return evidenceSchema.safeParse({ id: crypto.randomUUID(), ...event, ...moment(now) });
}

/** Seals what an older version recorded, or what could not be sealed when it happened. */
export function sealLog(database: Database, now: Date = new Date()): Promise<Saved> {
  return save(() =>
    inTurn(async () => {
      if ((await database.count('log')) === 0) return;
      const key = await deviceKey(database);
      if (key && (await sealWaiting(database, key, now)) > 0) announce();
    }),
  );
}

/**
 * Records that another key signs from here on, where this browser can't use the one any more that signed the last record.
 * Nobody could tell an export that the new key closes from a forgery otherwise (docs/proof-format.md).
 */
export function noteKey(database: Database, now: Date = new Date()): Promise<Saved> {
  return save(() =>
    inTurn(async () => {
      const { sequence } = await readTail(database);
      const last = rowSchema.safeParse(await database.get('records', sequence)).data?.header;
      const key = last && (await deviceKey(database));
      if (!key || key.fingerprint === last.key) return;
      const event = { kind: 'rekeyed', before: last.key, id: crypto.randomUUID(), ...moment(now) } as const;
      await write(database, [{ evidence: event }], now);
      announce();
    }),
  );
}

/**
 * Erases the content of these events for good, all or none: payload, salt and added file go, header and signature stay,
 * so that the chain can still be checked and the gap be seen; of an event that waits to be sealed nothing stays but a
 * mark. The digest of its id stays as well, so that no backup brings it back as something new. (The browser's disk may keep traces until it tidies up.)
 */
export function erase(database: Database, ids: readonly string[], now: Date = new Date()): Promise<Saved> {
  return save(() =>
    inTurn(async () => {
      // Before the transaction, since waiting for WebCrypto would end it.
      const digests = await Promise.all(ids.map(async (id) => [id, await sha256(utf8(id))] as const));
      await eraseIn(database, new Map(digests), moment(now).at);
      announce();
    }),
  );
}

/** `ids`: each with its digest. A file goes with the last event that names it. */
async function eraseIn(database: Database, ids: ReadonlyMap<unknown, string>, erased: string): Promise<void> {
  const transaction = database.transaction(['records', 'log', 'files'], 'readwrite', { durability: 'strict' });
  const [records, log, files] = [
    transaction.objectStore('records'),
    transaction.objectStore('log'),
    transaction.objectStore('files'),
  ];
  const [gone, kept] = [new Set<string>(), new Set<unknown>()];
  const idOf = (event: Named) => {
    const id = ids.get(event.id);
    if (id === undefined) kept.add(event.digest);
    else if (typeof event.digest === 'string') gone.add(event.digest);
    return id;
  };
  try {
    for (let at = await records.openCursor(); at; at = await at.continue()) {
      const row = rowSchema.safeParse(at.value).data;
      const id = row?.content && idOf(row.content.payload);
      if (row && id) await at.update({ header: row.header, signature: row.signature, erased, id });
    }
    const marks: z.infer<typeof erasedSchema>[] = [];
    for (let at = await log.openCursor(); at; at = await at.continue()) {
      const id = idOf(namedSchema.safeParse(at.value).data ?? {});
      if (!id) continue;
      await at.delete();
      marks.push({ erased, id });
    }
    // Under a new key: whoever is just sealing the row must find that it waits no longer.
    for (const mark of marks) await log.add(mark);
    for (const digest of gone) if (!kept.has(digest)) await files.delete(digest);
    await transaction.done;
  } catch (error) {
    await undo(transaction);
    throw error;
  }
}

/** Enough to know an event by, and its file, even where the rest can't be read. */
const namedSchema = z.record(z.string(), z.unknown());
type Named = Readonly<z.infer<typeof namedSchema>>;

/** Signed if that can be, unsigned if not: nothing is lost because a key fails. */
async function write(database: Database, unsealed: readonly Unsealed[], now: Date): Promise<void> {
  try {
    const key = await deviceKey(database);
    if (!key) return await leaveWaiting(database, unsealed);
    await sealWaiting(database, key, now);
    await extend(database, unsealed, key);
  } catch (error) {
    if (!isCryptoFailure(error)) throw error;
    await leaveWaiting(database, unsealed);
  }
}

/** One context after the other. The chain would be right without it (tail.ts), but writers would seal in vain. */
export async function inTurn<T>(deed: () => Promise<T>): Promise<T> {
  // Node before 24.5 has no locks, and tests run there.
  const locks: LockManager | undefined = navigator.locks;
  return locks ? await locks.request('widerspruchslotse-log', deed) : await deed();
}
