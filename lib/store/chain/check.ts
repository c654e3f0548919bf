import { type ChainProblem, checkChain, missing, type Verifiers } from '../../chain/check';
import { type Link, linkTo, START } from '../../chain/record';
import { verifierFor } from '../../chain/signature';
import type { Database } from '../database';
import { publicKeys } from './key';
import { linkSchema, type Row, rowSchema } from './row';

/** What a check of the stored chain found. `records`: how many the chain should have. */
export type LogCheck = { readonly records: number; readonly problems: readonly ChainProblem[] };

/**
 * Checks the stored chain: all of it, or only what came `new` since it was last found whole (then it costs what was
 * recorded since). A record that can't be read is missing in the chain, whatever else is still known of it.
 */
export async function checkLog(database: Database, reach: 'new' | 'whole'): Promise<LogCheck> {
  const { head, checked } = await readLinks(database);
  const from = reach === 'new' && checked && (await stands(database, checked)) ? checked : START;
  const rows = await rowsAfter(database, from);
  const found = await checkChain(rows, await verifiersIn(database), from);
  const last = rows.reduce((most, { header }) => Math.max(most, header.sequence), from.sequence);
  const records = Math.max(head?.sequence ?? 0, last);
  const problems = records > last ? [...found, missing(last + 1, records)] : found;
  const end = rows.at(-1);
  if (problems.length === 0 && end) await remember(database, await linkTo(end.header));
  return { records, problems };
}

async function readLinks(database: Database) {
  const { store } = database.transaction('links');
  const [head, checked] = await Promise.all([store.get('head'), store.get('checked')]);
  return { head: linkSchema.safeParse(head).data, checked: linkSchema.safeParse(checked).data };
}

/** Whether the record that was last found whole is still the same. */
async function stands(database: Database, { sequence, digest }: Link): Promise<boolean> {
  const row = rowSchema.safeParse(await database.get('records', sequence));
  return row.success && (await linkTo(row.data.header)).digest === digest;
}

async function rowsAfter(database: Database, { sequence }: Link): Promise<readonly Row[]> {
  const values = await database.getAll('records', IDBKeyRange.lowerBound(sequence, true));
  return values.flatMap((value) => rowSchema.safeParse(value).data ?? []);
}

async function verifiersIn(database: Database): Promise<Verifiers> {
  const keys = await publicKeys(database);
  const pairs = await Promise.all(
    keys.map(async ({ fingerprint, spki }) => [fingerprint, await verifierFor(spki)] as const),
  );
  return new Map(pairs.flatMap(([fingerprint, verify]) => (verify ? [[fingerprint, verify]] : [])));
}

/** Only spares the next check some work, so that a full disk does not matter here. */
async function remember(database: Database, link: Link): Promise<void> {
  try {
    await database.put('links', link, 'checked');
  } catch {
    // Then the next check starts where this one did.
  }
}
