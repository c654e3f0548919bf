import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { utf8 } from '../../lib/chain/bytes';
import { headerIn, joined, lengthBytes, openBackup, sealBackup } from '../../lib/proof/backup/container';
import { decode, encode } from '../../lib/proof/backup/content';
import { changesFor, planFor } from '../../lib/proof/backup/plan';
import { checkLog } from '../../lib/store/chain/check';
import { type Database, openDatabase } from '../../lib/store/database';
import { dump } from '../../lib/store/dump';
import { append, readLog } from '../../lib/store/log';
import { restore } from '../../lib/store/restore';
import de from '../../locales/de.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import { diskOfVersion2, freshDisk } from '../unit/store/open';
import { bent, damaged, door, JSON_TEXTS, NAUGHTY, some } from './inputs';

const feed = door('restore');
const MADE = { at: '2026-11-20T10:00:00+01:00', zone: 'Europe/Berlin' };
let whole: Uint8Array<ArrayBuffer>;
let here: Database;
beforeAll(async () => {
  await diskOfVersion2();
  const there = await openDatabase();
  whole = encode({ made: MADE, extension: '0.1.0', stored: await dump(there) });
  there.close();
  freshDisk();
  here = await openDatabase();
  await append(here, { kind: 'declared', on: '2025-05-20', words: 'mine' });
});

function worded(kind: keyof (typeof de)['backup']['unopened']): 'refused' {
  for (const words of [de, en]) expect(words.backup.unopened[kind]).toMatch(/\w{3}/);
  return 'refused';
}

/** What a backup with this content does: refused in words, or all of it or nothing. */
async function bring(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const content = await decode(bytes);
  if (typeof content === 'string') return worded(content);
  const before = await dump(here);
  const plan = await planFor(content, before);
  const changes = await changesFor(content.stored, before, plan.relation, 'merge');
  const result = await restore(here, changes, { mode: 'merge', made: content.made.at, records: plan.records.backup });
  const after = await readLog(here);
  expect(after.log).toContainEqual(expect.objectContaining({ words: 'mine' }));
  if (result.kind === 'saved') return undefined;
  expect((await dump(here)).records).toEqual(before.records);
  expect((await dump(here)).accounts).toEqual(before.accounts);
  return 'refused';
}

const framed = (text: string) => joined([lengthBytes(utf8(text).length), utf8(text)]);

test('no content of a backup crashes, writes half, or takes away what is here', async () => {
  const length = new DataView(whole.buffer).getUint32(0);
  const text = new TextDecoder().decode(whole.subarray(4, 4 + length));
  const files = whole.subarray(4 + length);
  await feed(some(damaged(whole), 700), bring);
  await feed(some(bent(JSON.parse(text)), 900), (one) => {
    const changed = utf8(JSON.stringify(one));
    return bring(joined([lengthBytes(changed.length), changed, files]));
  });
  await feed(JSON_TEXTS, (one) => bring(framed(one)));
  await feed(NAUGHTY, (one) => bring(framed(one)));
  expect((await checkLog(here, 'whole')).problems).toEqual([]);
});

test('no file is taken for a backup that is none, and each is refused in words', async () => {
  const sealed = await sealBackup(utf8('content'), 'Passphrase');
  const look = async (file: Uint8Array<ArrayBuffer>) => {
    const read = headerIn(file);
    return 'kind' in read ? worded(read.kind) : undefined;
  };
  await feed(some(damaged(sealed), 1200), look);
  await feed(some(fc.uint8Array({ maxLength: 600 }), 300), (bytes) => look(Uint8Array.from(bytes)));
  await feed(
    [...JSON_TEXTS, ...NAUGHTY].map((one) => utf8(one)),
    look,
  );
  // The dear part: each of these stretches its passphrase as long as a right one.
  const ends = sealed.subarray(sealed.length - 40);
  await feed(some(damaged(ends), 12), async (end) => {
    const opened = await openBackup(joined([sealed.subarray(0, sealed.length - 40), end]), 'Passphrase');
    if ('kind' in opened) return worded(opened.kind);
    expect(opened).toEqual(utf8('content'));
    return undefined;
  });
});
