import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256, utf8 } from '../../../lib/chain/bytes';
import { type Content, decode, encode } from '../../../lib/proof/backup/content';
import { changesFor, planFor } from '../../../lib/proof/backup/plan';
import { readAccounts, saveAccounts } from '../../../lib/store/accounts';
import { checkLog } from '../../../lib/store/chain/check';
import { publicKeys } from '../../../lib/store/chain/key';
import { type Database, openDatabase } from '../../../lib/store/database';
import { type Dump, dump } from '../../../lib/store/dump';
import { addMail, attach, readFiles } from '../../../lib/store/files';
import { append, erase, readLog, sealLog } from '../../../lib/store/log';
import { restore } from '../../../lib/store/restore';
import { account, event } from '../build';
import { freshDisk } from '../store/open';

const MADE = { at: '2026-11-20T10:00:00+01:00', zone: 'Europe/Berlin' };
let database: Database;
beforeEach(async () => {
  freshDisk();
  database = await openDatabase();
});

/** Another browser: another database with another key. */
async function elsewhere(): Promise<Database> {
  freshDisk();
  return openDatabase();
}

/** The same profile as it was copied, file by file, to another device; its private key stayed behind. */
async function profileFrom({ accounts, records, head, keys, files }: Dump): Promise<Database> {
  const other = await elsewhere();
  for (const [id, value] of accounts) await other.put('accounts', value, id);
  for (const [sequence, value] of records) await other.put('records', value, sequence);
  for (const [digest, value] of files) await other.put('files', value, digest);
  for (const key of keys) await other.add('keys', key);
  await other.put('links', head, 'head');
  return other;
}

async function happen(on: Database, times = 1, words = ''): Promise<void> {
  for (let n = 0; n < times; n++) {
    const { id: _, at: __, zone: ___, ...declared } = event('declared', { words: `${words}${n}` });
    await append(on, declared);
  }
}

async function backupOf(on: Database): Promise<Content> {
  const content = await decode(encode({ made: MADE, extension: '0.1.0', stored: await dump(on) }));
  if (typeof content === 'string') throw new Error(content);
  return content;
}

async function bringBack(on: Database, content: Content, mode: 'merge' | 'replace') {
  const here = await dump(on);
  const plan = await planFor(content, here);
  const changes = await changesFor(content.stored, here, plan.relation, mode);
  const result = await restore(on, changes, { mode, made: content.made.at, records: plan.records.backup });
  return { plan, result };
}

const kinds = async (on: Database) => (await readLog(on)).log.map(({ kind }) => kind);
const headers = async (on: Database) => (await readLog(on)).records.map(({ header }) => header);

async function fill(on: Database): Promise<void> {
  await saveAccounts(on, [account({ id: 'a', label: 'Anna' }), account({ id: 'b' })]);
  await happen(on, 3);
  const [first] = (await readLog(on)).log;
  if (first) await attach(on, first, { name: 'a.pdf', media: 'application/pdf', bytes: utf8('a file') });
}

describe('a backup that is brought back in an empty browser', () => {
  it.each(['merge', 'replace'] as const)('makes it the same, and says so with its own key (%s)', async (mode) => {
    await fill(database);
    const before = await dump(database);
    const content = await backupOf(database);
    const other = await elsewhere();
    const { plan, result } = await bringBack(other, content, mode);
    expect(result.kind).toBe('saved');
    expect(plan).toMatchObject({ relation: 'ahead', problems: [], records: { added: 4, gone: 0 }, files: 1 });
    const after = await dump(other);
    expect(after.accounts).toEqual(before.accounts);
    expect(after.records.slice(0, 4)).toEqual(before.records);
    expect(after.files).toEqual(before.files);
    expect(await kinds(other)).toEqual(['declared', 'declared', 'declared', 'attached', 'restored']);
    const all = await headers(other);
    expect(new Set(all.slice(0, 4).map(({ key }) => key)).size).toBe(1);
    expect(all[4]?.key).not.toBe(all[0]?.key);
    expect(await checkLog(other, 'whole')).toEqual({ records: 5, problems: [] });
  });

  it('what comes after is signed by the browser’s own key and follows', async () => {
    await fill(database);
    const content = await backupOf(database);
    const other = await elsewhere();
    await bringBack(other, content, 'merge');
    await happen(other, 2);
    expect(await checkLog(other, 'whole')).toEqual({ records: 7, problems: [] });
    expect(new Set((await headers(other)).slice(4).map(({ key }) => key)).size).toBe(1);
    expect(await publicKeys(other)).toHaveLength(2);
  });

  it('brings back what was damaged, waiting and erased as it was', async () => {
    await fill(database);
    const [first] = (await readLog(database)).log;
    await erase(database, [first?.id ?? '']);
    await database.add('log', { kind: 'nonsense' });
    await database.put('accounts', 'no account', 'odd');
    const content = await backupOf(database);
    const other = await elsewhere();
    const { plan } = await bringBack(other, content, 'replace');
    expect(plan.problems).toEqual([]);
    const { damaged, erased } = await readLog(other);
    expect(damaged.map(({ raw }) => raw)).toEqual([{ kind: 'nonsense' }]);
    expect(erased).toHaveLength(1);
    expect((await readAccounts(other)).damaged.map(({ raw }) => raw)).toEqual(['no account']);
  });
});

describe('a backup and a log that is not empty', () => {
  it('the same log gains nothing, and nothing is written about it', async () => {
    await fill(database);
    const content = await backupOf(database);
    const { plan } = await bringBack(database, content, 'merge');
    expect(plan).toMatchObject({ relation: 'same', records: { added: 0, gone: 0 }, accounts: { added: 0, gone: 0 } });
    expect(await kinds(database)).not.toContain('restored');
  });

  it('an older backup adds only the accounts that are missing', async () => {
    await fill(database);
    const content = await backupOf(database);
    await happen(database, 2);
    await database.delete('accounts', 'b');
    await saveAccounts(database, [account({ id: 'a', label: 'Anna B.' })]);
    const { plan } = await bringBack(database, content, 'merge');
    expect(plan).toMatchObject({ relation: 'behind', records: { added: 0, gone: 2 }, accounts: { added: 1 } });
    const { accounts } = await readAccounts(database);
    expect(accounts.map(({ id, label }) => [id, label])).toEqual([
      ['a', 'Anna B.'],
      ['b', ''],
    ]);
    expect(await headers(database)).toHaveLength(6);
  });

  it('a backup that goes on from here is added behind', async () => {
    await fill(database);
    const early = await dump(database);
    await happen(database, 2, 'later ');
    const late = await backupOf(database);
    const other = await profileFrom(early);
    const { plan } = await bringBack(other, late, 'merge');
    expect(plan).toMatchObject({ relation: 'ahead', records: { added: 2, gone: 0 }, accounts: { added: 0 } });
    expect((await kinds(other)).slice(4)).toEqual(['declared', 'declared', 'restored']);
    expect(await checkLog(other, 'whole')).toEqual({ records: 7, problems: [] });
  });

  it('is another one as soon as both went on', async () => {
    await fill(database);
    const other = await profileFrom(await dump(database));
    await happen(database, 2, 'here ');
    await happen(other, 1, 'there ');
    const content = await backupOf(database);
    expect((await planFor(content, await dump(other))).relation).toBe('apart');
  });

  it('another log is never mixed in: its accounts are, its records replace all or nothing', async () => {
    await fill(database);
    const content = await backupOf(database);
    const other = await elsewhere();
    await happen(other, 2, 'other ');
    const before = await headers(other);
    const merged = await bringBack(other, content, 'merge');
    expect(merged.plan).toMatchObject({ relation: 'apart', records: { added: 0, gone: 2 }, accounts: { added: 2 } });
    expect(await headers(other)).toEqual(before);
    expect((await readAccounts(other)).accounts).toHaveLength(2);
    await bringBack(other, content, 'replace');
    expect(await kinds(other)).toEqual(['declared', 'declared', 'declared', 'attached', 'restored']);
    expect(await checkLog(other, 'whole')).toEqual({ records: 5, problems: [] });
  });

  it('what was erased here stays erased', async () => {
    await fill(database);
    const content = await backupOf(database);
    const [first, , , last] = (await readLog(database)).log;
    await erase(database, [first?.id ?? '', last?.id ?? '']);
    await bringBack(database, content, 'merge');
    expect((await readLog(database)).erased).toHaveLength(2);
    expect((await readFiles(database)).size).toBe(0);
  });

  it.each(['sealed', 'waiting'])(
    'what was erased here after it was backed up unsealed stays erased (%s)',
    async (state) => {
      const secret = event('declared', { id: 'w1', words: 'secret' });
      const file = event('attached', { id: 'w2', evidence: 'w1', digest: await sha256(utf8('f')) });
      for (const one of [secret, file]) await database.add('log', one);
      await database.put('files', utf8('f'), file.digest);
      const content = await backupOf(database);
      if (state === 'sealed') await sealLog(database);
      await erase(database, ['w1', 'w2']);
      const { plan } = await bringBack(database, content, 'merge');
      await sealLog(database);
      expect(plan.records.added).toBe(0);
      expect(await kinds(database)).toEqual([]);
      expect((await readFiles(database)).size).toBe(0);
    },
  );

  it('what was erased here while it waited stays erased where the backup has it sealed', async () => {
    const secret = event('declared', { id: 'w1', words: 'secret' });
    await database.add('log', secret);
    await sealLog(database);
    const content = await backupOf(database);
    const other = await elsewhere();
    await other.add('log', secret);
    await erase(other, ['w1']);
    await bringBack(other, content, 'merge');
    expect(await kinds(other)).toEqual(['restored']);
    expect((await readLog(other)).erased).toHaveLength(1);
    expect((await checkLog(other, 'whole')).problems).toEqual([]);
  });

  it('what waits here and comes sealed stands in the log once', async () => {
    const [first, other] = [event('declared', { id: 'w1' }), event('declared', { id: 'w2', words: 'here' })];
    await database.add('log', first);
    await sealLog(database);
    const content = await backupOf(database);
    const fresh = await elsewhere();
    for (const one of [first, other, { ...first, words: 'changed' }]) await fresh.add('log', one);
    await bringBack(fresh, content, 'merge');
    await sealLog(fresh);
    const { log } = await readLog(fresh);
    expect(log.map(({ id, ...one }) => ('words' in one ? [id, one.words] : one.kind))).toEqual([
      ['w1', ''],
      'restored',
      ['w2', 'here'],
      ['w1', 'changed'],
    ]);
    expect((await checkLog(fresh, 'whole')).problems).toEqual([]);
  });

  it.each(['merge', 'replace'] as const)(
    'names what has no signature, and signs it behind saying so (%s)',
    async (mode) => {
      await fill(database);
      await database.add('log', event('confirmed', { id: 'unsigned' }));
      const content = await backupOf(database);
      const other = await elsewhere();
      const { plan } = await bringBack(other, content, mode);
      expect(plan).toMatchObject({ unsigned: 1, records: { backup: 5, added: 5 } });
      await sealLog(other);
      const { log, records } = await readLog(other);
      expect(log.slice(-2)).toMatchObject([{ kind: 'restored', unsigned: 1 }, { id: 'unsigned' }]);
      expect(records.at(-1)?.header.sealed).toBeDefined();
    },
  );

  it('says nothing of the kind where everything is signed', async () => {
    await fill(database);
    const other = await elsewhere();
    const { plan } = await bringBack(other, await backupOf(database), 'merge');
    expect(plan.unsigned).toBe(0);
    expect((await readLog(other)).log.at(-1)).not.toHaveProperty('unsigned');
  });

  it('says where the backup’s own chain is not whole, and brings it back all the same', async () => {
    await fill(database);
    await database.delete('records', 2);
    const content = await backupOf(database);
    const other = await elsewhere();
    const { plan, result } = await bringBack(other, content, 'merge');
    expect(plan.problems).toEqual([{ record: 2, what: 'missing' }]);
    expect(result.kind).toBe('saved');
    expect((await checkLog(other, 'whole')).problems).toEqual([{ record: 2, what: 'missing' }]);
  });
});

describe('nothing is changed', () => {
  it('where something was recorded between looking and writing', async () => {
    await fill(database);
    const content = await backupOf(database);
    const here = await dump(database);
    const changes = await changesFor(content.stored, here, 'same', 'replace');
    await happen(database, 1, 'meanwhile ');
    const before = await dump(database);
    const result = await restore(database, changes, { mode: 'replace', made: MADE.at, records: 4 });
    expect(result).toEqual({ kind: 'overtaken' });
    expect(await dump(database)).toEqual(before);
  });

  it('where another log of the same length came in its place', async () => {
    await fill(database);
    const here = await dump(database);
    const changes = await changesFor((await backupOf(database)).stored, here, 'same', 'replace');
    const before = { sequence: here.head.sequence, digest: 'a'.repeat(64) };
    const result = await restore(database, { ...changes, before }, { mode: 'replace', made: MADE.at, records: 4 });
    expect(result).toEqual({ kind: 'overtaken' });
    expect(await dump(database)).toEqual(here);
  });

  it('what is recorded in the very moment is never lost, even where the browser has no locks', async () => {
    vi.stubGlobal('navigator', {});
    for (let wait = 0; wait < 12; wait++) {
      database = await elsewhere();
      await fill(database);
      const { stored } = await backupOf(database);
      const changes = await changesFor(stored, await dump(database), 'same', 'replace');
      const recorded = happen(database, 1, 'meanwhile ');
      for (let n = 0; n < wait; n++) await database.count('log');
      const { kind } = await restore(database, changes, { mode: 'replace', made: MADE.at, records: 4 });
      await recorded;
      const { log } = await readLog(database);
      expect(log.some((one) => one.kind === 'declared' && one.words.startsWith('meanwhile'))).toBe(true);
      expect(log.some((one) => one.kind === 'restored')).toBe(kind === 'saved');
      expect((await checkLog(database, 'whole')).problems).toEqual([]);
    }
    vi.unstubAllGlobals();
  });

  it('where the disk is full in the middle', async () => {
    await fill(database);
    const content = await backupOf(database);
    const other = await elsewhere();
    await happen(other, 2, 'other ');
    const before = await dump(other);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...all: Parameters<typeof put>) {
      if (this.name === 'links') throw new DOMException('disk full', 'QuotaExceededError');
      return put.apply(this, all);
    };
    const { result } = await bringBack(other, content, 'replace');
    IDBObjectStore.prototype.put = put;
    expect(result).toEqual({ kind: 'full' });
    expect(await dump(other)).toEqual(before);
  });
});

describe('the content of a backup', () => {
  const change = async (edit: (data: Record<string, unknown>) => unknown, tail = new Uint8Array()) => {
    await fill(database);
    const bytes = encode({ made: MADE, extension: '0.1.0', stored: await dump(database) });
    const end = 4 + new DataView(bytes.buffer).getUint32(0);
    const text = utf8(JSON.stringify(edit(JSON.parse(new TextDecoder().decode(bytes.subarray(4, end))))));
    const start = new Uint8Array(4);
    new DataView(start.buffer).setUint32(0, text.length);
    return decode(Uint8Array.from([...start, ...text, ...bytes.subarray(end), ...tail]));
  };
  const deep = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

  it('is taken as it was written', async () => {
    expect(await change((data) => data)).toMatchObject({ lost: 0, stored: { head: { sequence: 4 } } });
  });

  it.each([
    ['of a newer database', (data: object) => ({ ...data, database: 3 }), 'newer'],
    ['JSON 1000 levels deep', (data: object) => ({ ...data, accounts: [['a', deep(1000)]] }), 'damaged'],
    ['a field that nobody knows', (data: object) => ({ ...data, more: 1 }), 'damaged'],
    [
      'an account twice',
      (data: object) => ({
        ...data,
        accounts: [
          ['a', 1],
          ['a', 2],
        ],
      }),
      'damaged',
    ],
    [
      'a key that is none',
      (data: object) => ({ ...data, keys: [{ fingerprint: 'a'.repeat(64), spki: 'AAAA' }] }),
      'damaged',
    ],
    ['a path for a digest', (data: object) => ({ ...data, files: [{ digest: '../../evil', size: 6 }] }), 'damaged'],
    [
      'a file that is another',
      (data: object) => ({ ...data, files: [{ digest: 'a'.repeat(64), size: 6 }] }),
      'damaged',
    ],
    [
      'a file larger than there is',
      (data: object) => ({ ...data, files: [{ digest: 'a'.repeat(64), size: 2 ** 40 }] }),
      'damaged',
    ],
    [
      'records behind the end',
      (data: object) => ({ ...data, head: { sequence: 2, digest: 'a'.repeat(64) } }),
      'damaged',
    ],
    [
      'an end that is not the last record’s',
      (data: object) => ({ ...data, head: { sequence: 4, digest: 'a'.repeat(64) } }),
      'damaged',
    ],
    [
      'a chain without end',
      (data: object) => ({ ...data, head: { sequence: Number.MAX_SAFE_INTEGER - 1, digest: 'a'.repeat(64) } }),
      'damaged',
    ],
    [
      'an empty chain that begins elsewhere',
      (data: object) => ({ ...data, records: [], head: { sequence: 0, digest: 'a'.repeat(64) } }),
      'damaged',
    ],
    [
      'an id that stands for two events',
      (data: object) => ({
        ...data,
        waiting: [
          [1, event('declared', { id: 'w1' })],
          [2, event('declared', { id: 'w1', words: 'other' })],
        ],
      }),
      'damaged',
    ],
    ['nothing', () => ({}), 'damaged'],
  ])('is refused: %s', async (_, edit, why) => {
    expect(await change(edit)).toBe(why);
  });

  it('is refused with bytes that belong to nothing', async () => {
    expect(await change((data) => data, utf8('more'))).toBe('damaged');
    expect(await decode(new Uint8Array(3))).toBe('damaged');
    expect(await decode(Uint8Array.of(255, 255, 255, 255, 1))).toBe('damaged');
  });

  it('brings no key that is none, none that signed nothing, and no file that nothing names', async () => {
    await fill(database);
    const other = await elsewhere();
    await happen(other);
    const [foreign] = await publicKeys(other);
    const [junk, orphan] = [utf8('no key'), utf8('orphan')];
    const stored = await dump(database);
    const keys = [...stored.keys, ...(foreign ? [foreign] : []), { fingerprint: await sha256(junk), spki: junk }];
    const files = new Map([...stored.files, [await sha256(orphan), orphan] as const]);
    const content = await decode(encode({ made: MADE, extension: '0.1.0', stored: { ...stored, keys, files } }));
    if (typeof content === 'string') throw new Error(content);
    const fresh = await elsewhere();
    const { plan } = await bringBack(fresh, content, 'replace');
    expect(plan.files).toBe(1);
    expect((await readFiles(fresh)).size).toBe(1);
    expect((await publicKeys(fresh)).map(({ fingerprint }) => fingerprint)).not.toContain(foreign?.fingerprint);
    expect(await publicKeys(fresh)).toHaveLength(2);
    expect((await checkLog(fresh, 'whole')).problems).toEqual([]);
  });

  it('takes the place of another browser’s keys, and leaves this one’s own', async () => {
    await fill(database);
    const content = await backupOf(database);
    const other = await elsewhere();
    await happen(other);
    const [own] = await publicKeys(other);
    await other.add('keys', { fingerprint: 'b'.repeat(64), spki: utf8('left by an older version') });
    await bringBack(other, content, 'replace');
    const after = (await publicKeys(other)).map(({ fingerprint }) => fingerprint);
    expect(after).toEqual([own?.fingerprint, content.stored.keys[0]?.fingerprint]);
    await bringBack(other, await backupOf(other), 'replace');
    expect(new Set((await publicKeys(other)).map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(await publicKeys(other)).toHaveLength(2);
  });

  it('is taken where one event is there twice in the same words', async () => {
    const waiting = [1, 2].map((key) => [key, event('declared', { id: 'w1' })]);
    expect(await change((data) => ({ ...data, waiting }))).toMatchObject({ stored: { waiting } });
  });

  it('is not brought back where there would be more keys than a proof may name', async () => {
    await happen(database);
    const content = await backupOf(database);
    const others = (n: number) => Array.from({ length: n }, (_, at) => `${at}`.padStart(64, '0'));
    const attempt = async (here: number) => {
      const other = await elsewhere();
      for (const fingerprint of others(here)) await other.add('keys', { fingerprint, spki: utf8('another') });
      const before = await dump(other);
      const { result } = await bringBack(other, content, 'merge');
      const after = await dump(other);
      return { kind: result.kind, keys: after.keys.length, same: after.records.length === before.records.length };
    };
    // This browser's own, the backup's, and the others'.
    expect(await attempt(98)).toEqual({ kind: 'saved', keys: 100, same: false });
    expect(await attempt(99)).toEqual({ kind: 'failed', keys: 100, same: true });
  });

  it('is not brought back where its chain has no room left to say so', async () => {
    await fill(database);
    const here = await dump(database);
    const changes = await changesFor((await backupOf(database)).stored, here, 'same', 'replace');
    const full = { ...changes, head: { sequence: 100_000, digest: 'a'.repeat(64) } };
    const result = await restore(database, full, { mode: 'replace', made: MADE.at, records: 4 });
    expect(result.kind).toBe('failed');
    expect(await dump(database)).toEqual(here);
  });

  it('counts the rows that no backup can carry', async () => {
    await fill(database);
    await database.put('accounts', { day: new Date() }, 'odd');
    await database.put('accounts', deep(200), 'deep');
    expect(await backupOf(database)).toMatchObject({ lost: 2 });
  });
});

describe('a mail', () => {
  const MAIL = (() => {
    const { id: _, at: __, zone: ___, kind: ____, fileDigest: _____, ...mail } = event('mailed');
    return mail;
  })();

  it('is kept with its file, byte for byte, and both are in the chain', async () => {
    const bytes = utf8('From: privacy@facebookmail.com\r\n\r\nhi\0');
    const result = await addMail(database, MAIL, { name: 'Antwort.eml', bytes });
    expect(result.kind).toBe('saved');
    const [mailed, attached] = (await readLog(database)).log;
    expect(mailed).toMatchObject({ kind: 'mailed', verdict: 'confirmed' });
    expect(attached).toMatchObject({
      kind: 'attached',
      evidence: mailed?.id,
      media: 'message/rfc822',
      name: 'Antwort.eml',
    });
    expect([...(await readFiles(database)).values()]).toEqual([bytes]);
    expect(await checkLog(database, 'whole')).toEqual({ records: 2, problems: [] });
  });

  it('its file goes when its event is erased, and the mail’s own words may stay', async () => {
    await addMail(database, MAIL, { name: 'a.eml', bytes: utf8('x') });
    await erase(database, [(await readLog(database)).log[1]?.id ?? '']);
    expect((await readFiles(database)).size).toBe(0);
    expect(await kinds(database)).toEqual(['mailed']);
  });

  it('is not kept in part', async () => {
    const add = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...all: Parameters<typeof add>) {
      if (this.name === 'files') throw new DOMException('disk full', 'QuotaExceededError');
      return add.apply(this, all);
    };
    const result = await addMail(database, MAIL, { name: 'a.eml', bytes: utf8('x') });
    IDBObjectStore.prototype.put = add;
    expect(result).toEqual({ kind: 'full' });
    expect((await readLog(database)).log).toEqual([]);
    expect((await readFiles(database)).size).toBe(0);
  });

  it('that says more than evidence may hold is not kept', async () => {
    const result = await addMail(database, { ...MAIL, text: 'x'.repeat(8001) }, { name: 'a.eml', bytes: utf8('x') });
    expect(result.kind).toBe('failed');
    expect((await readLog(database)).log).toEqual([]);
  });
});
