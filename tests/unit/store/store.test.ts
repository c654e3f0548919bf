import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAccounts, removeAccount, saveAccounts } from '../../../lib/store/accounts';
import { type Database, openDatabase } from '../../../lib/store/database';
import { append, readLog } from '../../../lib/store/log';
import { CHANNEL } from '../../../lib/store/rows';
import { account } from '../build';

let database: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

const declared = { kind: 'declared', account: 'account-1', on: '2025-05-20', words: '' } as const;

/** The disk is full from the `nth` write on. */
function fillDisk(method: 'add' | 'put', nth = 1): void {
  const write = IDBObjectStore.prototype[method];
  let writes = 0;
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
    writes += 1;
    if (writes >= nth) throw new DOMException('disk full', 'QuotaExceededError');
    return write.apply(this, args);
  });
}

describe('the log', () => {
  it('gives back what was appended, with id, time and zone, in order', async () => {
    await append(database, declared, new Date('2026-11-21T09:00:00Z'));
    await append(database, { ...declared, words: 'noch einmal' });
    const { log, damaged } = await readLog(database);
    expect(damaged).toEqual([]);
    expect(log).toMatchObject([declared, { ...declared, words: 'noch einmal' }]);
    expect(Date.parse(log[0]?.at ?? '')).toBe(Date.parse('2026-11-21T09:00:00Z'));
    expect(new Set(log.map((one) => one.id)).size).toBe(2);
  });

  it('keeps every event of many writers at once', async () => {
    const other = await openDatabase();
    const writes = Array.from({ length: 40 }, (_, n) =>
      append(n % 2 ? database : other, { ...declared, words: `${n}` }),
    );
    await Promise.all(writes);
    other.close();
    const { log } = await readLog(database);
    expect(new Set(log.map((one) => (one.kind === 'declared' ? one.words : ''))).size).toBe(40);
  });

  it('shows a row it can’t read as damaged, raw, and every other row as usual', async () => {
    await append(database, declared);
    await database.add('records', { kind: 'confirmed', from: 'another world' }, 2);
    await database.add('records', 'not even an object', 3);
    await append(database, declared);
    const { log, damaged } = await readLog(database);
    expect(log).toHaveLength(2);
    expect(damaged).toMatchObject([
      { store: 'records', key: 2, raw: { kind: 'confirmed', from: 'another world' } },
      { store: 'records', key: 3, raw: 'not even an object' },
    ]);
    expect(damaged[0]?.problem).not.toBe('');
  });

  it('says that the disk is full, and has written nothing', async () => {
    fillDisk('add');
    expect(await append(database, declared)).toEqual({ kind: 'full' });
    vi.restoreAllMocks();
    expect(await readLog(database)).toMatchObject({ log: [], damaged: [], records: [], waiting: [] });
    expect((await append(database, declared)).kind).toBe('saved');
  });

  it('says what the problem is where the database is closed', async () => {
    database.close();
    expect(await append(database, declared)).toMatchObject({ kind: 'failed', problem: /InvalidState/ });
  });
});

describe('the accounts', () => {
  it('stand in the order they were added, whatever zone the clock was in', async () => {
    const first = account({ id: 'z', added: '2026-11-21T23:30:00+02:00' });
    const second = account({ id: 'a', added: '2026-11-21T22:00:00+00:00' });
    await saveAccounts(database, [second, first]);
    expect((await readAccounts(database)).accounts.map((one) => one.id)).toEqual(['z', 'a']);
  });

  it('added in one go stand in the order of the question', async () => {
    await saveAccounts(database, [account({ id: 'a', case: 'instagram-private' }), account({ id: 'b' })]);
    expect((await readAccounts(database)).accounts.map((one) => one.id)).toEqual(['b', 'a']);
  });

  it('are replaced by those with the same id', async () => {
    await saveAccounts(database, [account()]);
    await saveAccounts(database, [account({ label: 'Verein' })]);
    expect((await readAccounts(database)).accounts).toEqual([account({ label: 'Verein' })]);
  });

  it('show one that can’t be read as damaged and the others as usual', async () => {
    await saveAccounts(database, [account()]);
    await database.put('accounts', { label: 7 }, 'broken');
    const { accounts, damaged } = await readAccounts(database);
    expect(accounts).toEqual([account()]);
    expect(damaged).toMatchObject([{ store: 'accounts', key: 'broken', raw: { label: 7 } }]);
  });

  it('are all written or none where the disk fills up in between', async () => {
    fillDisk('put', 2);
    const saved = await saveAccounts(database, [account({ id: 'a' }), account({ id: 'b' })]);
    expect(saved).toEqual({ kind: 'full' });
    vi.restoreAllMocks();
    expect((await readAccounts(database)).accounts).toEqual([]);
  });

  it('leave their evidence behind when they are removed', async () => {
    await saveAccounts(database, [account()]);
    await append(database, declared);
    await removeAccount(database, 'account-1');
    expect((await readAccounts(database)).accounts).toEqual([]);
    expect((await readLog(database)).log).toHaveLength(1);
  });
});

it('every write is announced to other windows', async () => {
  const channel = new BroadcastChannel(CHANNEL);
  const heard = new Promise((resolve) => channel.addEventListener('message', resolve, { once: true }));
  await append(database, declared);
  await heard;
  channel.close();
});
