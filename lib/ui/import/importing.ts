import type { Account } from '../../model/account';
import { moment } from '../../model/time';
import { MOST_BYTES } from '../../sheet/decode';
import type { Defaults, Imported, Reading } from '../../sheet/read';
import { readAccounts, saveAccounts } from '../../store/accounts';
import type { Database } from '../../store/database';
import type { Saved } from '../../store/rows';
import { statementsOf } from '../account/statements';

/** A table's bytes; one that is too large is not even read. */
export async function bytesOf(file: File): Promise<Uint8Array | 'large'> {
  return file.size > MOST_BYTES ? 'large' : new Uint8Array(await file.arrayBuffer());
}

/** What a table would bring here, as things are stored now. */
export async function preview(database: Database, bytes: Uint8Array | 'large', defaults: Defaults): Promise<Reading> {
  if (bytes === 'large') return { kind: 'refused', why: 'large' };
  // Only who imports needs it.
  const [{ accounts }, { readSheet }] = await Promise.all([readAccounts(database), import('../../sheet/read')]);
  return readSheet(bytes, accounts, defaults);
}

/**
 * Stores what a table brings, all of it or nothing, and answers with how many accounts that are. It is judged anew before:
 * what came into the list since the preview is not added twice.
 */
export async function importSheet(
  database: Database,
  bytes: Uint8Array,
  defaults: Defaults,
  now: Date = new Date(),
): Promise<Saved<number>> {
  const reading = await preview(database, bytes, defaults);
  if (reading.kind === 'refused') return { kind: 'failed', problem: reading.why };
  const accounts = reading.taken.map(({ account }) => accountOf(account, now));
  const saved = await saveAccounts(database, accounts);
  return saved.kind === 'saved' ? { kind: 'saved', value: accounts.length } : saved;
}

function accountOf(imported: Imported, now: Date): Account {
  const statement = statementsOf(imported.case)[0] ?? 'none';
  return { ...imported, id: crypto.randomUUID(), statement, added: moment(now).at };
}
