import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readAccounts } from '../../../lib/store/accounts';
import { checkLog } from '../../../lib/store/chain/check';
import { publicKeys } from '../../../lib/store/chain/key';
import { type Database, NAME, openDatabase, VERSION } from '../../../lib/store/database';
import { readFiles } from '../../../lib/store/files';
import { append, readLog, sealLog } from '../../../lib/store/log';
import { event } from '../build';
import { diskOfVersion1, diskOfVersion2 } from './open';

let database: Database | undefined;
afterEach(() => database?.close());

it('there is a stored example of every version of the database', () => {
  const wanted = Array.from({ length: VERSION }, (_, n) => `database-v${n + 1}.json`);
  expect(readdirSync(join(import.meta.dirname, 'examples'))).toEqual(wanted);
});

// Version 1 in detail: chain.test.ts.
describe('a database of version 2', () => {
  it('is read as it was: accounts, log, erased, waiting and damaged rows, files, and the chain is whole', async () => {
    const old = await diskOfVersion2();
    database = await openDatabase();
    const { log, erased, waiting, damaged, records } = await readLog(database);
    expect(log.map(({ kind }) => kind)).toEqual([
      ...['opened', 'filled', 'submitted', 'confirmed', 'attached', 'ticked'],
      'reopened',
    ]);
    expect(waiting).toEqual([event('reopened', { ...waiting[0], kind: 'reopened' })]);
    expect(erased.map(({ sequence }) => sequence)).toEqual([6]);
    expect(records).toEqual(old.records.map(({ row }) => row));
    expect(damaged).toMatchObject([{ store: 'log', key: 4, raw: { kind: 'from another world' } }]);
    const { accounts, damaged: broken } = await readAccounts(database);
    expect(accounts.map(({ label }) => label)).toEqual(['Anna', 'anna.pics']);
    expect(broken).toMatchObject([{ key: 'broken', raw: { label: 7 } }]);
    expect([...(await readFiles(database)).keys()]).toEqual(old.files.map(({ key }) => key));
    for (const reach of ['new', 'whole'] as const)
      expect(await checkLog(database, reach)).toEqual({ records: 7, problems: [] });
  });

  it('goes on behind its end: what waited is sealed, then what is new, and old and new key are known', async () => {
    await diskOfVersion2();
    database = await openDatabase();
    const before = (await readLog(database)).log;
    await sealLog(database);
    expect((await append(database, { kind: 'declared', on: '2025-05-20', words: '' })).kind).toBe('saved');
    const { log, waiting, damaged } = await readLog(database);
    expect(log.slice(0, -1)).toEqual(before);
    expect(log.at(-1)).toMatchObject({ kind: 'declared' });
    expect([waiting, damaged.length]).toEqual([[], 1]);
    expect(await checkLog(database, 'whole')).toEqual({ records: 9, problems: [] });
    expect(await publicKeys(database)).toHaveLength(2);
  });
});

it.each([diskOfVersion1, diskOfVersion2])(
  'a database of a newer version is refused, and stays as it is (%#)',
  async (disk) => {
    await disk();
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(NAME, VERSION + 1);
      opening.onsuccess = () => resolve(opening.result);
    });
    newer.close();
    // The word for it is mount.tsx’s: `problem.newer`.
    await expect(openDatabase()).rejects.toMatchObject({ name: 'VersionError' });
    const about = await indexedDB.databases();
    expect(about).toEqual([{ name: NAME, version: VERSION + 1 }]);
  },
);
