import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveAccounts } from '../../../lib/store/accounts';
import { checkLog } from '../../../lib/store/chain/check';
import { type Database, openDatabase } from '../../../lib/store/database';
import { countAll, eraseAll } from '../../../lib/store/everything';
import { attach } from '../../../lib/store/files';
import { append, readLog } from '../../../lib/store/log';
import { account } from '../build';

let database: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
  await saveAccounts(database, [account()]);
  const declared = await append(database, { kind: 'declared', account: 'account-1', on: '2025-05-20', words: '' });
  if (declared.kind !== 'saved') throw new Error(declared.kind);
  await attach(database, declared.value, { name: 'a.pdf', media: 'application/pdf', bytes: new Uint8Array(2500) });
});

describe('everything that is stored', () => {
  it('is counted, files with their size', async () => {
    expect(await countAll(database)).toEqual({ accounts: 1, log: 2, files: 1, bytes: 2500, keys: 1 });
  });

  it('is counted also where it can’t be read', async () => {
    await database.put('accounts', 'nonsense', 'x');
    await database.add('log', 'nonsense');
    expect(await countAll(database)).toMatchObject({ accounts: 2, log: 3 });
  });

  it('is gone once it is erased, the keys included', async () => {
    expect((await eraseAll(database)).kind).toBe('saved');
    expect(await countAll(database)).toEqual({ accounts: 0, log: 0, files: 0, bytes: 0, keys: 0 });
    for (const name of database.objectStoreNames) expect(await database.count(name), name).toBe(0);
  });

  it('is followed by a new chain with a new key', async () => {
    const before = await database.getAll('keys');
    await eraseAll(database);
    await append(database, { kind: 'declared', account: 'account-1', on: '2026-01-01', words: '' });
    expect((await readLog(database)).records.map(({ header }) => header.sequence)).toEqual([1]);
    expect((await checkLog(database, 'whole')).problems).toEqual([]);
    expect(await database.getAll('keys')).not.toEqual(before);
  });

  it('stays whole where the disk refuses', async () => {
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
      if (this.name === 'links') throw new DOMException('no', 'UnknownError');
      return IDBObjectStore.prototype.delete.call(this, IDBKeyRange.lowerBound(0));
    });
    expect((await eraseAll(database)).kind).toBe('failed');
    refuse.mockRestore();
    expect(await countAll(database)).toEqual({ accounts: 1, log: 2, files: 1, bytes: 2500, keys: 1 });
  });
});
