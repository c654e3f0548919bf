import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256, utf8 } from '../../../lib/chain/bytes';
import { linkTo, START } from '../../../lib/chain/record';
import { readAccounts } from '../../../lib/store/accounts';
import { checkLog } from '../../../lib/store/chain/check';
import { publicKeys } from '../../../lib/store/chain/key';
import type { Row } from '../../../lib/store/chain/row';
import { type Database, openDatabase } from '../../../lib/store/database';
import { attach, readFiles } from '../../../lib/store/files';
import { append, erase, noteKey, readLog, sealLog } from '../../../lib/store/log';
import { event } from '../build';
import { diskOfVersion1, freshDisk } from './open';

let database: Database;
beforeEach(async () => {
  freshDisk();
  database = await openDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  database.close();
});

const declared = { kind: 'declared', account: 'account-1', on: '2025-05-20', words: '' } as const;
const row = async (n: number) => (await database.get('records', n)) as Row;
const numbers = async () => (await readLog(database)).records.map(({ header }) => header.sequence);
async function appendMany(count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await append(database, { ...declared, words: `${n}` });
}

describe('an appended event', () => {
  it('is sealed: numbered from 1, linked to the one before, signed with the one key of this browser', async () => {
    await appendMany(3);
    const { records } = await readLog(database);
    const [key, ...more] = await publicKeys(database);
    expect(more).toEqual([]);
    expect(records.map(({ header }) => header)).toMatchObject([
      { sequence: 1, previous: START.digest, kind: 'declared', key: key?.fingerprint },
      { sequence: 2 },
      { sequence: 3 },
    ]);
    expect(records.every(({ header }) => header.sealed === undefined)).toBe(true);
    expect(await checkLog(database, 'whole')).toEqual({ records: 3, problems: [] });
  });

  it('keeps its place among many writers, with and without locks', async () => {
    for (const locks of [navigator.locks, undefined]) {
      freshDisk();
      vi.stubGlobal('navigator', { locks });
      database = await openDatabase();
      const other = await openDatabase();
      const writes = Array.from({ length: 30 }, (_, n) =>
        append(n % 2 ? database : other, { ...declared, words: `${n}` }),
      );
      expect((await Promise.all(writes)).every(({ kind }) => kind === 'saved')).toBe(true);
      other.close();
      expect(await numbers()).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
      expect(await checkLog(database, 'whole')).toEqual({ records: 30, problems: [] });
      expect(await publicKeys(database)).toHaveLength(1);
    }
  });

  it('that holds half a surrogate pair is sealed with U+FFFD in its place', async () => {
    await append(database, { ...declared, words: 'halb \ud83d' });
    expect((await readLog(database)).log).toMatchObject([{ words: 'halb \ufffd' }]);
    expect((await checkLog(database, 'whole')).problems).toEqual([]);
  });

  it('waits unsealed where the browser can’t keep a key, and is sealed as soon as it can', async () => {
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'keys') throw new DOMException('no keys here', 'DataCloneError');
      return add.apply(this, args);
    });
    expect((await append(database, declared, new Date('2026-11-21T09:00:00Z'))).kind).toBe('saved');
    expect(await readLog(database)).toMatchObject({ log: [declared], waiting: [declared], records: [] });
    vi.restoreAllMocks();
    await append(database, { ...declared, words: 'danach' });
    const { log, waiting, records } = await readLog(database);
    expect(waiting).toEqual([]);
    expect(log).toMatchObject([declared, { words: 'danach' }]);
    expect(records.map(({ header }) => Boolean(header.sealed))).toEqual([true, false]);
  });

  it('waits unsealed where signing fails', async () => {
    await append(database, declared);
    vi.spyOn(crypto.subtle, 'sign').mockRejectedValue(new DOMException('no signature today', 'OperationError'));
    expect((await append(database, { ...declared, words: 'trotzdem' })).kind).toBe('saved');
    expect((await readLog(database)).waiting).toMatchObject([{ words: 'trotzdem' }]);
  });

  it('is followed by a record of the new key, once, where the one that signed it is gone', async () => {
    await noteKey(database);
    expect((await readLog(database)).log).toEqual([]);
    await append(database, declared);
    await noteKey(database);
    const { key: before } = (await row(1)).header;
    const [own] = await database.getAllKeys('keys');
    const [known] = await publicKeys(database);
    await database.put('keys', known, own);
    await Promise.all([noteKey(database), noteKey(database)]);
    const { log, records } = await readLog(database);
    expect(log).toMatchObject([declared, { kind: 'rekeyed', before }]);
    expect(records[1]?.header.key).not.toBe(before);
    expect(await checkLog(database, 'whole')).toEqual({ records: 2, problems: [] });
  });

  it('follows a last record that can’t be read, whose digest is still known', async () => {
    await appendMany(2);
    const { digest } = await linkTo((await row(2)).header);
    await database.put('records', 'garbage', 2);
    await append(database, declared);
    expect((await row(3)).header.previous).toBe(digest);
    expect(await checkLog(database, 'whole')).toEqual({ records: 3, problems: [{ record: 2, what: 'missing' }] });
    expect((await readLog(database)).damaged).toMatchObject([{ store: 'records', key: 2, raw: 'garbage' }]);
  });

  it('goes behind a last record that stands in another place than it says', async () => {
    await appendMany(2);
    await database.put('records', await row(1), 9);
    expect((await append(database, declared)).kind).toBe('saved');
    expect((await row(10)).header.sequence).toBe(10);
    expect((await checkLog(database, 'whole')).problems).not.toEqual([]);
  });

  it('is kept, and the break shown, where neither the last record nor its digest can be read', async () => {
    await appendMany(2);
    await database.put('records', 'garbage', 2);
    await database.put('links', 'garbage', 'head');
    expect((await append(database, declared)).kind).toBe('saved');
    expect((await readLog(database)).log).toHaveLength(2);
    expect((await checkLog(database, 'whole')).problems).toContainEqual({ record: 2, what: 'missing' });
  });
});

describe('the check of the stored chain', () => {
  it('finds a changed row, and every other row is still read', async () => {
    await appendMany(3);
    const { content, ...rest } = await row(2);
    await database.put(
      'records',
      { ...rest, content: { ...content, payload: { ...content?.payload, words: '?' } } },
      2,
    );
    expect((await checkLog(database, 'whole')).problems).toEqual([{ record: 2, what: 'digest' }]);
    expect((await readLog(database)).log).toHaveLength(3);
  });

  it('finds missing records, at the end too', async () => {
    await appendMany(5);
    await database.delete('records', 2);
    await database.delete('records', 4);
    await database.delete('records', 5);
    expect(await checkLog(database, 'whole')).toEqual({
      records: 5,
      problems: [
        { record: 2, what: 'missing' },
        { record: 4, what: 'missing', to: 5 },
      ],
    });
  });

  it('finds a record that was put in the place of another', async () => {
    await appendMany(3);
    await database.put('records', await row(1), 2);
    expect((await checkLog(database, 'whole')).problems).toContainEqual({ record: 1, what: 'duplicate' });
  });

  it('of what is new looks only at what came since, and says the same again until all is whole', async () => {
    await appendMany(3);
    expect((await checkLog(database, 'new')).problems).toEqual([]);
    const verify = vi.spyOn(crypto.subtle, 'verify');
    await appendMany(2);
    await checkLog(database, 'new');
    expect(verify).toHaveBeenCalledTimes(2);
    await database.delete('records', 5);
    const lost = { records: 5, problems: [{ record: 5, what: 'missing' }] };
    expect(await checkLog(database, 'new')).toEqual(lost);
    expect(await checkLog(database, 'new')).toEqual(lost);
  });

  it('of what is new begins anew where the record last found whole is another', async () => {
    await appendMany(3);
    await checkLog(database, 'new');
    const last = await row(3);
    await database.put('records', { ...last, header: { ...last.header, kind: 'opened' } }, 3);
    expect((await checkLog(database, 'new')).problems).toContainEqual({ record: 3, what: 'signature' });
  });

  it('does not fail where nothing is there', async () => {
    expect(await checkLog(database, 'new')).toEqual({ records: 0, problems: [] });
  });
});

describe('a chain that is full', () => {
  it.each([100_000, Number.MAX_SAFE_INTEGER])('says so and loses nothing that was there (%s)', async (sequence) => {
    await appendMany(1);
    const { log } = await readLog(database);
    await database.put('links', { sequence, digest: 'a'.repeat(64) }, 'head');
    expect((await append(database, declared)).kind).toBe('failed');
    expect((await readLog(database)).log).toEqual(log);
  });
});

describe('erasing', () => {
  it('takes the content and leaves header and signature; the chain stays whole and nothing counts as damaged', async () => {
    await appendMany(3);
    const before = await row(2);
    const [, second] = (await readLog(database)).log;
    expect((await erase(database, [second?.id ?? '?'], new Date('2026-11-22T12:00:00Z'))).kind).toBe('saved');
    const { log, damaged, erased } = await readLog(database);
    expect(log).toMatchObject([{ words: '1' }, { words: '3' }]);
    expect(damaged).toEqual([]);
    expect(erased).toEqual([before.header]);
    const { erased: when, id, ...rest } = await row(2);
    expect(id).toBe(await sha256(utf8(second?.id ?? '?')));
    expect(rest).toEqual({ header: before.header, signature: before.signature });
    expect(Date.parse(when ?? '')).toBe(Date.parse('2026-11-22T12:00:00Z'));
    expect(await checkLog(database, 'whole')).toEqual({ records: 3, problems: [] });
  });

  it('takes what waits to be sealed, and nothing of it is sealed later', async () => {
    await database.add('log', event('declared', { id: 'w1', words: 'secret' }));
    await database.add('log', event('declared', { id: 'w2', words: 'kept' }));
    await database.add('log', { id: 'w3', kind: 'nonsense' });
    expect((await erase(database, ['w1', 'w3'])).kind).toBe('saved');
    expect(JSON.stringify(await database.getAll('log'))).not.toMatch(/secret|nonsense/);
    expect((await readLog(database)).damaged).toEqual([]);
    await sealLog(database);
    expect((await readLog(database)).log).toMatchObject([{ words: 'kept' }]);
  });

  it('leaves a file that an event names which waits to be sealed', async () => {
    const file = { name: 'a.pdf', media: 'application/pdf', bytes: utf8('Bytes') };
    await attach(database, event('declared'), file);
    const [first] = (await readLog(database)).log;
    await database.add('log', { ...first, id: 'w1' });
    await erase(database, [first?.id ?? '?']);
    expect((await readFiles(database)).size).toBe(1);
    await erase(database, ['w1']);
    expect((await readFiles(database)).size).toBe(0);
  });

  it('takes all or none', async () => {
    await appendMany(3);
    const update = IDBCursor.prototype.update;
    let count = 0;
    vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(function (this: IDBCursor, value) {
      count += 1;
      if (count === 2) throw new DOMException('disk full', 'QuotaExceededError');
      return update.call(this, value);
    });
    const { log } = await readLog(database);
    expect(
      await erase(
        database,
        log.map(({ id }) => id),
      ),
    ).toEqual({ kind: 'full' });
    expect((await readLog(database)).log).toEqual(log);
  });
});

describe('a database of version 1', () => {
  const TIME = new Date('2026-11-22T12:00:00Z');
  const ids = (log: readonly { id: string }[]) => log.map(({ id }) => id.slice(-1));

  it('is sealed in its order, and says that it was sealed later', async () => {
    const old = await diskOfVersion1();
    database = await openDatabase();
    const before = await readLog(database);
    expect(ids(before.log)).toEqual(['1', '2', '3', '5']);
    expect(before.waiting).toEqual(before.log);
    await sealLog(database, TIME);
    const { log, waiting, records, damaged } = await readLog(database);
    expect(log).toEqual(before.log);
    expect(log).toEqual(old.log.flatMap(({ row: one }) => ('id' in one ? [one] : [])));
    expect(waiting).toEqual([]);
    for (const { header, content } of records) {
      expect(header.at).toBe(content?.payload.at);
      expect(Date.parse(header.sealed ?? '')).toBe(TIME.getTime());
    }
    expect(damaged).toMatchObject([{ store: 'log', key: 4, raw: { kind: 'from another world' } }]);
    expect(await checkLog(database, 'whole')).toEqual({ records: 4, problems: [] });
    expect((await readAccounts(database)).accounts).toEqual(old.accounts);
  });

  it('is sealed before anything new, and once', async () => {
    await diskOfVersion1();
    database = await openDatabase();
    const other = await openDatabase();
    await Promise.all([sealLog(database), append(other, declared), sealLog(other), append(database, declared)]);
    other.close();
    const { log, records } = await readLog(database);
    expect(ids(log.slice(0, 4))).toEqual(['1', '2', '3', '5']);
    expect(records.map(({ header }) => Boolean(header.sealed))).toEqual([true, true, true, true, false, false]);
    expect(await checkLog(database, 'whole')).toEqual({ records: 6, problems: [] });
  });

  it.each([0, 1, 2, 3])('goes on sealing where the browser ended after %s records were written', async (written) => {
    await diskOfVersion1();
    database = await openDatabase();
    const add = IDBObjectStore.prototype.add;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'records' && count++ === written) throw new DOMException('gone', 'AbortError');
      return add.apply(this, args);
    });
    expect((await sealLog(database)).kind).toBe('failed');
    vi.restoreAllMocks();
    expect(ids((await readLog(database)).log)).toEqual(['1', '2', '3', '5']);
    await sealLog(database);
    expect(ids((await readLog(database)).log)).toEqual(['1', '2', '3', '5']);
    expect(await checkLog(database, 'whole')).toEqual({ records: 4, problems: [] });
  });
});
