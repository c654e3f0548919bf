import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from '../../../lib/chain/bytes';
import { MOST_BACKUP, openBackup, sealBackup } from '../../../lib/proof/backup/container';

const PHRASE = 'vier zufällige wörter hier';
const CONTENT = utf8('everything');
let sealed: Bytes;
beforeAll(async () => {
  sealed = await sealBackup(CONTENT, PHRASE);
});

/** The same file with its header written anew; the body stays. */
function withHeader(change: (header: string) => string): Bytes {
  const length = new DataView(sealed.buffer).getUint32(8);
  const header = new TextDecoder().decode(sealed.subarray(12, 12 + length));
  const changed = change(header);
  expect(changed).not.toBe(header);
  const text = utf8(changed);
  const start = new Uint8Array(12);
  start.set(sealed.subarray(0, 8));
  new DataView(start.buffer).setUint32(8, text.length);
  return Uint8Array.from([...start, ...text, ...sealed.subarray(12 + length)]);
}

describe('a backup', { timeout: 60_000 }, () => {
  it('opens with its passphrase, however its letters are composed', async () => {
    expect(await openBackup(sealed, PHRASE)).toEqual(CONTENT);
    expect(await openBackup(sealed, PHRASE.normalize('NFD'))).toEqual(CONTENT);
  });

  it('shows nothing of what is in it, and is another file each time', async () => {
    const again = await sealBackup(CONTENT, PHRASE);
    expect(again).not.toEqual(sealed);
    expect(Buffer.from(sealed).includes('everything')).toBe(false);
  });

  it('opens with no other passphrase', async () => {
    for (const one of ['', 'vier', `${PHRASE} `]) expect(await openBackup(sealed, one)).toEqual({ kind: 'passphrase' });
  });

  it('says that a part is missing, wherever it was cut', async () => {
    const length = new DataView(sealed.buffer).getUint32(8);
    for (const end of [8, 11, 12, 12 + length - 1, 12 + length, sealed.length - 1])
      expect(await openBackup(sealed.slice(0, end), PHRASE)).toEqual({ kind: 'truncated' });
    expect(await openBackup(Uint8Array.from([...sealed, 0]), PHRASE)).toEqual({ kind: 'truncated' });
  });

  it('never opens with a single bit changed', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: sealed.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const changed = sealed.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(await openBackup(changed, PHRASE)).toHaveProperty('kind');
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a newer version', '"version":1', '"version":2', 'newer'],
    ['fewer rounds', '"iterations":600000', '"iterations":599999', 'damaged'],
    ['rounds without end', '"iterations":600000', '"iterations":10000001', 'damaged'],
    ['more rounds than it was made with', '"iterations":600000', '"iterations":600001', 'passphrase'],
    ['another cipher', 'AES-256-GCM', 'none', 'damaged'],
    ['another kind of file', 'widerspruchslotse-backup', 'something-else', 'foreign'],
    ['a field that nobody knows', '{"check"', '{"a":1,"check"', 'damaged'],
    ['no JSON', '{"check"', '{check', 'foreign'],
    ['the same in other words', '{"check"', '{ "check"', 'damaged'],
  ])('whose header says %s is not opened', async (_, from, to, kind) => {
    expect(
      await openBackup(
        withHeader((header) => header.replace(from, to)),
        PHRASE,
      ),
    ).toEqual({ kind });
  });

  const bomb = zipSync({ '../../evil': [new Uint8Array(5_000_000), { level: 9 }] });
  it.each([
    ['nothing', new Uint8Array(), 'foreign'],
    ['a ZIP with tricks in its names that unpacks to megabytes', bomb, 'foreign'],
    ['some text', strToU8('LOTSE'), 'foreign'],
    ['the beginning as a transfer as text leaves it', strToU8('LOTSE\n\x1a and more'), 'foreign'],
    ['a header of four gigabytes', Uint8Array.from([...strToU8('LOTSE\r\n\x1a'), 255, 255, 255, 255, 0]), 'foreign'],
  ] as const)('%s is none', async (_, bytes, kind) => {
    expect(await openBackup(Uint8Array.from(bytes), PHRASE)).toEqual({ kind });
  });

  it('is not larger than there is room for', async () => {
    const huge = new Uint8Array(MOST_BACKUP + 1);
    expect(await openBackup(huge, PHRASE)).toEqual({ kind: 'foreign' });
    huge.set(sealed);
    expect(await openBackup(huge, PHRASE)).toEqual({ kind: 'too-large' });
  });
});
