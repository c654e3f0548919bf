import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { utf8 } from '../../../lib/chain/bytes';
import { MOST_FILE } from '../../../lib/model/evidence';
import { checkLog } from '../../../lib/store/chain/check';
import { type Database, openDatabase } from '../../../lib/store/database';
import { attach, readFiles } from '../../../lib/store/files';
import { erase, readLog } from '../../../lib/store/log';
import { event } from '../build';
import { freshDisk } from './open';

let database: Database;
beforeEach(async () => {
  freshDisk();
  database = await openDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
});

const TO = event('confirmed');
const PDF = { name: 'Antwort.pdf', media: 'application/pdf', bytes: utf8('Bytes') };

describe('a file that the user adds', () => {
  it('is kept with evidence that names its digest, size and event', async () => {
    expect((await attach(database, TO, PDF)).kind).toBe('saved');
    const [[digest, bytes] = []] = [...(await readFiles(database))];
    expect(bytes).toEqual(PDF.bytes);
    expect((await readLog(database)).log).toMatchObject([
      { kind: 'attached', evidence: TO.id, account: TO.account, name: 'Antwort.pdf', size: 5, digest },
    ]);
    expect((await checkLog(database, 'whole')).problems).toEqual([]);
  });

  it('is a mail by its name where the system knows no kind for it', async () => {
    await attach(database, TO, { ...PDF, name: 'Meta.EML', media: '' });
    expect((await readLog(database)).log).toMatchObject([{ media: 'message/rfc822' }]);
  });

  it.each([
    ['too-large', { ...PDF, bytes: new Uint8Array(MOST_FILE + 1) }],
    ['empty', { ...PDF, bytes: new Uint8Array() }],
    ['unknown-kind', { ...PDF, media: 'text/html' }],
  ])('is refused where it is %s, and nothing is written', async (kind, file) => {
    expect(await attach(database, TO, file)).toEqual({ kind });
    expect((await readLog(database)).log).toEqual([]);
    expect((await readFiles(database)).size).toBe(0);
  });

  it('is written with its evidence or not at all', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'files') throw new DOMException('disk full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await attach(database, TO, PDF)).toEqual({ kind: 'full' });
    vi.restoreAllMocks();
    expect((await readLog(database)).log).toEqual([]);
    expect((await attach(database, TO, PDF)).kind).toBe('saved');
  });

  it('goes when the last entry that names it is erased', async () => {
    await attach(database, TO, PDF);
    await attach(database, TO, PDF);
    const [first, second] = (await readLog(database)).log;
    await erase(database, [first?.id ?? '']);
    expect((await readFiles(database)).size).toBe(1);
    await erase(database, [second?.id ?? '']);
    expect((await readFiles(database)).size).toBe(0);
  });
});
