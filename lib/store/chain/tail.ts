import type { Bytes } from '../../chain/bytes';
import { wellFormed } from '../../chain/canonical';
import { type Link, linkTo, MOST_RECORDS, type SealedRecord, START, seal } from '../../chain/record';
import type { SigningKey } from '../../chain/signature';
import type { Evidence } from '../../model/evidence';
import type { Database } from '../database';
import { undo } from '../rows';
import { linkSchema, rowSchema } from './row';

/**
 * What is to be sealed; `from`: the row of the waiting log that it comes from, `sealed`: when, if not at once; `file`:
 * what to store with it.
 */
export type Unsealed = {
  readonly evidence: Evidence;
  readonly from?: number;
  readonly sealed?: string;
  readonly file?: StoredFile | undefined;
};
/** A file's bytes, and their SHA-256 in hex. */
export type StoredFile = { readonly digest: string; readonly bytes: Bytes };

/**
 * Seals events as the chain's next records, all or none, and removes the waiting rows they come from in the same
 * transaction. Hashes and signs before it opens the transaction, since waiting for WebCrypto would end it; so the end of
 * the chain is looked at again inside, and where another context was faster, all is done anew.
 */
export async function extend(database: Database, unsealed: readonly Unsealed[], key: SigningKey): Promise<void> {
  for (;;) {
    const tail = await readTail(database);
    needRoom(tail, unsealed.length);
    const { records, end } = await sealAll(unsealed, tail, key);
    const from = unsealed.flatMap((one) => (one.from === undefined ? [] : [one.from]));
    const files = unsealed.flatMap(({ file }) => file ?? []);
    if (await commit(database, { tail, records, end, from, files })) return;
    if (!(await allWaiting(database, from))) return; // another context has sealed them
  }
}

/** Throws what `save` turns into a value: a longer chain could be neither proved nor brought back. */
export function needRoom({ sequence }: Link, records: number): void {
  if (sequence + records > MOST_RECORDS) throw new DOMException(`more than ${MOST_RECORDS} records`, 'ConstraintError');
}

/**
 * Where the chain ends: as it was written down at the last append, so that it goes on behind a last record that can't
 * be read. Where that is unreadable itself, the last record says it.
 */
export async function readTail(database: Database): Promise<Link> {
  const transaction = database.transaction(['records', 'links']);
  const [head, cursor] = await Promise.all([
    transaction.objectStore('links').get('head'),
    transaction.objectStore('records').openCursor(null, 'prev'),
  ]);
  const written = linkSchema.safeParse(head);
  const last = cursor?.key ?? 0;
  if (written.success && written.data.sequence >= last) return written.data;
  const row = rowSchema.safeParse(cursor?.value);
  // The next record's `previous` may fit nothing then, and a check says so: better than no record. It goes behind the
  // last place whatever number that row gives itself; `commit` would wait for ever for another one.
  return { sequence: last, digest: row.success ? (await linkTo(row.data.header)).digest : START.digest };
}

async function sealAll(unsealed: readonly Unsealed[], tail: Link, key: SigningKey) {
  const records: SealedRecord[] = [];
  let end = tail;
  for (const { evidence, sealed } of unsealed) {
    const record = await seal(wellFormed(evidence), end, key, sealed);
    records.push(record);
    end = await linkTo(record.header);
  }
  return { records, end };
}

type Commit = {
  readonly tail: Link;
  readonly records: readonly SealedRecord[];
  readonly end: Link;
  readonly from: readonly number[];
  readonly files: readonly StoredFile[];
};

/** Writes the records if the chain still ends at `tail` and all rows still wait; false, and nothing written, if not. */
async function commit(database: Database, { tail, records, end, from, files }: Commit): Promise<boolean> {
  const transaction = database.transaction(['records', 'links', 'log', 'files'], 'readwrite', { durability: 'strict' });
  const [chain, links, log] = [
    transaction.objectStore('records'),
    transaction.objectStore('links'),
    transaction.objectStore('log'),
  ];
  try {
    const [last, head, ...waiting] = await Promise.all([
      chain.openKeyCursor(null, 'prev'),
      links.get('head'),
      ...from.map((row) => log.getKey(row)),
    ]);
    const written = linkSchema.safeParse(head).data?.sequence ?? 0;
    if (Math.max(last?.key ?? 0, written) !== tail.sequence || waiting.includes(undefined)) {
      await transaction.done;
      return false;
    }
    for (const record of records) await chain.add(record, record.header.sequence);
    for (const row of from) await log.delete(row);
    for (const { digest, bytes } of files) await transaction.objectStore('files').put(bytes, digest);
    await links.put(end, 'head');
    await transaction.done;
    return true;
  } catch (error) {
    await undo(transaction);
    throw error;
  }
}

async function allWaiting(database: Database, rows: readonly number[]): Promise<boolean> {
  const keys = await Promise.all(rows.map((row) => database.getKey('log', row)));
  return !keys.includes(undefined);
}
