import { type Account, accountSchema } from '../../lib/model/account';
import type { Evidence } from '../../lib/model/evidence';
import { readAccounts, saveAccounts } from '../../lib/store/accounts';
import { checkLog } from '../../lib/store/chain/check';
import { leaveWaiting } from '../../lib/store/chain/waiting';
import { openDatabase } from '../../lib/store/database';
import { readLog, sealLog } from '../../lib/store/log';
import { CHANNEL } from '../../lib/store/rows';

// What a page of the extension does in run.ts: the store itself, without a surface.

/** Puts so many accounts and events there, sealed like any; the events are spread over the accounts. */
export async function seed(accounts: number, events: number): Promise<void> {
  const database = await openDatabase();
  await saveAccounts(
    database,
    Array.from({ length: accounts }, (_, n) => accountOf(`seeded-${n}`)),
  );
  const evidence = Array.from({ length: events }, (_, n): Evidence => {
    const at = `2026-10-${String(1 + (n % 28)).padStart(2, '0')}T10:00:00+01:00`;
    const common = { id: `event-${n}`, account: `seeded-${n % accounts}`, at, zone: 'Europe/Berlin' };
    return { ...common, kind: 'declared', on: '2025-05-20', words: `${n}` };
  });
  await leaveWaiting(
    database,
    evidence.map((one) => ({ evidence: one })),
  );
  await sealLog(database);
}

/** An account as the popup saves it; answers once it is on disk. */
export async function add(id: string): Promise<void> {
  const saved = await saveAccounts(await openDatabase(), [accountOf(id)]);
  if (saved.kind !== 'saved') throw new Error(saved.kind);
}

function accountOf(id: string): Account {
  const rest = { language: 'de', statement: 'privacy', added: new Date().toISOString() };
  const account = { id, case: 'facebook-private', label: id, email: `${id}@example.org`, ...rest };
  return accountSchema.parse(account) as Account;
}

/** Says the ids of new records as soon as anybody wrote them: what a surface shows, and the user may rely on. */
export async function watch(acknowledge: (ids: readonly string[]) => Promise<void>): Promise<void> {
  const database = await openDatabase();
  let last = (await database.getAllKeys('records')).at(-1) ?? 0;
  const tell = async () => {
    const rows = await database.getAll('records', IDBKeyRange.lowerBound(last, true));
    const records = rows as { header: { sequence: number }; content: { payload: { id: string } } }[];
    // Two of these may read at once, and the same.
    last = Math.max(last, ...records.map(({ header }) => header.sequence));
    await acknowledge(records.map(({ content }) => content.payload.id));
  };
  new BroadcastChannel(CHANNEL).addEventListener('message', tell);
}

/** What is stored, and what is wrong with it. */
export async function look(reach: 'new' | 'whole') {
  const database = await openDatabase();
  const [{ log, damaged, waiting }, { accounts, damaged: broken }] = await Promise.all([
    readLog(database),
    readAccounts(database),
  ]);
  const { problems } = await checkLog(database, reach);
  database.close();
  return {
    ids: log.map(({ id }) => id),
    accounts: accounts.map(({ id }) => id),
    wrong: [...problems, ...damaged, ...broken].map((one) => JSON.stringify(one)),
    waiting: waiting.length,
  };
}
