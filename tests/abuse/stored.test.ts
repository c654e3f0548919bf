import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../lib/proof/backup/content';
import { readAccounts, saveAccounts } from '../../lib/store/accounts';
import { checkLog } from '../../lib/store/chain/check';
import { type Database, openDatabase } from '../../lib/store/database';
import { dump } from '../../lib/store/dump';
import { append, readLog } from '../../lib/store/log';
import { account } from '../unit/build';
import v2 from '../unit/store/examples/database-v2.json' with { type: 'json' };
import { freshDisk } from '../unit/store/open';
import { bent, door, NAUGHTY, some, text } from './inputs';

const feed = door('stored rows');
const AT_ONCE = 50;
const STORES = ['accounts', 'records', 'log', 'keys', 'links'] as const;
type Bad = { readonly store: (typeof STORES)[number]; readonly row: unknown };

/** A row as a broken disk, an old version or somebody with the profile might have left it. */
const bad: fc.Arbitrary<Bad> = fc.constantFrom(...STORES).chain((store) =>
  fc
    .oneof(
      fc.constantFrom(...v2[store].map(({ row }) => row as object)).chain((row) => bent(row)),
      fc.jsonValue(),
      text,
      fc.uint8Array({ maxLength: 40 }),
    )
    .map((row) => ({ store, row })),
);

test('whatever lies in the database, what is whole is shown, what is not is named, and new evidence is kept', async () => {
  const rows = [...NAUGHTY.map((row): Bad => ({ store: 'log', row })), ...some(bad, 2000)];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    freshDisk();
    const database = await openDatabase();
    await saveAccounts(database, [account()]);
    await append(database, { kind: 'declared', on: '2025-05-20', words: 'first' });
    await feed(rows.slice(from, from + AT_ONCE), (one) => put(database, one, from));
    const [{ log, damaged, records, erased }, people] = await Promise.all([readLog(database), readAccounts(database)]);
    expect(people.accounts).toContainEqual(account());
    expect(people.accounts.length + people.damaged.length).toBe(await database.count('accounts'));
    expect(log).toContainEqual(expect.objectContaining({ kind: 'declared', words: 'first' }));
    expect(damaged.every(({ problem }) => problem !== '')).toBe(true);
    expect(records.length).toBeGreaterThanOrEqual(erased.length);
    // Both end, whatever they find.
    await checkLog(database, 'new');
    await checkLog(database, 'whole');
    encode({
      made: { at: '2026-11-20T10:00:00+01:00', zone: 'Europe/Berlin' },
      extension: '0',
      stored: await dump(database),
    });
    const saved = await append(database, { kind: 'declared', on: '2025-05-20', words: 'last' });
    if (saved.kind === 'saved') expect((await readLog(database)).log).toContainEqual(saved.value);
    else expect(saved.kind === 'failed' && saved.problem).not.toBe('');
    database.close();
  }
});

async function put(database: Database, { store, row }: Bad, from: number): Promise<void> {
  const many = (await database.count(store)) + 2;
  if (store === 'log' || store === 'keys') await database.add(store, row);
  else if (store === 'records') await database.put(store, row, many);
  else if (store === 'accounts') await database.put(store, row, `bad-${many}`);
  else await database.put(store, row, from % 100 === 0 ? 'head' : 'checked');
}
