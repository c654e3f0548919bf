import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Account, accountSchema } from '../../../lib/model/account';
import { readAccounts, saveAccounts } from '../../../lib/store/accounts';
import { type Database, openDatabase } from '../../../lib/store/database';
import { append, readLog } from '../../../lib/store/log';
import { declareAll } from '../../../lib/ui/accounts/declaring';
import { ALL, arranged, rowsOf, type Wish } from '../../../lib/ui/accounts/rows';
import { importSheet, preview } from '../../../lib/ui/import/importing';
import { wordsIn } from '../../../locales/index';
import { account, event } from '../build';
import { excelUtf8, utf8 } from '../sheet/flavours';
import { fiveHundred, KNOWN, page } from '../sheet/pages';
import { freshDisk } from '../store/open';

let database: Database;
beforeEach(async () => {
  freshDisk();
  database = await openDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

const DEFAULTS = { case: 'facebook-page', language: 'de' } as const;
const stored = async () => (await readAccounts(database)).accounts;

describe('importing a table', () => {
  const bytes = excelUtf8(fiveHundred());
  const known = KNOWN.map((n) => {
    const [, name = '', organisation = ''] = page(n);
    return account({ id: `known-${n}`, case: 'facebook-page', details: { page: name, organisation } });
  });

  it('stores 480 of 500 pages, and none a second time', async () => {
    await saveAccounts(database, known);
    expect(await importSheet(database, bytes, DEFAULTS)).toEqual({ kind: 'saved', value: 480 });
    expect(await stored()).toHaveLength(482);
    expect(await importSheet(database, bytes, DEFAULTS)).toEqual({ kind: 'saved', value: 0 });
    expect(await stored()).toHaveLength(482);
    for (const one of await stored()) expect(accountSchema.safeParse(one).success).toBe(true);
  });
  it('stores nothing by being looked at', async () => {
    expect((await preview(database, bytes, DEFAULTS)).kind).toBe('read');
    expect(await stored()).toEqual([]);
  });
  it.each([['Foo;Bar\n1;2\n'], ['Seite\n'], [''], ['\0\0\0\0\0\0\0\0\0\0\0\0']])(
    'changes nothing by the broken file %j',
    async (text) => {
      await saveAccounts(database, known);
      const before = await stored();
      expect((await importSheet(database, utf8(text), DEFAULTS)).kind).toBe('failed');
      expect(await stored()).toEqual(before);
    },
  );
  it('stores all or nothing where the disk is full halfway', async () => {
    const put = IDBObjectStore.prototype.put;
    let n = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      n += 1;
      if (n > 200) throw new DOMException('disk full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await importSheet(database, bytes, DEFAULTS)).toEqual({ kind: 'full' });
    vi.restoreAllMocks();
    expect(await stored()).toEqual([]);
  });
});

describe('declaring for several accounts', () => {
  const declaration = { on: '2025-05-20', words: 'per Formular', sameEmail: false };
  const some = ['a', 'b', 'c'].map((id) => account({ id, email: `${id}@example.org` }));
  const never = new AbortController().signal;
  const why = (result: Awaited<ReturnType<typeof declareAll>>) =>
    result.not.map((one) => [one.account.id, one.why.kind]);

  it('records one entry for each', async () => {
    await saveAccounts(database, some);
    const told: number[] = [];
    const result = await declareAll(database, some, declaration, (n) => told.push(n), never);
    expect([result.declared.map(({ id }) => id), result.not, told]).toEqual([['a', 'b', 'c'], [], [0, 1, 2]]);
    const { log, records } = await readLog(database);
    expect(log.map((one) => [one.kind, one.account])).toEqual(some.map(({ id }) => ['declared', id]));
    expect(records).toHaveLength(3);
    for (const one of log) expect(one).not.toHaveProperty('email');
  });
  it('says of the address of then what the user said', async () => {
    await saveAccounts(database, some);
    await declareAll(database, some.slice(0, 1), { ...declaration, sameEmail: true }, () => {}, never);
    expect((await readLog(database)).log[0]).toMatchObject({ email: 'a@example.org', on: '2025-05-20' });
  });
  it('leaves alone what is done, and what is gone, and says so', async () => {
    await saveAccounts(database, some.slice(0, 2));
    await append(database, { kind: 'declared', account: 'a', on: '2024-06-01', words: '' });
    const result = await declareAll(database, some, declaration, () => {}, never);
    expect([result.declared.map(({ id }) => id), why(result)]).toEqual([
      ['b'],
      [
        ['a', 'done'],
        ['c', 'gone'],
      ],
    ]);
  });
  it('records for WhatsApp that one has asked, and no more', async () => {
    const chat = account({ id: 'w', case: 'whatsapp' });
    await saveAccounts(database, [chat]);
    await declareAll(database, [chat], declaration, () => {}, never);
    expect((await readLog(database)).log[0]).toMatchObject({ asked: true });
  });
  it('ends with a full disk, and keeps what is recorded', async () => {
    await saveAccounts(database, some);
    const add = IDBObjectStore.prototype.add;
    let n = 0;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'records') n += 1;
      if (n > 1) throw new DOMException('disk full', 'QuotaExceededError');
      return add.apply(this, args);
    });
    const result = await declareAll(database, some, declaration, () => {}, never);
    spy.mockRestore();
    expect(why(result)).toEqual([
      ['b', 'full'],
      ['c', 'full'],
    ]);
    expect((await readLog(database)).log.map((one) => one.account)).toEqual(['a']);
  });
  it('stops where it is told to', async () => {
    await saveAccounts(database, some);
    const stop = new AbortController();
    const result = await declareAll(database, some, declaration, (at) => at === 1 && stop.abort(), stop.signal);
    expect([result.declared.map(({ id }) => id), why(result)]).toEqual([
      ['a'],
      [
        ['b', 'stopped'],
        ['c', 'stopped'],
      ],
    ]);
  });
});

describe('the list of accounts', () => {
  const part = (id: string, label: string, rest: Partial<Account> = {}) => account({ id, label, ...rest });
  const all = [
    part('1', 'Zoo'),
    part('2', 'Ärzte 10', { case: 'facebook-page', details: { page: 'Praxis', responsible: 'Kim' } }),
    part('3', 'Ärzte 9', { case: 'instagram-organisation', details: { organisation: 'Café', responsible: 'Toni' } }),
    part('4', 'Bund', { case: 'no-account', email: 'vier@example.org' }),
  ];
  const log = [
    event('declared', { account: '1' }),
    event('opened', { account: '2', at: '2026-11-22T10:00:00+01:00' }),
    event('reopened', { account: '3', why: 'refused' }),
  ];
  const rows = rowsOf(all, log, wordsIn('de'));
  const shown = (wish: Partial<Wish>) =>
    arranged(rows, { ...ALL, ...wish }, 'de').map(({ title, rows: some }) => [
      title,
      ...some.map((one) => one.account.id),
    ]);

  it.each<[Partial<Wish>, string[][]]>([
    [{}, [['', '1', '2', '3', '4']]],
    [{ search: 'arzte' }, [['', '2', '3']]],
    [{ search: ' CAFE  ärzte' }, [['', '3']]],
    [{ search: 'vier@' }, [['', '4']]],
    [{ search: 'nirgends' }, []],
    [{ stand: 'done' }, [['', '1']]],
    [{ stand: 'going' }, [['', '2']]],
    [{ stand: 'refused' }, [['', '3']]],
    [{ stand: 'todo' }, [['', '4']]],
    [{ case: 'facebook-page' }, [['', '2']]],
    [{ sort: 'stand' }, [['', '4', '2', '3', '1']]],
    [{ sort: 'last' }, [['', '2', '1', '3', '4']]],
    [
      { grouping: 'responsible' },
      [
        ['Kim', '2'],
        ['Toni', '3'],
        ['', '1', '4'],
      ],
    ],
    [
      { grouping: 'service' },
      [
        ['Facebook', '1', '2'],
        ['Instagram', '3'],
        ['', '4'],
      ],
    ],
  ])('shows for %j: %j', (wish, wanted) => {
    expect(shown(wish)).toEqual(wanted);
  });
  it('counts in names as people do', () => {
    const some = rowsOf([part('a', 'Nr. 10'), part('b', 'Nr. 9')], [], wordsIn('de'));
    const [group] = arranged(some, { ...ALL, sort: 'name' }, 'de');
    expect(group?.rows.map(({ account: { id } }) => id)).toEqual(['b', 'a']);
  });
});
